#!/usr/bin/env bash
# Is every source file as clang-format would write it? Names those that are not.
set -euo pipefail
cd "$(dirname "$0")/.."
find src tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.h' \) -print0 |
  xargs -0 -n 40 -P 2 clang-format-19 --dry-run --Werror --ferror-limit=1
