#include "app/catalogue/procedures.h"

#include <fmt/format.h>
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
  EXPECT_EQ(ids, (std::vector<std::string>{"eng.asc.2009",
                                           "eng.children.statutory",
                                           "eng.council.legacy.2stage",
                                           "eng.council.lgsco-case",
                                           "eng.council.member-enquiry",
                                           "eng.hos.code.2024",
                                           "eng.landlord.hos-case",
                                           "eng.lgsco.code.2024",
                                           "eng.nhs.2009",
                                           "gb.cmg.phso",
                                           "gb.cms.complaint",
                                           "gen.comment",
                                           "gen.compliment",
                                           "gen.enquiry",
                                           "gen.service-request",
                                           "joint.health-social",
                                           "ni.cmg.phso",
                                           "ni.nipso.mchp.2024",
                                           "phso.about-us.decision",
                                           "phso.about-us.service",
                                           "sct.eir.2004",
                                           "sct.foisa.2002",
                                           "sct.mchp.2013",
                                           "sct.mchp.2021",
                                           "sct.mchp.nhs.2017",
                                           "sct.mchp.socialwork.2017",
                                           "spso.csc",
                                           "spso.iccr",
                                           "uk.dp.complaint.2026",
                                           "uk.eir.2004",
                                           "uk.foi.2000",
                                           "uk.gdpr.sar",
                                           "uk.gov.mp-correspondence",
                                           "wal.psow.model"}));
}

TEST(ShippedProcedures, HaveANameThatFitsInAList) {
  for (const auto& procedure : shipped_procedures()) {
    EXPECT_LE(procedure.short_title.size(), 24U) << procedure.id;
    EXPECT_FALSE(procedure.short_title.empty()) << procedure.id;
  }
  EXPECT_EQ(shipped("eng.lgsco.code.2024").short_title, "LGSCO Code");
  EXPECT_EQ(shipped("gen.enquiry").short_title, "Enquiry") << "the title where there is no other";
}

