#!/usr/bin/env bash
# ./pilar bench portfolio [CASES] [YEARS]: the portfolio of a volunteer with YEARS of work (default 5) among CASES (default 50,000) and the diaries of a hundred
# colleagues, on SQLite, and on PostgreSQL when PILAR_BENCH_POSTGRES holds the connection string of an empty database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/machine.sh
cases=${1:-50000}
years=${2:-5}
export PILAR_AsOf=2026-11-01 PILAR_BENCH_PASSWORD="kata sandi panjang untuk ukuran"
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
work="$(mktemp -d)"; trap 'rm -rf "$work"' EXIT

run() {
  "$bench" generate 3000 "$work/$1" >/dev/null
  "$bench" fill-cases "$cases" 500 "$work/$1" >/dev/null 2>&1
  "$bench" portfolio "$years" "$work/$1"
}

report() {
  echo "# Portfolio of a volunteer with $years years of work, among $cases cases"
  echo
  machine
  echo
  echo "| database | own cases | own diary entries | all entries | first ms | median ms | slowest of 50 ms | processor ms each |"
  echo "|---|--:|--:|--:|--:|--:|--:|--:|"
  run sqlite
  if [[ -n "${PILAR_BENCH_POSTGRES:-}" ]]; then
    PILAR_Database__Provider=postgres PILAR_Database__ConnectionString="$PILAR_BENCH_POSTGRES" run postgres
  fi
}

report >"$work/report"
tee "$(results portfolio)" <"$work/report"
