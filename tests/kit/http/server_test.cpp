#include "kit/http/server.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <future>
#include <latch>

#include "tests/kit/http/wire.h"

namespace redress::http::testing {
namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

TEST(HttpServer, AnswersSeveralRequestsOnOneConnectionAlsoWhenTheyComeTogether) {
  const Running server;
  Client client(server.port());
  client.send(get);
  EXPECT_EQ(status_of(client.read_answer()), 200);
  client.send("GET /a%20b HTTP/1.1\r\nHost: x\r\n\r\nPOST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
  EXPECT_NE(client.read_answer().find("GET /a b []"), std::string::npos);
  EXPECT_NE(client.read_answer().find("POST /c [abc]"), std::string::npos);
  client.send(
      "POST /d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: "
      "close\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n");
  EXPECT_NE(client.read_all().find("POST /d [abc]"), std::string::npos);
}

TEST(HttpServer, HeadIsGetWithoutTheBody) {
  const Running server;
  Client client(server.port());
  client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const std::string answer = client.read_all();
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_NE(answer.find("Content-Length: 10\r\n"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
}

TEST(HttpServer, AClientThatWaitsIsToldToGoOn) {
  const Running server;
  Client client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("abc");
  EXPECT_NE(client.read_all().find("POST / [abc]"), std::string::npos);
}

TEST(HttpServer, EveryAnswerCarriesTheHeadersOfABrowser) {
  const Running server;
  for (const std::string& request :
       {std::string("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), std::string("nonsense\r\n\r\n")}) {
    const std::string answer = server.exchange(request);
    for (const char* header :
         {"X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: same-origin\r\n",
          "Date: ", "Cross-Origin-Opener-Policy: same-origin\r\n", "Cross-Origin-Resource-Policy: same-origin\r\n",
          "Cache-Control: no-store\r\n", "Content-Type: text/plain; charset=utf-8\r\n",
          "Content-Security-Policy: default-src 'none'"}) {
      EXPECT_NE(answer.find(header), std::string::npos) << header << "\n" << answer;
    }
    EXPECT_EQ(answer.find("Server:"), std::string::npos) << "no banner";
  }
}

TEST(HttpServer, OnlyItsOwnNamesAreAnswered) {
  ServerOptions options;
  options.hosts = {"localhost", "127.0.0.1", "[::1]"};
  const Running server(std::move(options));
  const auto status = [&](const std::string& host) {
    return status_of(server.exchange("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
  };
  EXPECT_EQ(status("127.0.0.1:8080"), 200);
  EXPECT_EQ(status("LocalHost"), 200);
  EXPECT_EQ(status("[::1]:8080"), 200);
  EXPECT_EQ(status("[::1]"), 200);
  EXPECT_EQ(status("rebound.example.org"), 421);
  EXPECT_EQ(status("127.0.0.1.example.org:80"), 421);
  EXPECT_EQ(status(""), 421);
}

TEST(HttpServer, ASlowHeadIsCutAtItsDeadlineWhateverComesMeanwhile) {
  ServerOptions options;
  options.limits.head_time = std::chrono::milliseconds(150);
  const Running server(std::move(options));
  Client client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: x\r\n");
  // A byte each 10 ms for as long as it is taken: an idle timer would never fire.
  std::atomic<bool> done{false};
  std::thread drip([&] {
    pollfd nothing{-1, 0, 0};
    while (!done && client.send("X")) ::poll(&nothing, 0, 10);
  });
  const std::string answer = client.read_answer();
  done = true;
  drip.join();
  EXPECT_EQ(status_of(answer), 408);
  Client silent(server.port());
  EXPECT_TRUE(silent.is_closed_by_server());
}

TEST(HttpServer, ASlowBodyIsCut) {
  ServerOptions options;
  options.limits.body_grace = std::chrono::milliseconds(100);
  const Running server(std::move(options));
  Client client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc");
  EXPECT_EQ(status_of(client.read_all()), 408);
}

TEST(HttpServer, AnIdleConnectionIsClosedWithoutAWord) {
  ServerOptions options;
  options.limits.idle_time = std::chrono::milliseconds(100);
  const Running server(std::move(options));
  Client client(server.port());
  client.send(get);
  EXPECT_EQ(status_of(client.read_answer()), 200);
  EXPECT_EQ(client.read_all(), "");
}

TEST(HttpServer, ThreeHundredHangingConnectionsBlockNobody) {
  const Running server;
  std::vector<std::unique_ptr<Client>> hanging;
  for (int i = 0; i < 300; ++i) {
    hanging.push_back(std::make_unique<Client>(server.port()));
    ASSERT_TRUE(hanging.back()->send("GET / HTTP/1.1\r\nHo"));
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(status_of(server.exchange("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(HttpServer, OneAddressCannotTakeAllConnections) {
  ServerOptions options;
  options.limits.connections_each = 2;
  const Running server(std::move(options));
  Client first(server.port());
  first.send(get);
  EXPECT_EQ(status_of(first.read_answer()), 200);
  Client second(server.port());
  second.send(get);
  EXPECT_EQ(status_of(second.read_answer()), 200);
  Client third(server.port());
  EXPECT_TRUE(third.is_closed_by_server());
  Client other(server.port(), "127.0.0.2");
  other.send(get);
  EXPECT_EQ(status_of(other.read_answer()), 200);
}

TEST(HttpServer, AFullQueueIsSaidAtOnce) {
  std::latch entered(2);
  std::promise<void> go;
  const std::shared_future<void> gone = go.get_future().share();
  ServerOptions options;
  options.limits.workers = 2;
  options.limits.waiting = 0;
  options.handler = [&](const Request&) {
    entered.count_down();
    gone.wait();
    return plain(200);
  };
  const Running server(std::move(options));
  Client first(server.port());
  Client second(server.port());
  first.send(get);
  second.send(get);
  entered.wait();  // both workers are busy
  Client third(server.port());
  third.send(get);
  const std::string busy = third.read_answer();
  EXPECT_EQ(status_of(busy), 503);
  EXPECT_NE(busy.find("Retry-After: 2\r\n"), std::string::npos);
  go.set_value();
  EXPECT_EQ(status_of(first.read_answer()), 200);
  EXPECT_EQ(status_of(second.read_answer()), 200);
}

TEST(HttpServer, AFaultInAPageIsA500AndTheNextIsAnswered) {
  ServerOptions options;
  std::atomic<int> faults{0};
  options.log = [&](std::string_view what, std::string_view about) {
    if (what == "fault" && about == "disk full") ++faults;
  };
  options.handler = [](const Request& request) -> Response {
    if (request.path() == "/bad") throw std::runtime_error("disk full");
    return plain(200);
  };
  const Running server(std::move(options));
  Client client(server.port());
  client.send("GET /bad HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string answer = client.read_answer();
  EXPECT_EQ(status_of(answer), 500);
  EXPECT_EQ(answer.find("disk full"), std::string::npos);
  client.send(get);
  EXPECT_EQ(status_of(client.read_answer()), 200);
  EXPECT_EQ(faults, 1);
}

TEST(HttpServer, StoppingFinishesWhatRunsAndTakesNothingNew) {
  std::latch entered(1);
  std::promise<void> go;
  const std::shared_future<void> gone = go.get_future().share();
  ServerOptions options;
  options.handler = [&](const Request& request) {
    if (request.path() == "/slow") {
      entered.count_down();
      gone.wait();
    }
    return plain(200, "done");
  };
  Running server(std::move(options));
  Client idle(server.port());
  idle.send(get);
  EXPECT_EQ(status_of(idle.read_answer()), 200);
  Client busy(server.port());
  busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  entered.wait();
  server.ask_to_stop();
  EXPECT_TRUE(idle.is_closed_by_server());
  EXPECT_FALSE(Client(server.port()).connected());
  go.set_value();
  const std::string answer = busy.read_all();
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_NE(answer.find("Connection: close"), std::string::npos);
  server.stop();
}

TEST(HttpServer, AnAnswerThatTakesTooLongIsCutWhenTheServerStops) {
  std::latch entered(1);
  std::promise<void> go;
  const std::shared_future<void> gone = go.get_future().share();
  ServerOptions options;
  options.limits.drain_time = std::chrono::milliseconds(50);
  options.handler = [&](const Request&) {
    entered.count_down();
    gone.wait();
    return plain(200);
  };
  Running server(std::move(options));
  Client client(server.port());
  client.send(get);
  entered.wait();
  server.ask_to_stop();
  EXPECT_TRUE(client.is_closed_by_server());
  go.set_value();
  server.stop();
}

// What one path takes, no other does; and what waits in memory is bounded.
TEST(HttpServer, MoreThanTheLimitMayBePostedWhereAPathSaysSo) {
  std::latch entered(1);
  std::promise<void> go;
  const std::shared_future<void> gone = go.get_future().share();
  ServerOptions options;
  options.large = {{"/files", 3'000'000}, {"/cases/{reference}/files", 2'000'000}};
  options.limits.large_bodies = 1;
  options.handler = [&](const Request& request) {
    if (request.body.size() > 2'000'000) {
      entered.count_down();
      gone.wait();
    }
    return plain(200, std::to_string(request.body.size()));
  };
  Running server(std::move(options));
  const auto post = [](const std::string& target, std::size_t size) {
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + std::to_string(size) +
           "\r\n\r\n";
  };
  EXPECT_EQ(status_of(server.exchange(post("/other", 2'000'000))), 413);
  EXPECT_EQ(status_of(server.exchange(post("/files/x", 2'000'000))), 413);
  EXPECT_EQ(status_of(server.exchange(post("/files", 3'000'001))), 413);
  const std::string too_large = server.exchange(post("/cases/a/files", 2'000'001));
  EXPECT_EQ(status_of(too_large), 413);
  EXPECT_NE(too_large.find("Go back and send less at once"), std::string::npos) << "it says what can be done";
  EXPECT_EQ(status_of(server.exchange(post("/cases/a/b/files", 2'000'000))), 413);
  EXPECT_EQ(status_of(server.exchange(post("/cases/a/files", 2'000'000) + std::string(2'000'000, 'a'))), 200);

  Client first(server.port());
  first.send(post("/files", 2'500'000) + std::string(2'500'000, 'a'));
  entered.wait();
  const std::string second = server.exchange(post("/files", 2'500'000));
  EXPECT_EQ(status_of(second), 503);
  EXPECT_NE(second.find("Retry-After: "), std::string::npos);
  EXPECT_EQ(status_of(server.exchange(post("/files", 10) + std::string(10, 'a'))), 200) << "a small one needs no room";
  go.set_value();
  EXPECT_NE(first.read_all().find("2500000"), std::string::npos);
  EXPECT_EQ(status_of(server.exchange(post("/files", 1'500'000) + std::string(1'500'000, 'a'))), 200)
      << "the room is given back";
}

}  // namespace
}  // namespace redress::http::testing
