// What holds of every shipped procedure, whatever its regime: when it holds, what may be found, what no answer and no closure
// goes without, and who may not be missing where a limit is lengthened.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "app/catalogue/procedures.h"

namespace redress::catalogue {
namespace {

using procedure::Guard;

bool asks(const procedure::Transition& transition, Guard::What what) {
  return std::any_of(transition.when.begin(), transition.when.end(),
                     [&](const Guard& guard) { return guard.what == what; });
}

// Whether a limit that decides timeliness is stopped by the answer, so that the answer may be late.
bool may_be_late(const procedure::Procedure& procedure, const procedure::Transition& answer) {
  return std::any_of(answer.effects.begin(), answer.effects.end(), [&](const procedure::Effect& effect) {
    return effect.what == procedure::Effect::What::stop_clock &&
           procedure::find_clock(procedure, effect.argument)->decides_timeliness;
  });
}

// RULES C1.2 and C4.1: the stream, the days between which it holds, the findings, the rows.
TEST(ShippedProcedures, HaveTheFindingsAndRowsOfTheirSources) {
  std::string said = "\n";
  for (const auto& procedure : shipped_procedures()) {
    said += fmt::format("{}: {} from {}", procedure.id, procedure.stream, base::to_text(procedure.valid_from));
    if (procedure.valid_to) said += " to " + base::to_text(*procedure.valid_to);
    said += fmt::format(
        "; {}; ", procedure.findings.empty() ? "no findings" : fmt::format("{}", fmt::join(procedure.findings, " ")));
    for (const auto& stage : procedure.stages) {
      said += stage.row + (stage.row_if_escalated.empty() ? "" : "/" + stage.row_if_escalated) + " ";
    }
    said.back() = '\n';
  }
  EXPECT_EQ(said, R"(
eng.asc.2009: complaint from 2009-04-01; upheld partly_upheld not_upheld; all
eng.children.statutory: complaint from 2006-09-01; upheld partly_upheld not_upheld no_finding; stage-1 stage-2 stage-3
eng.council.legacy.2stage: complaint from 2000-01-01; upheld partly_upheld not_upheld; stage-1 stage-2
eng.council.lgsco-case: ombudsman_case from 2010-04-01; upheld not_upheld; all all
eng.council.member-enquiry: member_enquiry from 2000-01-01; no findings; all
eng.hos.code.2024: complaint from 2024-04-01; upheld partly_upheld not_upheld resolved; stage-1 stage-2
eng.landlord.hos-case: ombudsman_case from 2013-04-01; upheld not_upheld resolved out_of_scope; all
eng.lgsco.code.2024: complaint from 2024-04-01; upheld partly_upheld not_upheld; stage-1 stage-2
eng.nhs.2009: complaint from 2009-04-01; upheld partly_upheld not_upheld; all
gb.cmg.phso: ombudsman_case from 2012-12-10; no findings; all
gb.cms.complaint: complaint from 2012-12-10; upheld partly_upheld not_upheld resolved settled; stage-1 stage-2 external
gen.comment: comment from 2000-01-01; no findings; all
gen.compliment: compliment from 2000-01-01; no findings; all
gen.enquiry: enquiry from 2000-01-01; no findings; all
gen.service-request: service_request from 2000-01-01; no findings; all
joint.health-social: complaint from 2009-04-01; upheld partly_upheld not_upheld; all
ni.cmg.phso: ombudsman_case from 2012-12-10; no findings; all
ni.nipso.mchp.2024: complaint from 2024-01-01; resolved upheld partly_upheld not_upheld; stage-1 stage-2/escalated
phso.about-us.decision: complaint from 2014-12-01; no findings; stage-1 stage-2 stage-3
phso.about-us.service: complaint from 2014-12-01; upheld partly_upheld not_upheld; stage-1 stage-2/escalated
sct.eir.2004: request from 2005-01-01; provided partly_provided withheld not_held published_elsewhere clarification_asked; stage-1 stage-2/escalated
sct.foisa.2002: request from 2005-01-01; provided partly_provided withheld not_held refused_for_cost vexatious_or_repeated published_elsewhere clarification_asked; stage-1 stage-2/escalated
sct.mchp.2013: complaint from 2013-01-01 to 2021-03-31; upheld partly_upheld not_upheld; stage-1 stage-2/escalated
sct.mchp.2021: complaint from 2021-04-01; resolved upheld partly_upheld not_upheld; stage-1 stage-2/escalated
sct.mchp.nhs.2017: complaint from 2017-04-01; upheld partly_upheld not_upheld; stage-1 stage-2/escalated
sct.mchp.socialwork.2017: complaint from 2017-04-01; upheld partly_upheld not_upheld; stage-1 stage-2/escalated
spso.csc: complaint from 2012-01-01; upheld not_upheld partly_upheld resolved; stage-1 stage-2/escalated
spso.iccr: external_review from 2012-01-01; upheld partly_upheld not_upheld; external
uk.dp.complaint.2026: complaint from 2026-06-19; upheld partly_upheld not_upheld; all
uk.eir.2004: request from 2005-01-01; provided partly_provided withheld not_held published_elsewhere clarification_asked; stage-1 stage-2/escalated
uk.foi.2000: request from 2005-01-01; provided partly_provided withheld not_held refused_for_cost vexatious_or_repeated published_elsewhere clarification_asked; stage-1 stage-2/escalated
uk.gdpr.sar: request from 2019-08-15; provided partly_provided withheld not_held; all
uk.gov.mp-correspondence: member_enquiry from 2008-01-01; no findings; all
wal.psow.model: complaint from 2012-01-01; upheld partly_upheld not_upheld; stage-1 stage-2/escalated
)");
}

// RULES C1.3 U1 and U9, C4.4: an answer about a complaint has its findings, a late one its reason, every closure and every
// reopening a reason, and what was promised is done first; what goes on to the next stage was answered, or says why it was not.
// An enquiry asks for nothing.
TEST(ShippedProcedures, LetNothingCloseWithoutWhatTheRulesAskFor) {
  int answers = 0;
  int closures = 0;
  for (const auto& procedure : shipped_procedures()) {
    if (procedure.id == "gen.enquiry") continue;
    for (const auto& state : procedure.states) {
      for (const auto& transition : state.transitions) {
        const std::string where = procedure.id + ", " + state.id + ", line " + std::to_string(transition.place.line);
        if (transition.on == "answer_stage") {
          ++answers;
          const bool finds = !procedure.findings.empty();
          EXPECT_EQ(asks(transition, Guard::What::every_head_has_a_finding), finds) << where;
          EXPECT_EQ(asks(transition, Guard::What::no_finding_awaits_sign_off), finds) << where;
          EXPECT_EQ(asks(transition, Guard::What::outcome_given), finds) << where;
          EXPECT_EQ(asks(transition, Guard::What::late_needs_a_reason), may_be_late(procedure, transition)) << where;
        } else if (transition.on == "close_case") {
          ++closures;
          EXPECT_TRUE(asks(transition, Guard::What::reason_given)) << where;
          const bool answered = asks(transition, Guard::What::answered);
          if (procedure.findings.empty()) continue;
          EXPECT_EQ(asks(transition, Guard::What::outcome_is), !answered) << where;
          EXPECT_EQ(asks(transition, Guard::What::remedies_done), answered) << where;
        } else if (transition.on == "escalate_case") {
          EXPECT_NE(asks(transition, Guard::What::answered), asks(transition, Guard::What::reason_given)) << where;
        } else if (transition.on == "reopen_case") {
          EXPECT_TRUE(asks(transition, Guard::What::reason_given)) << where;
        }
      }
    }
  }
  EXPECT_GT(answers, 30);
  EXPECT_GT(closures, 50);
}

// Where a limit may be lengthened: by whose leave, before which day, what the complainant is told.
TEST(ShippedProcedures, LengthenALimitAsTheirSourcesSay) {
  std::string said = "\n";
  for (const auto& procedure : shipped_procedures()) {
    for (const auto& clock : procedure.clocks) {
      if (!clock.extension) continue;
      const procedure::Extension& extension = *clock.extension;
      said += fmt::format("{} {}:", procedure.id, clock.id);
      if (!extension.approver.empty()) said += " agreed by " + extension.approver;
      if (extension.before_expiry) said += " before its end";
      if (extension.inform_every) said += fmt::format(" told every {}", *extension.inform_every);
      if (extension.give_ombudsman_details) said += " with the Ombudsman's details";
      if (extension.escalate_at_ceiling) said += " else escalated";
      EXPECT_TRUE(extension.inform_complainant) << said;
      EXPECT_FALSE(extension.source.empty()) << said;
      said += '\n';
    }
  }
  EXPECT_EQ(said, R"(
eng.asc.2009 response: before its end
eng.children.statutory stage_1_response:
eng.children.statutory stage_2_response:
eng.council.legacy.2stage stage_1_response:
eng.council.legacy.2stage stage_2_response:
eng.council.lgsco-case report_action:
eng.council.member-enquiry response:
eng.hos.code.2024 stage_1_response: with the Ombudsman's details
eng.hos.code.2024 stage_2_response: with the Ombudsman's details
eng.lgsco.code.2024 stage_1_response: with the Ombudsman's details
eng.lgsco.code.2024 stage_2_response: with the Ombudsman's details
eng.nhs.2009 response: before its end
joint.health-social response: before its end
sct.eir.2004 response: agreed by manager before its end
sct.mchp.2013 stage_1_response: agreed by manager before its end else escalated
sct.mchp.2013 stage_2_response: agreed by manager told every 20
sct.mchp.2021 stage_1_response: agreed by manager before its end else escalated
sct.mchp.2021 stage_2_response: agreed by manager told every 20
sct.mchp.nhs.2017 stage_1_response: agreed by manager before its end else escalated
sct.mchp.nhs.2017 stage_2_response: agreed by manager told every 20
sct.mchp.socialwork.2017 stage_1_response: agreed by manager before its end else escalated
sct.mchp.socialwork.2017 stage_2_response: agreed by manager told every 20
spso.csc stage_1_response: agreed by manager before its end else escalated
spso.csc stage_2_response: agreed by manager told every 20
uk.eir.2004 response: agreed by manager before its end
uk.foi.2000 response: agreed by manager before its end
uk.foi.2000 review: agreed by manager before its end
uk.gdpr.sar response: agreed by manager before its end
)");
}

}  // namespace
}  // namespace redress::catalogue
