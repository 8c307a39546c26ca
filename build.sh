#!/usr/bin/env bash
# The only verbs of the project. Run without arguments for a list.
set -euo pipefail
cd "$(dirname "$0")"

readonly ROOT=$PWD
readonly JOBS=${YOSHIN_JOBS:-$(nproc)}
# Debian's emcc needs its own node modules on the path when Node is not Debian's.
export NODE_PATH=/usr/share/nodejs
# Build folders differ between presets and checkouts; the compiled objects need not.
export CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=$ROOT

readonly BUILD_PACKAGES=(
  g++ cmake ninja-build pkg-config ccache emscripten nodejs npm ca-certificates
  nlohmann-json3-dev libcpp-httplib-dev libssl-dev zlib1g-dev libbrotli-dev libsodium-dev libpugixml-dev
  libtomlplusplus-dev libcli11-dev libsqlitecpp-dev libsqlite3-dev)
readonly TEST_PACKAGES=(
  libboost-test-dev librapidcheck-dev clang-14 libclang-rt-14-dev clang clang-format-14 chromium chromium-driver
  fonts-noto-cjk brotli sqlite3 git)
readonly LINT_PACKAGES=(clang-tidy-14)
readonly BENCH_PACKAGES=(libbenchmark-dev)

usage() {
  cat <<'TEXT'
Usage: ./build.sh VERB

  run [--fresh]   build, start the proxy with the simulated providers and two demo shops, print the address
                  (--fresh erases the data of earlier runs first)
  test            build everything and run every test, fuzz targets included
  build           build the proxy (release), the WebAssembly core and the page
  web             build the WebAssembly core and the page only
  lint            formatting, clang-tidy, include rules, generated files, Biome, tsc
  lint --fast     the same without clang-tidy
  format          rewrite C++ and TypeScript in the project's format
  golden          rewrite the expected answers of the golden cases (read the diff before you commit it)
  new-provider NAME [日本語の名前] [English name]
                  lay out a new provider; docs/adding-a-provider.md says how to go on
  data            rewrite the sample order files under tests/data
  screenshots     take the pictures of docs/images again, from the demo's orders
  bench [web [ROUNDS [ROWS]]]
                  run the benchmarks; web: only the order list beside other grids
  fresh           prove run and test in a bare Debian 12 (needs root and debootstrap; not part of test)

Environment: YOSHIN_LISTEN (127.0.0.1:8080), YOSHIN_SANDBOX_LISTEN (127.0.0.1:8090), YOSHIN_DATA, YOSHIN_JOBS.
TEXT
}

