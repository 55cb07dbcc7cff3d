// The lists of work: what each holds, that every number is the number of the list behind it, and taking the next case.
#include <gtest/gtest.h>

#include <regex>

#include "app/web/site.h"
#include "base/text.h"
#include "kit/http/target.h"
#include "tests/app/web/fake_office.h"

namespace redress::web::testing {
namespace {

using casework::AddHead;
using casework::RegisterCase;

class Work : public ::testing::Test {
 protected:
  Work() : routes_(*site_routes(&office_)) {
    fill(office_, 40);
    add("WM-2026-u0001", "=1+1 bins", 6);
    add("WM-2026-u0002", "Nobody has looked at this", 3);
  }

  // Nobody has it.
  void add(const std::string& reference, const std::string& words, int days_ago) {
    casework::Command command;
    command.on = office_.today() - std::chrono::days{days_ago};
    RegisterCase registration;
    registration.procedure = "eng.lgsco.code.2024";
    registration.channel = "web";
    registration.theme = "delay";
    registration.service = 1;
    registration.reference = reference;
    command.request = registration;
    EXPECT_TRUE(office_.run(command).has_value());
    command.case_reference = reference;
    command.request = AddHead{words, "delay", 1};
    EXPECT_TRUE(office_.run(command).has_value());
  }
  http::Response send(const std::string& method, const std::string& address, const std::string& body = "") {
    const auto target = http::parse_target(address);
    EXPECT_TRUE(target.has_value()) << address;
    http::Request request;
    request.method = method;
    request.peer = "127.0.0.1";
    request.segments = target->segments;
    request.query = target->query;
    request.headers = {{"host", "127.0.0.1:8080"}, {"cookie", std::string("redress=") + fake_secret}};
    if (method == "POST") {
      Visitor visitor;
      visitor.secret = fake_secret;
      request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
      request.body = "token=" + visitor.form_token() + body;
    }
    return answer(routes_, request, [](std::string_view, std::string_view what) { ADD_FAILURE() << what; });
  }
  http::Response get(const std::string& address) { return send("GET", address); }

  static std::size_t times(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
  }
  static std::size_t said(const http::Response& page) {
    std::smatch found;
    return std::regex_search(page.body, found, std::regex("(\\d+) (cases?|findings?) in this list"))
               ? std::stoul(found[1])
               : 999999;
  }
  // The page behind each link of a pattern (address, number) says that number and has as many rows.
  std::size_t expect_equal(const std::string& page, const std::string& pattern) {
    std::size_t checked = 0;
    const std::string html = get(page).body;
    const std::regex link(pattern);
    for (auto at = std::sregex_iterator(html.begin(), html.end(), link); at != std::sregex_iterator(); ++at) {
      const std::string address = std::regex_replace(std::string((*at)[1]), std::regex("&amp;"), "&");
      const auto list = get(address);
      EXPECT_EQ(said(list), std::stoul((*at)[2])) << page << " leads to " << address;
      const std::size_t rows = times(list.body, "class=\"rd-case\"") + times(list.body, "rd-inbox__head");
      EXPECT_EQ(rows, std::min<std::size_t>(50, std::stoul((*at)[2]))) << address;
      ++checked;
    }
    return checked;
  }

