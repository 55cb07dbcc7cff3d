// The listener: one event loop, a small pool of workers on which the handler runs synchronously, and the limits that
// keep one client from harming the others.
//
// Each limit is a time or a number of bytes; every deadline is absolute (a byte now and then does not move it). What
// cannot be parsed is answered with a few plain words and the connection is closed. The handler never sees HEAD's
// missing body, Expect, keep-alive or the headers that every answer has. Rule: RELIABILITY 4.1, 4.3, F34 to F41;
// DESIGN 9. No library shows here.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/http/message.h"

namespace redress::http {

struct Limits {
  using Time = std::chrono::milliseconds;
  std::size_t head_bytes = 16 * 1024;
  std::size_t body_bytes = 1024 * 1024;
  Time head_time{10'000};          // from the first byte (or the connection) to the end of the head
  Time idle_time{30'000};          // between two requests
  Time body_grace{5'000};          // the body's time is this, and a second for each `body_rate` bytes that have come
  std::size_t body_rate = 1'000;   // bytes a second
  Time write_grace{10'000};        // the answer's time is this, and a second for each `write_rate` bytes of it
  std::size_t write_rate = 8'000;  // bytes a second
  Time linger_time{2'000};         // after a refusal: how long the rest is read and dropped, so that the answer arrives
  Time drain_time{10'000};         // after stop(): how long running answers may take
  Time heartbeat{15'000};          // a live answer says at least that often that it is there
  Time stream_time{30 * 60'000};   // so long one lives; a browser comes again by itself
  Time stream_retry{4'000};        // after so long, and up to 3 s more
  int streams = 400;  // live answers at once: fewer than one address may have connections, for all may share a proxy
  int connections = 10'000;
  int connections_each = 1'000;  // from one address
  int requests_each = 1'000;     // on one connection
  int workers = 2;
  int waiting = 64;  // requests in the queue for a worker; above it 503 with Retry-After
  // Bodies larger than `body_bytes`, where a path takes them: they stay in memory until they are answered.
  int large_bodies = 4;                  // at once; above it 503 with Retry-After
  std::size_t large_body_rate = 20'000;  // bytes a second after `body_grace`
};

// The pattern of a path, as a route has it, to which more than `Limits::body_bytes` may be posted.
struct LargeBody {
  std::string pattern;
  std::size_t bytes = 0;
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0: any free one
  // `Host` must be one of these (with or without the port), or 421: a page elsewhere may not reach us under its own
  // name (DNS rebinding). Empty: any.
  std::vector<std::string> hosts;
  bool stop_on_signals = false;  // SIGTERM and SIGINT
  Limits limits;
  std::vector<LargeBody> large;
  std::function<Response(const Request&)> handler;                         // from any worker
  std::function<void(std::string_view what, std::string_view about)> log;  // a fault or a refusal; from any thread
};

class Server {
 public:
  // Binds and listens. Throws base::Fault if it cannot.
  explicit Server(ServerOptions options);
  ~Server();
  std::uint16_t port() const;
  // Serves until stopped and drained.
  void run();
  // From any thread: no new connection, running answers finish within `drain_time`, live ones end at once.
  void stop();

 private:
  struct Inside;
  std::shared_ptr<Inside> inside_;
};

}  // namespace redress::http
