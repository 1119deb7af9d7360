u_seq LISTEN 0      1               named 538 * 0 <-> ino:15 dev:0/34 peers:
u_dgr ESTAB  0      768                 * 539 * 540 <->
u_dgr ESTAB  6      0                   * 540 * 539 <--
u_str ESTAB  0      0                   * 537 * 0 <->
u_str LISTEN 1      3      @abstract@name 536 * 0 <-> peers: 537
