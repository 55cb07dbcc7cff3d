// Searching, likely duplicates, and the people of a case, as pages on both databases.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "app/office/habits.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

class SearchPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  // The reference of a case that came by telephone on 20 November 2026.
  std::string record(const std::string& who, const std::string& postcode, const std::string& complaint,
                     Typed more = {}) {
    const auto sent = try_to_record(who, postcode, complaint, std::move(more));
    EXPECT_EQ(sent.status, 303) << sent.body.substr(0, 3000);
    const std::string to = DeskAtWork::location(sent);
    const std::size_t begin = std::string_view("/cases/").size();
    return to.substr(begin, to.find('?') - begin);
  }
  http::Response try_to_record(const std::string& who, const std::string& postcode, const std::string& complaint,
                               Typed more = {}) {
    Typed typed{{"channel", "phone"},
                {"received_on-day", received_.first},
                {"received_on-month", received_.second},
                {"received_on-year", "2026"},
                {"who", who},
                {"postcode", postcode},
                {"complaint", complaint},
                {"procedure", "eng.lgsco.code.2024"}};
    typed.insert(typed.end(), more.begin(), more.end());
    return desk_.post(officer_, "/cases", typed);
  }
  // What a search leads to; the page of what was found, or the address of the case.
  http::Response search(const std::string& words) {
    const auto sent = desk_.post(officer_, "/search", {{"q", words}});
    EXPECT_EQ(sent.status, 303) << words;
    const std::string to = DeskAtWork::location(sent);
    EXPECT_EQ(to.find(words), std::string::npos) << "what is searched for stands in no address";
    return to.starts_with("/search/") ? desk_.get(officer_, to) : sent;
  }

  std::pair<std::string, std::string> received_{"20", "11"};
  DeskAtWork desk_{GetParam()};
  std::string officer_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
};

TEST_P(SearchPages, ACaseIsFoundByNamePostcodeAddressAndWords) {
  const std::string damp = record("Mrs Zo\xC3\xAB Whitcombe", "WM4 2QH", "Damp in the child's bedroom",
                                  {{"email", "z.whitcombe@example.org"}, {"phone", "01632 960 417"}});
  const std::string bins = record("D. Larch", "WM2 6TB", "Bins missed six weeks running");
  for (const char* words : {"Whitcombe", "whitc", "ZOE whitcombe", "WM4 2QH", "wm42qh", "z.whitcombe@example.org",
                            "01632 960417", "damp bedroom", "childs"}) {
    const auto found = search(words);
    EXPECT_TRUE(holds(found, damp)) << words;
    EXPECT_FALSE(holds(found, bins)) << words;
    EXPECT_TRUE(holds(found, "<mark>")) << words;
    EXPECT_TRUE(holds(found, "1 case, the newest first")) << words;
  }
  EXPECT_TRUE(
      holds(search("whitcombe"), "<span class=\"rd-muted\">Name:</span> Mrs Zo\xC3\xAB <mark>Whitcombe</mark>"));
  EXPECT_TRUE(holds(search("damp bins"), "No case holds all of these words"));
  EXPECT_TRUE(holds(search("itcombe"), "No case holds all of these words"))
      << "the beginning of a word, not its middle";
  EXPECT_TRUE(holds(search("\" * ( ' : & |"), "No case holds all of these words"));
}

TEST_P(SearchPages, AReferenceLeadsStraightToTheCase) {
  const std::string reference = record("D. Larch", "WM2 6TB", "Bins missed");
  const auto sent = desk_.post(officer_, "/search", {{"q", " " + reference + " "}});
  EXPECT_EQ(DeskAtWork::location(sent), "/cases/" + reference);
}

TEST_P(SearchPages, WhatIsRecordedSinceIsFoundToo) {
  const std::string reference = record("D. Larch", "WM2 6TB", "Bins missed");
  EXPECT_TRUE(holds(search("surveyor"), "No case holds"));
  EXPECT_EQ(desk_.post(officer_, "/cases/" + reference + "/commands/add_note", {{"words", "The surveyor came"}}).status,
            303);
  EXPECT_TRUE(holds(search("surveyor"), reference));
  EXPECT_TRUE(holds(search("larch"), reference)) << "what stood in the index stands in it still";
  desk_.office->rebuild();
  EXPECT_TRUE(holds(search("surveyor larch"), reference)) << "the index is made again";
}

