#include "app/cli/body.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <istream>
#include <iterator>
#include <utility>

#include "base/fault.h"

namespace redress::cli {

std::vector<Option> with_place(std::vector<Option> options) {
  options.push_back({"data"});
  options.push_back({"files"});
  return options;
}

base::Checked<store::Place> place_from(const Arguments& arguments) {
  const auto data = arguments.get("data");
  if (!data || data->empty()) {
    return base::refuse({"data_is_needed", "--data", "", "say where the record is: --data DIR"});
  }
  const std::string files = arguments.get("files").value_or("");
  if (data->starts_with("postgresql://") && files.empty()) {
    return base::refuse(
        {"files_is_needed", "--files", "", "a record in PostgreSQL needs a folder beside it: --files DIR"});
  }
  return store::place_of(*data, files, false);
}

std::string read_file(const std::string& name, std::istream& in) {
  if (name == "-") return {std::istreambuf_iterator<char>(in), {}};
  std::ifstream file(name, std::ios::binary);
  if (!file) throw base::Fault(name + " cannot be read: " + std::strerror(errno));
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) throw base::Fault(name + " cannot be read to its end");
  return text;
}

void write_file(const std::string& name, const std::string& text) {
  std::ofstream file(name, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file) throw base::Fault(name + " cannot be written: " + std::strerror(errno));
}

std::optional<base::Day> day_in(const Arguments& arguments, const std::string& option, base::Refusals& refused) {
  const auto text = arguments.get(option);
  if (!text) return std::nullopt;
  const auto day = base::parse_day(*text);
  if (!day) refused.push_back({"day_readable", "--" + option, "DESIGN 7", *text + ": a day is written 2026-11-20"});
  return day;
}

base::Checked<std::string> only_word(const Arguments& arguments, const std::string& what) {
  const auto& words = arguments.positional();
  if (words.size() == 1) return words.front();
  return base::refuse({"one_is_needed", what, "", words.empty() ? what + " is missing" : "one " + what + " only"});
}

}  // namespace redress::cli
