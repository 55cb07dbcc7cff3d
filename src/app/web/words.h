// Plain words for codes, numbers and rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/clock/rule.h"
#include "core/procedure/procedure.h"

namespace redress::web {

// `1 working day`, `3 working days`.
std::string counted(std::int64_t number, std::string_view one, std::string_view many);
// With a full stop, unless it ends as a sentence does.
std::string as_sentence(std::string words);
// `partly_upheld` as `Partly upheld`, `e-mail` as `E-mail`; an empty code stays empty.
std::string label_of(std::string_view code);
// The same in the middle of a sentence.
std::string words_of(std::string_view code);
// `20 working days`, `3 months`.
std::string limit_words(const procedure::Clock& clock);
std::string limit_words(const clock::Rule& rule);
std::string unit_words(clock::Unit unit, std::int64_t count);
// Digits in threes and a true minus: `-1234.5` as `−1,234.5`. Other text stays.
std::string grouped(std::string_view text);
// `312 bytes`, `120 KB`, `2.4 MB`.
std::string size_words(std::int64_t bytes);
// `£1,250` or `£1,250.50`.
std::string pounds(std::int64_t pence);

}  // namespace redress::web
