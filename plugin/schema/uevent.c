/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * What happens to the kernel's objects: NETLINK_KOBJECT_UEVENT, without netlink headers.
 * Kernel: lib/kobject_uevent.c, drivers/base/core.c (dev_uevent); what udev passes on to
 * its listeners begins with a header of its own, whose hashes are for socket filters.
 */
#include "families.h"
#include "schema.h"

/* Keys of any other name are properties, too: each bus and driver has its own. */
#define UEVENT_KEYS \
	OWN(ACTION,		STR), \
	OWN(DEVPATH,		STR), \
	OWN(SUBSYSTEM,		STR), \
	OWN(SEQNUM,		DECIMAL(U64)), \
	OWN(SYNTH_UUID,		STR), \
	OWN(MAJOR,		DECIMAL(U32)), \
	OWN(MINOR,		DECIMAL(U32)), \
	OWN(DEVNAME,		STR), \
	OWN(DEVMODE,		OCTAL(U32)), \
	OWN(DEVUID,		DECIMAL(U32)), \
	OWN(DEVGID,		DECIMAL(U32)), \
	OWN(DEVTYPE,		STR), \
	OWN(DEVPATH_OLD,	STR), \
	OWN(DRIVER,		STR), \
	OWN(MODALIAS,		STR), \
	OWN(OF_NAME,		STR), \
	OWN(OF_FULLNAME,	STR), \
	OWN(OF_COMPATIBLE_0,	STR), \
	OWN(INTERFACE,		IFNAME), \
	OWN(IFINDEX,		DECIMAL(IFINDEX(U32))), \
	OWN(DISKSEQ,		DECIMAL(U64)), \
	OWN(PARTN,		DECIMAL(U32)), \
	OWN(PARTNAME,		STR), \
	OWN(PRODUCT,		STR), \
	OWN(BUSNUM,		DECIMAL(U32)), \
	OWN(DEVNUM,		DECIMAL(U32)), \
	OWN(PCI_CLASS,		STR), \
	OWN(PCI_ID,		STR), \
	OWN(PCI_SUBSYS_ID,	STR), \
	OWN(PCI_SLOT_NAME,	STR), \
	OWN(USEC_INITIALIZED,	DECIMAL(TIME(U64, "us"))), \
	OWN(ID_PATH,		STR), \
	OWN(ID_BUS,		STR), \
	OWN(ID_VENDOR,		STR), \
	OWN(ID_MODEL,		STR), \
	OWN(ID_SERIAL,		STR), \
	OWN(DEVLINKS,		STR), \
	OWN(TAGS,		STR), \
	OWN(CURRENT_TAGS,	STR), \
	OWN(uevent,		STR),	/* ACTION@DEVPATH */ \
	OWN(property,		STR)

static const struct nls_row uevent_properties_members[] = { UEVENT_KEYS };
STRUCTURE(uevent_properties);

static const struct nls_row udev_monitor_netlink_header_members[] = {
	MEMBER(prefix,			STRN(8)),
	MEMBER(magic,			HEX(BE(U32))),
	MEMBER(header_size,		UNIT(U32, "bytes")),
	MEMBER(properties_off,		U32),
	MEMBER(properties_len,		UNIT(U32, "bytes")),
	MEMBER(filter_subsystem_hash,	HEX(BE(U32))),
	MEMBER(filter_devtype_hash,	HEX(BE(U32))),
	MEMBER(filter_tag_bloom_hi,	HEX(BE(U32))),
	MEMBER(filter_tag_bloom_lo,	HEX(BE(U32))),
	MEMBER(properties,		COUNT(STRINGS(uevent_properties), properties_len, 0)),
};
STRUCTURE(udev_monitor_netlink_header);

static const struct nls_msg uevent_msgs[] = {
	MSG(0, uevent, OTHER, "{ACTION} {DEVPATH}[ {SUBSYSTEM}][ {INTERFACE|DEVNAME}]",
	    STRINGS(uevent_properties)),
	MSG(1, libudev, OTHER, "{properties/ACTION} {properties/DEVPATH}[ {properties/SUBSYSTEM}]"
	    "[ {properties/INTERFACE|properties/DEVNAME}]", STRUCT(udev_monitor_netlink_header)),
};
FAMILY(uevent, .filter = "netlink-kobject_uevent", .title = "Linux kernel object events",
       .column = "uevent", .protocol = 15, .bare = true);
