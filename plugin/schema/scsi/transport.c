/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Events of SCSI transports.  uapi: scsi/scsi_netlink.h, scsi/scsi_netlink_fc.h;
 * kernel: drivers/scsi/scsi_netlink.c, drivers/scsi/scsi_transport_fc.c
 */
#include "../families.h"
#include "../schema.h"

static const struct nls_val scsi_nl_transport_list[] = {
	V(0, SCSI_NL_TRANSPORT),
	V(1, SCSI_NL_TRANSPORT_FC),
};
VALS(scsi_nl_transport);

static const struct nls_val scsi_nl_msgtype_list[] = {
	V(0x0001, SCSI_NL_SHOST_VENDOR),
};
VALS(scsi_nl_msgtype);

static const struct nls_val fc_nl_msgtype_list[] = {
	V(0x0100, FC_NL_ASYNC_EVENT),
};
VALS(fc_nl_msgtype);

static const struct nls_vals_case scsi_nl_msgtypes_list[] = {
	VALS_IF(0, scsi_nl_msgtype),
	VALS_IF(1, fc_nl_msgtype),
};
VALS_BY(scsi_nl_msgtypes);

/* include/scsi/scsi_transport_fc.h: enum fc_host_event_code */
static const struct nls_val fc_event_code_list[] = {
	V(0x1, FCH_EVT_LIP),
	V(0x2, FCH_EVT_LINKUP),
	V(0x3, FCH_EVT_LINKDOWN),
	V(0x4, FCH_EVT_LIPRESET),
	V(0x5, FCH_EVT_RSCN),
	V(0x103, FCH_EVT_ADAPTER_CHANGE),
	V(0x200, FCH_EVT_PORT_UNKNOWN),
	V(0x201, FCH_EVT_PORT_OFFLINE),
	V(0x202, FCH_EVT_PORT_ONLINE),
	V(0x204, FCH_EVT_PORT_FABRIC),
	V(0x500, FCH_EVT_LINK_UNKNOWN),
	V(0x501, FCH_EVT_LINK_FPIN),
	V(0x502, FCH_EVT_LINK_FPIN_ACK),
	V(0xffff, FCH_EVT_VENDOR_UNIQUE),
};
VALS(fc_event_code);

static const struct nls_row scsi_nl_hdr_members[] = {
	MEMBER(version,		U8),
	MEMBER(transport,	ENUM(U8, scsi_nl_transport)),
	MEMBER(magic,		HEX(U16)),
	MEMBER(msgtype,		ENUM_BY(U16, scsi_nl_msgtypes, transport)),
	MEMBER(msglen,		UNIT(U16, "bytes")),
};
STRUCTURE(scsi_nl_hdr);

/* Both without the header that they begin with: it is told before them. */
static const struct nls_row scsi_nl_host_vendor_msg_members[] = {
	MEMBER(vendor_id,	HEX(U64)),
	MEMBER(host_no,		U16),
	MEMBER(vmsg_datalen,	UNIT(U16, "bytes")),
	PADDING(4),
	MEMBER(data,		COUNT(BYTES, vmsg_datalen, 0)),
	PADDING(0),
};
STRUCTURE(scsi_nl_host_vendor_msg);

static const struct nls_row fc_nl_event_members[] = {
	MEMBER(seconds,		DATE(U64)),
	MEMBER(vendor_id,	HEX(U64)),
	MEMBER(host_no,		U16),
	MEMBER(event_datalen,	UNIT(U16, "bytes")),
	MEMBER(event_num,	U32),
	MEMBER(event_code,	ENUM(U32, fc_event_code)),
	MEMBER(event_data,	COUNT(BYTES, event_datalen, 0)),
	PADDING(0),
};
STRUCTURE(fc_nl_event);

static const struct nls_case scsi_nl_generic_list[] = {
	CASE_NUM(0x0001, STRUCT(scsi_nl_host_vendor_msg)),
	OTHERWISE(NAMED(scsi_nl_data, BYTES)),
};
CASES(scsi_nl_generic);

static const struct nls_case scsi_nl_fc_list[] = {
	CASE_NUM(0x0100, STRUCT(fc_nl_event)),
	OTHERWISE(NAMED(scsi_nl_data, BYTES)),
};
CASES(scsi_nl_fc);

static const struct nls_case scsi_nl_list[] = {
	CASE_NUM(0, SUBMSG(scsi_nl_generic, snlh/msgtype)),
	CASE_NUM(1, SUBMSG(scsi_nl_fc, snlh/msgtype)),
	OTHERWISE(NAMED(scsi_nl_data, BYTES)),
};
CASES(scsi_nl);

static const struct nls_row scsi_nl_msg_members[] = {
	MEMBER(snlh,	STRUCT(scsi_nl_hdr)),
	MEMBER(body,	SUBMSG(scsi_nl, snlh/transport)),
};
STRUCTURE(scsi_nl_msg);

static const struct nls_case scsi_nl_body_list[] = { OTHERWISE(STRUCT(scsi_nl_msg)) };
CASES(scsi_nl_body);

static const struct nls_msg scsitransport_msgs[] = {
	MSG(17, SCSI_TRANSPORT_MSG, OTHER, "{snlh/transport} {snlh/msgtype}[ host {body/host_no}]"
	    "[ {body/event_code}]", SUBMSG_BY(scsi_nl_body, LENGTH)),
};
FAMILY(scsitransport, .filter = "netlink-scsitransport", .title = "Linux SCSI transport events",
       .column = "SCSI netlink", .protocol = 18);
