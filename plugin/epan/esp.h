/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * esp.h: packets of ESP in clear, by the keys that netlink told.
 *
 * Wireshark's ESP dissector decrypts by its table "ESP SAs".  For each packet whose
 * state is known it is called with that state's row in the table, which is taken out
 * again: any number of states, an SPI that comes back with other keys, and nothing
 * that stays behind in the user's settings.
 */
#ifndef NLX_ESP_H
#define NLX_ESP_H

#include "sa_life.h"
#include "xfrm_read.h"

/* Registers what it shows, and that a new file has no states. */
void nlx_register_esp(void);

/* Comes between IP (or UDP) and the ESP dissector; at hand-off, after Wireshark's own. */
void nlx_find_esp(void);

/* A state is known by its keys from a frame on; first pass only.  Nothing happens if
 * r has none or the state's are known already. */
void nlx_esp_learn(const struct nlx_xfrm *r, struct nlx_life *life, uint32_t frame);

/* The same for a state that has the keys of another, whose addresses r no longer says. */
void nlx_esp_move(const struct nlx_xfrm *r, const struct nlx_life *old, struct nlx_life *life,
		  uint32_t frame);

#endif
