/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Forms: lib/kobject_uevent.c, kernel/audit.c (audit_log_start, audit_log_untrustedstring,
 * audit_receive_msg). */
#include "pairs.h"

#include <string.h>

#include "tell.h"

/* A piece of text: where it begins, its value, and where the next one begins. */
struct piece {
	uint32_t off, value, end, next;
	uint32_t key_len;
	const char *key; /* NULL: no pair */
	bool quoted;
};

static bool is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

static unsigned digit_value(uint8_t c)
{
	return is_digit(c)	      ? c - (unsigned)'0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10u
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10u
				      : 16;
}

bool nls_digits(const uint8_t *p, uint32_t len, unsigned base, bool is_signed, uint64_t *value)
{
	bool minus = is_signed && len > 1 && *p == '-';
	uint64_t n = 0;

	if (!len)
		return false;
	for (uint32_t i = minus; i < len; i++) {
		unsigned digit = digit_value(p[i]);

		if (digit >= base || n > (UINT64_MAX - digit) / base)
			return false;
		n = n * base + digit;
	}
	*value = minus ? 0 - n : n;
	return true;
}

void nls_decode(const uint8_t *p, uint32_t len, char *text)
{
	for (uint32_t i = 0; i + 1 < len; i += 2) {
		unsigned c = digit_value(p[i]) << 4 | digit_value(p[i + 1]);

		*text++ = (char)(c == 0 ? ' ' : c < 0x20 || c >= 0x7f ? '.' : (int)c);
	}
	*text = '\0';
}

static bool is_separator(uint8_t c, bool words)
{
	return words ? c <= ' ' : c == '\0';
}

static uint32_t skip(const struct nls_walk *w, uint32_t off, uint32_t end, bool words)
{
	while (off < end && is_separator(w->data[off], words))
		off++;
	return off;
}

static uint32_t find_separator(const struct nls_walk *w, uint32_t off, uint32_t end, bool words)
{
	while (off < end && !is_separator(w->data[off], words))
		off++;
	return off;
}

static bool is_key(uint8_t c, bool words)
{
	if (!words)
		return c != '=' && c != '\0';
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       c == '-' || c == '[' || c == ']';
}

/* Bytes of the key at off, which a '=' follows; 0 if none is there. */
static uint32_t key_length(const struct nls_walk *w, uint32_t off, uint32_t end, bool words)
{
	uint32_t at = off;

	while (at < end && is_key(w->data[at], words))
		at++;
	return at < end && w->data[at] == '=' ? at - off : 0;
}

/* Where the quote that began before off is closed.  What users wrote (msg='...') is
 * the last of its record and may hold quotes itself. */
static uint32_t closing(const struct nls_walk *w, uint32_t off, uint32_t end, uint8_t quote)
{
	const uint8_t *found;

	if (quote == '"') {
		found = memchr(w->data + off, quote, end - off);
		return found ? (uint32_t)(found - w->data) : end;
	}
	for (uint32_t i = end; i > off; i--)
		if (w->data[i - 1] == quote)
			return i - 1;
	return end;
}

static void read_value(const struct nls_walk *w, struct piece *p, uint32_t end, bool words)
{
	uint8_t first = p->value < end ? w->data[p->value] : 0;

	p->quoted = words && (first == '"' || first == '\'');
	if (p->quoted) {
		p->value++;
		p->end = closing(w, p->value, end, first);
		p->next = p->end < end ? p->end + 1 : end;
	} else {
		p->end = p->next = find_separator(w, p->value, end, words);
	}
	p->next = skip(w, p->next, end, words);
}

/* Words up to the next pair are one piece. */
static void read_words(const struct nls_walk *w, struct piece *p, uint32_t end, bool words)
{
	p->key = NULL;
	p->quoted = false;
	p->value = p->off;
	p->next = p->off;
	do {
		p->end = find_separator(w, p->next, end, words);
		p->next = skip(w, p->end, end, words);
	} while (words && p->next < end && !key_length(w, p->next, end, words));
}

static uint32_t digits(const struct nls_walk *w, uint32_t off, uint32_t end)
{
	while (off < end && is_digit(w->data[off]))
		off++;
	return off;
}

