#!/usr/bin/env bash
# ./pilar bench activities [PEOPLE] [ENTRIES]: the monthly reports of everybody who serves among PEOPLE (default 3,000; of 16,500 about 10,000 serve), made from ENTRIES
# of the diary each (default 12), on SQLite, and on PostgreSQL when PILAR_BENCH_POSTGRES holds the connection string of an empty database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/machine.sh
people=${1:-3000}
entries=${2:-12}
export PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
work="$(mktemp -d)"; trap 'rm -rf "$work"' EXIT

run() {
  "$bench" generate "$people" "$work/$1" >/dev/null
  "$bench" activities "$entries" "$work/$1"
}

report() {
  echo "# Monthly reports of a nation"
  echo
  machine
  echo
  echo "| database | reports | diary entries | seconds | processor seconds | MB at most |"
  echo "|---|--:|--:|--:|--:|--:|"
  run sqlite
  if [[ -n "${PILAR_BENCH_POSTGRES:-}" ]]; then
    PILAR_Database__Provider=postgres PILAR_Database__ConnectionString="$PILAR_BENCH_POSTGRES" run postgres
  fi
}

report >"$work/report"
tee "$(results activities)" <"$work/report"
