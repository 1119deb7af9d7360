/* SPDX-License-Identifier: GPL-2.0-or-later */
/* nltap: what the command line asks for. */
#include "cli.h"
#include "priv.h"
#include "read.h"
#include "say.h"

int main(int argc, char **argv)
{
	struct nltap_cli cli;

	nltap_priv_start();
	switch (nltap_cli_read(&cli, argc, argv)) {
	case NLTAP_DONE:
		return NLTAP_OK;
	case NLTAP_LIVE:
		return nltap_live(&cli.live);
	case NLTAP_READ:
		return nltap_read(cli.read, &cli.live.output);
	case NLTAP_TRACE:
		return nltap_trace(&cli.trace);
	default:
		return NLTAP_USAGE;
	}
}
