#!/usr/bin/env bash
# ./pilar bench web [PEOPLE...]: response times of what users ask most, by default with 100,000 and with 1,000,000 people, on both databases
# (PROVIDERS="sqlite" for one). Invented installations are made once in PILAR_BENCH_DATA (default data/); those of PostgreSQL only stay when
# PILAR_TEST_POSTGRES names a server of your own. The load generator runs on the same machine.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
source scripts/postgres.sh
[[ $# -gt 0 ]] || set -- 100000 1000000
data=${PILAR_BENCH_DATA:-$root/data}
mkdir -p "$data"
lines=$(mktemp)
cpu="$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)"
out="$root/bench/results/$(echo "$cpu" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')"
export PILAR_BENCH_PASSWORD="bench-$(head -c 12 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')-2026" PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
./pilar --version >/dev/null
pilar=artifacts/app/Pilar
server=""
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; stop_postgres; rm -f "$lines"; }
trap finish EXIT

now() { date +%s%N; }
since() { echo $(( ($(now) - $1) / 1000000 )); }
note() { printf '%s\t%s\t%s\t%s\n' "$provider" "$people" "$1" "$2" >>"$lines"; }
timed() { local began; began=$(now); "$pilar" "${@:2}" >/dev/null; note "$1" "$(since "$began") ms"; }

measure() {
  export PILAR_DataDir="$data/bench-web-$provider-$people" PILAR_Database__Provider=$provider
  unset PILAR_Database__ConnectionString
  if [ "$provider" = postgres ]; then
    [ -n "${PILAR_TEST_POSTGRES:-}" ] || rm -rf "$PILAR_DataDir"
    start_postgres
    PILAR_Database__ConnectionString="$(sed -E "s/Database=[^;]*/Database=pilar_bench_$people/" <<<"$PILAR_TEST_POSTGRES")"
    export PILAR_Database__ConnectionString
  fi
  [ -e "$PILAR_DataDir/complete" ] || { "$bench" generate "$people" "$PILAR_DataDir"; touch "$PILAR_DataDir/complete"; }
  export PILAR_BENCH_EMAIL="bench-$RANDOM$RANDOM@pilar.invalid"
  "$pilar" user add --email "$PILAR_BENCH_EMAIL" --name Bench --role Administrator --region ID --password-stdin <<<"$PILAR_BENCH_PASSWORD" >/dev/null
  timed "command summary --region ID" summary --region ID
  timed "command coverage --region ID" coverage --region ID
  local url began
  url="http://127.0.0.1:$(( 21000 + RANDOM % 20000 ))"
  began=$(now)
  "$pilar" serve --urls "$url" >"$PILAR_DataDir/server.log" 2>&1 &
  server=$!
  until curl -fs "$url/readyz" >/dev/null 2>&1; do kill -0 $server; done
  note "start to first answer" "$(since "$began") ms"
  "$bench" web "$url" "$people" "$server" "$provider" "$lines"
  kill $server; wait $server 2>/dev/null || true; server=""
}

load=$(cut -d' ' -f1-3 /proc/loadavg)
for people in "$@"; do for provider in ${PROVIDERS:-sqlite postgres}; do measure; done; done
mkdir -p "$out"
{
  echo "# Response times"
  echo
  echo "$cpu, $(nproc) processors shared with the load generator and the database, $(uname -sr), .NET $(dotnet --list-runtimes | awk '/AspNetCore/ { v = $2 } END { print v }'), PostgreSQL $(psql --version 2>/dev/null | grep -oE '[0-9.]+' | head -n 1), $(date -u +%Y-%m-%d)."
  echo "Load of the machine before the run: $load; after it: $(cut -d' ' -f1-3 /proc/loadavg)."
  echo "Milliseconds to the last byte of the compressed answer; people in all 83,762 villages, each with a role, a letter and mostly a certificate."
  "$bench" report "$lines"
} | tee "$out/web.md"
