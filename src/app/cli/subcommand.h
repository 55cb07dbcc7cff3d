// What a subcommand is: a name, one line of help, and a function from words to an exit code.
//
// Results go to `out` (standard output) and nothing else does; messages go to `err`.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_wrong = 1;  // the thing checked is wrong or different
inline constexpr int exit_usage = 2;
inline constexpr int exit_fault = 3;

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

using Words = std::vector<std::string>;

// One line for each refusal: where, what, and the rule's source.
void say(std::ostream& err, const base::Refusals& refusals);
int usage(Streams streams, const base::Refusals& refusals);

// Each in its own file: deadline.cpp, workdays.cpp, init.cpp ...
int init(const Words& words, Streams streams);
int demo(const Words& words, Streams streams);
int command(const Words& words, Streams streams);
int import(const Words& words, Streams streams);
int explain(const Words& words, Streams streams);
int verify(const Words& words, Streams streams);
int check(const Words& words, Streams streams);
int rebuild(const Words& words, Streams streams);
int doctor(const Words& words, Streams streams);
int deadline(const Words& words, Streams streams);
int workdays(const Words& words, Streams streams);
int procedures(const Words& words, Streams streams);
int account(const Words& words, Streams streams);
int units(const Words& words, Streams streams);
int organisation_units(const Words& words, Streams streams);
int target_register(const Words& words, Streams streams);
int action_register(const Words& words, Streams streams);
int dated_numbers(const Words& words, Streams streams);
int forecasts(const Words& words, Streams streams);
int token(const Words& words, Streams streams);
int serve(const Words& words, Streams streams);
int run(const Words& words, Streams streams);
int routes(const Words& words, Streams streams);

struct Subcommand {
  std::string_view name;
  std::string_view help;
  int (*run)(const Words& words, Streams streams);
};

// In the order of the help text.
const std::vector<Subcommand>& subcommands();

}  // namespace redress::cli
