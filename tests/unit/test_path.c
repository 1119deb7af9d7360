/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The attribute at an offset, by its path of names. */
#include "unit.h"

#include "core/path.h"

static bool found;
static const struct nls_set *nest;

static const char *path_of(const struct bytes *b, uint32_t target)
{
	static char buf[200];
	struct nls_text t;

	nls_text_init(&t, buf, sizeof(buf));
	found = nls_path(&t, b->data, b->be, &t_plain_body, 0, b->len, target, &nest);
	return buf;
}

static void paths(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes *b = fresh(be);
		uint32_t outer, inner, first, in_array;

		put_attr_number(b, T_U8, 7, 1);
		outer = nest_start(b, T_NEST);
		put_attr_text(b, T_KIND, "one");
		inner = nest_start(b, T_SUB_KIND);
		first = b->len;
		put_attr_number(b, 1, 3, 4);
		nest_end(b, inner);
		put_attr(b, 4711, "", 0);
		nest_end(b, outer);
		outer = nest_start(b, T_ARRAY_NEST);
		in_array = b->len;
		inner = nest_start(b, 3);
		put_attr_number(b, 1, 3, 4);
		nest_end(b, inner);
		nest_end(b, outer);

		assert_string_equal(path_of(b, 0), "T_U8");
		assert_true(found && !nest);
		assert_string_equal(path_of(b, 8), "T_NEST");
		assert_true(found && nest == &t_all_set);
		assert_string_equal(path_of(b, 12), "T_NEST/T_KIND");
		assert_string_equal(path_of(b, first), "T_NEST/T_SUB_KIND/S_ONE");
		assert_true(found && !nest);
		assert_string_equal(path_of(b, first + 8), "T_NEST/4711");
		assert_string_equal(path_of(b, in_array), "T_ARRAY_NEST[3]");
		assert_string_equal(path_of(b, in_array + 4), "T_ARRAY_NEST[3]/S_ONE");
	}
}

static void nothing_there(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr_number(b, T_U32, 7, 4);
	put_attr_number(b, T_U32, 7, 4);
	for (uint32_t target = 1; target < 20; target++) {
		if (target == 8)
			continue;
		assert_string_equal(path_of(b, target), "");
		assert_false(found);
		assert_null(nest);
	}
}

/* Broken bytes: no crash, and no path to where nothing can be read. */
static void broken(void **state)
{
	struct bytes *b = fresh(false);
	uint32_t outer = nest_start(b, T_NEST);

	(void)state;
	put_attr_number(b, T_U32, 7, 4);
	nest_end(b, outer);
	set_attr_len(b, 4, 2);
	for (uint32_t target = 0; target < 20; target++)
		path_of(b, target);
	assert_string_equal(path_of(b, 0), "T_NEST");
	assert_string_equal(path_of(b, 4), "");
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(paths),
	cmocka_unit_test(nothing_there),
	cmocka_unit_test(broken),
};

int main(void)
{
	return cmocka_run_group_tests_name("path", tests, NULL, NULL);
}
