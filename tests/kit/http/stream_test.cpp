// Live answers: frames as they are told, the newest only, an end for whoever goes, and nothing that holds a worker or memory.
#include "kit/http/stream.h"

#include <gtest/gtest.h>

#include <future>

#include "tests/kit/http/wire.h"

namespace redress::http::testing {
namespace {

using namespace std::chrono_literals;

const std::string get = "GET /live HTTP/1.1\r\nHost: x\r\n\r\n";

// A server whose /live gives a stream that the test holds; everything else is echoed.
class Streaming {
 public:
  explicit Streaming(Limits limits = {}) {
    ServerOptions options;
    options.limits = limits;
    options.handler = [this](const Request& request) {
      if (request.path() != "/live") return echo(request);
      Response response;
      response.stream = std::make_shared<Stream>([this] {
        const std::lock_guard lock(mutex_);
        ++ended_;
        changed_.notify_all();
      });
      const std::lock_guard lock(mutex_);
      made_.push_back(response.stream);
      changed_.notify_all();
      return response;
    };
    server_ = std::make_unique<Running>(std::move(options));
  }
  std::uint16_t port() const { return server_->port(); }
  void stop() { server_->stop(); }
  // Once the handler has made it.
  std::shared_ptr<Stream> made(std::size_t number = 0) {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(changed_.wait_for(lock, 20s, [&] { return made_.size() > number; }));
    return made_.at(number);
  }
  bool ends(int streams) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 20s, [&] { return ended_ >= streams; });
  }
  int ended() {
    const std::lock_guard lock(mutex_);
    return ended_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::shared_ptr<Stream>> made_;
  int ended_ = 0;
  std::unique_ptr<Running> server_;
};

TEST(HttpStream, WhatIsToldArrivesAsFrames) {
  Streaming server;
  Client client(server.port());
  client.send(get);
  const std::string head = client.read_until("\r\n\r\n");
  EXPECT_EQ(status_of(head), 200);
  for (const char* header : {"Content-Type: text/event-stream\r\n", "Cache-Control: no-store\r\n",
                             "X-Accel-Buffering: no\r\n", "Connection: close\r\n"})
    EXPECT_NE(head.find(header), std::string::npos) << header;
  EXPECT_EQ(head.find("Content-Length"), std::string::npos);
  EXPECT_TRUE(client.read_until("\n\n").starts_with("retry: 4"));
  const auto stream = server.made();
  stream->tell("counts", "{\"my_work\":1}");
  EXPECT_EQ(client.read_until("\n\n"), "event: counts\ndata: {\"my_work\":1}\n\n");
  stream->tell("counts", "{\"my_work\":2}");
  EXPECT_EQ(client.read_until("\n\n"), "event: counts\ndata: {\"my_work\":2}\n\n");
  stream->tell("editing", "{}");
  stream->end();
  EXPECT_EQ(client.read_all(), "event: editing\ndata: {}\n\n") << "what was told before the end still arrives";
  EXPECT_TRUE(server.ends(1));
}

TEST(HttpStream, OnlyTheNewestOfEachNameIsKept) {
  Stream stream;
  int woken = 0;
  stream.carry([&] { ++woken; });
  for (int i = 0; i <= 1000; ++i) stream.tell("counts", std::to_string(i));
  stream.tell("editing", "a");
  EXPECT_EQ(woken, 1) << "told once until it is taken";
  EXPECT_EQ(stream.take(), "event: counts\ndata: 1000\n\nevent: editing\ndata: a\n\n");
  EXPECT_EQ(stream.take(), "");
  stream.tell("counts", "1001");
  EXPECT_EQ(woken, 2);
}

TEST(HttpStream, ASlowReaderHoldsNoQueueAndIsCut) {
  Limits limits;
  limits.write_grace = 300ms;
  limits.write_rate = 1'000'000'000;
  Streaming server(limits);
  Client client(server.port());
  client.send(get);
  client.read_until("\n\n");
  const auto stream = server.made();
  // Far more than the system keeps for a socket, and nobody reads.
  const std::string much(std::size_t{4} << 20U, 'x');
  for (int i = 0; i < 8; ++i) stream->tell("counts", much);
  EXPECT_TRUE(server.ends(1)) << "cut after the time for writing";
  EXPECT_EQ(stream->take(), "") << "nothing is kept for it";
}

TEST(HttpStream, SaysThatItIsStillThere) {
  Limits limits;
  limits.heartbeat = 20ms;
  limits.idle_time = 40ms;  // of connections between two requests: no matter here
  limits.head_time = 40ms;
  Streaming server(limits);
  Client client(server.port());
  client.send(get);
  client.read_until("\r\n\r\n");
  client.read_until("\n\n");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(client.read_until("\n\n"), ": still here\n\n");
  server.made()->tell("counts", "{}");
  EXPECT_EQ(client.read_until("data: {}\n\n").find("HTTP"), std::string::npos);
}

TEST(HttpStream, EndsAfterItsTime) {
  Limits limits;
  limits.heartbeat = 20ms;
  limits.stream_time = 100ms;
  Streaming server(limits);
  Client client(server.port());
  client.send(get);
  EXPECT_TRUE(client.is_closed_by_server());
  EXPECT_TRUE(server.ends(1));
}

TEST(HttpStream, AClientThatGoesFreesIt) {
  Streaming server;
  {
    Client client(server.port());
    client.send(get);
    client.read_until("\n\n");
    EXPECT_EQ(server.ended(), 0);
  }
  EXPECT_TRUE(server.ends(1));
  server.made()->tell("counts", "nobody");  // lost, and no harm
  EXPECT_EQ(server.made()->take(), "");
}

TEST(HttpStream, NoMoreThanSoManyAtOnceAndThePlaceIsFreeAgain) {
  Limits limits;
  limits.streams = 2;
  Streaming server(limits);
  auto first = std::make_unique<Client>(server.port());
  first->send(get);
  first->read_until("\n\n");
  Client second(server.port());
  second.send(get);
  second.read_until("\n\n");
  Client third(server.port());
  third.send(get);
  EXPECT_EQ(status_of(third.read_answer()), 503);
  EXPECT_TRUE(server.ends(1)) << "the one without a place";
  third.send("GET /else HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(third.read_answer().find("GET /else"), std::string::npos) << "the connection goes on";
  first.reset();
  EXPECT_TRUE(server.ends(2));
  Client fourth(server.port());
  fourth.send(get);
  EXPECT_EQ(status_of(fourth.read_until("\r\n\r\n")), 200);
}

TEST(HttpStream, HoldsNoWorker) {
  Limits limits;
  limits.workers = 1;
  limits.waiting = 1;
  Streaming server(limits);
  std::vector<std::unique_ptr<Client>> readers;
  for (int i = 0; i < 20; ++i) {
    readers.push_back(std::make_unique<Client>(server.port()));
    readers.back()->send(get);
    EXPECT_EQ(status_of(readers.back()->read_until("\r\n\r\n")), 200);
  }
  Client other(server.port());
  other.send("GET /else HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_NE(other.read_all().find("GET /else"), std::string::npos);
}

TEST(HttpStream, StoppingDoesNotWaitForOpenOnes) {
  Limits limits;
  limits.drain_time = 60'000ms;
  Streaming server(limits);
  std::vector<std::unique_ptr<Client>> readers;
  for (int i = 0; i < 10; ++i) {
    readers.push_back(std::make_unique<Client>(server.port()));
    readers.back()->send(get);
    readers.back()->read_until("\r\n\r\n");
  }
  const auto began = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - began, 10s);
  EXPECT_EQ(server.ended(), 10);
  for (const auto& reader : readers) EXPECT_TRUE(reader->is_closed_by_server());
}

TEST(HttpStream, HeadHasNoStreamAndNothingHasNoBody) {
  Streaming server;
  Client client(server.port());
  client.send("HEAD /live HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_NE(client.read_answer(false).find("text/event-stream"), std::string::npos);
  EXPECT_TRUE(server.ends(1));
  ServerOptions options;
  options.handler = [](const Request&) { return plain(204); };
  const Running nothing(std::move(options));
  const std::string answer = nothing.exchange("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 204 No Content\r\n"));
  EXPECT_EQ(answer.find("Content-Length"), std::string::npos);
  EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
}

// From several threads, while readers come and go: for the thread sanitizer.
TEST(HttpStream, IsToldFromManyThreadsWhileReadersComeAndGo) {
  Streaming server;
  std::atomic<bool> over = false;
  std::atomic<std::size_t> known = 0;
  std::vector<std::thread> tellers;
  for (int i = 0; i < 3; ++i) {
    tellers.emplace_back([&] {
      while (!over) {
        const std::size_t count = known;
        for (std::size_t k = count > 4 ? count - 4 : 0; k < count; ++k) server.made(k)->tell("counts", "{}");
      }
    });
  }
  for (std::size_t i = 0; i < 30; ++i) {
    Client client(server.port());
    client.send(get);
    client.read_until("\r\n\r\n");
    known = i + 1;
    if (i % 2 == 0) client.read_until("data: {}\n\n");
    if (i % 3 == 0) server.made(i)->end();
  }
  EXPECT_TRUE(server.ends(30));
  over = true;
  for (auto& teller : tellers) teller.join();
}

}  // namespace
}  // namespace redress::http::testing
