#!/usr/bin/env bash
# ./pilar bench web [PEOPLE] [sqlite|postgres]: response times of what users ask most, by default with 1,000,000 people on both databases.
# Generates the installation once into data/bench-web-*; the load generator runs on the same machine.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
people=${1:-1000000}
providers=${2:-sqlite postgres}
source scripts/postgres.sh
export PILAR_BENCH_PASSWORD="bench-$(head -c 12 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')-2026" PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
./pilar --version >/dev/null
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
server=""
finish() { [ -n "$server" ] && kill "$server" 2>/dev/null; stop_postgres; }
trap finish EXIT

for provider in $providers; do
  folder="$PWD/data/bench-web-$provider-$people"
  export PILAR_DataDir=$folder PILAR_Database__Provider=$provider
  unset PILAR_Database__ConnectionString
  if [ "$provider" = postgres ]; then
    rm -rf "$folder"
    start_postgres
    export PILAR_Database__ConnectionString="$PILAR_TEST_POSTGRES"
  fi
  [ -e "$folder/complete" ] || { rm -rf "$folder"; "$bench" generate "$people" "$folder"; touch "$folder/complete"; }
  echo "$PILAR_BENCH_PASSWORD" | ./pilar user add --email "bench-$RANDOM$RANDOM@pilar.invalid" --name Bench --role Administrator --region ID --password-stdin > "$folder/account"
  export PILAR_BENCH_EMAIL=$(grep -o 'bench-[0-9]*@pilar.invalid' "$folder/account" | head -n 1)
  url="http://127.0.0.1:$(( 21000 + RANDOM % 20000 ))"
  started=$(date +%s%N)
  src/Pilar/bin/Release/net10.0/Pilar serve --urls "$url" >"$folder/server.log" 2>&1 &
  server=$!
  until curl -fs "$url/readyz" >/dev/null 2>&1; do kill -0 $server; done
  echo "start to first answer: $(( ($(date +%s%N) - started) / 1000000 )) ms"
  "$bench" web "$url" "$people" "$server" "$provider"
  kill $server; wait $server 2>/dev/null || true; server=""
done
