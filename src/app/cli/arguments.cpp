#include "app/cli/arguments.h"

#include <algorithm>

#include "base/text.h"

namespace redress::cli {

base::Checked<Arguments> Arguments::parse(const std::vector<std::string>& words, const std::vector<Option>& known) {
  Arguments result;
  base::Refusals refusals;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!word.starts_with("--")) {
      result.positional_.push_back(word);
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(2, equals == std::string::npos ? std::string::npos : equals - 2);
    const auto option = std::find_if(known.begin(), known.end(), [&](const Option& o) { return o.name == name; });
    if (option == known.end()) {
      std::vector<std::string> names;
      for (const auto& o : known) names.push_back(o.name);
      const auto near = base::nearest_word(name, names);
      refusals.push_back({"option_unknown", "--" + name, "",
                          "there is no option --" + name + (near ? "; is --" + *near + " meant?" : "")});
      // A value that follows belongs to it, most likely; do not report it as a stray word too.
      continue;
    }
    std::string value;
    if (option->takes_value) {
      if (equals != std::string::npos) {
        value = word.substr(equals + 1);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      } else {
        refusals.push_back({"option_needs_a_value", "--" + name, "", "--" + name + " needs a value"});
        continue;
      }
    } else if (equals != std::string::npos) {
      refusals.push_back({"option_takes_no_value", "--" + name, "", "--" + name + " takes no value"});
      continue;
    }
    auto& values = result.given_[name];
    if (!values.empty() && !option->repeats) {
      refusals.push_back({"option_given_twice", "--" + name, "", "--" + name + " is given twice"});
      continue;
    }
    values.push_back(std::move(value));
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return result;
}

bool Arguments::has(std::string_view name) const {
  return given_.find(name) != given_.end();
}

std::optional<std::string> Arguments::get(std::string_view name) const {
  const auto found = given_.find(name);
  if (found == given_.end()) return std::nullopt;
  return found->second.front();
}

const std::vector<std::string>& Arguments::all(std::string_view name) const {
  static const std::vector<std::string> none;
  const auto found = given_.find(name);
  return found == given_.end() ? none : found->second;
}

}  // namespace redress::cli