say() { printf '\n\033[1m==> %s\033[0m\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs what is missing of the named Debian packages; says nothing when all are there.
install_packages() {
  local missing=() package
  for package in "$@"; do
    # A newer Node from its vendor brings its own npm.
    if [ "$package" = npm ] && command -v npm >/dev/null; then continue; fi
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_node_modules() {
  if [ ! -f web/node_modules/.package-lock.json ] || [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
    say "Installing the page's npm packages"
    (cd web && npm ci --no-audit --no-fund --loglevel=error)
    touch web/node_modules/.package-lock.json
  fi
}

# configure PRESET: CMake looks for new files by itself, so one run a build folder is enough.
configure() {
  [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >"/tmp/yoshin-configure-$$.log" 2>&1 ||
    { cat "/tmp/yoshin-configure-$$.log"; return 1; }
  rm -f "/tmp/yoshin-configure-$$.log"
}

build_native() {
  local preset=$1; shift
  say "Building the $preset preset"
  configure "$preset"
  ninja -C "build/$preset" -j "$JOBS" --quiet "$@"
}

build_web() {
  say "Building the WebAssembly core"
  configure wasm
  ninja -C build/wasm -j "$JOBS" --quiet
  install_node_modules
  say "Building the page"
  (cd web && node build.mjs)
}

verb_build() {
  install_packages "${BUILD_PACKAGES[@]}"
  build_native release yoshin
  build_web
}

verb_run() {
  verb_build
  say "Starting Yoshin (Ctrl-C stops it)"
  exec build/release/proxy/yoshin run --demo --web web/dist "$@"
}

# Runs the fuzz targets two at a time, each for the same share of three minutes, at most 30 seconds.
run_fuzzers() {
  build_native fuzz fuzzers
  local targets seconds
  mapfile -t targets < <(find build/fuzz/tests -maxdepth 1 -type f -name 'fuzz_*' -perm -u+x | sort)
  seconds=$((2 * 180 / (${#targets[@]} > 0 ? ${#targets[@]} : 1)))
  [ "$seconds" -gt 30 ] && seconds=30
  say "Fuzzing ${#targets[@]} parsers, ${seconds} s each, two at a time"
  printf '%s\n' "${targets[@]}" | xargs -P 2 -I{} tests/fuzz/run_one.sh {} "$seconds"
}

verb_test() {
  local started=$SECONDS
  install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
  build_web
  build_native dev
  say "Linting (without clang-tidy)"
  verb_lint_fast
  run_fuzzers
  say "Testing the WebAssembly core and the page's logic"
  (cd web && node --test ../tests/wasm ../tests/web)
  say "Testing the native code and the whole product in the browser"
  local status=0
  ctest --test-dir build/dev --output-on-failure --no-tests=error -j 2 || status=$?
  tests/support/count_cases.sh build/dev/Testing/Temporary/LastTest.log
  printf 'All of ./build.sh test took %d s.\n' $((SECONDS - started))
  return "$status"
}

verb_lint_fast() {
  install_node_modules
  configure dev
  ninja -C build/dev -j "$JOBS" --quiet emit_contract
  node tests/support/lint.mjs
}

verb_lint() {
  install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}" "${LINT_PACKAGES[@]}"
  verb_lint_fast
  [ "${1:-}" = --fast ] && return
  say "clang-tidy"
  configure tidy
  git ls-files 'shared/*.cpp' 'proxy/*.cpp' 'wasm/*.cpp' |
    xargs -P "$JOBS" -n 4 clang-tidy-14 --quiet -p build/tidy 2> >(grep -v 'warnings generated' >&2)
}

verb_format() {
  install_packages clang-format-14
  git ls-files '*.cpp' '*.hpp' '*.h' | xargs clang-format-14 -i
  install_node_modules
  (cd web && npx --no-install biome check --write --log-level=error .)
}

verb_golden() {
  install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
  build_native dev emit_contract
  build/dev/wasm/emit_contract --golden tests/golden
  build/dev/wasm/emit_contract >web/src/core/contract.ts
  node tests/support/provider_docs.mjs >docs/providers.md.new
  mv docs/providers.md.new docs/providers.md
}

verb_new_provider() {
  install_packages nodejs clang-format-14
  node tests/support/new_provider.mjs "$@"
}

verb_screenshots() {
  install_packages "${BUILD_PACKAGES[@]}" chromium chromium-driver fonts-noto-cjk
  build_native release yoshin
  build_web
  node tests/support/screenshots.mjs build/release/proxy/yoshin
}

# The order list beside other grids. Their packages have a lock file of their own: the product needs none of them.
bench_web() {
  [ -d tests/bench/web/node_modules ] ||
    (cd tests/bench/web && npm ci --no-audit --no-fund --loglevel=error)
  node tests/bench/web.mjs "$@"
  node tests/bench/web/csv_files.mjs
}

verb_bench() {
  install_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}" "${BENCH_PACKAGES[@]}"
  build_web
  if [ "${1:-}" = web ]; then shift; bench_web "$@"; return; fi
  build_native bench
  build/bench/tests/yoshin_bench
  node tests/bench/proxy.mjs build/bench/proxy/yoshin
  node tests/bench/page.mjs build/bench/proxy/yoshin
  bench_web
}

case "${1:-}" in
  run) shift; verb_run "$@" ;;
  test) verb_test ;;
  build) verb_build ;;
  web) install_packages "${BUILD_PACKAGES[@]}"; build_web ;;
  lint) shift; verb_lint "$@" ;;
  format) verb_format ;;
  golden) verb_golden ;;
  new-provider) shift; verb_new_provider "$@" ;;
  data) install_packages "${BUILD_PACKAGES[@]}"; build_web; node tests/support/generate_orders.mjs ;;
  screenshots) verb_screenshots ;;
  bench) shift; verb_bench "$@" ;;
  fresh) shift; tests/fresh/prove.sh "$@" ;;
  "") usage ;;
  *) usage >&2; exit 2 ;;
esac
