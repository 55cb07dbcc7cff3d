// What every subcommand about a body's record shares: where it stands, and opening it.
#pragma once

#include <memory>
#include <string>

#include "app/cli/arguments.h"
#include "app/cli/subcommand.h"
#include "app/office/office.h"

namespace redress::cli {

// `--data DIR|postgresql://...` and `--files DIR`, to be added to a subcommand's own options.
std::vector<Option> with_place(std::vector<Option> options);

// Refused: no --data, a postgresql:// address without --files.
base::Checked<store::Place> place_from(const Arguments& arguments);

// The whole of a file, or of standard input for `-`. Throws base::Fault naming the file if it cannot be read.
std::string read_file(const std::string& name, std::istream& in);

// The one positional word that a subcommand needs; `what` is what the message calls it.
base::Checked<std::string> only_word(const Arguments& arguments, const std::string& what);

}  // namespace redress::cli
