#include "kit/http/routes.h"

#include <set>

#include "base/text.h"

namespace redress::http {
namespace {

bool is_name(std::string_view part) {
  return part.size() > 2 && part.front() == '{' && part.back() == '}';
}

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  if (path == "/") return parts;
  for (const auto part : base::split(path.substr(1), '/')) parts.emplace_back(part);
  return parts;
}

// How many literals a match used, or -1 for no match.
int match(const std::vector<std::string>& parts, const std::vector<std::string>& segments, Captures& captures) {
  if (parts.size() != segments.size()) return -1;
  int literals = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (is_name(parts[i])) {
      captures[parts[i].substr(1, parts[i].size() - 2)] = segments[i];
    } else if (parts[i] == segments[i]) {
      ++literals;
    } else {
      return -1;
    }
  }
  return literals;
}

}  // namespace

base::Checked<Routes> Routes::of(std::vector<Route> routes) {
  base::Refusals refusals;
  std::set<std::string> shapes;
  Routes result;
  for (const auto& route : routes) {
    const std::string about = route.method + " " + route.path;
    if (route.permission.empty()) {
      refusals.push_back({"route_declares_a_permission", about, "DESIGN 8", "the route declares no permission"});
    }
    if (!route.path.starts_with('/') || (route.method != "GET" && route.method != "POST") || !route.run) {
      refusals.push_back({"route_is_whole", about, "", "a route is GET or POST, a path from /, and what it does"});
      continue;
    }
    std::string shape = route.method;
    result.parts_.push_back(parts_of(route.path));
    for (const auto& part : result.parts_.back()) shape += "/" + (is_name(part) ? std::string("{}") : part);
    if (!shapes.insert(shape).second) {
      refusals.push_back({"route_is_the_only_one", about, "", "another route answers the same"});
    }
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  result.routes_ = std::move(routes);
  return result;
}

Routes::Found Routes::find(const Request& request) const {
  const std::string& method = request.method == "HEAD" ? "GET" : request.method;
  Found found;
  int best = -1;
  bool get = false;
  bool post = false;
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    Captures captures;
    const int literals = match(parts_[i], request.segments, captures);
    if (literals < 0) continue;
    (routes_[i].method == "GET" ? get : post) = true;
    if (routes_[i].method != method || literals <= best) continue;
    best = literals;
    found.route = &routes_[i];
    found.captures = std::move(captures);
  }
  if (get) found.allow = "GET, HEAD";
  if (post) found.allow += found.allow.empty() ? "POST" : ", POST";
  return found;
}

}  // namespace redress::http
