#!/usr/bin/env bash
# Measures the linkage command on synthetic registers: time, memory, phases and accuracy. Usage: bench/link.sh [RECORDS...] (default 100000 1000000)
# The generator and the scorer are looked for in LINKAGE_DEV, else in ../shared/data/linkage-dev beside the repository.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
dev="${LINKAGE_DEV:-$root/../shared/data/linkage-dev}"
work="${LINKAGE_BENCH_DIR:-${TMPDIR:-/tmp}/pilar-bench-link}"
runs="${RUNS:-3}"
[[ -f "$dev/gen_people.py" ]] || { echo "No generator in $dev; set LINKAGE_DEV to the folder with gen_people.py and score.py." >&2; exit 1; }
mkdir -p "$work"
cpu="$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null || sysctl -n machdep.cpu.brand_string)"
out="$root/bench/results/$(echo "$cpu" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')"
mkdir -p "$out"
"$root/scripts/link.sh" --help >/dev/null 2>&1 || [[ $? == 2 ]]

report() {
  echo "# Record linkage"
  echo
  echo "$cpu, $(nproc) processors, $(uname -sr), .NET SDK $(dotnet --version), $(date -u +%Y-%m-%d). Load before the runs: $(cut -d' ' -f1-3 /proc/loadavg)."
  echo "Synthetic registers (seed 7), default settings, no spec, CSV in to clusters out, process start included. Best of $runs runs by CPU seconds."
  for n in "$@"; do
    [[ -f "$work/truth_$n.csv" ]] || python3 "$dev/gen_people.py" "$n" 7 "$work/truth_$n.csv" >/dev/null
    [[ -f "$work/records_$n.csv" ]] || python3 "$dev/split_truth.py" "$work/truth_$n.csv" "$work/records_$n.csv"
    echo
    echo "## $n records"
    echo
    local best=
    for ((r = 1; r <= runs; r++)); do
      /usr/bin/time -f "%e %U %S %M" -o "$work/time" "$root/scripts/link.sh" --input "$work/records_$n.csv" --pairs "$work/pairs.csv" --clusters "$work/clusters.csv" >"$work/log"
      cpu_seconds="$(awk '{ print $2 + $3 }' "$work/time")"
      if [[ -z "$best" ]] || awk "BEGIN { exit !($cpu_seconds < $best) }"; then best="$cpu_seconds"; cp "$work/log" "$work/log.best"; cp "$work/time" "$work/time.best"; fi
    done
    python3 "$dev/score.py" "$work/truth_$n.csv" --pairs "$work/pairs.csv" --clusters "$work/clusters.csv" >"$work/score"
    size="$(stat -Lc %s "$work/records_$n.csv")"
    awk -v size="$size" -v cores="$(nproc)" '
      FILENAME ~ /time/ { wall = $1; cpu = $2 + $3; mb = $4 / 1024 }
      FILENAME ~ /log/ && $1 ~ /^(compare|sample)$/ { gsub(",", "", $4); pairs += $4; seconds += $2 }
      FILENAME ~ /log/ && $1 == "read" { read = $2 }
      END {
        print "| wall s | CPU s | peak MB | pairs compared | pairs/s/core in comparing | CSV MB/s in reading |"
        print "|---|---|---|---|---|---|"
        printf "| %.2f | %.2f | %.0f | %d | %.1f M | %.0f |\n", wall, cpu, mb, pairs, pairs / (seconds + 1e-9) / cores / 1e6, size / (read + 1e-9) / 1e6
      }' "$work/time.best" "$work/log.best"
    printf '\n```\n'
    cat "$work/log.best"
    grep -E "pairs at|best f1|calibration|clusters" "$work/score"
    printf '```\n'
  done
}

[[ $# -gt 0 ]] || set -- 100000 1000000
report "$@" | tee "$out/link.md"
