// The sentence over a drawing: chosen by the numbers, filled with their names, never longer than ten words.
#include <algorithm>
#include <array>
#include <utility>

#include "core/reports/charts.h"

namespace redress::reports {

namespace {

using figures::Chart;
using figures::ChartPoint;

constexpr std::size_t most_words = 10;

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The slot in braces becomes the words, cut so that the whole has ten.
std::string filled(std::string text, const std::string& slot, const std::string& with) {
  const std::size_t at = text.find(slot);
  if (at == std::string::npos) return text;
  const std::size_t others = words_in(text).size() - 1;
  auto words = words_in(with);
  const std::size_t room = most_words > others ? most_words - others : 1;
  const bool cut = words.size() > room;
  if (cut) words.resize(room);
  std::string made;
  for (const auto& word : words) made += (made.empty() ? "" : " ") + word;
  if (cut) made += "\xE2\x80\xA6";
  return text.replace(at, slot.size(), made);
}

// Not of an abbreviation: `SEND` stays.
std::string in_sentence(std::string label) {
  const bool capital = !label.empty() && label[0] >= 'A' && label[0] <= 'Z';
  const bool next_small = label.size() < 2 || !(label[1] >= 'A' && label[1] <= 'Z');
  if (capital && next_small) label[0] = static_cast<char>(label[0] + ('a' - 'A'));
  return label;
}

std::string at_beginning(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - ('a' - 'A'));
  return text;
}

// `Stage 2: investigation` is called `Stage 2`.
std::string name_of(const std::string& label) {
  return label.substr(0, label.find(':'));
}

std::string month_of(const ChartPoint& point) {
  return point.label.substr(0, point.label.find(' '));
}

__extension__ using Wide = __int128;

// The exact order of two values.
int compare(const figures::Cell& a, const figures::Cell& b) {
  const Wide left = static_cast<Wide>(*a.numerator) * *b.denominator;
  const Wide right = static_cast<Wide>(*b.numerator) * *a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

std::string of_months(const ChartOfReport::Finding& finding, const Chart& chart) {
  const auto known = [](const ChartPoint& point) {
    return point.cells.size() == 2 && value_of(point.cells[0]) && value_of(point.cells[1]);
  };
  if (chart.points.empty() || !known(chart.points.back())) return finding.otherwise;
  const auto sign = [](const ChartPoint& point) { return compare(point.cells[0], point.cells[1]); };
  const int now = sign(chart.points.back());
  if (now == 0) return finding.equal.empty() ? finding.otherwise : finding.equal;
  if (finding.more.empty()) return finding.otherwise;
  std::size_t first = chart.points.size() - 1;
  while (first > 0 && known(chart.points[first - 1]) && sign(chart.points[first - 1]) == now) --first;
  const std::string from = month_of(chart.points[first]), to = month_of(chart.points.back());
  const std::size_t run = chart.points.size() - first;
  std::string when = "in " + to;
  if (run == 2) when = "in " + from + " and " + to;
  if (run > 2) when = first == 0 ? "in every month" : "from " + from + " to " + to;
  const std::size_t over = now > 0 ? 0 : 1;
  std::string text = filled(finding.more, "{when}", when);
  text = filled(text, "{more}", in_sentence(chart.series[over]));
  return filled(text, "{less}", in_sentence(chart.series[1 - over]));
}

std::string of_rows(const ChartOfReport::Finding& finding, const Chart& chart, std::size_t column) {
  std::vector<const ChartPoint*> points;
  for (const auto& point : chart.points) {
    if (column < point.cells.size() && value_of(point.cells[column])) points.push_back(&point);
  }
  if (points.size() < 2) return finding.otherwise;
  std::stable_sort(points.begin(), points.end(), [&](const ChartPoint* a, const ChartPoint* b) {
    return compare(a->cells[column], b->cells[column]) > 0;
  });
  const auto same = [&](std::size_t a, std::size_t b) {
    return compare(points[a]->cells[column], points[b]->cells[column]) == 0;
  };
  const std::size_t last = points.size() - 1;
  if (same(0, last)) return finding.equal.empty() ? finding.otherwise : finding.equal;
  if (!finding.most.empty() && !same(0, 1)) return filled(finding.most, "{name}", name_of(points.front()->label));
  if (!finding.least.empty() && !same(last, last - 1)) {
    return filled(finding.least, "{name}", name_of(points.back()->label));
  }
  return finding.otherwise;
}

}  // namespace

std::string finding_of(const ChartOfReport::Finding& finding, const Chart& chart, std::size_t column, bool months) {
  const bool any = std::any_of(chart.points.begin(), chart.points.end(), [](const ChartPoint& point) {
    return std::any_of(point.cells.begin(), point.cells.end(),
                       [](const auto& cell) { return value_of(cell).value_or(0) > 0; });
  });
  if (!any) return finding.nothing.empty() ? finding.otherwise : finding.nothing;
  return at_beginning(months ? of_months(finding, chart) : of_rows(finding, chart, column));
}

std::vector<WrongSentence> wrong_sentences(const ChartOfReport::Finding& finding) {
  struct Sentence {
    const char* name;
    const std::string& text;
    std::vector<std::string> slots;
  };
  const std::array<Sentence, 6> sentences{{{"most", finding.most, {"{name}"}},
                                           {"least", finding.least, {"{name}"}},
                                           {"more", finding.more, {"{more}", "{less}", "{when}"}},
                                           {"equal", finding.equal, {}},
                                           {"nothing", finding.nothing, {}},
                                           {"otherwise", finding.otherwise, {}}}};
  std::vector<WrongSentence> wrong;
  for (const auto& sentence : sentences) {
    std::size_t words = words_in(sentence.text).size();
    // `from June to September`
    if (sentence.text.find("{when}") != std::string::npos) words += 3;
    if (words > most_words) wrong.push_back({sentence.name, "the sentence has more than ten words"});
    for (std::size_t at = sentence.text.find('{'); at != std::string::npos; at = sentence.text.find('{', at + 1)) {
      const std::string found = sentence.text.substr(at, sentence.text.find('}', at) + 1 - at);
      const auto& known = sentence.slots;
      if (std::find(known.begin(), known.end(), found) == known.end())
        wrong.push_back({sentence.name, "the sentence does not know " + found});
    }
  }
  return wrong;
}

}  // namespace redress::reports
