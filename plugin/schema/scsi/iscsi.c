/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * iSCSI: what iscsid and the kernel say to each other.
 * Kernel: include/scsi/iscsi_if.h, drivers/scsi/scsi_transport_iscsi.c
 *
 * One struct for all, with a union of what is asked and one of what the kernel says;
 * .type picks, as the kernel's messages are of no type of their own.
 */
#include "iscsi.h"

/* What is asked. */
static const struct nls_row msg_create_session_members[] = {
	MEMBER(initial_cmdsn,	U32),
	MEMBER(cmds_max,	U16),
	MEMBER(queue_depth,	U16),
	PADDING(0),
};
STRUCTURE(msg_create_session);

static const struct nls_row msg_create_bound_session_members[] = {
	MEMBER(ep_handle,	HEX(U64)),
	MEMBER(initial_cmdsn,	U32),
	MEMBER(cmds_max,	U16),
	MEMBER(queue_depth,	U16),
	PADDING(0),
};
STRUCTURE(msg_create_bound_session);

static const struct nls_row msg_destroy_session_members[] = {
	MEMBER(sid,	U32),
	PADDING(0),
};
STRUCTURE(msg_destroy_session);

static const struct nls_row msg_create_conn_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	PADDING(0),
};
STRUCTURE(msg_create_conn);

static const struct nls_row msg_bind_conn_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(transport_eph,	HEX(U64)),
	MEMBER(is_leading,	U32),
	PADDING(0),
};
STRUCTURE(msg_bind_conn);

static const struct nls_row msg_destroy_conn_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	PADDING(0),
};
STRUCTURE(msg_destroy_conn);

static const struct nls_row msg_send_pdu_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(hdr_size,	U32),
	MEMBER(data_size,	U32),
	PADDING(0),
};
STRUCTURE(msg_send_pdu);

static const struct nls_row msg_set_param_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(param,	ENUM(U32, iscsi_param)),
	MEMBER(len,	U32),
	PADDING(0),
};
STRUCTURE(msg_set_param);

static const struct nls_row msg_start_conn_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	PADDING(0),
};
STRUCTURE(msg_start_conn);

static const struct nls_row msg_stop_conn_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(conn_handle,	HEX(U64)),
	MEMBER(flag,	ENUM(U32, iscsi_stop)),
	PADDING(0),
};
STRUCTURE(msg_stop_conn);

static const struct nls_row msg_get_stats_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	PADDING(0),
};
STRUCTURE(msg_get_stats);

static const struct nls_row msg_transport_connect_members[] = {
	MEMBER(non_blocking,	U32),
	PADDING(0),
};
STRUCTURE(msg_transport_connect);

static const struct nls_row msg_transport_connect_through_host_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(non_blocking,	U32),
	PADDING(0),
};
STRUCTURE(msg_transport_connect_through_host);

static const struct nls_row msg_transport_poll_members[] = {
	MEMBER(ep_handle,	HEX(U64)),
	MEMBER(timeout_ms,	U32),
	PADDING(0),
};
STRUCTURE(msg_transport_poll);

static const struct nls_row msg_transport_disconnect_members[] = {
	MEMBER(ep_handle,	HEX(U64)),
	PADDING(0),
};
STRUCTURE(msg_transport_disconnect);

static const struct nls_row msg_tgt_dscvr_members[] = {
	MEMBER(type,	ENUM(U32, iscsi_tgt_dscvr)),
	MEMBER(host_no,	U32),
	MEMBER(enable,	U32),
	PADDING(0),
};
STRUCTURE(msg_tgt_dscvr);

static const struct nls_row msg_set_host_param_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(param,	ENUM(U32, iscsi_host_param)),
	MEMBER(len,	U32),
	PADDING(0),
};
STRUCTURE(msg_set_host_param);

static const struct nls_row msg_set_path_members[] = {
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_set_path);

static const struct nls_row msg_set_iface_params_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(count,	U32),
	PADDING(0),
};
STRUCTURE(msg_set_iface_params);

static const struct nls_row msg_iscsi_ping_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(iface_num,	U32),
	MEMBER(iface_type,	U32),
	MEMBER(payload_size,	U32),
	MEMBER(pid,	U32),
	PADDING(0),
};
STRUCTURE(msg_iscsi_ping);

static const struct nls_row msg_get_chap_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(num_entries,	U32),
	MEMBER(chap_tbl_idx,	U16),
	PADDING(0),
};
STRUCTURE(msg_get_chap);

static const struct nls_row msg_delete_chap_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(chap_tbl_idx,	U16),
	PADDING(0),
};
STRUCTURE(msg_delete_chap);

static const struct nls_row msg_set_flashnode_param_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(flashnode_idx,	U32),
	MEMBER(count,	U32),
	PADDING(0),
};
STRUCTURE(msg_set_flashnode_param);

static const struct nls_row msg_new_flashnode_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(len,	U32),
	PADDING(0),
};
STRUCTURE(msg_new_flashnode);

