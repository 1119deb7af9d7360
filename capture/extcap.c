/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extcap.h"

#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "filter.h"
#include "say.h"

enum {
	INTERFACES = 512,
	VERSION,
	INTERFACE,
	DLTS,
	CONFIG,
	RELOAD,
	CAPTURE,
	CAPTURE_FILTER,
	FIFO,
	NETNS,
	FILTER,
	BUFFER,
	CONTEXT,
	REDACT,
	COMMAND,
	PID,
	FOLLOW
};

static const struct option options[] = {
	{ "extcap-interfaces", no_argument, NULL, INTERFACES },
	{ "extcap-version", optional_argument, NULL, VERSION },
	{ "extcap-interface", required_argument, NULL, INTERFACE },
	{ "extcap-dlts", no_argument, NULL, DLTS },
	{ "extcap-config", no_argument, NULL, CONFIG },
	{ "extcap-reload-option", required_argument, NULL, RELOAD },
	{ "extcap-capture-filter", required_argument, NULL, CAPTURE_FILTER },
	{ "capture", no_argument, NULL, CAPTURE },
	{ "fifo", required_argument, NULL, FIFO },
	{ "netns", required_argument, NULL, NETNS },
	{ "other-netns", required_argument, NULL, NETNS },
	{ "filter", required_argument, NULL, FILTER },
	{ "buffer", required_argument, NULL, BUFFER },
	{ "context", required_argument, NULL, CONTEXT },
	{ "redact", no_argument, NULL, REDACT },
	{ "command", required_argument, NULL, COMMAND },
	{ "pid", required_argument, NULL, PID },
	{ "follow", required_argument, NULL, FOLLOW },
	{ NULL, 0, NULL, 0 },
};

enum { PATIENCE = 10 }; /* seconds for Wireshark to open its FIFO */

/* What Wireshark asks for. */
struct asked {
	enum nltap_extcap_interface interface;
	bool interfaces, dlts, config, capture;
	const char *unknown; /* an interface that is not ours */
	const char *reload, *filter, *command;
};

bool nltap_extcap_asked(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--") == 0)
			return false;
		else if (strncmp(argv[i], "--extcap-", 9) == 0)
			return true;
	return false;
}

static bool is_true(const char *word)
{
	return strcasecmp(word, "true") == 0 || strcmp(word, "1") == 0;
}

static void set_interface(struct asked *asked, const char *name)
{
	if (strcmp(name, "nltap") == 0)
		asked->interface = NLTAP_EXTCAP_NLMON;
	else if (strcmp(name, "nltap-trace") == 0)
		asked->interface = NLTAP_EXTCAP_TRACE;
	else
		asked->unknown = name;
}

/* An option of a dialog; what is left empty there is not asked for. */
static bool take_choice(struct nltap_cli *cli, struct asked *asked, int option)
{
	uint64_t number;

	if (optarg && !*optarg)
		return true;
	switch (option) {
	case NETNS:
		return nltap_cli_word(cli->live.netns, &cli->live.n_netns, NLTAP_NETNS_MOST,
				      "--netns", optarg);
	case FILTER:
		return nltap_cli_word(cli->live.filters, &cli->live.n_filters, NLTAP_WORDS_MOST,
				      "--filter", optarg);
	case BUFFER:
		if (!nltap_cli_number("--buffer", optarg, 1, 1024, &number))
			return false;
		cli->live.buffer = (unsigned)number;
		return true;
	case CONTEXT:
		cli->live.context = cli->trace.context = is_true(optarg);
		return true;
	case REDACT:
		cli->live.output.redact = true;
		return true;
	case COMMAND:
		asked->command = optarg;
		return true;
	case PID:
		if (!nltap_cli_number("--pid", optarg, 1, 1 << 22, &number))
			return false;
		cli->trace.pid = (pid_t)number;
		return true;
	case FOLLOW:
		cli->trace.follow = is_true(optarg);
		return true;
	default:
		return true;
	}
}

static bool take_option(struct nltap_cli *cli, struct asked *asked, int option)
{
	switch (option) {
	case INTERFACES:
		asked->interfaces = true;
		return true;
	case INTERFACE:
		set_interface(asked, optarg);
		return true;
	case DLTS:
		asked->dlts = true;
		return true;
	case CONFIG:
		asked->config = true;
		return true;
	case RELOAD:
		asked->reload = optarg;
		return true;
	case CAPTURE_FILTER:
		asked->filter = optarg;
		return take_choice(cli, asked, FILTER);
	case CAPTURE:
		asked->capture = true;
		return true;
	case FIFO:
		cli->live.output.path = optarg;
		return true;
	case '?':
	case ':':
		return false;
	default:
		return take_choice(cli, asked, option);
	}
}

