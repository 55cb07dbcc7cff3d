#include "app/store/leaf.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/store/columns.h"
#include "app/store/record.h"
#include "support/where.h"

namespace redress::store {
namespace {

// The form of the leaf once more, in plain words and hexadecimal text, sharing nothing with what is tested.
class Golden {
 public:
  Golden(const std::string& title, char log) : text_(title + "\n"), hex_(fmt::format("01{:02x}", log)) {
    text_ += fmt::format("  {:<18} {}\n", "form, log", hex_);
  }
  void number(const char* name, std::int64_t value, const std::string& words = "") {
    add(name, fmt::format("00000008 {:016x}", static_cast<std::uint64_t>(value)),
        words.empty() ? std::to_string(value) : words);
  }
  void number(const char* name, std::optional<std::int64_t> value) {
    if (value) return number(name, *value);
    add(name, "ffffffff", "absent");
  }
  void words(const char* name, const std::string& value) {
    std::string bytes;
    for (const char c : value) bytes += fmt::format("{:02x}", static_cast<unsigned char>(c));
    add(name, fmt::format("{:08x}{}{}", value.size(), value.empty() ? "" : " ", bytes),
        value.empty() ? "empty" : value);
  }
  std::string hex() const { return hex_; }
  std::string text(const crypto::Hash& leaf) const {
    return text_ + fmt::format("  {:<18} {}\n\n", "leaf", crypto::hex(leaf));
  }

