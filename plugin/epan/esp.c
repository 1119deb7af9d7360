/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "esp.h"

#include <string.h>

#include <epan/exceptions.h>
#include <epan/prefs-int.h>
#include <epan/prefs.h>
#include <epan/to_str.h>
#include <epan/uat-int.h>

#include "esp_keys.h"
#include "prefs.h"
#include "sa_tree.h"

enum { IPPROTO_ESP_ = 50, UDP_PORT_ESP = 4500, AF_INET_ = 2 };
enum { SPI_LEN = 4, CIPHER_COLUMN = 4, LEAST_COLUMNS = 8 };

/* How a packet names its state. */
struct key {
	uint32_t family, spi;
	uint8_t daddr[16];
};

/* States of one name, by the frame from which on they are known. */
struct slot {
	struct key key;
	wmem_tree_t *by_frame;
	const struct nlx_esp *first;
};

static wmem_map_t *slots;
static dissector_handle_t esp_handle, udp_handle;
static uat_t *table;
static pref_t *decode_pref;
static int ett_esp, hf_state;
static expert_field ei_closed;

static hf_register_info esp_fields[] = {
	{ &hf_state,
	  { "IPsec state", "netlink-xfrm.sa.algorithms", FT_STRING, BASE_NONE, NULL, 0,
	    "Algorithms of the state that an ESP packet belongs to", HFILL } },
};

static ei_register_info esp_experts[] = {
	{ &ei_closed,
	  { "netlink-xfrm.sa.closed", PI_UNDECODED, PI_NOTE, "Keys known, algorithm not",
	    EXPFILL } },
};

static unsigned hash_key(const void *key)
{
	return wmem_strong_hash(key, sizeof(struct key));
}

static int same_key(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct key)) == 0;
}

static void forget(void)
{
	/* What it points to lives in the file's scope and goes with it. */
	slots = NULL;
}

static struct slot *make_slot(const struct key *key)
{
	struct slot *slot;

	if (!slots)
		slots = wmem_map_new(wmem_file_scope(), hash_key, same_key);
	slot = wmem_map_lookup(slots, key);
	if (slot)
		return slot;
	slot = wmem_new0(wmem_file_scope(), struct slot);
	slot->key = *key;
	slot->by_frame = wmem_tree_new(wmem_file_scope());
	wmem_map_insert(slots, &slot->key, slot);
	return slot;
}

/* The state's keys are known from this frame on. */
static void enter(const struct nlx_xfrm *r, struct nlx_life *life, uint32_t frame)
{
	struct key key = { .family = r->family, .spi = r->spi };
	struct slot *slot;

	memcpy(key.daddr, r->daddr, r->family == AF_INET_ ? 4 : 16);
	slot = make_slot(&key);
	if (!slot->first)
		slot->first = life->keys;
	wmem_tree_insert32(slot->by_frame, frame, life->keys);
	life->keys->life = life;
}

void nlx_esp_learn(const struct nlx_xfrm *r, struct nlx_life *life, uint32_t frame)
{
	if (!life || life->keys || r->proto != IPPROTO_ESP_ || !r->daddr || !r->spi)
		return;
	life->keys = nlx_esp_keys(r, table ? table->fields[CIPHER_COLUMN].fld_data : NULL);
	if (life->keys)
		enter(r, life, frame);
}

void nlx_esp_move(const struct nlx_xfrm *r, const struct nlx_life *old, struct nlx_life *life,
		  uint32_t frame)
{
	if (!old->keys)
		return;
	life->keys = wmem_memdup(wmem_file_scope(), old->keys, sizeof(*old->keys));
	enter(r, life, frame);
}

static bool key_of(const packet_info *pinfo, tvbuff_t *tvb, struct key *key)
{
	enum { AF_INET6_ = 10 };
	bool ipv4 = pinfo->dst.type == AT_IPv4;

	if (tvb_captured_length(tvb) < SPI_LEN || (!ipv4 && pinfo->dst.type != AT_IPv6))
		return false;
	memset(key, 0, sizeof(*key));
	key->family = ipv4 ? AF_INET_ : AF_INET6_;
	key->spi = tvb_get_ntohl(tvb, 0);
	memcpy(key->daddr, pinfo->dst.data, ipv4 ? 4 : 16);
	return true;
}

/* The state of a packet: the last that was known by then, else the first that was told
 * later, by a listing for one. */
static const struct nlx_esp *find_state(packet_info *pinfo, tvbuff_t *tvb)
{
	const struct nlx_esp *esp;
	struct slot *slot;
	struct key key;

	if (!slots || !nlx_pref_decrypt_esp() || !key_of(pinfo, tvb, &key))
		return NULL;
	slot = wmem_map_lookup(slots, &key);
	if (!slot)
		return NULL;
	esp = wmem_tree_lookup32_le(slot->by_frame, pinfo->num);
	return esp ? esp : slot->first;
}

static void set_column(void *row, unsigned column, const char *text)
{
	uat_field_t *field = &table->fields[column];

	field->cb.set(row, text, (unsigned)strlen(text), field->cbdata.set, field->fld_data);
}

/* The state's row among those that the dissector looks at, after the user's; not among
 * those that the user is shown.  False if the table refuses it. */
