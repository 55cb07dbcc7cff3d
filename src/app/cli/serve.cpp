// redress serve: the pages, on this machine or behind a proxy that speaks https.
#include <unistd.h>

#include <iostream>
#include <mutex>
#include <ostream>

#include <fmt/format.h>

#include "app/cli/arguments.h"
#include "app/cli/subcommand.h"
#include "app/web/serving.h"
#include "base/text.h"

namespace redress::cli {
namespace {

base::Checked<web::Listening> listening_of(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const auto port =
      colon == std::string::npos ? std::nullopt : base::parse_int(std::string_view(text).substr(colon + 1), 0, 65535);
  std::string address = text.substr(0, colon == std::string::npos ? 0 : colon);
  if (address.size() > 2 && address.front() == '[' && address.back() == ']')
    address = address.substr(1, address.size() - 2);
  if (!port || address.empty()) {
    return base::refuse(
        {"listen_is_address_and_port", "--listen", "", "an address and a port are needed, like 127.0.0.1:8080"});
  }
  return web::Listening{address, static_cast<std::uint16_t>(*port), {}, {}};
}

}  // namespace

int serve(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, {{"data"},
                                                  {"files"},
                                                  {"listen"},
                                                  {"allow-root", false},
                                                  {"proxy", true, true},
                                                  {"host", true, true},
                                                  {"no-live", false}});
  if (!arguments) return usage(streams, arguments.error());
  const auto data = arguments->get("data");
  if (!data) return usage(streams, {{"option_needed", "--data", "", "say whose record is served: --data DIR"}});
  if (!arguments->positional().empty()) {
    return usage(streams, {{"word_unknown", arguments->positional().front(), "", "serve takes options only"}});
  }
  auto listening = listening_of(arguments->get("listen").value_or("127.0.0.1:8080"));
  if (!listening) return usage(streams, listening.error());
  listening->proxies = arguments->all("proxy");
  listening->hosts = arguments->all("host");
  listening->live = !arguments->has("no-live");
  if (::geteuid() == 0 && !arguments->has("allow-root")) {
    streams.err
        << "redress serve: not as root. Start it as an ordinary user, or say --allow-root where there is none.\n";
    return exit_fault;
  }
  std::mutex one_line;
  const auto log = [&](std::string_view what, std::string_view about) {
    const std::lock_guard guard(one_line);
    streams.err << "redress: " << what << ": " << about << std::endl;
  };
  const auto started = [&](const web::Started& now) {
    streams.out << "redress serves " << now.address << std::endl;
    if (!now.first_code) return;
    const std::string at = listening->hosts.empty() ? now.address : "https://" + listening->hosts.front();
    streams.out
        << "Nobody runs this body yet. For one hour, once, this code opens the first administrator's account at " << at
        << "/first-administrator\n  " << *now.first_code << std::endl;
  };
  const auto served = web::serve(*data, arguments->get("files").value_or(""), *listening, started, log);
  if (!served) {
    say(streams.err, served.error());
    return exit_fault;
  }
  return exit_done;
}

}  // namespace redress::cli
