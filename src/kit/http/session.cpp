#include "kit/http/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <ctime>

#include "base/assert.h"
#include "kit/http/head.h"
#include "kit/http/target.h"

namespace redress::http {
namespace {

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[static_cast<std::size_t>(parts.tm_wday)],
                     parts.tm_mday, months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
                     parts.tm_min, parts.tm_sec);
}

// The one place where header bytes are made (RELIABILITY S10).
void add_header(std::string& head, std::string_view name, std::string_view value) {
  for (const char c : value) REDRESS_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
  head.append(name).append(": ").append(value).append("\r\n");
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return result;
}

std::string_view without_port(std::string_view host) {
  return !host.empty() && host.back() == ']' ? host : host.substr(0, host.rfind(':'));
}

bool has_no_body(const Response& response) {
  return response.status == 204 || response.status == 304;
}

std::string head_of(const Response& response, bool keep_alive, bool live) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_phrase(response.status));
  add_header(head, "Date", http_date());
  if (!has_no_body(response)) {
    add_header(head, "Content-Type", response.type);
    if (!live) add_header(head, "Content-Length", fmt::format("{}", response.content().size()));
  }
  add_header(head, "X-Content-Type-Options", "nosniff");
  add_header(head, "Referrer-Policy", "same-origin");
  add_header(head, "Cross-Origin-Opener-Policy", "same-origin");
  add_header(head, "Cross-Origin-Resource-Policy", "same-origin");
  for (const auto& [name, value] : response.headers) add_header(head, name, value);
  if (find(response.headers, "Cache-Control") == nullptr) add_header(head, "Cache-Control", "no-store");
  if (find(response.headers, "Content-Security-Policy") == nullptr) {
    add_header(head, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
  add_header(head, "Connection", keep_alive ? "keep-alive" : "close");
  return head + "\r\n";
}

}  // namespace

Session::Session(tcp::socket socket, std::shared_ptr<Listener> listener, asio::ip::address peer)
    : socket_(std::move(socket)),
      timer_(listener->loop),
      listener_(std::move(listener)),
      peer_(std::move(peer)),
      limits_(listener_->options.limits) {
  listener_->sessions.insert(this);
  ++listener_->of_address[peer_];
}

Session::~Session() {
  give_back_large_body();
  let_stream_go();
  listener_->sessions.erase(this);
  const auto count = listener_->of_address.find(peer_);
  if (--count->second == 0) listener_->of_address.erase(count);
  if (listener_->stopping && listener_->sessions.empty()) listener_->drain.cancel();
}

void Session::start() {
  head_deadline_ = SteadyTime::now() + limits_.head_time;
  in_head_ = true;
  read_head();
}

void Session::wind_up() {
  if (waits_ == Waits::for_request || stream_) close();
}

void Session::close() {
  ++turn_;
  timer_.cancel();
  error_code ignored;
  socket_.close(ignored);
  let_stream_go();
}

std::string_view Session::bytes() const {
  const auto data = buffer_.cdata();
  return {static_cast<const char*>(data.data()), data.size()};
}

void Session::wait_until(Waits waits, SteadyTime::time_point deadline) {
  waits_ = waits;
  timer_.expires_at(deadline);
  timer_.async_wait([weak = weak_from_this(), turn = ++turn_](error_code error) {
    const auto self = weak.lock();
    if (!error && self && self->turn_ == turn) self->on_deadline();
  });
}

void Session::on_deadline() {
  if (waits_ == Waits::live) return on_quiet();
  timed_out_ = true;
  error_code ignored;
  socket_.cancel(ignored);  // what is under way ends with an error, and its continuation looks at timed_out_
}

void Session::read_some(std::size_t room, void (Session::*then)()) {
  socket_.async_read_some(
      buffer_.prepare(room), [self = shared_from_this(), then](error_code error, std::size_t count) {
        if (self->timed_out_) {
          self->timed_out_ = false;
          const bool begun =
              self->waits_ == Waits::for_body || (self->waits_ == Waits::for_head && self->buffer_.size() > 0);
          if (begun) return self->refuse(408, "too slow");
          return self->close();
        }
        if (error) return self->close();
        self->buffer_.commit(count);
        self->last_count_ = count;
        ((*self).*then)();
      });
}

