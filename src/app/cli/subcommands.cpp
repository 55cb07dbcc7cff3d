#include "app/cli/subcommand.h"

namespace redress::cli {

const std::vector<Subcommand>& subcommands() {
  static const std::vector<Subcommand> all{
      {"deadline", "the day a thing is due, and why", deadline},
      {"workdays", "how many working days lie between two days", workdays},
      {"procedure", "check the file of a procedure", procedures},
  };
  return all;
}

}  // namespace redress::cli
