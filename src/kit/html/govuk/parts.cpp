#include "kit/html/govuk/parts.h"

namespace redress::html::govuk::parts {

Writer& operator<<(Writer& out, const More& more) {
  if (!more.classes.empty()) out << " " << more.classes;
  return out;
}

Writer& operator<<(Writer& out, const Named& named) {
  if (!named.value.empty()) out << " " << named.name << "=\"" << named.value << "\"";
  return out;
}

Writer& operator<<(Writer& out, const Flagged& flagged) {
  if (!flagged.value) return out;
  return out << Named{flagged.name, *flagged.value ? "true" : "false"};
}

Writer& operator<<(Writer& out, const When& when) {
  if (when.holds) out << when.markup;
  return out;
}

Writer& operator<<(Writer& out, const Said& said) {
  if (said.html.empty()) return out << said.text;
  return out << said.html;
}

Writer& operator<<(Writer& out, const Extra& extra) {
  for (const auto& [name, value] : extra.attributes) {
    const bool* flag = std::get_if<bool>(&value);
    if (flag != nullptr && !*flag) continue;
    out << " " << name.text();
    if (flag == nullptr) out << "=\"" << std::get<std::string>(value) << "\"";
  }
  return out;
}

Writer& operator<<(Writer& out, const Plural& plural) {
  const auto write = [&](Markup rule, const std::string& words) {
    if (!words.empty()) out << " data-i18n." << plural.key << "." << rule << "=\"" << words << "\"";
  };
  write("zero", plural.words.zero);
  write("one", plural.words.one);
  write("two", plural.words.two);
  write("few", plural.words.few);
  write("many", plural.words.many);
  write("other", plural.words.other);
  return out;
}

std::string both(std::string_view first, std::string_view second) {
  std::string result(first);
  if (!first.empty() && !second.empty()) result += ' ';
  result += second;
  return result;
}

}  // namespace redress::html::govuk::parts
