# To be sourced: start_postgres / stop_postgres run a throw-away PostgreSQL for tests and benchmarks, as an unprivileged user,
# and export PILAR_TEST_POSTGRES. An address set from outside is used as it is.
pg_home=""

pg_as_user() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi; }

start_postgres() {
  [ -n "${PILAR_TEST_POSTGRES:-}" ] && return 0
  local bin port
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
  pg_home=$(mktemp -d /tmp/pilar-postgres-XXXXXX)
  port=$(( 20000 + RANDOM % 20000 ))
  [ "$(id -u)" = 0 ] && chown postgres "$pg_home"
  pg_as_user "$bin/initdb -D $pg_home/data -U postgres --auth=trust --locale=C.UTF-8 -E UTF8 >/dev/null &&
    $bin/pg_ctl -D $pg_home/data -l $pg_home/log -w -o '-p $port -k $pg_home -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200 -c shared_buffers=256MB' start >/dev/null" \
    || { cat "$pg_home/log" 2>/dev/null; echo "PostgreSQL did not start."; return 1; }
  export PILAR_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
}

stop_postgres() {
  [ -n "$pg_home" ] || return 0
  pg_as_user "$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl -D $pg_home/data -m immediate stop >/dev/null 2>&1"
  rm -rf "$pg_home"
  pg_home=""
}
