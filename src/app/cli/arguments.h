// `--name value`, `--flag` and positional words, read strictly: an unknown or doubled option is a usage error that names the
// nearest known one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::cli {

struct Option {
  std::string name;  // without the dashes
  bool takes_value = true;
  bool repeats = false;
};

class Arguments {
 public:
  static base::Checked<Arguments> parse(const std::vector<std::string>& words, const std::vector<Option>& known);
  bool has(std::string_view name) const;
  std::optional<std::string> get(std::string_view name) const;
  const std::vector<std::string>& all(std::string_view name) const;  // empty if not given
  const std::vector<std::string>& positional() const { return positional_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> given_;
  std::vector<std::string> positional_;
};

}  // namespace redress::cli
