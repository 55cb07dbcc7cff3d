// The table of routes: METHOD, PATH, permission, handler.
//
// A path is made of literal segments and `{names}`; a literal goes before a name. HEAD is answered as GET. A table in
// which a route declares no permission, or two routes answer the same, is refused, and with it the start of the server.
// Rule: DESIGN 8.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "kit/http/message.h"

namespace redress::http {

using Captures = std::map<std::string, std::string, std::less<>>;

struct Route {
  std::string method;      // `GET` or `POST`
  std::string path;        // `/cases/{reference}`
  std::string permission;  // `public`, `demonstration`, ...
  std::function<Response(const Request&, const Captures&)> run;
  std::size_t body_bytes = 0;  // the most that may be sent, where that is more than the server's limit: a file
};

class Routes {
 public:
  static base::Checked<Routes> of(std::vector<Route> routes);

  struct Found {
    const Route* route = nullptr;  // null: none
    Captures captures;
    std::string allow;  // where the path is known under other methods: `GET, HEAD`
  };
  Found find(const Request& request) const;
  const std::vector<Route>& all() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::vector<std::vector<std::string>> parts_;  // of each route's path
};

}  // namespace redress::http
