/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * System calls that carry messages, by architecture.  Numbers of other architectures
 * than the one compiled for: the kernel's syscall_32.tbl, syscall_64.tbl (x86) and
 * syscall.tbl (arm).
 */
#include "tracer.h"

#include <linux/audit.h>
#include <linux/net.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#if defined(__x86_64__) && defined(__ILP32__)
#error "nltap on x32 is not supported: build it for x86-64"
#elif defined(__x86_64__)
#define NATIVE AUDIT_ARCH_X86_64
#elif defined(__i386__)
#define NATIVE AUDIT_ARCH_I386
#elif defined(__aarch64__)
#define NATIVE AUDIT_ARCH_AARCH64
#elif defined(__arm__)
#define NATIVE AUDIT_ARCH_ARM
#elif defined(__riscv) && __riscv_xlen == 64
#define NATIVE AUDIT_ARCH_RISCV64
#elif defined(__powerpc64__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define NATIVE AUDIT_ARCH_PPC64LE
#elif defined(__s390x__)
#define NATIVE AUDIT_ARCH_S390X
#else
#error "nltap trace does not know this architecture: add it here"
#endif

enum { X32 = 0x40000000 }; /* __X32_SYSCALL_BIT */

/* clang-format off */
static const struct row {
	uint32_t arch, number;
	enum nltap_call call;
} rows[] = {
	{ NATIVE, SYS_read, CALL_READ },
	{ NATIVE, SYS_write, CALL_WRITE },
	{ NATIVE, SYS_readv, CALL_READV },
	{ NATIVE, SYS_writev, CALL_WRITEV },
	{ NATIVE, SYS_preadv2, CALL_READV },
	{ NATIVE, SYS_pwritev2, CALL_WRITEV },
	{ NATIVE, SYS_sendto, CALL_SENDTO },
	{ NATIVE, SYS_sendmsg, CALL_SENDMSG },
	{ NATIVE, SYS_sendmmsg, CALL_SENDMMSG },
	{ NATIVE, SYS_recvfrom, CALL_RECVFROM },
	{ NATIVE, SYS_recvmsg, CALL_RECVMSG },
#ifdef SYS_recvmmsg
	{ NATIVE, SYS_recvmmsg, CALL_RECVMMSG },
#endif
#ifdef SYS_recvmmsg_time64
	{ NATIVE, SYS_recvmmsg_time64, CALL_RECVMMSG },
#endif
#ifdef SYS_socketcall
	{ NATIVE, SYS_socketcall, CALL_SOCKETCALL },
#endif
#ifdef SYS_send
	{ NATIVE, SYS_send, CALL_SENDTO },
	{ NATIVE, SYS_recv, CALL_RECVFROM },
#endif
	{ NATIVE, 425, CALL_IO_URING },
#ifdef __x86_64__
	{ AUDIT_ARCH_X86_64, X32 + 0, CALL_READ },
	{ AUDIT_ARCH_X86_64, X32 + 1, CALL_WRITE },
	{ AUDIT_ARCH_X86_64, X32 + 44, CALL_SENDTO },
	{ AUDIT_ARCH_X86_64, X32 + 425, CALL_IO_URING },
	{ AUDIT_ARCH_X86_64, X32 + 515, CALL_READV },
	{ AUDIT_ARCH_X86_64, X32 + 516, CALL_WRITEV },
	{ AUDIT_ARCH_X86_64, X32 + 517, CALL_RECVFROM },
	{ AUDIT_ARCH_X86_64, X32 + 518, CALL_SENDMSG },
	{ AUDIT_ARCH_X86_64, X32 + 519, CALL_RECVMSG },
	{ AUDIT_ARCH_X86_64, X32 + 537, CALL_RECVMMSG },
	{ AUDIT_ARCH_X86_64, X32 + 538, CALL_SENDMMSG },
	{ AUDIT_ARCH_X86_64, X32 + 546, CALL_READV },
	{ AUDIT_ARCH_X86_64, X32 + 547, CALL_WRITEV },
	{ AUDIT_ARCH_I386, 3, CALL_READ },
	{ AUDIT_ARCH_I386, 4, CALL_WRITE },
	{ AUDIT_ARCH_I386, 102, CALL_SOCKETCALL },
	{ AUDIT_ARCH_I386, 145, CALL_READV },
	{ AUDIT_ARCH_I386, 146, CALL_WRITEV },
	{ AUDIT_ARCH_I386, 337, CALL_RECVMMSG },
	{ AUDIT_ARCH_I386, 345, CALL_SENDMMSG },
	{ AUDIT_ARCH_I386, 369, CALL_SENDTO },
	{ AUDIT_ARCH_I386, 370, CALL_SENDMSG },
	{ AUDIT_ARCH_I386, 371, CALL_RECVFROM },
	{ AUDIT_ARCH_I386, 372, CALL_RECVMSG },
	{ AUDIT_ARCH_I386, 378, CALL_READV },
	{ AUDIT_ARCH_I386, 379, CALL_WRITEV },
	{ AUDIT_ARCH_I386, 417, CALL_RECVMMSG },
	{ AUDIT_ARCH_I386, 425, CALL_IO_URING },
#endif
#ifdef __aarch64__
	{ AUDIT_ARCH_ARM, 3, CALL_READ },
	{ AUDIT_ARCH_ARM, 4, CALL_WRITE },
	{ AUDIT_ARCH_ARM, 145, CALL_READV },
	{ AUDIT_ARCH_ARM, 146, CALL_WRITEV },
	{ AUDIT_ARCH_ARM, 289, CALL_SENDTO },
	{ AUDIT_ARCH_ARM, 290, CALL_SENDTO },
	{ AUDIT_ARCH_ARM, 291, CALL_RECVFROM },
	{ AUDIT_ARCH_ARM, 292, CALL_RECVFROM },
	{ AUDIT_ARCH_ARM, 296, CALL_SENDMSG },
	{ AUDIT_ARCH_ARM, 297, CALL_RECVMSG },
	{ AUDIT_ARCH_ARM, 365, CALL_RECVMMSG },
	{ AUDIT_ARCH_ARM, 374, CALL_SENDMMSG },
	{ AUDIT_ARCH_ARM, 392, CALL_READV },
	{ AUDIT_ARCH_ARM, 393, CALL_WRITEV },
	{ AUDIT_ARCH_ARM, 417, CALL_RECVMMSG },
	{ AUDIT_ARCH_ARM, 425, CALL_IO_URING },
#endif
};
/* clang-format on */

