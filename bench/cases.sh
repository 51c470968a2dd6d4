#!/usr/bin/env bash
# ./pilar bench cases [CASES...] [-- SERVICES]: response times of the work with cases, by default with 5,000,000 cases and 50,000 services, on both databases
# (PROVIDERS="sqlite" for one). The invented installation is made in PILAR_BENCH_DATA (default data/) and removed again unless KEEP=1; with 5,000,000 cases it
# takes about 15 GB and a quarter of an hour to make. The load generator runs on the same machine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/postgres.sh
source scripts/machine.sh
sizes=(); services=50000
while [[ $# -gt 0 ]]; do [[ "$1" == -- ]] && { services=$2; break; }; sizes+=("$1"); shift; done
[[ ${#sizes[@]} -gt 0 ]] || sizes=(5000000)
data=${PILAR_BENCH_DATA:-$PWD/data}
mkdir -p "$data"
lines=$(mktemp)
# The installation holds nothing but invented people and is reached from this machine only.
export PILAR_BENCH_PASSWORD=bench-cases-Rekaan-2026 PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench=bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench
./pilar --version >/dev/null
server=""
finish() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; stop_postgres; rm -f "$lines"; }
trap finish EXIT

measure() {
  export PILAR_DataDir="$data/bench-cases-$provider-$cases" PILAR_Database__Provider=$provider
  unset PILAR_Database__ConnectionString
  if [ "$provider" = postgres ]; then
    [ -n "${PILAR_TEST_POSTGRES:-}" ] || rm -rf "$PILAR_DataDir"
    start_postgres
    PILAR_Database__ConnectionString="$(sed -E "s/Database=[^;]*/Database=pilar_bench_cases_$cases/" <<<"$PILAR_TEST_POSTGRES")"
    export PILAR_Database__ConnectionString
  fi
  [ -e "$PILAR_DataDir/complete" ] || { rm -rf "$PILAR_DataDir"; nice "$bench" fill-cases "$cases" "$services" "$PILAR_DataDir" >&2; touch "$PILAR_DataDir/complete"; }
  local url
  url="http://127.0.0.1:$(( 21000 + RANDOM % 20000 ))"
  artifacts/app/Pilar serve --urls "$url" >"$PILAR_DataDir/server.log" 2>&1 &
  server=$!
  until curl -fs "$url/readyz" >/dev/null 2>&1; do kill -0 $server; done
  "$bench" cases "$url" "$cases" "$server" "$provider" "$lines"
  kill $server; wait $server 2>/dev/null || true; server=""
  [ "$provider" = postgres ] || printf '%s\t%s\tsize of the database\t%s MB\n' "$provider" "$cases" "$(( $(du -sm "$PILAR_DataDir" | cut -f1) ))" >>"$lines"
  [ -n "${KEEP:-}" ] || rm -rf "$PILAR_DataDir"
}

started=$(machine)
for cases in "${sizes[@]}"; do for provider in ${PROVIDERS:-sqlite postgres}; do measure; done; done
{
  echo "# Work with cases"
  echo
  echo "$started Load after them: $(cut -d' ' -f1-3 /proc/loadavg). PostgreSQL $(psql --version 2>/dev/null | grep -oE '[0-9.]+' | head -n 1)."
  echo "Milliseconds to the last byte of the compressed answer of the real server, alone (200 requests) and with 4 clients (400), on one machine with the load generator and the database. Invented cases in all villages of Indonesia, four of five closed; $services services; asked by the officers and volunteers of 8 regencies in turn."
  "$bench" report "$lines" cases
} | tee "$(results cases)"
