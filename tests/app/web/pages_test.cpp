// The pages, asked for as a browser asks, against an office in memory.
#include <gtest/gtest.h>

#include <set>

#include "app/web/frame.h"
#include "app/web/site.h"
#include "kit/crypto/hash.h"
#include "tests/app/web/fake_pages.h"

namespace redress::web::testing {
namespace {

class Pages : public FakePages {
 protected:
  static bool holds(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
  }
  static std::size_t rows(const http::Response& response) {
    std::size_t count = 0;
    for (std::size_t at = response.body.find("class=\"rd-case\""); at != std::string::npos;
         at = response.body.find("class=\"rd-case\"", at + 1))
      ++count;
    return count;
  }
};

TEST_F(Pages, TheListGroupsByUrgencyAndTheCountersEqualWhatTheyOpen) {
  const auto page = get("/cases");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(holds(page, "40 cases in this list"));
  std::size_t all = 0;
  for (const char* due : {"overdue", "today", "soon", "later"}) all += rows(get(std::string("/cases?due=") + due));
  EXPECT_EQ(all, 40U);
  EXPECT_LT(page.body.find("Overdue <span>"), page.body.find("Later or paused <span>"));
}

TEST_F(Pages, ARowOfTheListNamesProcedureAndStageShortly) {
  const auto page = get("/cases");
  const std::size_t row = page.body.find("class=\"rd-case\"");
  ASSERT_NE(row, std::string::npos);
  const std::string first = page.body.substr(row, page.body.find("</tr>", row) - row);
  EXPECT_NE(first.find("<span>LGSCO Code</span><small>Stage "), std::string::npos) << first;
  EXPECT_EQ(first.find("Complaint Handling Code"), std::string::npos) << first;
}

TEST_F(Pages, AFilterNobodyKnowsIsRefusedByName) {
  for (const char* bad : {"/cases?colour=red", "/cases?due=never", "/cases?page=0", "/cases?service=x"})
    EXPECT_EQ(get(bad).status, 400) << bad;
  EXPECT_TRUE(holds(get("/cases?colour=red"), "colour: there is no such filter"));
  EXPECT_EQ(get("/cases?page=9").status, 404);
}

TEST_F(Pages, ACaseSaysWhatIsNextWhoHasItAndByWhen) {
  const auto page = get("/cases/WM-2026-00003");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(holds(page, "<h2 id=\"next\">Next: "));
  EXPECT_TRUE(holds(page, "With <strong>"));
  EXPECT_TRUE(holds(page, "is due by <strong>"));
  EXPECT_TRUE(holds(page, "After that day it counts as late and the answer must say why.</p>"));
  EXPECT_TRUE(holds(page,
                    "<a class=\"rd-link\" href=\"/cases/WM-2026-00003/clocks/stage_1_response?episode=1\">Why is "
                    "this the date?</a>"));
  EXPECT_EQ(get("/cases/WM-2026-99999").status, 404);
}

TEST_F(Pages, ATimelineShowsOneKindOfEntryAndSaysHowManyThereAre) {
  const auto entries = [](const http::Response& page) {
    std::size_t count = 0;
    const std::size_t end = page.body.find("<footer");
    for (std::size_t at = page.body.find("<svg width=\"22\""); at < end;
         at = page.body.find("<svg width=\"22\"", at + 1))
      ++count;
    return count;
  };
  const auto everything = get("/cases/WM-2026-00003/history");
  EXPECT_TRUE(holds(everything, "/cases/WM-2026-00003/history#timeline\" aria-current=\"true\">Everything</a>"));
  std::size_t shown = 0;
  for (const char* group : {"contacts", "decisions", "clocks", "notes"}) {
    const auto page = get(std::string("/cases/WM-2026-00003/history?show=") + group);
    ASSERT_EQ(page.status, 200) << group;
    const std::string chosen = std::string("?show=") + group + "#timeline\" aria-current=\"true\">";
    const std::size_t at = page.body.find(chosen);
    ASSERT_NE(at, std::string::npos) << group;
    const std::string words =
        page.body.substr(at + chosen.size(), page.body.find('<', at + chosen.size()) - at - chosen.size());
    EXPECT_TRUE(words.ends_with("(" + std::to_string(entries(page)) + ")")) << words << entries(page);
    shown += entries(page);
  }
  EXPECT_GT(shown, 0U);
  EXPECT_LE(shown, entries(everything));
  for (const char* page : {"", "/history"})
    EXPECT_TRUE(
        holds(get(std::string("/cases/WM-2026-00003") + page + "?show=gossip"), "there is no such kind of entry"));
}

TEST_F(Pages, WhyADateNamesEveryStepAndTheSameAsData) {
  const auto page = get("/cases/WM-2026-00003/clocks/stage_1_response?episode=1");
  EXPECT_EQ(page.status, 200);
  for (const char* text : {"Step by step", "How this date has moved", "redress deadline --received ",
                           "--unit working-days", "<desc id=\"strip-words\">", "LGSCO Complaint Handling Code 2024"}) {
    EXPECT_TRUE(holds(page, text)) << text;
  }
  EXPECT_EQ(get("/cases/WM-2026-00003/clocks/other").status, 404);
}

TEST_F(Pages, EveryNumberOfAReportOpensTheCasesItCounts) {
  const std::string address = "/reports/complaints-quarterly?period=2026-27-Q2";
  const auto page = get(address);
  ASSERT_EQ(page.status, 200);
  std::size_t checked = 0;
  const std::string begin = "href=\"/reports/complaints-quarterly/cases?";
  for (std::size_t at = page.body.find(begin); at != std::string::npos; at = page.body.find(begin, at + 1)) {
    std::string link = page.body.substr(at + 6, page.body.find('"', at + 6) - at - 6);
    for (std::size_t amp = link.find("&amp;"); amp != std::string::npos; amp = link.find("&amp;"))
      link.replace(amp, 5, "&");
    const std::size_t text = page.body.find('>', at) + 1;
    const auto list = get(link);
    EXPECT_TRUE(
        holds(list, "The number is <strong>" + page.body.substr(text, page.body.find('<', text) - text) + "</strong>"))
        << link;
    const std::size_t said = list.body.find("It counts <strong>") + 18;
    EXPECT_EQ(rows(list), std::stoul(list.body.substr(said))) << link;
    ++checked;
  }
  EXPECT_GT(checked, 10U);
}

TEST_F(Pages, TheHeadlineOfTimelinessIsARateWithItsBase) {
  const auto page = get("/reports/complaints-quarterly?period=2026-27-Q2");
  const std::size_t at = page.body.find("<strong>In time</strong>");
  ASSERT_NE(at, std::string::npos);
  const std::size_t begin = page.body.rfind("<li>", at);
  const std::string item = page.body.substr(begin, page.body.find("</li>", at) - begin);
  int rate = 0, base = 0;
  ASSERT_EQ(std::sscanf(item.c_str(), "<li><b class=\"rd-num\">%d%% of %d</b>", &rate, &base), 2) << item;
  std::vector<int> counts;  // in time, late
  for (std::size_t link = item.find("\">", at - begin); link != std::string::npos; link = item.find("\">", link + 1))
    counts.push_back(std::stoi(item.substr(link + 2)));
  ASSERT_EQ(counts.size(), 2U) << item;
  EXPECT_EQ(counts[0] + counts[1], base);
  EXPECT_EQ(rate, (200 * counts[0] + base) / (2 * base)) << item;
}

// The drawing of a report: three figures whose numbers are those of the tables.
TEST_F(Pages, ChartsSayWhatTheTablesSay) {
  figures::Question question;
  question.period = *figures::parse_period("2026-27-Q3");
  question.as_at = office_->today();
  question.with_charts = true;
  const auto report = *office_->report("complaints-quarterly", question);
  ASSERT_EQ(report.charts.size(), 3U);
  const auto cell_of = [](const figures::Report& of, const std::string& table, const std::string& row,
                          const std::string& column) {
    for (const auto& t : of.tables) {
      for (const auto& r : t.rows) {
        for (const auto& cell : r.cells) {
          if (t.id == table && r.id == row && cell.column == column) return cell.text;
        }
      }
    }
    return std::string();
  };
  std::size_t compared = 0;
  for (const auto& chart : report.charts) {
    for (const auto& point : chart.points) {
      figures::Question asked = question;
      if (!point.period.empty()) asked.period = *figures::parse_period(point.period);
      const auto same = *office_->report("complaints-quarterly", asked);
      for (const auto& cell : point.cells) {
        EXPECT_EQ(cell.text, cell_of(same, chart.table, point.row, cell.column)) << chart.finding << point.label;
        ++compared;
      }
      if (!chart.before) continue;
      asked.period = *chart.before;
      asked.as_at = chart.before_as_at;
      const auto before = *office_->report("complaints-quarterly", asked);
      for (const auto& cell : point.before)
        EXPECT_EQ(cell.text, cell_of(before, chart.table, point.row, cell.column)) << chart.finding << point.label;
    }
  }
  EXPECT_GT(compared, 8U);
  // The months of the period together are the period.
  const auto& months = report.charts[0].points;
  ASSERT_GE(months.size(), 2U);
  EXPECT_EQ(months.back().label, "November 2026") << "the one of the as-at day";
  std::int64_t received = 0;
  for (const auto& month : months) {
    if (figures::parse_period(month.period)->from >= question.period.from) received += *month.cells[0].numerator;
  }
  EXPECT_EQ(std::to_string(received), cell_of(report, "stages", "total", "received"));
  EXPECT_GT(received, 0);

  const auto page = get("/reports/complaints-quarterly?period=2026-27-Q3&as_at=2026-11-20");
  for (const auto& chart : report.charts) {
    EXPECT_TRUE(holds(page, ": " + chart.finding + "</b>")) << chart.finding;
    for (const auto& point : chart.points) {
      for (const auto& cell : point.cells)
        EXPECT_TRUE(holds(page, ">" + cell.text) || holds(page, " " + cell.text + "</text>")) << cell.text;
    }
  }
}

TEST_F(Pages, EveryDrawingHasATitleAndAStoryUnderIdsOfTheirOwn) {
  for (const char* name : {"complaints-quarterly", "spso-quarterly"}) {
    const std::string page = get(std::string("/reports/") + name + "?period=2026-27-Q2").body;
    std::set<std::string> ids;
    for (std::size_t at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1)) {
      const std::string id = page.substr(at + 5, page.find('"', at + 5) - at - 5);
      EXPECT_TRUE(ids.insert(id).second) << name << ": " << id << " stands twice";
    }
    std::size_t drawings = 0;
    for (std::size_t at = page.find("role=\"img\" aria-labelledby=\""); at != std::string::npos;
         at = page.find("role=\"img\" aria-labelledby=\"", at + 1)) {
      const std::size_t from = at + 28;
      const std::string both = page.substr(from, page.find('"', from) - from);
      EXPECT_TRUE(ids.contains(both.substr(0, both.find(' ')))) << both;
      EXPECT_TRUE(ids.contains(both.substr(both.find(' ') + 1))) << both;
      ++drawings;
    }
    if (std::string_view(name) == "complaints-quarterly") {
      EXPECT_EQ(drawings, 6U) << "three, wide and narrow";
    }
    EXPECT_NE(page.find("<input type=\"date\" class=\"govuk-input govuk-input--width-10\" id=\"known_by\""),
              std::string::npos);
    EXPECT_NE(page.find("format=csv"), std::string::npos);
    EXPECT_NE(page.find("format=json"), std::string::npos);
  }
}

TEST_F(Pages, AReportIsAPdfWithoutItsListsOfCases) {
  const std::string address = "/reports/complaints-quarterly";
  EXPECT_TRUE(holds(get(address + "?period=2026-27-Q2"), "format=pdf"));
  const auto made = get(address + "/data?period=2026-27-Q2&format=pdf");
  EXPECT_EQ(made.status, 200);
  EXPECT_EQ(made.type, "application/pdf");
  EXPECT_TRUE(made.body.starts_with("%PDF-1.7"));
  EXPECT_LT(made.body.size(), 60000U) << "numbers alone";
  EXPECT_EQ(made.body, get(address + "/data?period=2026-27-Q2&format=pdf").body);
  EXPECT_EQ(get(address + "/data?period=2026-27-Q2&format=odt").status, 400);
}

TEST_F(Pages, WhatWasRecordedLateIsNamed) {
  const auto page = get("/reports/complaints-quarterly?period=2026-27-Q2&known_by=2026-10-01");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(holds(page, "Recomputed today: ")) << page.body;
  EXPECT_EQ(get("/reports/complaints-quarterly?period=2026").status, 400);
  EXPECT_EQ(get("/reports/other").status, 404);
}

TEST_F(Pages, ThePolicyHoldsAndNothingInlineStandsInAPage) {
  for (const char* address : {"/cases", "/cases/WM-2026-00003", "/cases/WM-2026-00003/clocks/stage_1_response",
                              "/reports", "/reports/complaints-quarterly?period=2026-27-Q2", "/nothing"}) {
    const auto page = get(address);
    const std::string* policy = http::find(page.headers, "Content-Security-Policy");
    ASSERT_NE(policy, nullptr) << address;
    EXPECT_EQ(*policy, content_security_policy);
    for (const char* bad : {" style=", "<style", " onclick=", " onload=", "javascript:"})
      EXPECT_FALSE(holds(page, bad)) << address << bad;
  }
}

// Of bytes; only what the test of the policy needs.
std::string base64(const crypto::Hash& hash) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < hash.size(); i += 3) {
    std::uint32_t three = 0;
    for (std::size_t k = 0; k < 3; ++k) three = (three << 8U) | (i + k < hash.size() ? hash[i + k] : 0U);
    for (std::size_t k = 0; k < 4; ++k) text += i + k <= hash.size() ? letters[(three >> (18 - 6 * k)) & 63U] : '=';
  }
  return text;
}

