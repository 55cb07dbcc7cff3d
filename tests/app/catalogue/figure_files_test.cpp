// tests/figures/*.figure: histories and the figures that they must give, in a form that an officer can check by hand.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "app/catalogue/measures.h"
#include "app/catalogue/reports.h"
#include "base/text.h"
#include "core/reports/report.h"
#include "core/reports/text.h"
#include "support/casebook.h"
#include "support/told_words.h"

namespace redress {
namespace {

using support::Casebook;
using support::Day;
using support::day;
using support::Told;

struct ExpectedTable {
  std::string id;
  std::vector<std::string> columns;
  std::vector<std::pair<std::string, std::vector<std::string>>> rows;
};

struct ExpectedCases {
  std::string table, row, column, cases;
};

struct FigureFile {
  std::string name;
  std::string report;
  std::vector<std::string> measures;
  figures::Question question;
  bool as_at_given = false;
  Casebook book;
  std::map<std::string, std::vector<Day>> holidays;
  std::set<std::string> episode_procedures;
  std::vector<ExpectedTable> tables;
  std::vector<ExpectedCases> cases;
  std::vector<std::string> notes;
};

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  for (const auto part : base::split(line, '|')) cells.emplace_back(base::trimmed(part));
  return cells;
}

std::string rest_of(const std::vector<std::string>& words, std::size_t from) {
  std::string rest;
  for (std::size_t i = from; i < words.size(); ++i) rest += (rest.empty() ? "" : " ") + words[i];
  return rest;
}

// `2017-10-18 answered upheld {known 2018-01-05} {as a} {replaces a}`: the braces are ours, to be taken off first.
struct Line {
  std::vector<std::string> words;
  std::optional<Day> known;
  std::string label, replaces;
};

Line line_of(std::string text) {
  Line line;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
    const std::size_t close = text.find('}', open);
    const auto words = words_of(text.substr(open + 1, close - open - 1));
    if (words.at(0) == "known") line.known = day(words.at(1));
    if (words.at(0) == "as") line.label = words.at(1);
    if (words.at(0) == "replaces") line.replaces = words.at(1);
    text.erase(open, close - open + 1);
  }
  line.words = words_of(text);
  return line;
}

class Reader {
 public:
  explicit Reader(const std::string& path) {
    file_.name = std::filesystem::path(path).filename().string();
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(in, line);) {
      if (!line.empty() && line[0] != '#') read(line);
    }
    if (!file_.as_at_given) file_.question.as_at = file_.question.period.to;
  }
  FigureFile take() { return std::move(file_); }

 private:
  void read(const std::string& line) {
    const bool inside = line.starts_with("  ");
    const auto words = words_of(line);
    if (inside && in_table_) {
      auto cells = cells_of(line);
      const std::string row = cells.front();
      cells.erase(cells.begin());
      file_.tables.back().rows.emplace_back(row, std::move(cells));
    } else if (inside) {
      tell(line_of(line));
    } else {
      head(line, words);
    }
  }

  void head(const std::string& line, const std::vector<std::string>& words) {
    const std::string& what = words.at(0);
    in_table_ = what == "table";
    if (what == "report") {
      file_.report = words.at(1);
    } else if (what == "figure") {
      file_.measures.push_back(words.at(1));
      for (std::size_t i = 3; i < words.size(); ++i) file_.question.by.push_back(words[i]);
    } else if (what == "period") {
      const auto period = figures::parse_period(words.at(1));
      if (!period) throw std::runtime_error("no period: " + line);
      file_.question.period = *period;
    } else if (what == "as-at") {
      file_.question.as_at = day(words.at(1));
      file_.as_at_given = true;
    } else if (what == "known-by") {
      file_.question.known_by = day(words.at(1));
    } else if (what == "calendar") {
      file_.book.calendar = words.at(1);
    } else if (what == "convention") {
      file_.book.convention = *clock::parse_convention(words.at(1));
    } else if (what == "acknowledge") {
      file_.book.acknowledge_within = std::stoi(words.at(1));
    } else if (what == "stream") {
      stream_ = words.at(1);
    } else if (what == "limit") {
      file_.book.stages[words.at(1)].limit = std::stoi(words.at(2));
    } else if (what == "episodes") {
      for (std::size_t i = 1; i < words.size(); ++i) file_.episode_procedures.insert(words[i]);
    } else if (what == "holidays") {
      for (std::size_t i = 2; i < words.size(); ++i) file_.holidays[words.at(1)].push_back(day(words[i]));
    } else if (what == "case") {
      ++case_id_;
      episodes_ = 0;
      procedure_ = words.at(2);
      file_.book.name_case(case_id_, words.at(1));
    } else if (what == "table") {
      const auto cells = cells_of(line.substr(6));
      file_.tables.push_back({cells.front(), {cells.begin() + 1, cells.end()}, {}});
    } else if (what == "cases") {
      const std::size_t colon = line.find(':');
      file_.cases.push_back({words.at(1), words.at(2), words.at(3).substr(0, words.at(3).find(':')),
                             std::string(base::trimmed(line.substr(colon + 1)))});
    } else if (what == "note") {
      file_.notes.push_back(line.substr(5));
    } else {
      throw std::runtime_error(file_.name + ": what is " + line);
    }
  }

  void tell(const Line& line) {
    Told told;
    told.case_id = case_id_;
    told.procedure = procedure_;
    told.stream = stream_;
    told.on = day(line.words.at(0));
    told.known = line.known.value_or(told.on);
    told.verb = line.words.at(1);
    const std::string rest = rest_of(line.words, 2);
    if (told.verb == "received" || told.verb == "escalated" || told.verb == "reopened") {
      told.row = rest;
      told.episode = ++episodes_;
    } else if (told.verb == "answered" || told.verb == "closed") {
      told.outcome = rest;
    } else if (told.verb == "annuls") {
      told.target = labels_.at(rest);
    } else if (!support::take_owed(told, line.words)) {
      told.name = rest;
    }
    if (!line.replaces.empty()) {
      told.replaces = labels_.at(line.replaces);
      // It stands in its place, as the same stage.
      const std::int64_t episode = file_.book.told()[static_cast<std::size_t>(*told.replaces)].episode;
      if (episode > 0) {
        told.episode = episode;
        --episodes_;
      }
    }
    const std::int64_t seq = file_.book.tell(told).seq;
    if (!line.label.empty()) labels_[line.label] = seq;
  }

  FigureFile file_;
  std::string stream_ = "complaint";
  std::int64_t case_id_ = 0;
  std::int64_t episodes_ = 0;
  std::string procedure_;
  bool in_table_ = false;
  std::map<std::string, std::int64_t> labels_;
};

