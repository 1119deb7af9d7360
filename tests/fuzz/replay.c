/* SPDX-License-Identifier: GPL-2.0-or-later */
/* fuzz-replay FILE…: runs saved inputs without libFuzzer, for any compiler. */
#include <stdio.h>

#include "fuzz.h"

int main(int argc, char **argv)
{
	static uint8_t data[1 << 17];

	for (int i = 1; i < argc; i++) {
		FILE *f = fopen(argv[i], "rb");
		size_t n;

		if (!f) {
			perror(argv[i]);
			return 2;
		}
		n = fread(data, 1, sizeof(data), f);
		fclose(f);
		LLVMFuzzerTestOneInput(data, n);
	}
	printf("%d inputs replayed\n", argc - 1);
	return 0;
}