TEST_F(Pages, ThePolicyHasTheHashOfTheOneInlineScript) {
  const std::string page = get("/cases").body;
  const std::string open = "<script>";
  const std::size_t from = page.find(open);
  ASSERT_NE(from, std::string::npos);
  EXPECT_EQ(page.find(open, from + 1), std::string::npos) << "one inline script and no other";
  const std::size_t to = page.find("</script>", from);
  const std::string script = page.substr(from + open.size(), to - from - open.size());
  EXPECT_NE(content_security_policy.find("'sha256-" + base64(crypto::sha256(script)) + "'"), std::string_view::npos)
      << script;
}

TEST_F(Pages, OverPlainHttpFromElsewhereOnlyHealthAnswers) {
  for (const char* address : {"/cases", "/reports", "/sign-in"}) EXPECT_EQ(get(address, "192.0.2.7").status, 403);
  EXPECT_EQ(get("/health/live", "192.0.2.7").status, 200);
}

TEST_F(Pages, HealthSaysWhenTheRecordCannotBeRead) {
  office_->record_is_gone = true;
  EXPECT_EQ(get("/health/ready").status, 503);
  EXPECT_EQ(get("/health/live").status, 200);
  office_->record_is_gone = false;
}

TEST_F(Pages, EveryRouteDeclaresAPermission) {
  for (const auto& route : declared_routes()) EXPECT_FALSE(route.permission.empty()) << route.path;
  EXPECT_GE(declared_routes().size(), 16U);
}

TEST_F(Pages, AssetsAreKeptForEverAndComeCompressed) {
  http::Request request;
  request.method = "GET";
  request.peer = "127.0.0.1";
  const auto target = http::parse_target(asset_root() + "redress.css");
  request.segments = target->segments;
  request.headers = {{"accept-encoding", "gzip, br"}};
  const auto css = answer(*routes_, request, [](std::string_view, std::string_view) {});
  EXPECT_EQ(css.status, 200);
  EXPECT_EQ(css.type, "text/css; charset=utf-8");
  EXPECT_EQ(*http::find(css.headers, "Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(*http::find(css.headers, "Content-Encoding"), "br");
  request.headers.clear();
  EXPECT_TRUE(answer(*routes_, request, [](std::string_view, std::string_view) {}).content().find("--rd-late") !=
              std::string_view::npos);
}

}  // namespace
}  // namespace redress::web::testing
