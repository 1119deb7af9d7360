/* SPDX-License-Identifier: GPL-2.0-or-later */
/* CAN controllers: kind "can".  uapi: linux/can/netlink.h */
#include "link.h"

static const struct nls_row can_bittiming_members[] = {
	MEMBER(bitrate, UNIT(U32, "bit/s")),
	MEMBER(sample_point, UNIT(U32, "permille")),
	MEMBER(tq, TIME(U32, "ns")),
	MEMBER(prop_seg, U32),
	MEMBER(phase_seg1, U32),
	MEMBER(phase_seg2, U32),
	MEMBER(sjw, U32),
	MEMBER(brp, U32),
};
STRUCTURE(can_bittiming);

static const struct nls_row can_bittiming_const_members[] = {
	MEMBER(name, STRN(16)),
	MEMBER(tseg1_min, U32),
	MEMBER(tseg1_max, U32),
	MEMBER(tseg2_min, U32),
	MEMBER(tseg2_max, U32),
	MEMBER(sjw_max, U32),
	MEMBER(brp_min, U32),
	MEMBER(brp_max, U32),
	MEMBER(brp_inc, U32),
};
STRUCTURE(can_bittiming_const);

static const struct nls_row can_clock_members[] = {
	MEMBER(freq, UNIT(U32, "Hz")),
};
STRUCTURE(can_clock);

static const struct nls_val can_state_list[] = {
	W(0, "ERROR-ACTIVE"),
	W(1, "ERROR-WARNING"),
	W(2, "ERROR-PASSIVE"),
	W(3, "BUS-OFF"),
	W(4, "STOPPED"),
	W(5, "SLEEPING"),
};
VALS(can_state);

static const struct nls_val can_ctrlmode_list[] = {
	V(0x1, CAN_CTRLMODE_LOOPBACK),
	V(0x2, CAN_CTRLMODE_LISTENONLY),
	V(0x4, CAN_CTRLMODE_3_SAMPLES),
	V(0x8, CAN_CTRLMODE_ONE_SHOT),
	V(0x10, CAN_CTRLMODE_BERR_REPORTING),
	V(0x20, CAN_CTRLMODE_FD),
	V(0x40, CAN_CTRLMODE_PRESUME_ACK),
	V(0x80, CAN_CTRLMODE_FD_NON_ISO),
	V(0x100, CAN_CTRLMODE_CC_LEN8_DLC),
	V(0x200, CAN_CTRLMODE_TDC_AUTO),
	V(0x400, CAN_CTRLMODE_TDC_MANUAL),
	V(0x800, CAN_CTRLMODE_RESTRICTED),
	V(0x1000, CAN_CTRLMODE_XL),
	V(0x2000, CAN_CTRLMODE_XL_TDC_AUTO),
	V(0x4000, CAN_CTRLMODE_XL_TDC_MANUAL),
	V(0x8000, CAN_CTRLMODE_XL_TMS),
};
VALS(can_ctrlmode);

static const struct nls_row can_ctrlmode_members[] = {
	MEMBER(mask, FLAGS(U32, can_ctrlmode)),
	MEMBER(flags, FLAGS(U32, can_ctrlmode)),
};
STRUCTURE(can_ctrlmode);

static const struct nls_row can_berr_counter_members[] = {
	MEMBER(txerr, U16),
	MEMBER(rxerr, U16),
};
STRUCTURE(can_berr_counter);

static const struct nls_row can_device_stats_members[] = {
	MEMBER(bus_error, U32),
	MEMBER(error_warning, U32),
	MEMBER(error_passive, U32),
	MEMBER(bus_off, U32),
	MEMBER(arbitration_lost, U32),
	MEMBER(restarts, U32),
};
SHARED_STRUCTURE(can_device_stats);

