#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "app/web/site.h"
#include "app/web/visitor.h"
#include "bench/body.h"
#include "bench/measure.h"
#include "kit/html/url.h"
#include "kit/http/target.h"

namespace redress::bench {
namespace {

namespace fs = std::filesystem;

constexpr int clickers = 8;

// The pages that people open all day, in the order in which they are clicked.
enum class Page { my_work, team_work, case_page, search };
constexpr std::array<const char*, 4> page_ids{"my_work", "team_work", "case_page", "search"};
constexpr std::array<const char*, 4> page_titles{"My work", "Team work", "A case's page", "A search and what it found"};
// Milliseconds of CPU for the whole page, from the request to its last letter. Of a search two requests; its own target is above.
constexpr std::array<double, 4> page_targets{1.5, 1.5, 1, 0};

class Clicker {
 public:
  Clicker(office::Office& office, const http::Routes& routes, int number) : routes_(routes), number_(number) {
    auto& accounts = office.accounts();
    const std::string name = "Officer " + std::to_string(number + 1);
    const auto actor = office.find_person(name);
    if (!actor) throw std::runtime_error("the body has nobody called " + name);
    (void)accounts.open_account(name, "officer" + std::to_string(number + 1) + "@example.org", 0);
    for (const char* role : {"officer", "coordinator"}) (void)accounts.give_role(*actor, {role, 0}, 0);
    const auto secret = accounts.sign_in_as(*actor, "127.0.0.1", "a benchmark");
    if (!secret) throw std::runtime_error("nobody can sign in: " + secret.error().front().text);
    secret_ = *secret;
  }

  Took click(Page page, int n) {
    return time_of([&] {
      switch (page) {
        case Page::my_work:
          return expect(get("/my-work"), 200);
        case Page::team_work:
          return expect(get("/team-work"), 200);
        case Page::case_page:
          return expect(get(fmt::format("/cases/BM-{:07}", (n * 7919 + number_ * 104'729) % cases_)), 200);
        case Page::search: {
          const auto asked = post("/search", {{"q", fmt::format("lamp{} repair", (n + number_) % lamps)}});
          const std::string* to = http::find(asked.headers, "Location");
          if (to == nullptr) throw std::runtime_error("the search led nowhere");
          return expect(get(*to), 200);
        }
      }
    });
  }
  void know_cases(int cases) { cases_ = cases; }

 private:
  static void expect(const http::Response& response, int status) {
    if (response.status != status) throw std::runtime_error("a page was answered " + std::to_string(response.status));
  }
  http::Response get(const std::string& address) { return send("GET", address, {}); }
  http::Response post(const std::string& address, const http::Fields& typed) {
    web::Visitor visitor;
    visitor.secret = secret_;
    std::string form = "token=" + visitor.form_token();
    for (const auto& [name, value] : typed) form += '&' + name + '=' + html::percent_encoded(value);
    return send("POST", address, form);
  }
  http::Response send(const std::string& method, const std::string& address, const std::string& form) {
    const auto target = http::parse_target(address);
    http::Request request;
    request.method = method;
    request.peer = "127.0.0.1";
    request.segments = target->segments;
    request.query = target->query;
    request.headers = {{"host", "127.0.0.1:8080"}, {"cookie", "redress=" + secret_}};
    if (method == "POST") request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.body = form;
    return web::answer(routes_, request, [](std::string_view, std::string_view) {});
  }

  const http::Routes& routes_;
  int number_;
  int cases_ = 1;
  std::string secret_;
};

double at_share(std::vector<double>& values, double share) {
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

}  // namespace

void measure_clickers(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const std::string record = folder + "/body";
  if (!fs::exists(record)) (void)make_body(record, sizes.cases);
  office::Options options;
  options.clock = [] { return base::Instant{last_day().time_since_epoch() + std::chrono::hours{10}}; };
  const auto office = office::Office::open(store::place_of(record, "", false), options);
  const auto routes = *web::site_routes(office.get());
  const std::string of = fmt::format(" ({} cases, {} people)", sizes.cases, clickers);

  const Took indexing = time_of_all_threads([&] { (void)office->search().find("repair", 0, 1); });
  lines.push_back({"search.index_per_second", "Cases whose words are taken into the index" + of,
                   sizes.cases / indexing.wall_ms * 1e3, "/s"});
  const auto search = [&](const char* words) {
    return middle_of(20, [&] { (void)office->search().find(words, 0, 20); });
  };
  lines.push_back({"search.some.cpu_ms",
                   fmt::format("A search with {} hits, CPU", office->search().find("lamp7", 0, 1).count) + of,
                   search("lamp7").cpu_ms, "ms", 5, Line::Kind::under});
  lines.push_back({"search.all.cpu_ms",
                   fmt::format("A search with {} hits, CPU", office->search().find("repair", 0, 1).count) + of,
                   search("repair").cpu_ms, "ms", 15, Line::Kind::under});

  std::vector<Clicker> people;
  for (int i = 0; i < clickers; ++i) {
    people.emplace_back(*office, routes, i);
    people.back().know_cases(sizes.cases);
  }
  for (std::size_t page = 0; page < page_ids.size(); ++page) {
    int n = 0;
    const Took one = middle_of(200, [&] { (void)people[0].click(static_cast<Page>(page), n++); });
    const bool has_target = page_targets[page] > 0;
    lines.push_back({fmt::format("page.{}.cpu_ms", page_ids[page]),
                     fmt::format("{}, one after the other, CPU", page_titles[page]) + of, one.cpu_ms, "ms",
                     page_targets[page], has_target ? Line::Kind::under : Line::Kind::none});
  }
  std::array<std::array<std::vector<Took>, clickers>, page_ids.size()> took;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < clickers; ++i) {
    threads.emplace_back([&, i] {
      for (std::size_t page = 0; page < page_ids.size(); ++page) (void)people[i].click(static_cast<Page>(page), 0);
      auto next = std::chrono::steady_clock::now() + std::chrono::milliseconds{1000 * i / clickers};
      for (int n = 1; n <= sizes.clicks; ++n, next += std::chrono::seconds{1}) {
        std::this_thread::sleep_until(next);
        const auto page = static_cast<std::size_t>(n) % page_ids.size();
        took[page][i].push_back(people[i].click(static_cast<Page>(page), n));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (std::size_t page = 0; page < page_ids.size(); ++page) {
    std::vector<double> cpu, wall;
    for (const auto& one : took[page]) {
      for (const Took& each : one) {
        cpu.push_back(each.cpu_ms);
        wall.push_back(each.wall_ms);
      }
    }
    if (cpu.empty()) continue;
    const auto line = [&](const char* what, const char* words, std::vector<double>& values, double share) {
      lines.push_back({fmt::format("clickers.{}.{}_ms", page_ids[page], what),
                       fmt::format("{}, {}", page_titles[page], words) + of, at_share(values, share), "ms"});
    };
    line("cpu", "CPU, median", cpu, 0.5);
    line("cpu_99", "CPU, 99th percentile", cpu, 0.99);
    line("wall", "wall, median", wall, 0.5);
    line("wall_99", "wall, 99th percentile", wall, 0.99);
  }
}

}  // namespace redress::bench