  FakeOffice office_;
  http::Routes routes_;
};

TEST_F(Work, EveryNumberIsThatOfTheListBehindIt) {
  const std::string counter = "href=\"([^\"]+)\"><b>(\\d+)</b>";
  const std::string view = "href=\"([^\"]+)\"(?: aria-current=\"page\")?>[^<]+ <i>(\\d+)</i>";
  const std::string day = "<a href=\"([^\"]+)\"><svg(?:(?!</a>).)*: (\\d+) due</span>";
  for (const char* page : {"/my-work", "/team-work", "/unallocated", "/cases", "/my-work?due=soon", "/cases?service=1",
                           "/team-work?stage=1&handler=2", "/cases?show=all"}) {
    EXPECT_GE(expect_equal(page, counter), 4U) << page;
    EXPECT_GE(expect_equal(page, view), 5U) << page;
  }
  EXPECT_GE(expect_equal("/cases", day), 1U);
  EXPECT_GE(expect_equal("/my-work", "service-navigation__link\" href=\"([^\"]+)\">[^<]+</a> <span[^>]*>(\\d+)<"), 2U);
}

TEST_F(Work, AFilterSaysHowManyItWouldLeave) {
  const std::string html = get("/cases?due=later").body;
  const std::regex choice("name=\"service\" value=\"(\\d+)\"><label[^>]*>[^<]*</label><i>(\\d+)</i>");
  std::size_t checked = 0;
  for (auto at = std::sregex_iterator(html.begin(), html.end(), choice); at != std::sregex_iterator(); ++at, ++checked)
    EXPECT_EQ(said(get("/cases?due=later&service=" + std::string((*at)[1]))), std::stoul((*at)[2]));
  EXPECT_GE(checked, 2U);
}

TEST_F(Work, MyWorkHoldsWhatIHaveAndNothingElse) {
  const auto page = get("/my-work");
  EXPECT_EQ(page.status, 200);
  const std::size_t rows = times(page.body, "class=\"rd-case\"");
  EXPECT_GT(rows, 5U);
  EXPECT_EQ(times(page.body, ">You</span>"), rows);
  EXPECT_EQ(get("/").status, 303);
  EXPECT_EQ(*http::find(get("/").headers, "Location"), "/my-work");
  EXPECT_EQ(get("/my-work?handler=2").status, 400) << "whose work it is cannot be chosen";
}

TEST_F(Work, ARowIsCalledAsItsCaseIs) {
  const std::string list = get("/unallocated").body;
  EXPECT_NE(list.find(">Nobody has looked at this</a>"), std::string::npos);
  EXPECT_NE(get("/cases/WM-2026-u0002").body.find("Nobody has looked at this</h1>"), std::string::npos);
}

TEST_F(Work, AnOpenCaseWithoutALimitSaysWhichWasMetLast) {
  const auto tell = [&](int days_ago, casework::Request request) {
    casework::Command command;
    command.on = office_.today() - std::chrono::days{days_ago};
    command.case_reference = "WM-2026-met";
    if (std::holds_alternative<RegisterCase>(request)) command.case_reference.clear();
    command.request = std::move(request);
    EXPECT_TRUE(office_.run(command).has_value());
  };
  RegisterCase registration;
  registration.procedure = "eng.lgsco.code.2024";
  registration.channel = "web";
  registration.reference = "WM-2026-met";
  registration.theme = "delay";
  registration.service = 4;
  tell(8, registration);  // 12 November
  tell(7, casework::AcknowledgeCase{.channel = "email"});
  casework::AnswerStage answer;
  answer.channel = "email";
  answer.outcome = "not_upheld";
  tell(2, answer);  // 18 November, of ten working days
  const auto page = get("/unallocated?service=4").body;
  EXPECT_EQ(times(page, "met on Wed 18 Nov"), 1U);
  EXPECT_EQ(times(page, "Paused"), 0U);
}

TEST_F(Work, SomebodyOfOneServiceSeesItsWorkAsTheTeams) {
  office_.people_with_accounts.roles = {{"officer", 2}};
  const auto team = said(get("/team-work"));
  EXPECT_EQ(team, said(get("/cases?service=2")));
  EXPECT_LT(team, said(get("/cases")));
}

TEST_F(Work, HeadingsChangeTheOrderAndSayIt) {
  const std::string page = get("/cases?sort=reference").body;
  EXPECT_NE(page.find("aria-sort=\"ascending\""), std::string::npos);
  EXPECT_NE(page.find("href=\"/cases?sort=-reference\""), std::string::npos);
  EXPECT_LT(page.find("WM-2026-00000"), page.find("WM-2026-00001"));
  EXPECT_EQ(times(page, "rd-group"), 0U) << "groups are those of urgency";
  EXPECT_NE(get("/cases?sort=received").body.find("received "), std::string::npos);
  EXPECT_EQ(get("/cases?sort=colour").status, 400);
  EXPECT_EQ(get("/cases?due_from=tomorrow").status, 400);
}

TEST_F(Work, AChosenFilterCanBeTakenAwayAlone) {
  const std::string page = get("/cases?due=overdue&service=1").body;
  EXPECT_NE(page.find("<a href=\"/cases?service=1\"><span class=\"govuk-visually-hidden\">Take away the filter: "
                      "</span>Overdue"),
            std::string::npos);
  EXPECT_NE(page.find("<a href=\"/cases?due=overdue\"><span class=\"govuk-visually-hidden\">Take away"),
            std::string::npos);
}

TEST_F(Work, TheNextUnallocatedCaseIsTakenOnceByOneForm) {
  EXPECT_EQ(said(get("/unallocated")), 2U);
  const std::size_t mine = said(get("/my-work"));
  const auto taken = send("POST", "/my-work/next", "&key=k1");
  EXPECT_EQ(taken.status, 303);
  const std::string where = *http::find(taken.headers, "Location");
  EXPECT_EQ(where, "/my-work?done=case_taken&case=WM-2026-u0001") << "the one that is due first";
  const std::string page = get(where).body;
  EXPECT_NE(page.find("You have taken <a class=\"govuk-notification-banner__link\" href=\"/cases/WM-2026-u0001\">"),
            std::string::npos);
  EXPECT_EQ(said(get("/my-work")), mine + 1);
  EXPECT_EQ(send("POST", "/my-work/next", "&key=k1").status, 303);
  EXPECT_EQ(said(get("/my-work")), mine + 1) << "the same form again takes no second case";
  EXPECT_EQ(send("POST", "/my-work/next", "&key=k2").status, 303);
  const auto none = send("POST", "/my-work/next", "&key=k3");
  EXPECT_EQ(none.status, 422);
  EXPECT_NE(none.body.find("Somebody has every open case"), std::string::npos);
  EXPECT_EQ(get("/my-work").body.find("Take next unallocated"), std::string::npos) << "there is none";
}

TEST_F(Work, ABannerShowsKnownWordsOnly) {
  EXPECT_EQ(get("/my-work?done=call+01632+960001").body.find("01632"), std::string::npos);
  const std::string page = get("/my-work?done=case_taken&case=WM-2026-u0001").body;
  EXPECT_NE(page.find("You have taken a case."), std::string::npos) << "it is not mine";
}

TEST_F(Work, TheSameListAsASpreadsheetHoldsEveryRowInOrderAndNoFormula) {
  const auto csv = get("/cases/data?sort=reference&leaves=no");
  EXPECT_EQ(csv.type, "text/csv; charset=utf-8");
  EXPECT_EQ(times(csv.body, "\n"), said(get("/cases")) + 1);
  EXPECT_LT(csv.body.find("WM-2026-00000"), csv.body.find("WM-2026-00001"));
  EXPECT_NE(get("/unallocated/data?leaves=no").body.find(",'=1+1 bins,WM-2026-u0001,"), std::string::npos);
  EXPECT_NE(get("/my-work?due=soon").body.find("href=\"/my-work/data?due=soon\""), std::string::npos);
  EXPECT_EQ(times(get("/my-work/data?due=soon&leaves=no").body, "\n"), said(get("/my-work?due=soon")) + 1);
}

TEST_F(Work, FindingsWaitForThoseWhoMaySignThemOffAndDidNotProposeThem) {
  for (const std::int64_t actor : {1, 2}) {
    casework::Command command;
    command.case_reference = actor == 1 ? "WM-2026-00000" : "WM-2026-00003";
    command.on = office_.today();
    command.actor = actor;
    command.request = casework::ProposeFinding{1, "upheld", "The record shows it."};
    ASSERT_TRUE(office_.run(command).has_value());
  }
  const auto page = get("/approvals");
  EXPECT_EQ(said(page), 1U) << "Priya Nair proposed the other";
  EXPECT_NE(page.body.find("href=\"/cases/WM-2026-00003\""), std::string::npos);
  EXPECT_EQ(page.body.find("href=\"/cases/WM-2026-00000\""), std::string::npos);
  EXPECT_NE(page.body.find("R. Castellano"), std::string::npos);
  EXPECT_NE(get("/my-work").body.find("href=\"/approvals\"><b>1</b>"), std::string::npos);
  office_.people_with_accounts.roles = {{"officer", 0}};
  EXPECT_EQ(get("/my-work").body.find("/approvals"), std::string::npos);
  EXPECT_NE(get("/approvals").body.find("You can look, not sign off"), std::string::npos);
}

// UI 5: the due cell.
TEST_F(Work, EachDateLeadsToWhyItIsThatOne) {
  const std::string list = get("/cases").body;
  const std::regex link("<a href=\"(/cases/[^\"]+/clocks/[^\"]+)\"><time datetime=\"([0-9-]+)\">");
  std::size_t looked = 0;
  for (auto at = std::sregex_iterator(list.begin(), list.end(), link); at != std::sregex_iterator() && looked < 8;
       ++at) {
    const auto why = get((*at)[1]);
    EXPECT_EQ(why.status, 200) << (*at)[1];
    const auto due = *base::parse_day(std::string((*at)[2]));
    EXPECT_NE(why.body.find("class=\"rd-big\">" + base::long_text(due)), std::string::npos)
        << (*at)[1] << " explains another date than " << (*at)[2];
    ++looked;
  }
  EXPECT_GE(looked, 5U);
  EXPECT_EQ(times(list, "/clocks/task"), 0U) << "a task's day explains itself";
}

}  // namespace
}  // namespace redress::web::testing
