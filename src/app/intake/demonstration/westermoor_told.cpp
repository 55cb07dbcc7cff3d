// Priya Nair's complaints, and those that nobody has: what somebody who looks around sees first.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "app/intake/demonstration/westermoor.h"

namespace redress::intake {
namespace {

constexpr int stage_1_limit = 10;  // working days from acknowledgement

struct Told {
  int due = 0;  // working days from today; less than 0: late
  std::size_t service = 0, theme = 0;
  const char* words;
  const char* proposed = "";
};

// `due` on a day that is no working day: what would be due today is due on the next one.
std::vector<Told> priya_nairs(bool works_today) {
  return {{-3, 0, 0, "Bins missed six weeks running", "upheld"},
          {-1, 1, 0, "Roof leak and damp in a child\xE2\x80\x99s bedroom"},
          {works_today ? 0 : 1, 3, 2, "Parking permit refused twice", "not_upheld"},
          {2, 4, 1, "Nobody rings back about a care assessment"},
          {4, 3, 2, "Parking enforcement on Mill Lane"},
          {7, 0, 0, "Street light out since the summer"},
          {9, 1, 4, "Repairs marked as done that were not"},
          {10, 4, 3, "Rudeness at Harrow Street library"}};
}

ComplaintStory complaint(std::size_t service, std::size_t theme, const char* words, const char* channel) {
  ComplaintStory story;
  story.told = true;
  story.service = service;
  story.theme = theme;
  story.words = words;
  story.channel = channel;
  return story;
}

}  // namespace

std::vector<ComplaintStory> told_complaints(Day today, const WorkingDays& days) {
  std::vector<ComplaintStory> stories;
  for (const auto& told : priya_nairs(days.works(today))) {
    ComplaintStory story = complaint(told.service, told.theme, told.words, "web");
    story.first.acknowledged_on = days.before(today, stage_1_limit - told.due);
    story.first.asked_on = days.before(story.first.acknowledged_on, 1);
    story.proposed = told.proposed;
    stories.push_back(std::move(story));
  }
  // Came in today: to be acknowledged within five working days.
  ComplaintStory newest = complaint(4, 4, "Council tax refund not paid after a move", "phone");
  newest.first.asked_on = days.before(today, 0);
  newest.first.acknowledged_on = days.after(today, 2);
  stories.push_back(std::move(newest));

  constexpr std::array<const char*, open_unallocated> nobodys{
      "Garden waste left after three visits",
      "No heating in temporary housing",
      "School transport stopped; no answer about plans; how many were late?",
      "Damage by a gritting lorry",
      "Letters sent to an old address",
      "Tree roots under a garden wall"};
  for (std::size_t i = 0; i < nobodys.size(); ++i) {
    ComplaintStory story = complaint(i % westermoor_services, i % 5, nobodys.at(i), i % 2 == 0 ? "email" : "web");
    story.unallocated = true;
    story.first.asked_on = days.before(today, static_cast<int>(5 - i));
    story.first.acknowledged_on = days.after(today, 1);
    stories.push_back(std::move(story));
  }
  const auto called = [&](std::string_view words) -> ComplaintStory& {
    return *std::find_if(stories.begin(), stories.end(),
                         [&](const auto& each) { return each.words.starts_with(words); });
  };
  called("Roof leak").task = "Ask Housing Repairs for the surveyor's report";
  called("No heating").health = "A baby of four months is in the flat";
  // One e-mail with three matters.
  called("School transport").who = Complainant{"Cllr Farrow", "", "cllr.farrow@example.org", "", "", "", "", "member"};
  return stories;
}

void name_complainants(std::vector<ComplaintStory>& stories, Day today) {
  const std::string row = "Tannery Row, Westermoor", postcode = "WM4 2QH";
  const Complainant whitcombe{"Mrs J. Whitcombe",
                              "01632 960 417",
                              "j.whitcombe@example.org",
                              "3 " + row,
                              postcode,
                              "Calls after 4pm",
                              "Never leave a message: the telephone is shared"};
  const std::vector<Complainant> known{
      {"D. Larch", "07700 900 118", "d.larch@example.org", "11 Quarry Close, Westermoor", "WM2 6TB", "", ""},
      whitcombe,
      {"Sam Ferrow", "", "s.ferrow@example.org", "40 Mill Lane, Westermoor", "WM1 3RD", "", ""},
      {"Mr A. Penhale", "01632 960 083", "", "Flat 2, 9 Weir Street, Westermoor", "WM3 8LX", "Large print", ""},
      {"B. Oduya", "07700 900 552", "b.oduya@example.org", "17 Mill Lane, Westermoor", "WM1 3RD", "", ""},
      {"Ms K. Tarn", "01632 960 240", "", "5 Fold Lane, Westermoor", "WM5 1NE", "", ""},
      {"Ewan Brook", "", "e.brook@example.org", "22 Harrow Street, Westermoor", "WM2 4PD", "", ""},
      {"Mrs R. Sallow", "01632 960 771", "", "8 Harrow Street, Westermoor", "WM2 4PD", "An interpreter: Polish", ""}};
  std::size_t next = 0;
  for (auto& story : stories) {
    if (story.told && !story.unallocated && next < known.size()) story.who = known[next++];
  }
  // Hers of three weeks ago; and her neighbour's, which is another matter.
  const auto nearest = [&](std::string_view beginning, int days_ago) {
    ComplaintStory* best = nullptr;
    const auto off = [&](const ComplaintStory& story) {
      return std::abs((today - story.first.asked_on).count() - days_ago);
    };
    for (auto& story : stories) {
      if (story.who || story.service != 1 || !story.words.starts_with(beginning)) continue;
      if (best == nullptr || off(story) < off(*best)) best = &story;
    }
    return best;
  };
  if (auto* damp = nearest("Damp", 21)) damp->who = whitcombe;
  if (auto* other = nearest("Noise", 40))
    other->who = Complainant{"T. Whitcombe", "", "", "1 " + row, postcode, "", ""};
}

std::string words_of_complaint(std::size_t service, std::size_t number) {
  static const std::array<std::vector<const char*>, westermoor_services> words{
      {{"Bulky waste paid for and not collected", "Fly-tipping reported five times", "Recycling boxes never replaced",
        "Street not swept since spring", "Missed collections after a bank holiday"},
       {"Damp that comes back every winter", "A repair put off four times", "Noise from the flat above",
        "Wrong band on the housing list", "A broken lift and a wheelchair"},
       {"A late Education, Health and Care plan", "Transport to school refused", "No answer from the assessment team",
        "A place named without a meeting", "Support in the plan that is not given"},
       {"A fine for a bay that was open", "Potholes outside a school", "A crossing without a drop kerb",
        "Roadworks that block a shop", "A permit sent to the wrong car"},
       {"A grave not kept as promised", "Fees for a licence taken twice", "Planning notice put up late",
        "A library closed without notice", "A call left waiting for an hour"}}};
  const auto& of_service = words.at(service);
  return of_service[number % of_service.size()];
}

}  // namespace redress::intake
