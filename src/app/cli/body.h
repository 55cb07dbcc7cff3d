// What every subcommand about a body's record shares: where it stands, and opening it.
#pragma once

#include <memory>
#include <optional>
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

// Writes the file anew. Throws base::Fault naming it if it cannot be written.
void write_file(const std::string& name, const std::string& text);

// The day of `--OPTION`, nothing if it is not given; a refusal is added where it is no day.
std::optional<base::Day> day_in(const Arguments& arguments, const std::string& option, base::Refusals& refused);

// The one positional word that a subcommand needs; `what` is what the message calls it.
base::Checked<std::string> only_word(const Arguments& arguments, const std::string& what);

// What was refused, on standard error; else the words. The exit status.
template <class T>
int told_of(const base::Checked<T>& done, const std::string& words, Streams streams) {
  if (!done) {
    say(streams.err, done.error());
    return exit_wrong;
  }
  streams.out << words << '\n';
  return exit_done;
}

}  // namespace redress::cli
