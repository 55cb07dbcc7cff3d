// What somebody typed and did not send: theirs alone, there again when they come back, gone once it is sent.
#include <gtest/gtest.h>

#include "base/text.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

class DraftPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  DraftPages() : desk_(GetParam()) {
    ada_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
    ben_ = desk_.sign_in("Ben Oarsman", {"officer", "coordinator"});
    const auto registered = desk_.office->run(office::wire({{"key", "r1"},
                                                            {"kind", "register_case"},
                                                            {"on", "2026-11-16"},
                                                            {"procedure", "eng.lgsco.code.2024"},
                                                            {"channel", "phone"}}),
                                              "Ada Quill");
    reference_ = registered->reference;
    note_ = "/cases/" + reference_ + "/commands/add_note";
  }
  Typed note(const std::string& words, const std::string& key = "k1") const {
    return {{"draft", reference_ + "/add_note"},
            {"key", key},
            {"seen_version", "1"},
            {"words", words},
            {"on-day", "20"},
            {"on-month", "11"},
            {"on-year", "2026"}};
  }
  http::Response keep(const std::string& who, Typed typed) { return desk_.post(who, "/drafts", std::move(typed)); }
  Typed quietly(Typed typed) const {
    typed.emplace_back("quiet", "yes");
    return typed;
  }

  DeskAtWork desk_;
  std::string ada_, ben_, reference_, note_;
};

TEST_P(DraftPages, WhatWasTypedIsThereAgainAndForNobodyElse) {
  EXPECT_FALSE(holds(desk_.get(ada_, note_), "Your draft"));
  EXPECT_EQ(keep(ada_, quietly(note("She has rung twice"))).status, 200);
  const auto again = desk_.get(ada_, note_);
  EXPECT_TRUE(holds(again, "Your draft"));
  EXPECT_TRUE(holds(again, "She has rung twice"));
  EXPECT_TRUE(holds(again, "value=\"k1\"")) << "the key of the form, so that it has one effect";
  EXPECT_FALSE(holds(desk_.get(ben_, note_), "She has rung twice"));
  EXPECT_TRUE(holds(desk_.get(ada_, "/drafts"), reference_));
  EXPECT_TRUE(holds(desk_.get(ben_, "/drafts"), "You have no drafts"));
}

TEST_P(DraftPages, TheLastTypedStands) {
  const auto first = keep(ada_, quietly(note("She has rung")));
  auto more = note("She has written");
  more.emplace_back("draft_state", first.body);
  EXPECT_EQ(keep(ada_, quietly(more)).status, 200);
  EXPECT_TRUE(holds(desk_.get(ada_, note_), "She has written"));
  EXPECT_FALSE(holds(desk_.get(ada_, note_), "She has rung"));
}

TEST_P(DraftPages, TwoWindowsOfOneFormAreTold) {
  const auto first = keep(ada_, quietly(note("She has rung")));
  EXPECT_EQ(keep(ada_, quietly(note("She has written"))).status, 409) << "of a window that knows of no draft";
  EXPECT_TRUE(holds(desk_.get(ada_, note_), "She has rung"));
  const auto both = keep(ada_, note("She has written"));
  EXPECT_EQ(both.status, 409);
  EXPECT_TRUE(holds(both, "She has rung"));
  EXPECT_TRUE(holds(both, "She has written"));
  EXPECT_TRUE(holds(both, "name=\"draft_state\" value=\"" + std::string(base::trimmed(first.body)) + "\""));
  auto chosen = note("She has written");
  chosen.emplace_back("draft_state", first.body);
  EXPECT_EQ(keep(ada_, chosen).status, 303);
  EXPECT_TRUE(holds(desk_.get(ada_, note_), "She has written"));
}

TEST_P(DraftPages, ADraftGoesAfterThirtyDays) {
  (void)keep(ada_, quietly(note("She has rung twice")));
  desk_.body.set_today("2026-12-20");
  EXPECT_TRUE(desk_.office->drafts().find(*desk_.office->find_person("Ada Quill"), reference_ + "/add_note"));
  desk_.body.set_today("2026-12-21");
  EXPECT_FALSE(desk_.office->drafts().find(*desk_.office->find_person("Ada Quill"), reference_ + "/add_note"));
}

TEST_P(DraftPages, ADraftOutlivesASignOut) {
  (void)keep(ada_, quietly(note("She has rung twice")));
  (void)desk_.post(ada_, "/sign-out", {});
  EXPECT_EQ(desk_.get(ada_, note_).status, 303);
  const auto actor = desk_.office->find_person("Ada Quill");
  const auto account = desk_.office->accounts().find(*actor);
  const auto back =
      desk_.office->accounts().sign_in({account->email, "kettle marble otter", "", "127.0.0.1", "a test"});
  ASSERT_TRUE(back);
  EXPECT_TRUE(holds(desk_.get(*back, note_), "She has rung twice"));
}

