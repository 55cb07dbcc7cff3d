// Numbers that somebody typed into words where a figure of the report has to be inserted.
//
// A digit counts as typed but for what is no figure: a day (`21 November`), a year (`2026`, `2026/27`, `2026-27`), a quarter or
// half year (`Q3`, `quarter 3`, `2026-27-Q3`), a stage (`stage 1`), a place in a document (`section 5.3`, `paragraph 2.1`,
// `table 4`), an action of the register (`A37/23`). A number in words, from two upwards, counts as typed where a noun that a
// measure counts comes among the next four words of the same part of the sentence: complaints, cases, people, days, per cent. A
// figure that is joined to anything but marks and a pound sign counts as typed too: `2026{...}`, `{...}%`, `{...}.{...}`.
// Rule: RULES A2.2 Q3-a, Q3-b, Q3-i.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redress::reports {

// Stands for an inserted figure in the words that are looked at: a word like any other.
inline constexpr char inserted_figure = '\x01';

// Each as it was typed, in the order of the words: `12`, `twelve late complaints`. For well-formed UTF-8.
std::vector<std::string> typed_numbers(std::string_view words);

}  // namespace redress::reports
