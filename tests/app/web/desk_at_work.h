// A real office with its pages, and somebody who signs in and fills in forms, as a browser does; no network.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/office/procedure_use.h"
#include "app/web/site.h"
#include "kit/html/url.h"
#include "kit/http/target.h"
#include "tests/app/office/body.h"

namespace redress::web::testing {

using Typed = std::vector<std::pair<std::string, std::string>>;

class DeskAtWork {
 public:
  // With these procedures besides those that are shipped, all of them in use.
  explicit DeskAtWork(sql::Engine engine = sql::Engine::sqlite, const std::vector<base::Embedded>& procedures = {})
      : body(engine, "england-and-wales") {
    office::Options options = body.options();
    options.shipped.insert(options.shipped.end(), procedures.begin(), procedures.end());
    options.password_cost = {1, 8192};
    office = office::Office::open(body.place(), options);
    std::vector<office::ProcedureChoice> choices;
    for (const auto* each : office->procedure_use().all()) choices.push_back({each->id, true});
    const bool chosen = office->procedure_use().choose(choices, 0).has_value();
    REDRESS_ASSERT(chosen);
    routes = std::make_unique<http::Routes>(*site_routes(office.get()));
  }
  // An open account with these roles, signed in; gives its cookie's secret.
  std::string sign_in(const std::string& name, const std::vector<std::string>& roles) {
    auto& accounts = office->accounts();
    const std::string email = "p" + std::to_string(++people_) + "@example.org";
    const auto actor = accounts.open_account(name, email, 0);
    for (const auto& role : roles) {
      const bool given = accounts.give_role(*actor, {role, 0}, 0).has_value();
      REDRESS_ASSERT(given);
    }
    const auto code = accounts.invite(*actor, "invitation");
    const bool accepted = accounts.accept(*code, "kettle marble otter").has_value();
    REDRESS_ASSERT(accepted);
    return *accounts.sign_in({email, "kettle marble otter", "", "127.0.0.1", "a test"});
  }
  http::Response get(const std::string& secret, const std::string& address) {
    return send(request(secret, "GET", address));
  }
  // With the token of that browser, and a key of its own unless one is given.
  http::Response post(const std::string& secret, const std::string& address, Typed typed) {
    auto asked = request(secret, "POST", address);
    asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    Visitor visitor;
    visitor.secret = secret;
    typed.emplace_back("token", visitor.form_token());
    bool has_key = false;
    for (const auto& [name, value] : typed) has_key = has_key || name == "key";
    if (!has_key) typed.emplace_back("key", "key-" + std::to_string(++keys_));
    for (const auto& [name, value] : typed) {
      asked.body += (asked.body.empty() ? "" : "&") + html::percent_encoded(name) + "=" + html::percent_encoded(value);
    }
    return send(asked);
  }
  static http::Request request(const std::string& secret, const std::string& method, const std::string& address) {
    const auto target = http::parse_target(address);
    REDRESS_ASSERT(target.has_value());
    http::Request asked;
    asked.method = method;
    asked.peer = "127.0.0.1";
    asked.segments = target->segments;
    asked.query = target->query;
    asked.headers = {{"host", "127.0.0.1:8080"}, {"cookie", "redress=" + secret}};
    return asked;
  }
  http::Response send(const http::Request& asked) {
    return answer(*routes, asked, [](std::string_view, std::string_view about) { ADD_FAILURE() << about; });
  }
  // A complaint by telephone, received on Monday 16 November 2026; gives its reference.
  std::string register_case(const std::string& by, const std::string& key = "r1") {
    return office
        ->run(office::wire({{"key", key},
                            {"kind", "register_case"},
                            {"on", "2026-11-16"},
                            {"procedure", "eng.lgsco.code.2024"},
                            {"channel", "phone"},
                            {"theme", "Repairs"}}),
              by)
        ->reference;
  }
  static std::string location(const http::Response& response) {
    const std::string* where = http::find(response.headers, "Location");
    return where == nullptr ? "" : *where;
  }

  office::FoundedBody body;
  std::unique_ptr<office::Office> office;
  std::unique_ptr<http::Routes> routes;

 private:
  int people_ = 0;
  std::atomic<int> keys_ = 0;
};

}  // namespace redress::web::testing
