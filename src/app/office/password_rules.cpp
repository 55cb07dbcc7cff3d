#include "app/office/password_rules.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace redress::office {
namespace {

// What is left once the words that others know are taken out must still be worth guessing.
constexpr std::size_t least_left = 6;
constexpr std::size_t least_different = 5;

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::set<std::string> words_of(const std::vector<std::string>& known) {
  std::set<std::string> words{"password", "passwort", "passw0rd", "letmein",  "welcome",    "qwertyuiop", "qwerty",
                              "asdfgh",   "zxcvbn",   "redress",  "complain", "1234567890", "123456",     "abcdef"};
  for (const auto& text : known) {
    std::string word;
    for (const char c : in_small_letters(text) + " ") {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0) {
        word += c;
      } else {
        if (word.size() >= 4) words.insert(word);
        word.clear();
      }
    }
  }
  return words;
}

}  // namespace

base::Refusals wrong_with_password(std::string_view password, const std::vector<std::string>& known) {
  if (password.size() > longest_password || !base::is_utf8(password)) {
    return {{"password_is_text", "password", "", "a password is text of at most 1,024 bytes"}};
  }
  if (characters_in(password) < shortest_password) {
    return {
        {"password_is_long", "password", "", "a password has at least 12 characters; three or four words are good"}};
  }
  std::string left = in_small_letters(password);
  // Longest first, so that `qwertyuiop` goes before `qwerty`.
  std::vector<std::string> words;
  for (auto& word : words_of(known)) words.push_back(word);
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const auto& word : words) {
    for (std::size_t at = left.find(word); at != std::string::npos; at = left.find(word)) left.erase(at, word.size());
  }
  if (characters_in(left) < least_left || std::set<char>(left.begin(), left.end()).size() < least_different) {
    return {{"password_is_easy_to_guess", "password", "",
             "this is easy to guess: it is mostly a name, a common word or one thing repeated"}};
  }
  return {};
}

}  // namespace redress::office
