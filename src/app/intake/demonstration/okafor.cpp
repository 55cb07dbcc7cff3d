// Ms Okafor's complaint: stage 2, day 17 of 20, a promise broken and a promise kept, a draft returned with reasons.
#include "app/intake/demonstration/commands.h"
#include "app/intake/demonstration/westermoor.h"

namespace redress::intake {
namespace {

using namespace casework;

constexpr const char* procedure_id = "eng.lgsco.code.2024";

// The working days of the story, counted back from today.
struct Calendar {
  const WorkingDays& days;
  Day today;
  Day operator()(int back) const { return days.before(today, back); }
};

std::string reference_in(Day received, const char* signs) {
  const std::chrono::year_month_day date{received};
  return "WM-" + std::to_string(static_cast<int>(date.year())) + "-" + signs;
}

constexpr int received = okafor_received, answered = okafor_answered, asked_again = okafor_asked_again;
constexpr int acknowledged_again = 17;

void tell_stage_1(Telling& tell, const Cast& cast, const Calendar& day) {
  const std::int64_t education = cast.services[2];
  RegisterCase registered;
  registered.procedure = procedure_id;
  registered.channel = "web";
  registered.received_stage = "1";
  registered.service = education;
  registered.theme = "delay";
  registered.reference = reference_in(day(received), "k3f7q");
  registered.complaint =
      "My son's plan was due in the spring. Nobody tells me when it will come, and he has gone a term without the help "
      "he needs.";
  tell.on(day(received), registered);
  tell.on(day(received - 1), AllocateCase{"coordinator", cast.gareth, cast.teams[0]});
  tell.on(day(received - 1), AllocateCase{"officer", cast.officers[1], cast.teams[0]});
  tell.by(cast.officers[1]);
  tell.on(day(received - 2), AddPerson{{"complainant",
                                        "",
                                        {{"name", "Ms Okafor"},
                                         {"phone", "0113 496 0142"},
                                         {"adjustments", "Large print, 18 point, for everything that we send"},
                                         {"safe_contact", "Ring after 3pm; long calls need a break"}}},
                                       0});
  tell.on(day(received - 2), RecordContact{"out", "phone", "Ms Okafor", "Explained what happens next and by when.",
                                           "yes", "The plan, and an apology", ""});
  tell.on(day(received - 2), AcknowledgeCase{"post"});
  tell.on(day(received - 7), RecordContact{"in", "email", "Ms Okafor", "Sent the letter from the school.", "", "", ""});
  tell.on(day(received - 8), AddNote{"The assessment team says that the psychologist's advice came seven weeks late."});
  tell.on(day(received - 9), RecordContact{"out", "phone", "Ms Okafor", "Told her that the answer leaves this week.",
                                           "yes", "", "An apology"});
  tell.on(day(answered), AnswerStage{"post", "partly_upheld", ""});
}

void tell_stage_2(Telling& tell, const Cast& cast, const Calendar& day) {
  tell.on(day(asked_again + 4), RecordContact{"in", "phone", "Ms Okafor",
                                              "Not satisfied: the letter says sorry for the wait and "
                                              "nothing about the lost support.",
                                              "no", "The lost support made up", ""});
  tell.by(cast.priya);
  tell.on(day(asked_again), EscalateCase{"Ms Okafor asked for stage 2 by web form."});
  tell.on(day(asked_again - 1), AllocateCase{"officer", cast.priya, cast.teams[0]});
  tell.on(day(asked_again - 2),
          AddNote{"Read the stage 1 file. The school's letter of 2 September was not looked at."});
  tell.on(day(acknowledged_again), RecordContact{"out", "phone", "Ms Okafor", "Agreed three heads of complaint.", "yes",
                                                 "An apology, the lost support made up, one person to talk to", ""});
  tell.on(day(acknowledged_again), AddHead{"The plan was 11 weeks late", "delay", cast.services[2]});
  tell.on(day(acknowledged_again), AddHead{"Nobody returned my calls", "communication", cast.services[2]});
  tell.on(day(acknowledged_again), AddHead{"The school was told the wrong date", "information", cast.services[2]});
  tell.on(day(acknowledged_again), AcknowledgeCase{"phone"});
  tell.on(day(acknowledged_again), MakePromise{"I will ring you on Friday", day(10), cast.priya});
  tell.on(day(15), AddNote{"Asked the SEND team for the panel's minutes."});
  tell.on(day(13), RecordContact{"in", "email", "SEND assessment team", "Sent the panel's minutes.", "", "", ""});
  tell.on(day(9), RecordContact{"in", "email", "Ms Okafor", "The school's letter of 2 September.", "", "", ""});
  tell.on(day(9),
          RecordContact{"out", "phone", "Ms Okafor", "Apologised: I had promised to ring on Friday.", "yes", "", ""});
  tell.on(day(9), MissPromise{"p1"});
  tell.on(day(9), MakePromise{"An update by Thursday", day(6), cast.priya});
  tell.on(day(6), RecordContact{"out", "phone", "Ms Okafor",
                                "Gave the update. She would rather wait two days for a full answer "
                                "than have half of one.",
                                "yes", "", ""});
  tell.on(day(6), KeepPromise{"p2"});
  tell.on(day(6), MakePromise{"An update at least every ten working days", day.days.after(day(0), 4), cast.priya});
}

void tell_findings(Telling& tell, const Cast& cast, const Calendar& day) {
  tell.on(day(3), ProposeFinding{1, "upheld", "Eleven weeks late, and a term of support lost."});
  tell.on(day(3), ProposeFinding{2, "upheld", "Six calls, one returned."});
  tell.on(day(3), ProposeFinding{3, "not_upheld", "The school had the right date in writing."});
  tell.by(cast.castellano);
  tell.on(day(1),
          ReturnFinding{
              1, "Please say plainly that 11 weeks is our fault. Do not lead with the shortage of psychologists."});
  tell.by(cast.priya);
  tell.on(day(1), ProposeFinding{1, "upheld", "We were 11 weeks late, and it was our fault."});
}

}  // namespace

std::string okafor_reference(Day today, const WorkingDays& days) {
  return reference_in(days.before(today, received), "k3f7q");
}

std::vector<office::History> okafor_histories(const Cast& cast, Day today, const WorkingDays& days) {
  const Calendar day{days, today};
  Telling case_of_ms_okafor(okafor_reference(today, days), cast.gareth);
  tell_stage_1(case_of_ms_okafor, cast, day);
  tell_stage_2(case_of_ms_okafor, cast, day);
  tell_findings(case_of_ms_okafor, cast, day);

  const std::string enquiry = reference_in(day(18), "b6w2x");
  Telling members_enquiry(enquiry, cast.gareth);
  RegisterCase registered;
  registered.procedure = "gen.enquiry";
  registered.channel = "email";
  registered.service = cast.services[2];
  registered.theme = "delay";
  registered.reference = enquiry;
  registered.complaint = "Cllr Farrow asks how long families in the ward wait for a plan.";
  members_enquiry.on(day(18), registered);
  members_enquiry.on(day(17), AllocateCase{"officer", cast.priya, cast.teams[0]});
  members_enquiry.on(day(17), LinkCase{okafor_reference(today, days), "related"});
  members_enquiry.on(day(11), AnswerStage{"email", "", ""});
  return {case_of_ms_okafor.take(), members_enquiry.take()};
}

}  // namespace redress::intake
