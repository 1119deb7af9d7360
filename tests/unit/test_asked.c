/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Answers that are read by what was asked, bodies by their first byte; what sockets
 * need beside: records with their length in a member, words with the low one first. */
#include "unit.h"

#include "core/info.h"
#include "schema/schema.h"

enum { A_KIND = 1, A_INFO, A_MARK, A_NAME, A_STEPS };

static const struct nls_row ask_hdr_members[] = {
	OWN(ask_family, U8),
	OWN(ask_protocol, U8),
	PADDING(2),
};
STRUCTURE(ask_hdr);

static const struct nls_row ask_other_members[] = {
	OWN(other_family, U8),
	PADDING(3),
};
STRUCTURE(ask_other);

static const struct nls_row ask_rows[] = {
	ATTR(A_KIND, ASK_KIND, U32),
};
SET(ask);

static const struct nls_case ask_bodies_list[] = {
	CASE_NUM(2, HDR_NEST(ask_hdr, ask)),
	CASE_NUM(3, STRUCT(ask_other)),
};
CASES(ask_bodies);

static const struct nls_case a_infos_list[] = {
	CASE_NUM(6, U16),
	CASE_NUM(7, U32),
};
CASES(a_infos);

static const struct nls_val a_state_list[] = { W(1, "plain") };
VALS(a_state);
static const struct nls_val a_marked_list[] = { W(1, "marked") };
VALS(a_marked);
static const struct nls_vals_case a_states_list[] = { VALS_IF_PRESENT(a_marked) };
VALS_BY(a_states);

static const struct nls_row a_step_members[] = {
	OWN(st_code, U8),
	OWN(st_len, U8),
	OWN(st_no, BE(U16)),
	OWN(st_arg, BYTES),
};
STRUCTURE(a_step);

static const struct nls_row a_hdr_members[] = {
	OWN(a_cookie, HEX(LOW_FIRST(U64))),
	OWN(a_addr, IPV6),
	OWN(a_port, BE(U16)),
	OWN(a_state, ENUM_BY(ENUM(U8, a_state), a_states, A_MARK)),
	PADDING(1),
};
STRUCTURE(a_hdr);

static const struct nls_row a_rows[] = {
	ATTR(A_KIND,	A_KIND,		U8),
	ATTR(A_INFO,	A_INFO,		SUBMSG(a_infos, ASK_KIND|ask_protocol|A_KIND)),
	ATTR(A_MARK,	A_MARK,		BYTES),
	ATTR(A_NAME,	A_NAME,		SUNPATH),
	ATTR(A_STEPS,	A_STEPS,	RECORDS_BY(st_len, STRUCT(a_step))),
};
SET(a);

static const struct nls_row request_body = { SUBMSG_BY(ask_bodies, FAMILY) };
static const struct nls_row answer_body = { HDR_NEST(a_hdr, a) };

/* The numbers of A_INFO's two forms differ in width: which is it? */
static unsigned info_width;

static void *no_open(struct nls_walk *w, const struct nls_item *it)
{
	(void)w;
	(void)it;
	return NULL;
}

static void no_close(struct nls_walk *w, void *opened)
{
	(void)w;
	(void)opened;
}

static void note_leaf(struct nls_walk *w, const struct nls_item *it)
{
	(void)w;
	if (it->role == NLS_ROLE_CASE && it->note == NLS_OK)
		info_width = it->len;
}

static unsigned width_read(const struct bytes *answer, const struct nls_asked *asked)
{
	static const struct nls_visitor visitor = { no_open, no_close, note_leaf };
	struct nls_walk w = { .data = answer->data, .big_endian = answer->be,
			      .visitor = &visitor, .asked = asked };

	info_width = 0;
	nls_walk_attrs(&w, &a_set, 0, answer->len);
	return info_width;
}

/* A copy of what fresh() gives: there is but one of it. */
static struct bytes request_of(bool be, unsigned protocol, unsigned kind)
{
	struct bytes *b = fresh(be);

	put_number(b, 2, 1);
	put_number(b, protocol, 1);
	put_number(b, 0, 2);
	if (kind)
		put_attr_number(b, A_KIND, kind, 4);
	return *b;
}

static struct nls_asked asked_of(const struct bytes *request)
{
	return (struct nls_asked) { .data = request->data,
				    .type = &request_body,
				    .end = request->len,
				    .big_endian = request->be };
}

