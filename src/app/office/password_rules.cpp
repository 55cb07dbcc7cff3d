#include "app/office/password_rules.h"

#include <algorithm>
#include <set>

#include "app/office/common_passwords.h"
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

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// `monkey` of `monkeymonkeymonkey`: the shortest text of which it is made by repeating.
std::string_view repeated_part(std::string_view text) {
  for (std::size_t length = 1; length <= text.size() / 2; ++length) {
    if (text.size() % length == 0 && text.substr(length) == text.substr(0, text.size() - length))
      return text.substr(0, length);
  }
  return text;
}

bool is_common(std::string_view text) {
  return is_common_password(text) || is_common_password(repeated_part(text));
}

std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c)) kept += c;
  }
  return kept;
}

std::string signs_in(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    if (!is_letter(c) && !is_digit(c)) kept += c;
  }
  return kept;
}

// `p@ssw0rd` as `password`.
std::string letters_for_signs(std::string_view text) {
  constexpr std::string_view signs = "013457@$!", letters = "oieastasi";
  std::string plain(text);
  for (char& c : plain) {
    const std::size_t at = signs.find(c);
    if (at != std::string_view::npos) c = letters[at];
  }
  return plain;
}

bool is_varied(std::string_view text) {
  return characters_in(text) >= least_left && std::set<char>(text.begin(), text.end()).size() >= least_different;
}

// With signs for letters, or with signs between them that are guessed too.
bool is_common_in_disguise(std::string_view text) {
  return is_common(text) || is_common(letters_for_signs(text)) ||
         (is_common(letters_and_digits(text)) && !is_varied(signs_in(text)));
}

// Once a common password or a word that others know is taken out.
bool is_worth_guessing(std::string_view left) {
  return is_varied(left) && !is_common_in_disguise(left);
}

// What others know, as a whole and word by word, and what people type who think of nothing.
std::set<std::string> words_of(const std::vector<std::string>& known) {
  std::set<std::string> words{"password", "passwort", "passw0rd", "letmein",  "welcome",    "qwertyuiop", "qwerty",
                              "asdfgh",   "zxcvbn",   "redress",  "complain", "1234567890", "123456",     "abcdef"};
  for (const auto& text : known) {
    const std::string whole = in_small_letters(text);
    for (const std::string& form : {whole, whole.substr(0, whole.find('@')), letters_and_digits(whole)}) {
      if (form.size() >= 4) words.insert(form);
    }
    std::string word;
    for (const char c : whole + " ") {
      if (is_letter(c) || is_digit(c)) {
        word += c;
      } else {
        if (word.size() >= 4) words.insert(word);
        word.clear();
      }
    }
  }
  return words;
}

// A common password by itself, or with so little at its ends that the ends are guessed too.
bool is_tried_first(std::string_view small) {
  if (is_common_in_disguise(small)) return true;
  std::size_t from = 0, to = small.size();
  while (from < to && !is_letter(small[from])) ++from;
  while (to > from && !is_letter(small[to - 1])) --to;
  const std::string_view core = small.substr(from, to - from);
  if (core.empty()) return false;
  const std::string ends = std::string(small.substr(0, from)) + std::string(small.substr(to));
  return !is_worth_guessing(ends) && is_common_in_disguise(core);
}

std::string without(std::string left, const std::set<std::string>& known) {
  // Longest first, so that `qwertyuiop` goes before `qwerty`.
  std::vector<std::string> words(known.begin(), known.end());
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const auto& word : words) {
    for (std::size_t at = left.find(word); at != std::string::npos; at = left.find(word)) left.erase(at, word.size());
  }
  return left;
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
  const std::string small = in_small_letters(password);
  if (is_tried_first(small)) {
    return {{"password_is_common", "password", "",
             "this is among the first that anybody tries: a common password, perhaps repeated or with something at its "
             "ends"}};
  }
  const auto words = words_of(known);
  if (!is_worth_guessing(without(small, words)) ||
      !is_worth_guessing(without(letters_and_digits(small), words) + signs_in(small))) {
    return {{"password_is_easy_to_guess", "password", "",
             "this is easy to guess: it is mostly a name, a common word or one thing repeated"}};
  }
  return {};
}

}  // namespace redress::office
