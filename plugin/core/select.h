/* SPDX-License-Identifier: GPL-2.0-or-later */
/* select.h: finds the value that decides how another is read. */
#ifndef NLS_SELECT_H
#define NLS_SELECT_H

#include "walk.h"

/*
 * Looks for the row or struct member called name: first beside the current item
 * (before or after it), then in the structs and sets around it.  Fills found
 * and returns true, or returns false.
 * The answer is kept in the scope.
 */
bool nls_select(struct nls_walk *w, const char *name, struct nls_found *found);

/* The case of a sub-message that the selector picks; NULL if none does. */
const struct nls_case *nls_pick_case(struct nls_walk *w, const struct nls_row *row);

#endif
