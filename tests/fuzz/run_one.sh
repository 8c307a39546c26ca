#!/usr/bin/env bash
# run_one.sh TARGET SECONDS: one fuzz target for a bounded time, its seed printed, quiet unless it finds something.
set -uo pipefail
target=$1 seconds=$2
name=$(basename "$target")
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
seed=$((RANDOM * 32768 + RANDOM + 1))
seeds="$(dirname "$0")/corpus/${name#fuzz_}"
if "$target" -max_total_time="$seconds" -seed="$seed" -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$corpus/" "$corpus" $([ -d "$seeds" ] && echo "$seeds") >"$corpus.log" 2>&1; then
  printf '%-22s seed %-10s %s runs, no finding\n' "$name" "$seed" "$(awk '/number_of_executed_units/ {print $2}' "$corpus.log")"
  rm -f "$corpus.log"
else
  echo "$name FAILED (seed $seed)"
  tail -n 60 "$corpus.log"
  exit 1
fi