TEST_P(DraftPages, SendingTheFormEndsItsDraft) {
  (void)keep(ada_, quietly(note("She has rung twice")));
  EXPECT_EQ(desk_.post(ada_, note_, note("She has rung twice")).status, 303);
  EXPECT_FALSE(holds(desk_.get(ada_, note_), "Your draft"));
  EXPECT_EQ(desk_.office->find_case(reference_)->state.version, 2);
}

TEST_P(DraftPages, ADraftThatCameAfterItsFormWasSentHasNoSecondEffect) {
  EXPECT_EQ(desk_.post(ada_, note_, note("She has rung twice")).status, 303);
  (void)keep(ada_, quietly(note("She has rung twice")));  // it was on its way
  EXPECT_TRUE(holds(desk_.get(ada_, note_), "value=\"k1\""));
  EXPECT_EQ(desk_.post(ada_, note_, note("She has rung twice")).status, 303);
  EXPECT_EQ(desk_.office->find_case(reference_)->state.version, 2) << "recorded once";
}

TEST_P(DraftPages, ADraftSaysWhatWasRecordedSinceItWasBegun) {
  (void)keep(ada_, quietly(note("She has rung twice")));
  EXPECT_EQ(desk_.post(ben_, note_, note("Her neighbour rang", "k2")).status, 303);
  const auto again = desk_.get(ada_, note_);
  EXPECT_TRUE(holds(again, "Recorded since you opened this"));
  EXPECT_TRUE(holds(again, "Her neighbour rang"));
  EXPECT_TRUE(holds(again, "She has rung twice"));
}

TEST_P(DraftPages, WithoutScriptAButtonKeepsAndAButtonDiscards) {
  EXPECT_TRUE(holds(desk_.get(ada_, "/cases/new"), "formaction=\"/drafts\""));
  const auto kept = keep(ada_, {{"draft", "new-case"}, {"complaint", "The gate <b>sticks</b>"}, {"who", "O'Hara"}});
  EXPECT_EQ(kept.status, 303);
  const auto form = desk_.get(ada_, "/cases/new");
  EXPECT_TRUE(holds(form, "The gate &lt;b&gt;sticks&lt;/b&gt;"));
  EXPECT_TRUE(holds(desk_.get(ada_, "/drafts"), "/cases/new"));
  EXPECT_EQ(desk_.post(ada_, "/drafts/discarded", {{"draft", "new-case"}}).status, 303);
  EXPECT_FALSE(holds(desk_.get(ada_, "/cases/new"), "sticks"));
}

TEST_P(DraftPages, NothingIsKeptForAFormThatIsNotThere) {
  for (const char* name : {"", "new-cas", "/add_note", "WM-2026-nope/add_note", "../add_note"}) {
    EXPECT_EQ(keep(ada_, quietly({{"draft", name}, {"words", "x"}})).status, 400) << name;
  }
  EXPECT_EQ(keep(ada_, quietly({{"draft", reference_ + "/fly"}, {"words", "x"}})).status, 400);
  EXPECT_EQ(keep(ada_, quietly(note(std::string(300'000, 'x')))).status, 422);
  EXPECT_TRUE(holds(desk_.get(ada_, "/drafts"), "You have no drafts"));
}

TEST_P(DraftPages, NeitherTheTokenNorHowItWasSentIsKept) {
  (void)keep(ada_, quietly(note("She has rung twice")));
  const auto actor = desk_.office->find_person("Ada Quill");
  const auto draft = desk_.office->drafts().find(*actor, reference_ + "/add_note");
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->typed.find("token="), std::string::npos) << draft->typed;
  EXPECT_EQ(draft->typed.find("quiet="), std::string::npos) << draft->typed;
}

TEST_P(DraftPages, NobodyKeepsMoreThanTheMost) {
  const auto actor = *desk_.office->find_person("Ada Quill");
  for (std::size_t i = 0; i < office::most_drafts; ++i) {
    ASSERT_TRUE(desk_.office->drafts().keep(actor, "form " + std::to_string(i), "a=b", std::nullopt));
  }
  EXPECT_FALSE(desk_.office->drafts().keep(actor, "one more", "a=b", std::nullopt));
  const auto seventh = desk_.office->drafts().find(actor, "form 7");
  EXPECT_TRUE(desk_.office->drafts().keep(actor, "form 7", "a=c", seventh->kept_at)) << "in place of what was there";
  EXPECT_EQ(desk_.office->drafts().all(actor).size(), office::most_drafts);
}

INSTANTIATE_TEST_SUITE_P(Engines, DraftPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

}  // namespace
}  // namespace redress::web::testing
