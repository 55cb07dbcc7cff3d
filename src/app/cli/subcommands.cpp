#include "app/cli/subcommand.h"

namespace redress::cli {

const std::vector<Subcommand>& subcommands() {
  static const std::vector<Subcommand> all{
  };
  return all;
}

}  // namespace redress::cli
