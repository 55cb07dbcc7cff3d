// Westermoor Council: who works there, and its complaints as they went, before they become commands. Used in this folder
// only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/intake/demonstration/demonstration.h"
#include "app/intake/demonstration/draw.h"
#include "core/clock/calendar.h"

namespace redress::intake {

using base::Day;

// Counting in working days from the last working day not after today.
class WorkingDays {
 public:
  WorkingDays(const clock::Calendars& calendars, std::string_view calendar);
  // The working day `count` of them before (or, if negative, after) that day; the day itself, or the last working day before
  // it, for 0.
  Day before(Day day, int count) const;
  Day after(Day day, int count) const;  // count >= 1
  int between(Day from, Day to) const;  // days d with from < d <= to
  bool works(Day day) const { return calendar_->is_working(day); }

 private:
  std::shared_ptr<const clock::Calendar> calendar_;
};

// One stage of one complaint.
struct StageStory {
  Day asked_on{}, acknowledged_on{};
  std::optional<Day> answered_on;
  std::optional<Day> recorded_on;  // of the answer, where that was later
  std::string outcome;
  std::size_t officer = 0;
};

struct Complainant {
  std::string name, phone, email, address, postcode, adjustments, safe_contact;
  std::string role = "complainant";
};

struct ComplaintStory {
  std::size_t service = 0, theme = 0;
  std::string channel;
  StageStory first;
  std::optional<StageStory> second;
  std::optional<Day> closed_on;
  bool told = false;         // one of those that DEMO counts by name: never dropped, answered or given to somebody else
  bool unallocated = false;  // nobody has it yet
  std::string words;         // of its head of complaint; empty: none
  std::optional<Complainant> who;
  std::string proposed;  // the finding that awaits sign-off; empty: none
  std::string task;      // for whoever has it, to be done in two working days; empty: none
  std::string health;    // a risk to somebody's health, flagged today; empty: none

  StageStory& last() { return second ? *second : first; }
  bool open() const { return !closed_on; }
};

// How many open cases the team has: with those that nobody has, with Priya Nair's, and with the enquiries.
inline constexpr int open_in_team = 64, open_unallocated = 6, open_with_priya = 11, open_enquiries = 5;
// Priya Nair's complaints, but for Ms Okafor's: by the day of their limit, two of them late and one due today. And those that
// nobody has.
std::vector<ComplaintStory> told_complaints(Day today, const WorkingDays& days);
// Who complains in those of Priya Nair's, in their order, and Mrs Whitcombe, who rings about a damp bedroom again and again: two
// of the other open complaints about housing are hers and her neighbour's.
void name_complainants(std::vector<ComplaintStory>& stories, Day today);
// What an open complaint about that service is called.
std::string words_of_complaint(std::size_t service, std::size_t number);

struct Quarter {
  Day from{}, to{};
};
// The last whole financial quarter that ended at least eight working days before.
Quarter told_quarter(Day today, const WorkingDays& days);

// All complaints of 26 months, with the told quarter's numbers exact: 268 received and 271 answered at stage 1 (238 in time),
// 81 asked for and 80 answered at stage 2 (57 in time), the last of which was recorded five working days late.
std::vector<ComplaintStory> westermoor_complaints(Draw& draw, Day today, const WorkingDays& days);

// Ms Okafor's case and the Member's enquiry beside it; `people` and `services` by name.
struct Cast {
  std::vector<std::int64_t> officers, services, teams;
  std::int64_t priya = 0, gareth = 0, castellano = 0, ruth = 0;
};
std::vector<office::History> okafor_histories(const Cast& cast, Day today, const WorkingDays& days);
// Working days before today: received, answered at stage 1, stage 2 asked for.
inline constexpr int okafor_received = 41, okafor_answered = 30, okafor_asked_again = 21;
std::string okafor_reference(Day today, const WorkingDays& days);

void fill_westermoor(office::Office& office, Day today);
// What the report of the quarter says, the paper for the committee, and the actions, one of which came from that case.
void write_paper(office::Office& office, Day quarter_began, Day today, const WorkingDays& days,
                 const std::string& reference);

// Throws base::Fault if one is refused: the demonstration is ours.
void write_all(office::Office& office, const std::vector<office::History>& histories, std::size_t chunk);

inline constexpr const char* westermoor_calendar = "england-and-wales";
inline constexpr std::size_t westermoor_officers = 6, westermoor_services = 5;

}  // namespace redress::intake
