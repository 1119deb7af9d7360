/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "unit.h"

#include "core/names.h"
#include "schema/linux_errno.h"

static void families_by_protocol(void **state)
{
	const struct nls_family *f = nls_family_by_protocol(NLS_NETLINK_ROUTE, 16);

	(void)state;
	assert_non_null(f);
	assert_string_equal(f->filter, "netlink-route");
	assert_null(nls_family_by_protocol(4711, 16));
	/* A generic netlink family is no family of the protocol. */
	assert_null(nls_family_by_protocol(NLS_NETLINK_GENERIC, 0x20));
}

/* Each family is found by what it says of itself, and no other is. */
static void every_family_found(void **state)
{
	(void)state;
	for (unsigned i = 0; i < nls_n_families; i++) {
		const struct nls_family *f = nls_families[i];
		unsigned type = nls_msg_type(f, 0);

		if (f->genl)
			assert_ptr_equal(nls_family_by_genl_name(f->genl), f);
		else
			assert_ptr_equal(nls_family_by_protocol((unsigned)f->protocol, type), f);
	}
}

static void families_by_genl_name(void **state)
{
	(void)state;
	assert_null(nls_family_by_genl_name("no such family"));
	assert_null(nls_family_by_genl_name(""));
}

static void messages(void **state)
{
	const struct nls_family *f = nls_family_by_protocol(NLS_NETLINK_ROUTE, 16);

	(void)state;
	assert_string_equal(nls_msg(f, 16)->name, "RTM_NEWLINK");
	assert_null(nls_msg(f, 0));
	assert_null(nls_msg(f, f->n_msgs));
	assert_null(nls_msg(f, 0xffff));
}

/* RDMA's clients have the high bits of a type, audit's records come in hundreds. */
static void types(void **state)
{
	const struct nls_family *nldev = nls_family_by_protocol(NLS_NETLINK_RDMA, 5 << 10 | 1);
	const struct nls_family *login = nls_family_by_protocol(NLS_NETLINK_AUDIT, 1112);

	(void)state;
	assert_string_equal(nls_msg(nldev, 5 << 10 | 1)->name, "RDMA_NLDEV_CMD_GET");
	assert_int_equal(nls_msg_type(nldev, 1), 5 << 10 | 1);
	assert_null(nls_family_by_protocol(NLS_NETLINK_RDMA, 63 << 10));
	assert_string_equal(nls_msg(login, 1112)->name, "AUDIT_USER_LOGIN");
	assert_int_equal(nls_msg_type(login, 12), 1112);
	assert_null(nls_msg(login, 1000));
	assert_non_null(nls_family_by_protocol(NLS_NETLINK_AUDIT, 16));
	assert_string_equal(nls_msg(nls_family_by_protocol(NLS_NETLINK_FIB_LOOKUP, 77), 77)->name,
			    "fib_result_nl");
}

static void values(void **state)
{
	static const struct nls_val list[] = { { 1, "ONE" }, { UINT64_MAX, "ALL" } };
	static const struct nls_vals vals = { "v", list, 2, NULL };

	(void)state;
	assert_string_equal(nls_val_name(&vals, 1), "ONE");
	assert_string_equal(nls_val_name(&vals, UINT64_MAX), "ALL");
	assert_null(nls_val_name(&vals, 0));
}

static void errnos(void **state)
{
	(void)state;
	assert_string_equal(nls_errno_name(22), "EINVAL");
	assert_string_equal(nls_errno_name(-22), "EINVAL");
	assert_string_equal(nls_errno_text(-22), "Invalid argument");
	assert_string_equal(nls_errno_name(-95), "EOPNOTSUPP");
	assert_string_equal(nls_errno_name(1), "EPERM");
	assert_string_equal(nls_errno_name(nls_errnos[nls_n_errnos - 1].number),
			    nls_errnos[nls_n_errnos - 1].name);
	assert_null(nls_errno_name(0));
	assert_null(nls_errno_name(41));
	assert_null(nls_errno_name(100000));
	assert_null(nls_errno_text(INT64_MIN));
	assert_null(nls_errno_text(INT64_MAX));
	for (unsigned i = 1; i < nls_n_errnos; i++)
		assert_true(nls_errnos[i - 1].number < nls_errnos[i].number);
	for (unsigned i = 0; i < nls_n_errnos; i++)
		assert_string_equal(nls_errno_name(-nls_errnos[i].number), nls_errnos[i].name);
}

static void control(void **state)
{
	(void)state;
	assert_null(nls_control_name(0));
	assert_string_equal(nls_control_name(1), "NLMSG_NOOP");
	assert_string_equal(nls_control_name(2), "NLMSG_ERROR");
	assert_string_equal(nls_control_name(3), "NLMSG_DONE");
	assert_string_equal(nls_control_name(4), "NLMSG_OVERRUN");
	assert_null(nls_control_name(5));
	assert_null(nls_control_name(16));
}

static const struct CMUnitTest tests[] = {
	cmocka_unit_test(families_by_protocol),
	cmocka_unit_test(every_family_found),
	cmocka_unit_test(families_by_genl_name),
	cmocka_unit_test(messages),
	cmocka_unit_test(types),
	cmocka_unit_test(values),
	cmocka_unit_test(errnos),
	cmocka_unit_test(control),
};

int main(void)
{
	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
