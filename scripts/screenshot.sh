#!/usr/bin/env bash
# Picture of a page: scripts/screenshot.sh URL OUT.png [WIDTH] [dark] [en]
# EMAIL and PASSWORD in the environment sign in first; FULL=0 takes only the first screen; NOJS=1 switches JavaScript off.
cd "$(dirname "$0")/.." && exec node scripts/screenshot.mjs "$@"