// The limits of the rule book, as a complaints officer would check them (RULES B1 to B7, B10.1 and C1.2): the limit and how it is
// counted, whose calendar; by how much it may be extended (`as agreed`, or nothing) and the ceiling; `*` if it decides whether
// the stage was answered in time.
TEST(ShippedProcedures, HaveTheLimitsOfTheirSources) {
  const std::string limits = R"(
eng.asc.2009 acknowledgement: 3 working-days after, england-and-wales
eng.asc.2009 response: 6 months inclusive, england-and-wales, as agreed *
eng.children.statutory stage_1_response: 10 working-days after, england-and-wales, 10 more to 20 *
eng.children.statutory stage_2_response: 25 working-days after, england-and-wales, 40 more to 65 *
eng.children.statutory panel_meeting: 30 working-days after, england-and-wales
eng.children.statutory panel_report: 5 working-days after, england-and-wales
eng.children.statutory stage_3_response: 15 working-days after, england-and-wales *
eng.council.legacy.2stage stage_1_response: 10 working-days after, england-and-wales, as agreed *
eng.council.legacy.2stage stage_2_response: 20 working-days after, england-and-wales, as agreed *
eng.council.lgsco-case enquiry: set by letter, england-and-wales *
eng.council.lgsco-case draft_comments: set by letter, england-and-wales
eng.council.lgsco-case report_notice: 2 weeks after, england-and-wales
eng.council.lgsco-case report_inspection: 3 weeks inclusive, england-and-wales
eng.council.lgsco-case report_action: 3 months inclusive, england-and-wales, as agreed *
eng.council.member-enquiry acknowledgement: 1 working-days after, england-and-wales
eng.council.member-enquiry response: 10 working-days after, england-and-wales, as agreed *
eng.hos.code.2024 stage_1_acknowledgement: 5 working-days after, england-and-wales
eng.hos.code.2024 stage_1_response: 10 working-days after, england-and-wales, 10 more *
eng.hos.code.2024 stage_2_acknowledgement: 5 working-days after, england-and-wales
eng.hos.code.2024 stage_2_response: 20 working-days after, england-and-wales, 20 more *
eng.landlord.hos-case evidence: set by letter, england-and-wales *
eng.lgsco.code.2024 stage_1_acknowledgement: 5 working-days after, england-and-wales
eng.lgsco.code.2024 stage_1_response: 10 working-days after, england-and-wales, 10 more *
eng.lgsco.code.2024 stage_2_acknowledgement: 5 working-days after, england-and-wales
eng.lgsco.code.2024 stage_2_response: 20 working-days after, england-and-wales, 20 more *
eng.nhs.2009 acknowledgement: 3 working-days after, england-and-wales
eng.nhs.2009 response: 6 months inclusive, england-and-wales, as agreed *
gb.cmg.phso case_information: 5 working-days after, england-and-wales
gb.cmg.phso panel: 3 calendar-days after, england-and-wales
gb.cmg.phso pti_response: 10 working-days after, england-and-wales *
gb.cmg.phso recommendations: 4 weeks after, england-and-wales
gb.cmg.phso approved_response: set by letter, england-and-wales
gb.cmg.phso draft_response: 10 working-days after, england-and-wales
gb.cmg.phso final_recommendations: 4 weeks after, england-and-wales
gb.cms.complaint ice_resolution: 8 weeks after, england-and-wales, of Independent Case Examiner
gb.cms.complaint ice_settlement: 15 weeks after, england-and-wales, of Independent Case Examiner
gb.cms.complaint ice_investigation: 20 weeks after, england-and-wales, of Independent Case Examiner
joint.health-social acknowledgement: 3 working-days after, england-and-wales
joint.health-social response: 6 months inclusive, england-and-wales, as agreed *
joint.health-social other_part: set by letter, england-and-wales, of the other body
ni.cmg.phso case_information: 5 working-days after, northern-ireland
ni.cmg.phso panel: 3 calendar-days after, northern-ireland
ni.cmg.phso pti_response: 10 working-days after, northern-ireland *
ni.cmg.phso recommendations: 4 weeks after, northern-ireland
ni.cmg.phso approved_response: set by letter, northern-ireland
ni.cmg.phso draft_response: 10 working-days after, northern-ireland
ni.cmg.phso final_recommendations: 4 weeks after, northern-ireland
ni.nipso.mchp.2024 stage_1_response: 5 working-days inclusive, body *
ni.nipso.mchp.2024 stage_2_acknowledgement: 3 working-days inclusive, body
ni.nipso.mchp.2024 stage_2_response: 20 working-days inclusive, body *
phso.about-us.decision allocation: 10 working-days after, england-and-wales
phso.about-us.decision completion: 20 working-days after, england-and-wales *
phso.about-us.decision response_after_review: 40 working-days after, england-and-wales *
phso.about-us.service allocation: 10 working-days after, england-and-wales
phso.about-us.service completion: 20 working-days after, england-and-wales *
phso.about-us.service response_after_review: 40 working-days after, england-and-wales *
sct.eir.2004 response: 20 working-days after, scotland, 20 more to 40 *
sct.eir.2004 reconsideration: 40 working-days after, scotland *
sct.foisa.2002 response: 20 working-days after, scotland *
sct.foisa.2002 review: 20 working-days after, scotland *
sct.mchp.2013 stage_1_response: 5 working-days inclusive, body, 5 more to 10 *
sct.mchp.2013 stage_2_response: 20 working-days inclusive, body, as agreed *
sct.mchp.2021 stage_1_response: 5 working-days inclusive, body, 5 more to 10 *
sct.mchp.2021 stage_2_acknowledgement: 3 working-days inclusive, body
sct.mchp.2021 stage_2_response: 20 working-days inclusive, body, as agreed *
sct.mchp.nhs.2017 stage_1_response: 5 working-days inclusive, body, 5 more to 10 *
sct.mchp.nhs.2017 stage_2_acknowledgement: 3 working-days inclusive, body
sct.mchp.nhs.2017 stage_2_response: 20 working-days inclusive, body, as agreed *
sct.mchp.socialwork.2017 stage_1_response: 5 working-days inclusive, body, as agreed to 15 *
sct.mchp.socialwork.2017 stage_2_response: 20 working-days inclusive, body, as agreed *
spso.csc stage_1_response: 5 working-days inclusive, scotland, 5 more to 10 *
spso.csc stage_2_response: 20 working-days inclusive, scotland, as agreed *
uk.dp.complaint.2026 acknowledgement: 30 calendar-days after forward, body
uk.eir.2004 response: 20 working-days after, uk-any, 20 more to 40 *
uk.eir.2004 reconsideration: 40 working-days after, uk-any *
uk.foi.2000 response: 20 working-days after, uk-any, 20 more to 40 *
uk.foi.2000 review: 20 working-days after, uk-any, 20 more to 40 *
uk.gdpr.sar response: 1 months after forward, body, 2 more to 3 *
uk.gov.mp-correspondence response: 20 working-days after, england-and-wales *
wal.psow.model informal_response: 10 working-days after, england-and-wales *
wal.psow.model formal_acknowledgement: 5 working-days after, england-and-wales
wal.psow.model formal_response: 20 working-days after, england-and-wales *
)";
  std::string said = "\n";
  for (const auto& procedure : shipped_procedures()) {
    for (const auto& clock : procedure.clocks) {
      const auto counted =
          fmt::format("{} {} {}", clock.rule.count, to_text(clock.rule.unit), to_text(clock.rule.convention));
      said += fmt::format("{} {}: {}", procedure.id, clock.id, clock.set_by_letter ? "set by letter" : counted);
      if (clock.rule.roll != clock::Roll::none) said += " " + to_text(clock.rule.roll);
      said += ", " + clock.calendar;
      if (const auto& extension = clock.extension) {
        said += extension->at_most == 0 ? ", as agreed" : fmt::format(", {} more", extension->at_most);
        if (extension->ceiling) said += fmt::format(" to {}", *extension->ceiling);
      }
      if (!clock.whose.empty()) said += ", of " + clock.whose;
      said += clock.decides_timeliness ? " *\n" : "\n";
      EXPECT_FALSE(clock.source.empty()) << procedure.id << ' ' << clock.id;
    }
  }
  EXPECT_EQ(said, limits);
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
      {"eng.asc.2009", "the time it holds"},
      {"eng.asc.2009", "how days are counted"},
      {"eng.nhs.2009", "outcome upheld"},
      {"eng.children.statutory", "how days are counted"},
      {"eng.children.statutory", "window ask_for_stage_2"},
      {"eng.children.statutory", "window ask_for_stage_3"},
      {"eng.council.legacy.2stage", "clock stage_1_response"},
      {"eng.council.legacy.2stage", "clock stage_2_response"},
      {"eng.council.member-enquiry", "how days are counted"},
      {"eng.hos.code.2024", "how days are counted"},
      {"ni.nipso.mchp.2024", "how days are counted"},
      {"phso.about-us.service", "clock allocation"},
      {"phso.about-us.decision", "clock allocation"},
      {"sct.mchp.2013", "the time it holds"},
      {"sct.mchp.2013", "clock stage_1_response, ceiling"},
      {"sct.mchp.nhs.2017", "the time it holds"},
      {"sct.mchp.nhs.2017", "clock stage_1_response, ceiling"},
      {"sct.mchp.socialwork.2017", "clock stage_1_response, ceiling"},
      {"uk.gov.mp-correspondence", "the time it holds"},
      {"eng.council.lgsco-case", "clock report_notice"},
      {"eng.council.lgsco-case", "window review"},
      {"eng.landlord.hos-case", "window review"},
      {"eng.landlord.hos-case", "ground reasonable_redress"},
      {"gb.cms.complaint", "outcome settled"},
      {"sct.eir.2004", "clock reconsideration"},
      {"sct.foisa.2002", "window pay_fee"},
      {"uk.foi.2000", "clock response, ceiling"},
      {"uk.foi.2000", "ground s22a"},
      {"uk.gdpr.sar", "ground a15.4"},
      {"wal.psow.model", "clock informal_response"},
      {"wal.psow.model", "clock formal_acknowledgement"},
      {"wal.psow.model", "clock formal_response"},
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
  EXPECT_EQ(rows("eng.children.statutory"), (std::set<std::string>{"stage-1", "stage-2", "stage-3"}));
}