void Session::read_head() {
  if (!in_head_ && buffer_.size() > 0) {  // its first bytes are here
    head_deadline_ = SteadyTime::now() + limits_.head_time;
    in_head_ = true;
  }
  const HeadEnd end = find_head_end(bytes());
  if (end.bad) return refuse(400, "a line without its end, or a NUL, in the head");
  if (end.length > limits_.head_bytes || (end.length == 0 && buffer_.size() >= limits_.head_bytes)) {
    const bool in_first_line = bytes().substr(0, limits_.head_bytes).find('\n') == std::string_view::npos;
    return refuse(in_first_line ? 414 : 431, "the head is too large");
  }
  if (end.length > 0) return take_head(end.length);
  if (!in_head_ && listener_->stopping) return close();
  if (in_head_) {
    wait_until(Waits::for_head, head_deadline_);
  } else {
    wait_until(Waits::for_request, SteadyTime::now() + limits_.idle_time);
  }
  read_some(2048, &Session::read_head);
}

std::size_t Session::most_for(std::string_view head) const {
  constexpr std::string_view post = "POST ";
  if (!head.starts_with(post)) return limits_.body_bytes;
  head.remove_prefix(post.size());
  const std::string_view path = head.substr(0, head.find(' '));
  for (const auto& large : listener_->options.large) {
    if (is_of_pattern(path, large.pattern)) return std::max(large.bytes, limits_.body_bytes);
  }
  return limits_.body_bytes;
}

bool Session::take_large_body() {
  if (listener_->large_bodies >= limits_.large_bodies) return false;
  ++listener_->large_bodies;
  large_ = true;
  return true;
}

void Session::give_back_large_body() {
  if (large_) --listener_->large_bodies;
  large_ = false;
}

void Session::take_head(std::size_t length) {
  const HeadVerdict verdict = judge_head(bytes().substr(0, length));
  if (verdict.status != 0) return refuse(verdict.status, verdict.why);
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(limits_.head_bytes));
  const std::size_t most = most_for(bytes().substr(0, length));
  parser_->body_limit(most);
  error_code error;
  const std::size_t used = parser_->put(asio::const_buffer(buffer_.cdata().data(), length), error);
  if (error && error != beast::http::error::need_more) {
    return refuse(error == beast::http::error::body_limit ? 413 : 400, error.message());
  }
  buffer_.consume(used);
  if (!parser_->is_header_done()) return refuse(400, "the head is not whole");
  if (most > limits_.body_bytes && verdict.has_body) {
    const auto told = parser_->content_length();
    const bool is_small = told && *told <= limits_.body_bytes;
    if (!is_small && !take_large_body()) return refuse(503, "too many large bodies at once");
  }
  parser_->eager(true);
  body_start_ = SteadyTime::now();
  body_bytes_ = 0;
  if (verdict.expects_continue && verdict.has_body && buffer_.size() == 0) return say_continue();
  read_body();
}

void Session::say_continue() {
  static constexpr std::string_view words = "HTTP/1.1 100 Continue\r\n\r\n";
  wait_until(Waits::to_write, SteadyTime::now() + limits_.write_grace);
  asio::async_write(socket_, asio::buffer(words.data(), words.size()),
                    [self = shared_from_this()](error_code error, std::size_t) {
                      if (error) return self->close();
                      self->body_start_ = SteadyTime::now();
                      self->read_body();
                    });
}

void Session::on_body_bytes() {
  body_bytes_ += last_count_;
  read_body();
}

void Session::read_body() {
  while (!parser_->is_done() && buffer_.size() > 0) {
    error_code error;
    const std::size_t used = parser_->put(buffer_.cdata(), error);
    buffer_.consume(used);
    if (error == beast::http::error::need_more) break;
    if (error) {
      const bool too_large = error == beast::http::error::body_limit || error == beast::http::error::buffer_overflow;
      return refuse(too_large ? 413 : 400, error.message());
    }
    if (used == 0) break;
  }
  if (parser_->is_done()) return dispatch();
  // What the parser could not use yet (a chunk's line without its end) must not grow without end.
  if (buffer_.size() > limits_.head_bytes) return refuse(400, "a chunk's line has no end");
  const auto earned =
      std::chrono::milliseconds(body_bytes_ * 1000 / (large_ ? limits_.large_body_rate : limits_.body_rate));
  wait_until(Waits::for_body, body_start_ + limits_.body_grace + earned);
  read_some(std::size_t{16} * 1024, &Session::on_body_bytes);
}

