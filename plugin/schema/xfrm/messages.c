/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * XFRM's messages.  A dump of states has no struct before its attributes, the
 * kernel reads nothing of a dump of policies.
 * uapi: linux/xfrm.h; kernel: net/xfrm/xfrm_user.c
 */
#include "../families.h"
#include "xfrm.h"

#define ALG_INFO(attr)	"[ {" #attr "/alg_name}][ {" #attr "/alg_key_len?}]"
#define SA_INFO	"{saddr} -> {id/daddr} {id/proto}[ {id/spi?}] {mode}[ reqid {reqid?}]" \
	ALG_INFO(XFRMA_ALG_AEAD) ALG_INFO(XFRMA_ALG_CRYPT) "[ {XFRMA_ALG_COMP/alg_name}]" \
	"[ {XFRMA_ALG_AUTH_TRUNC/alg_name|XFRMA_ALG_AUTH/alg_name}]" \
	"[ {XFRMA_ALG_AUTH_TRUNC/alg_key_len?|XFRMA_ALG_AUTH/alg_key_len?}]" \
	"[/{XFRMA_ALG_AUTH_TRUNC/alg_trunc_len}]" \
	"[ {XFRMA_ENCAP/encap_type?} {XFRMA_ENCAP/encap_sport}->{XFRMA_ENCAP/encap_dport}]" \
	"[ mark {XFRMA_MARK/v}/{XFRMA_MARK/m}][ if_id {XFRMA_IF_ID}][ dir {XFRMA_SA_DIR}]" \
	"[ offload {XFRMA_OFFLOAD_DEV/ifindex}]"
#define AE_INFO	"{saddr} -> {sa_id/daddr} {sa_id/proto} {sa_id/spi}[ {flags?}]"
#define SELECTOR_INFO	"[ proto {sel/proto?}][ sport {sel/sport?}][ dport {sel/dport?}]" \
	"[ dev {sel/ifindex?}]"
#define POLICY_INFO	"{sel/saddr} -> {sel/daddr}" SELECTOR_INFO \
	" dir {dir}[ priority {priority?}] {action}" \
	"[ tmpl {XFRMA_TMPL/id/proto} {XFRMA_TMPL/mode}]" \
	"[ {XFRMA_TMPL/saddr?|'any'} -> {XFRMA_TMPL/id/daddr?|'any'}]" \
	"[ reqid {XFRMA_TMPL/reqid?}][ mark {XFRMA_MARK/v}/{XFRMA_MARK/m}][ if_id {XFRMA_IF_ID}]"
#define POLICY_ID_INFO	"{XFRMA_POLICY/sel/saddr|sel/saddr} -> " \
	"{XFRMA_POLICY/sel/daddr|sel/daddr} dir {dir}[ index {XFRMA_POLICY/index?|index?}]"
#define DEFAULT_INFO	"[in {in?} ][fwd {fwd?} ][out {out?}]"

