// A thousand rounds of two editors at one case: somebody is told, and nothing is overwritten in silence.
#include <gtest/gtest.h>

#include <thread>

#include "core/casework/decide.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

constexpr int rounds = 1000, rounds_of_a_case = 50;

class TwoEditors : public ::testing::TestWithParam<sql::Engine> {};

struct Change {
  int seen = 0, made = 0;  // versions of the case
};

TEST_P(TwoEditors, OverwriteNothingInAThousandRounds) {
  FoundedBody body(GetParam());
  const auto office = body.open();
  std::vector<std::string> references;
  for (int i = 0; i < rounds / rounds_of_a_case; ++i)
    references.push_back(office->run(registration("r" + std::to_string(i)), "Ada Quill")->reference);
  std::vector<std::vector<Change>> made(2);
  std::vector<std::size_t> told(2, 0);
  std::vector<std::thread> editors;
  for (std::size_t editor = 0; editor < 2; ++editor) {
    editors.emplace_back([&, editor] {
      const std::string name = editor == 0 ? "Ada Quill" : "Ben Quill";
      for (int round = 0; round < rounds; ++round) {
        const auto& reference = references[static_cast<std::size_t>(round / rounds_of_a_case)];
        const int seen = office->find_case(reference)->state.version;
        const std::string words = name + " " + std::to_string(round);
        const auto done = office->run(wire({{"key", words},
                                            {"case", reference},
                                            {"kind", "set_field"},
                                            {"on", "2026-11-20"},
                                            {"seen_version", seen},
                                            {"field", "theme"},
                                            {"value", words}}),
                                      name);
        if (done) {
          made[editor].push_back({seen, done->version});
        } else {
          EXPECT_EQ(done.error().front().rule, "changed_since_it_was_seen");
          ++told[editor];
        }
      }
    });
  }
  for (auto& editor : editors) editor.join();

  EXPECT_EQ(made[0].size() + made[1].size() + told[0] + told[1], 2U * rounds);
  std::size_t changes = 0;
  for (const auto& reference : references) changes += office->find_case(reference)->events.size() - 1;
  EXPECT_EQ(changes, made[0].size() + made[1].size()) << "what was told is there, and nothing else";
  // Whoever changed it had seen the one before: no other change lies between what they saw and what they made.
  for (const auto& one : made) {
    for (const auto& change : one) EXPECT_EQ(change.made, change.seen + 1);
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, TwoEditors, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::office
