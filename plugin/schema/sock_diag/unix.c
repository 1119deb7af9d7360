/* SPDX-License-Identifier: GPL-2.0-or-later */
/* UNIX sockets.  uapi: linux/unix_diag.h; kernel: net/unix/diag.c */
#include "sock_diag.h"

static const struct nls_val udiag_show_list[] = {
	V(0x01, UDIAG_SHOW_NAME),
	V(0x02, UDIAG_SHOW_VFS),
	V(0x04, UDIAG_SHOW_PEER),
	V(0x08, UDIAG_SHOW_ICONS),
	V(0x10, UDIAG_SHOW_RQLEN),
	V(0x20, UDIAG_SHOW_MEMINFO),
	V(0x40, UDIAG_SHOW_UID),
};
VALS(udiag_show);

static const struct nls_row unix_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	U8),
	PADDING(2),
	OWN(udiag_states,	FLAGS(U32, sd_states)),
	OWN(udiag_ino,		AKA(U32, "inode")),
	OWN(udiag_show,		AKA(FLAGS(U32, udiag_show), "unix_show")),
	OWN(udiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(unix_diag_req);

static const struct nls_row unix_diag_msg_members[] = {
	OWN(udiag_family,	AKA(AF(U8), "family")),
	OWN(udiag_type,		AKA(ENUM(U8, sd_type), "type")),
	OWN(udiag_state,	AKA(ENUM(U8, sd_state), "state")),
	PADDING(1),
	OWN(udiag_ino,		AKA(U32, "inode")),
	OWN(udiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(unix_diag_msg);

static const struct nls_row unix_diag_vfs_members[] = {
	OWN(udiag_vfs_ino,	U32),
	OWN(udiag_vfs_dev,	HEX(U32)),
};
STRUCTURE(unix_diag_vfs);

/* Of a listening socket: connections that wait, and how many may. */
static const struct nls_row unix_diag_rqlen_members[] = {
	OWN(udiag_rqueue,	AKA(U32, "recv_queue")),
	OWN(udiag_wqueue,	AKA(U32, "send_queue")),
};
STRUCTURE(unix_diag_rqlen);

static const struct nls_row unix_diag_rows[] = {
	ATTR(0, UNIX_DIAG_NAME,		AKA(SUNPATH, "unix_name")),
	ATTR(1, UNIX_DIAG_VFS,		STRUCT(unix_diag_vfs)),
	ATTR(2, UNIX_DIAG_PEER,		AKA(U32, "unix_peer_inode")),
	ATTR(3, UNIX_DIAG_ICONS,	LIST(U32)),
	ATTR(4, UNIX_DIAG_RQLEN,	STRUCT(unix_diag_rqlen)),
	ATTR(5, UNIX_DIAG_MEMINFO,	SKMEMINFO),
	ATTR(6, UNIX_DIAG_SHUTDOWN,	AKA(FLAGS(U8, sd_shutdown), "shutdown")),
	ATTR(7, UNIX_DIAG_UID,		U32),
};
SHARED_SET_AKA(unix_diag, "unix_attr");
