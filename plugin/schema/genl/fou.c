/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Foo over UDP: ports that take tunnels in UDP.  uapi: linux/fou.h */
#include "../families.h"
#include "genl.h"

static const struct nls_val fou_encap_list[] = {
	V(0, FOU_ENCAP_UNSPEC),
	V(1, FOU_ENCAP_DIRECT),
	V(2, FOU_ENCAP_GUE),
};
VALS(fou_encap);

static const struct nls_row fou_rows[] = {
	ATTR( 1, FOU_ATTR_PORT,			BE(PORT(U16))),
	ATTR( 2, FOU_ATTR_AF,			AF(U8)),
	ATTR( 3, FOU_ATTR_IPPROTO,		IPPROTO(U8)),
	ATTR( 4, FOU_ATTR_TYPE,			ENUM(U8, fou_encap)),
	ATTR( 5, FOU_ATTR_REMCSUM_NOPARTIAL,	FLAG),
	ATTR( 6, FOU_ATTR_LOCAL_V4,		IPV4),
	ATTR( 7, FOU_ATTR_LOCAL_V6,		IPV6),
	ATTR( 8, FOU_ATTR_PEER_V4,		IPV4),
	ATTR( 9, FOU_ATTR_PEER_V6,		IPV6),
	ATTR(10, FOU_ATTR_PEER_PORT,		BE(PORT(U16))),
	ATTR(11, FOU_ATTR_IFINDEX,		IFINDEX(S32)),
};
SET(fou);

/* A request may leave out what the kernel's answer gives as zero. */
#define WHICH "[port {FOU_ATTR_PORT}][ local {FOU_ATTR_LOCAL_V4?}][ local {FOU_ATTR_LOCAL_V6?}]" \
	"[ peer {FOU_ATTR_PEER_V4?}][ peer {FOU_ATTR_PEER_V6?}][ peer port {FOU_ATTR_PEER_PORT?}]" \
	"[ dev {FOU_ATTR_IFINDEX?}]"
#define PORT_INFO WHICH "[ ipproto {FOU_ATTR_IPPROTO?}][ {FOU_ATTR_TYPE?}]"

static const struct nls_msg fou_msgs[] = {
	MSG(1, FOU_CMD_ADD, NEW, PORT_INFO, NEST(fou)),
	MSG(2, FOU_CMD_DEL, DEL, WHICH, NEST(fou)),
	MSG(3, FOU_CMD_GET, GET, PORT_INFO, NEST(fou)),
};
FAMILY(fou, .filter = "genl-fou", .title = "Linux foo-over-UDP (generic netlink)",
       .column = "fou", .genl = "fou", .protocol = 16);
