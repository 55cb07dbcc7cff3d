# shellcheck shell=bash
# What run and test share: where things stand, saying what is done and how long it took, installing what is missing.
# Sourced, not run; the caller has changed to the root of the checkout.

export PATH="$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
if [ -z "${HOME:-}" ]; then
  HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
  export HOME
fi
export CCACHE_DIR=${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache} CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
logs=build/logs
mkdir -p "$logs"
began=$SECONDS  # for the last line of run and test
export began

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "$0" "$*" >&2
  exit 1
}
duration() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# step "What is done" COMMAND...: runs it with its output in build/logs, prints how long it took, shows the end of the log
# where it fails.
step() {
  local what=$1 log start=$SECONDS
  shift
  log=$logs/$(tr -cs '[:alnum:]' '-' <<<"$what" | sed 's/^-*//; s/-*$//').log
  printf '%-64s ' "$what ..."
  if "$@" >"$log" 2>&1 </dev/null; then
    say "done in $(duration $((SECONDS - start)))"
    return 0
  fi
  say "FAILED after $(duration $((SECONDS - start)))"
  tail -n 60 "$log" >&2
  say "the whole output is in $log" >&2
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "packages are missing and this is neither root nor a user with sudo: install ${missing[*]}"
  fi
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

install_all() {
  as_root apt-get -o DPkg::Lock::Timeout=300 -q update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -q -y --no-install-recommends install "$@"
}

# install_missing LIST...: whatever of the lists is not installed yet, in one transaction. Node only if there is none at all.
install_missing() {
  local package list
  missing=()
  for list in "$@"; do
    while read -r package; do
      case $package in '' | '#'*) continue ;; esac
      installed "$package" || missing+=("$package")
    done <"$list"
  done
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  if [ ${#missing[@]} -gt 0 ]; then
    if installed libboost1.74-dev && ! installed libboost1.81-dev; then
      fail "Boost 1.74's development files are installed, and Debian allows only one version at a time.
redress needs 1.81. Look at what would go with them:  apt-get --simulate install libboost1.81-dev
and if nothing there is needed, remove them and start again:  apt-get remove libboost1.74-dev"
    fi
    step "Installing ${#missing[@]} packages" install_all "${missing[@]}"
  fi
  check_boost
}

check_boost() {
  local found
  found=$(sed -n 's/^#define BOOST_LIB_VERSION "\(.*\)"/\1/p' /usr/include/boost/version.hpp 2>/dev/null)
  [ "$found" = 1_81 ] || fail "Boost 1.81 is needed and /usr/include/boost holds ${found:-none}:
apt-get install libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev  (never libboost-dev, which means 1.74)"
}

# npm_packages FOLDER: what its lock file names, only if that is not there already.
npm_packages() {
  [ -e "$1/package-lock.json" ] || return 0
  if [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ]; then return 0; fi
  step "Fetching the npm packages of $1" npm ci --prefix "$1" --no-audit --no-fund --ignore-scripts --omit=optional
}
