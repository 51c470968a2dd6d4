#!/usr/bin/env bash
# ./pilar bench index [RECORDS...]: the index behind "who is this?" at every door of the registry: build, memory, time of a question, accuracy (default 100000 1000000).
# The generator is looked for in LINKAGE_DEV, else in ../shared/data/linkage-dev beside the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dev="${LINKAGE_DEV:-../shared/data/linkage-dev}"
work="${LINKAGE_BENCH_DIR:-${TMPDIR:-/tmp}/pilar-bench-link}"
[[ -f "$dev/gen_people.py" ]] || { echo "No generator in $dev; set LINKAGE_DEV to the folder with gen_people.py." >&2; exit 1; }
mkdir -p "$work"
cpu="$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null || sysctl -n machdep.cpu.brand_string)"
out="bench/results/$(echo "$cpu" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')"
mkdir -p "$out"
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
[[ $# -gt 0 ]] || set -- 100000 1000000

report() {
  echo "# Index of people"
  echo
  echo "$cpu, $(nproc) processors, $(uname -sr), .NET SDK $(dotnet --version), $(date -u +%Y-%m-%d). Load before the runs: $(cut -d' ' -f1-3 /proc/loadavg)."
  echo "Synthetic registers (seed 7); 20,000 of their own records asked for, each without itself; times include the explanation of every answer."
  for n in "$@"; do
    [[ -f "$work/truth_$n.csv" ]] || python3 "$dev/gen_people.py" "$n" 7 "$work/truth_$n.csv" >/dev/null
    echo
    bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench index "$work/truth_$n.csv" 20000
  done
}

report "$@" | tee "$out/index.md"
