# SPDX-License-Identifier: GPL-2.0-or-later
"""What a folder of UAPI headers says: numbers of constants, layouts of structs."""
import os
import pathlib
import platform
import re
import subprocess
import tempfile

# Headers that netlink messages use; folders below linux/.
FOLDERS = ['', 'netfilter', 'netfilter/ipset', 'netfilter_ipv4', 'netfilter_ipv6', 'netfilter_bridge',
           'tc_act', 'tc_ematch', 'can']

# Folders beside linux/.
BESIDE = ['rdma', 'scsi']

# Not of the kernel's headers: the C library has them.
LIBRARY = ['sys/socket.h', 'netinet/in.h', 'errno.h', 'net/if_arp.h']

PRELUDE = '''#include <stddef.h>
#include <sys/types.h>
#include <sys/socket.h>
#include <linux/types.h>
#include <linux/netlink.h>
#define BIT(n) (1u << (n))	/* some headers forget that it is the kernel's */
'''
IDENTIFIER = re.compile(r'\b[A-Za-z_][A-Za-z0-9_]*\b')
ENUM = re.compile(r'\benum\b[^{;()]*\{([^}]*)\}')
STRUCT = re.compile(r'\bstruct\s+([A-Za-z_]\w*)\s*\{')


def target():
    return f'{platform.machine()}-linux-gnu'


class Headers:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.flags = ['-D_GNU_SOURCE', '-w', '-std=gnu11', '-isystem', str(self.folder)]
        for asm in (self.folder / target(), self.folder.parent / 'lib' / 'linux' / 'uapi' / target()):
            if asm.is_dir():
                self.flags += ['-isystem', str(asm)]
        self.failed = []

    def names(self):
        """Headers of the folder, as one includes them."""
        for sub in FOLDERS:
            for path in sorted((self.folder / 'linux' / sub).glob('*.h')):
                yield str(path.relative_to(self.folder))
        for sub in BESIDE:
            for path in sorted((self.folder / sub).glob('*.h')):
                yield str(path.relative_to(self.folder))
        yield from LIBRARY

    def version(self):
        return self.run('#include <linux/version.h>\n', ['LINUX_VERSION_CODE'], [])[0]['LINUX_VERSION_CODE']

    def preprocess(self, header):
        """(text, names of macros) or None."""
        source = f'{PRELUDE}#include <{header}>\n'
        found = []
        for flags in (['-E', '-P'], ['-E', '-dM']):
            done = subprocess.run(['gcc', *self.flags, *flags, '-'], input=source,
                                  capture_output=True, text=True)
            if done.returncode:
                return None
            found.append(done.stdout)
        return found[0], {line.split()[1] for line in found[1].splitlines()
                          if line.startswith('#define') and '(' not in line.split()[1]}

    def run(self, source, constants, structs):
        """({constant: value}, {struct: (size, {member: offset})}) by compiling and running."""
        lines = [source, '#include <stdio.h>\nint main(void) {']
        for name in constants:
            lines.append(f'printf("c {name} %lld\\n", (long long)({name}));')
        for name, members in structs:
            lines.append(f'printf("s {name} %zu\\n", sizeof(struct {name}));')
            for m in members:
                lines.append(f'printf("m {name} {m} %zu\\n", offsetof(struct {name}, {m}));')
        lines.append('return 0; }')
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, 'a')
            done = subprocess.run(['gcc', *self.flags, '-O0', '-x', 'c', '-', '-o', program],
                                  input='\n'.join(lines), capture_output=True, text=True)
            if done.returncode:
                raise RuntimeError(done.stderr)
            output = subprocess.run([program], check=True, capture_output=True, text=True).stdout
        values, layouts = {}, {}
        for line in output.splitlines():
            kind, name, *rest = line.split()
            if kind == 'c':
                values[name] = int(rest[0])
            elif kind == 's':
                layouts[name] = (int(rest[0]), {})
            else:
                layouts[name][1][rest[0]] = int(rest[1])
        return values, layouts

    def run_those_that_compile(self, source, constants, structs):
        """Halves what does not compile until it does: a macro need be no number."""
        if constants and structs:
            return (self.run_those_that_compile(source, constants, [])[0],
                    self.run_those_that_compile(source, [], structs)[1])
        try:
            return self.run(source, constants, structs) if constants or structs else ({}, {})
        except RuntimeError:
            if len(constants) + len(structs) == 1:
                return {}, {}
        values, layouts = {}, {}
        for part in (slice(None, None, 2), slice(1, None, 2)):
            got = self.run_those_that_compile(source, constants[part], structs[part])
            values.update(got[0])
            layouts.update(got[1])
        return values, layouts

    def mentioned(self, header, words):
        """Whether the header's own text has one of the words."""
        path = self.folder / header
        if not path.exists():
            return True		# the C library's, wherever it is
        return not words.isdisjoint(IDENTIFIER.findall(path.read_text(errors='replace')))

    def read(self, constants, structs):
        """({constant: {values}}, {struct: (size, {member: offset})}) of those that are wanted.

        structs: {name: member names}.
        """
        values, layouts = {}, {}
        for header in self.names():
            if not self.mentioned(header, (constants | set(structs)) - set(values) - set(layouts)):
                continue
            found = self.preprocess(header)
            if found is None:
                self.failed.append(header)
                continue
            text, macros = found
            enumerated = {m for body in ENUM.findall(text) for m in IDENTIFIER.findall(body)}
            new = sorted(c for c in constants & (macros | enumerated) if c not in values)
            bodies = struct_bodies(text)
            wanted = [(s, [m for m in structs[s] if re.search(rf'\b{re.escape(m)}\b', bodies[s])])
                      for s in sorted(set(bodies) & set(structs)) if s not in layouts]
            got = self.run_those_that_compile(f'{PRELUDE}#include <{header}>\n', new, wanted)
            for name, value in got[0].items():
                values.setdefault(name, set()).add(value)
            layouts.update(got[1])
        return values, layouts


def struct_bodies(text):
    """{name: what stands between its braces}"""
    bodies = {}
    for found in STRUCT.finditer(text):
        depth, end = 1, found.end()
        while depth and end < len(text):
            depth += {'{': 1, '}': -1}.get(text[end], 0)
            end += 1
        bodies[found[1]] = text[found.end():end]
    return bodies
