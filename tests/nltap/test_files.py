# SPDX-License-Identifier: GPL-2.0-or-later
"""Files that nltap writes: formats, limits, ring files, owners, full disks."""
import os
import pathlib
import re
import subprocess

import pytest

import frames
from support import run

DUMP = run.CAPTURES / 'link-dump-7.2.pcap'
NETNS = run.CAPTURES / 'multi-netns-7.2.pcapng'


def decoded(builtin, path):
    """What stock tshark shows of each frame.  Classic pcap has microseconds and no flags."""
    text = re.sub(r'(\d\d:\d\d:\d\d\.\d{6}|Epoch (?:Arrival )?Time: \d+\.\d{6})\d{3}', r'\1',
                  builtin.text('-r', path, '-V'))
    text = re.sub(r'(?m)^ *\[Time (delta|since|shift).*\n', '', text)
    text = re.sub(r'(?m)^    Packet (flags|comments?).*\n(        .*\n)*|'
                  r'^ *(\[Expert Info .*comment.*|\[Packet comment.*|Point-to-Point Direction.*)\n', '', text)
    return re.sub(r'(?m)^(Frame .*|    (Section number|Interface|Encapsulation).*|'
                  r'        Interface (name|description).*)\n', '', text)


@pytest.mark.parametrize('options', [[], ['--pcap']], ids=['pcapng', 'pcap'])
@pytest.mark.parametrize('path', run.captures(), ids=lambda p: p.stem)
def test_same_frames_to_stock_tshark(nltap, builtin, scratch, path, options):
    out = scratch / 'same.cap'
    out.unlink(missing_ok=True)
    nltap.run('-r', path, '-w', out, *options)
    out.chmod(0o644)
    assert decoded(builtin, out) == decoded(builtin, path)


def test_interfaces_keep_their_names(nltap, scratch):
    out = scratch / 'netns.pcapng'
    nltap.run('-r', NETNS, '-w', out)
    there = [(p[0], p[1]) for p in frames.packets(NETNS.read_bytes())]
    assert [(p[0], p[1]) for p in frames.packets(out.read_bytes())] == there
    assert {p[0] for p in there} == {0, 1}


def test_stdin_and_pipe(nltap):
    data = nltap.run('-r', '-', '-w', '-', input=DUMP.read_bytes()).stdout
    assert data[:4] == b'\x0a\x0d\x0d\x0a'
    assert nltap.text('-r', '-', input=data) == nltap.text('-r', DUMP)


def test_count_and_snaplen(nltap):
    data = nltap.run('-r', DUMP, '-w', '-', '-c', 3, '-s', 100).stdout
    there = list(frames.packets(data))
    assert len(there) == 3
    assert max(len(p[1]) for p in there) == 100 and max(p[2] for p in there) > 100


def test_ring_files(nltap, scratch):
    folder = scratch / 'ring'
    folder.mkdir()
    nltap.run('-r', DUMP, '-w', folder / 'x.pcapng', '-b', 'packets:5', '-b', 'files:3')
    files = sorted(folder.iterdir())
    assert len(files) == 3
    assert all(re.fullmatch(r'x_\d{5}_\d{14}\.pcapng', f.name) for f in files)
    counts = [len(list(frames.packets(f.read_bytes()))) for f in files]
    assert counts[:2] == [5, 5] and 0 < counts[2] <= 5
    total = len(list(frames.packets(nltap.run('-r', DUMP, '-w', '-').stdout)))
    assert int(files[-1].name.split('_')[1]) == (total + 4) // 5


def test_ring_files_begin_with_what_was_told(nltap, scratch):
    source = frames.write(scratch / 'told.pcap', [
        frames.process(0, 4711, 42, 'ip', 'ip link'), *[frames.plain(0) + frames.getlink()] * 7])
    folder = scratch / 'ring-told'
    folder.mkdir()
    nltap.run('-r', source, '-w', folder / 'x.pcapng', '-b', 'packets:3')
    files = sorted(folder.iterdir())
    assert len(files) == 3
    for f in files:
        first = next(frames.packets(f.read_bytes()))
        assert first[1] == frames.process(0, 4711, 42, 'ip', 'ip link')


def test_ring_of_standard_output_is_refused(nltap):
    done = nltap.run('-r', DUMP, '-w', '-', '-b', 'files:2', check=False)
    assert done.returncode in (1, 2) and b'try: ' in done.stderr


