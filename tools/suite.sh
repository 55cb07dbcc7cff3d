# shellcheck shell=bash
# What ./test runs, as one list for ctest: every suite of every test program in every build, the fuzzers, the pages in a
# browser, the formatting. Sourced.
#
# Counts: the clock is compared with its simple twin a million times and figures with a brute-force reading 2,000 times in the
# release build; under the sanitizers the same tests run with fewer cases.

suite_file=
quoted() { printf '"%s"' "${1//\"/\\\"}"; }

# entry NAME LABEL TIMEOUT ENVIRONMENT COMMAND...: ENVIRONMENT is NAME=value;NAME=value, or serial:... to run alone.
entry() {
  local name=$1 label=$2 timeout=$3 environment=$4 word serial=""
  shift 4
  if [[ $environment == serial:* ]]; then
    environment=${environment#serial:}
    serial=" RUN_SERIAL TRUE"
  fi
  {
    printf 'add_test(%s' "$(quoted "$name")"
    for word in "$@"; do printf ' %s' "$(quoted "$word")"; done
    printf ')\nset_tests_properties(%s PROPERTIES LABELS %s TIMEOUT %s%s' "$(quoted "$name")" "$(quoted "$label")" "$timeout" "$serial"
    [ -z "$environment" ] || printf ' ENVIRONMENT %s' "$(quoted "$environment")"
    printf ' WORKING_DIRECTORY %s)\n' "$(quoted "$PWD")"
  } >>"$suite_file"
}

# suites PRESET PROGRAM LABEL TIMEOUT ENVIRONMENT [BUT [BOTH]]: one entry for each suite of a test program whose name does not match
# BUT; of those that do not match BOTH only what runs on SQLite or on no database.
suites() {
  local preset=$1 program=$PWD/build/$1/$2 label=$3 timeout=$4 environment=$5 but=${6:-} both=${7:-} suite left_out
  [ -x "$program" ] || return 0
  while read -r suite; do
    [ -z "$but" ] || [[ ! $suite =~ $but ]] || continue
    left_out=
    [ -z "$both" ] || [[ $suite =~ $both ]] || left_out='-*/postgresql'
    entry "$preset/${2#redress_}/$suite" "$label" "$timeout" "$environment" "$program" "--gtest_filter=$suite.*$left_out" --gtest_brief=1
  done < <("$program" --gtest_list_tests | sed -n 's/^\([A-Za-z0-9_/]*\)\..*/\1/p')
}

fuzzers() {
  local target name seeds corpus
  for target in build/asan/fuzz_*; do
    [ -x "$target" ] || continue
    name=${target##*/fuzz_}
    corpus=$PWD/build/fuzz/$name
    mkdir -p "$corpus"
    seeds=()
    [ ! -d "tests/fuzz/$name" ] || seeds=("$PWD/tests/fuzz/$name")
    # One seed, so that a run can be repeated; a campaign by hand takes others and more time.
    entry "fuzz/$name" fuzz 120 "$sanitizer_options" "$PWD/$target" -seed=20261121 -max_total_time=20 -timeout=10 -rss_limit_mb=2048 \
      -print_final_stats=1 "-artifact_prefix=$corpus-" "$corpus" "${seeds[@]}"
  done
}

# Suites of the store and of what the office does with it.
over_both='OnBoth|InFlight|LateHolidays|Editions|TwoEditors|Store|Proof|WorkLists|WriterLocks|Migrate|Sql|Crash|^Engines$|/(Api|Requests|Keys|LivePages)$'

sanitizer_options="ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1;LSAN_OPTIONS=suppressions=$PWD/tools/leak-sanitizer.txt:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1;TSAN_OPTIONS=halt_on_error=1:suppressions=$PWD/tools/thread-sanitizer.txt"

# write_suite MODE FOLDER
write_suite() {
  local preset program symbolizer
  rm -rf "$2"
  mkdir -p "$2"
  suite_file=$2/CTestTestfile.cmake
  : >"$suite_file"
  symbolizer=$(command -v llvm-symbolizer-19 || true)
  [ -z "$symbolizer" ] || sanitizer_options="$sanitizer_options;ASAN_SYMBOLIZER_PATH=$symbolizer;TSAN_SYMBOLIZER_PATH=$symbolizer"
  entry format house 120 "" "$PWD/tools/check-format.sh"

  if [ "$1" = --quick ]; then
    for program in house core kit app property; do
      suites dev "redress_${program}_tests" "$program" 600 "REDRESS_CASES=1000;REDRESS_HISTORIES=50;REDRESS_TABLES=20;REDRESS_KILLS=3"
    done
    return
  fi

  # The long ones first, so that the two lanes end together.
  suites release-tests redress_property_tests property 1800 \
      "REDRESS_CASES=1000000;REDRESS_HISTORIES=2000;REDRESS_KILLS=100;REDRESS_MUTANTS=3000"
  fuzzers
  for program in house core kit app; do
    suites release-tests "redress_${program}_tests" "$program" 900 "REDRESS_CASES=1000000;REDRESS_HISTORIES=2000;REDRESS_KILLS=100"
  done
  # Pages are the same code over either database, and the release build has them over both: here the desks and the store are.
  for program in core kit app property; do
    suites asan "redress_${program}_tests" "$program" 1500 "REDRESS_CASES=20000;REDRESS_HISTORIES=100;REDRESS_TABLES=10;REDRESS_REORGANISATIONS=100;REDRESS_KILLS=5;REDRESS_MUTANTS=500;$sanitizer_options" \
        '' "$over_both"
  done
  # What one thread asks, thousands of times over, has nothing to say here.
  for program in kit app; do
    suites tsan "redress_${program}_tests" "$program" 1500 "REDRESS_CASES=2000;REDRESS_HISTORIES=20;REDRESS_KILLS=2;$sanitizer_options" \
        'TokenSweep|Hostile|ToldCommands' "$over_both"
  done
  entry casework import 600 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/import/casework.mjs"
  entry findings import 600 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/import/findings.mjs"
  entry sources import 300 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/import/sources.mjs"
  entry procedure-schema schema 120 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/schema/procedures.mjs"
  entry first-steps readme 120 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/readme/first_steps.mjs"
  entry recompute readme 120 "REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/readme/recompute.mjs"
  if [ -e tests/browser/run.mjs ]; then
    # One in each lane, and nothing beside them.
    entry browser-pages browser 2400 "REDRESS_PART=pages;REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/browser/run.mjs"
    entry browser-walks browser 2400 "REDRESS_PART=walks;REDRESS_PROGRAM=$PWD/build/release-tests/redress" node "$PWD/tests/browser/run.mjs"
  fi
  if [ -x build/release-tests/redress_bench ]; then
    entry bench-small bench 600 "serial:" "$PWD/build/release-tests/redress_bench" --cases 2000 --histories 5000 --commands 2000 --clicks 4
  fi
}