 private:
  void add(const char* name, const std::string& hex, const std::string& words) {
    text_ += fmt::format("  {:<18} {}  = {}\n", name, hex, words);
    for (const char c : hex) {
      if (c != ' ') hex_ += c;
    }
  }
  std::string text_, hex_;
};

std::int64_t micros(base::Instant instant) {
  return instant.time_since_epoch().count();
}

std::string golden(const std::string& title, const CaseEvent& event) {
  Golden text(title, 'C');
  text.number("seq", event.seq);
  text.number("case_id", event.case_id);
  text.number("version", event.version);
  text.number("kind", static_cast<std::int64_t>(event.kind), casework::to_text(event.kind));
  text.number("happened_on", base::number_of(event.happened_on), base::to_text(event.happened_on));
  if (event.happened_at) {
    text.number("happened_at", micros(*event.happened_at), base::to_text(*event.happened_at));
  } else {
    text.number("happened_at", std::nullopt);
  }
  text.number("recorded_at", micros(event.recorded_at), base::to_text(event.recorded_at));
  text.number("known_on", base::number_of(event.known_on), base::to_text(event.known_on));
  text.number("command_id", event.command_id);
  text.number("actor_id", event.actor_id);
  text.number("team_id", event.team_id);
  text.number("head_id", event.head_id);
  text.number("episode_id", event.episode_id);
  text.words("channel", event.channel);
  text.number("procedure_edition", event.procedure_edition);
  text.number("calendar_edition", event.calendar_edition);
  text.words("field", event.field);
  text.words("code", event.code);
  text.number("annuls", event.annuls);
  text.number("replaces", event.replaces);
  text.words("detail", base::canonical_text(event.detail));
  EXPECT_EQ(crypto::hex(std::string_view(leaf_bytes(event))), text.hex()) << title;
  return text.text(leaf_of(event));
}

std::string golden(const std::string& title, const BodyEvent& event) {
  Golden text(title, 'B');
  text.number("seq", event.seq);
  text.number("kind", static_cast<std::int64_t>(event.kind), to_text(event.kind));
  text.number("unit_id", event.unit_id);
  text.number("happened_on", base::number_of(event.happened_on), base::to_text(event.happened_on));
  text.number("recorded_at", micros(event.recorded_at), base::to_text(event.recorded_at));
  text.number("known_on", base::number_of(event.known_on), base::to_text(event.known_on));
  text.number("command_id", event.command_id);
  text.number("actor_id", event.actor_id);
  text.words("field", event.field);
  text.words("code", event.code);
  text.number("annuls", event.annuls);
  text.number("replaces", event.replaces);
  text.words("detail", base::canonical_text(event.detail));
  EXPECT_EQ(crypto::hex(std::string_view(leaf_bytes(event))), text.hex()) << title;
  return text.text(leaf_of(event));
}

BodyEvent unit() {
  BodyEvent event;
  event.seq = 1;
  event.kind = BodyEventKind::unit_established;
  event.unit_id = 7;
  event.happened_on = day("2026-04-01");
  event.known_on = day("2026-04-02");
  event.recorded_at = at("2026-04-02T08:15:30.123456Z");
  event.command_id = 3;
  event.actor_id = 2;
  event.field = "service";
  event.detail = {{"name", "Tŷ a \"Chartref\"\n"}};
  return event;
}

CaseEvent received() {
  CaseEvent event = small_case(1, {}).front();
  event.seq = 2;
  event.detail = {{"reference", "WM-2026-k3f7q"}, {"n", -1}, {"list", base::Array{true, base::Value(), "é"}}};
  return event;
}

CaseEvent everything() {
  CaseEvent event;
  event.seq = 1'234'567'890'123;
  event.case_id = 100'000;
  event.version = 12;
  event.kind = casework::EventKind::event_annulled;
  event.happened_on = day("1969-12-31");  // before the first numbered day
  event.happened_at = at("1969-12-31T23:59:59.999999Z");
  event.recorded_at = at("2026-11-20T14:02:00Z");
  event.known_on = day("2026-11-20");
  event.command_id = 5;
  event.actor_id = 6;
  event.team_id = 7;
  event.head_id = 8;
  event.episode_id = 9;
  event.channel = "phone";
  event.procedure_edition = 10;
  event.calendar_edition = 11;
  event.field = "stage_1_response";
  event.code = "recorded_twice";
  event.annuls = 0;  // there, and the first of all
  event.replaces = 4'294'967'296;
  return event;
}

// The form of the leaf never changes: this file is never made anew, only added to.
TEST(Leaf, TheGoldenFileHolds) {
  const std::string made = golden("An organisation unit, with words that need care", unit()) +
                           golden("A receipt, with absent and empty values", received()) +
                           golden("Every column filled, large and negative numbers", everything());
  const std::string path = std::string(tests::source_folder()) + "/tests/app/store/leaf_golden.txt";
  std::ifstream file(path);
  const std::string held{std::istreambuf_iterator<char>(file), {}};
  const std::string beside = std::string(tests::binary_folder()) + "/leaf_golden.made.txt";
  if (held != made) std::ofstream(beside) << made;
  EXPECT_EQ(held, made) << path << " differs from " << beside;
}

// No value can be moved into the next column, and none passes for absent.
TEST(Leaf, DifferentEventsHaveDifferentLeaves) {
  CaseEvent a = received();
  a.field = "ab";
  a.code = "c";
  CaseEvent b = a;
  b.field = "a";
  b.code = "bc";
  EXPECT_NE(leaf_of(a), leaf_of(b));
  CaseEvent none = a;
  CaseEvent zero = a;
  zero.annuls = 0;
  EXPECT_NE(leaf_of(none), leaf_of(zero));
  CaseEvent moved = a;
  moved.replaces = 0;
  EXPECT_NE(leaf_of(zero), leaf_of(moved));
}

class StoredLeaves : public testing::TestWithParam<sql::Engine> {};

INSTANTIATE_TEST_SUITE_P(Engines, StoredLeaves, testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

// Equal on both databases, since what is hashed here never was in one.
TEST_P(StoredLeaves, TheRootIsThatOfTheEventsAsTheyWereMade) {
  Record record(GetParam());
  BodyEvent first = unit();
  first.seq = 0;
  std::vector<CaseEvent> cases{received(), everything()};
  cases[0].seq = 1;
  cases[1].seq = 2;
  cases[0].recorded_at = cases[1].recorded_at = at("2026-11-20T14:02:00.000001Z");
  crypto::MerkleFrontier tree;
  tree.append(leaf_of(first));
  tree.append(leaf_of(cases[0]));
  tree.append(leaf_of(cases[1]));

  std::vector<BodyEvent> body{first};
  record.write([&] {
    record.store().append(body);
    record.store().append(cases);
  });
  EXPECT_EQ(crypto::hex(record.store().head().root), crypto::hex(tree.root()));
  EXPECT_EQ(record.store().body_events(), std::vector<BodyEvent>{first});
  EXPECT_EQ(record.store().case_events(100'000), std::vector<CaseEvent>{cases[1]});
  record.connection().run("SELECT leaf FROM case_event WHERE seq = 2", {}, [&](const sql::Row& row) {
    EXPECT_EQ(crypto::hex(row.bytes(0)), crypto::hex(leaf_of(cases[1])));
  });
}

}  // namespace
}  // namespace redress::store
