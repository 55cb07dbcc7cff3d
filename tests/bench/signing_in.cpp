#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "bench/body.h"
#include "bench/measure.h"
#include "kit/crypto/one_time_code.h"

namespace redress::bench {
namespace {

struct Kind {
  const char* id;
  const char* title;
  office::SignInAttempt attempt;
  std::vector<double> wall_ms = {};
};

constexpr const char* password = "kettle marble otter";

void settle(const auto& done) {
  if (!done) throw std::runtime_error("an account could not be prepared: " + done.error().front().text);
}

std::int64_t with_password(office::Accounts& accounts, const char* name, const char* email) {
  const auto actor = accounts.open_account(name, email, 0);
  settle(actor);
  settle(accounts.accept(*accounts.invite(*actor, "invitation"), password));
  return *actor;
}

// Mann and Whitney: how far the ranks of `one` among both lie from what chance gives, in standard deviations.
double rank_z(const std::vector<double>& one, const std::vector<double>& other) {
  double wins = 0;
  for (const double a : one) {
    for (const double b : other) wins += a > b ? 1.0 : a == b ? 0.5 : 0.0;
  }
  const auto n = static_cast<double>(one.size()), m = static_cast<double>(other.size());
  return (wins - n * m / 2) / std::sqrt(n * m * (n + m + 1) / 12);
}

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

// The kinds take turns, so that all meet the same neighbours; each attempt comes from an address of its own an hour after the one
// before, so that none is throttled. The hash costs what it costs in service.
void measure_signing_in(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const std::string record = folder + "/signing-in";
  (void)make_body(record, 1);
  auto now = *base::parse_instant("2026-11-20T12:00:00Z");
  office::Options options;
  options.new_names = true;
  options.clock = [&now] { return now; };
  const auto office = office::Office::open(store::place_of(record, "", false), options);
  office::Accounts& accounts = office->accounts();
  settle(accounts.close_account(with_password(accounts, "Old Quill", "old@example.org"), 0));
  with_password(accounts, "Bo Quill", "bo@example.org");
  const auto ada = with_password(accounts, "Ada Quill", "ada@example.org");
  const std::string key = accounts.begin_codes(ada);
  const std::int64_t step = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count() / 30;
  settle(accounts.confirm_codes(ada, crypto::one_time_code(key, step)));

  std::array<Kind, 4> kinds{
      {{"wrong_password", "a wrong password", {"bo@example.org", "another password", "", "", "a browser"}},
       {"unknown", "an unknown e-mail", {"nobody@example.org", password, "", "", "a browser"}},
       {"closed", "a closed account", {"old@example.org", password, "", "", "a browser"}},
       {"wrong_code", "a wrong code", {"ada@example.org", password, "000000", "", "a browser"}}}};
  const int rounds = std::clamp(sizes.commands / 100, 20, 200);
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      Kind& kind = kinds[(i + static_cast<std::size_t>(round)) % kinds.size()];
      now += std::chrono::hours{1};
      kind.attempt.address = fmt::format("2001:db8::{:x}:{:x}", round, i);
      bool refused = false;
      const Took took = time_of([&] {
        const auto signed_in = accounts.sign_in(kind.attempt);
        refused = !signed_in && signed_in.error().front().rule == "sign_in_is_wrong";
      });
      if (!refused) throw std::runtime_error(std::string(kind.title) + " was not refused as such");
      if (round > 0) kind.wall_ms.push_back(took.wall_ms);
    }
  }
  for (const Kind& kind : kinds) {
    lines.push_back({"sign_in." + std::string(kind.id) + ".wall_ms",
                     fmt::format("Refusing {} (middle of {})", kind.title, rounds), middle(kind.wall_ms), "ms"});
    if (&kind == kinds.data()) continue;
    lines.push_back({"sign_in." + std::string(kind.id) + ".rank_z",
                     fmt::format("  its rank beside a wrong password, in standard deviations"),
                     std::abs(rank_z(kind.wall_ms, kinds.front().wall_ms)), "", 4, Line::Kind::under});
  }
}

}  // namespace redress::bench
