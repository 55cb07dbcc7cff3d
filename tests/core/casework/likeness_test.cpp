// Is it a case that we have? Two complaints in, weight and reasons out.
#include <gtest/gtest.h>

#include "core/casework/likeness.h"

namespace redress::casework {
namespace {

Traits whitcombe() {
  return {{"mrs", "j", "whitcombe"},
          {"damp", "in", "the", "bedroom", "roof", "leak"},
          {"wm42qh"},
          {"jwhitcombeexampleorg"},
          {"01632960417"},
          "delay",
          7,
          *base::parse_day("2026-11-20")};
}

TEST(Likeness, TheSamePersonWithTheSameMatterIsLikely) {
  Traits asked = whitcombe();
  asked.emails.clear();
  asked.phones.clear();
  asked.words = {"damp", "again", "in", "the", "bedroom"};
  asked.received_on = *base::parse_day("2026-12-10");
  const Likeness found = likeness(asked, whitcombe());
  EXPECT_TRUE(found.is_likely());
  EXPECT_EQ(found.reasons,
            (std::vector<Alike>{Alike::name, Alike::address, Alike::words, Alike::theme, Alike::service}));
  EXPECT_EQ(found.in_common, (std::vector<std::string>{"bedroom", "damp"}));
}

TEST(Likeness, ANameAloneOrTheMatterAloneIsNot) {
  Traits asked;
  asked.received_on = whitcombe().received_on;
  asked.names = {"mr", "whitcombe"};
  EXPECT_FALSE(likeness(asked, whitcombe()).is_likely());
  asked.names = {"mr", "larch"};
  asked.words = whitcombe().words;
  EXPECT_FALSE(likeness(asked, whitcombe()).is_likely());
  EXPECT_EQ(likeness(asked, whitcombe()).weight, 3);
}

TEST(Likeness, AnotherAddressSpeaksAgainstIt) {
  Traits asked;
  asked.received_on = whitcombe().received_on;
  asked.names = {"whitcombe", "peter"};
  asked.words = whitcombe().words;
  EXPECT_TRUE(likeness(asked, whitcombe()).is_likely());
  asked.postcodes = {"wm19zz"};
  EXPECT_FALSE(likeness(asked, whitcombe()).is_likely());
}

TEST(Likeness, TitlesAndEverydayWordsSayNothing) {
  Traits asked;
  asked.received_on = whitcombe().received_on;
  asked.names = {"mrs"};
  asked.words = {"in", "the", "have", "that"};
  Traits known = whitcombe();
  known.words = asked.words;
  EXPECT_EQ(likeness(asked, known).weight, 0);
}

TEST(Likeness, AfterAYearItIsAnotherCase) {
  Traits asked = whitcombe();
  asked.received_on = *base::parse_day("2027-11-22");
  EXPECT_EQ(likeness(asked, whitcombe()).weight, 0);
}

TEST(Likeness, OneWayToReachThemAndOneSignMoreAreEnough) {
  Traits asked;
  asked.received_on = whitcombe().received_on;
  asked.phones = whitcombe().phones;
  EXPECT_FALSE(likeness(asked, whitcombe()).is_likely()) << "a telephone is shared by a house";
  asked.theme = "delay";
  EXPECT_TRUE(likeness(asked, whitcombe()).is_likely());
}

}  // namespace
}  // namespace redress::casework
