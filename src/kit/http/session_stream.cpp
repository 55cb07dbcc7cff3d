// The part of a session that carries a live answer: frames when told, a comment when nothing was, an end.
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

#include <fmt/format.h>

#include "kit/http/session.h"

namespace redress::http {

bool Session::take_stream(Response& response) {
  const auto stream = std::move(response.stream);
  if (!stream) return false;
  response.type = "text/event-stream";
  if (is_head_) {
    stream->let_go();
    return false;
  }
  if (listener_->stopping || listener_->streams >= limits_.streams) {
    stream->let_go();
    response = plain(503, "Too many live pages are open at the moment.");
    return false;
  }
  ++listener_->streams;
  stream_ = stream;
  response.body.clear();
  response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy passes each frame on as it comes
  keep_alive_ = false;
  return true;
}

void Session::begin_stream() {
  buffer_.consume(buffer_.size());
  buffer_.shrink_to_fit();
  head_ = {};
  stream_end_ = SteadyTime::now() + limits_.stream_time;
  stream_->carry([weak = weak_from_this(), &loop = listener_->loop] {
    asio::post(loop, [weak] {
      if (const auto self = weak.lock()) self->pump();
    });
  });
  // Nothing more is read: whatever can be read now, the end of the connection too, ends the stream.
  socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code) { self->close(); });
  // After a restart not all readers come back in the same moment.
  const auto spread = std::chrono::milliseconds(++listener_->streams_begun % 64 * 50);
  send_frames(fmt::format("retry: {}\n\n", (limits_.stream_retry + spread).count()));
}

void Session::pump() {
  if (!stream_ || sending_) return;
  if (std::string frames = stream_->take(); !frames.empty()) return send_frames(std::move(frames));
  if (stream_->is_ending()) return end_stream();
  const auto now = SteadyTime::now();
  wait_until(Waits::live, std::min(now + SteadyTime::duration(limits_.heartbeat), stream_end_));
}

void Session::send_frames(std::string frames) {
  frames_ = std::move(frames);
  sending_ = true;
  const auto time = limits_.write_grace + std::chrono::milliseconds(frames_.size() * 1000 / limits_.write_rate);
  wait_until(Waits::to_write, SteadyTime::now() + time);
  asio::async_write(socket_, asio::buffer(frames_), [self = shared_from_this()](error_code error, std::size_t) {
    self->sending_ = false;
    self->frames_ = {};
    if (error || self->timed_out_) return self->close();
    self->pump();
  });
}

void Session::on_quiet() {
  if (SteadyTime::now() >= stream_end_) return end_stream();
  send_frames(": still here\n\n");
}

void Session::end_stream() {
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  close();
}

void Session::let_stream_go() {
  if (!stream_) return;
  --listener_->streams;
  const auto stream = std::move(stream_);
  stream_ = nullptr;
  stream->let_go();
}

}  // namespace redress::http
