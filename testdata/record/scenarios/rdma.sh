# RDMA over a software device: devices, ports, resources, statistics, names, links; refusals.
. "$NLSCOPE_RECORD/lib.sh"

modprobe -a dummy rdma_rxe ib_uverbs rdma_ucm ib_umad
try ip link add d0 address 02:00:00:00:00:01 up type dummy
try ip addr add 192.0.2.1/24 dev d0
cat >"$WORK/what" <<'W'
rdma link add rxe0 type rxe netdev d0
rdma dev
rdma -d dev show rxe0
rdma link show
rdma -d link show rxe0/1
rdma system show
rdma resource show
rdma -dd resource show qp
rdma -dd resource show cq
rdma -dd resource show mr
rdma -dd resource show pd
rdma -dd resource show cm_id
rdma -dd resource show ctx
rdma -dd resource show srq
rdma statistic show link rxe0/1
rdma statistic qp show
rdma statistic qp set link rxe0/1 auto type,pid on
rdma statistic qp mode
rdma statistic mode supported
rdma dev set rxe0 name renamed0
rdma dev set renamed0 adaptive-moderation on
rdma dev set nobody name other
rdma link add rxe1 type nothing netdev d0
rdma link del renamed0
true
W
trace rdma sh "$WORK/what"
