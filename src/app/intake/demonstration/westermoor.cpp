// Westermoor Council: the stories become histories in its record.
#include <algorithm>
#include <set>

#include "app/intake/demonstration/commands.h"
#include "app/intake/demonstration/people.h"
#include "app/intake/demonstration/westermoor.h"
#include "app/intake/demonstration/westermoor_numbers.h"
#include "app/office/publishing.h"
#include "app/office/targets.h"
#include "base/fault.h"

namespace redress::intake {
namespace {

using namespace casework;

constexpr std::uint64_t seed = 20240401;
constexpr std::size_t chunk = 1000;

const std::vector<std::string> officer_names{"Priya Nair", "L. Hughes",    "J. Osei",
                                             "M. Aldous",  "D. Kowalczyk", "S. Whitlock"};
const std::vector<std::string> service_names{"Waste and streets", "Housing", "Education and SEND",
                                             "Highways and parking", "All other services"};
const std::vector<std::string> themes{"delay", "communication", "wrong decision", "staff conduct", "records"};
const std::vector<std::string> late_reasons{"backlog", "complex_matter", "waiting_for_service", "staff_leave"};

Cast cast_of(office::Office& office) {
  Cast cast;
  cast.officers = office.people(officer_names);
  const auto others = office.people({"Gareth Bowen", "R. Castellano", "Ruth Adeyinka"});
  cast.priya = cast.officers.front();
  cast.gareth = others[0];
  cast.castellano = others[1];
  cast.ruth = others[2];
  cast.services = office.units("service", service_names);
  cast.teams = office.units("team", {"Complaints team"});
  return cast;
}

const std::vector<Person> people{
    {"Priya Nair", "p.nair@example.org", {"officer"}},
    {"Gareth Bowen", "g.bowen@example.org", {"coordinator"}},
    {"Ruth Adeyinka", "r.adeyinka@example.org", {"manager", "coordinator", "administrator"}},
    {"R. Castellano", "r.castellano@example.org", {"approver"}},
    {"M. Aldous", "m.aldous@example.org", {"information_officer", "officer"}},
    {"Clare Ibbotson", "c.ibbotson@example.org", {"clerk"}},
    {"Nadia Rahman", "n.rahman@example.org", {"administrator"}},
    {"L. Hughes", "l.hughes@example.org", {"officer"}},
    {"J. Osei", "j.osei@example.org", {"officer"}}};

PersonDetails details_of(const Complainant& who) {
  PersonDetails details{who.role, "", {}};
  const auto put = [&](const char* field, const std::string& words) {
    if (!words.empty()) details.texts.emplace(field, words);
  };
  put("name", who.name);
  put("phone", who.phone);
  put("email", who.email);
  put("address", who.address);
  put("postcode", who.postcode);
  put("adjustments", who.adjustments);
  put("safe_contact", who.safe_contact);
  return details;
}

class Histories {
 public:
  Histories(const Cast& cast, Draw& draw, const WorkingDays& days) : cast_(cast), draw_(draw), days_(days) {}

  office::History of(const ComplaintStory& story, Day today) {
    const std::string reference = new_reference(story.first.asked_on);
    Telling tell(reference, cast_.gareth);
    RegisterCase registered;
    registered.procedure = "eng.lgsco.code.2024";
    registered.channel = story.channel;
    registered.received_stage = "1";
    registered.service = cast_.services[story.service];
    registered.theme = themes[story.theme];
    registered.reference = reference;
    if (!story.words.empty()) registered.complaint = story.words + (story.words.ends_with('?') ? "" : ".");
    tell.on(story.first.asked_on, registered);
    if (!story.words.empty()) tell.on(story.first.asked_on, AddHead{story.words, registered.theme, registered.service});
    if (story.who) tell.on(story.first.asked_on, AddPerson{details_of(*story.who), 0});
    if (!story.unallocated) tell_stage(tell, story.first, 10, today);
    if (story.second) {
      tell.by(cast_.gareth);
      tell.on(story.second->asked_on, EscalateCase{"The complainant asked for stage 2."});
      tell_stage(tell, *story.second, 20, today);
    }
    if (!story.proposed.empty()) {
      tell.by(cast_.officers[story.first.officer]);
      tell.on(days_.before(today, 1), ProposeFinding{1, story.proposed, "The record and the photographs show it."});
    }
    if (!story.task.empty()) {
      const std::int64_t officer = cast_.officers[story.first.officer];
      tell.on(days_.before(today, 0), SetTask{story.task, days_.after(today, 2), officer});
    }
    if (!story.health.empty()) tell.on(today, FlagRisk{"health", story.health});
    if (story.closed_on) tell.on(*story.closed_on, CloseCase{"", "answered_and_actions_done"});
    return tell.take();
  }

