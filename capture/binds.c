/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * perf_event_open(2): a kprobe that lives as long as its descriptors.  Each processor has
 * a ring of its own; the registers at the function's first instruction are its arguments.
 */
#include "binds.h"

#include <asm/perf_regs.h>
#include <linux/perf_event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

/* netlink_insert(struct sock *sk, u32 portid): the second argument */
#if defined(__x86_64__)
#define SECOND_ARGUMENT PERF_REG_X86_SI
#elif defined(__aarch64__)
#define SECOND_ARGUMENT PERF_REG_ARM64_X1
#else
#define SECOND_ARGUMENT 64
#endif

/* Bytes of a ring, without its first page; events that wait for programs to be told. */
enum { RING_PAGES = 4, MOST_WAITING = 1024 };

struct ring {
	int fd;
	struct perf_event_mmap_page *page;
};

struct nltap_binds {
	struct ring *rings;
	unsigned n;
	int epoll;
	size_t page_size;
	struct nltap_bind waiting[MOST_WAITING];
	unsigned n_waiting;
	bool lost;
};

/* As in the kernel's record of a sample with TID and one register. */
struct sample {
	struct perf_event_header head;
	uint32_t pid, tid;
	uint64_t abi, argument;
};

struct comm {
	struct perf_event_header head;
	uint32_t pid, tid;
	char comm[NLTAP_COMM];
};

union record {
	struct perf_event_header head;
	struct sample sample;
	struct comm comm;
};

static uint32_t probe_type(void)
{
	FILE *f = fopen("/sys/bus/event_source/devices/kprobe/type", "re");
	unsigned type = 0;

	if (f && fscanf(f, "%u", &type) != 1)
		type = 0;
	if (f)
		fclose(f);
	return type;
}

static int open_event(uint32_t type, int cpu)
{
	static const char function[] = "netlink_insert";
	struct perf_event_attr attr = {
		.type = type,
		.size = sizeof(attr),
		.sample_period = 1,
		.sample_type = PERF_SAMPLE_TID | PERF_SAMPLE_REGS_INTR,
		.sample_regs_intr = UINT64_C(1) << SECOND_ARGUMENT,
		.wakeup_events = 1,
		.comm = 1,
		.kprobe_func = (uint64_t)(uintptr_t)function,
	};

	return (int)syscall(SYS_perf_event_open, &attr, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
}

static bool open_ring(struct nltap_binds *b, uint32_t type, int cpu)
{
	struct epoll_event event = { .events = EPOLLIN };
	struct ring *r = &b->rings[b->n];
	void *page;

	r->fd = open_event(type, cpu);
	if (r->fd < 0)
		return false;
	page = mmap(NULL, (1 + RING_PAGES) * b->page_size, PROT_READ | PROT_WRITE, MAP_SHARED,
		    r->fd, 0);
	if (page == MAP_FAILED || epoll_ctl(b->epoll, EPOLL_CTL_ADD, r->fd, &event) < 0) {
		if (page != MAP_FAILED)
			munmap(page, (1 + RING_PAGES) * b->page_size);
		close(r->fd);
		return false;
	}
	r->page = page;
	b->n++;
	return true;
}

/* A processor that is off has no socket calls either; one that comes later is missed,
 * so all must be there. */
static bool open_rings(struct nltap_binds *b)
{
	long configured = sysconf(_SC_NPROCESSORS_CONF), online = sysconf(_SC_NPROCESSORS_ONLN);
	uint32_t type = probe_type();

	b->rings = calloc((size_t)configured, sizeof(*b->rings));
	if (!b->rings || !type || b->epoll < 0 || SECOND_ARGUMENT > 63)
		return false;
	for (int cpu = 0; cpu < configured && b->n < (unsigned)online; cpu++)
		if (!open_ring(b, type, cpu) && b->n == 0)
			return false;
	return b->n == (unsigned)online;
}

struct nltap_binds *nltap_binds_open(void)
{
	struct nltap_binds *b = calloc(1, sizeof(*b));

	if (!b)
		return NULL;
	b->page_size = (size_t)sysconf(_SC_PAGESIZE);
	b->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (open_rings(b))
		return b;
	nltap_binds_close(b);
	return NULL;
}

int nltap_binds_fd(const struct nltap_binds *b)
{
	return b->epoll;
}

static void copy_out(const struct nltap_binds *b, const struct ring *r, uint64_t at, void *to,
		     size_t len)
{
	const uint8_t *data = (const uint8_t *)r->page + b->page_size;
	size_t size = RING_PAGES * b->page_size, begin = (size_t)(at % size);
	size_t first = len < size - begin ? len : size - begin;

	memcpy(to, data + begin, first);
	memcpy((uint8_t *)to + first, data, len - first);
}

static void take(struct nltap_binds *b, const union record *r,
		 void (*each)(void *user, const struct nltap_bind *bind), void *user)
{
	struct nltap_bind bind = { .pid = 0 };

	if (r->head.type == PERF_RECORD_LOST) {
		b->lost = true;
	} else if (r->head.type == PERF_RECORD_COMM && r->comm.pid == r->comm.tid) {
		bind.started = true;
		bind.pid = (pid_t)r->comm.pid;
		snprintf(bind.comm, sizeof(bind.comm), "%.*s", NLTAP_COMM - 1, r->comm.comm);
		each(user, &bind);
	} else if (r->head.type == PERF_RECORD_SAMPLE && r->sample.abi) {
		bind.pid = (pid_t)r->sample.pid;
		bind.port = (uint32_t)r->sample.argument;
		if (b->n_waiting < MOST_WAITING)
			b->waiting[b->n_waiting++] = bind;
		else
			b->lost = true;
	}
}

/* The ring's head is the kernel's, its tail ours. */
static bool read_ring(struct nltap_binds *b, struct ring *r,
		      void (*each)(void *user, const struct nltap_bind *bind), void *user)
{
	uint64_t head = __atomic_load_n(&r->page->data_head, __ATOMIC_ACQUIRE);
	uint64_t tail = r->page->data_tail;
	bool any = tail != head;

	while (tail != head) {
		union record record;
		uint16_t size;

		memset(&record, 0, sizeof(record));
		copy_out(b, r, tail, &record.head, sizeof(record.head));
		size = record.head.size;
		copy_out(b, r, tail, &record, size < sizeof(record) ? size : sizeof(record));
		take(b, &record, each, user);
		tail += size;
	}
	__atomic_store_n(&r->page->data_tail, tail, __ATOMIC_RELEASE);
	return any;
}

bool nltap_binds_read(struct nltap_binds *b,
		      void (*each)(void *user, const struct nltap_bind *bind), void *user)
{
	bool more;

	/* a program may be started on one processor and speak on another */
	do {
		more = false;
		for (unsigned i = 0; i < b->n; i++)
			more = read_ring(b, &b->rings[i], each, user) || more;
	} while (more);
	for (unsigned i = 0; i < b->n_waiting; i++)
		each(user, &b->waiting[i]);
	b->n_waiting = 0;
	return !b->lost;
}

void nltap_binds_close(struct nltap_binds *b)
{
	for (unsigned i = 0; i < b->n; i++) {
		munmap(b->rings[i].page, (1 + RING_PAGES) * b->page_size);
		close(b->rings[i].fd);
	}
	if (b->epoll >= 0)
		close(b->epoll);
	free(b->rings);
	free(b);
}
