// One thing done with several cases of a list, and the list as a file, as pages on both databases. Rule: UI 10.
#include <gtest/gtest.h>

#include <algorithm>
#include <mutex>
#include <regex>
#include <set>
#include <sstream>
#include <thread>

#include "kit/csv/read.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

using casework::EventKind;

bool holds(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

// The header first.
std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::istringstream in(file);
  csv::Reader reader(in, "cases.csv");
  EXPECT_TRUE(reader.read_header().has_value()) << file.substr(0, 300);
  std::vector<std::vector<std::string>> rows{reader.header()};
  for (;;) {
    const auto next = reader.next();
    EXPECT_TRUE(next.has_value());
    if (!next || !*next) return rows;
    rows.emplace_back(reader.fields().begin(), reader.fields().end());
  }
}

std::string as_text(const std::string& escaped) {
  std::string text = std::regex_replace(escaped, std::regex("&quot;"), "\"");
  text = std::regex_replace(text, std::regex("&#39;"), "'");
  return std::regex_replace(text, std::regex("&amp;"), "&");
}

class SeveralPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  // So many cases that nobody has.
  std::vector<std::string> cases(int count) {
    std::vector<base::Object> wires;
    for (int i = 0; i < count; ++i) wires.push_back(office::registration("r" + std::to_string(++registered_)));
    std::vector<std::string> references;
    for (const auto& done : desk_.office->run_all(wires, "Ada Quill")) references.push_back(done->reference);
    return references;
  }
  void close(const std::string& reference) {
    const auto done = desk_.office->run(office::wire({{"key", "close " + reference},
                                                      {"kind", "close_case"},
                                                      {"case", reference},
                                                      {"on", "2026-11-20"},
                                                      {"reason", "sent_on"}}),
                                        "Ada Quill");
    ASSERT_TRUE(done.has_value()) << done.error().front().text;
  }
  static Typed ticks(const std::vector<std::string>& references, const std::string& action) {
    Typed typed{{"do", action}};
    for (const auto& reference : references) typed.emplace_back("case-" + reference, "yes");
    return typed;
  }
  // What the form on a page holds besides what is typed.
  static Typed carried(const http::Response& page) {
    Typed fields;
    const std::string form = page.body.substr(page.body.find("action=\"/several/"));
    const std::regex hidden("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    for (auto at = std::sregex_iterator(form.begin(), form.end(), hidden); at != std::sregex_iterator(); ++at) {
      if ((*at)[1] != "token") fields.emplace_back((*at)[1], as_text((*at)[2]));
    }
    return fields;
  }
  static Typed with(Typed fields, const Typed& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  http::Response send(const std::string& who, Typed typed, const std::string& list = "unallocated") {
    return desk_.post(who, "/several/" + list, std::move(typed));
  }
  // From the boxes to the check page.
  http::Response checked(const std::string& who, const std::vector<std::string>& references, const std::string& action,
                         const Typed& typed, const std::string& list = "unallocated") {
    const auto form = send(who, ticks(references, action), list);
    EXPECT_EQ(form.status, 200) << form.body.substr(0, 2000);
    return send(who, with(carried(form), typed), list);
  }
  std::int64_t version(const std::string& reference) { return desk_.office->find_case(reference)->state.version; }
  std::int64_t notes(const std::string& reference) {
    const auto view = desk_.office->find_case(reference);
    return std::count_if(view->events.begin(), view->events.end(),
                         [](const auto& event) { return event.kind == EventKind::note_added; });
  }
  std::size_t tasks(const std::string& reference) { return desk_.office->find_case(reference)->state.tasks.size(); }
  std::int64_t handler(const std::string& reference) { return desk_.office->find_case(reference)->state.handler(); }
  // The references of a list, page after page, as they stand there.
  std::vector<std::string> on_screen(const std::string& who, const std::string& address) {
    std::vector<std::string> references;
    for (int page = 1;; ++page) {
      const auto shown = desk_.get(
          who, address + (address.find('?') == std::string::npos ? "?" : "&") + "page=" + std::to_string(page));
      if (shown.status != 200) return references;
      const std::regex row("class=\"rd-case\"><a href=\"/cases/([^\"]+)\"");
      for (auto at = std::sregex_iterator(shown.body.begin(), shown.body.end(), row); at != std::sregex_iterator();
           ++at)
        references.push_back((*at)[1]);
    }
  }

  DeskAtWork desk_{GetParam()};
  std::string manager_ = desk_.sign_in("Ada Quill", {"manager"});

 private:
  int registered_ = 0;
};

