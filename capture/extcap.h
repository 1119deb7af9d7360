/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * extcap.h: nltap as an interface of Wireshark, which runs it with --extcap-… options
 * and reads what it prints: Wireshark's doc/extcap.adoc.
 */
#ifndef NLTAP_EXTCAP_H
#define NLTAP_EXTCAP_H

#include <stdbool.h>

#include "cli.h"

enum nltap_extcap_interface { NLTAP_EXTCAP_NONE, NLTAP_EXTCAP_NLMON, NLTAP_EXTCAP_TRACE };

/* Whether Wireshark speaks: an option begins with --extcap. */
bool nltap_extcap_asked(int argc, char **argv);

/* Answers, or fills in what to capture (NLTAP_LIVE, NLTAP_TRACE). */
enum nltap_task nltap_extcap_read(struct nltap_cli *cli, int argc, char **argv);

/* To be called after a capture or the reading of its options has failed: Wireshark waits
 * for the FIFO to be written, and shows what was printed once it has been closed. */
void nltap_extcap_give_up(const struct nltap_cli *cli);

/* Prints the options of an interface's dialog; reload: the choices of that one only. */
void nltap_extcap_dialog(enum nltap_extcap_interface interface, const char *reload);

/* Prints the interfaces, and their link-layer type. */
void nltap_extcap_interfaces(void);
void nltap_extcap_dlts(void);

#endif
