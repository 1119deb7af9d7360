/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * exchange.h: ties requests to their answers.
 *
 * An exchange is one request and all that answers it: replies, a dump of many
 * frames, an ACK or error, and notifications that it caused.  It is built in the
 * first pass, message by message in the capture's order.
 */
#ifndef NLX_EXCHANGE_H
#define NLX_EXCHANGE_H

#include "nlscope.h"

struct nlx_exchange {
	uint32_t number; /* of the request, from 1, per capture file */
	uint32_t request_frame;
	uint32_t response_frame; /* first answer, 0 while there is none */
	uint32_t done_frame;	 /* the message that ended it, or 0 */
	nstime_t request_time;
	nstime_t response_time;
	uint32_t port;		  /* as the request says, then as answers tell */
	uint32_t asked_port, len; /* as the request says */
	uint16_t type, flags;	  /* of the request */
	uint8_t kind;		  /* enum nls_msg_kind */
	bool port_told;		  /* by an answer */
	bool dump;		  /* asked for */
	bool wants_answer;
	bool interrupted; /* a part had NLM_F_DUMP_INTR */
	int32_t error;	  /* errno of a refusal, positive; 0: none */
	const char *cmd;  /* name of the request */
	const struct nls_family *family;
	const struct nls_asked *asked; /* the request's body, if answers are read by it */
	const char *extack_text;       /* what the kernel said in words, or NULL */
	const char *extack_path;       /* attribute that the kernel refused, by names */
	const char *extack_missing;    /* attribute that it missed */
};

/* What is known of one message. */
struct nlx_link {
	struct nlx_exchange *exchange; /* NULL: none */
	uint32_t repeat_of;	       /* frame with the same notification, or 0 */
	bool caused;		       /* a notification that the request brought about */
	bool from_kernel;	       /* though the message has the flags of a request */
};

/* Enters a message of the frame at hand, and puts right who sent it; first pass only. */
void nlx_exchange_enter(struct nlx_msg *m, packet_info *pinfo);

/* What the first pass found for a message of the frame at hand. */
struct nlx_link nlx_exchange_of(const struct nlx_msg *m, packet_info *pinfo);

/* Starts anew when a new file is opened: register it once. */
void nlx_register_exchanges(void);

#endif
