// The letters of a text in UTF-8, and which of them show nothing: controls, and marks that turn the direction of writing.
#pragma once

#include <cstddef>
#include <string_view>

namespace redress::base {

// How many bytes the letter has that begins so; of well-formed UTF-8.
std::size_t length_of_letter(char first);
// Its number in Unicode; one whole letter.
char32_t code_of_letter(std::string_view letter);

bool is_control(char32_t code);
// Turns the direction of what follows, or takes no room: what is read is not what is there.
bool is_unseen(char32_t code);

// One line that is read as it stands: well-formed UTF-8 without controls and without what is unseen.
bool is_plain_line(std::string_view text);
// How many letters it has; of well-formed UTF-8.
std::size_t count_letters(std::string_view text);

}  // namespace redress::base
