/* SPDX-License-Identifier: GPL-2.0-or-later */
/* sa_tree.h: shows the life of an IPsec state or policy beneath a message about it. */
#ifndef NLX_SA_TREE_H
#define NLX_SA_TREE_H

#include "sa_life.h"

/* Registers the fields, after those of the tables. */
void nlx_register_lives(void);

/* Adds where what the message is about began, ended, and what it took over from. */
void nlx_tree_life(const struct nlx_msg *m, packet_info *pinfo, proto_tree *tree);

/* The same of a known life, beneath what it is shown with. */
void nlx_tree_known_life(const struct nlx_life *life, tvbuff_t *tvb, packet_info *pinfo,
			 proto_tree *tree);

#endif
