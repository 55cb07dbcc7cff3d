// The fixtures of RULES C8 for the 21 steps, told as stories and carried out by `redress command`: the record ends where the story
// does, on both databases, in dates, codes, tasks, approvals and register entries.
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "app/catalogue/calendars.h"
#include "app/catalogue/procedures.h"
#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "core/casework/state.h"
#include "kit/json/write.h"
#include "support/engines.h"
#include "support/story.h"

namespace redress::cli {
namespace {

using casework::CaseState;

std::string shown(const std::optional<base::Day>& day) {
  return day ? base::to_text(*day) : "-";
}

// What of a case does not depend on who is called by which number.
std::string course_of(const CaseState& state, const clock::Calendars& calendars) {
  std::ostringstream out;
  out << "state " << state.state << (state.open() ? " open" : " closed") << "\n";
  for (const auto& [field, value] : state.fields) out << "field " << field << " " << value << "\n";
  for (const auto& clock : state.clocks) {
    const auto calendar = calendars.find(clock.started.calendar)->known_on(std::nullopt);
    out << "clock " << clock.started.id << " from " << base::to_text(clock.from) << " due "
        << shown(casework::limit_of(clock, *calendar).due_on) << " stopped " << shown(clock.stopped_on) << " ended "
        << shown(clock.ended_on) << "\n";
  }
  for (const auto& task : state.tasks)
    out << "task " << task.id << " " << task.kind << " due " << base::to_text(task.due_on) << " done "
        << shown(task.done_on) << " dropped " << shown(task.dropped_on) << " ticked " << task.items_done.size() << "\n";
  for (const auto& remedy : state.remedies)
    out << "remedy " << remedy.id << " " << remedy.kind << " " << remedy.pence << " done " << shown(remedy.done_on)
        << "\n";
  for (const auto& approval : state.approvals)
    out << "approval " << approval.id << " " << approval.pence << " " << approval.decision << " " << approval.reason
        << " " << approval.form << " " << shown(approval.decided_on) << "\n";
  for (const auto& each : state.registered)
    out << "register " << each.entry.into << " " << base::to_text(each.on) << " " << each.entry.words << " "
        << shown(each.entry.day) << "\n";
  for (const auto& meeting : state.meetings) {
    out << "meeting " << meeting.id << " " << meeting.kind << " for " << base::to_text(meeting.meets_on) << " held "
        << shown(meeting.held_on) << " cancelled " << shown(meeting.cancelled_on);
    for (const auto& member : meeting.members) {
      out << " [" << member.number << (member.attended ? " came" : "") << (member.sits() ? "" : " sits no more");
      for (const auto& [paper, on] : member.papers) out << " " << paper << " " << base::to_text(on);
      out << "]";
    }
    out << "\n";
  }
  for (const auto& task : state.tasks) {
    if (!task.numbered.empty())
      out << "query " << task.number << " letter " << shown(task.letter_on) << " done " << shown(task.done_on) << "\n";
  }
  for (const auto& closure : state.closures)
    out << "closed " << base::to_text(closure.on) << " " << closure.reason << "\n";
  return out.str();
}

class ToldCommands : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ToldCommands() {
    std::ostringstream out;
    std::istringstream in;
    EXPECT_EQ(init(placed({"--organisation", "Test Agency", "--calendar", "england-and-wales", "--procedures",
                           "gb.cmg.phso"}),
                   {in, out, out}),
              exit_done)
        << out.str();
  }

  Words placed(Words words) const {
    const auto address = database_.address();
    const bool is_server = GetParam() == sql::Engine::postgresql;
    words.insert(words.end(), {"--data", is_server ? address.where : database_.folder()});
    if (is_server) words.insert(words.end(), {"--files", database_.folder() + "/files"});
    return words;
  }

  // One file of commands for as long as the same person gives them.
  void carry_out(const support::ToldCase& told, const std::string& reference) {
    for (std::size_t from = 0; from < told.taken.size();) {
      std::string lines;
      std::size_t to = from;
      for (; to < told.taken.size() && told.taken[to].person == told.taken[from].person; ++to) {
        base::Object wire = told.taken[to].wire;
        wire["key"] = reference + "-" + std::to_string(to);
        if (base::text_or(wire, "kind") == "register_case") {
          wire.erase("case");
          wire["reference"] = reference;
        } else {
          wire["case"] = reference;
        }
        lines += base::canonical_text(base::Value(wire)) + "\n";
      }
      std::istringstream in(lines);
      std::ostringstream out, err;
      EXPECT_EQ(command(placed({"--actor", told.taken[from].person, "-"}), {in, out, err}), exit_done)
          << told.title << "\n"
          << out.str() << err.str();
      from = to;
    }
  }

  tests::Database database_{GetParam()};
};

TEST_P(ToldCommands, EndWhereTheirStoriesEnd) {
  const auto calendars = catalogue::shipped_calendars();
  const auto named = [](const std::string& id) -> std::optional<procedure::Procedure> {
    for (const auto& procedure : catalogue::shipped_procedures()) {
      if (procedure.id == id) return procedure;
    }
    return std::nullopt;
  };
  std::vector<support::ToldCase> cases;
  support::tell_stories(std::filesystem::path(REDRESS_SOURCE_DIR) / "tests/app/catalogue/stories",
                        {named, calendars, "scotland", [&](const support::ToldCase& told) {
                           // The command line knows today: what is told of days to come it refuses.
                           const bool is_past =
                               !told.events.empty() && told.events.back().happened_on < *base::parse_day("2026-01-01");
                           if (told.procedure == "gb.cmg.phso" && is_past) cases.push_back(told);
                         }});
  ASSERT_GE(cases.size(), 5U);
  std::size_t events = 0;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const std::string reference = "CMG-" + std::to_string(i + 1);
    carry_out(cases[i], reference);
    const auto place = store::Place{database_.address(), database_.folder()};
    const auto office = office::Office::open(place, {});
    const auto view = office->find_case(reference);
    ASSERT_TRUE(view) << cases[i].title;
    EXPECT_EQ(course_of(view->state, office->calendars()), course_of(casework::fold(cases[i].events), calendars))
        << cases[i].title;
    events += view->events.size();
  }
  EXPECT_GT(events, 100U);

  // And the second database has each step of each, as it stood then.
  std::istringstream in;
  std::ostringstream out, err;
  ASSERT_EQ(procedures(placed({"export", "gb.cmg.phso", "respond"}), {in, out, err}), exit_done) << err.str();
  const std::string lines = out.str();
  for (const std::string_view line : {"CMG-3,2019-04-15,Summary of complaint received,2019-07-01,",
                                      ",In Progress,Response To Summary,Response To SoC,Y,2019-05-01,2019-04-30,",
                                      "CMG-3,2019-04-15,case closed,2019-12-06,", "Resolved,2019-12-06\n",
                                      "CMG-1,2019-03-01,case closed,2019-04-16,"})
    EXPECT_NE(lines.find(line), std::string::npos) << line << "\n" << lines;
  std::ostringstream later;
  ASSERT_EQ(procedures(placed({"export", "gb.cmg.phso", "respond", "--from", "2019-12-06"}), {in, later, err}),
            exit_done);
  EXPECT_LT(later.str().size(), lines.size() / 4);
  EXPECT_EQ(procedures(placed({"export", "gb.cmg.phso", "respnd"}), {in, out, err}), exit_wrong);
  EXPECT_NE(err.str().find("`gb.cmg.phso` has no such export: respond"), std::string::npos) << err.str();
}

INSTANTIATE_TEST_SUITE_P(Engines, ToldCommands, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::cli
