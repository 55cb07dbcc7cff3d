// Procedures as drawings and as text: everything stands there once, under one number, and no words lie on one another.
#include "app/web/parts/statechart.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "app/catalogue/procedures.h"
#include "app/web/parts/procedure_tables.h"
#include "app/web/parts/statechart_layout.h"
#include "app/web/parts/text_width.h"
#include "support/where.h"
#include "tests/app/web/hostile_procedure.h"

namespace redress::web::testing {
namespace {

using procedure::Procedure;

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

Procedure read(std::string_view text) {
  auto procedure = catalogue::read_procedure(text, "a test", catalogue::known_calendars());
  EXPECT_TRUE(procedure.has_value()) << procedure.error().front().about << procedure.error().front().text;
  return std::move(*procedure);
}

std::string file_text(const std::string& path) {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

// The file that docs/procedures.md shows whole.
Procedure small_one() {
  const std::string guide = file_text("docs/procedures.md");
  const std::size_t from = guide.find("```yaml\n") + 8;
  return read(guide.substr(from, guide.find("```", from) - from));
}

std::vector<std::string> numbers_of(const NumberedProcedure& all) {
  std::vector<std::string> numbers;
  for (const auto& state : all.states) {
    numbers.push_back(state.number);
    for (const auto& step : state.steps) numbers.push_back(step.number);
  }
  return numbers;
}

// Whole, from the file: what a loaded procedure has of each state, with those of the states around it counted once.
std::size_t transitions_in(const Procedure& procedure) {
  std::set<std::pair<int, int>> places;
  for (const auto& state : procedure.states) {
    for (const auto& transition : state.transitions) places.insert({transition.place.line, transition.place.column});
  }
  return places.size();
}

TEST(Statechart, HoldsEveryStateStepAndClockOfEveryShippedProcedureOnce) {
  for (const auto& procedure : catalogue::shipped_procedures()) {
    const auto all = numbered(procedure);
    const auto numbers = numbers_of(all);
    EXPECT_EQ(numbers.size(), procedure.states.size() + procedure.composites.size() + transitions_in(procedure))
        << procedure.id;
    EXPECT_EQ(std::set(numbers.begin(), numbers.end()).size(), numbers.size()) << "no number twice";
    for (const int width : {wide_statechart, narrow_statechart}) {
      const std::string drawing = statechart(all, width, "wide", "rd-onlywide").text();
      for (const auto& number : numbers)
        EXPECT_EQ(times(drawing, "fill=\"#12436d\">" + number + "</text>"), 1U) << procedure.id << " " << number;
      for (const auto& clock : all.clocks) {
        EXPECT_EQ(times(drawing, "class=\"rd-sc__clock\" font-weight=\"700\" fill=\"#12436d\">" + clock.number + "<"),
                  1U)
            << procedure.id << " " << clock.number;
      }
      EXPECT_EQ(times(drawing, "class=\"rd-sc__arrow\""), transitions_in(procedure)) << procedure.id;
      EXPECT_EQ(times(drawing, "class=\"rd-sc__begins\""), 1U);
      const auto ends = std::count_if(procedure.states.begin(), procedure.states.end(),
                                      [](const auto& state) { return state.final; });
      EXPECT_EQ(times(drawing, "class=\"rd-sc__end\""), static_cast<std::size_t>(ends));
    }
  }
}

TEST(Statechart, IsToldWholeByTheTablesUnderTheSameNumbers) {
  for (const auto& procedure : catalogue::shipped_procedures()) {
    const auto all = numbered(procedure);
    html::Writer out;
    write_states(out, all);
    write_clocks(out, all);
    const std::string text = out.take_text();
    const auto escaped = [](const std::string& words) {
      html::Writer writer;
      writer << words;
      return writer.take_text();
    };
    for (const auto& state : all.states) {
      EXPECT_EQ(times(text, "scope=\"rowgroup\">" + state.number + " " + escaped(state.title)), 1U) << procedure.id;
      for (const auto& step : state.steps) {
        EXPECT_EQ(times(text, "scope=\"row\">" + step.number + " " + escaped(step.title) + "<"), 1U) << step.number;
        EXPECT_NE(text.find(escaped(step.transition->guidance)), std::string::npos);
        EXPECT_NE(text.find(escaped(step.transition->source)), std::string::npos);
      }
    }
    for (const auto& clock : all.clocks) {
      EXPECT_EQ(times(text, "scope=\"row\">" + clock.number + " " + escaped(clock.clock->title)), 1U);
      EXPECT_NE(text.find(escaped(clock.clock->source)), std::string::npos);
    }
  }
}

TEST(Statechart, LeadsEachStepToTheStateThatTheFileNames) {
  const Procedure procedure = small_one();
  const auto all = numbered(procedure);
  const auto* around = all.find("stage_1");
  ASSERT_NE(around, nullptr);
  EXPECT_EQ(around->number, "2");
  ASSERT_EQ(around->steps.size(), 1U) << "its own, and once";
  EXPECT_EQ(all.numbered(around->steps[0].to)->id, "closed");
  const auto* open = all.find("open");
  EXPECT_EQ(open->depth, 1U);
  ASSERT_EQ(open->steps.size(), 1U) << "without that of the state around it";
  EXPECT_EQ(open->steps[0].number, "3.1");
  EXPECT_EQ(all.numbered(open->steps[0].to)->id, "answered");
  EXPECT_EQ(stopped_by(all, *open->steps[0].transition), "C1");
  EXPECT_EQ(open->clocks, std::vector<std::string>{"C1"}) << "it runs while the case is open";
  EXPECT_TRUE(all.find("answered")->clocks.empty()) << "the answer has stopped it";
}

TEST(Statechart, SaysForEveryStepWhichClocksItStartsStopsAndEnds) {
  for (const auto& procedure : catalogue::shipped_procedures()) {
    const auto all = numbered(procedure);
    std::map<std::string, std::size_t> signs;
    for (const auto& state : all.states) {
      for (const auto& step : state.steps) {
        std::set<procedure::Effect::What> does;
        for (const auto& effect : step.transition->effects) does.insert(effect.what);
        signs["starts"] += does.count(procedure::Effect::What::start_clock);
        signs["stops"] += does.count(procedure::Effect::What::stop_clock);
        signs["stops"] += does.count(procedure::Effect::What::end_clocks);
      }
    }
    for (const int width : {wide_statechart, narrow_statechart}) {
      const std::string drawing = statechart(all, width, "wide", "rd-onlywide").text();
      EXPECT_EQ(times(drawing, "class=\"rd-sc__starts\""), signs["starts"]) << procedure.id;
      EXPECT_EQ(times(drawing, "class=\"rd-sc__stops\""), signs["stops"]) << procedure.id;
    }
  }
}

TEST(Statechart, KeepsWordsApartFromOneAnotherAndInsideTheirPicture) {
  auto procedures = catalogue::shipped_procedures();
  procedures.push_back(read(hostile_procedure().bytes));
  for (const auto& procedure : procedures) {
    for (const int width : {wide_statechart, narrow_statechart}) {
      const auto layout = chart::laid_out(numbered(procedure), width);
      auto lines = layout.lines;
      lines.insert(lines.end(), layout.clocks.begin(), layout.clocks.end());
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const int right = line.x + width_of(line.words);
        EXPECT_LE(right, width) << procedure.id << ": " << line.words;
        EXPECT_LE(line.y + 5, layout.height) << procedure.id << ": " << line.words;
        for (std::size_t j = 0; j < i; ++j) {
          const bool beside = right <= lines[j].x || lines[j].x + width_of(lines[j].words) <= line.x;
          EXPECT_TRUE(beside || std::abs(line.y - lines[j].y) >= 19)
              << procedure.id << " " << width << ": " << line.words << " on " << lines[j].words;
        }
      }
      int boxes_end = 0;
      for (const auto& box : layout.boxes) boxes_end = std::max(boxes_end, box.x + box.width);
      for (const auto& arrow : layout.arrows) {
        if (arrow.stays) continue;
        EXPECT_GT(arrow.lane_x, boxes_end + 9) << procedure.id << ": an arrow's head has room";
        EXPECT_LT(arrow.lane_x, width);
      }
      // Arrows to different states never share a stretch of a lane.
      for (const auto& one : layout.arrows) {
        for (const auto& other : layout.arrows) {
          if (one.stays || other.stays || one.to_y == other.to_y || one.lane_x != other.lane_x) continue;
          const bool apart = std::max(one.from_y, one.to_y) < std::min(other.from_y, other.to_y) ||
                             std::max(other.from_y, other.to_y) < std::min(one.from_y, one.to_y);
          EXPECT_TRUE(apart) << procedure.id << ": " << one.step << " and " << other.step;
        }
      }
    }
  }
}

// Twelve states, from each of which steps lead to all the others: more lanes than fit side by side on a telephone at their best.
TEST(Statechart, KeepsRoomForWordsHoweverManyArrowsThereAre) {
  Procedure procedure = small_one();
  procedure.states.resize(1);
  procedure.composites.clear();
  const auto step = procedure.states[0].transitions[0];
  procedure.states[0].transitions.clear();
  for (int i = 1; i <= 12; ++i) {
    procedure::State state;
    state.id = "s" + std::to_string(i);
    state.title = "A state with a name of some length";
    for (int to = 1; to <= 12; ++to) {
      state.transitions.push_back(step);
      state.transitions.back().from = state.id;
      state.transitions.back().to = "s" + std::to_string(to);
    }
    procedure.states.push_back(std::move(state));
  }
  for (const int width : {wide_statechart, narrow_statechart}) {
    const auto layout = chart::laid_out(numbered(procedure), width);
    for (const auto& box : layout.boxes) EXPECT_GT(box.width, width * 2 / 3);
    for (const auto& arrow : layout.arrows) EXPECT_LT(arrow.lane_x, width);
  }
}

TEST(Statechart, ShowsHostileWordsAsTheyAre) {
  const Procedure procedure = read(hostile_procedure().bytes);
  const auto all = numbered(procedure);
  html::Writer tables;
  write_states(tables, all);
  write_clocks(tables, all);
  write_beside(tables, procedure);
  for (const std::string& text :
       {statechart_file(all), statechart(all, narrow_statechart, "narrow", "rd-narrow").text(), tables.take_text()}) {
    EXPECT_EQ(text.find("<script"), std::string::npos);
    EXPECT_NE(text.find("&lt;script&gt;"), std::string::npos);
    EXPECT_EQ(text.find("style="), std::string::npos) << "the pages allow no style in an attribute";
  }
}

TEST(Statechart, OfTheSmallProcedureIsAsItWasLookedAt) {
  EXPECT_EQ(statechart_file(numbered(small_one())), file_text("tests/app/web/parts/small_statechart.svg"))
      << "if it is meant: redress procedure draw, and look at it";
}

// Of the newest edition of each, and of no other.
TEST(Statechart, OfEachShippedProcedureStandsInTheHandbook) {
  std::map<std::string, std::string> drawn;
  for (const auto& procedure : catalogue::shipped_procedures())
    drawn["docs/drawings/" + procedure.id + ".svg"] = statechart_file(numbered(procedure));
  for (const auto& [file, drawing] : drawn)
    EXPECT_TRUE(drawing == file_text(file)) << file << ": redress procedure draw --out, and look at it";
  std::size_t there = 0;
  for (const auto& each :
       std::filesystem::directory_iterator(std::filesystem::path(REDRESS_SOURCE_DIR) / "docs/drawings")) {
    ++there;
    EXPECT_TRUE(drawn.contains("docs/drawings/" + each.path().filename().string())) << each.path();
  }
  EXPECT_EQ(there, drawn.size());
}

}  // namespace
}  // namespace redress::web::testing