/* As whom Wireshark runs: the FIFO is this user's, also under sudo. */
static const char *this_user(void)
{
	static char name[LOGIN_NAME_MAX];
	const struct passwd *pw = getpwuid(getuid());

	if (!pw || strlen(pw->pw_name) >= sizeof(name))
		return NULL;
	strcpy(name, pw->pw_name);
	return name;
}

/* The command as a shell has it; its output must not fill Wireshark's pipes. */
static bool set_command(struct nltap_cli *cli, const char *command)
{
	static char shell[] = "/bin/sh", option[] = "-c";
	static char *argv[4] = { shell, option };
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);

	if (!command)
		return true;
	argv[2] = strdup(command);
	cli->trace.command = argv;
	if (null < 0 || !argv[2] || dup2(null, STDIN_FILENO) < 0 || dup2(null, STDOUT_FILENO) < 0) {
		nltap_say_errno("cannot start the command");
		return false;
	}
	return true;
}

static enum nltap_task capture(struct nltap_cli *cli, const struct asked *asked)
{
	nltap_say_in_window();
	if (!cli->live.output.path) {
		nltap_say("--capture: Wireshark names no --fifo to write to");
		return NLTAP_WRONG;
	}
	cli->live.output.flush = cli->live.output.may_close = true;
	cli->live.quiet = true;
	cli->live.user = this_user();
	cli->trace.output = cli->live.output;
	cli->trace.quiet = true;
	cli->live.began = &cli->began;
	if (asked->interface == NLTAP_EXTCAP_NLMON)
		return NLTAP_LIVE;
	if (!asked->command == !cli->trace.pid) {
		nltap_say("nothing says what to trace; try: a command or a process id in the "
			  "options of "
			  "this interface");
		return NLTAP_WRONG;
	}
	if (!set_command(cli, asked->command))
		return NLTAP_WRONG;
	/* a trace opens its output first of all */
	cli->began = true;
	return NLTAP_TRACE;
}

void nltap_extcap_give_up(const struct nltap_cli *cli)
{
	struct nltap_output_options empty = { .path = cli->live.output.path };
	struct nltap_output *o;
	struct stat st;

	if (!empty.path || stat(empty.path, &st) < 0 || !S_ISFIFO(st.st_mode))
		return;
	alarm(PATIENCE);
	o = nltap_output_open(&empty);
	if (!o)
		return;
	nltap_output_interface(o, "nltap", NULL);
	nltap_output_close(o, 0, 0);
}

/* Wireshark takes anything on standard output for a no. */
static enum nltap_task verify(const struct asked *asked)
{
	struct nltap_context *context = nltap_context_ask();
	struct nltap_filter filter = { .n = 0 };

	if (asked->interface == NLTAP_EXTCAP_TRACE && *asked->filter)
		printf("a trace has no capture filter\n");
	else if (!nltap_filter_words(&filter, asked->filter, context))
		printf("no such family or message\n");
	nltap_context_free(context);
	return NLTAP_DONE;
}

enum nltap_task nltap_extcap_read(struct nltap_cli *cli, int argc, char **argv)
{
	struct asked asked = { .interface = NLTAP_EXTCAP_NONE };
	int option;

	memset(cli, 0, sizeof(*cli));
	cli->live.context = cli->trace.context = cli->trace.follow = true;
	cli->live.buffer = NLTAP_BUFFER_MIB;
	while ((option = getopt_long(argc, argv, "", options, NULL)) >= 0)
		if (!take_option(cli, &asked, option))
			return NLTAP_WRONG;
	if (asked.interfaces) {
		nltap_extcap_interfaces();
		return NLTAP_DONE;
	}
	if (asked.interface == NLTAP_EXTCAP_NONE) {
		nltap_say("Wireshark asks for interface %s, which nltap does not have; try: nltap "
			  "--extcap-interfaces",
			  asked.unknown ? asked.unknown : "(none)");
		return NLTAP_WRONG;
	}
	if (asked.capture)
		return capture(cli, &asked);
	if (asked.dlts)
		nltap_extcap_dlts();
	else if (asked.config || asked.reload)
		nltap_extcap_dialog(asked.interface, asked.reload);
	else if (asked.filter)
		return verify(&asked);
	return NLTAP_DONE;
}
