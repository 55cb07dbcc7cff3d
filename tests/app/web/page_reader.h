// A page as a strict reader finds it: stricter than a browser, so that whatever gets out of its place is seen.
//
// Every `<` begins a tag, a closing tag or the doctype; tags nest and close; attributes stand in double quotes, each once; every
// `&` begins a character reference; no handlers, no inline style, no script but the page's own two, no address but paths of this
// site, https and data of pictures; UTF-8 without control characters, none that turns the direction of reading.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redress::web::testing {

struct FoundField {
  std::string name, value, type;     // `text`, `textarea`, `select`, `radio`...
  std::vector<std::string> choices;  // of what is chosen: the values that are offered, without the empty one
};

struct FoundForm {
  std::string action, method;
  bool with_files = false;
  std::vector<FoundField> fields;  // radios and boxes of one name are one field

  const FoundField* field(std::string_view name) const;
};

struct ReadPage {
  std::vector<std::string> links;   // href of every `a`, unescaped
  std::vector<std::string> assets;  // href and src of everything else
  std::vector<FoundForm> forms;
  std::string words;    // what a person reads, unescaped
  std::string problem;  // the first thing that is wrong with the page, and where; empty: nothing is
};

ReadPage read_page(std::string_view html);

}  // namespace redress::web::testing
