#!/usr/bin/env bash
# ./pilar bench providers [SERVICES] [QUESTIONS]: the services that may help with a need, found and ranked in a national directory (default 50000 2000),
# on SQLite, and on PostgreSQL when PILAR_BENCH_POSTGRES holds the connection string of an empty database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
services="${1:-50000}"; questions="${2:-2000}"
work="$(mktemp -d)"; trap 'rm -rf "$work"' EXIT
cpu="$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null || sysctl -n machdep.cpu.brand_string)"
out="bench/results/$(echo "$cpu" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')"
mkdir -p "$out"
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench=bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench

report() {
  echo "# Matching of services"
  echo
  echo "$cpu, $(nproc) processors, $(uname -sr), .NET SDK $(dotnet --version), $(date -u +%Y-%m-%d). Load before the runs: $(cut -d' ' -f1-3 /proc/loadavg)."
  echo "Invented directory over all regencies of Indonesia; each question from another village, one kind of PPKS, in a scope of its own; every candidate is judged and explained."
  echo "Milliseconds of wall time on a shared machine; the last column is processor time of the program."
  echo
  echo "| database | services | questions | found each | median ms | p95 ms | slowest ms | CPU ms each |"
  echo "|---|--:|--:|--:|--:|--:|--:|--:|"
  "$bench" providers "$services" "$questions" "$work/sqlite"
  if [[ -n "${PILAR_BENCH_POSTGRES:-}" ]]; then
    PILAR_Database__Provider=postgres PILAR_Database__ConnectionString="$PILAR_BENCH_POSTGRES" "$bench" providers "$services" "$questions" "$work/postgres"
  fi
}

report | tee "$out/providers.md"
