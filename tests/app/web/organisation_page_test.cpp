// Services and teams on their pages: added, renamed, followed, closed by whoever runs the body; read by who reads reports.
#include <gtest/gtest.h>

#include "app/office/organisation.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {
namespace {

using office::day;

class OrganisationPages : public ::testing::Test {
 protected:
  OrganisationPages() {
    nadia_ = desk_.sign_in("Nadia Rahman", {"administrator"});
    mel_ = desk_.sign_in("Mel Osei", {"manager"});
    by_ = *desk_.office->find_person("Nadia Rahman");
  }
  std::int64_t service(const char* name, const char* from = "2026-01-01") {
    return *desk_.office->organisation().establish("service", name, day(from), by_);
  }
  static Typed on(const char* d, const char* m, const char* y, Typed typed) {
    typed.insert(typed.end(), {{"from-day", d}, {"from-month", m}, {"from-year", y}});
    return typed;
  }
  std::string words(const std::string& secret, const std::string& path) {
    const auto page = desk_.get(secret, path);
    EXPECT_EQ(page.status, 200) << path;
    const auto read = read_page(page.body);
    EXPECT_EQ(read.problem, "") << path;
    return read.words;
  }
  static bool says(const std::string& words, std::string_view what) { return words.find(what) != std::string::npos; }

  DeskAtWork desk_;
  std::string nadia_, mel_;
  std::int64_t by_ = 0;
};

TEST_F(OrganisationPages, OneIsAddedRenamedAndFollowed) {
  auto sent = desk_.post(nadia_, "/settings/organisation",
                         on("1", "4", "2026", {{"kind", "service"}, {"name", "Refuse collection"}}));
  ASSERT_EQ(sent.status, 303) << read_page(sent.body).words;
  const std::string led_to = DeskAtWork::location(sent);
  const std::string path = led_to.substr(0, led_to.find('?'));
  EXPECT_EQ(led_to, path + "?done=unit_added");
  const auto streets = service("Street cleaning");
  sent = desk_.post(nadia_, path + "/name", on("1", "9", "2026", {{"name", "Waste"}}));
  ASSERT_EQ(sent.status, 303) << read_page(sent.body).words;
  const std::string unit = words(nadia_, path);
  EXPECT_TRUE(says(unit, "Was there, called Refuse collection")) << unit;
  EXPECT_TRUE(says(unit, "Is called Waste")) << unit;
  sent = desk_.post(nadia_, path + "/follower", on("1", "10", "2026", {{"by", std::to_string(streets)}}));
  ASSERT_EQ(sent.status, 303) << read_page(sent.body).words;
  const std::string all = words(mel_, "/organisation");
  EXPECT_TRUE(says(all, "Its own, Waste")) << all;
  EXPECT_TRUE(says(all, "Since Thursday 1 October 2026 Street cleaning")) << all;
  EXPECT_FALSE(says(words(nadia_, path), "Rename it")) << "it has ended";
}

TEST_F(OrganisationPages, WhatIsRefusedStandsAtItsFieldAndWhatWasTypedStays) {
  service("Refuse collection");
  const auto two = service("Street cleaning");
  const std::string path = "/settings/organisation/" + std::to_string(two);
  auto sent = desk_.post(nadia_, path + "/name", on("1", "9", "2026", {{"name", "Refuse collection"}}));
  EXPECT_TRUE(says(read_page(sent.body).words, "nother service is called Refuse collection")) << sent.body;
  EXPECT_TRUE(says(sent.body, "value=\"Refuse collection\""));
  sent = desk_.post(nadia_, path + "/follower", on("", "", "", {{"by", ""}}));
  EXPECT_TRUE(says(read_page(sent.body).words, "hoose which one goes on with its work"));
  sent = desk_.post(nadia_, path + "/closure", on("1", "1", "2030", {{"by", ""}}));
  EXPECT_TRUE(says(read_page(sent.body).words, "ay it on that day")) << read_page(sent.body).words;
}

TEST_F(OrganisationPages, WhoReadsReportsReadsAndChangesNothing) {
  const std::string unit = "organisation/" + std::to_string(service("Refuse collection"));
  EXPECT_FALSE(says(words(mel_, "/organisation"), "Add a service or team"));
  EXPECT_FALSE(says(words(mel_, "/" + unit), "Rename it"));
  EXPECT_EQ(desk_.get(mel_, "/settings/organisation").status, 403);
  EXPECT_EQ(desk_.post(mel_, "/settings/" + unit + "/name", on("1", "9", "2026", {{"name", "Bins"}})).status, 403);
  EXPECT_EQ(desk_.get(nadia_, "/settings/organisation/9999").status, 404);
  EXPECT_EQ(desk_.get(nadia_, "/settings/" + unit + "/somewhere").status, 404);
  EXPECT_TRUE(says(words(mel_, "/reports"), "Services and teams"));
}

TEST_F(OrganisationPages, AFigureAsNowKeepsItsChoiceInEveryAddress) {
  const auto one = service("Refuse collection"), two = service("Waste and streets");
  const auto ran = desk_.office->run(office::wire({{"key", "r1"},
                                                   {"kind", "register_case"},
                                                   {"on", "2026-11-02"},
                                                   {"procedure", "eng.lgsco.code.2024"},
                                                   {"channel", "email"},
                                                   {"service", "Refuse collection"}}),
                                     "Mel Osei");
  ASSERT_TRUE(ran.has_value()) << ran.error().front().text;
  const auto handed = desk_.office->organisation().succeed(one, two, day("2026-11-10"), by_);
  ASSERT_TRUE(handed.has_value());
  EXPECT_EQ(handed->done, 1);
  const std::string question = "/measures/recv?period=2026-11&as_at=2026-11-05&by=service";
  const std::string then = words(mel_, question);
  EXPECT_TRUE(says(then, "Services and teams as they were on Thursday 5 November 2026") ||
              says(then, "Services and teams as they were on 5 November 2026"))
      << then;
  EXPECT_TRUE(says(then, "Refuse collection"));
  const auto now = desk_.get(mel_, question + "&organisation=now");
  EXPECT_TRUE(says(read_page(now.body).words, "Services and teams as they are today."));
  EXPECT_FALSE(says(read_page(now.body).words, "Refuse collection"));
  EXPECT_TRUE(says(now.body, "organisation=now&amp;"));
  const std::string cases = words(mel_,
                                  "/measures/recv/cases?period=2026-11&as_at=2026-11-05&organisation=now&by=service&"
                                  "table=recv&row=Waste%20and%20streets&column=recv");
  EXPECT_TRUE(says(cases, ran->reference)) << cases;
  EXPECT_EQ(desk_.get(mel_, question + "&organisation=later").status, 400);
}

}  // namespace
}  // namespace redress::web::testing