FigureFile read_figure(const std::string& path) {
  return Reader(path).take();
}

figures::Report made(const FigureFile& file) {
  auto calendars = std::make_shared<clock::Calendars>();
  for (const auto& [id, holidays] : file.holidays) calendars->add(support::calendar_of(id, holidays));
  figures::Columns columns(calendars);
  for (const auto& id : file.episode_procedures) {
    procedure::Procedure procedure;
    procedure.id = id;
    procedure.row_scheme = "stage-episodes";
    columns.learn(procedure);
  }
  file.book.write_to(columns);
  figures::Report all;
  for (const auto& measure : catalogue::shipped_measures()) {
    if (std::find(file.measures.begin(), file.measures.end(), measure.id) == file.measures.end()) continue;
    auto figure = columns.figure(measure, file.question, file.book.names());
    if (!figure) throw std::runtime_error(figure.error()[0].text);
    all.tables.push_back(std::move(figure->tables[0]));
  }
  if (all.tables.size() != file.measures.size())
    throw std::runtime_error("a measure of " + file.name + " is not there");
  if (!all.tables.empty()) return all;
  for (const auto& definition : catalogue::shipped_reports()) {
    if (definition.id != file.report) continue;
    auto report = reports::make(definition, catalogue::shipped_measures(), columns, file.question, file.book.names());
    if (!report) throw std::runtime_error(report.error()[0].text);
    return *report;
  }
  throw std::runtime_error("no report " + file.report);
}

std::string text_in(const figures::Report& report, const std::string& table, const std::string& row,
                    const std::string& column) {
  const auto* cell = figures::find_cell(report, table, row, column);
  return cell == nullptr ? "(no such cell)" : cell->text;
}

std::string figures_folder() {
  return std::string(REDRESS_SOURCE_DIR) + "/tests/figures";
}

class FigureFiles : public testing::TestWithParam<std::string> {};