enum { LOAD = BPF_LD | BPF_W | BPF_ABS };
enum { ROWS = sizeof(rows) / sizeof(rows[0]), ROW_SIZE = 6, FILTER_ENDS = 8 };

void nltap_call_find(struct nltap_syscall *call, uint32_t arch, uint64_t number,
		     const uint64_t args[6])
{
	call->call = CALL_NONE;
	call->wide = (arch & __AUDIT_ARCH_64BIT) && !(NATIVE == AUDIT_ARCH_X86_64 && number & X32);
	for (unsigned i = 0; i < 6; i++)
		call->args[i] = args[i];
	for (unsigned i = 0; i < ROWS; i++)
		if (rows[i].number == number && rows[i].arch == arch) {
			call->call = rows[i].call;
			return;
		}
}

enum nltap_call nltap_call_of_socketcall(uint64_t number)
{
	switch (number) {
	case SYS_SEND:
	case SYS_SENDTO:
		return CALL_SENDTO;
	case SYS_RECV:
	case SYS_RECVFROM:
		return CALL_RECVFROM;
	case SYS_SENDMSG:
		return CALL_SENDMSG;
	case SYS_RECVMSG:
		return CALL_RECVMSG;
	case SYS_SENDMMSG:
		return CALL_SENDMMSG;
	case SYS_RECVMMSG:
		return CALL_RECVMMSG;
	default:
		return CALL_NONE;
	}
}

bool nltap_call_sends(enum nltap_call call)
{
	return call >= CALL_WRITE && call <= CALL_SENDMMSG;
}

/* Index of the argument with MSG_* flags, -1: none. */
static int flags_argument(enum nltap_call call)
{
	return call == CALL_RECVMSG ? 2 : call == CALL_RECVFROM || call == CALL_RECVMMSG ? 3 : -1;
}

bool nltap_call_peeks(const struct nltap_syscall *call)
{
	int argument = flags_argument(call->call);

	return argument >= 0 && call->args[argument] & MSG_PEEK;
}

/* Offset of the low half of an argument. */
static uint32_t argument_offset(int argument)
{
	uint32_t low = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 4 : 0;

	return (uint32_t)offsetof(struct seccomp_data, args) + (uint32_t)argument * 8 + low;
}

static struct sock_filter statement(unsigned code, uint32_t k)
{
	return (struct sock_filter) { .code = (uint16_t)code, .k = k };
}

/* Skips so many instructions if it holds, or if not. */
static struct sock_filter test(unsigned code, uint32_t k, unsigned holds, unsigned not )
{
	return (struct sock_filter) { (uint16_t)(BPF_JMP | BPF_K | code), (uint8_t)holds,
				      (uint8_t) not, k };
}

/* The instructions of one row; its architecture is known, the number loaded. */
static unsigned filter_row(struct sock_filter *to, const struct row *row)
{
	int argument = flags_argument(row->call);
	unsigned n = 0;

	if (argument < 0) {
		to[n++] = test(BPF_JEQ, row->number, 0, 1);
		to[n++] = statement(BPF_RET, SECCOMP_RET_TRACE);
		return n;
	}
	/* Looking at a message without taking it costs no stop. */
	to[n++] = test(BPF_JEQ, row->number, 0, 4);
	to[n++] = statement(LOAD, argument_offset(argument));
	to[n++] = test(BPF_JSET, MSG_PEEK, 1, 0);
	to[n++] = statement(BPF_RET, SECCOMP_RET_TRACE);
	to[n++] = statement(BPF_RET, SECCOMP_RET_ALLOW);
	return n;
}

const struct sock_fprog *nltap_call_filter(void)
{
	static struct sock_filter code[ROWS * ROW_SIZE + FILTER_ENDS];
	static struct sock_fprog program = { .filter = code };
	unsigned n = 0, jump = 0;

	code[n++] = statement(LOAD, offsetof(struct seccomp_data, arch));
	for (unsigned i = 0; i < ROWS; i++) {
		if (i == 0 || rows[i].arch != rows[i - 1].arch) {
			jump = n++; /* over the rows of this architecture */
			code[n++] = statement(LOAD, offsetof(struct seccomp_data, nr));
		}
		n += filter_row(code + n, &rows[i]);
		if (i + 1 == ROWS || rows[i + 1].arch != rows[i].arch) {
			code[n++] = statement(BPF_RET, SECCOMP_RET_ALLOW);
			code[jump] = test(BPF_JEQ, rows[i].arch, 0, n - jump - 1);
		}
	}
	code[n++] = statement(BPF_RET, SECCOMP_RET_ALLOW);
	program.len = (unsigned short)n;
	return &program;
}
