#!/usr/bin/env bash
# count_cases.sh LOG: sums the Boost.Test cases of a ctest log into the one line that people quote.
set -euo pipefail
awk '
  match($0, /([0-9]+) test cases? out of ([0-9]+) passed/) { split(substr($0, RSTART, RLENGTH), w, " "); ok += w[1]; all += w[6] == "" ? w[5] : w[6] }
  END { printf "Boost.Test cases: %d passed, %d failed\n", ok, all - ok }
' "$1"