static void by_request(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes seven = request_of(be, 7, 0), six = request_of(be, 7, 6), *b;
		struct nls_asked header = asked_of(&seven), attr = asked_of(&six);

		b = fresh(be);
		put_attr_number(b, A_INFO, 1, 4);
		assert_int_equal(width_read(b, NULL), 0);
		assert_int_equal(width_read(b, &header), 4);
		/* The request's attribute is named before its member, and 4 bytes are no U16. */
		assert_int_equal(width_read(b, &attr), 0);
		b = fresh(be);
		put_attr_number(b, A_INFO, 1, 2);
		assert_int_equal(width_read(b, &attr), 2);
		/* What nobody asked for says so itself. */
		put_attr_number(b, A_KIND, 6, 1);
		assert_int_equal(width_read(b, NULL), 2);
	}
}

/* A request that is cut, empty or of another family says nothing, and is not overrun. */
static void by_bad_request(void **state)
{
	struct bytes request = request_of(false, 7, 0), *b = fresh(false);
	struct nls_asked asked = asked_of(&request);

	(void)state;
	put_attr_number(b, A_INFO, 1, 4);
	for (asked.end = 0; asked.end < 2; asked.end++)
		assert_int_equal(width_read(b, &asked), 0);
	asked = asked_of(&request);
	request.data[0] = 3;
	assert_int_equal(width_read(b, &asked), 0);
}

static void by_first_byte(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_number(b, 3, 4);
	expect_body(&request_body, b, "ask_other 0+4:\n other_family 0+1 =3\n padding 1+3\n");
	b = fresh(false);
	put_number(b, 9, 4);
	expect_body(&request_body, b, "- 0+4 unknown\n");
}

static void records_by_member(void **state)
{
	struct bytes *b = fresh(false);

	(void)state;
	put_attr(b, A_STEPS, "\1\4\0\10\2\10\0\20wxyz", 12);
	expect_set(&a_set, b,
		   "A_STEPS 4+12:\n A_STEPS 4+4 #0:\n  st_code 4+1 =1\n  st_len 5+1 =4\n"
		   "  st_no 6+2 =8 be\n A_STEPS 8+8 #1:\n  st_code 8+1 =2\n  st_len 9+1 =8\n"
		   "  st_no 10+2 =16 be\n  st_arg 12+4\n");
	/* A length of 0 and one beyond the end: the rest cannot be read. */
	b = fresh(false);
	put_attr(b, A_STEPS, "\1\0\0\0", 4);
	expect_set(&a_set, b, "A_STEPS 4+4:\n - 4+4 badlen\n");
	b = fresh(false);
	put_attr(b, A_STEPS, "\1\11\0\0", 4);
	expect_set(&a_set, b, "A_STEPS 4+4:\n - 4+4 badlen\n");
}

static const char *line_of(const char *template_, const struct bytes *b,
			   const struct nls_asked *asked)
{
	static char buf[200];
	struct nls_info *info = nls_info_compile(template_, &answer_body, &request_body, NULL);
	struct nls_text t;

	assert_non_null(info);
	nls_text_init(&t, buf, sizeof(buf));
	nls_info_write(&t, info, b->data, b->be, 0, b->len, NULL, asked);
	nls_info_free(info);
	return buf;
}

static struct bytes *answer(bool be)
{
	static const uint8_t loopback[16] = { [15] = 1 };
	struct bytes *b = fresh(be);

	/* __u32 [2], the low word first. */
	put_number(b, 0x12345678, 4);
	put_number(b, 0x9a, 4);
	put(b, loopback, 16);
	put(b, "\0\120", 2);
	put_number(b, 1, 1);
	put_number(b, 0, 1);
	return b;
}

static void lines(void **state)
{
	(void)state;
	BOTH_ORDERS(be) {
		struct bytes request = request_of(be, 7, 0), *b;
		struct nls_asked asked = asked_of(&request);

		b = answer(be);
		assert_string_equal(line_of("{a_cookie}", b, NULL), "0x9a12345678");
		assert_string_equal(line_of("{a_addr}:{a_port} {a_addr}", b, NULL), "[::1]:80 ::1");
		assert_string_equal(line_of("{<ask_protocol} {a_state}", b, &asked), "7 plain");
		assert_string_equal(line_of("{<ASK_KIND|<ask_protocol|A_KIND}", b, &asked), "7");
		assert_string_equal(line_of("[{<ask_protocol} ]{a_state}", b, NULL), "plain");
		put_attr(b, A_MARK, "", 0);
		put_attr(b, A_NAME, "\0x\0y", 4);
		put_attr(b, A_STEPS, "\1\4\0\10\2\10\0\20wxyz", 12);
		assert_string_equal(line_of("{a_state} {A_NAME}", b, NULL), "marked @x@y");
		assert_string_equal(line_of("{A_STEPS'; ':{st_code} no +{st_no}} {A_STEPS/st_code}", b,
					    NULL),
				    "1 no +8; 2 no +16 1");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_request),	     cmocka_unit_test(by_bad_request),
		cmocka_unit_test(by_first_byte),     cmocka_unit_test(records_by_member),
		cmocka_unit_test(lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
