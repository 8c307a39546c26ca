#!/usr/bin/env bash
# prove.sh [run] [test]: proves the README's two commands in a bare Debian 12, with Debian's own Node, and times them.
# Needs root, debootstrap and network access to the machine's own package sources, whose configuration it copies.
# Not part of the normal test run. Environment: YOSHIN_FRESH_ROOT (default /var/tmp/yoshin-fresh) is where the chroot
# is made and removed.
set -euo pipefail
cd "$(dirname "$0")/../.."

readonly BARE=${YOSHIN_FRESH_ROOT:-/var/tmp/yoshin-fresh}
readonly LISTEN=127.0.0.1:18080
readonly SANDBOX=127.0.0.1:18090

[ "$(id -u)" = 0 ] || { echo "prove.sh needs root: it makes a chroot" >&2; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null

say() { printf '\n### %s\n' "$*"; }

clean_up() {
  local point
  for point in dev/shm dev/pts dev proc sys; do
    if mountpoint -q "$BARE/$point"; then umount -l "$BARE/$point"; fi
  done
  rm -rf --one-file-system "$BARE"
}

make_bare_machine() {
  say "A bare Debian 12 in $BARE"
  clean_up
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  debootstrap --variant=minbase bookworm "$BARE" "$mirror" >/dev/null
  rm -f "$BARE/etc/apt/sources.list"
  local part
  for part in sources.list sources.list.d apt.conf.d auth.conf.d keyrings; do
    if [ -e "/etc/apt/$part" ]; then cp -a "/etc/apt/$part" "$BARE/etc/apt/"; fi
  done
  cp -L /etc/resolv.conf /etc/hosts "$BARE/etc/" 2>/dev/null || true
  mkdir -p "$BARE/etc/ssl"
  if [ -f /etc/ssl/certs/ca-certificates.crt ]; then cp -L /etc/ssl/certs/ca-certificates.crt "$BARE/etc/ssl/machine-ca.crt"; fi
  cat "$(npm config get globalconfig 2>/dev/null)" "$(npm config get userconfig 2>/dev/null)" 2>/dev/null |
    grep -v '^cafile' >"$BARE/root/.npmrc" || true
  mount -t proc proc "$BARE/proc"
  mount --rbind /dev "$BARE/dev"
  mount --make-rslave "$BARE/dev"
  git clone -q --no-hardlinks . "$BARE/src"
}

# inside COMMAND: a login-like shell of the bare machine, none of this one's environment.
inside() {
  chroot "$BARE" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    NODE_EXTRA_CA_CERTS=/etc/ssl/machine-ca.crt YOSHIN_LISTEN=$LISTEN YOSHIN_SANDBOX_LISTEN=$SANDBOX \
    YOSHIN_DATA=/var/lib/yoshin-fresh bash -c "cd /src && $1"
}

timed() {
  local started=$SECONDS
  inside "$2"
  say "$1: $((SECONDS - started)) s"
}

# Starts `./build.sh run`, waits for the page, stops it as Ctrl-C would.
prove_run() {
  local started=$SECONDS status=0
  setsid chroot "$BARE" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    NODE_EXTRA_CA_CERTS=/etc/ssl/machine-ca.crt YOSHIN_LISTEN=$LISTEN YOSHIN_SANDBOX_LISTEN=$SANDBOX \
    YOSHIN_DATA=/var/lib/yoshin-fresh bash -c "cd /src && exec ./build.sh run" >"$BARE/run.log" 2>&1 &
  local group=$!
  until inside "exec 3<>/dev/tcp/${LISTEN%:*}/${LISTEN#*:}" 2>/dev/null; do
    kill -0 "$group" 2>/dev/null || { cat "$BARE/run.log"; echo "run ended by itself" >&2; return 1; }
    [ $((SECONDS - started)) -lt 1500 ] || { echo "run did not start in 25 minutes" >&2; return 1; }
    read -r -t 1 <> <(:) || true
  done
  say "$1: the page answers after $((SECONDS - started)) s"
  tail -n 15 "$BARE/run.log"
  kill -INT -- "-$group"
  wait "$group" || status=$?
  [ "$status" = 0 ] || { tail -n 20 "$BARE/run.log"; echo "run ended with $status after Ctrl-C" >&2; return 1; }
}

prove_clean_checkout() {
  local left
  left=$(inside "git -c safe.directory=/src status --porcelain" 2>/dev/null || git -C "$BARE/src" -c safe.directory='*' status --porcelain)
  [ -z "$left" ] || { printf 'The checkout is not clean:\n%s\n' "$left" >&2; return 1; }
}

trap clean_up EXIT
verbs=${*:-run test}
make_bare_machine
for verb in $verbs; do
  case "$verb" in
    run)
      prove_run "First ./build.sh run"
      prove_run "Second ./build.sh run"
      ;;
    test)
      timed "First ./build.sh test" "./build.sh test"
      timed "Second ./build.sh test" "./build.sh test"
      ;;
  esac
  prove_clean_checkout
done
say "Proved: $verbs"
