/* SPDX-License-Identifier: GPL-2.0-or-later */
/* nltap: what the command line asks for. */
#include "cli.h"
#include "extcap.h"
#include "filter.h"
#include "list.h"
#include "priv.h"
#include "read.h"
#include "say.h"

static int list_words(void)
{
	struct nltap_context *context = nltap_context_ask();

	nltap_filter_list(context);
	nltap_context_free(context);
	return NLTAP_OK;
}

static int run(const struct nltap_cli *cli, enum nltap_task task, char **argv)
{
	switch (task) {
	case NLTAP_DONE:
		return NLTAP_OK;
	case NLTAP_LIVE:
		nltap_priv_seek(argv);
		return nltap_live(&cli->live);
	case NLTAP_READ:
		return nltap_read(cli->read, &cli->live.output);
	case NLTAP_TRACE:
		return nltap_trace(&cli->trace);
	case NLTAP_LIST:
		return nltap_list();
	case NLTAP_WORDS:
		return list_words();
	default:
		return NLTAP_USAGE;
	}
}

int main(int argc, char **argv)
{
	struct nltap_cli cli;
	int status;

	nltap_priv_start();
	if (!nltap_extcap_asked(argc, argv))
		return run(&cli, nltap_cli_read(&cli, argc, argv), argv);
	status = run(&cli, nltap_extcap_read(&cli, argc, argv), argv);
	if (status != NLTAP_OK && !cli.began)
		nltap_extcap_give_up(&cli);
	return status;
}
