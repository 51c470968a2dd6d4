#!/usr/bin/env bash
# ./pilar bench import [ROWS] [PEOPLE]: imports a list of ROWS (default 100,000; half of them known) into an installation of PEOPLE
# (default 100,000) on SQLite, and compares with the raw speed of inserting as many people with their roles. Seeded: the same every time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
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
raw=$("$bench" generate "$people" "$folder/data" 2>/dev/null)
echo "raw insert: $raw"
"$bench" list $(( people - rows / 2 )) "$rows" "$folder/list.csv"
line=$(src/Pilar/bin/Release/net10.0/Pilar --data "$folder/data" import "$folder/list.csv" --kind PSM --region ID 2>/dev/null | tail -n 1)
echo "import: $line"
python3 - "$raw" "$line" "$people" "$rows" <<'PY'
import re, sys
raw, line, people, rows = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
inserted = people / float(re.search(r'in ([0-9.]+) s', raw).group(1))
imported = rows / float(re.search(r'in ([0-9.]+) s', line).group(1))
print(f'{imported:,.0f} rows/s imported, {inserted:,.0f} people/s inserted raw: {imported / inserted:.2f} of the raw speed')
PY
