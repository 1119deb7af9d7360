/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Sockets between virtual machines and their host.
 * uapi: linux/vm_sockets_diag.h, linux/vm_sockets.h; kernel: net/vmw_vsock/diag.c */
#include "sock_diag.h"

static const struct nls_row vsock_diag_req_members[] = {
	OWN(sdiag_family,	AKA(AF(U8), "family")),
	OWN(sdiag_protocol,	U8),
	PADDING(2),
	OWN(vdiag_states,	FLAGS(U32, sd_states)),
	OWN(vdiag_ino,		AKA(U32, "inode")),
	OWN(vdiag_show,		HEX(U32)),
	OWN(vdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(vsock_diag_req);

static const struct nls_val vsock_cid_list[] = {
	V(0, VMADDR_CID_HYPERVISOR),
	V(1, VMADDR_CID_LOCAL),
	V(2, VMADDR_CID_HOST),
	W(0xffffffff, "*"),
};
VALS(vsock_cid);

static const struct nls_val vsock_port_list[] = {
	W(0xffffffff, "*"),
};
VALS(vsock_port);

static const struct nls_row vsock_diag_msg_members[] = {
	OWN(vdiag_family,	AKA(AF(U8), "family")),
	OWN(vdiag_type,		AKA(ENUM(U8, sd_type), "type")),
	OWN(vdiag_state,	AKA(ENUM(U8, sd_state), "state")),
	OWN(vdiag_shutdown,	AKA(FLAGS(U8, sd_shutdown), "shutdown")),
	OWN(vdiag_src_cid,	ENUM(U32, vsock_cid)),
	OWN(vdiag_src_port,	ENUM(U32, vsock_port)),
	OWN(vdiag_dst_cid,	ENUM(U32, vsock_cid)),
	OWN(vdiag_dst_port,	ENUM(U32, vsock_port)),
	OWN(vdiag_ino,		AKA(U32, "inode")),
	OWN(vdiag_cookie,	COOKIE),
};
SHARED_STRUCTURE(vsock_diag_msg);
