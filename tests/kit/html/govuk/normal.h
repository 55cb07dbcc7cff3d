// HTML taken apart far enough to say whether two texts are the same page.
//
// Attributes are sorted, class lists joined by one blank, white space between tags dropped, runs of white space in text
// made one blank, void tags written without a slash, and an attribute without a value is one with an empty value. What a
// textarea holds is compared letter by letter, after the first line end, which browsers drop. All else must be equal.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redress::html::govuk::tests {

struct Token {
  std::string tag = {};  // `p`, `/p`; empty: text
  std::vector<std::pair<std::string, std::string>> attributes = {};
  std::string text = {};
};

std::vector<Token> tokens(std::string_view html);
// One tag or text on each line.
std::string normalised(std::string_view html);
// Tags and the names of their attributes only.
std::string skeleton(std::string_view html);

}  // namespace redress::html::govuk::tests
