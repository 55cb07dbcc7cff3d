// The options of a fixture of our own page parts, read into what the parts take. Throws, naming the option, where it is not as
// the part needs it: a mistake in a fixture is never passed over.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "app/web/limits.h"
#include "base/value.h"
#include "kit/html/url.h"

namespace redress::web::testing {

class Given {
 public:
  explicit Given(const base::Object& options) : options_(&options) {}

  bool has(std::string_view name) const { return find(name) != nullptr; }
  std::string text(std::string_view name) const {
    const base::Value* value = find(name);
    if (value == nullptr) return {};
    return value->as_text() == nullptr ? fail(name, "is not text") : *value->as_text();
  }
  std::int64_t number(std::string_view name, std::int64_t otherwise = 0) const {
    const base::Value* value = find(name);
    if (value == nullptr) return otherwise;
    if (value->as_int() == nullptr) fail(name, "is not a whole number");
    return *value->as_int();
  }
  // A part of a whole: `0.6`.
  double share(std::string_view name) const {
    const base::Value* value = find(name);
    if (value == nullptr) return 0;
    return value->as_int() != nullptr ? static_cast<double>(*value->as_int()) : std::stod(text(name));
  }
  bool flag(std::string_view name) const {
    const base::Value* value = find(name);
    if (value == nullptr) return false;
    if (value->as_bool() == nullptr) fail(name, "is neither true nor false");
    return *value->as_bool();
  }
  std::optional<Day> day(std::string_view name) const {
    if (!has(name)) return std::nullopt;
    const auto day = base::parse_day(text(name));
    if (!day) fail(name, "is not a day");
    return *day;
  }
  Day day_of(std::string_view name) const {
    const auto given = day(name);
    if (!given) fail(name, "is missing");
    return *given;
  }
  std::optional<html::Url> link(std::string_view name) const {
    if (!has(name)) return std::nullopt;
    const auto url = html::Url::parse(text(name));
    if (!url) fail(name, "is not an address");
    return *url;
  }
  html::Url url(std::string_view name) const {
    const auto given = link(name);
    if (!given) fail(name, "is missing");
    return *given;
  }
  std::vector<std::string> texts(std::string_view name) const {
    std::vector<std::string> found;
    for (const base::Value& value : items(name)) {
      if (value.as_text() == nullptr) fail(name, "holds something that is not text");
      found.push_back(*value.as_text());
    }
    return found;
  }
  std::vector<Given> list(std::string_view name) const {
    std::vector<Given> found;
    for (const base::Value& value : items(name)) {
      if (value.as_object() == nullptr) fail(name, "holds something that is not an object");
      found.emplace_back(*value.as_object());
      within_->push_back(found.back());
    }
    return found;
  }
  // One of these words, as the place where it stands.
  template <class Enum>
  Enum one_of(std::string_view name, const std::vector<std::string_view>& words) const {
    const std::string given = text(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i] == given) return static_cast<Enum>(i);
    }
    fail(name, "is none of the words known");
    return Enum{};
  }
  Standing standing(std::string_view name = "standing") const {
    if (!has(name)) return Standing::plain;
    return one_of<Standing>(name, {"late", "today", "soon", "plain", "paused", "met", "missed", "ended"});
  }
  // Throws where an option was given that nobody read, here or in a list.
  void expect_all_read() const {
    for (const auto& [name, value] : *options_) {
      if (!read_->contains(name)) fail(name, "is an option that the part does not have");
    }
    for (const Given& each : *within_) each.expect_all_read();
  }

 private:
  const base::Value* find(std::string_view name) const {
    read_->emplace(name);
    return base::find(*options_, name);
  }
  const base::Array& items(std::string_view name) const {
    static const base::Array none;
    const base::Value* value = find(name);
    if (value == nullptr) return none;
    if (value->as_array() == nullptr) fail(name, "is not a list");
    return *value->as_array();
  }
  static std::string fail(std::string_view name, std::string_view why) {
    throw std::runtime_error("option " + std::string(name) + " " + std::string(why));
  }

  const base::Object* options_;
  // Shared by copies: an option read from one of them is read.
  std::shared_ptr<std::set<std::string, std::less<>>> read_ = std::make_shared<std::set<std::string, std::less<>>>();
  std::shared_ptr<std::vector<Given>> within_ = std::make_shared<std::vector<Given>>();
};

}  // namespace redress::web::testing
