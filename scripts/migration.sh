#!/usr/bin/env bash
# Scaffolds a migration NAME for both databases: ./pilar migration NAME
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ $# -eq 1 ] || { echo "Usage: ./pilar migration NAME" >&2; exit 2; }
dotnet tool restore >/dev/null
dotnet build src/Pilar -v quiet
for database in Sqlite Postgres; do
  dotnet ef migrations add "$1" --no-build --project src/Pilar --context "${database}Db" --output-dir "Data/$database/Migrations"
done