TEST_P(SearchPages, ASearchIsItsAskersAlone) {
  record("D. Larch", "WM2 6TB", "Bins missed");
  const std::string to = DeskAtWork::location(desk_.post(officer_, "/search", {{"q", "larch"}}));
  EXPECT_EQ(desk_.get(officer_, to).status, 200);
  EXPECT_EQ(desk_.get(desk_.sign_in("Ben Quill", {"officer"}), to).status, 404);
  const std::string address = desk_.office->search().ask(1, "larch");
  EXPECT_EQ(desk_.office->search().asked(1, address), "larch");
  EXPECT_EQ(desk_.office->search().asked(2, address), std::nullopt);
  desk_.body.set_today("2026-11-22");
  EXPECT_EQ(desk_.office->search().asked(1, address), std::nullopt) << "after a day";
}

TEST_P(SearchPages, HostileWordsAreOnlyWords) {
  const std::string evil = "<script>alert(1)</script> \"><img src=x>";
  const std::string reference = record(evil, "WM4 2QH", evil + " whistle");
  for (const auto& page : {search("whistle script"), search("alert"), desk_.get(officer_, "/cases/" + reference),
                           try_to_record(evil, "WM4 2QH", "whistle")}) {
    EXPECT_FALSE(holds(page, "<script>alert"));
    EXPECT_FALSE(holds(page, "<img src=x"));
  }
  EXPECT_EQ(desk_.post(officer_, "/search", {{"q", std::string(300, 'x')}}).status, 200);
}

TEST_P(SearchPages, ALikelyDuplicateIsAskedAboutOnceWithItsReason) {
  received_ = {"30", "10"};
  const std::string first = record("Mrs J. Whitcombe", "WM4 2QH", "Damp in the bedroom, again");
  record("D. Larch", "WM2 6TB", "Bins missed");
  received_ = {"20", "11"};
  const auto asked = try_to_record("Mrs Whitcombe", "wm4 2qh", "The damp is back in her bedroom");
  ASSERT_EQ(asked.status, 200);
  EXPECT_TRUE(holds(asked, "Is it this case, which we have?"));
  EXPECT_TRUE(holds(asked, "/cases/" + first + "\""));
  EXPECT_TRUE(holds(asked, "same name, same postcode, both say bedroom, damp, 3 weeks ago"));
  EXPECT_TRUE(holds(asked, "/cases/" + first + "/commands/record_contact"));
  EXPECT_TRUE(holds(asked, "Mrs J. Whitcombe, as in " + first));
  EXPECT_EQ(desk_.office->count_cases({}), 2) << "nothing is saved yet";

  const auto person = desk_.office->find_case(first)->state.people.front();
  const std::string second = record("Mrs Whitcombe", "WM4 2QH", "The damp is back in her bedroom",
                                    {{"looked", "yes"}, {"known_number", std::to_string(person.number)}});
  EXPECT_EQ(desk_.office->find_case(second)->state.people.front().number, person.number);
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases/" + first + "/people"),
                    "Also in <a class=\"govuk-link\" href=\"/cases/" + second));
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases/" + second + "/people"), first));
}

