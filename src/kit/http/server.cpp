#include "kit/http/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <boost/asio/post.hpp>
#include <csignal>

#include "base/assert.h"
#include "base/fault.h"
#include "kit/http/session.h"

namespace redress::http {

struct Server::Inside : Listener {
  using Listener::Listener;
};

Listener::Listener(ServerOptions given)
    : options(std::move(given)),
      acceptor(loop),
      pause(loop),
      drain(loop),
      signals(loop),
      pool(static_cast<std::size_t>(options.limits.workers)) {}

void Listener::log(std::string_view what, std::string_view about) const {
  if (options.log) options.log(what, about);
}

void Listener::listen() {
  // As many descriptors as the system gives us.
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }
  error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) throw base::Fault("cannot listen: " + options.address + " is no address");
  const tcp::endpoint endpoint(address, options.port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(1024, error);
  if (error)
    throw base::Fault(fmt::format("cannot listen on {}:{}: {}", options.address, options.port, error.message()));
}

void Listener::accept() {
  acceptor.async_accept([self = shared_from_this()](error_code error, tcp::socket socket) {
    if (self->stopping) return;
    if (error) {
      self->log("accept", error.message());
      self->pause.expires_after(std::chrono::milliseconds(100));
      self->pause.async_wait([self](error_code) {
        if (!self->stopping) self->accept();
      });
      return;
    }
    const auto endpoint = socket.remote_endpoint(error);
    const auto count = self->of_address.find(endpoint.address());
    const bool too_many = static_cast<int>(self->sessions.size()) >= self->options.limits.connections ||
                          (count != self->of_address.end() && count->second >= self->options.limits.connections_each);
    if (!error && !too_many) {
      socket.set_option(tcp::no_delay(true), error);
      std::make_shared<Session>(std::move(socket), self, endpoint.address())->start();
    }
    self->accept();
  });
}

void Listener::begin_stop() {
  if (stopping) return;
  stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  pause.cancel();
  const std::vector<Session*> all(sessions.begin(), sessions.end());
  for (auto* session : all) session->wind_up();
  if (sessions.empty()) return;
  drain.expires_after(options.limits.drain_time);
  drain.async_wait([self = shared_from_this()](error_code error) {
    if (!error) self->loop.stop();
  });
}

Server::Server(ServerOptions options) : inside_(std::make_shared<Inside>(std::move(options))) {
  REDRESS_ASSERT(inside_->options.handler != nullptr);
  inside_->listen();
}

Server::~Server() {
  inside_->pool.join();
}

std::uint16_t Server::port() const {
  return inside_->acceptor.local_endpoint().port();
}

void Server::run() {
  auto& inside = *inside_;
  if (inside.options.stop_on_signals) {
    inside.signals.add(SIGTERM);
    inside.signals.add(SIGINT);
    inside.signals.async_wait([self = inside_](error_code error, int) {
      if (!error) self->begin_stop();
    });
  }
  inside.accept();
  inside.loop.run();
  // Those that were not done in time are cut; a worker's answer that comes now finds its connection closed.
  const std::vector<Session*> left(inside.sessions.begin(), inside.sessions.end());
  for (auto* session : left) session->close();
  inside.pool.join();
  inside.loop.restart();
  inside.loop.poll();
}

void Server::stop() {
  asio::post(inside_->loop, [self = inside_] { self->begin_stop(); });
}

}  // namespace redress::http
