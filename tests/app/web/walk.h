// Somebody who follows every link, and what they saw.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {

struct Visited {
  int status = 0;
  std::string route;  // `GET /cases/{reference}`; empty: there is none
  ReadPage page;      // of pages
};

class Walk {
 public:
  // `look` is shown each answer with its address.
  using Look = std::function<void(const std::string& address, const http::Response&)>;
  Walk(DeskAtWork& desk, std::string secret, Look look = {})
      : desk_(desk), secret_(std::move(secret)), look_(std::move(look)) {}

  // Addresses that are not gone to, wherever a link to them stands.
  void leave_out(std::function<bool(const std::string& address)> left_out) { left_out_ = std::move(left_out); }
  // Goes on until there is nothing new; of one path at most so many queries besides those it begins with.
  void from(const std::vector<std::string>& starts) {
    std::vector<std::string> addresses;
    for (const auto& start : starts) {
      if (!visited_.contains(start)) follow(visit(start), addresses);
    }
    while (!addresses.empty()) {
      const std::string address = addresses.back().substr(0, addresses.back().find('#'));
      addresses.pop_back();
      if (!address.starts_with('/') || visited_.contains(address)) continue;
      if (left_out_ && left_out_(address)) continue;
      if (!http::parse_target(address)) {
        ADD_FAILURE() << "a link that cannot be followed: " << address;
        continue;
      }
      if (++of_path_[address.substr(0, address.find('?'))] > most_of_a_path) continue;
      follow(visit(address), addresses);
    }
  }
  const std::map<std::string, Visited>& visited() const { return visited_; }

  // The route that answers there.
  static std::string route_of(const DeskAtWork& desk, const std::string& method, const std::string& address) {
    const auto found = desk.routes->find(DeskAtWork::request("", method, address));
    return found.route == nullptr ? "" : found.route->method + " " + found.route->path;
  }
  // Where that route was seen. A route that was not has the names in its path as other addresses had them.
  std::string example_of(const std::string& method, const std::string& path) const {
    const auto found = examples_.find(method + " " + path);
    if (found != examples_.end()) return found->second;
    std::string example;
    for (const auto part : base::split(std::string_view(path).substr(1), '/')) {
      const std::string name(part.starts_with('{') ? part.substr(1, part.size() - 2) : "");
      const auto known = named_.find(name);
      example += '/';
      example += name.empty() ? std::string(part) : known == named_.end() ? "x1" : html::percent_encoded(known->second);
    }
    return example;
  }
  // The form that is sent there, from one of the pages; a form without fields where none was seen.
  FoundForm form_for(const std::string& path) const {
    const auto found = forms_.find("POST " + path);
    return found == forms_.end() ? FoundForm{example_of("POST", path), "post", false, {}} : found->second;
  }
  // By route: `POST /cases/{reference}/undo`.
  const std::map<std::string, FoundForm>& forms() const { return forms_; }

 private:
  static constexpr int most_of_a_path = 8;

  static void follow(const Visited& seen, std::vector<std::string>& addresses) {
    for (const auto* some : {&seen.page.links, &seen.page.assets})
      addresses.insert(addresses.end(), some->rbegin(), some->rend());
  }

  const Visited& visit(const std::string& address) {
    const auto response = desk_.get(secret_, address);
    Visited seen{response.status, route_of(desk_, "GET", address), {}};
    if (response.type.starts_with("text/html") && response.stream == nullptr) seen.page = read_page(response.content());
    if (look_) look_(address, response);
    examples_.emplace(seen.route, address.substr(0, address.find('?')));
    const auto asked = DeskAtWork::request("", "GET", address);
    for (const auto& [name, value] : desk_.routes->find(asked).captures) named_[name] = value;
    for (const auto& form : seen.page.forms) {
      if (form.action.empty()) continue;
      const std::string route = route_of(desk_, form.method == "post" ? "POST" : "GET", form.action);
      forms_.emplace(route, form);
      examples_.emplace(route, form.action);
    }
    return visited_.emplace(address, std::move(seen)).first->second;
  }

  DeskAtWork& desk_;
  std::string secret_;
  Look look_;
  std::function<bool(const std::string&)> left_out_;
  std::map<std::string, Visited> visited_;
  std::map<std::string, int> of_path_;
  std::map<std::string, std::string> examples_;
  std::map<std::string, FoundForm> forms_;
  http::Captures named_;  // the last of each
};

}  // namespace redress::web::testing