static const struct nls_row msg_del_flashnode_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(flashnode_idx,	U32),
	PADDING(0),
};
STRUCTURE(msg_del_flashnode);

static const struct nls_row msg_login_flashnode_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(flashnode_idx,	U32),
	PADDING(0),
};
STRUCTURE(msg_login_flashnode);

static const struct nls_row msg_logout_flashnode_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(flashnode_idx,	U32),
	PADDING(0),
};
STRUCTURE(msg_logout_flashnode);

static const struct nls_row msg_logout_flashnode_sid_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(sid,	U32),
	PADDING(0),
};
STRUCTURE(msg_logout_flashnode_sid);

static const struct nls_row msg_get_host_stats_members[] = {
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_get_host_stats);

/* What the kernel says. */
static const struct nls_row msg_create_session_ret_members[] = {
	MEMBER(sid,	U32),
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_create_session_ret);

static const struct nls_row msg_create_conn_ret_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	PADDING(0),
};
STRUCTURE(msg_create_conn_ret);

static const struct nls_row msg_unbind_session_members[] = {
	MEMBER(sid,	U32),
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_unbind_session);

static const struct nls_row msg_recv_req_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(recv_handle,	HEX(U64)),
	PADDING(0),
};
STRUCTURE(msg_recv_req);

static const struct nls_row msg_conn_login_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(state,	ENUM(U32, iscsi_conn_state)),
	PADDING(0),
};
STRUCTURE(msg_conn_login);

static const struct nls_row msg_conn_error_members[] = {
	MEMBER(sid,	U32),
	MEMBER(cid,	U32),
	MEMBER(error,	ENUM(U32, iscsi_err)),
	PADDING(0),
};
STRUCTURE(msg_conn_error);

static const struct nls_row msg_session_destroyed_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(sid,	U32),
	PADDING(0),
};
STRUCTURE(msg_session_destroyed);

static const struct nls_row msg_transport_connect_ret_members[] = {
	MEMBER(handle,	HEX(U64)),
	PADDING(0),
};
STRUCTURE(msg_transport_connect_ret);

static const struct nls_row msg_req_path_members[] = {
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_req_path);

static const struct nls_row msg_notify_if_down_members[] = {
	MEMBER(host_no,	U32),
	PADDING(0),
};
STRUCTURE(msg_notify_if_down);

static const struct nls_row msg_host_event_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(data_size,	U32),
	MEMBER(code,	ENUM(U32, iscsi_host_event_code)),
	PADDING(0),
};
STRUCTURE(msg_host_event);

static const struct nls_row msg_ping_comp_members[] = {
	MEMBER(host_no,	U32),
	MEMBER(status,	U32),
	MEMBER(pid,	U32),
	MEMBER(data_size,	U32),
	PADDING(0),
};
STRUCTURE(msg_ping_comp);

static const struct nls_row msg_new_flashnode_ret_members[] = {
	MEMBER(flashnode_idx,	U32),
	PADDING(0),
};
STRUCTURE(msg_new_flashnode_ret);

/* The integer that every other request is answered by. */
static const struct nls_row iscsi_retcode_members[] = {
	MEMBER(retcode,	ERRNO(S32)),
	PADDING(0),
};
STRUCTURE_AS(iscsi_retcode, "iscsi_uevent_ret");

