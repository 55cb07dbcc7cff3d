#include "kit/html/govuk/reading.h"

#include <set>
#include <stdexcept>

#include "kit/html/govuk/unescaped.h"

namespace redress::html::govuk::tests {

std::optional<std::string> words(const base::Value& value) {
  if (const auto* text = value.as_text()) return *text;
  if (const auto* number = value.as_int()) return std::to_string(*number);
  if (const auto* flag = value.as_bool()) return *flag ? "true" : "false";
  return {};
}

bool truthy(const base::Value& value) {
  if (const auto* text = value.as_text()) return !text->empty();
  if (const auto* number = value.as_int()) return *number != 0;
  if (const auto* flag = value.as_bool()) return *flag;
  return !value.is_null();
}

void take(const base::Value& value, std::string& into) {
  if (truthy(value)) into = words(value).value_or("");
}

void take(const base::Value& value, std::optional<std::string>& into) {
  into = words(value);
}

void take(const base::Value& value, Fragment& into) {
  if (truthy(value)) into = unescaped(words(value).value_or(""));
}

void take(const base::Value& value, bool& into) {
  into = truthy(value);
}

void take(const base::Value& value, std::optional<bool>& into) {
  if (const bool* flag = value.as_bool()) into = *flag;
}

void take(const base::Value& value, int& into) {
  if (value.as_int() != nullptr && truthy(value)) into = static_cast<int>(*value.as_int());
}

void take(const base::Value& value, std::optional<int>& into) {
  if (value.as_int() != nullptr) into = static_cast<int>(*value.as_int());
}

void take(const base::Value& value, std::optional<Url>& into) {
  if (!truthy(value)) return;
  into = Url::parse(words(value).value_or(""));
  if (!into) throw std::runtime_error("an address that is not safe to follow: " + words(value).value_or(""));
}

void take(const base::Value& value, Url& into) {
  std::optional<Url> url;
  take(value, url);
  if (url) into = *url;
}

void take(const base::Value& value, std::vector<std::string>& into) {
  if (value.as_array() == nullptr) return;
  for (const base::Value& item : *value.as_array()) into.push_back(words(item).value_or(""));
}

namespace {

// Names live as long as the program, as literals do.
AttributeName lasting_name(const std::string& name) {
  static std::set<std::string> names;
  return unchecked_name(*names.insert(name).first);
}

// {value, optional}: optional leaves out what is null or false, and writes the name alone for true.
void take_choosy(const AttributeName& name, const base::Object& object, Attributes& into) {
  const base::Value* held = base::find(object, "value");
  const base::Value* optional = base::find(object, "optional");
  const base::Value value = held == nullptr ? base::Value() : *held;
  if (optional != nullptr && truthy(*optional) && (value.as_bool() != nullptr || value.is_null())) {
    into.push_back({name, value.as_bool() != nullptr && *value.as_bool()});
  } else {
    into.push_back({name, words(value).value_or("")});
  }
}

}  // namespace

void take(const base::Value& value, Attributes& into) {
  if (value.is_null()) return;
  if (value.as_object() == nullptr) throw std::runtime_error("attributes that are not an object");
  for (const auto& [key, item] : *value.as_object()) {
    const AttributeName name = lasting_name(key);
    if (const base::Object* object = item.as_object()) {
      take_choosy(name, *object, into);
    } else {
      into.push_back({name, words(item).value_or("")});
    }
  }
}

void fill(const Options& options, Content& into) {
  options.read("text", into.text, "html", into.html);
}

void fill(const Options& options, PluralText& into) {
  options.read("zero", into.zero, "one", into.one, "two", into.two, "few", into.few, "many", into.many, "other",
               into.other);
}

void fill(const Options& options, Label& into) {
  options.read("text", into.text, "html", into.html, "for", into.for_, "isPageHeading", into.isPageHeading, "classes",
               into.classes, "attributes", into.attributes);
}

void fill(const Options& options, Hint& into) {
  options.read("id", into.id, "text", into.text, "html", into.html, "classes", into.classes, "attributes",
               into.attributes);
}

void fill(const Options& options, ErrorMessage& into) {
  options.read("id", into.id, "text", into.text, "html", into.html, "classes", into.classes, "attributes",
               into.attributes);
  options.read_even_empty("visuallyHiddenText", into.visuallyHiddenText);
}

static void fill(const Options& options, Legend& into) {
  options.read("text", into.text, "html", into.html, "isPageHeading", into.isPageHeading, "classes", into.classes);
}

void fill(const Options& options, Fieldset& into) {
  options.read("legend", into.legend, "html", into.html, "role", into.role, "describedBy", into.describedBy, "classes",
               into.classes, "attributes", into.attributes);
}

void fill(const Options& options, FormGroup& into) {
  options.read("beforeInput", into.beforeInput, "beforeInputs", into.beforeInput, "afterInput", into.afterInput,
               "afterInputs", into.afterInput, "classes", into.classes, "attributes", into.attributes);
}

}  // namespace redress::html::govuk::tests
