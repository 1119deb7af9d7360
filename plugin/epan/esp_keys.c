/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Names of algorithms: the kernel's net/xfrm/xfrm_algo.c, with the short ones that it
 * takes too; Wireshark's are the values of the table "ESP SAs".
 */
#include "esp_keys.h"

#include <string.h>

enum { NAME_LEN = 64, XFRM_STATE_ESN_ = 0x80 };

/* Which keys a cipher takes: a damaged capture must not ask Wireshark for others. */
enum keys { ANY_KEY, AES_KEY, BITS_64, BITS_128, BITS_192, BITS_256 };

struct cipher {
	const char *kernel, *shorter; /* names */
	uint32_t icv_bits;	      /* of AEAD, 0: any */
	enum keys keys;
	uint32_t salt; /* bits behind the key */
	const char *wireshark;
};

static const struct cipher ciphers[] = {
	{ "ecb(cipher_null)", "cipher_null", 0, ANY_KEY, 0, "NULL" },
	{ "cbc(aes)", "aes", 0, AES_KEY, 0, "AES-CBC [RFC3602]" },
	{ "cbc(des3_ede)", "des3_ede", 0, BITS_192, 0, "TripleDES-CBC [RFC2451]" },
	{ "cbc(des)", "des", 0, BITS_64, 0, "DES-CBC [RFC2405]" },
	{ "rfc3686(ctr(aes))", NULL, 0, AES_KEY, 32, "AES-CTR [RFC3686]" },
	{ "cbc(blowfish)", "blowfish", 0, BITS_128, 0, "BLOWFISH-CBC [RFC2451]" },
	{ "cbc(cast5)", "cast5", 0, BITS_128, 0, "CAST5-CBC [RFC2144]" },
	{ "cbc(twofish)", "twofish", 0, BITS_128, 0, "TWOFISH-CBC" },
	{ "cbc(twofish)", "twofish", 0, BITS_256, 0, "TWOFISH-CBC" },
	{ "rfc4106(gcm(aes))", NULL, 64, AES_KEY, 32, "AES-GCM with 8 octet ICV [RFC4106]" },
	{ "rfc4106(gcm(aes))", NULL, 96, AES_KEY, 32, "AES-GCM with 12 octet ICV [RFC4106]" },
	{ "rfc4106(gcm(aes))", NULL, 128, AES_KEY, 32, "AES-GCM with 16 octet ICV [RFC4106]" },
	/* From Wireshark 4.6 on. */
	{ "rfc7539esp(chacha20,poly1305)", NULL, 128, BITS_256, 32,
	  "ChaCha20 with Poly1305 [RFC7634]" },
};

struct hash {
	const char *kernel, *shorter;
	uint32_t default_bits; /* of the ICV if the message does not say */
	uint32_t icv_bits;     /* 0: any */
	const char *wireshark; /* NULL: only the length matters */
};

static const struct hash hashes[] = {
	{ "hmac(md5)", "md5", 96, 96, "HMAC-MD5-96 [RFC2403]" },
	{ "hmac(sha1)", "sha1", 96, 96, "HMAC-SHA-1-96 [RFC2404]" },
	{ "hmac(sha256)", "sha256", 96, 96, "HMAC-SHA-256-96 [draft-ietf-ipsec-ciph-sha-256-00]" },
	{ "hmac(sha256)", "sha256", 96, 128, "HMAC-SHA-256-128 [RFC4868]" },
	{ "hmac(sha384)", "sha384", 192, 192, "HMAC-SHA-384-192 [RFC4868]" },
	{ "hmac(sha512)", "sha512", 256, 256, "HMAC-SHA-512-256 [RFC4868]" },
	{ "hmac(rmd160)", "rmd160", 96, 96, "MAC-RIPEMD-160-96 [RFC2857]" },
	{ "digest_null", NULL, 0, 0, "NULL" },
	{ "hmac(sha1)", "sha1", 96, 0, NULL },
	{ "hmac(md5)", "md5", 96, 0, NULL },
	{ "hmac(sha256)", "sha256", 96, 0, NULL },
	{ "hmac(sha384)", "sha384", 192, 0, NULL },
	{ "hmac(sha512)", "sha512", 256, 0, NULL },
	{ "hmac(sm3)", "sm3", 256, 0, NULL },
	{ "xcbc(aes)", NULL, 96, 0, NULL },
	{ "cmac(aes)", NULL, 96, 0, NULL },
};

static bool is_name(const uint8_t *text, const char *name)
{
	return name && strncmp((const char *)text, name, NAME_LEN) == 0;
}

