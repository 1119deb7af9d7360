# The crypto API's algorithms of every type: dump, get, add, change, delete; refusals.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a crypto_user ecdh_generic rsa_generic ecdsa_generic ccm gcm ctr cbc xts lz4 deflate zstd ansi_cprng drbg \
	crc32c_generic cmac xcbc sha256_generic sha512_generic aes_generic authenc seqiv echainiv 2>/dev/null || true
modprobe crypto_user
trace crypto python3 "$NLSCOPE_RECORD/crypto.py"
