/* SPDX-License-Identifier: GPL-2.0-or-later */
/* file.h: a file or pipe that is written record by record, and never ends in half a one. */
#ifndef NLTAP_FILE_H
#define NLTAP_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct nltap_file;

/*
 * Opens path for writing; "-" and "/dev/stdout": standard output.  A new file is for
 * its owner alone, who is the calling user, also under sudo.  An existing one is
 * emptied unless it is a symbolic link or another user's.  NULL on failure; the
 * reason has then been printed.
 */
struct nltap_file *nltap_file_open(const char *path);

/* Adds bytes to the record at hand. */
void nltap_file_put(struct nltap_file *f, const void *data, size_t len);

/* Adds len bytes to the record at hand, for the caller to write before anything else is
 * added.  NULL once a write failed, or if out of memory. */
uint8_t *nltap_file_space(struct nltap_file *f, size_t len);

/* Ends the record: it will be written whole or not at all.  False once a write failed. */
bool nltap_file_end(struct nltap_file *f);

/* Writes what has been ended.  False once a write failed. */
bool nltap_file_flush(struct nltap_file *f);

/* Whether nobody can read any more what is written: the other end of a pipe is closed.
 * That is then what failed. */
bool nltap_file_is_left(struct nltap_file *f);

/* Bytes put so far. */
uint64_t nltap_file_size(const struct nltap_file *f);

/* What failed, in words with what to try; NULL if nothing did. */
const char *nltap_file_error(const struct nltap_file *f);

/* The reader of a pipe may close it: writes fail then, but that is no error. */
void nltap_file_may_close(struct nltap_file *f);

/* Flushes, closes and frees.  False if a write failed: *reason (may be NULL, of size
 * bytes) then says why. */
bool nltap_file_close(struct nltap_file *f, char *reason, size_t size);

#endif
