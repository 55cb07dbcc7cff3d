#include "core/reports/commentary.h"

#include <algorithm>

#include "base/letters.h"
#include "base/text.h"
#include "core/reports/typed_numbers.h"

namespace redress::reports {

namespace {

constexpr std::int64_t first_that_is_not_few = 5;  // RULES C6 I13

base::Refusal refusal(const char* rule, std::string text) {
  return {rule, "words", "docs/commentary.md", std::move(text)};
}

std::string in_paragraph(std::size_t number, const std::string& text) {
  return "paragraph " + std::to_string(number) + ": " + text;
}

// Line ends are `\n` alone; what parts the paragraphs is one or more empty lines.
std::vector<std::string> paragraphs_of(std::string_view words) {
  std::vector<std::string> all;
  std::string now;
  for (const std::string_view line : base::split(words, '\n')) {
    const std::string_view text = base::trimmed(line);
    if (!text.empty()) {
      now += (now.empty() ? "" : " ") + std::string(text);
    } else if (!now.empty()) {
      all.push_back(std::move(now));
      now.clear();
    }
  }
  if (!now.empty()) all.push_back(std::move(now));
  return all;
}

bool is_plain(std::string_view paragraph) {
  std::string without_tabs(paragraph);
  std::replace(without_tabs.begin(), without_tabs.end(), '\t', ' ');
  return base::is_plain_line(without_tabs);
}

// Empty where it is no name of three parts.
CellName name_in(std::string_view inside) {
  const std::string_view name = base::trimmed(inside);
  const std::size_t first = name.find('.'), last = name.rfind('.');
  if (first == name.npos || first == 0 || last <= first + 1 || last + 1 == name.size()) return {};
  return {std::string(name.substr(0, first)), std::string(name.substr(first + 1, last - first - 1)),
          std::string(name.substr(last + 1))};
}

Passage read_paragraph(std::string_view text, std::size_t number, base::Refusals& refused) {
  Passage paragraph;
  std::string seen;  // the words with a mark for each figure
  while (!text.empty()) {
    const std::size_t open = text.find_first_of("{}");
    Piece piece{std::string(text.substr(0, open)), {}};
    seen += piece.words;
    if (open == text.npos) {
      paragraph.push_back(std::move(piece));
      break;
    }
    const std::size_t close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == text.npos || text[close] == '{') {
      refused.push_back(refusal("braces_come_in_pairs",
                                in_paragraph(number, "a brace has no other; a figure stands as {table.row.column}")));
      return {};
    }
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    piece.figure = name_in(inside);
    if (!piece.has_figure()) {
      refused.push_back(refusal(
          "figure_is_named",
          in_paragraph(number, "{" + std::string(inside) + "} names no figure; write it as {table.row.column}")));
    }
    seen += inserted_figure;
    paragraph.push_back(std::move(piece));
    text.remove_prefix(close + 1);
  }
  for (const auto& typed : typed_numbers(seen)) {
    refused.push_back(refusal("numbers_are_inserted",
                              in_paragraph(number, "\xE2\x80\x9C" + typed +
                                                       "\xE2\x80\x9D is typed; insert the figure by the name of its "
                                                       "cell, such as {stages.stage-1.closed}, or say it without a "
                                                       "number")));
  }
  return paragraph;
}

bool is_few(std::int64_t number) {
  return number >= 1 && number < first_that_is_not_few;
}

// Of a share also what is left of the whole beside it; of a mean, a median or a sum of days the things that it is of.
bool tells_of_few(const figures::Cell& cell) {
  if (!cell.numerator || !cell.denominator) return false;
  const bool is_share = cell.scale == 100;
  if (is_share)
    return is_few(*cell.denominator) || is_few(*cell.numerator) || is_few(*cell.denominator - *cell.numerator);
  if (cell.listed > 0) return is_few(cell.listed);
  return is_few(*cell.denominator == 1 ? *cell.numerator : *cell.denominator);
}

base::Refusal not_there(const CellName& name, std::size_t paragraph, const figures::Report& report) {
  std::vector<std::string> known;
  for (const auto& each : names_of_cells(report)) known.push_back(each.text());
  auto near = base::nearest_word(name.text(), known);
  // A name that is only spelled with other capitals or blanks is the nearest of all.
  const auto plain = [](std::string_view text) {
    std::string made;
    for (const char c : text) {
      if (c == ' ' || c == '_' || c == '-') continue;
      made += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return made;
  };
  for (const auto& each : known) {
    if (plain(each) == plain(name.text())) near = each;
  }
  return refusal("figure_is_in_the_report", in_paragraph(paragraph, "the report has no cell {" + name.text() + "}" +
                                                                        (near ? "; is {" + *near + "} meant?" : "")));
}

}  // namespace

base::Checked<Commentary> read_commentary(std::string_view words) {
  if (words.size() > longest_commentary)
    return base::refuse(refusal("words_are_not_too_many", "use at most 10,000 letters"));
  if (!base::is_utf8(words)) return base::refuse(refusal("words_are_text", "this is not text that can be read"));
  std::string lines(words);
  std::erase(lines, '\r');
  base::Refusals refused;
  Commentary commentary;
  std::size_t number = 0;
  for (const auto& paragraph : paragraphs_of(lines)) {
    ++number;
    if (is_plain(paragraph)) {
      commentary.push_back(read_paragraph(paragraph, number, refused));
    } else {
      refused.push_back(
          refusal("words_are_seen", in_paragraph(number, "it has letters that show nothing; type it once more")));
    }
  }
  if (number == 0) refused.push_back(refusal("words_are_given", "write something"));
  if (number > most_paragraphs) refused.push_back(refusal("words_are_not_too_many", "use at most 40 paragraphs"));
  if (!refused.empty()) return base::refuse(std::move(refused));
  return commentary;
}

std::string written(const Commentary& commentary) {
  std::string text;
  for (const auto& paragraph : commentary) {
    if (!text.empty()) text += "\n\n";
    for (const auto& piece : paragraph) {
      text += piece.words;
      if (piece.has_figure()) text += "{" + piece.figure.text() + "}";
    }
  }
  return text;
}

base::Checked<Filled> fill(const Commentary& commentary, const figures::Report& report) {
  Filled filled;
  base::Refusals refused;
  for (std::size_t i = 0; i < commentary.size(); ++i) {
    std::string text;
    for (const auto& piece : commentary[i]) {
      text += piece.words;
      if (!piece.has_figure()) continue;
      const auto* cell = figures::find_cell(report, piece.figure.table, piece.figure.row, piece.figure.column);
      if (cell == nullptr) {
        refused.push_back(not_there(piece.figure, i + 1, report));
        continue;
      }
      text += cell->text;
      const std::string name = piece.figure.text();
      if (filled.values.emplace(name, cell->text).second && tells_of_few(*cell)) filled.few.push_back(name);
    }
    filled.paragraphs.push_back(std::move(text));
  }
  if (!refused.empty()) return base::refuse(std::move(refused));
  return filled;
}

std::vector<CellName> names_of_cells(const figures::Report& report) {
  std::vector<CellName> all;
  for (const auto& table : report.tables) {
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) all.push_back({table.id, row.id, cell.column});
    }
  }
  return all;
}

}  // namespace redress::reports
