/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "priv.h"

#include <errno.h>
#include <grp.h>
#include <linux/capability.h>
#include <pwd.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "say.h"

#define BIT(cap) (UINT64_C(1) << (cap))

static const uint64_t file_rights = BIT(CAP_CHOWN) | BIT(CAP_DAC_OVERRIDE) | BIT(CAP_FOWNER);
static const uint64_t sight = BIT(CAP_SYS_PTRACE) | BIT(CAP_DAC_READ_SEARCH) | BIT(CAP_NET_ADMIN);

struct caps {
	uint64_t effective, permitted;
};

static bool get_caps(struct caps *caps)
{
	struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2];

	if (syscall(SYS_capget, &head, data) < 0)
		return false;
	caps->effective = data[0].effective | (uint64_t)data[1].effective << 32;
	caps->permitted = data[0].permitted | (uint64_t)data[1].permitted << 32;
	return true;
}

/* Inheritable ones are never wanted. */
static bool set_caps(uint64_t effective, uint64_t permitted)
{
	struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2] = {
		{ (uint32_t)effective, (uint32_t)permitted, 0 },
		{ (uint32_t)(effective >> 32), (uint32_t)(permitted >> 32), 0 },
	};

	return syscall(SYS_capset, &head, data) == 0;
}

void nltap_priv_start(void)
{
	struct caps caps;

	if (geteuid() != 0 && get_caps(&caps) && caps.permitted)
		set_caps(0, caps.permitted);
}

void nltap_priv_raise(void)
{
	struct caps caps;

	if (get_caps(&caps))
		set_caps(caps.permitted, caps.permitted);
}

bool nltap_priv_administers(void)
{
	struct caps caps;
	uint64_t needed = BIT(CAP_NET_ADMIN) | BIT(CAP_NET_RAW);

	return get_caps(&caps) && (caps.permitted & needed) == needed;
}

/* So that a copy without capabilities does not go on as itself. */
static const char sought[] = "NLTAP_SOUGHT";

void nltap_priv_seek(char *const *argv)
{
	bool again = getenv(sought) != NULL;

	unsetenv(sought);
	if (again || geteuid() == 0 || nltap_priv_administers() || access(NLTAP_HELPER, X_OK) < 0)
		return;
	setenv(sought, "1", 1);
	execv(NLTAP_HELPER, argv);
	unsetenv(sought);
}

const char *nltap_priv_advice(void)
{
	static char advice[200];
	const struct group *group;
	struct stat st;

	if (stat(NLTAP_HELPER, &st) < 0 || access(NLTAP_HELPER, X_OK) == 0 ||
	    !(group = getgrgid(st.st_gid)))
		return "sudo nltap";
	snprintf(advice, sizeof(advice),
		 "sudo nltap, or sudo usermod -aG %s USER and logging in again", group->gr_name);
	return advice;
}

static const struct passwd *calling_user(void)
{
	const char *sudo = getenv("SUDO_UID");

	if (getuid() == 0 && sudo && *sudo)
		return getpwuid((uid_t)strtoul(sudo, NULL, 10));
	return getpwuid(getuid());
}

bool nltap_priv_user(struct nltap_user *user, const char *name)
{
	const struct passwd *pw = name ? getpwnam(name) : calling_user();

	if (!pw && name) {
		nltap_say("-Z %s: there is no such user; try: getent passwd", name);
		return false;
	}
	if (!pw) {
		user->uid = getuid();
		user->gid = getgid();
		snprintf(user->name, sizeof(user->name), "%u", (unsigned)user->uid);
		return true;
	}
	user->uid = pw->pw_uid;
	user->gid = pw->pw_gid;
	snprintf(user->name, sizeof(user->name), "%s", pw->pw_name);
	if (name && geteuid() != 0 && user->uid != getuid()) {
		nltap_say("-Z %s: only root can become another user; try: sudo nltap", name);
		return false;
	}
	return true;
}

static bool become(const struct nltap_user *user)
{
	if (user->uid == geteuid())
		return true;
	/* without an entry of that name there are no groups to take either */
	if (initgroups(user->name, user->gid) < 0 && setgroups(1, &user->gid) < 0)
		return false;
	return setresgid(user->gid, user->gid, user->gid) == 0 &&
	       setresuid(user->uid, user->uid, user->uid) == 0;
}

bool nltap_priv_drop(const struct nltap_user *user)
{
	struct caps caps;
	uint64_t keep = user->uid == 0 ? file_rights : 0;

	if (!become(user) || !get_caps(&caps) ||
	    !set_caps(keep & caps.permitted, keep & caps.permitted)) {
		nltap_say_errno("cannot go on as user %s", user->name);
		return false;
	}
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	return true;
}

void nltap_priv_keep_sight(void)
{
	struct caps caps;

	if (get_caps(&caps))
		set_caps(sight & caps.permitted, sight & caps.permitted);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}
