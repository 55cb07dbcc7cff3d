// Small text questions that every wing asks.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace redress::base {

// Well-formed UTF-8 (no overlong forms, no surrogates, nothing past U+10FFFF) without NUL.
bool is_utf8(std::string_view text);
// How many bytes come before the first that breaks that form: all of them if none does.
std::size_t utf8_length(std::string_view text);
// The end of the last letter that lies wholly before that byte; the end of the text where it is shorter. For UTF-8.
std::size_t utf8_boundary(std::string_view text, std::size_t at);

// The known word nearest to a misspelt one, if it is near enough to be worth naming.
std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known);

std::string_view trimmed(std::string_view text);
// The parts stand in the text: it must live as long as they do, so that a text that is about to go is not taken.
std::vector<std::string_view> split(std::string_view text, char separator);
template <std::same_as<std::string> T>
std::vector<std::string_view> split(T&& text, char separator) = delete;

// A whole number in the range, written in digits (and a leading minus) only.
std::optional<std::int64_t> parse_int(std::string_view text, std::int64_t least, std::int64_t most);

}  // namespace redress::base