static bool takes_key(const struct cipher *c, const struct nlx_xfrm_alg *alg)
{
	uint32_t bits = alg->key_bits - c->salt;

	if (c->keys == ANY_KEY)
		return true;
	if (alg->key_bits <= c->salt || alg->key_bits % 8 || alg->key_len < alg->key_bits / 8)
		return false;
	switch (c->keys) {
	case BITS_64:
		return bits == 64;
	case BITS_128:
		return bits == 128;
	case BITS_192:
		return bits == 192;
	case BITS_256:
		return bits == 256;
	default:
		return bits == 128 || bits == 192 || bits == 256;
	}
}

static bool is_value(const value_string *values, const char *name)
{
	for (; values && values->strptr; values++)
		if (strcmp(values->strptr, name) == 0)
			return true;
	return false;
}

static const char *cipher_name(const struct nlx_xfrm_alg *alg, const value_string *known)
{
	for (unsigned i = 0; i < array_length(ciphers); i++) {
		const struct cipher *c = &ciphers[i];

		if ((is_name(alg->name, c->kernel) || is_name(alg->name, c->shorter)) &&
		    (!c->icv_bits || c->icv_bits == alg->icv_bits) && takes_key(c, alg))
			return is_value(known, c->wireshark) ? c->wireshark : NULL;
	}
	return NULL;
}

/* What has no name there can be passed over if its length has one. */
static const char *unchecked(uint32_t icv_bits)
{
	switch (icv_bits) {
	case 64:
		return "ANY 64 bit authentication [no checking]";
	case 96:
		return "ANY 96 bit authentication [no checking]";
	case 128:
		return "ANY 128 bit authentication [no checking]";
	case 192:
		return "ANY 192 bit authentication [no checking]";
	case 256:
		return "ANY 256 bit authentication [no checking]";
	default:
		return NULL;
	}
}

static const char *hash_name(const struct nlx_xfrm_alg *alg)
{
	for (unsigned i = 0; i < array_length(hashes); i++) {
		const struct hash *h = &hashes[i];
		uint32_t bits = alg->icv_bits ? alg->icv_bits : h->default_bits;

		if ((!is_name(alg->name, h->kernel) && !is_name(alg->name, h->shorter)) ||
		    (h->icv_bits && h->icv_bits != bits))
			continue;
		return h->wireshark ? h->wireshark : unchecked(bits);
	}
	return unchecked(alg->icv_bits);
}

static const char *key_text(const struct nlx_xfrm_alg *alg)
{
	uint32_t len = MIN(alg->key_len, (alg->key_bits + 7) / 8);
	char *text;

	if (!alg->name || !len)
		return "";
	text = wmem_alloc(wmem_file_scope(), 2 * len + 3);
	memcpy(text, "0x", 3);
	for (uint32_t i = 0; i < len; i++)
		snprintf(text + 2 + 2 * i, 3, "%02x", alg->key[i]);
	return text;
}

static const char *words_of(const struct nlx_xfrm_alg *cipher, const struct nlx_xfrm_alg *hash)
{
	const char *second = hash->name ? (const char *)hash->name : "";

	return wmem_strdup_printf(wmem_file_scope(), "%.64s%s%.64s", (const char *)cipher->name,
				  *second ? " " : "", second);
}

struct nlx_esp *nlx_esp_keys(const struct nlx_xfrm *r, const value_string *known)
{
	const struct nlx_xfrm_alg *hash = r->auth_trunc.name ? &r->auth_trunc : &r->auth;
	const struct nlx_xfrm_alg *cipher = r->aead.name ? &r->aead : &r->crypt;
	struct nlx_esp *esp;

	if (!cipher->name)
		return NULL;
	esp = wmem_new0(wmem_file_scope(), struct nlx_esp);
	esp->words = words_of(cipher, hash);
	esp->encryption = cipher_name(cipher, known);
	esp->encryption_key = key_text(cipher);
	esp->authentication = hash->name ? hash_name(hash) : "NULL";
	esp->authentication_key = key_text(hash);
	if (!esp->encryption)
		esp->missing =
			wmem_strdup_printf(wmem_file_scope(),
					   "Wireshark's ESP dissector has no %.64s with this key "
					   "and ICV length: the packet stays closed",
					   cipher->name);
	else if (!esp->authentication)
		esp->missing =
			wmem_strdup_printf(wmem_file_scope(),
					   "Wireshark's ESP dissector has no ICV as long as that "
					   "of %.64s: the packet stays closed",
					   hash->name);
	esp->esn = (r->state_flags & XFRM_STATE_ESN_) != 0;
	esp->sn_upper = MAX(r->oseq_hi, r->seq_hi);
	return esp;
}