  // Answered after some days unless it is among the last, which are open.
  office::History enquiry(Day received, Day today, bool open) {
    const std::string reference = new_reference(received);
    Telling tell(reference, cast_.gareth);
    RegisterCase registered;
    registered.procedure = "gen.enquiry";
    registered.channel = "email";
    registered.service = cast_.services[static_cast<std::size_t>(draw_.between(0, 4))];
    registered.theme = draw_.one_of(themes);
    registered.reference = reference;
    tell.on(received, registered);
    // Anybody but Priya Nair, whose cases are told by name.
    const auto officer = static_cast<std::size_t>(draw_.between(1, static_cast<int>(westermoor_officers) - 1));
    tell.on(received, AllocateCase{"officer", cast_.officers[officer], cast_.teams.front()});
    if (open) return tell.take();
    const Day done = std::min(days_.after(received, draw_.between(2, 14)), std::max(received, days_.before(today, 1)));
    tell.on(done, AnswerStage{"email", "", ""});
    tell.on(done, CloseCase{"", ""});
    return tell.take();
  }

 private:
  void tell_stage(Telling& tell, const StageStory& stage, int limit, Day today) {
    const std::int64_t officer = cast_.officers[stage.officer];
    const bool acknowledged = stage.acknowledged_on <= today;
    tell.on(acknowledged ? stage.acknowledged_on : stage.asked_on,
            AllocateCase{"officer", officer, cast_.teams.front()});
    if (!acknowledged) return;
    tell.on(stage.acknowledged_on, AcknowledgeCase{"email"});
    if (!stage.answered_on) return;
    tell.by(officer);
    const bool late = days_.between(stage.acknowledged_on, *stage.answered_on) > limit;
    auto& answer = tell.on(*stage.answered_on,
                           AnswerStage{"email", stage.outcome, late ? draw_.one_of(late_reasons) : std::string()});
    if (stage.recorded_on) answer.known_on = stage.recorded_on;
  }

  std::string new_reference(Day received) {
    const std::chrono::year_month_day date{received};
    for (;;) {
      std::string reference = "WM-" + std::to_string(static_cast<int>(date.year())) + "-" + draw_.signs();
      if (references_.insert(reference).second) return reference;
    }
  }

