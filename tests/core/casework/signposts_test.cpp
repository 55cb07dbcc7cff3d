// Where an answer sends people, by the stage, the nation and what the heads of complaint are about.
#include "core/casework/signposts.h"

#include <gtest/gtest.h>

#include "tests/core/casework/letters_procedure.h"

namespace redress::casework {
namespace {

procedure::Signpost signpost(std::string to, std::vector<std::string> themes, std::string nation = "",
                             std::string stage = "") {
  procedure::Signpost made;
  made.to = std::move(to);
  made.themes = std::move(themes);
  made.nation = std::move(nation);
  made.stage = std::move(stage);
  return made;
}

struct Case {
  std::string calendar = "england-and-wales";
  std::vector<std::string> themes = {};  // of its heads, in their order
  bool first_withdrawn = false;
  bool open = true;
};

std::string places(const Case& told) {
  Procedure procedure = by_letter();
  procedure.signposts = {signpost("Ombudsman for health", {"Health"}),
                         signpost("Ombudsman for care", {"Social care", "Housing"}),
                         signpost("Ombudsman of the North", {}, "scotland"),
                         signpost("Ombudsman of the South", {}, "england"),
                         signpost("Anybody", {}),
                         signpost("Stage 2", {}, "", "2")};
  CaseState state;
  for (const auto& theme : told.themes) {
    Head head;
    head.id = static_cast<std::int64_t>(state.heads.size()) + 1;
    head.theme = theme;
    head.withdrawn = told.first_withdrawn && state.heads.empty();
    state.heads.push_back(std::move(head));
  }
  if (told.open) {
    Episode episode;
    episode.opened.stage = "1";
    state.episodes.push_back(std::move(episode));
  }
  std::string all;
  for (const auto* each : signposts_of(state, procedure, told.calendar)) all += (all.empty() ? "" : "; ") + each->to;
  return all;
}

TEST(Signposts, AreThoseOfWhatTheHeadsAreAbout) {
  EXPECT_EQ(places({.themes = {"Health"}}), "Ombudsman for health; Ombudsman of the South");
  EXPECT_EQ(places({.themes = {"Housing", "Health"}}),
            "Ombudsman for health; Ombudsman for care; Ombudsman of the South");
  EXPECT_EQ(places({.themes = {"Health", "Housing"}, .first_withdrawn = true}),
            "Ombudsman for care; Ombudsman of the South");
  EXPECT_EQ(places({.themes = {"Parking"}}), "Ombudsman for health; Ombudsman for care; Ombudsman of the South")
      << "nobody said what it is about: each is said";
}

TEST(Signposts, AreThoseOfTheNationAndOfTheOpenStage) {
  EXPECT_EQ(places({.calendar = "scotland", .themes = {"Health"}}), "Ombudsman for health; Ombudsman of the North");
  EXPECT_EQ(places({.calendar = "northern-ireland", .themes = {"Health"}}), "Ombudsman for health; Anybody");
  EXPECT_EQ(places({.themes = {"Health"}, .open = false}), "");
}

}  // namespace
}  // namespace redress::casework
