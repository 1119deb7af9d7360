/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Signals of nltap while it traces.  Those from the terminal reach the command without
 * our help, as it is in the same process group; those that a process sends to nltap are
 * meant for the command.
 */
#include "tracer.h"

#include <signal.h>
#include <sys/time.h>
#include <sys/wait.h>

static const int passed_on[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2 };

enum {
	PASSED_ON = sizeof(passed_on) / sizeof(passed_on[0]),
	KEPT = PASSED_ON + 3, /* and SIGALRM, SIGPIPE, SIGCHLD */
	TICK_MICROSECONDS = 100000
};

static struct sigaction kept[KEPT];
static sigset_t kept_mask, tick_mask;
static volatile sig_atomic_t command, pending;

static void on_signal(int number, siginfo_t *info, void *context)
{
	(void)context;
	if (!command)
		pending = number;
	else if (info->si_code <= 0) /* by kill(2) and its like */
		kill((pid_t)command, number);
}

static void on_tick(int number)
{
	(void)number;
}

static int number_of(unsigned i)
{
	static const int more[] = { SIGALRM, SIGPIPE, SIGCHLD };

	return i < PASSED_ON ? passed_on[i] : more[i - PASSED_ON];
}

static void take_one(unsigned i)
{
	struct sigaction action = { .sa_flags = SA_RESTART };
	int number = number_of(i);

	sigaction(number, NULL, &kept[i]);
	if (i < PASSED_ON) {
		if (number == SIGHUP && kept[i].sa_handler == SIG_IGN)
			return; /* as nohup(1) wants it */
		action.sa_sigaction = on_signal;
		action.sa_flags |= SA_SIGINFO;
	} else if (number == SIGALRM) {
		action.sa_handler = on_tick;
		action.sa_flags = 0; /* it is to end a wait */
	} else {
		action.sa_handler = number == SIGPIPE ? SIG_IGN : SIG_DFL;
	}
	sigaction(number, &action, NULL);
}

void nltap_signals_take(void)
{
	struct itimerval tick = { { 0, TICK_MICROSECONDS }, { 0, TICK_MICROSECONDS } };

	sigemptyset(&tick_mask);
	sigaddset(&tick_mask, SIGALRM);
	sigprocmask(SIG_BLOCK, &tick_mask, &kept_mask);
	for (unsigned i = 0; i < KEPT; i++)
		take_one(i);
	setitimer(ITIMER_REAL, &tick, NULL);
}

void nltap_signals_restore(void)
{
	for (unsigned i = 0; i < KEPT; i++)
		sigaction(number_of(i), &kept[i], NULL);
	sigprocmask(SIG_SETMASK, &kept_mask, NULL);
}

void nltap_signals_give_back(void)
{
	struct itimerval never = { { 0, 0 }, { 0, 0 } };
	struct sigaction ignore = { .sa_handler = SIG_IGN };

	setitimer(ITIMER_REAL, &never, NULL);
	/* A tick that came while they were held is pending still, and would end us. */
	sigaction(SIGALRM, &ignore, NULL);
	nltap_signals_restore();
}

void nltap_signals_command(pid_t pid)
{
	command = (sig_atomic_t)pid;
}

int nltap_signals_pending(void)
{
	int number = pending;

	pending = 0;
	return number;
}

pid_t nltap_signals_wait(int *status)
{
	pid_t pid;

	sigprocmask(SIG_UNBLOCK, &tick_mask, NULL);
	pid = waitpid(-1, status, __WALL);
	sigprocmask(SIG_BLOCK, &tick_mask, NULL);
	return pid;
}
