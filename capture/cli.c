/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "say.h"

enum { HELP = 'h', VERSION = 'V', MOST_BUFFER = 1024 };

static const struct option live_long[] = {
	{ "help", no_argument, NULL, HELP },
	{ "version", no_argument, NULL, VERSION },
	{ "netns", required_argument, NULL, NLTAP_OPT_NETNS },
	{ "pcap", no_argument, NULL, NLTAP_OPT_PCAP },
	{ "no-context", no_argument, NULL, NLTAP_OPT_NO_CONTEXT },
	{ "redact", no_argument, NULL, NLTAP_OPT_REDACT },
	{ NULL, 0, NULL, 0 },
};

static const struct option trace_long[] = {
	{ "help", no_argument, NULL, HELP },
	{ "pcap", no_argument, NULL, NLTAP_OPT_PCAP },
	{ "no-context", no_argument, NULL, NLTAP_OPT_NO_CONTEXT },
	{ "redact", no_argument, NULL, NLTAP_OPT_REDACT },
	{ NULL, 0, NULL, 0 },
};

static enum nltap_task wrong_option(int option, char **argv)
{
	const char *word = argv[optind - 1];

	if (option == ':')
		nltap_say("%s: it needs an argument; try: nltap --help", word);
	else if (optopt && optopt < NLTAP_OPT_PCAP)
		nltap_say("-%c: there is no such option; try: nltap --help", optopt);
	else
		nltap_say("%s: there is no such option, or it takes no argument; try: nltap --help",
			  word);
	return NLTAP_WRONG;
}

/* What is behind the options: nothing, or "--" and a command. */
static bool read_command(int argc, char **argv, char *const **command)
{
	if (optind == argc)
		return true;
	if (strcmp(argv[optind - 1], "--") != 0) {
		nltap_say("%s: a command comes behind --; try: nltap … -- %s%s", argv[optind],
			  argv[optind], optind + 1 < argc ? " …" : "");
		return false;
	}
	*command = argv + optind;
	return true;
}

static bool live_option(struct nltap_cli *cli, int option)
{
	struct nltap_live_options *live = &cli->live;
	uint64_t number;

	switch (option) {
	case 'r':
		cli->read = optarg;
		return true;
	case 'f':
		return nltap_cli_word(live->filters, &live->n_filters, NLTAP_WORDS_MOST, "-f",
				      optarg);
	case NLTAP_OPT_NETNS:
		return nltap_cli_word(live->netns, &live->n_netns, NLTAP_NETNS_MOST, "--netns",
				      optarg);
	case 'B':
		if (!nltap_cli_number("-B", optarg, 1, MOST_BUFFER, &number))
			return false;
		live->buffer = (unsigned)number;
		return true;
	case 'q':
		live->quiet = true;
		return true;
	case 'Z':
		live->user = optarg;
		return true;
	case NLTAP_OPT_NO_CONTEXT:
		live->context = false;
		return true;
	default:
		return nltap_cli_output(&live->output, option, optarg);
	}
}

static enum nltap_task check_live(struct nltap_cli *cli, bool list)
{
	const struct nltap_live_options *live = &cli->live;

	if (list)
		return NLTAP_LIST;
	for (unsigned i = 0; i < live->n_filters; i++)
		if (strcmp(live->filters[i], "help") == 0)
			return NLTAP_WORDS;
	if (!nltap_cli_check(&cli->live.output))
		return NLTAP_WRONG;
	if (!cli->read)
		return NLTAP_LIVE;
	if (live->command || live->n_netns || live->n_filters) {
		nltap_say(
			"-r %s: a command, --netns and -f are for live capture; try: nltap --help",
			cli->read);
		return NLTAP_WRONG;
	}
	return NLTAP_READ;
}

static enum nltap_task read_live(struct nltap_cli *cli, int argc, char **argv)
{
	bool list = false;
	int option;

	while ((option = getopt_long(argc, argv, "+:w:r:f:c:a:b:B:s:Z:qvDhV", live_long, NULL)) >=
	       0) {
		switch (option) {
		case HELP:
			nltap_help(false);
			return NLTAP_DONE;
		case VERSION:
			printf("nltap %s\n", NLTAP_VERSION);
			return NLTAP_DONE;
		case 'D':
			list = true;
			break;
		case '?':
		case ':':
			return wrong_option(option, argv);
		default:
			if (!live_option(cli, option))
				return NLTAP_WRONG;
		}
	}
	if (!read_command(argc, argv, &cli->live.command))
		return NLTAP_WRONG;
	return check_live(cli, list);
}

static bool trace_option(struct nltap_trace_options *trace, int option)
{
	uint64_t pid;

	switch (option) {
	case 'f':
		trace->follow = true;
		return true;
	case 'p':
		if (!nltap_cli_number("-p", optarg, 1, 1 << 22, &pid))
			return false;
		trace->pid = (pid_t)pid;
		return true;
	case NLTAP_OPT_NO_CONTEXT:
		trace->context = false;
		return true;
	default:
		return nltap_cli_output(&trace->output, option, optarg);
	}
}

static enum nltap_task read_trace(struct nltap_cli *cli, int argc, char **argv)
{
	struct nltap_trace_options *trace = &cli->trace;
	int option;

	while ((option = getopt_long(argc, argv, "+:fp:w:c:a:b:s:vh", trace_long, NULL)) >= 0) {
		if (option == HELP) {
			nltap_help(true);
			return NLTAP_DONE;
		}
		if (option == '?' || option == ':')
			return wrong_option(option, argv);
		if (!trace_option(trace, option))
			return NLTAP_WRONG;
	}
	if (!read_command(argc, argv, &trace->command) || !nltap_cli_check(&trace->output))
		return NLTAP_WRONG;
	if (!trace->command == !trace->pid) {
		nltap_say("trace: %s; try: nltap trace -w FILE -- COMMAND, or nltap trace -w FILE "
			  "-p PID",
			  trace->pid ? "a process or a command, not both"
				     : "nothing says what to trace");
		return NLTAP_WRONG;
	}
	return NLTAP_TRACE;
}

enum nltap_task nltap_cli_read(struct nltap_cli *cli, int argc, char **argv)
{
	memset(cli, 0, sizeof(*cli));
	cli->live.context = cli->trace.context = true;
	cli->live.buffer = NLTAP_BUFFER_MIB;
	if (argc > 1 && strcmp(argv[1], "trace") == 0)
		return read_trace(cli, argc - 1, argv + 1);
	return read_live(cli, argc, argv);
}