def test_file_is_private_and_replaced(nltap, scratch):
    out = scratch / 'private.pcapng'
    for _ in range(2):
        nltap.run('-r', DUMP, '-w', out)
        assert out.stat().st_mode & 0o777 == 0o600
        assert nltap.text('-r', out) == nltap.text('-r', DUMP)


def test_symbolic_link_is_not_followed(nltap, scratch):
    victim = scratch / 'victim'
    victim.write_text('precious')
    link = scratch / 'link.pcapng'
    link.symlink_to(victim)
    done = nltap.run('-r', DUMP, '-w', link, check=False)
    assert done.returncode == 1 and b'symbolic link' in done.stderr
    assert victim.read_text() == 'precious'


@pytest.mark.skipif(os.getuid() != 0, reason='needs root to give a file away')
def test_file_of_another_user_is_refused(nltap, scratch):
    out = scratch / 'other.pcapng'
    out.write_text('precious')
    os.chown(out, 1234, 1234)
    done = nltap.run('-r', DUMP, '-w', out, check=False)
    assert done.returncode == 1 and b'another user' in done.stderr
    assert out.read_text() == 'precious'


@pytest.mark.skipif(os.getuid() != 0, reason='needs root to play sudo')
def test_file_belongs_to_the_user_of_sudo(nltap, scratch):
    out = scratch / 'sudo.pcapng'
    nltap.run('-r', DUMP, '-w', out,
              env={**os.environ, 'SUDO_UID': '65534', 'SUDO_GID': '65534'})
    assert (out.stat().st_uid, out.stat().st_gid) == (65534, 65534)


def test_capture_is_not_written_onto_itself(nltap, scratch):
    path = scratch / 'itself.pcap'
    path.write_bytes(DUMP.read_bytes())
    done = nltap.run('-r', path, '-w', path, check=False)
    assert done.returncode == 1
    assert path.read_bytes() == DUMP.read_bytes()


def test_full_device(nltap):
    done = nltap.run('-r', DUMP, '-w', '/dev/full', check=False)
    assert done.returncode == 1 and b'No space left' in done.stderr


@pytest.mark.skipif(os.getuid() != 0, reason='needs root to mount a small disk')
def test_full_disk_leaves_whole_blocks(nltap, scratch):
    disk = scratch / 'disk'
    disk.mkdir()
    mount = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'nltap', disk],
                           capture_output=True)
    if mount.returncode:
        pytest.skip(f'cannot mount: {mount.stderr.decode()}')
    try:
        out = disk / 'x.pcapng'
        done = nltap.run('-r', DUMP, '-w', out, check=False)
        assert done.returncode == 1 and b'No space left' in done.stderr
        data = out.read_bytes()
    finally:
        subprocess.run(['umount', disk], check=True)
    there = list(frames.packets(data))
    assert 0 < len(there) < len(list(frames.packets(
        nltap.run('-r', DUMP, '-w', '-').stdout)))


def test_closed_pipe_ends_quietly(nltap):
    process = subprocess.Popen([nltap.path, '-r', '-'], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    try:
        process.stdin.write(DUMP.read_bytes() * 1)
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.wait(timeout=20) in (0, 1)


def test_bad_input_is_said(nltap, scratch):
    path = scratch / 'bad'
    for data in b'', b'\x0a\x0d\x0d\x0a', b'\x0a\x0d\x0d\x0a' + b'\xff' * 40, b'no capture at all':
        path.write_bytes(data)
        done = nltap.run('-r', path, check=False)
        assert done.returncode == 1 and done.stderr.startswith(b'nltap: '), data
    assert nltap.run('-r', scratch / 'missing', check=False).returncode == 1
    whole = nltap.run('-r', DUMP, '-w', '-').stdout
    path.write_bytes(whole[:-10])
    assert b'middle of a block' in nltap.run('-r', path, check=False).stderr


def test_file_that_is_not_netlink(nltap, scratch):
    path = scratch / 'ether.pcap'
    path.write_bytes(bytes.fromhex('d4c3b2a1020004000000000000000000ffff000001000000'))
    done = nltap.run('-r', path, check=False)
    assert done.returncode == 1 and b'not netlink' in done.stderr
    assert pathlib.Path(path).exists()