static bool add_row(const struct nlx_esp *esp, packet_info *pinfo, tvbuff_t *tvb)
{
	const char *columns[] = {
		pinfo->dst.type == AT_IPv4 ? "IPv4" : "IPv6",
		address_to_str(pinfo->pool, &pinfo->src),
		address_to_str(pinfo->pool, &pinfo->dst),
		wmem_strdup_printf(pinfo->pool, "0x%08x", tvb_get_ntohl(tvb, 0)),
		esp->encryption,
		esp->encryption_key,
		esp->authentication,
		esp->authentication_key,
		/* From Wireshark 4.2 on. */
		esp->esn ? "64-bit" : "32-bit",
		wmem_strdup_printf(pinfo->pool, "%x", esp->sn_upper),
	};
	void *row = wmem_alloc0(pinfo->pool, table->record_size);
	char *error = NULL;

	for (unsigned i = 0; i < MIN(table->ncols, array_length(columns)); i++)
		set_column(row, i, columns[i]);
	if (!table->update_cb(row, &error)) {
		table->free_cb(row);
		g_free(error);
		return false;
	}
	g_array_append_vals(table->user_data, row, 1);
	UAT_UPDATE(table);
	return true;
}

static void remove_row(void)
{
	unsigned last = table->user_data->len - 1;

	table->free_cb(UAT_USER_INDEX_PTR(table, last));
	g_array_set_size(table->user_data, last);
	UAT_UPDATE(table);
}

static void show_state(const struct nlx_esp *esp, tvbuff_t *tvb, packet_info *pinfo,
		       proto_tree *tree)
{
	proto_item *item = proto_tree_add_string(tree, hf_state, tvb, 0, SPI_LEN, esp->words);
	proto_tree *sub = proto_item_add_subtree(item, ett_esp);

	proto_item_set_generated(item);
	nlx_tree_known_life(esp->life, tvb, pinfo, sub);
	if (esp->missing)
		expert_add_info_format(pinfo, item, &ei_closed, "%s", esp->missing);
}

/* The ESP dissector with its decoding switched on, and as it was afterwards. */
static int call_open(const struct nlx_esp *esp, dissector_handle_t handle, tvbuff_t *tvb,
		     packet_info *pinfo, proto_tree *tree, void *data)
{
	bool was = prefs_get_bool_value(decode_pref, pref_current);
	volatile int taken = 0;

	if (!add_row(esp, pinfo, tvb))
		return call_dissector_only(handle, tvb, pinfo, tree, data);
	TRY
	{
		prefs_set_bool_value(decode_pref, TRUE, pref_current);
		taken = call_dissector_only(handle, tvb, pinfo, tree, data);
	}
	FINALLY
	{
		prefs_set_bool_value(decode_pref, was, pref_current);
		remove_row();
	}
	ENDTRY;
	return taken;
}

static int dissect_known(dissector_handle_t handle, tvbuff_t *tvb, packet_info *pinfo,
			 proto_tree *tree, void *data)
{
	const struct nlx_esp *esp = find_state(pinfo, tvb);

	if (!esp)
		return call_dissector_only(handle, tvb, pinfo, tree, data);
	if (!PINFO_FD_VISITED(pinfo) && !esp->life->first_packet)
		esp->life->first_packet = pinfo->num;
	show_state(esp, tvb, pinfo, tree);
	if (esp->missing || !table || !decode_pref)
		return call_dissector_only(handle, tvb, pinfo, tree, data);
	return call_open(esp, handle, tvb, pinfo, tree, data);
}

static int dissect_esp(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	return dissect_known(esp_handle, tvb, pinfo, tree, data);
}

/* In UDP, what is neither IKE (an SPI of 0) nor a keep-alive (one byte) is ESP. */
static int dissect_udp(tvbuff_t *tvb, packet_info *pinfo, proto_tree *tree, void *data)
{
	return dissect_known(udp_handle, tvb, pinfo, tree, data);
}

void nlx_register_esp(void)
{
	static int *subtrees[] = { &ett_esp };
	int proto = proto_get_id_by_filter_name("netlink-xfrm");

	proto_register_field_array(proto, esp_fields, array_length(esp_fields));
	nlx_register_subtrees(subtrees, array_length(subtrees));
	expert_register_field_array(expert_register_protocol(proto), esp_experts,
				    array_length(esp_experts));
	register_init_routine(forget);
}

/* Under no protocol of its own, so that no layer is added to the packet. */
static dissector_handle_t come_between(const char *name, uint32_t number, dissector_t dissector,
				       const char *description)
{
	dissector_handle_t theirs = dissector_get_uint_handle(find_dissector_table(name), number);

	if (theirs)
		dissector_add_uint(name, number,
				   create_dissector_handle_with_name_and_description(
					   dissector, -1, NULL, description));
	return theirs;
}

void nlx_find_esp(void)
{
	module_t *module = prefs_find_module("esp");

	table = uat_get_table_by_name("ESP SAs");
	if (table && (table->ncols < LEAST_COLUMNS || !table->update_cb || !table->free_cb))
		table = NULL;
	decode_pref = module ? prefs_find_preference(module, "enable_encryption_decode") : NULL;
	esp_handle = come_between("ip.proto", IPPROTO_ESP_, dissect_esp, "ESP, keys from netlink");
	udp_handle = come_between("udp.port", UDP_PORT_ESP, dissect_udp,
				  "UDP encapsulation, keys from netlink");
}