static const struct nls_msg xfrm_msgs[] = {
	MSG(16, XFRM_MSG_NEWSA, NEW, SA_INFO, HDR_NEST(xfrm_usersa_info, xfrma)),
	MSG(17, XFRM_MSG_DELSA, DEL, "[{XFRMA_SA/saddr|XFRMA_SRCADDR} -> ]{daddr} {proto}[ {spi?}]",
	    HDR_NEST(xfrm_usersa_id, xfrma)),
	MSG_DUMP(18, XFRM_MSG_GETSA, GET, "[{XFRMA_SRCADDR} -> ]{daddr} {proto}[ {spi?}]",
		 HDR_NEST(xfrm_usersa_id, xfrma), NEST(xfrma)),
	MSG(19, XFRM_MSG_NEWPOLICY, NEW, POLICY_INFO, HDR_NEST(xfrm_userpolicy_info, xfrma)),
	MSG(20, XFRM_MSG_DELPOLICY, DEL, POLICY_ID_INFO, HDR_NEST(xfrm_userpolicy_id, xfrma)),
	MSG_DUMP(21, XFRM_MSG_GETPOLICY, GET, POLICY_ID_INFO,
		 HDR_NEST(xfrm_userpolicy_id, xfrma), NEST(xfrma)),
	MSG(22, XFRM_MSG_ALLOCSPI, OTHER,
	    "{info/saddr} -> {info/id/daddr} {info/id/proto} {info/mode}[ reqid {info/reqid?}]"
	    " spi {min} to {max}", HDR_NEST(xfrm_userspi_info, xfrma)),
	MSG(23, XFRM_MSG_ACQUIRE, OTHER,
	    "{saddr} -> {id/daddr} {id/proto} for {sel/saddr} -> {sel/daddr}" SELECTOR_INFO
	    " seq {seq}",
	    HDR_NEST(xfrm_user_acquire, xfrma)),
	MSG(24, XFRM_MSG_EXPIRE, OTHER,
	    "{state/saddr} -> {state/id/daddr} {state/id/proto}[ {state/id/spi?}] {state/mode}"
	    "[ reqid {state/reqid?}] {hard}",
	    HDR_NEST(xfrm_user_expire, xfrma)),
	MSG(25, XFRM_MSG_UPDPOLICY, NEW, POLICY_INFO, HDR_NEST(xfrm_userpolicy_info, xfrma)),
	MSG(26, XFRM_MSG_UPDSA, NEW, SA_INFO, HDR_NEST(xfrm_usersa_info, xfrma)),
	MSG(27, XFRM_MSG_POLEXPIRE, OTHER,
	    "{pol/sel/saddr} -> {pol/sel/daddr} dir {pol/dir}[ index {pol/index?}] {hard}",
	    HDR_NEST(xfrm_user_polexpire, xfrma)),
	MSG(28, XFRM_MSG_FLUSHSA, OTHER, "{proto}", HDR_NEST(xfrm_usersa_flush, xfrma)),
	MSG(29, XFRM_MSG_FLUSHPOLICY, OTHER, "[{XFRMA_POLICY_TYPE/type}]", NEST(xfrma)),
	MSG(30, XFRM_MSG_NEWAE, NEW, AE_INFO, HDR_NEST(xfrm_aevent_id, xfrma)),
	MSG(31, XFRM_MSG_GETAE, GET, AE_INFO, HDR_NEST(xfrm_aevent_id, xfrma)),
	MSG(32, XFRM_MSG_REPORT, OTHER, "{proto} {sel/saddr} -> {sel/daddr}",
	    HDR_NEST(xfrm_user_report, xfrma)),
	MSG(33, XFRM_MSG_MIGRATE, OTHER,
	    "{sel/saddr} -> {sel/daddr} dir {dir}"
	    "[ from {XFRMA_MIGRATE/old_saddr} -> {XFRMA_MIGRATE/old_daddr}"
	    " to {XFRMA_MIGRATE/new_saddr} -> {XFRMA_MIGRATE/new_daddr}]",
	    HDR_NEST(xfrm_userpolicy_id, xfrma)),
	MSG(34, XFRM_MSG_NEWSADINFO, OTHER, "[{XFRMA_SAD_CNT} states]",
	    HDR_NEST(xfrm_sadinfo, xfrma_sad)),
	MSG(35, XFRM_MSG_GETSADINFO, GET, "", HDR_NEST(xfrm_sadinfo, xfrma)),
	MSG(36, XFRM_MSG_NEWSPDINFO, NEW,
	    "[in {XFRMA_SPD_INFO/incnt} out {XFRMA_SPD_INFO/outcnt} fwd {XFRMA_SPD_INFO/fwdcnt}]",
	    HDR_NEST(xfrm_spdinfo, xfrma_spd)),
	MSG(37, XFRM_MSG_GETSPDINFO, GET, "", HDR_NEST(xfrm_spdinfo, xfrma)),
	MSG(38, XFRM_MSG_MAPPING, OTHER,
	    "{id/daddr} {id/proto} {id/spi} from {old_saddr} port {old_sport}"
	    " to {new_saddr} port {new_sport}", HDR_NEST(xfrm_user_mapping, xfrma)),
	MSG(39, XFRM_MSG_SETDEFAULT, NEW, DEFAULT_INFO, HDR_NEST(xfrm_userpolicy_default, xfrma)),
	MSG(40, XFRM_MSG_GETDEFAULT, GET, DEFAULT_INFO, HDR_NEST(xfrm_userpolicy_default, xfrma)),
	MSG(41, XFRM_MSG_MIGRATE_STATE, OTHER,
	    "{id/daddr} {id/proto} {id/spi} to {new_saddr} -> {new_daddr}",
	    HDR_NEST(xfrm_user_migrate_state, xfrma)),
};
FAMILY(xfrm, .filter = "netlink-xfrm", .title = "Linux XFRM (IPsec) netlink protocol",
       .column = "XFRM", .prefix = "XFRM_MSG_", .protocol = NLS_NETLINK_XFRM);
