/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The words of -f.  Protocol numbers: linux/netlink.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../plugin/core/names.h"
#include "filter.h"
#include "say.h"

struct protocol {
	const char *name;
	unsigned number;
	bool tapped; /* nlmon passes it: net/netlink/af_netlink.c */
};

static const struct protocol protocols[] = {
	{ "route", 0, true },
	{ "usersock", 2, true },
	{ "sock_diag", 4, true },
	{ "nflog", 5, true },
	{ "xfrm", 6, true },
	{ "fib_lookup", 10, true },
	{ "netfilter", 12, true },
	{ "generic", 16, true },
	{ "selinux", 7, false },
	{ "iscsi", 8, false },
	{ "audit", 9, false },
	{ "connector", 11, false },
	{ "kobject_uevent", 15, false },
	{ "scsitransport", 18, false },
	{ "ecryptfs", 19, false },
	{ "rdma", 20, false },
	{ "crypto", 21, false },
	{ "smc", 22, false },
};

enum { N_PROTOCOLS = sizeof(protocols) / sizeof(protocols[0]), GENERIC = 16 };

static const struct protocol *find_protocol(const char *word)
{
	char *end;
	unsigned long number = strtoul(word, &end, 0);

	if (strncasecmp(word, "NETLINK_", 8) == 0)
		word += 8;
	for (unsigned i = 0; i < N_PROTOCOLS; i++)
		if (strcasecmp(word, protocols[i].name) == 0 ||
		    (*word && !*end && number == protocols[i].number))
			return &protocols[i];
	return NULL;
}

/* A family of the tables and the message type of its number n. */
static int message_type(const struct nls_family *family, unsigned n, uint16_t genl_id)
{
	if (family->genl)
		return genl_id;
	return (int)nls_msg_type(family, n);
}

/* Messages that a filter can name: not what all families share, nor nltap's own. */
static const char *message_name(const struct nls_family *family, unsigned n)
{
	const char *name = family->msgs[n].name;

	if (family->protocol < 0 || !name || strncmp(name, "NLMSG_", 6) == 0 ||
	    strcmp(family->column, "nltap") == 0)
		return NULL;
	return name;
}

static bool find_message(struct nltap_term *term, const char *word, const char **missing,
			 const struct nltap_context *context)
{
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *family = nls_families[i];

		for (unsigned n = 0; n < family->n_msgs; n++) {
			const char *name = message_name(family, n);
			uint16_t id = 0;

			if (!name || strcasecmp(name, word) != 0)
				continue;
			if (family->genl)
				id = context ? nltap_context_family(context, family->genl) : 0;
			*missing = family->genl && !id ? family->genl : NULL;
			term->protocol = (unsigned)family->protocol;
			term->type = message_type(family, n, id);
			term->command = family->genl ? (int)n : NLTAP_ANY;
			return true;
		}
	}
	return false;
}

struct list {
	char *text;
	size_t len;
	FILE *file;
};

static void list_word(struct list *l, const char *word)
{
	fprintf(l->file, "%s%s", ftell(l->file) ? ", " : "", word);
}

static void list_family(void *user, const char *name, uint16_t id)
{
	(void)id;
	list_word(user, name);
}

/* Messages whose name begins as word does, up to its first underscore. */
static void list_messages(struct list *l, const char *word)
{
	const char *mark = strchr(word, '_');

	if (!mark)
		return;
	for (unsigned i = 0; i < nls_n_families; i++)
		for (unsigned n = 0; n < nls_families[i]->n_msgs; n++) {
			const char *name = message_name(nls_families[i], n);

			if (name && strncasecmp(name, word, (size_t)(mark - word) + 1) == 0)
				list_word(l, name);
		}
}

static void refuse(const char *word, const struct nltap_context *context)
{
	struct list l = { 0 };

	l.file = open_memstream(&l.text, &l.len);
	if (!l.file)
		return;
	list_messages(&l, word);
	if (ftell(l.file) == 0) {
		for (unsigned i = 0; i < N_PROTOCOLS && protocols[i].tapped; i++)
			list_word(&l, protocols[i].name);
		if (context)
			nltap_context_families(context, list_family, &l);
		list_word(&l, "or a message such as RTM_NEWLINK (all of them: nltap -f help)");
	}
	fclose(l.file);
	nltap_say("-f %s: there is no such family or message; try: %s", word, l.text);
	free(l.text);
}

static bool find(struct nltap_term *term, const char *word, const struct nltap_context *context)
{
	const struct protocol *protocol = find_protocol(word);
	const char *missing = NULL;
	uint16_t id = context ? nltap_context_family(context, word) : 0;

	term->type = term->command = NLTAP_ANY;
	if (protocol && !protocol->tapped) {
		nltap_say("-f %s: nlmon never passes this family; try: nltap trace", word);
		return false;
	}
	if (protocol) {
		term->protocol = protocol->number;
	} else if (id) {
		term->protocol = GENERIC;
		term->type = id;
	} else if (!find_message(term, word, &missing, context)) {
		refuse(word, context);
		return false;
	}
	if (missing)
		nltap_say(
			"-f %s: this kernel has no generic netlink family %s now; try: loading its "
			"module first",
			word, missing);
	return !missing;
}

bool nltap_filter_words(struct nltap_filter *f, const char *words,
			const struct nltap_context *context)
{
	char *copy = strdup(words), *rest = copy, *word;
	bool good = copy != NULL;

	while (good && (word = strsep(&rest, ", "))) {
		if (!*word)
			continue;
		if (f->n == NLTAP_TERMS_MOST) {
			nltap_say("-f: more than %d words; try: whole families", NLTAP_TERMS_MOST);
			good = false;
		} else {
			good = find(&f->terms[f->n++], word, context);
		}
	}
	free(copy);
	return good;
}

static void print_family(void *user, const char *name, uint16_t id)
{
	(void)user;
	(void)id;
	printf(" %s", name);
}

static void print_messages(const struct nls_family *family)
{
	bool any = false;

	for (unsigned n = 0; n < family->n_msgs; n++) {
		const char *name = message_name(family, n);

		if (name && !any)
			printf("messages of %s:", family->column);
		if (name)
			printf(" %s", name);
		any = any || name;
	}
	if (any)
		printf("\n");
}

void nltap_filter_list(const struct nltap_context *context)
{
	printf("families:");
	for (unsigned i = 0; i < N_PROTOCOLS && protocols[i].tapped; i++)
		printf(" %s", protocols[i].name);
	printf("\ngeneric netlink families here:");
	if (context)
		nltap_context_families(context, print_family, NULL);
	printf("\n");
	for (unsigned i = 0; i < nls_n_families; i++)
		print_messages(nls_families[i]);
}
