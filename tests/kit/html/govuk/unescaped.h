// The tests' door to markup from text that is known only when the program runs: what an official example gives as `html`
// or as the name of an attribute. It opens a private member by an explicit instantiation, so that nothing in src/ offers it.
#pragma once

#include <string>
#include <string_view>

#include "kit/html/govuk/options.h"

namespace redress::html::govuk::tests {

template <class Tag, auto Member>
struct Opens {
  friend constexpr auto opened(Tag) { return Member; }
};
struct MarkupText {
  friend constexpr auto opened(MarkupText);
};
struct NameText {
  friend constexpr auto opened(NameText);
};
template struct Opens<MarkupText, &Markup::text_>;
template struct Opens<NameText, &AttributeName::text_>;

inline Fragment unescaped(std::string_view html) {
  Markup markup("");
  markup.*opened(MarkupText{}) = html;
  Writer out;
  out << markup;
  return out.take();
}

// The text must stay alive as long as the name.
inline AttributeName unchecked_name(std::string_view text) {
  AttributeName name("x");
  name.*opened(NameText{}) = text;
  return name;
}

}  // namespace redress::html::govuk::tests
