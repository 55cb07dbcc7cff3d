// Live parts over the loopback: counters after a command, who is editing, and everything that ends or refuses a stream.
#include "app/web/live.h"

#include <gtest/gtest.h>

#include "kit/crypto/hash.h"
#include "kit/json/read.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/kit/http/wire.h"

namespace redress::web::testing {
namespace {

using namespace std::chrono_literals;
using http::testing::Client;

// A browser's page that listens.
class Listening {
 public:
  Listening(std::uint16_t port, const std::string& secret, const std::string& query = "", const std::string& more = "")
      : client_(port) {
    client_.send("GET /live" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: redress=" + secret + "\r\n" + more +
                 "\r\n");
    head_ = client_.read_until("\r\n\r\n");
  }
  int status() const { return http::testing::status_of(head_); }
  const std::string& head() const { return head_; }
  // The data of the next event of that name; empty once the stream has ended.
  std::string next(const std::string& event) {
    for (;;) {
      const std::string frame = client_.read_until("\n\n");
      const std::string start = "event: " + event + "\ndata: ";
      if (!frame.ends_with("\n\n")) return {};
      if (frame.starts_with(start)) return frame.substr(start.size(), frame.size() - start.size() - 2);
    }
  }
  // Reads until that counter says so; false once the stream has ended.
  bool comes_to(const std::string& counter, std::int64_t number) {
    for (;;) {
      const std::string counts = next("counts");
      if (counts.empty()) return false;
      if (counts.find("\"" + counter + "\":" + std::to_string(number) + ",") != std::string::npos ||
          counts.find("\"" + counter + "\":" + std::to_string(number) + "}") != std::string::npos)
        return true;
    }
  }
  bool ends() { return client_.is_closed_by_server(); }

 private:
  Client client_;
  std::string head_;
};

class LivePages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  LivePages() : desk_(GetParam()) {
    serve({5ms, 0, 60s, 3});
    ada_ = desk_.sign_in("Ada Quill", {"officer", "coordinator"});
    ben_ = desk_.sign_in("Ben Oarsman", {"officer", "coordinator"});
    reference_ = register_case("r1");
  }
  ~LivePages() override { server_.reset(); }

  void serve(const Live::Pace& pace) {
    server_.reset();
    live_.reset();
    live_ = std::make_unique<Live>(*desk_.office, fail(), pace);
    routes_ = std::make_unique<http::Routes>(*site_routes(desk_.office.get(), Door{{}, live_.get()}));
    http::ServerOptions options;
    options.limits.heartbeat = 10min;  // longer than the patience of a test that fails
    options.handler = [this](const http::Request& request) { return answer(*routes_, request, fail()); };
    server_ = std::make_unique<http::testing::Running>(std::move(options));
  }
  static Live::Log fail() {
    return [](std::string_view what, std::string_view about) { ADD_FAILURE() << what << ": " << about; };
  }
  std::string register_case(const std::string& key) {
    return desk_.office
        ->run(office::wire({{"key", key},
                            {"kind", "register_case"},
                            {"on", "2026-11-16"},
                            {"procedure", "eng.lgsco.code.2024"},
                            {"channel", "phone"}}),
              "Ada Quill")
        ->reference;
  }
  void note(const std::string& key) {
    EXPECT_TRUE(desk_.office->run(office::note(key, reference_, "She rang"), "Ada Quill").has_value());
  }
  Listening listen(const std::string& secret, const std::string& query = "") {
    return Listening(server_->port(), secret, query);
  }
  std::string at_case(const std::string& editing = "") const {
    return "?case=" + reference_ + (editing.empty() ? "" : "&editing=" + editing);
  }
  // The same site, asked without a network.
  http::Response get(const std::string& secret, const std::string& address) {
    return answer(*routes_, DeskAtWork::request(secret, "GET", address), fail());
  }

