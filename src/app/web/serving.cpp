#include "app/web/serving.h"

#include <fmt/format.h>

#include "app/office/timetable.h"
#include "app/web/live.h"
#include "app/web/site.h"
#include "kit/http/server.h"

namespace redress::web {

base::Checked<base::Done> serve(std::string_view data, std::string_view files, const Listening& listening,
                                const std::function<void(const Started&)>& started,
                                const std::function<void(std::string_view what, std::string_view about)>& log) {
  if (!is_loopback(listening.address) && listening.proxies.empty()) {
    return base::refuse(
        {"serves_a_network_through_a_proxy", "--listen", "DESIGN 8",
         "over plain http pages are served on this machine only: 127.0.0.1 or [::1]; behind a proxy that "
         "speaks https, name it with --proxy ADDRESS and --host NAME"});
  }
  const auto office = office::Office::open(store::place_of(data, files, false));
  std::optional<Live> live;
  if (listening.live) live.emplace(*office, log);
  auto routes = site_routes(office.get(), Door{listening.proxies, live ? &*live : nullptr},
                            std::make_shared<intake::Uploads>(*office, log));
  if (!routes) return base::refuse(routes.error());
  http::ServerOptions options;
  options.address = listening.address;
  options.port = listening.port;
  options.hosts = {"127.0.0.1", "localhost", "[::1]", listening.address};
  options.hosts.insert(options.hosts.end(), listening.hosts.begin(), listening.hosts.end());
  options.stop_on_signals = true;
  for (const auto& route : routes->all()) {
    if (route.body_bytes > 0) options.large.push_back({route.path, route.body_bytes});
  }
  options.log = log;
  options.handler = [&](const http::Request& request) { return answer(*routes, request, log); };
  http::Server server(std::move(options));
  const bool six = listening.address.find(':') != std::string::npos;
  started({fmt::format("http://{}{}{}:{}", six ? "[" : "", listening.address, six ? "]" : "", server.port()),
           office->accounts().first_administrator_code()});
  const office::Timetable timetable(office->runner(), log);
  server.run();
  return base::Done{};
}

}  // namespace redress::web
