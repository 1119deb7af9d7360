/* SPDX-License-Identifier: GPL-2.0-or-later */
/* rdma.h: what the files of RDMA share. */
#ifndef NLS_RDMA_H
#define NLS_RDMA_H

#include "../families.h"
#include "../schema.h"

DECLARE_STRUCTURE(rdma_sockaddr);	/* local.c */

#endif
