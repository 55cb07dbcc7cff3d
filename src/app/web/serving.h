// Opens a body's record and serves its pages until told to stop.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"

namespace redress::web {

struct Listening {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  std::vector<std::string> proxies;  // addresses that are believed when they say https and whom they speak for
  std::vector<std::string> hosts;    // names besides those of this machine under which it is asked
  bool live = true;                  // counters that follow, and who is editing
};

// Once the address is open.
struct Started {
  std::string address;                    // `http://127.0.0.1:8080`
  std::optional<std::string> first_code;  // for the first administrator, where the body has none: for the console only
};

// `started` is told once. Returns when SIGTERM or SIGINT came and running answers are done. Refused: an
// address that is not of this machine where no proxy is named, since nothing is served over plain http to a network. Throws
// base::Fault where the record or the port cannot be had.
base::Checked<base::Done> serve(std::string_view data, std::string_view files, const Listening& listening,
                                const std::function<void(const Started&)>& started,
                                const std::function<void(std::string_view what, std::string_view about)>& log);

}  // namespace redress::web
