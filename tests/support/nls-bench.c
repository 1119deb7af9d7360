/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * nls-bench: that the walker's cost is linear.  Prints, for each shape of message,
 * what one byte costs in a small message and in one sixteen times as large; fails
 * if that grows by more than the factor given (default 4).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bytes.h"
#include "core/walk.h"
#include "unit/tables.h"

#define SMALL 4000u
#define LARGE 64000u

typedef void fill_fn(struct bytes *b);

static void fill_flat(struct bytes *b)
{
	put_attr_number(b, T_U32, 1, 4);
}

static void fill_unknown(struct bytes *b)
{
	put_attr(b, T_LAST + 5, "", 0);
}

/* Each asks for a selector that is not there. */
static void fill_submsg(struct bytes *b)
{
	put_attr(b, T_SUB_KIND, "\1\2\3\4", 4);
}

/* Each asks, from a nest of its own, for a selector that is not there. */
static void fill_nested_submsg(struct bytes *b)
{
	uint32_t start = nest_start(b, T_NEST);

	put_attr(b, T_SUB_KIND, "\1\2\3\4", 4);
	nest_end(b, start);
}

static void fill_address(struct bytes *b)
{
	put_attr(b, T_ADDR, "\1\2\3\4", 4);
}

static void open_and_close(struct nls_walk *w, void *opened)
{
	(void)opened;
	++*(unsigned long *)w->user;
}

static void *opened(struct nls_walk *w, const struct nls_item *it)
{
	(void)it;
	return w->user;
}

static void leaf(struct nls_walk *w, const struct nls_item *it)
{
	(void)it;
	++*(unsigned long *)w->user;
}

static const struct nls_visitor visitor = { .open = opened, .close = open_and_close, .leaf = leaf };

static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The best of five, in nanoseconds a byte. */
static double cost(fill_fn *fill, uint32_t size)
{
	static struct bytes b;
	double best = 1e9;

	memset(&b, 0, sizeof(b));
	while (b.len < size)
		fill(&b);
	for (unsigned i = 0; i < 5; i++) {
		unsigned long items = 0;
		double start = seconds();

		for (unsigned n = 0; n < LARGE / size; n++) {
			struct nls_walk w = { .data = b.data, .visitor = &visitor, .user = &items };

			nls_walk_attrs(&w, &t_all_set, 0, b.len);
		}
		start = (seconds() - start) * 1e9 / (double)(LARGE / size * b.len);
		best = start < best ? start : best;
	}
	return best;
}

int main(int argc, char **argv)
{
	static const struct {
		const char *name;
		fill_fn *fill;
	} shapes[] = {
		{ "flat", fill_flat },
		{ "unknown", fill_unknown },
		{ "submsg", fill_submsg },
		{ "nested submsg", fill_nested_submsg },
		{ "address", fill_address },
	};
	double limit = argc > 1 ? atof(argv[1]) : 4;
	int failed = 0;

	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		double small = cost(shapes[i].fill, SMALL), large = cost(shapes[i].fill, LARGE);

		printf("%-14s %6.2f ns a byte, large %6.2f\n", shapes[i].name, small, large);
		failed |= large > limit * small;
	}
	return failed;
}
