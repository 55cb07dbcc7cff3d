// The command line: finds the subcommand and turns what it says into an exit code (0 done, 1 wrong or different, 2 usage,
// 3 fault). One file for each subcommand; each is a row of the table in program.cpp.
#pragma once

#include <string>
#include <vector>

#include "app/cli/arguments.h"

namespace redress::cli {

int run_program(int argc, char** argv);

}  // namespace redress::cli
