/* SPDX-License-Identifier: GPL-2.0-or-later */
/* text.h: frames as text: a line for each message, or its whole tree. */
#ifndef NLTAP_TEXT_H
#define NLTAP_TEXT_H

#include "file.h"
#include "frame.h"

struct nltap_print;

/* Prints to file, which it does not own.  NULL when out of memory. */
struct nltap_print *nltap_print_new(struct nltap_file *file, bool tree);
void nltap_print_free(struct nltap_print *p);

/* Names an interface; lines say it once there are several. */
void nltap_print_interface(struct nltap_print *p, unsigned interface, const char *name);

/* Prints the messages of a frame; a frame that nltap added is learned from only.
 * False once writing failed. */
bool nltap_print_frame(struct nltap_print *p, const struct nltap_frame *frame);

#endif
