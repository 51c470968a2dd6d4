#!/usr/bin/env bash
# Imports the lists of ../shared/data/SET (default pillars-dev) into a fresh installation and scores the result: ./pilar bench pillars [SET]
# Prints what the scorer says of rows, fields, people and validity, and compares summary and coverage with the truth.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
truth="../shared/data/${1:-pillars-dev}"
[ -d "$truth/files" ] || { echo "There are no lists to score with in $truth."; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PILAR_AsOf=2026-11-01
python3 - "$truth" >"$work/lists" <<'PY'
import csv, sys
for row in csv.DictReader(open(sys.argv[1] + '/truth_files.csv', encoding='utf-8-sig')):
    print(row['kind'], row['kab_code'], row['file'], sep='\t')
PY
source scripts/machine.sh
report() {
  echo "# Reading and matching the lists of offices"
  echo
  machine
  echo "The lists of ${truth##*/} imported one by one through the command line into an empty installation, as of $PILAR_AsOf; then scored, and summary and coverage compared with the truth."
  printf '\n```\n'
  python3 "$truth/score.py" "$truth" "$work/rows.csv" --top 3 | sed '/^== worst files/,/^$/d'
  python3 bench/pillars-compare.py "$truth" "$work/summary.csv" "$work/coverage.csv"
  printf '```\n'
}

started=$(date +%s)
while IFS=$'\t' read -r kind region file; do
  ./pilar --data "$work/data" import "$truth/files/$file" --kind "$kind" --region "$region" </dev/null
done <"$work/lists"
./pilar --data "$work/data" import rows "$work/rows.csv"
echo "imported in $(( $(date +%s) - started )) s"
./pilar --data "$work/data" summary --region 63 --format csv >"$work/summary.csv" || true
./pilar --data "$work/data" coverage --region 63 --format csv >"$work/coverage.csv" || true
report | tee "$(results "pillars${1:+-$1}")"
cp "$work/rows.csv" "${PILLARS_ROWS:-/dev/null}"
