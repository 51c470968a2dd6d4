#!/usr/bin/env bash
# Runs every test, on both databases and in a browser: ./pilar test [FILTER]
# Installs PostgreSQL, Chromium and what reads certificates (poppler, zbar) from Debian when they are missing. Prints "N passed, N failed, N skipped" last.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/postgres.sh

sudo_if_needed() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
missing=()
ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || missing+=(postgresql)
command -v chromium >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v zbarimg >/dev/null || missing+=(zbar-tools)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} ..."
  log=$(mktemp)
  { sudo_if_needed apt-get update -q && sudo_if_needed env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
fi
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-audit --no-fund || exit 1
start_postgres || exit 1
trap stop_postgres EXIT

results=$(mktemp -d)
echo "Building ..."
dotnet build Pilar.slnx -v quiet -clp:NoSummary || { echo "The build failed."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
node_modules/.bin/tsc -p src/Pilar.Field || { echo "The types of the app on the phone do not fit."; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
status=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  echo "== $name"
  dotnet test "$project" --no-build -v minimal --nologo ${1:+--filter "$1"} --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
done
count() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*>" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | paste -sd+ | sed 's/^$/0/' | bc; }
total=$(count total); passed=$(count passed); failed=$(count failed); executed=$(count executed)
[ "${total:-0}" -gt 0 ] || status=1
rm -rf "$results"
echo "${passed:-0} passed, ${failed:-0} failed, $(( ${total:-0} - ${executed:-0} )) skipped"
[ "${failed:-0}" = 0 ] || status=1
exit $status