// I16: what is no complaint has a stream of its own.
TEST(ShippedProcedures, CountWhatIsNoComplaintByItself) {
  EXPECT_EQ(shipped("eng.council.member-enquiry").stream, "member_enquiry");
  EXPECT_EQ(shipped("uk.gov.mp-correspondence").stream, "member_enquiry");
  EXPECT_EQ(shipped("gen.comment").stream, "comment");
  EXPECT_EQ(shipped("gen.compliment").stream, "compliment");
  EXPECT_EQ(shipped("gen.service-request").stream, "service_request");
  for (const char* id : {"uk.foi.2000", "sct.foisa.2002", "uk.eir.2004", "sct.eir.2004", "uk.gdpr.sar"})
    EXPECT_EQ(shipped(id).stream, "request") << id;
  EXPECT_EQ(shipped("eng.council.lgsco-case").stream, "ombudsman_case");
  EXPECT_EQ(shipped("eng.landlord.hos-case").stream, "ombudsman_case");
  for (const auto& procedure : shipped_procedures()) {
    const bool closes_without = procedure.outcomes.empty() && procedure.id != "phso.about-us.decision";
    // The Child Maintenance Group's record of what the Parliamentary Ombudsman does has resolution codes of its own.
    const bool decides = procedure.stream == "complaint" || procedure.stream == "external_review" ||
                         procedure.stream == "request" ||
                         (procedure.stream == "ombudsman_case" && !procedure.id.ends_with("cmg.phso"));
    EXPECT_EQ(closes_without, !decides) << procedure.id;
  }
}

