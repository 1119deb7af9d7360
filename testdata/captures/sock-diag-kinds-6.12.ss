u_seq LISTEN 0      1               named 187 * 0   <-> ino:5 dev:0/33 peers:
u_dgr ESTAB  0      768                 * 188 * 189 <->
u_str ESTAB  0      0                   * 186 * 0   <->
u_dgr ESTAB  6      0                   * 189 * 188 <--
u_str LISTEN 1      3      @abstract@name 185 * 0   <-> peers: 186
