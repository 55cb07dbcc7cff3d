# shellcheck shell=bash
# Serving the demonstration body for ./run: whose account, where its record stands, starting and stopping. Sourced.
#
# Run by root, everything is done by the system account `redress` below /var/lib/redress; else by whoever runs it.

listen=${REDRESS_LISTEN:-127.0.0.1:8080}
if [ "$(id -u)" = 0 ]; then
  owner=redress
  home=/var/lib/redress
else
  owner=$(id -un)
  home=${XDG_DATA_HOME:-$HOME/.local/share}/redress
fi
program=$home/bin/redress
data=$home/demonstration
pid_file=$home/serve.pid
log_file=$home/serve.log

as_owner=(env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$home")
if [ "$(id -u)" = 0 ]; then
  as_owner+=(setpriv --reuid "$owner" --regid "$owner" --init-groups --no-new-privs --inh-caps=-all)
fi

# The folder, and in it the program that serves: the checkout may be where only its owner can read.
make_home() {
  if [ "$(id -u)" = 0 ]; then
    getent passwd "$owner" >/dev/null ||
      useradd --system --user-group --home-dir "$home" --shell /usr/sbin/nologin "$owner"
    install -d -m 0750 -o "$owner" -g "$owner" "$home"
  else
    mkdir -p "$home"
  fi
  mkdir -p "$home/bin"
  if ! cmp -s build/release/redress "$program"; then
    [ ! -e "$program" ] || stop_serving
    install -m 0755 build/release/redress "$program.new"
    mv "$program.new" "$program"
  fi
}

# Made beside and moved into place: half a body is never served.
make_demonstration() {
  rm -rf "$data.making"
  (cd / && "${as_owner[@]}" "$program" demo --data "$data.making")
  mv "$data.making" "$data"
}

# answers PATH: does a redress answer there?
answers() {
  local status
  { exec 8<>"/dev/tcp/${listen%:*}/${listen##*:}"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$listen" >&8
  read -r -t 10 status <&8 || status=
  exec 8>&-
  [[ $status == *" 200 "* ]]
}

# is_serving: the process and the address that the pid file names, in $pid and $at; true if that process is our program.
is_serving() {
  pid='' at=''
  [ -r "$pid_file" ] || return 1
  read -r pid at <"$pid_file" || true
  at=${at:-$listen}
  [ -n "$pid" ] && [ "$(readlink "/proc/$pid/exe" 2>/dev/null | sed 's/ (deleted)$//')" = "$program" ]
}

stop_serving() {
  if ! is_serving; then
    say "redress is not being served."
    return 0
  fi
  local tries=0
  kill -TERM "$pid"
  while is_serving; do
    tries=$((tries + 1))
    [ "$tries" -lt 150 ] || fail "the server (process $pid) does not stop; its log is $log_file"
    sleep 0.1
  done
  rm -f "$pid_file"
  say "Stopped the server (process $pid)."
}

serve() {
  if is_serving && [ "$at" = "$listen" ]; then
    if answers /health/live; then
      say "redress is being served already: http://$listen (process $pid)"
      return 0
    fi
    stop_serving
  fi
  if { exec 8<>"/dev/tcp/${listen%:*}/${listen##*:}"; } 2>/dev/null; then
    exec 8>&-
    fail "something else listens on $listen: stop it, or choose another port:  REDRESS_LISTEN=127.0.0.1:8081 ./run"
  fi
  # Served on another address: it moves, for only one process may write a record.
  ! is_serving || stop_serving
  (
    cd /
    exec 9>&-
    "${as_owner[@]}" setsid "$program" serve --data "$data" --listen "$listen" >"$log_file" 2>&1 </dev/null &
    echo "$! $listen" >"$pid_file"
  )
  read -r pid at <"$pid_file"
  local tries=0
  until answers /health/ready; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$pid" 2>/dev/null; then
      tail -n 20 "$log_file" >&2
      fail "the server did not start; its log is $log_file"
    fi
    sleep 0.1
  done
  say ""
  say "The demonstration body, Westermoor Council, is on  http://$listen"
  say "  served by $owner (process $pid); record $data; log $log_file"
  say "  stop it with ./run stop"
}