// RULES B9: the last answer of a complaint names who is asked next.
TEST(ShippedProcedures, SayWhereToGoNext) {
  const std::vector<std::pair<std::string, std::string>> last{
      {"sct.mchp.2013", "Scottish Public Services Ombudsman"},
      {"sct.mchp.nhs.2017", "Scottish Public Services Ombudsman"},
      {"sct.mchp.socialwork.2017", "Scottish Public Services Ombudsman"},
      {"eng.hos.code.2024", "Housing Ombudsman"},
      {"eng.council.legacy.2stage", "Local Government and Social Care Ombudsman"},
      {"eng.children.statutory", "Local Government and Social Care Ombudsman"},
      {"eng.asc.2009", "Local Government and Social Care Ombudsman"},
      {"eng.nhs.2009", "Parliamentary and Health Service Ombudsman"},
      {"ni.nipso.mchp.2024", "Northern Ireland Public Services Ombudsman"},
      {"wal.psow.model", "Public Services Ombudsman for Wales"},
      {"uk.dp.complaint.2026", "Information Commissioner's Office"},
      {"uk.foi.2000", "Information Commissioner's Office"},
      {"uk.eir.2004", "Information Commissioner's Office"},
      {"uk.gdpr.sar", "Information Commissioner's Office"},
      {"sct.foisa.2002", "Scottish Information Commissioner"},
      {"sct.eir.2004", "Scottish Information Commissioner"},
      {"gb.cms.complaint", "Parliamentary and Health Service Ombudsman"},
      {"joint.health-social", "Parliamentary and Health Service Ombudsman"},
  };
  for (const auto& [id, to] : last) {
    const auto& signposts = shipped(id).signposts;
    ASSERT_FALSE(signposts.empty()) << id;
    EXPECT_EQ(signposts.back().to, to) << id;
    EXPECT_TRUE(signposts.back().stage.empty() || signposts.back().stage == shipped(id).stages.back().id) << id;
  }
  EXPECT_EQ(shipped("ni.cmg.phso").signposts.front().to, "Independent Case Examiner");
  EXPECT_TRUE(shipped("ni.cmg.phso").signposts.back().unconfirmed);
  for (const auto& procedure : shipped_procedures()) {
    if (procedure.id == "ni.cmg.phso") continue;
    const bool says = procedure.stream == "complaint" || procedure.stream == "external_review";
    EXPECT_EQ(procedure.signposts.empty(), !says && procedure.outcomes.empty()) << procedure.id;
  }
}

}  // namespace
}  // namespace redress::catalogue
