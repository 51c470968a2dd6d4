#!/usr/bin/env bash
# ./pilar bench certificates [NUMBER] [PEOPLE]: issues NUMBER certificates (default 2,000) of one event in an installation of PEOPLE (default 180,000)
# on SQLite, prints them into one PDF, and reads the PDF back with poppler and zbar.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/machine.sh
number=${1:-2000}
people=${2:-180000}
export PILAR_AsOf=2026-11-01
dotnet build bench/Pilar.Bench -c Release -v quiet -clp:NoSummary
bench="bench/Pilar.Bench/bin/Release/net10.0/Pilar.Bench"
folder="$PWD/data/bench-certificates"
rm -rf "$folder"
mkdir -p "$folder"
trap 'rm -rf "$folder"' EXIT

report() {
  echo "# Issuing certificates"
  echo
  machine
  "$bench" generate "$people" "$folder/data" >/dev/null
  "$bench" certificates "$number" "$folder/data" "$folder/all.pdf"
  echo "* poppler reads $(pdfinfo "$folder/all.pdf" | awk '/^Pages/ { print $2 }') pages; text of the last: $(pdftotext -f "$number" -l "$number" "$folder/all.pdf" - | grep -m 1 Nomor)"
  pdftoppm -r 110 -png -f "$number" -l "$number" -singlefile "$folder/all.pdf" "$folder/last"
  echo "* zbar reads the last page's QR: $(zbarimg --quiet --raw "$folder/last.png" | sed 's#.*/verify/#/verify/#')"
  echo "* load after the run: $(cut -d' ' -f1-3 /proc/loadavg)"
}

report >"$folder/report"
tee "$(results certificates)" <"$folder/report"