TEST_P(SearchPages, TheSameFormSentFiftyTimesAtOnceIsOneCase) {
  const Typed key{{"key", "the-same-call"},   {"phone", "01632 960 417"},   {"promise", "ring back"},
                  {"promised_for-day", "25"}, {"promised_for-month", "11"}, {"promised_for-year", "2026"}};
  std::vector<std::string> led_to(50);
  std::vector<std::thread> threads;
  for (auto& to : led_to) {
    threads.emplace_back([&] {
      const auto sent = try_to_record("Mrs J. Whitcombe", "WM4 2QH", "Damp in the bedroom, again", key);
      to = std::to_string(sent.status) + " " + DeskAtWork::location(sent);
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(desk_.office->count_cases({}), 1);
  EXPECT_TRUE(led_to.front().starts_with("303 /cases/")) << led_to.front();
  for (const auto& to : led_to) EXPECT_EQ(to, led_to.front());
}

TEST_P(SearchPages, SomebodyElseIsNotAskedAbout) {
  record("Mrs J. Whitcombe", "WM4 2QH", "Damp in the bedroom");
  record("P. Whitcombe", "WM9 1AA", "Damp in the cellar of a shop");
  record("D. Larch", "WM4 2QH", "A permit refused");
}

TEST_P(SearchPages, APersonWhomNoCaseHasIsRefused) {
  const std::string reference = record("D. Larch", "WM2 6TB", "Bins missed");
  const auto refused = desk_.office->run(office::wire({{"key", "x"},
                                                       {"case", reference},
                                                       {"kind", "add_person"},
                                                       {"on", "2026-11-20"},
                                                       {"role", "other"},
                                                       {"name", "x"},
                                                       {"number", std::int64_t{123456}}}),
                                         "Ada Quill");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().rule, "person_is_not_known");
}

TEST_P(SearchPages, WhatIsKnownOfAPersonIsChangedInOneForm) {
  const std::string reference = record("D. Larch", "WM2 6TB", "Bins missed", {{"phone", "07700 900 118"}});
  const std::string form = "/cases/" + reference + "/commands/change_person";
  const auto page = desk_.get(officer_, form + "?person=n1");
  EXPECT_TRUE(holds(page, "value=\"07700 900 118\""));
  EXPECT_TRUE(holds(page, "value=\"D. Larch\""));
  EXPECT_EQ(desk_
                .post(officer_, form,
                      {{"person", "n1"},
                       {"role", "complainant"},
                       {"name", "Dana Larch"},
                       {"safe_contact", "Only in the mornings"},
                       {"adjustments", "Large print"}})
                .status,
            303);
  const auto shown = desk_.get(officer_, "/cases/" + reference + "/people");
  EXPECT_TRUE(holds(shown, "Dana Larch <small>complainant</small>"));
  EXPECT_FALSE(holds(shown, "07700 900 118")) << "what is left out is known no longer";
  for (const char* kind : {"record_contact", "acknowledge_case"}) {
    const auto before = desk_.get(officer_, "/cases/" + reference + "/commands/" + kind);
    EXPECT_TRUE(holds(before, "Only in the mornings")) << kind;
    EXPECT_TRUE(holds(before, "Large print")) << kind;
  }
  EXPECT_TRUE(holds(search("dana"), reference));
}

TEST_P(SearchPages, NothingGoesToARepresentativeWithoutAuthority) {
  const std::string reference = record("D. Larch", "WM2 6TB", "Bins missed");
  const std::string commands = "/cases/" + reference + "/commands/";
  EXPECT_EQ(desk_.post(officer_, commands + "add_person", {{"role", "representative"}, {"name", "Sam Ferrow"}}).status,
            303);
  EXPECT_TRUE(holds(desk_.get(officer_, "/cases/" + reference), "nothing may be sent to them yet"));
  const auto refused = desk_.post(officer_, commands + "acknowledge_case", {{"channel", "email"}, {"person", "n2"}});
  EXPECT_EQ(refused.status, 200);
  EXPECT_TRUE(holds(refused, "Nothing goes to a representative before"));
}

TEST_P(SearchPages, WhoMayNotReadCasesMayNotSearch) {
  const auto stranger = desk_.sign_in("Cy Quill", {"administrator"});
  EXPECT_EQ(desk_.post(stranger, "/search", {{"q", "x"}}).status, 403);
  EXPECT_FALSE(holds(desk_.get(stranger, "/account"), "role=\"search\""));
}

TEST_P(SearchPages, WhileNothingIsAskedTheCasesOpenedLastStandThere) {
  EXPECT_FALSE(holds(desk_.get(officer_, "/search"), "Cases you opened last"));
  const std::string bins = record("D. Larch", "WM2 6TB", "Bins missed"), damp = record("B. Hay", "WM4 2QH", "Damp <b>");
  for (const auto& reference : {damp, bins}) EXPECT_EQ(desk_.get(officer_, "/cases/" + reference).status, 200);
  EXPECT_EQ(desk_.get(officer_, "/cases/WM-2026-nobody").status, 404);
  const auto page = desk_.get(officer_, "/search");
  EXPECT_TRUE(holds(page, ">Cases you opened last</h2>"));
  EXPECT_TRUE(holds(page, "Damp &lt;b&gt;"));
  EXPECT_FALSE(holds(page, "WM-2026-nobody"));
  EXPECT_LT(page.body.find("/cases/" + bins), page.body.find("/cases/" + damp)) << "the latest first";
  EXPECT_TRUE(holds(desk_.post(officer_, "/search", {{"q", ""}}), "Cases you opened last"));
  EXPECT_FALSE(holds(search("larch"), "Cases you opened last")) << "something was asked";
  const auto other = desk_.sign_in("Ben Ash", {"officer"});
  EXPECT_FALSE(holds(desk_.get(other, "/search"), "Cases you opened last")) << "each sees their own";
}

TEST_P(SearchPages, ACaseThatIsNotThereAnyMoreIsNotShownAsOpened) {
  const std::int64_t actor = *desk_.office->find_person("Ada Quill");
  desk_.office->habits().open_case(actor, "OLD-1");
  EXPECT_FALSE(holds(desk_.get(officer_, "/search"), "Cases you opened last"));
  const std::string bins = record("D. Larch", "WM2 6TB", "Bins missed");
  EXPECT_EQ(desk_.get(officer_, "/cases/" + bins).status, 200);
  EXPECT_TRUE(holds(desk_.get(officer_, "/search"), bins));
  EXPECT_FALSE(holds(desk_.get(officer_, "/search"), "OLD-1"));
}

INSTANTIATE_TEST_SUITE_P(Engines, SearchPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
