/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * The crypto API's algorithms.  uapi: linux/cryptouser.h;
 * kernel: crypto/crypto_user.c, the report() of each type of algorithm
 */
#include "families.h"
#include "schema.h"

#define TYPE	MEMBER(type, STRN(64))

static const struct nls_row crypto_user_alg_members[] = {
	OWN(cru_name,		STRN(64)),
	OWN(cru_driver_name,	STRN(64)),
	OWN(cru_module_name,	STRN(64)),
	OWN(cru_type,		HEX(U32)),
	OWN(cru_mask,		HEX(U32)),
	OWN(cru_refcnt,		U32),
	OWN(cru_flags,		HEX(U32)),
};
STRUCTURE(crypto_user_alg);

static const struct nls_row crypto_report_larval_members[] = { TYPE };
STRUCTURE(crypto_report_larval);

static const struct nls_row crypto_report_hash_members[] = {
	TYPE,
	MEMBER(blocksize,	UNIT(U32, "bytes")),
	MEMBER(digestsize,	UNIT(U32, "bytes")),
};
STRUCTURE(crypto_report_hash);

static const struct nls_row crypto_report_cipher_members[] = {
	TYPE,
	MEMBER(blocksize,	UNIT(U32, "bytes")),
	MEMBER(min_keysize,	UNIT(U32, "bytes")),
	MEMBER(max_keysize,	UNIT(U32, "bytes")),
};
STRUCTURE(crypto_report_cipher);

static const struct nls_row crypto_report_blkcipher_members[] = {
	TYPE,
	MEMBER(geniv,		STRN(64)),
	MEMBER(blocksize,	UNIT(U32, "bytes")),
	MEMBER(min_keysize,	UNIT(U32, "bytes")),
	MEMBER(max_keysize,	UNIT(U32, "bytes")),
	MEMBER(ivsize,		UNIT(U32, "bytes")),
};
STRUCTURE(crypto_report_blkcipher);

static const struct nls_row crypto_report_aead_members[] = {
	TYPE,
	MEMBER(geniv,		STRN(64)),
	MEMBER(blocksize,	UNIT(U32, "bytes")),
	MEMBER(maxauthsize,	UNIT(U32, "bytes")),
	MEMBER(ivsize,		UNIT(U32, "bytes")),
};
STRUCTURE(crypto_report_aead);

static const struct nls_row crypto_report_comp_members[] = { TYPE };
STRUCTURE(crypto_report_comp);

static const struct nls_row crypto_report_rng_members[] = {
	TYPE,
	MEMBER(seedsize,	UNIT(U32, "bytes")),
};
STRUCTURE(crypto_report_rng);

static const struct nls_row crypto_report_akcipher_members[] = { TYPE };
STRUCTURE(crypto_report_akcipher);

static const struct nls_row crypto_report_kpp_members[] = { TYPE };
STRUCTURE(crypto_report_kpp);

static const struct nls_row crypto_report_acomp_members[] = { TYPE };
STRUCTURE(crypto_report_acomp);

static const struct nls_row crypto_report_sig_members[] = { TYPE };
STRUCTURE(crypto_report_sig);