std::vector<std::string> figure_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(figures_folder())) {
    if (entry.path().extension() == ".figure") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST_P(FigureFiles, GivesTheFiguresWorkedOutByHand) {
  const FigureFile file = read_figure(GetParam());
  const figures::Report report = made(file);
  ASSERT_FALSE(file.tables.empty()) << "a file without figures shows nothing";
  for (const auto& table : file.tables) {
    for (const auto& [row, texts] : table.rows) {
      ASSERT_EQ(texts.size(), table.columns.size()) << table.id << " " << row;
      for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(text_in(report, table.id, row, table.columns[i]), texts[i])
            << table.id << ", " << row << ", " << table.columns[i];
      }
    }
    // No row and no column beside those that were worked out, but the external row where it was left out.
    for (const auto& each : report.tables) {
      if (each.id != table.id) continue;
      EXPECT_EQ(each.columns.size(), table.columns.size()) << table.id;
      for (const auto& row : each.rows) {
        const bool expected =
            std::any_of(table.rows.begin(), table.rows.end(), [&](const auto& known) { return known.first == row.id; });
        EXPECT_TRUE(expected || row.id == "external") << table.id << ", " << row.id;
      }
    }
  }
  for (const auto& expected : file.cases) {
    const auto* cell = figures::find_cell(report, expected.table, expected.row, expected.column);
    ASSERT_NE(cell, nullptr) << expected.table << " " << expected.row << " " << expected.column;
    std::string cases;
    for (const auto& reference : cell->cases) cases += (cases.empty() ? "" : " ") + reference;
    EXPECT_EQ(cases, expected.cases) << expected.table << ", " << expected.row << ", " << expected.column;
  }
  for (const auto& note : file.notes) {
    bool found = false;
    for (const auto& table : report.tables) {
      found = found || std::find(table.notes.begin(), table.notes.end(), note) != table.notes.end();
    }
    EXPECT_TRUE(found) << note;
  }
  for (const auto& invariant : report.invariants) EXPECT_TRUE(invariant.held) << invariant.id << ": " << invariant.text;
}

INSTANTIATE_TEST_SUITE_P(Files, FigureFiles, testing::ValuesIn(figure_files()), [](const auto& file) {
  std::string name = std::filesystem::path(file.param).stem().string();
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
});

FigureFile spso() {
  return read_figure(figures_folder() + "/spso-2017-18-q3.figure");
}

std::string timescales(const figures::Report& report, const std::string& column) {
  return text_in(report, "timescales", "stage-1", column) + "/" + text_in(report, "timescales", "stage-2", column) +
         "/" + text_in(report, "timescales", "escalated", column);
}

// RULES A2.3: both mutations must fail the fixture.
TEST(SpsoQuarter, InTheEnglandAndWalesCalendarTheDaysDiffer) {
  FigureFile file = spso();
  file.book.calendar = "england-and-wales";
  const auto report = made(file);
  EXPECT_EQ(timescales(report, "days_total"), "29/74/42");
}

TEST(SpsoQuarter, WithTheDayOfReceiptAsDayNoughtTwoCasesTurnToMet) {
  FigureFile file = spso();
  file.book.convention = clock::Convention::after;
  const auto report = made(file);
  EXPECT_EQ(timescales(report, "days_total"), "22/71/39");
  EXPECT_EQ(timescales(report, "met"), "5/1/2");
  EXPECT_EQ(timescales(report, "not_met"), "1/1/0");
}

// RULES A2.2, Q3-a: the source says Q3 in one place and Q2 in another.
TEST(SpsoQuarter, TheTitleIsMadeFromThePeriod) {
  FigureFile file = spso();
  EXPECT_TRUE(made(file).title.ends_with("October to December 2017 (2017-18-Q3)"));
  file.question.period = *figures::parse_period("2017-18-Q2");
  EXPECT_TRUE(made(file).title.ends_with("July to September 2017 (2017-18-Q2)"));
}

std::string checks_of(const figures::Question& question) {
  FigureFile file = spso();
  const figures::Period period = file.question.period;
  const Day as_at = file.question.as_at;
  file.question = question;
  file.question.period = period;
  file.question.as_at = as_at;
  std::string ids;
  for (const auto& invariant : made(file).invariants) {
    ids += invariant.id + " ";
    EXPECT_TRUE(invariant.held) << invariant.text;
    EXPECT_FALSE(invariant.text.empty());
  }
  return ids;
}

// RULES C6. What was not looked at is not among those that hold.
TEST(SpsoQuarter, NamesTheChecksThatWereMade) {
  figures::Question question;
  EXPECT_EQ(checks_of(question), "I1 I2 I3 I4 I5 I6 I7 I11 I12 I14 I15 I16 ");
  question.made_twice = true;
  EXPECT_EQ(checks_of(question), "I1 I2 I3 I4 I5 I6 I7 I8 I11 I12 I14 I15 I16 ");
  question.with_cases = false;
  EXPECT_EQ(checks_of(question), "I1 I2 I3 I4 I5 I6 I8 I11 I12 I14 I15 I16 ");
  question.made_twice = false;
  EXPECT_EQ(checks_of(question), "I1 I2 I3 I4 I5 I6 I11 I12 I14 I15 I16 ");
  question.cases_of = {"upheld", "stage-1", "upheld"};
  EXPECT_EQ(checks_of(question), "I1 I2 I3 I4 I5 I6 I7 I11 I12 I14 I15 I16 ");
}

TEST(SpsoQuarter, TheSameQuestionGivesTheSameBytes) {
  EXPECT_EQ(reports::to_json(made(spso())), reports::to_json(made(spso())));
}

}  // namespace
}  // namespace redress
