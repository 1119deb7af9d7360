"""iSCSI without a target: sessions and connections of iscsi_tcp, asked for as iscsid does."""
import pathlib
import struct

import nl

ISCSI = 8
CREATE_SESSION, DESTROY_SESSION, CREATE_CONN, DESTROY_CONN, BIND_CONN, SET_PARAM, START_CONN, STOP_CONN, SEND_PDU, \
    GET_STATS, GET_PARAM = range(11, 22)
handle = int(pathlib.Path('/sys/class/iscsi_transport/tcp/handle').read_text())


def event(kind, *u, data=b''):
    """struct iscsi_uevent: type, iferror, transport_handle, two unions of 24 and 16 bytes."""
    head = struct.pack('=IIQ', kind, 0, handle)
    return nl.msg(kind, (head + b''.join(u)).ljust(56, b'\0') + data, nl.REQUEST, kind, s.port)


s = nl.Socket(ISCSI, ext_ack=False)


def ask(kind, *u, data=b''):
    s.send(event(kind, *u, data=data))
    answer = s.recv()
    print(kind, [(k, len(p), p[:56].hex()) for k, _, _, p in answer], flush=True)
    return answer[-1][3] if answer else b''


got = ask(CREATE_SESSION, struct.pack('=IHH', 1, 32, 16))
at = got[40:48]
sid, host = struct.unpack('=II', at)
print('session', sid, 'host', host)
ask(CREATE_CONN, struct.pack('=II', sid, 0))
ask(SET_PARAM, struct.pack('=IIII', sid, 0, 0, 7), data=b'262144\0')
ask(SET_PARAM, struct.pack('=IIII', sid, 0, 15, 9), data=b'iqn.test\0')
ask(GET_STATS + 22, struct.pack('=I', 77))
ask(DESTROY_CONN, struct.pack('=II', sid, 0))
ask(DESTROY_SESSION, struct.pack('=I', sid))
ask(99)