static const struct nls_row can_tdc_rows[] = {
	ATTR(1, IFLA_CAN_TDC_TDCV_MIN,	U32),
	ATTR(2, IFLA_CAN_TDC_TDCV_MAX,	U32),
	ATTR(3, IFLA_CAN_TDC_TDCO_MIN,	U32),
	ATTR(4, IFLA_CAN_TDC_TDCO_MAX,	U32),
	ATTR(5, IFLA_CAN_TDC_TDCF_MIN,	U32),
	ATTR(6, IFLA_CAN_TDC_TDCF_MAX,	U32),
	ATTR(7, IFLA_CAN_TDC_TDCV,	U32),
	ATTR(8, IFLA_CAN_TDC_TDCO,	U32),
	ATTR(9, IFLA_CAN_TDC_TDCF,	U32),
};
SET(can_tdc);

static const struct nls_row can_ctrlmode_ext_rows[] = {
	ATTR(1, IFLA_CAN_CTRLMODE_SUPPORTED,	FLAGS(U32, can_ctrlmode)),
};
SET(can_ctrlmode_ext);

static const struct nls_row can_pwm_rows[] = {
	ATTR(1, IFLA_CAN_PWM_PWMS_MIN,	U32),
	ATTR(2, IFLA_CAN_PWM_PWMS_MAX,	U32),
	ATTR(3, IFLA_CAN_PWM_PWML_MIN,	U32),
	ATTR(4, IFLA_CAN_PWM_PWML_MAX,	U32),
	ATTR(5, IFLA_CAN_PWM_PWMO_MIN,	U32),
	ATTR(6, IFLA_CAN_PWM_PWMO_MAX,	U32),
	ATTR(7, IFLA_CAN_PWM_PWMS,	U32),
	ATTR(8, IFLA_CAN_PWM_PWML,	U32),
	ATTR(9, IFLA_CAN_PWM_PWMO,	U32),
};
SET(can_pwm);

static const struct nls_row rtnl_can_rows[] = {
	ATTR( 1, IFLA_CAN_BITTIMING,			STRUCT(can_bittiming)),
	ATTR( 2, IFLA_CAN_BITTIMING_CONST,		STRUCT(can_bittiming_const)),
	ATTR( 3, IFLA_CAN_CLOCK,			STRUCT(can_clock)),
	ATTR( 4, IFLA_CAN_STATE,			ENUM(U32, can_state)),
	ATTR( 5, IFLA_CAN_CTRLMODE,			STRUCT(can_ctrlmode)),
	ATTR( 6, IFLA_CAN_RESTART_MS,			TIME(U32, "ms")),
	ATTR( 7, IFLA_CAN_RESTART,			U32),
	ATTR( 8, IFLA_CAN_BERR_COUNTER,			STRUCT(can_berr_counter)),
	ATTR( 9, IFLA_CAN_DATA_BITTIMING,		STRUCT(can_bittiming)),
	ATTR(10, IFLA_CAN_DATA_BITTIMING_CONST,		STRUCT(can_bittiming_const)),
	ATTR(11, IFLA_CAN_TERMINATION,			UNIT(U16, "Ohm")),
	ATTR(12, IFLA_CAN_TERMINATION_CONST,		LIST(UNIT(U16, "Ohm"))),
	ATTR(13, IFLA_CAN_BITRATE_CONST,		LIST(UNIT(U32, "bit/s"))),
	ATTR(14, IFLA_CAN_DATA_BITRATE_CONST,		LIST(UNIT(U32, "bit/s"))),
	ATTR(15, IFLA_CAN_BITRATE_MAX,			UNIT(U32, "bit/s")),
	ATTR(16, IFLA_CAN_TDC,				NEST(can_tdc)),
	ATTR(17, IFLA_CAN_CTRLMODE_EXT,			NEST(can_ctrlmode_ext)),
	ATTR(18, IFLA_CAN_XL_DATA_BITTIMING,		STRUCT(can_bittiming)),
	ATTR(19, IFLA_CAN_XL_DATA_BITTIMING_CONST,	STRUCT(can_bittiming_const)),
	ATTR(20, IFLA_CAN_XL_DATA_BITRATE_CONST,	LIST(UNIT(U32, "bit/s"))),
	ATTR(21, IFLA_CAN_XL_TDC,			NEST(can_tdc)),
	ATTR(22, IFLA_CAN_XL_PWM,			NEST(can_pwm)),
};
SHARED_SET(rtnl_can);
