#!/usr/bin/env bash
# A private PostgreSQL for the tests: its own folder and port, loopback and a socket only, as an ordinary user.
#   tests/support/postgres.sh start FOLDER    makes and starts it, and prints its URI
#   tests/support/postgres.sh stop FOLDER     stops it and removes the folder
# Both are safe to run twice. Give the URI to the tests in REDRESS_TEST_POSTGRESQL.
set -euo pipefail

usage() { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -eq 2 ] || usage
action=$1 folder=$2

bin=${REDRESS_POSTGRESQL_BIN:-/usr/lib/postgresql/15/bin}
[ -x "$bin/initdb" ] || { echo "no PostgreSQL in $bin: install postgresql-15" >&2; exit 3; }

# PostgreSQL refuses to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups env -i PATH="$PATH" LC_ALL=C "$@")
  else
    (cd / && env LC_ALL=C "$@")
  fi
}

free_port() {
  local port
  for port in $(seq "$((20000 + $$ % 20000))" 60000); do
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then echo "$port"; return; fi
  done
  echo "no free port" >&2; exit 3
}

print_uri() { echo "postgresql://postgres@127.0.0.1:$(cat "$folder/port")/postgres"; }

is_running() { [ -e "$folder/data/PG_VERSION" ] && as_owner "$bin/pg_ctl" -D "$folder/data" status >/dev/null 2>&1; }

case $action in
  start)
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
    if is_running; then print_uri; exit 0; fi
    rm -rf "${folder:?}/data" "$folder/socket"
    mkdir -p "$folder/data" "$folder/socket"
    if [ "$(id -u)" = 0 ]; then
      chown postgres: "$folder" "$folder/data" "$folder/socket"
      # The owner must be able to walk down to its folder.
      as_owner test -x "$folder/data" || { echo "user postgres cannot reach $folder" >&2; exit 3; }
    fi
    as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-instructions \
      >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 3; }
    port=$(free_port)
    echo "$port" >"$folder/port"
    # What it holds is gone with the test: nothing waits for a disk.
    as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder/socket -c shared_buffers=32MB -c max_connections=40 -c fsync=off -c full_page_writes=off" \
      start >"$folder/start.log" 2>&1 </dev/null || { cat "$folder/start.log" "$folder/data/server.log" >&2; exit 3; }
    print_uri
    ;;
  stop)
    [ -d "$folder" ] || exit 0
    folder=$(cd "$folder" && pwd)
    if is_running; then as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null; fi
    rm -rf "${folder:?}/data" "$folder/socket" "$folder/port" "$folder/initdb.log" "$folder/start.log"
    rmdir "$folder" 2>/dev/null || true
    ;;
  *) usage ;;
esac
