// Opens a body's record and serves its pages until told to stop.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/refusal.h"

namespace redress::web {

struct Listening {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
};

// `started` is told the address once it is open. Returns when SIGTERM or SIGINT came and running answers are done. Refused: an
// address that is not of this machine, and a body that is not the demonstration, since there is no sign-in. Throws base::Fault
// where the record or the port cannot be had.
base::Checked<base::Done> serve(std::string_view data, std::string_view files, const Listening& listening,
                                const std::function<void(const std::string& address)>& started,
                                const std::function<void(std::string_view what, std::string_view about)>& log);

}  // namespace redress::web
