// A server on a free port and a client that sends exactly the bytes it is given.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "kit/http/server.h"

namespace redress::http::testing {

inline constexpr int patience_ms = 20'000;  // a failure's limit, never waited for when all is well

class Client {
 public:
  explicit Client(std::uint16_t port, const char* from = "127.0.0.1") : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in local{};
    local.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &local.sin_addr);
    ::bind(socket_, reinterpret_cast<const sockaddr*>(&local), sizeof local);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool connected() const { return connected_; }
  // Whether all of it was taken.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void finish_sending() { ::shutdown(socket_, SHUT_WR); }
  // Until the other end closes.
  std::string read_all() {
    while (read_more()) {
    }
    return std::move(got_);
  }
  // What has come up to these bytes and with them; all of it where they do not come.
  std::string read_until(std::string_view bytes) {
    std::size_t at = std::string::npos;
    while ((at = got_.find(bytes)) == std::string::npos) {
      if (!read_more()) return std::move(got_);
    }
    std::string read = got_.substr(0, at + bytes.size());
    got_.erase(0, read.size());
    return read;
  }
  // One answer with its Content-Length; what follows stays for the next call.
  std::string read_answer(bool with_body = true) {
    std::size_t end = std::string::npos;
    while ((end = got_.find("\r\n\r\n")) == std::string::npos) {
      if (!read_more()) return std::move(got_);
    }
    std::size_t length = 0;
    const std::size_t at = got_.find("Content-Length: ");
    if (with_body && at < end) length = std::stoul(got_.substr(at + 16));
    while (got_.size() < end + 4 + length) {
      if (!read_more()) break;
    }
    std::string answer = got_.substr(0, end + 4 + length);
    got_.erase(0, answer.size());
    return answer;
  }
  bool is_closed_by_server() {
    while (read_more()) {
    }
    return ended_;
  }

 private:
  bool read_more() {
    pollfd wanted{socket_, POLLIN, 0};
    if (::poll(&wanted, 1, patience_ms) <= 0) return false;
    char room[65536];
    const ssize_t count = ::recv(socket_, room, sizeof room, 0);
    if (count <= 0) {
      ended_ = true;
      return false;
    }
    got_.append(room, static_cast<std::size_t>(count));
    return true;
  }
  int socket_;
  bool connected_ = false, ended_ = false;
  std::string got_;
};

inline Response echo(const Request& request) {
  Response response = plain(200, request.method + " " + request.path() + " [" + request.body + "]");
  return response;
}

class Running {
 public:
  explicit Running(ServerOptions options = {}) {
    if (!options.handler) options.handler = echo;
    server_ = std::make_unique<Server>(std::move(options));
    port_ = server_->port();
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Running() { stop(); }
  std::uint16_t port() const { return port_; }
  void stop() {
    if (!thread_.joinable()) return;
    server_->stop();
    thread_.join();
  }
  void ask_to_stop() { server_->stop(); }
  std::string exchange(std::string_view bytes) const {
    Client client(port_);
    client.send(bytes);
    return client.read_all();
  }

 private:
  std::unique_ptr<Server> server_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

inline int status_of(std::string_view answer) {
  return answer.size() > 12 && answer.starts_with("HTTP/1.1 ") ? std::stoi(std::string(answer.substr(9, 3))) : 0;
}
inline std::size_t count_answers(std::string_view all) {
  std::size_t count = 0;
  for (std::size_t at = all.find("HTTP/1.1 "); at != std::string_view::npos; at = all.find("HTTP/1.1 ", at + 1))
    ++count;
  return count;
}

}  // namespace redress::http::testing
