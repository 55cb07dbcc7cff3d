#include "app/catalogue/measures.h"

#include <gtest/gtest.h>

#include <set>

#include "base/embedded.h"

namespace redress::catalogue {
namespace {

const std::string sound =
    "id: days.avg\nedition: 1\ntitle: Average days, of the closed\nunit: working days\ncounts: closed\n"
    "value: working_days\naggregate: mean\ntotal: not_meaningful\ndecimals: 1\ndefinition: Words.\nsource: RULES C3\n";

// Issue: the measures that must be there, by these ids.
TEST(ShippedMeasures, HoldTheTwelveThatAreAskedFor) {
  std::set<std::string> ids;
  for (const auto& measure : shipped_measures()) {
    EXPECT_TRUE(ids.insert(measure.id).second) << measure.id;
    EXPECT_TRUE(figures::check(measure).has_value()) << measure.id;
  }
  for (const char* id : {"recv", "closed", "open_at", "ontime", "days.total", "days.avg", "days.median", "upheld.pct",
                         "escalate.late", "handlers.avg", "alloc.wait.avg", "work.from_alloc.avg"}) {
    EXPECT_TRUE(ids.contains(id)) << id;
  }
}

// RULES C3: what is promised, agreed and asked, beside what is closed.
TEST(ShippedMeasures, HoldWhatTheRuleBookAsksOfClocksPromisesRemediesAndRequests) {
  std::set<std::string> ids;
  for (const auto& measure : shipped_measures()) ids.insert(measure.id);
  for (const char* id : {"escalation.rate",
                         "ontime.extended",
                         "extension.rate",
                         "ack.ontime",
                         "promise.kept",
                         "remedy.committed",
                         "remedy.paid",
                         "remedy.due",
                         "remedy.overdue",
                         "remedy.lag",
                         "recs.due",
                         "recs.ontime",
                         "recs.late",
                         "recs.none",
                         "lgsco.compliance",
                         "foi.late",
                         "foi.ext",
                         "foi.compliance",
                         "foi.ir",
                         "foi.ir.ontime",
                         "foi.parts",
                         "s12.rate",
                         "cct.40wd",
                         "mp.own",
                         "mp.20",
                         "ombudsman.answer.ontime",
                         "panel.ontime",
                         "pti.10wd",
                         "draft.10wd",
                         "final.28d",
                         "outcome.resolved"}) {
    EXPECT_TRUE(ids.contains(id)) << id;
  }
}

TEST(ShippedMeasures, EachStandsInAFileOfItsName) {
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.starts_with("measures/") || !file.path.ends_with(".yaml")) continue;
    const auto measure = read_measure(file.bytes, file.path);
    ASSERT_TRUE(measure.has_value()) << measure.error()[0].about << ": " << measure.error()[0].text;
    EXPECT_EQ("measures/" + measure->id + ".yaml", file.path);
    EXPECT_EQ(measure->text, file.bytes);
  }
}

// I11: a rate names its denominator.
TEST(ShippedMeasures, ARateNamesItsDenominator) {
  for (const auto& measure : shipped_measures()) {
    if (measure.aggregate != "share" && measure.aggregate != "mean") continue;
    EXPECT_NE(measure.title.find("of th"), std::string::npos) << measure.id << ": " << measure.title;
  }
}

TEST(ReadMeasure, ReadsEveryWord) {
  const auto measure = read_measure(sound, "m.yaml");
  ASSERT_TRUE(measure.has_value());
  EXPECT_EQ(measure->value, "working_days");
  EXPECT_EQ(measure->aggregate, "mean");
  EXPECT_EQ(measure->decimals, 1);
  EXPECT_FALSE(measure->additive());
}

TEST(ReadMeasure, RefusesAnUnknownKeyWithItsPlaceAndTheNearest) {
  const auto measure = read_measure(sound + "aggregat: sum\n", "m.yaml");
  ASSERT_FALSE(measure.has_value());
  EXPECT_EQ(measure.error()[0].about, "m.yaml:12:1");
  EXPECT_NE(measure.error()[0].text.find("aggregate"), std::string::npos);
}

TEST(ReadMeasure, RefusesAWordOutsideTheVocabularyWithItsPlaceAndTheNearest) {
  std::string text = sound;
  text.replace(text.find("counts: closed"), 14, "counts: close");
  const auto measure = read_measure(text, "m.yaml");
  ASSERT_FALSE(measure.has_value());
  EXPECT_EQ(measure.error()[0].about, "m.yaml:5:9");
  EXPECT_NE(measure.error()[0].text.find("`closed`"), std::string::npos) << measure.error()[0].text;
}

TEST(ReadMeasure, RefusesAFormulaThatSaysNothing) {
  std::string text = sound;
  text.replace(text.find("counts: closed"), 14, "counts: received");
  EXPECT_FALSE(read_measure(text, "m.yaml").has_value());
}

}  // namespace
}  // namespace redress::catalogue