TEST_P(SeveralPages, ATaskIsSetOnSomeAndTheOneThatIsClosedIsLeftOutWithTheReason) {
  const auto all = cases(4);
  close(all[2]);
  const auto list = desk_.get(manager_, "/cases?show=all");
  for (const auto& reference : all)
    EXPECT_TRUE(holds(list, "name=\"case-" + reference + "\" value=\"yes\" aria-label=\"Select " + reference + "\""));
  const std::vector<std::string> ticked{all[0], all[1], all[2]};
  const Typed typed{
      {"words", "Ring them on Monday"}, {"due_on-day", "23"}, {"due_on-month", "11"}, {"due_on-year", "2026"}};
  const auto check = checked(manager_, ticked, "set_task", typed, "cases?show=all");
  EXPECT_TRUE(holds(check, "Check before you go on: Set a task, 2 cases</h1>"));
  EXPECT_TRUE(holds(check, "1 case is left out"));
  EXPECT_TRUE(
      holds(check, "The case is closed: reopen it to work on it: <a class=\"govuk-link\" href=\"/cases/" + all[2]));
  EXPECT_TRUE(holds(check, "Ring them on Monday"));
  EXPECT_TRUE(holds(check, "Monday 23 November 2026")) << "days in words, too";
  EXPECT_EQ(tasks(all[0]), 0U) << "nothing is done before it was checked";

  const auto done = send(manager_, with(carried(check), {{"checked", "yes"}}), "cases?show=all");
  ASSERT_EQ(done.status, 303) << done.body.substr(0, 2000);
  EXPECT_TRUE(DeskAtWork::location(done).starts_with("/cases?show=all&done=several&act="));
  const auto after = desk_.get(manager_, DeskAtWork::location(done));
  EXPECT_TRUE(holds(after, "2 cases have the task."));
  EXPECT_FALSE(holds(after, "left as it was")) << "the check page said so already";
  EXPECT_TRUE(holds(after, "Undo all"));
  const std::vector<std::size_t> expected{1, 1, 0, 0};
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(tasks(all[i]), expected[i]) << i;
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(SeveralPages, TickingNoneIsAnErrorOnTheListItself) {
  const auto all = cases(2);
  const auto none = send(manager_, ticks({}, "add_note"), "unallocated?sort=reference");
  EXPECT_EQ(none.status, 422);
  EXPECT_TRUE(holds(none, "<title>Error: Unallocated"));
  EXPECT_TRUE(holds(none, "<a href=\"#several\">Tick the cases that this is to be done with</a>"));
  EXPECT_TRUE(holds(none, "id=\"several\""));
  EXPECT_TRUE(holds(none, "action=\"/several/unallocated?sort=reference\"")) << "the list is the one that was there";
  EXPECT_TRUE(holds(none, "name=\"case-" + all[0] + "\""));
}

TEST_P(SeveralPages, WhatIsTypedWronglyIsSaidAtItsFieldAndTheCasesStayChosen) {
  const auto all = cases(2);
  const auto refused = checked(manager_, all, "add_note", {{"words", " "}});
  EXPECT_TRUE(holds(refused, "<title>Error: Add a note: 2 cases"));
  EXPECT_TRUE(holds(refused, "href=\"#words\""));
  const auto check = send(manager_, with(carried(refused), {{"words", "Now there is one"}}));
  EXPECT_TRUE(holds(check, "Add a note, 2 cases</h1>"));
  const auto changed = send(manager_, with(carried(check), {{"checked", "change"}}));
  EXPECT_TRUE(holds(changed, "Now there is one</textarea>"));
  EXPECT_EQ(notes(all[0]) + notes(all[1]), 0);
}

TEST_P(SeveralPages, TheSameFormSentTenTimesAtOnceHasOneEffectOnEachCase) {
  const auto all = cases(3);
  const auto check = checked(manager_, all, "add_note", {{"words", "Said once"}});
  std::mutex mutex;
  std::set<std::string> answers;
  std::vector<std::thread> senders;
  for (int i = 0; i < 10; ++i) {
    senders.emplace_back([&] {
      const auto done = send(manager_, with(carried(check), {{"checked", "yes"}}));
      const std::lock_guard lock(mutex);
      answers.insert(std::to_string(done.status) + " " + DeskAtWork::location(done));
    });
  }
  for (auto& sender : senders) sender.join();
  EXPECT_EQ(answers.size(), 1U);
  for (const auto& reference : all) EXPECT_EQ(notes(reference), 1);
  const std::string answer = *answers.begin();
  EXPECT_TRUE(holds(desk_.get(manager_, answer.substr(4)), "3 cases have the note.")) << answer;
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(SeveralPages, SelectAllMeansEveryCaseThatTheFiltersGiveAlsoOnTheOtherPages) {
  cases(60);
  const auto list = desk_.get(manager_, "/unallocated");
  EXPECT_TRUE(holds(list, "name=\"all\" value=\"yes\"> Select all 60</label>"));
  const Typed all{{"do", "allocate_case"}, {"all", "yes"}};
  const auto form = send(manager_, all);
  EXPECT_TRUE(holds(form, "Give to somebody: 60 cases</h1>"));
  const auto check = send(manager_, with(carried(form), {{"role", "officer"}, {"handler", "Ada Quill"}}));
  EXPECT_TRUE(holds(check, "60 cases</h1>"));
  const auto done = send(manager_, with(carried(check), {{"checked", "yes"}}));
  EXPECT_TRUE(holds(desk_.get(manager_, DeskAtWork::location(done)), "60 cases have somebody new."));
  store::CaseQuery nobody;
  nobody.unallocated = true;
  EXPECT_EQ(desk_.office->count_cases(nobody), 0);

  cases(501);
  const auto more = desk_.get(manager_, "/unallocated");
  EXPECT_TRUE(holds(more, "At most 500 at once: filter these 501 to select all"));
  const auto refused = send(manager_, all);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(holds(refused, "At most 500 cases can be done at once, and the list has 501; choose a filter"));
  EXPECT_EQ(desk_.office->count_cases(nobody), 501);
}

TEST_P(SeveralPages, ACaseThatChangedMeanwhileIsLeftAsItIsAndNamed) {
  const auto all = cases(3);
  const auto check = checked(manager_, all, "allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}});
  const auto other = desk_.sign_in("Ben Quill", {"coordinator"});
  ASSERT_EQ(
      desk_.post(other, "/cases/" + all[1] + "/commands/allocate_case", {{"role", "officer"}, {"handler", "Ben Quill"}})
          .status,
      303);
  const auto done = send(manager_, with(carried(check), {{"checked", "yes"}}));
  const auto after = desk_.get(manager_, DeskAtWork::location(done));
  EXPECT_TRUE(holds(after, "2 cases have somebody new."));
  EXPECT_TRUE(holds(after, "1 case was left as it was:"));
  EXPECT_TRUE(std::regex_search(
      after.body, std::regex("changed after you opened the case, last by Ben Quill[^<]*<a class=\"govuk-link\" "
                             "href=\"/cases/" +
                             all[1] + "\"")));
  EXPECT_EQ(desk_.office->actor_name(handler(all[1])), "Ben Quill");
  EXPECT_EQ(desk_.office->actor_name(handler(all[0])), "Ada Quill");
}

TEST_P(SeveralPages, UndoTakesAllOfItBackOnceAndOnlyForWhoeverDidIt) {
  const auto all = cases(3);
  const auto check = checked(manager_, all, "allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}});
  const auto done = send(manager_, with(carried(check), {{"checked", "yes"}}));
  const std::string where = DeskAtWork::location(done);
  const auto page = desk_.get(manager_, where);
  ASSERT_TRUE(holds(page, "action=\"/several/unallocated/undo\""));
  const std::string act = where.substr(where.find("act=") + 4);

  const auto other = desk_.sign_in("Ben Quill", {"manager"});
  EXPECT_FALSE(holds(desk_.get(other, where), "Undo all"));
  EXPECT_EQ(desk_.post(other, "/several/unallocated/undo", {{"act", act}}).status, 404);
  for (const auto& reference : all) EXPECT_NE(handler(reference), 0);

  for (int sent = 0; sent < 2; ++sent) {
    const auto undone = desk_.post(manager_, "/several/unallocated/undo", {{"act", act}, {"key", "undo once"}});
    ASSERT_EQ(undone.status, 303);
    const auto after = desk_.get(manager_, DeskAtWork::location(undone));
    EXPECT_TRUE(holds(after, "3 cases are as before. The history shows both."));
    EXPECT_FALSE(holds(after, "Undo all"));
  }
  for (const auto& reference : all) {
    EXPECT_EQ(handler(reference), 0);
    EXPECT_EQ(version(reference), 3) << "received, given, taken back: each is in the record once";
  }
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(SeveralPages, NobodyIsOfferedWhatTheirRolesDoNotDo) {
  const auto all = cases(2);
  const auto auditor = desk_.sign_in("Odd Quill", {"auditor"});
  const auto read = desk_.get(auditor, "/cases");
  EXPECT_TRUE(holds(read, "<span>2 cases</span>"));
  EXPECT_FALSE(holds(read, "type=\"checkbox\""));
  EXPECT_FALSE(holds(read, "name=\"do\""));
  EXPECT_EQ(send(auditor, ticks(all, "add_note")).status, 403);

  const auto officer = desk_.sign_in("Cleo Quill", {"officer"});
  const auto work = desk_.get(officer, "/cases");
  EXPECT_TRUE(holds(work, "value=\"add_note\""));
  EXPECT_FALSE(holds(work, "value=\"allocate_case\""));
  EXPECT_TRUE(holds(desk_.get(manager_, "/cases"), "value=\"allocate_case\""));
  const auto form = send(manager_, ticks(all, "allocate_case"));
  EXPECT_EQ(send(officer, ticks(all, "allocate_case")).status, 403);
  const Typed given{{"role", "officer"}, {"handler", "Cleo Quill"}, {"without", "[]"}, {"checked", "yes"}};
  EXPECT_EQ(send(officer, with(carried(form), given)).status, 403) << "also where the form was not made for them";
  EXPECT_EQ(handler(all[0]), 0);
}

TEST_P(SeveralPages, WhatWasNotMadeHereIsRefusedAndNothingIsDone) {
  const auto all = cases(1);
  const std::string good = "{\"" + all[0] + "\":1}";
  std::string many = "{";
  for (int i = 0; i <= 500; ++i) many += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":1";
  const auto sent = [&](const std::string& cases, const std::string& without, const std::string& key) {
    return send(manager_, {{"do", "add_note"},
                           {"words", "x"},
                           {"cases", cases},
                           {"without", without},
                           {"checked", "yes"},
                           {"key", key}})
        .status;
  };
  for (const std::string& hostile : {std::string("{}"), std::string("[1]"), std::string("{\"a\":-1}"), std::string("{"),
                                     "{\"" + all[0] + "\":1,\"" + all[0] + "\":2}", many + "}"}) {
    EXPECT_EQ(sent(hostile, "[]", "k"), 400) << hostile.substr(0, 40);
  }
  EXPECT_EQ(sent(good, "{}", "k"), 400);
  EXPECT_EQ(sent(good, "[1]", "k"), 400);
  EXPECT_EQ(sent(good, "[]", ""), 400);
  EXPECT_EQ(sent(good, "[]", std::string(101, 'k')), 400);
  EXPECT_EQ(send(manager_, ticks(all, "close_case")).status, 400) << "not one of the things that are done with several";
  EXPECT_EQ(send(manager_, ticks(all, "add_note"), "somewhere").status, 404);
  EXPECT_EQ(send(manager_, ticks({"NO-SUCH-CASE"}, "add_note")).status, 400);
  EXPECT_EQ(notes(all[0]), 0);
  const auto check =
      send(manager_,
           {{"do", "add_note"}, {"words", "<script>alert(1)</script>"}, {"cases", "{\"<b>\":1,\"" + all[0] + "\":1}"}});
  EXPECT_TRUE(holds(check, "There is no such case: <a class=\"govuk-link\" href=\"/cases/%3Cb%3E\">&lt;b&gt;</a>"));
  EXPECT_FALSE(holds(check, "<script>alert"));
  EXPECT_EQ(desk_.get(manager_, "/several/unallocated").status, 303) << "whoever comes back there sees the list";
}

TEST_P(SeveralPages, TheFileIsTheListOnTheScreenAndNamesNobodyWhereItLeaves) {
  const auto all = cases(53);
  const std::string hostile = "=HYPERLINK(\"https://example.org\",\"Nina, \"\"N\"\"\")";
  desk_.sign_in(hostile, {"officer"});
  const auto check = checked(manager_, {all[3], all[52]}, "allocate_case", {{"role", "officer"}, {"handler", hostile}});
  ASSERT_EQ(send(manager_, with(carried(check), {{"checked", "yes"}})).status, 303);
  const auto question = desk_.get(manager_, "/cases/data?sort=-reference");
  EXPECT_EQ(question.type, "text/html; charset=utf-8");
  EXPECT_TRUE(holds(question, "Download 53 cases (CSV)</h1>"));
  EXPECT_TRUE(holds(question, "href=\"/cases/data?sort=-reference&amp;leaves=yes\""));
  EXPECT_FALSE(holds(question, "Nina"));
  EXPECT_EQ(desk_.get(manager_, "/cases/data?leaves=perhaps").status, 400);

  const auto inside = desk_.get(manager_, "/cases/data?sort=-reference&leaves=no");
  EXPECT_EQ(*http::find(inside.headers, "Content-Disposition"), "attachment; filename=\"cases.csv\"");
  EXPECT_EQ(*http::find(inside.headers, "Cache-Control"), "no-store");
  const auto rows = rows_of(inside.body);
  const auto listed = on_screen(manager_, "/cases?sort=-reference");
  ASSERT_EQ(rows.size(), listed.size() + 1);
  EXPECT_EQ(listed.size(), 53U);
  std::size_t with_hostile = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    EXPECT_EQ(rows[i + 1][3], listed[i]);
    with_hostile += rows[i + 1][8] == "'" + hostile ? 1U : 0U;
    EXPECT_FALSE(rows[i + 1][8].starts_with("=")) << "a spreadsheet would run it";
  }
  EXPECT_EQ(with_hostile, 2U);

  const auto outside = desk_.get(manager_, "/cases/data?sort=-reference&leaves=yes");
  const auto fewer = rows_of(outside.body);
  ASSERT_EQ(fewer.size(), rows.size());
  const std::vector<std::string> headings{"Due",       "In words", "Reference",   "Service",
                                          "Procedure", "Stage",    "Next action", "Received"};
  EXPECT_EQ(fewer.front(), headings);
  EXPECT_FALSE(holds(outside, "Nina"));
}

INSTANTIATE_TEST_SUITE_P(Engines, SeveralPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
