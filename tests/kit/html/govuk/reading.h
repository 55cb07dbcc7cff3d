// Reads the options of an official example into our structs, by the rules of the macros' language: an option that is
// missing, null, false, 0 or empty leaves our struct as it is, except where the struct has a std::optional.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"
#include "kit/html/govuk/govuk.h"

namespace redress::html::govuk::tests {

// Text, number or truth value as the macros write it; nothing for null.
std::optional<std::string> words(const base::Value& value);
bool truthy(const base::Value& value);

void take(const base::Value& value, std::string& into);
void take(const base::Value& value, std::optional<std::string>& into);
void take(const base::Value& value, Fragment& into);
void take(const base::Value& value, bool& into);
void take(const base::Value& value, std::optional<bool>& into);
void take(const base::Value& value, int& into);
void take(const base::Value& value, std::optional<int>& into);
void take(const base::Value& value, Url& into);
void take(const base::Value& value, std::optional<Url>& into);
void take(const base::Value& value, Attributes& into);
void take(const base::Value& value, std::vector<std::string>& into);

// A struct reads itself by a function `fill(options, struct)` in this namespace.
template <class T>
void take(const base::Value& value, T& into);
// A false, null or empty item is an empty one.
template <class T>
void take(const base::Value& value, std::vector<T>& into);

class Options {
 public:
  explicit Options(const base::Object& object) : object_(&object) {}

  // Pairs of an option's name and what it is read into.
  template <class T, class... Rest>
  const Options& read(std::string_view key, T& into, Rest&&... rest) const {
    if (const base::Value* value = find(key)) take(*value, into);
    if constexpr (sizeof...(rest) > 0) read(std::forward<Rest>(rest)...);
    return *this;
  }
  // An option whose empty text is not the same as none.
  const Options& read_even_empty(std::string_view key, std::string& into) const {
    if (const base::Value* value = find(key)) into = words(*value).value_or("");
    return *this;
  }

  const base::Value* find(std::string_view key) const { return base::find(*object_, key); }

 private:
  const base::Object* object_;
};

template <class T>
void take(const base::Value& value, T& into) {
  if (const base::Object* object = value.as_object()) fill(Options(*object), into);
}
template <class T>
void take(const base::Value& value, std::vector<T>& into) {
  if (value.as_array() == nullptr) return;
  for (const base::Value& item : *value.as_array()) {
    into.emplace_back();
    take(item, into.back());
  }
}

// What several components have.
void fill(const Options& options, Content& into);
void fill(const Options& options, PluralText& into);
void fill(const Options& options, Label& into);
void fill(const Options& options, Hint& into);
void fill(const Options& options, ErrorMessage& into);
void fill(const Options& options, Fieldset& into);
void fill(const Options& options, FormGroup& into);

}  // namespace redress::html::govuk::tests
