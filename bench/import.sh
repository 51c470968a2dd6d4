#!/usr/bin/env bash
# ./pilar bench import [ROWS] [PEOPLE]: imports a list of ROWS (default 100,000; half of them known) into an installation of PEOPLE
# (default 100,000) on SQLite, and compares with the raw speed of inserting as many people with their roles. Seeded: the same every time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/machine.sh
rows=${1:-100000}
people=${2:-100000}
export PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
./pilar --version >/dev/null
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
folder="$PWD/data/bench-import"
rm -rf "$folder"
mkdir -p "$folder"
trap 'rm -rf "$folder"' EXIT

# Seconds of processor time, all threads, and the load met, beside the seconds of the clock.
timed() { /usr/bin/time -f '%U %S' -o "$folder/time" "$@" 2>"$folder/errors" || { cat "$folder/errors" >&2; exit 1; }; }

report() {
  echo "# Importing a list"
  echo
  machine
  echo "A CSV list of $rows people, half of them known, into a SQLite installation of $people: read, validated, matched, committed in batches with audit. The raw speed is that of the generator of the same records in bulk (person, presence, role, letter, certificate, search rows) without reading, matching or the way back."
  echo
  timed "$bench" generate "$people" "$folder/data" >"$folder/raw"
  tail -n 1 "$folder/raw" | sed 's/^/* raw insert: /; s/$/,'" $(awk '{ print $1 + $2 }' "$folder/time")"' s of processor time/'
  "$bench" list $(( people - rows / 2 )) "$rows" "$folder/list.csv" >/dev/null
  timed artifacts/app/Pilar --data "$folder/data" import "$folder/list.csv" --kind PSM --region ID >"$folder/import"
  tail -n 1 "$folder/import" | sed 's/, import [-0-9a-f]*$//; s/^/* import: /; s/$/,'" $(awk '{ print $1 + $2 }' "$folder/time")"' s of processor time/'
  python3 - "$folder/raw" "$folder/import" "$people" "$rows" <<'PY'
import re, sys
raw, line, people, rows = open(sys.argv[1]).read(), open(sys.argv[2]).read(), int(sys.argv[3]), int(sys.argv[4])
inserted = people / float(re.findall(r'in ([0-9.]+) s', raw)[-1])
imported = rows / float(re.findall(r'in ([0-9.]+) s', line)[-1])
print(f'* {imported:,.0f} rows/s imported, {inserted:,.0f} people/s inserted raw: {imported / inserted:.2f} of the raw speed')
PY
  echo "* load after the runs: $(cut -d' ' -f1-3 /proc/loadavg)"
}

report >"$folder/report"
tee "$(results import)" <"$folder/report"
