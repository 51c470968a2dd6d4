#!/usr/bin/env bash
# Runs the benchmarks: ./pilar bench [NAME] [ARGUMENTS]; without a name, all of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
names=$(cd bench && ls ./*.sh | sed 's#^\./##; s#\.sh$##')
if [ $# -eq 0 ]; then
  for name in $names; do echo "== $name"; "bench/$name.sh"; done
elif [ -x "bench/$1.sh" ]; then
  name=$1; shift; exec "bench/$name.sh" "$@"
else
  echo "No benchmark named $1. There are: $(echo $names)" >&2; exit 2
fi
