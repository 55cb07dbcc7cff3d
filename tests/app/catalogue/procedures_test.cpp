#include "app/catalogue/procedures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace redress::catalogue {
namespace {

const procedure::Procedure& shipped(std::string_view id) {
  for (const auto& procedure : shipped_procedures()) {
    if (procedure.id == id) return procedure;
  }
  ADD_FAILURE() << id << " is not shipped";
  std::abort();
}

bool unconfirmed(const procedure::Procedure& procedure, std::string_view what) {
  return std::any_of(procedure.unconfirmed_parts.begin(), procedure.unconfirmed_parts.end(),
                     [&](const procedure::Unconfirmed& part) { return part.what == what; });
}

TEST(ShippedProcedures, AreAllSoundAndNamedByTheirFiles) {
  std::vector<std::string> ids;
  for (const auto& procedure : shipped_procedures()) ids.push_back(procedure.id);
  EXPECT_EQ(ids,
            (std::vector<std::string>{"eng.lgsco.code.2024", "gen.enquiry", "sct.mchp.2021", "spso.csc", "spso.iccr"}));
}

TEST(ShippedProcedures, HaveANameThatFitsInAList) {
  for (const auto& procedure : shipped_procedures()) {
    EXPECT_LE(procedure.short_title.size(), 24U) << procedure.id;
    EXPECT_FALSE(procedure.short_title.empty()) << procedure.id;
  }
  EXPECT_EQ(shipped("eng.lgsco.code.2024").short_title, "LGSCO Code");
  EXPECT_EQ(shipped("gen.enquiry").short_title, "Enquiry") << "the title where there is no other";
}

// The limits of the rule book, as a complaints officer would check them (RULES B1.1, B2 and C1.2).
TEST(ShippedProcedures, HaveTheLimitsOfTheirSources) {
  struct Limit {
    const char* procedure;
    const char* clock;
    int count;
    clock::Convention convention;
    const char* calendar;
    int extension;  // 0: as agreed
    int ceiling;    // 0: none
    bool decides;
  };
  const std::vector<Limit> limits{
      {"spso.csc", "stage_1_response", 5, clock::Convention::inclusive, "scotland", 5, 10, true},
      {"spso.csc", "stage_2_response", 20, clock::Convention::inclusive, "scotland", 0, 0, true},
      {"sct.mchp.2021", "stage_1_response", 5, clock::Convention::inclusive, "body", 5, 10, true},
      {"sct.mchp.2021", "stage_2_acknowledgement", 3, clock::Convention::inclusive, "body", 0, 0, false},
      {"sct.mchp.2021", "stage_2_response", 20, clock::Convention::inclusive, "body", 0, 0, true},
      {"eng.lgsco.code.2024", "stage_1_acknowledgement", 5, clock::Convention::after, "england-and-wales", 0, 0, false},
      {"eng.lgsco.code.2024", "stage_1_response", 10, clock::Convention::after, "england-and-wales", 10, 0, true},
      {"eng.lgsco.code.2024", "stage_2_acknowledgement", 5, clock::Convention::after, "england-and-wales", 0, 0, false},
      {"eng.lgsco.code.2024", "stage_2_response", 20, clock::Convention::after, "england-and-wales", 20, 0, true},
  };
  std::size_t clocks = 0;
  for (const auto& procedure : shipped_procedures()) clocks += procedure.clocks.size();
  EXPECT_EQ(clocks, limits.size());
  for (const Limit& limit : limits) {
    const procedure::Clock* clock = procedure::find_clock(shipped(limit.procedure), limit.clock);
    ASSERT_NE(clock, nullptr) << limit.procedure << ' ' << limit.clock;
    const std::string which = std::string(limit.procedure) + ' ' + limit.clock;
    EXPECT_EQ(clock->rule.count, limit.count) << which;
    EXPECT_EQ(clock->rule.unit, clock::Unit::working_days) << which;
    EXPECT_EQ(clock->rule.convention, limit.convention) << which;
    EXPECT_EQ(clock->rule.roll, clock::Roll::none) << which;
    EXPECT_EQ(clock->calendar, limit.calendar) << which;
    EXPECT_EQ(clock->decides_timeliness, limit.decides) << which;
    EXPECT_EQ(clock->extension ? clock->extension->at_most : 0, limit.extension) << which;
    EXPECT_EQ(clock->extension ? clock->extension->ceiling.value_or(0) : 0, limit.ceiling) << which;
    EXPECT_FALSE(clock->source.empty()) << which;
  }
}

// What the rule book marks as from memory or not stated may never look certain.
TEST(ShippedProcedures, ShowWhatIsUnconfirmed) {
  const std::vector<std::pair<std::string, std::string>> parts{
      {"spso.csc", "the time it holds"},
      {"spso.csc", "how days are counted"},
      {"spso.csc", "outcome partly_upheld"},
      {"spso.csc", "outcome resolved"},
      {"spso.csc", "clock stage_1_response, ceiling"},
      {"spso.csc", "clock stage_2_response, how often the complainant is told"},
      {"spso.iccr", "how days are counted"},
      {"sct.mchp.2021", "the time it holds"},
      {"sct.mchp.2021", "how days are counted"},
      {"sct.mchp.2021", "outcome upheld"},
      {"sct.mchp.2021", "clock stage_1_response, ceiling"},
      {"sct.mchp.2021", "clock stage_2_response, how often the complainant is told"},
      {"eng.lgsco.code.2024", "how days are counted"},
      {"eng.lgsco.code.2024", "the time it holds"},
      {"eng.lgsco.code.2024", "window complain"},
  };
  for (const auto& [id, what] : parts) EXPECT_TRUE(unconfirmed(shipped(id), what)) << id << ": " << what;
  EXPECT_FALSE(unconfirmed(shipped("spso.csc"), "clock stage_1_response"));
  EXPECT_FALSE(shipped("gen.enquiry").unconfirmed);
}

TEST(ShippedProcedures, NameTheirRowsForTheReports) {
  const auto rows = [](std::string_view id) {
    std::set<std::string> found;
    for (const auto& stage : shipped(id).stages) {
      found.insert(stage.row);
      if (!stage.row_if_escalated.empty()) found.insert(stage.row_if_escalated);
    }
    return found;
  };
  EXPECT_EQ(rows("spso.csc"), (std::set<std::string>{"stage-1", "stage-2", "escalated"}));
  EXPECT_EQ(rows("sct.mchp.2021"), (std::set<std::string>{"stage-1", "stage-2", "escalated"}));
  EXPECT_EQ(rows("spso.iccr"), (std::set<std::string>{"external"}));
  EXPECT_EQ(rows("eng.lgsco.code.2024"), (std::set<std::string>{"stage-1", "stage-2"}));
  EXPECT_EQ(shipped("spso.csc").row_scheme, "case-rows");
  EXPECT_EQ(shipped("eng.lgsco.code.2024").row_scheme, "stage-episodes");
  EXPECT_EQ(shipped("spso.iccr").stream, "external_review");
  EXPECT_TRUE(shipped("gen.enquiry").outcomes.empty());
}

}  // namespace
}  // namespace redress::catalogue