  DeskAtWork desk_;
  std::unique_ptr<Live> live_;
  std::unique_ptr<http::Routes> routes_;
  std::unique_ptr<http::testing::Running> server_;
  std::string ada_, ben_, reference_;
};

TEST_P(LivePages, CountersArriveAndAgainAfterACommand) {
  auto page = listen(ben_);
  EXPECT_EQ(page.status(), 200);
  EXPECT_NE(page.head().find("text/event-stream"), std::string::npos);
  EXPECT_TRUE(page.comes_to("unallocated", 1)) << "as it stands, at once";
  register_case("r2");
  EXPECT_TRUE(page.comes_to("unallocated", 2));
  EXPECT_EQ(desk_.post(ben_, "/my-work/next", {}).status, 303);
  EXPECT_TRUE(page.comes_to("my_work", 1));
}

TEST_P(LivePages, CountersAreThoseOfThePages) {
  EXPECT_EQ(desk_.post(ben_, "/my-work/next", {}).status, 303);
  auto page = listen(ben_);
  const auto counts = json::read_object(page.next("counts"), "counts");
  ASSERT_TRUE(counts.has_value());
  const std::string shown = get(ben_, "/my-work").body;
  std::size_t found = 0;
  for (const auto& [name, number] : *counts) {
    const std::string place = "data-live-count=\"" + name + "\"";
    for (std::size_t at = shown.find(place); at != std::string::npos; at = shown.find(place, at + 1)) {
      const std::size_t from = shown.find('>', at) + 1;
      EXPECT_EQ(shown.substr(from, shown.find('<', from) - from), std::to_string(*number.as_int())) << name;
      ++found;
    }
  }
  EXPECT_GE(found, 8U) << shown;
}

TEST_P(LivePages, NothingIsToldWhereNothingChanged) {
  auto page = listen(ben_);
  const std::string first = page.next("counts");
  note("n1");
  register_case("r2");
  EXPECT_NE(page.next("counts"), first) << "a note changes no counter, and is not told";
}

TEST_P(LivePages, WhoEditsIsSeenByTheOthersUntilTheStreamEnds) {
  auto reading = listen(ada_, at_case());
  EXPECT_EQ(reading.next("editing"), "{\"who\":[]}");
  {
    auto editing = listen(ben_, at_case("add_note"));
    EXPECT_EQ(reading.next("editing"), "{\"who\":[\"Ben Oarsman\"]}");
    EXPECT_EQ(editing.next("editing"), "{\"who\":[]}") << "nobody is told of themselves";
  }
  EXPECT_EQ(reading.next("editing"), "{\"who\":[]}") << "gone with the stream";
  auto reading_only = listen(ben_, at_case());
  auto no_form = listen(ben_, at_case("no_such_form"));
  auto elsewhere = listen(ben_, "?editing=add_note");
  EXPECT_EQ(reading_only.next("editing"), "{\"who\":[]}");
  auto editing = listen(ada_, at_case("add_note"));
  EXPECT_EQ(reading_only.next("editing"), "{\"who\":[\"Ada Quill\"]}");
  EXPECT_EQ(elsewhere.status(), 200);
  EXPECT_EQ(listen(ben_, "?case=WM-2026-nnnnn").status(), 404);
}

TEST_P(LivePages, WhatWasRecordedSinceIsCountedByVersion) {
  const int version = desk_.office->find_case(reference_)->state.version;
  auto page = listen(ada_, at_case());
  EXPECT_EQ(page.next("case"), "{\"version\":" + std::to_string(version) + "}");
  note("n1");
  EXPECT_EQ(page.next("case"), "{\"version\":" + std::to_string(version + 1) + "}");
}

TEST_P(LivePages, SigningOutEndsItsStreamsAndNoOther) {
  auto adas = listen(ada_);
  auto bens = listen(ben_);
  EXPECT_FALSE(bens.next("counts").empty());
  desk_.office->accounts().sign_out(ada_);
  EXPECT_TRUE(adas.ends());
  register_case("r2");
  EXPECT_TRUE(bens.comes_to("unallocated", 2));
}

TEST_P(LivePages, ListeningKeepsNoSessionOpen) {
  auto page = listen(ben_);
  EXPECT_FALSE(page.next("counts").empty());
  desk_.body.set_now("2026-11-20T12:20:00Z");
  auto again = listen(ben_);
  EXPECT_EQ(again.status(), 200);
  EXPECT_FALSE(again.next("counts").empty());
  desk_.body.set_now("2026-11-20T12:31:00Z");
  register_case("r2");
  EXPECT_TRUE(page.ends()) << "30 minutes without a page, though it listened";
  EXPECT_TRUE(again.ends());
  EXPECT_EQ(listen(ben_).status(), 403);
}

TEST_P(LivePages, WithoutAnyCommitTheClockEndsThem) {
  serve({5ms, 0, 20ms, 3});
  auto page = listen(ben_);
  EXPECT_TRUE(page.comes_to("my_work_overdue", 0));
  desk_.body.set_now("2026-11-20T12:31:00Z");
  EXPECT_TRUE(page.ends());
}

TEST_P(LivePages, SwitchedOffOnTheAccountNothingListens) {
  EXPECT_NE(get(ben_, "/my-work").body.find("data-live=\"/live\""), std::string::npos);
  auto page = listen(ben_);
  EXPECT_FALSE(page.next("counts").empty());
  EXPECT_NE(get(ben_, "/account").body.find("Switch it off"), std::string::npos);
  EXPECT_EQ(DeskAtWork::location(desk_.post(ben_, "/account/live", {{"live", "off"}})), "/account?done=live_off");
  EXPECT_TRUE(page.ends());
  EXPECT_EQ(listen(ben_).status(), 204);
  for (const std::string& address : {std::string("/my-work"), "/cases/" + reference_}) {
    const std::string body = get(ben_, address).body;
    EXPECT_EQ(body.find("data-live"), std::string::npos) << address;
    EXPECT_EQ(body.find("rd-live"), std::string::npos) << address;
  }
  EXPECT_EQ(listen(ada_).status(), 200) << "the others' are on";
  EXPECT_EQ(DeskAtWork::location(desk_.post(ben_, "/account/live", {{"live", "on"}})), "/account?done=live_on");
  EXPECT_EQ(listen(ben_).status(), 200);
}

TEST_P(LivePages, WithoutLiveThePagesAndTheAnswerSaySo) {
  EXPECT_EQ(desk_.get(ben_, "/my-work").body.find("data-live"), std::string::npos);
  EXPECT_EQ(desk_.get(ben_, "/live").status, 204);
}

TEST_P(LivePages, OnlyThoseWhoMaySeeCases) {
  const std::string nadia = desk_.sign_in("Nadia Rahman", {"administrator"});
  EXPECT_EQ(listen(nadia).status(), 403);
  EXPECT_EQ(get(nadia, "/account").body.find("data-live"), std::string::npos);
  EXPECT_EQ(listen(std::string(64, 'b')).status(), 403);
  EXPECT_EQ(Listening(server_->port(), ben_, "", "Sec-Fetch-Site: cross-site\r\n").status(), 403);
  EXPECT_EQ(live_->listening(), 0U);
}

TEST_P(LivePages, AFurtherWindowEndsTheOldest) {
  auto first = listen(ben_);
  auto second = listen(ben_);
  auto third = listen(ben_);
  EXPECT_FALSE(first.next("counts").empty());
  auto fourth = listen(ben_);
  EXPECT_EQ(first.next("replaced"), "{}") << "so that it does not come again by itself";
  EXPECT_TRUE(first.ends());
  EXPECT_FALSE(second.next("counts").empty());
  EXPECT_FALSE(fourth.next("counts").empty());
  EXPECT_EQ(live_->listening(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Engines, LivePages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