void Session::dispatch() {
  waits_ = Waits::for_answer;
  ++turn_;
  timer_.cancel();
  auto message = parser_->release();
  keep_alive_ = message.keep_alive() && ++requests_ < limits_.requests_each;
  parser_.reset();
  Request request;
  request.method = std::string(message.method_string());
  for (const auto& field : message) {
    std::string name = lower(std::string_view(field.name_string().data(), field.name_string().size()));
    if (find(request.headers, name) == nullptr)
      request.headers.emplace_back(std::move(name), std::string(field.value()));
  }
  is_head_ = request.method == "HEAD";
  auto target = parse_target(std::string_view(message.target().data(), message.target().size()));
  if (!target) return refuse(400, "the target cannot be read");
  const std::string* host = find(request.headers, "host");
  if (!host_is_ours(host == nullptr ? std::string_view{} : std::string_view(*host))) {
    return refuse(421, "this server does not answer under that name");
  }
  request.segments = std::move(target->segments);
  request.query = std::move(target->query);
  request.body = std::move(message.body());
  request.peer = peer_.to_string();
  if (listener_->waiting.load() >= limits_.waiting + limits_.workers) {
    Response busy = plain(503, "Too much to do at the moment. Try again in a few seconds.");
    busy.headers.emplace_back("Retry-After", "2");
    return write(std::move(busy));
  }
  ++listener_->waiting;
  asio::post(listener_->pool, [self = shared_from_this(), work = asio::make_work_guard(listener_->loop),
                               request = std::move(request)]() mutable { run(std::move(self), request); });
}

// On a worker.
void Session::run(std::shared_ptr<Session> self, const Request& request) {
  Listener& listener = *self->listener_;
  Response response;
  try {
    response = listener.options.handler(request);
  } catch (const std::exception& fault) {
    listener.log("fault", fault.what());
    response = plain(500);
  }
  --listener.waiting;
  asio::post(listener.loop,
             [self = std::move(self), response = std::move(response)]() mutable { self->write(std::move(response)); });
}

bool Session::host_is_ours(std::string_view host) const {
  const auto& hosts = listener_->options.hosts;
  return hosts.empty() || std::find(hosts.begin(), hosts.end(), lower(without_port(host))) != hosts.end();
}

void Session::refuse(int status, std::string_view why) {
  keep_alive_ = false;
  linger_ = true;
  listener_->log("refused", fmt::format("{} {}: {}", status, peer_.to_string(), why));
  // Whoever chose files that are too large together sees this and no page of ours.
  Response response =
      plain(status, status == 413 ? "This is too large, and nothing was done. Go back and send less at once."
                                  : std::string_view{});
  if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST");
  if (status == 503) response.headers.emplace_back("Retry-After", "10");
  write(std::move(response));
}

void Session::write(Response response) {
  give_back_large_body();
  if (listener_->stopping) keep_alive_ = false;
  response_ = std::move(response);
  const bool live = take_stream(response_);
  head_ = head_of(response_, keep_alive_, live);
  const std::string_view content = response_.content();
  const bool body = !is_head_ && !has_no_body(response_);
  const std::array<asio::const_buffer, 2> parts{
      asio::const_buffer(head_.data(), head_.size()),
      body ? asio::const_buffer(content.data(), content.size()) : asio::const_buffer()};
  const auto time = limits_.write_grace + std::chrono::milliseconds(content.size() * 1000 / limits_.write_rate);
  wait_until(Waits::to_write, SteadyTime::now() + time);
  asio::async_write(socket_, parts,
                    [self = shared_from_this()](error_code error, std::size_t) { self->on_written(error); });
}

void Session::on_written(error_code error) {
  response_ = {};
  is_head_ = false;
  if (error || timed_out_) return close();
  if (stream_) return begin_stream();
  if (keep_alive_) {
    in_head_ = false;
    return read_head();
  }
  socket_.shutdown(tcp::socket::shutdown_send, error);
  if (error || !linger_) return close();
  wait_until(Waits::to_close, SteadyTime::now() + limits_.linger_time);
  linger();
}

// A refused client may still be sending; closing at once would reset the connection and lose the answer.
void Session::linger() {
  buffer_.consume(buffer_.size());
  read_some(std::size_t{16} * 1024, &Session::linger);
}

}  // namespace redress::http
