# Sourced by the benchmarks: `machine` prints what they ran on, `results NAME` the file their figures go to.
processor="$(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo 2>/dev/null || sysctl -n machdep.cpu.brand_string)"

machine() {
  echo "$processor, $(nproc) processors, $(uname -sr), .NET SDK $(dotnet --version), $(git describe --always 2>/dev/null || echo unknown), $(date -u +%Y-%m-%d). Load before the runs: $(cut -d' ' -f1-3 /proc/loadavg)."
}

results() {
  local folder; folder="bench/results/$(echo "$processor" | tr -cs 'A-Za-z0-9' '-' | sed 's/^-//; s/-$//')"
  mkdir -p "$folder"
  echo "$folder/$1.md"
}
