#include "app/cli/deadline_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "base/fault.h"
#include "base/text.h"
#include "kit/csv/read.h"
#include "kit/csv/write.h"

namespace redress::cli {
namespace {

using Positions = std::array<std::optional<std::size_t>, deadline_columns.size()>;

// The name of ours that another seems to mean: `Calendar `, `known-on`, `calender`.
std::optional<std::string> misspelt(std::string_view name) {
  std::string plain(base::trimmed(name));
  for (char& c : plain) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-' || c == ' ') c = '_';
  }
  if (plain.size() > 1 && plain.back() == 's') plain.pop_back();
  const std::vector<std::string> known(deadline_columns.begin(), deadline_columns.end());
  if (std::find(known.begin(), known.end(), plain) != known.end()) return plain;
  constexpr std::size_t long_enough = 6;  // `case` is two letters from `pause` and means something else
  return plain.size() >= long_enough ? base::nearest_word(plain, known) : std::nullopt;
}

base::Checked<Positions> positions(const csv::Reader& reader, const DeadlineTexts& otherwise) {
  Positions found;
  base::Refusals refusals;
  for (std::size_t i = 0; i < reader.header().size(); ++i) {
    const std::string& name = reader.header()[i];
    const auto ours = std::find(deadline_columns.begin(), deadline_columns.end(), name);
    if (ours != deadline_columns.end()) {
      found[static_cast<std::size_t>(ours - deadline_columns.begin())] = i;
    } else if (name == "due_on") {
      refusals.push_back({"batch_column", reader.place_of(i), "DESIGN 7", "the column due_on is the answer's own"});
    } else if (const auto meant = misspelt(name)) {
      refusals.push_back({"batch_column", reader.place_of(i), "DESIGN 7",
                          fmt::format("there is no column {}; is {} meant?", name, *meant)});
    }
  }
  for (const DeadlineField needed : {received, count, unit}) {
    if (!found[needed] && otherwise[needed].empty()) {
      refusals.push_back({"batch_column", reader.place_of(0), "DESIGN 7",
                          fmt::format("the column {} is missing", deadline_columns[needed])});
    }
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return found;
}

base::Checked<clock::Day> answer(const csv::Reader& row, const Positions& at, const DeadlineTexts& otherwise,
                                 const clock::Calendars& calendars) {
  DeadlineTexts texts = otherwise;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (at[i] && !row.field(*at[i]).empty()) texts[i] = row.field(*at[i]);
  }
  const DeadlinePlace place = [&](DeadlineField field) { return row.place_of(at[field].value_or(0)); };
  const auto question = read_question(texts, place, calendars);
  if (!question) return base::refuse(question.error());
  const auto due = clock::due_on(question->received, question->rule, question->pauses,
                                 *question->history->known_on(question->known_on));
  if (!due) return base::refuse(placed(due.error(), place));
  REDRESS_ASSERT(due->has_value());  // every pause of a batch has an end
  return **due;
}

}  // namespace

base::Checked<std::string> answer_batch(std::istream& in, const std::string& name, const DeadlineTexts& otherwise,
                                        const clock::Calendars& calendars) {
  csv::Reader reader(in, name);
  if (auto header = reader.read_header(); !header) return base::refuse(header.error());
  const auto at = positions(reader, otherwise);
  if (!at) return base::refuse(at.error());

  std::string text;
  csv::Writer out(text, csv::Formulas::raw);  // programs read it back
  for (const auto& column : reader.header()) out.text(column);
  out.text("due_on").end_row();
  base::Refusals refusals;
  const auto add = [&](const base::Refusals& more) { refusals.insert(refusals.end(), more.begin(), more.end()); };
  for (;;) {
    const auto row = reader.next();
    if (!row) {
      add(row.error());
      continue;
    }
    if (!*row) break;
    const auto due = answer(reader, *at, otherwise, calendars);
    if (!due) {
      add(due.error());
      continue;
    }
    for (const auto field : reader.fields()) out.text(field);
    out.text(base::to_text(*due)).end_row();
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return text;
}

int deadline_batch(const std::string& file, const DeadlineTexts& otherwise, const clock::Calendars& calendars,
                   Streams streams) {
  std::ifstream opened;
  if (file != "-") {
    opened.open(file, std::ios::binary);
    if (!opened) throw base::Fault(file + ": cannot be read");
  }
  const auto text = answer_batch(file == "-" ? streams.in : opened, file, otherwise, calendars);
  if (!text) {
    say(streams.err, text.error());
    return exit_wrong;
  }
  streams.out << *text;
  return exit_done;
}

}  // namespace redress::cli
