// Westermoor Council: what its quarterly report says in words, the paper for its committee, and what was learned.
#include <algorithm>

#include "app/intake/demonstration/westermoor.h"
#include "app/office/actions.h"
#include "app/office/papers.h"
#include "base/fault.h"

namespace redress::intake {
namespace {

using reports::Action;

constexpr const char* report = "complaints-quarterly";
constexpr const char* committee = "Audit and Governance Committee";

std::int64_t person(office::Office& office, const char* name) {
  const auto found = office.find_person(name);
  if (!found) throw base::Fault(std::string("the demonstration lacks ") + name);
  return *found;
}

template <class T>
void done(const base::Checked<T>& result) {
  if (!result) throw base::Fault("the demonstration's paper was refused: " + result.error().front().text);
}

// Written by the team's leader, read by the manager.
void say(office::Office& office, const std::string& period, const char* place, const char* words) {
  auto& papers = office.papers();
  const auto block = papers.write({report, period, "", 0, place, words}, person(office, "Gareth Bowen"));
  done(block);
  const auto paper = papers.find(report, period);
  const auto written =
      std::find_if(paper.blocks.begin(), paper.blocks.end(), [&](const auto& each) { return each.id == *block; });
  done(papers.read({report, period, *block, written->version, "", ""}, person(office, "Ruth Adeyinka")));
}

office::ActionToSet improvement(const char* words, std::int64_t service, const char* owner, const char* cause) {
  office::ActionToSet asked;
  asked.action.words = words;
  asked.action.service = service;
  asked.action.cause = cause;
  asked.owner = owner;
  return asked;
}

void set_actions(office::Office& office, const std::string& period, Day today, const WorkingDays& days,
                 const std::string& reference) {
  auto& actions = office.action_register();
  const std::int64_t ruth = person(office, "Ruth Adeyinka"), clare = person(office, "Clare Ibbotson");
  const auto service = [&](const char* name) { return office.find_unit("service", name).value_or(0); };
  const auto set = [&](office::ActionToSet asked, Day on, std::optional<Day> due) {
    asked.set_on = on;
    asked.due.on = due;
    const auto made = actions.set(asked, ruth);
    done(made);
    return *made;
  };

  // Asked by the committee at its last meeting; its clerk brought the number from the minutes.
  office::ActionToSet asked;
  asked.action.kind = Action::Kind::meeting;
  asked.action.words = "Give the head count of each service, this year and last";
  asked.owner = "Complaints manager";
  asked.due.meeting = committee;
  asked.set_on = days.before(today, 60);
  const std::string year = base::to_text(*asked.set_on).substr(2, 2);
  asked.action.reference = "A37/" + year;
  done(actions.set(asked, clare));

  auto visits = improvement("Ring before each repair visit, and say so when it is called off", service("Housing"),
                            "Head of Housing Repairs", "communication");
  visits.action.report = report;
  visits.action.period = period;
  visits.action.paragraph = "4.1";
  visits.action.cause_words = "The contractor\xE2\x80\x99s diary was not seen by our telephones.";
  done(actions.finish(set(visits, days.before(today, 50), days.before(today, 10)), days.before(today, 14),
                      "The new script of the contact centre, and a fortnight of calls listened to", ruth));

  auto plans = improvement("Tell parents every month how far a late plan has come", service("Education and SEND"),
                           "Head of Education", "delay");
  plans.action.report = report;
  plans.action.period = period;
  plans.action.paragraph = "4.2";
  plans.action.cases = {reference};
  set(plans, days.before(today, 45), days.before(today, 6));

  auto bins = improvement("Put missed streets of a round on the next day\xE2\x80\x99s round",
                          service("Waste and streets"), "Head of Waste", "process");
  bins.action.report = report;
  bins.action.period = period;
  const std::string moved = set(bins, days.before(today, 30), days.after(today, 5));
  done(actions.change({moved, "Head of Waste", {days.after(today, 25), ""}, "The new lorries come a month later"},
                      ruth));
}

}  // namespace

void write_paper(office::Office& office, Day quarter_began, Day today, const WorkingDays& days,
                 const std::string& reference) {
  const std::string period = figures::financial_quarter(quarter_began);
  say(office, period, "",
      "We answered {stages.total.closed} complaints and received {stages.total.received}. {time.total.ontime} of the "
      "answers that have a limit came in time.\n\n"
      "The committee asked for the head count of each service; the action stands in the register.");
  say(office, period, "services",
      "Housing had {services.Housing.closed} complaints answered, of which {services.Housing.upheld} were upheld. Most "
      "were about visits that did not happen and of which nobody was told.\n\n"
      "In Education and SEND {services.Education and SEND.upheld} were upheld. Plans were late, and parents heard "
      "nothing while they waited.");
  office::PaperHead head;
  head.audience = "Members and the public";
  head.circulation = {"R. Castellano, Director of Resources", "Heads of service", "Cllr Farrow"};
  head.meeting = committee;
  head.meeting_on = days.after(today, 8);
  head.despatch_days = 7;
  head.recommendation = "That the committee note the report and the actions in it";
  done(office.papers().change(report, period, head, person(office, "Clare Ibbotson")));
  set_actions(office, period, today, days, reference);
}

}  // namespace redress::intake
