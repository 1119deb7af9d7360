/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Text of KEY=VALUE, right and wrong. */
#include "unit.h"

#include <string.h>

#include "core/pairs.h"
#include "schema/schema.h"

static const struct nls_row p_words_members[] = {
	MEMBER(seconds,		DECIMAL(U64)),
	MEMBER(milliseconds,	DECIMAL(U32)),
	MEMBER(serial,		DECIMAL(U32)),
	MEMBER(pid,		DECIMAL(U32)),
	MEMBER(comm,		ENCODED(STR)),
	MEMBER(text,		STR),
	MEMBER(other,		STR),
};
STRUCTURE(p_words);

static const struct nls_row p_strings_members[] = {
	MEMBER(KEY,		STR),
	MEMBER(text,		STR),
	MEMBER(other,		STR),
};
STRUCTURE(p_strings);

static const struct nls_row words = { WORDS(p_words) }, strings = { STRINGS(p_strings) };

static void digits(void **state)
{
	uint64_t n = 1;

	(void)state;
	assert_true(nls_digits((const uint8_t *)"42", 2, 10, false, &n));
	assert_int_equal(n, 42);
	assert_true(nls_digits((const uint8_t *)"-13", 3, 10, true, &n));
	assert_int_equal((int64_t)n, -13);
	assert_true(nls_digits((const uint8_t *)"c000003e", 8, 16, false, &n));
	assert_int_equal(n, 0xc000003e);
	assert_true(nls_digits((const uint8_t *)"0100644", 7, 8, false, &n));
	assert_int_equal(n, 0100644);
	assert_true(nls_digits((const uint8_t *)"18446744073709551615", 20, 10, false, &n));
	assert_true(n == UINT64_MAX);
	assert_false(nls_digits((const uint8_t *)"18446744073709551616", 20, 10, false, &n));
	assert_false(nls_digits((const uint8_t *)"", 0, 10, false, &n));
	assert_false(nls_digits((const uint8_t *)"-1", 2, 10, false, &n));
	assert_false(nls_digits((const uint8_t *)"-", 1, 10, true, &n));
	assert_false(nls_digits((const uint8_t *)"8", 1, 8, false, &n));
	assert_false(nls_digits((const uint8_t *)"(null)", 6, 16, false, &n));
}

static void decoded(void **state)
{
	char text[8];

	(void)state;
	nls_decode((const uint8_t *)"6C73002D6C", 10, text);
	assert_string_equal(text, "ls -l");
	nls_decode((const uint8_t *)"0141ff", 6, text);
	assert_string_equal(text, ".A.");
	nls_decode((const uint8_t *)"", 0, text);
	assert_string_equal(text, "");
}

struct seen {
	const char *key, *value;
	unsigned before, after;
};

/* What is read of text, piece by piece; every byte belongs to one of them. */
static void pieces(const struct nls_row *row, const char *text, uint32_t len,
		   const struct seen *seen, unsigned n)
{
	struct nls_walk w = { .data = (const uint8_t *)text };
	struct nls_item it;
	uint32_t off = 0, told = 0;
	unsigned i = 0;

	while (nls_next_pair(&w, row, 0, &off, len, &it)) {
		assert_true(i < n);
		assert_string_equal(it.name, seen[i].key);
		assert_int_equal(it.len, strlen(seen[i].value));
		assert_memory_equal(text + it.off, seen[i].value, it.len);
		assert_int_equal(it.before, seen[i].before);
		assert_int_equal(it.after, seen[i].after);
		told += it.before + it.len + it.after;
		i++;
	}
	assert_int_equal(i, n);
	assert_int_equal(told, n ? len : 0);
}

static void of_words(void **state)
{
	static const char text[] = "  pid=7 comm=\"a b\" odd=\"x y\" two words pid=none ";
	static const struct seen seen[] = {
		{ "pid", "7", 6, 1 },
		{ "comm", "a b", 6, 2 },
		{ "other", "odd=\"x y\"", 0, 1 },
		{ "text", "two words", 0, 1 },
		{ "other", "pid=none", 0, 1 },
	};

	(void)state;
	pieces(&words, text, sizeof(text) - 1, seen, 5);
	pieces(&words, "  \n ", 4, NULL, 0);
	pieces(&words, "", 0, NULL, 0);
}

/* A quote that nobody closes goes on to the end. */
static void of_open_quotes(void **state)
{
	static const struct seen open[] = { { "comm", "a pid=7", 6, 0 } };
	static const struct seen none[] = { { "comm", "", 5, 0 } };

	(void)state;
	pieces(&words, "comm=\"a pid=7", 13, open, 1);
	pieces(&words, "comm=", 5, none, 1);
}

static void of_a_record(void **state)
{
	static const char text[] = "audit(12.034:56): pid=7";
	static const struct seen seen[] = {
		{ "seconds", "12", 6, 0 },
		{ "milliseconds", "034", 1, 0 },
		{ "serial", "56", 1, 3 },
		{ "pid", "7", 4, 0 },
	};
	static const struct seen late[] = { { "pid", "7", 4, 1 }, { "text", "audit(1.2:3)", 0, 0 } };

	(void)state;
	pieces(&words, text, sizeof(text) - 1, seen, 4);
	pieces(&words, "pid=7 audit(1.2:3)", 18, late, 2);
}

static void of_strings(void **state)
{
	static const char text[] = "add@/x y\0KEY=a b\0ODD=\"q\"";
	static const struct seen seen[] = {
		{ "text", "add@/x y", 0, 1 },
		{ "KEY", "a b", 4, 1 },
		{ "other", "ODD=\"q\"", 0, 1 },
	};

	(void)state;
	pieces(&strings, text, sizeof(text), seen, 3);
}

/* What the snap length cut may be half of a number. */
static void cut(void **state)
{
	struct nls_walk w = { .data = (const uint8_t *)"pid=12", .cut = true, .end = 6 };
	struct nls_item it;
	uint32_t off = 0;

	(void)state;
	assert_true(nls_next_pair(&w, &words, 0, &off, 6, &it));
	assert_int_equal(it.note, NLS_CUT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits),	  cmocka_unit_test(decoded),
		cmocka_unit_test(of_words),	  cmocka_unit_test(of_open_quotes),
		cmocka_unit_test(of_a_record),	  cmocka_unit_test(of_strings),
		cmocka_unit_test(cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
