// One connection, from its first byte to its last: head, body, answer, again. Internal to kit/http: the only header in
// which the network library shows, included by server.cpp, session.cpp and session_stream.cpp alone.
#pragma once

#include <array>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "kit/http/server.h"

namespace redress::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using SteadyTime = std::chrono::steady_clock;

class Session;

// What all connections share.
struct Listener : std::enable_shared_from_this<Listener> {
  explicit Listener(ServerOptions given);
  void listen();
  void accept();
  void begin_stop();
  void log(std::string_view what, std::string_view about) const;

  ServerOptions options;
  asio::io_context loop{1};
  tcp::acceptor acceptor;
  asio::steady_timer pause;  // after accept() failed for want of descriptors
  asio::steady_timer drain;
  asio::signal_set signals;
  asio::thread_pool pool;
  std::atomic<int> waiting{0};
  // The rest is touched on the loop only.
  std::unordered_set<Session*> sessions;
  std::map<asio::ip::address, int> of_address;
  int large_bodies = 0;
  int streams = 0;  // live answers that are open
  unsigned streams_begun = 0;
  bool stopping = false;
};

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, std::shared_ptr<Listener> listener, asio::ip::address peer);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  void start();
  void wind_up();  // the server stops: a connection between two requests closes at once
  void close();

 private:
  // What the connection waits for; decides what a passed deadline means.
  enum class Waits { for_request, for_head, for_body, for_answer, to_write, to_close, live };

  std::string_view bytes() const;
  // `then` gets the error and the count; an absolute deadline that passes cancels what is under way.
  void wait_until(Waits waits, SteadyTime::time_point deadline);
  void on_deadline();
  void read_some(std::size_t room, void (Session::*then)());

  void read_head();
  void take_head(std::size_t length);
  // How much the request that begins so may carry.
  std::size_t most_for(std::string_view head) const;
  bool take_large_body();  // false: as many as may be are under way
  void give_back_large_body();
  void say_continue();
  void read_body();
  void on_body_bytes();
  void dispatch();
  static void run(std::shared_ptr<Session> self, const Request& request);
  bool host_is_ours(std::string_view host) const;
  void refuse(int status, std::string_view why);
  void write(Response response);
  void on_written(error_code error);
  void linger();

  // --- a live answer (session_stream.cpp)
  // Does the answer begin one? Where there is no room for it, it is made a refusal.
  bool take_stream(Response& response);
  void begin_stream();  // its head is written
  void pump();          // writes what was told, if nothing is being written
  void send_frames(std::string frames);
  void on_quiet();
  void end_stream();
  void let_stream_go();

  tcp::socket socket_;
  asio::steady_timer timer_;
  std::shared_ptr<Listener> listener_;
  asio::ip::address peer_;
  const Limits& limits_;
  beast::flat_buffer buffer_;
  std::optional<beast::http::request_parser<beast::http::string_body>> parser_;
  SteadyTime::time_point head_deadline_, body_start_;
  std::size_t body_bytes_ = 0, last_count_ = 0;
  Response response_;
  std::string head_;
  std::shared_ptr<Stream> stream_;
  std::string frames_;  // on their way
  SteadyTime::time_point stream_end_;
  Waits waits_ = Waits::for_head;
  unsigned turn_ = 0;  // of the deadline: one that was set anew no longer counts
  int requests_ = 0;
  bool in_head_ = false, timed_out_ = false, keep_alive_ = false, linger_ = false, is_head_ = false, large_ = false,
       sending_ = false;
};

}  // namespace redress::http
