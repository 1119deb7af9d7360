/* SPDX-License-Identifier: GPL-2.0-or-later */
/* esp_keys.h: a state's algorithms and keys in the words of Wireshark's table of ESP SAs. */
#ifndef NLX_ESP_KEYS_H
#define NLX_ESP_KEYS_H

#include "sa_life.h"
#include "xfrm_read.h"

struct nlx_esp {
	const char *encryption, *authentication;	 /* names in that table */
	const char *encryption_key, *authentication_key; /* "0x…", or "" */
	const char *words;   /* the algorithms as the kernel calls them */
	const char *missing; /* what Wireshark cannot do, or NULL */
	bool esn;	     /* sequence numbers of 64 bits, whose upper half begins as: */
	uint32_t sn_upper;
	struct nlx_life *life;
};

/* Keys of a state of ESP, for as long as the file is open; NULL: the message has none.
 * known: the ciphers that this Wireshark has, NULL: none. */
struct nlx_esp *nlx_esp_keys(const struct nlx_xfrm *r, const value_string *known);

#endif
