#!/usr/bin/env bash
# ./pilar bench sync [PHONES]: a morning's work of so many phones (default 1000), ten acts each, comes in at once; some is sent twice, some cut off, the server is killed twice (kill -9) and
# started again; then every phone and the database are asked whether all is there, once. On both databases (PROVIDERS="sqlite" for one). The phones run on the same machine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/machine.sh
source scripts/postgres.sh
phones=${1:-1000}
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
./pilar --version >/dev/null
bench=bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench
work=$(mktemp -d)
finish() { stop_postgres; rm -rf "$work"; }
trap finish EXIT

database() {
  local name=pilar_sync_$RANDOM$RANDOM
  psql -q "$(sed -E 's/Host=([^;]*);Port=([^;]*);Username=([^;]*).*/postgresql:\/\/\3@\1:\2\/postgres/' <<<"$PILAR_TEST_POSTGRES")" -c "CREATE DATABASE $name"
  sed -E "s/Database=[^;]*/Database=$name/" <<<"$PILAR_TEST_POSTGRES"
}

report() {
  echo "# Phones that send at once"
  echo
  machine
  echo "Ten acts a phone (3 reports, 5 visits, 2 tasks done) in two batches on 16 lines; a fifth of the batches is sent twice, a tenth is cut off in the middle first; the server is killed after a third and after two thirds of the"
  echo "acts, and started again. A batch is answered after it is durable (SQLite: WAL, synchronous=FULL; the throw-away PostgreSQL runs without fsync, one that is given keeps its own setting). Acts a second over the whole run, and while the server was up; milliseconds"
  echo "from the first byte sent to the last received, with waiting for one's turn; lost and doubled: by the pull of every phone and by the tables."
  echo
  echo "| database | phones | acts | batches | cut off | kills | seconds | acts/s | acts/s up | median ms | p95 ms | CPU ms an act | peak MB | lost | doubled |"
  echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
  for provider in ${PROVIDERS:-sqlite postgres}; do
    export PILAR_Database__Provider=$provider
    unset PILAR_Database__ConnectionString
    if [ "$provider" = postgres ]; then start_postgres; PILAR_Database__ConnectionString=$(database); export PILAR_Database__ConnectionString; fi
    "$bench" sync "$phones" artifacts/app/Pilar "$work/$provider"
  done
  echo
  echo "Load after the runs: $(cut -d' ' -f1-3 /proc/loadavg)."
}

report >"$work/report"
tee "$(results sync)" <"$work/report"