  const Cast& cast_;
  Draw& draw_;
  const WorkingDays& days_;
  std::set<std::string> references_{};
};

struct Told {
  std::vector<office::History> histories;
  std::string late_recorded;
};

Told tell_all(const Cast& cast, Day today, const WorkingDays& days) {
  Draw draw(seed);
  Told told;
  auto stories = westermoor_complaints(draw, today, days);
  name_complainants(stories, today);
  Histories histories(cast, draw, days);
  for (const auto& story : stories) {
    told.histories.push_back(histories.of(story, today));
    if (story.second && story.second->recorded_on) told.late_recorded = told.histories.back().reference;
  }
  // Members' enquiries, about ten a month.
  for (int back = 26 * 21; back > 0; back -= draw.between(1, 3)) {
    told.histories.push_back(histories.enquiry(days.before(today, back), today, false));
  }
  for (int back = open_enquiries; back > 0; --back)
    told.histories.push_back(histories.enquiry(days.before(today, back), today, true));
  return told;
}

// Takes it out of its case: the late answer and what came after it.
office::History what_was_recorded_late(Told& told) {
  const auto history = std::find_if(told.histories.begin(), told.histories.end(),
                                    [&](const auto& each) { return each.reference == told.late_recorded; });
  if (history == told.histories.end()) throw base::Fault("the demonstration has no answer that was recorded late");
  const auto first = std::find_if(history->commands.begin(), history->commands.end(), [](const Command& command) {
    return command.known_on && *command.known_on > command.on;
  });
  office::History late{history->reference, {first, history->commands.end()}};
  history->commands.erase(first, history->commands.end());
  return late;
}

// What the body promises, and that for one thing it promises nothing.
void fill_target_register(office::Office& office, Day quarter_began) {
  using reports::Target;
  const std::int64_t manager = *office.find_person("Ruth Adeyinka");
  const Day since =
      Day{(std::chrono::year_month_day{quarter_began}.year() - std::chrono::years{1}) / std::chrono::April / 1};
  for (const Target& target : {Target{"",
                                      "ontime",
                                      "85% answered within the time allowed",
                                      Target::Sense::at_least,
                                      "85",
                                      "acknowledgement",
                                      since,
                                      {},
                                      "Complaints manager",
                                      ""},
                               Target{"",
                                      "oldest",
                                      "No stage waits for so many days and no more; each has its limit",
                                      Target::Sense::none,
                                      "",
                                      "",
                                      since,
                                      {},
                                      "Complaints manager",
                                      ""}}) {
    if (!office.target_register().set(target, manager)) throw base::Fault("the demonstration's target was refused");
  }
}

// Proposed by the committee's clerk, released by the manager.
void publish(office::Office& office, Day quarter_began, const std::string& reason) {
  const auto period = figures::parse_period(figures::financial_quarter(quarter_began));
  const auto clerk = office.find_person("Clare Ibbotson"), manager = office.find_person("Ruth Adeyinka");
  if (!period || !clerk || !manager) throw base::Fault("the demonstration's report has no period, or nobody for it");
  const auto proposed =
      office.publishing().propose({"complaints-quarterly", *period, std::nullopt, reason, {}}, *clerk);
  const auto released = proposed ? office.publishing().release(proposed->id, *manager)
                                 : base::Checked<base::Done>(base::refuse(proposed.error()));
  if (!released) throw base::Fault("the demonstration's report was refused: " + released.error().front().text);
}

// Ids as the office will give them are of no matter here: the references are drawn whoever the people are.
Cast anybody() {
  Cast cast;
  cast.officers.assign(officer_names.size(), 1);
  cast.services.assign(service_names.size(), 1);
  cast.teams.assign(1, 1);
  return cast;
}

}  // namespace

void fill_westermoor(office::Office& office, Day today) {
  const WorkingDays days(office.calendars(), westermoor_calendar);
  const Cast cast = cast_of(office);
  open_accounts(office, people);
  auto told = tell_all(cast, today, days);
  for (auto& history : okafor_histories(cast, today, days)) told.histories.push_back(std::move(history));
  const auto late = what_was_recorded_late(told);
  write_all(office, told.histories, chunk);
  // The quarter's report was published before its last answer was recorded, and once more after. Both stand.
  const Day quarter_began = told_quarter(today, days).from;
  fill_target_register(office, quarter_began);
  write_paper(office, quarter_began, today, days, okafor_reference(today, days));
  fill_dated_numbers(office, quarter_began);
  publish(office, quarter_began, "");
  write_all(office, {late}, chunk);
  publish(office, quarter_began, "An answer of the quarter\xE2\x80\x99s last day was recorded five working days later");
}

Moments westermoor_moments(const clock::Calendars& calendars, Day today) {
  const WorkingDays days(calendars, westermoor_calendar);
  const Quarter quarter = told_quarter(today, days);
  Moments moments;
  moments.okafor = okafor_reference(today, days);
  moments.late_recorded = tell_all(anybody(), today, days).late_recorded;
  moments.quarter_from = quarter.from;
  moments.quarter_to = quarter.to;
  moments.report_known_by = days.after(quarter.to, 3);
  return moments;
}

}  // namespace redress::intake