/* Statistics: Linux 4.20 to 6.8. */
#define COUNTED(what) \
	MEMBER(stat_##what##_cnt, U64), \
	MEMBER(stat_##what##_tlen, UNIT(U64, "bytes"))
#define ERRORS	MEMBER(stat_err_cnt, U64)

static const struct nls_row crypto_stat_larval_members[] = { TYPE };
STRUCTURE(crypto_stat_larval);

static const struct nls_row crypto_stat_hash_members[] = { TYPE, COUNTED(hash), ERRORS };
STRUCTURE(crypto_stat_hash);

static const struct nls_row crypto_stat_cipher_members[] = {
	TYPE, COUNTED(encrypt), COUNTED(decrypt), ERRORS,
};
STRUCTURE(crypto_stat_cipher);

static const struct nls_row crypto_stat_aead_members[] = {
	TYPE, COUNTED(encrypt), COUNTED(decrypt), ERRORS,
};
STRUCTURE(crypto_stat_aead);

static const struct nls_row crypto_stat_compress_members[] = {
	TYPE, COUNTED(compress), COUNTED(decompress), ERRORS,
};
STRUCTURE(crypto_stat_compress);

static const struct nls_row crypto_stat_rng_members[] = {
	TYPE,
	COUNTED(generate),
	MEMBER(stat_seed_cnt,	U64),
	ERRORS,
};
STRUCTURE(crypto_stat_rng);

static const struct nls_row crypto_stat_akcipher_members[] = {
	TYPE,
	COUNTED(encrypt),
	COUNTED(decrypt),
	MEMBER(stat_verify_cnt,	U64),
	MEMBER(stat_sign_cnt,	U64),
	ERRORS,
};
STRUCTURE(crypto_stat_akcipher);

static const struct nls_row crypto_stat_kpp_members[] = {
	TYPE,
	MEMBER(stat_setsecret_cnt,		U64),
	MEMBER(stat_generate_public_key_cnt,	U64),
	MEMBER(stat_compute_shared_secret_cnt,	U64),
	ERRORS,
};
STRUCTURE(crypto_stat_kpp);

static const struct nls_row cryptocfga_rows[] = {
	ATTR( 1, CRYPTOCFGA_PRIORITY_VAL,	U32),
	ATTR( 2, CRYPTOCFGA_REPORT_LARVAL,	STRUCT(crypto_report_larval)),
	ATTR( 3, CRYPTOCFGA_REPORT_HASH,	STRUCT(crypto_report_hash)),
	ATTR( 4, CRYPTOCFGA_REPORT_BLKCIPHER,	STRUCT(crypto_report_blkcipher)),
	ATTR( 5, CRYPTOCFGA_REPORT_AEAD,	STRUCT(crypto_report_aead)),
	ATTR( 6, CRYPTOCFGA_REPORT_COMPRESS,	STRUCT(crypto_report_comp)),
	ATTR( 7, CRYPTOCFGA_REPORT_RNG,		STRUCT(crypto_report_rng)),
	ATTR( 8, CRYPTOCFGA_REPORT_CIPHER,	STRUCT(crypto_report_cipher)),
	ATTR( 9, CRYPTOCFGA_REPORT_AKCIPHER,	STRUCT(crypto_report_akcipher)),
	ATTR(10, CRYPTOCFGA_REPORT_KPP,		STRUCT(crypto_report_kpp)),
	ATTR(11, CRYPTOCFGA_REPORT_ACOMP,	STRUCT(crypto_report_acomp)),
	ATTR(12, CRYPTOCFGA_STAT_LARVAL,	STRUCT(crypto_stat_larval)),
	ATTR(13, CRYPTOCFGA_STAT_HASH,		STRUCT(crypto_stat_hash)),
	ATTR(14, CRYPTOCFGA_STAT_BLKCIPHER,	STRUCT(crypto_stat_cipher)),
	ATTR(15, CRYPTOCFGA_STAT_AEAD,		STRUCT(crypto_stat_aead)),
	ATTR(16, CRYPTOCFGA_STAT_COMPRESS,	STRUCT(crypto_stat_compress)),
	ATTR(17, CRYPTOCFGA_STAT_RNG,		STRUCT(crypto_stat_rng)),
	ATTR(18, CRYPTOCFGA_STAT_CIPHER,	STRUCT(crypto_stat_cipher)),
	ATTR(19, CRYPTOCFGA_STAT_AKCIPHER,	STRUCT(crypto_stat_akcipher)),
	ATTR(20, CRYPTOCFGA_STAT_KPP,		STRUCT(crypto_stat_kpp)),
	ATTR(21, CRYPTOCFGA_STAT_ACOMP,		STRUCT(crypto_stat_compress)),
	ATTR(22, CRYPTOCFGA_REPORT_SIG,		STRUCT(crypto_report_sig)),
};
SET(cryptocfga);

#define ALG_INFO \
	"{cru_name}[ {cru_driver_name}][ {CRYPTOCFGA_REPORT_HASH/type|CRYPTOCFGA_REPORT_CIPHER/type|" \
	"CRYPTOCFGA_REPORT_BLKCIPHER/type|CRYPTOCFGA_REPORT_AEAD/type|CRYPTOCFGA_REPORT_RNG/type|" \
	"CRYPTOCFGA_REPORT_COMPRESS/type|CRYPTOCFGA_REPORT_ACOMP/type|CRYPTOCFGA_REPORT_KPP/type|" \
	"CRYPTOCFGA_REPORT_AKCIPHER/type|CRYPTOCFGA_REPORT_SIG/type|CRYPTOCFGA_REPORT_LARVAL/type}]" \
	"[ priority {CRYPTOCFGA_PRIORITY_VAL}][ module {cru_module_name}]"
#define ALG	HDR_NEST(crypto_user_alg, cryptocfga)

static const struct nls_msg crypto_msgs[] = {
	MSG(16, CRYPTO_MSG_NEWALG,	NEW,	ALG_INFO, ALG),
	MSG(17, CRYPTO_MSG_DELALG,	DEL,	ALG_INFO, ALG),
	MSG(18, CRYPTO_MSG_UPDATEALG,	NEW,	ALG_INFO, ALG),
	MSG(19, CRYPTO_MSG_GETALG,	GET,	ALG_INFO, ALG),
	MSG(20, CRYPTO_MSG_DELRNG,	DEL,	"", EMPTY),
	MSG(21, CRYPTO_MSG_GETSTAT,	GET,	ALG_INFO, ALG),
};
FAMILY(crypto, .filter = "netlink-crypto", .title = "Linux crypto user configuration",
       .column = "crypto", .protocol = 21, .prefix = "CRYPTO_MSG_");