static const struct nls_case iscsi_u_list[] = {
	CASE_NUM(11, STRUCT(msg_create_session)),	/* CREATE_SESSION */
	CASE_NUM(12, STRUCT(msg_destroy_session)),	/* DESTROY_SESSION */
	CASE_NUM(13, STRUCT(msg_create_conn)),	/* CREATE_CONN */
	CASE_NUM(14, STRUCT(msg_destroy_conn)),	/* DESTROY_CONN */
	CASE_NUM(15, STRUCT(msg_bind_conn)),	/* BIND_CONN */
	CASE_NUM(16, STRUCT(msg_set_param)),	/* SET_PARAM */
	CASE_NUM(17, STRUCT(msg_start_conn)),	/* START_CONN */
	CASE_NUM(18, STRUCT(msg_stop_conn)),	/* STOP_CONN */
	CASE_NUM(19, STRUCT(msg_send_pdu)),	/* SEND_PDU */
	CASE_NUM(20, STRUCT(msg_get_stats)),	/* GET_STATS */
	CASE_NUM(22, STRUCT(msg_transport_connect)),	/* TRANSPORT_EP_CONNECT */
	CASE_NUM(23, STRUCT(msg_transport_poll)),	/* TRANSPORT_EP_POLL */
	CASE_NUM(24, STRUCT(msg_transport_disconnect)),	/* TRANSPORT_EP_DISCONNECT */
	CASE_NUM(25, STRUCT(msg_tgt_dscvr)),	/* TGT_DSCVR */
	CASE_NUM(26, STRUCT(msg_set_host_param)),	/* SET_HOST_PARAM */
	CASE_NUM(27, STRUCT(msg_destroy_session)),	/* UNBIND_SESSION */
	CASE_NUM(28, STRUCT(msg_create_bound_session)),	/* CREATE_BOUND_SESSION */
	CASE_NUM(29, STRUCT(msg_transport_connect_through_host)),	/* TRANSPORT_EP_CONNECT_THROUGH_HOST */
	CASE_NUM(30, STRUCT(msg_set_path)),	/* PATH_UPDATE */
	CASE_NUM(31, STRUCT(msg_set_iface_params)),	/* SET_IFACE_PARAMS */
	CASE_NUM(32, STRUCT(msg_iscsi_ping)),	/* PING */
	CASE_NUM(33, STRUCT(msg_get_chap)),	/* GET_CHAP */
	CASE_NUM(34, STRUCT(msg_delete_chap)),	/* DELETE_CHAP */
	CASE_NUM(35, STRUCT(msg_set_flashnode_param)),	/* SET_FLASHNODE_PARAMS */
	CASE_NUM(36, STRUCT(msg_new_flashnode)),	/* NEW_FLASHNODE */
	CASE_NUM(37, STRUCT(msg_del_flashnode)),	/* DEL_FLASHNODE */
	CASE_NUM(38, STRUCT(msg_login_flashnode)),	/* LOGIN_FLASHNODE */
	CASE_NUM(39, STRUCT(msg_logout_flashnode)),	/* LOGOUT_FLASHNODE */
	CASE_NUM(40, STRUCT(msg_logout_flashnode_sid)),	/* LOGOUT_FLASHNODE_SID */
	CASE_NUM(41, STRUCT(msg_set_path)),	/* SET_CHAP */
	CASE_NUM(42, STRUCT(msg_get_host_stats)),	/* GET_HOST_STATS */
	CASE_NUM(43, STRUCT(msg_destroy_session)),	/* DESTROY_SESSION_ASYNC */
	OTHERWISE(NAMED(iscsi_uevent_u, BYTES)),
};
CASES(iscsi_u);

static const struct nls_case iscsi_r_list[] = {
	CASE_NUM(11, STRUCT(msg_create_session_ret)),	/* CREATE_SESSION */
	CASE_NUM(13, STRUCT(msg_create_conn_ret)),	/* CREATE_CONN */
	CASE_NUM(22, STRUCT(msg_transport_connect_ret)),	/* TRANSPORT_EP_CONNECT */
	CASE_NUM(28, STRUCT(msg_create_session_ret)),	/* CREATE_BOUND_SESSION */
	CASE_NUM(29, STRUCT(msg_transport_connect_ret)),	/* TRANSPORT_EP_CONNECT_THROUGH_HOST */
	CASE_NUM(36, STRUCT(msg_new_flashnode_ret)),	/* NEW_FLASHNODE */
	CASE_NUM(101, STRUCT(msg_recv_req)),	/* RECV_PDU */
	CASE_NUM(102, STRUCT(msg_conn_error)),	/* CONN_ERROR */
	CASE_NUM(104, STRUCT(msg_session_destroyed)),	/* DESTROY_SESSION */
	CASE_NUM(105, STRUCT(msg_unbind_session)),	/* UNBIND_SESSION */
	CASE_NUM(106, STRUCT(msg_create_session_ret)),	/* CREATE_SESSION */
	CASE_NUM(107, STRUCT(msg_req_path)),	/* PATH_REQ */
	CASE_NUM(108, STRUCT(msg_notify_if_down)),	/* IF_DOWN */
	CASE_NUM(109, STRUCT(msg_conn_login)),	/* CONN_LOGIN_STATE */
	CASE_NUM(110, STRUCT(msg_host_event)),	/* HOST_EVENT */
	CASE_NUM(111, STRUCT(msg_ping_comp)),	/* PING_COMP */
	OTHERWISE(STRUCT(iscsi_retcode)),
};
CASES(iscsi_r);

static const struct nls_row iscsi_uevent_members[] = {
	MEMBER(type,			ENUM(U32, iscsi_uevent_e)),
	MEMBER(iferror,			ERRNO(S32)),
	MEMBER(transport_handle,	HEX(U64)),
	MEMBER(u,			SUBMSG(iscsi_u, type), .width = 24),
	MEMBER(r,			SUBMSG(iscsi_r, type), .width = 16),
	MEMBER(data,			BYTES),		/* PDUs, statistics, values of parameters */
};
STRUCTURE(iscsi_uevent);

static const struct nls_case iscsi_body_list[] = { OTHERWISE(GROWS(STRUCT(iscsi_uevent))) };
CASES(iscsi_body);

static const struct nls_msg iscsi_msgs[] = {
	MSG(0, iscsi_uevent, OTHER, "{type}[ error {iferror?}][ sid {u/sid?}][ cid {u/cid?}][ {u/param}]"
	    "[ host {u/host_no}][ session {r/sid?}][ {r/error}][ {r/state}]",
	    SUBMSG_BY(iscsi_body, LENGTH)),
};
FAMILY(iscsi, .filter = "netlink-iscsi", .title = "Linux iSCSI", .column = "iSCSI netlink",
       .protocol = 8, .any_type = true);
