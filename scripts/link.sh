#!/usr/bin/env bash
# Builds the linkage command when its sources are newer than the program, then runs it: native when the tools for that are
# there (2 ms to start), else precompiled .NET.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="$root/artifacts/link"
program="$out/pilar-link"
project="$root/src/Pilar.Linkage.Cli/Pilar.Linkage.Cli.csproj"

stale() {
  [[ ! -x "$program" ]] || [[ -n "$(find "$root/src/Pilar.Linkage" "$root/src/Pilar.Linkage.Cli" "$root/Directory.Build.props" "$root/Directory.Packages.props" \
    \( -name bin -o -name obj \) -prune -o -type f -newer "$program" -print -quit)" ]]
}

publish() { # flags...
  dotnet publish "$project" -c Release -r "$rid" -o "$out" -v q --nologo -p:DebugType=none "$@" >"$out.log" 2>&1
}

if stale; then
  echo "Building the linkage engine (once) ..." >&2
  case "$(uname -s)" in Darwin) os=osx ;; *) os=linux ;; esac
  case "$(uname -m)" in arm64 | aarch64) rid="$os-arm64" ;; *) rid="$os-x64" ;; esac
  rm -rf "$out"
  mkdir -p "$root/artifacts"
  if ! { { command -v clang || command -v gcc; } >/dev/null && publish -p:PublishAot=true; } &&
     ! publish -p:PublishReadyToRun=true -p:TieredCompilation=true --self-contained false &&
     ! publish --self-contained false; then
    echo "The linkage engine could not be built; see $out.log" >&2
    exit 1
  fi
  touch "$program"
fi
exec "$program" "$@"