/* A record begins audit(1364481363.243:24287): and each of its numbers is a piece. */
static bool read_stamp(const struct nls_walk *w, struct piece *p, uint32_t begin, uint32_t end)
{
	static const struct {
		const char *before, *key;
	} parts[] = { { "audit(", "seconds" }, { ".", "milliseconds" }, { ":", "serial" } };

	for (unsigned i = 0; i < 3; i++) {
		uint32_t len = (uint32_t)strlen(parts[i].before);
		uint32_t last = p->off > begin ? p->off - 1 : begin;

		if (end - p->off <= len || memcmp(w->data + p->off, parts[i].before, len) != 0 ||
		    (i ? !is_digit(w->data[last]) : p->off != begin))
			continue;
		p->value = p->off + len;
		p->end = p->next = digits(w, p->value, end);
		p->key = parts[i].key;
		p->key_len = (uint32_t)strlen(p->key);
		while (i == 2 && p->next < end &&
		       (w->data[p->next] == ')' || w->data[p->next] == ':'))
			p->next++;
		if (i == 2)
			p->next = skip(w, p->next, end, true);
		return p->end > p->value;
	}
	return false;
}

static void read_piece(const struct nls_walk *w, struct piece *p, uint32_t begin, uint32_t end,
		       bool words)
{
	if (words && read_stamp(w, p, begin, end))
		return;
	p->key_len = key_length(w, p->off, end, words);
	if (!p->key_len) {
		read_words(w, p, end, words);
		return;
	}
	p->key = (const char *)w->data + p->off;
	p->value = p->off + p->key_len + 1;
	read_value(w, p, end, words);
}

static bool is_number(const struct nls_row *row)
{
	return row->digits != 0;
}

static bool reads(const struct nls_walk *w, const struct nls_row *row, const struct piece *p)
{
	uint64_t value;

	return !is_number(row) ||
	       (!p->quoted && nls_digits(w->data + p->value, p->end - p->value, row->digits,
					 row->kind >= NLS_S8 && row->kind <= NLS_S64, &value));
}

static unsigned find_member(const struct nls_walk *w, const struct nls_struct *st,
			    const struct piece *p)
{
	for (unsigned i = 0; p->key && i + 2u < st->n; i++) {
		const char *name = st->members[i].name;

		if (strncmp(name, p->key, p->key_len) == 0 && !name[p->key_len] &&
		    reads(w, &st->members[i], p))
			return i;
	}
	return st->n - (p->key ? 1u : 2u);
}

static bool is_hex(const uint8_t *p, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++)
		if (digit_value(p[i]) > 15 || p[i] > 'F')
			return false;
	return len && len % 2 == 0;
}

bool nls_next_pair(const struct nls_walk *w, const struct nls_row *row, uint32_t begin,
		   uint32_t *off, uint32_t end, struct nls_item *it)
{
	bool words = row->text && *row->text;
	uint32_t from = *off;
	struct piece p = { .off = skip(w, from, end, words) };
	unsigned member;

	if (p.off == end)
		return false;
	read_piece(w, &p, begin, end, words);
	member = find_member(w, row->st, &p);
	if (p.key && member == row->st->n - 1u) /* another: the key is part of what is told */
		p.value = p.off;
	if (p.key && member == row->st->n - 1u && p.quoted)
		p.end += p.end < end;
	*it = (struct nls_item) { .row = &row->st->members[member],
				  .name = row->st->members[member].name,
				  .slot = &row->st->slots[member],
				  .st = row->st,
				  .role = NLS_ROLE_MEMBER,
				  .attr = NLS_NO_ATTR,
				  .off = p.value,
				  .len = p.end - p.value,
				  .claimed = p.end - p.value,
				  .before = p.value - from,
				  .after = p.next - p.end,
				  .be = w->big_endian,
				  .prefixlen = -1 };
	it->encoded = it->row->encoded && !p.quoted && is_hex(w->data + it->off, it->len);
	if (p.next == end && nls_is_cut(w, end))
		it->note = NLS_CUT;
	*off = p.next;
	return true;
}

void nls_walk_pairs(struct nls_walk *w, struct nls_item *it)
{
	uint32_t off = it->off, end = it->off + it->len;
	void *opened = it->slot ? w->visitor->open(w, it) : NULL;
	struct nls_item pair;

	while (!w->stop && nls_next_pair(w, it->row, it->off, &off, end, &pair))
		nls_walk_value(w, &pair);
	nls_tell_padding(w, it->row->st, off, end - off);
	if (it->slot)
		w->visitor->close(w, opened);
}
