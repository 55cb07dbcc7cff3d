// The complaints of 26 months, made backwards from their answers, so that the numbers of one quarter are exact.
#include <algorithm>
#include <utility>

#include "app/intake/demonstration/westermoor.h"

namespace redress::intake {
namespace {

constexpr int stage_1_limit = 10, stage_2_limit = 20;  // working days from acknowledgement (RULES B2)
constexpr int months_told = 26;

struct Numbers {
  int answered, late;
};

Day first_of(std::chrono::year_month month) {
  return Day{month / 1};
}

std::vector<Day> working_days_in(Day from, Day to, const WorkingDays& days) {
  std::vector<Day> all;
  for (Day day = from; day <= to; day += std::chrono::days{1}) {
    if (days.works(day)) all.push_back(day);
  }
  return all;
}

class Westermoor {
 public:
  Westermoor(Draw& draw, Day today, const WorkingDays& days)
      : draw_(draw), today_(today), days_(days), quarter_(told_quarter(today, days)) {}

  std::vector<ComplaintStory> tell() {
    const auto this_month = std::chrono::year_month{std::chrono::year_month_day{today_}.year(),
                                                    std::chrono::year_month_day{today_}.month()};
    begin_ = first_of(this_month - std::chrono::months{months_told - 1});
    for (Day from = begin_; from < today_;) {
      const Quarter span = span_from(from);
      answer_stage_1(span);
      from = span.to + std::chrono::days{1};
    }
    leave_open_at_stage_1();
    for (auto& story : told_complaints(today_, days_)) all_.push_back(std::move(story));
    make_exact(
        268 - hers(okafor_received), [](const ComplaintStory& story) { return std::optional(story.first.asked_on); },
        [this](Day day) { open_at_stage_1(day); },
        [](const ComplaintStory& story) { return !story.second && !story.told; });
    for (Day from = begin_; from < today_;) {
      const Quarter span = span_from(from);
      answer_stage_2(span);
      from = span.to + std::chrono::days{1};
    }
    leave_open_at_stage_2();
    close_what_is_done();
    settle();
    std::stable_sort(all_.begin(), all_.end(), [](const ComplaintStory& a, const ComplaintStory& b) {
      return a.first.asked_on < b.first.asked_on;
    });
    return std::move(all_);
  }

 private:
  // A calendar quarter, or what is left of it before today.
  Quarter span_from(Day from) const {
    const std::chrono::year_month_day date{from};
    const unsigned month = static_cast<unsigned>(date.month());
    const auto next =
        std::chrono::year_month{date.year(), std::chrono::month{(month - 1) / 3 * 3 + 1}} + std::chrono::months{3};
    return {from, std::min(first_of(next) - std::chrono::days{1}, today_ - std::chrono::days{1})};
  }
  bool told(const Quarter& span) const { return span.from == quarter_.from; }
  // Ms Okafor's case is told by itself; what of it falls into the quarter counts there too.
  int hers(int working_days_back) const { return in_quarter(days_.before(today_, working_days_back)) ? 1 : 0; }
  bool in_quarter(Day day) const { return quarter_.from <= day && day <= quarter_.to; }

  // As many as working days allow in a span that is shorter; fewer in the first year.
  Numbers stage_1_numbers(const Quarter& span) {
    if (told(span)) return {271 - hers(okafor_answered), 33};
    const int worked = static_cast<int>(working_days_in(span.from, span.to, days_).size());
    const int answered = worked * draw_.between(38, 42) / 10;
    return {answered, answered * draw_.between(13, 18) / 100};
  }
  Numbers stage_2_numbers(const Quarter& span) {
    if (told(span)) return {79, 23};
    const int worked = static_cast<int>(working_days_in(span.from, span.to, days_).size());
    const int answered = worked * draw_.between(9, 12) / 10;
    return {answered, answered * draw_.between(27, 33) / 100};
  }

  std::string outcome() { return draw_.one_of<std::string>(outcomes_); }

  StageStory answered_stage(Day answered_on, int taken, int until_acknowledged) {
    StageStory stage;
    stage.answered_on = answered_on;
    stage.acknowledged_on = days_.before(answered_on, taken);
    stage.asked_on = days_.before(stage.acknowledged_on, until_acknowledged);
    stage.outcome = outcome();
    stage.officer = static_cast<std::size_t>(draw_.between(0, static_cast<int>(westermoor_officers) - 1));
    return stage;
  }

  ComplaintStory complaint() {
    ComplaintStory story;
    story.service = draw_.one_of<std::size_t>({0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4});
    story.theme = static_cast<std::size_t>(draw_.between(0, 4));
    story.channel = draw_.one_of<std::string>({"web", "web", "web", "email", "email", "phone", "phone", "post"});
    return story;
  }

  void answer_stage_1(const Quarter& span) {
    const auto days = working_days_in(span.from, span.to, days_);
    if (days.empty()) return;
    const Numbers numbers = stage_1_numbers(span);
    for (int i = 0; i < numbers.answered; ++i) {
      ComplaintStory story = complaint();
      const bool late = i < numbers.late;
      const int taken = late ? stage_1_limit + draw_.between(1, 9) : draw_.between(4, stage_1_limit);
      story.first = answered_stage(draw_.one_of(days), taken, draw_.between(1, 4));
      all_.push_back(std::move(story));
    }
  }

  void open_at_stage_1(Day asked_on) {
    ComplaintStory story = complaint();
    story.first.asked_on = days_.before(asked_on, 0);
    story.first.acknowledged_on = days_.after(story.first.asked_on, draw_.between(1, 4));
    story.first.officer = static_cast<std::size_t>(draw_.between(0, static_cast<int>(westermoor_officers) - 1));
    all_.push_back(std::move(story));
  }

  // What came in lately and is being looked into, some of it late.
  void leave_open_at_stage_1() {
    for (int i = 0; i < 20; ++i) open_at_stage_1(days_.before(today_, draw_.between(i < 6 ? 15 : 0, i < 6 ? 19 : 11)));
  }

  // Adds or drops cases received in the told quarter and not answered in it until as many have come in as should have.
  template <class AskedOn, class Add, class MayDrop>
  void make_exact(int wanted, const AskedOn& asked_on, const Add& add, const MayDrop& may_drop) {
    const auto counts = [&] {
      return static_cast<int>(std::count_if(all_.begin(), all_.end(), [&](const ComplaintStory& story) {
        const auto day = asked_on(story);
        return day && in_quarter(*day);
      }));
    };
    const auto answered_after = [&](const ComplaintStory& story) {
      const auto day = asked_on(story);
      return day && in_quarter(*day) && (!story.first.answered_on || *story.first.answered_on > quarter_.to) &&
             may_drop(story);
    };
    for (int count = counts(); count > wanted; --count) {
      const auto found = std::find_if(all_.begin(), all_.end(), answered_after);
      if (found == all_.end()) break;
      all_.erase(found);
    }
    for (int count = counts(); count < wanted; ++count) add(days_.before(quarter_.to, draw_.between(0, 5)));
  }

  // A complaint answered at stage 1 shortly before, that nobody has taken further yet.
  ComplaintStory* answered_before(Day asked_on) {
    std::vector<ComplaintStory*> candidates;
    for (auto& story : all_) {
      if (story.second || !story.first.answered_on || *story.first.answered_on >= asked_on) continue;
      if (asked_on - *story.first.answered_on <= std::chrono::days{40}) candidates.push_back(&story);
    }
    return candidates.empty() ? nullptr : draw_.one_of(candidates);
  }

  bool take_further(StageStory stage) {
    ComplaintStory* story = answered_before(stage.asked_on);
    if (story == nullptr) return false;
    stage.officer = (story->first.officer + 1) % westermoor_officers;  // RULES B2, 6.13: somebody else
    story->second = std::move(stage);
    return true;
  }

  int asked_in_quarter() const {
    return static_cast<int>(std::count_if(all_.begin(), all_.end(), [&](const ComplaintStory& story) {
      return story.second && in_quarter(story.second->asked_on);
    }));
  }

  void answer_stage_2(const Quarter& span) {
    const auto days = working_days_in(span.from, span.to, days_);
    if (days.empty()) return;
    const bool after_the_told = span.from > quarter_.to;
    const Numbers numbers = stage_2_numbers(span);
    for (int i = 0; i < numbers.answered; ++i) {
      const int taken = i < numbers.late ? stage_2_limit + draw_.between(1, 12) : draw_.between(13, stage_2_limit);
      const StageStory stage = answered_stage(draw_.one_of(days), taken, draw_.between(1, 4));
      if (stage.asked_on < begin_ + std::chrono::days{30}) continue;
      if (after_the_told && in_quarter(stage.asked_on) && asked_in_quarter() >= 81 - hers(okafor_asked_again)) continue;
      take_further(stage);
    }
    if (told(span)) {
      StageStory late_recorded = answered_stage(days.back(), 17, 3);
      late_recorded.recorded_on = days_.after(days.back(), 5);
      take_further(std::move(late_recorded));
    }
  }

  void open_at_stage_2(Day asked_on) {
    StageStory stage;
    stage.asked_on = asked_on;
    stage.acknowledged_on = days_.after(asked_on, draw_.between(1, 4));
    take_further(std::move(stage));
  }

  void leave_open_at_stage_2() {
    while (asked_in_quarter() < 81 - hers(okafor_asked_again))
      open_at_stage_2(days_.before(quarter_.to, draw_.between(0, 8)));
    for (int i = 0; i < 18; ++i) {
      const Day asked_on = days_.before(today_, draw_.between(5, 24));
      if (!in_quarter(asked_on)) open_at_stage_2(asked_on);
    }
  }

  void close_what_is_done() {
    for (auto& story : all_) {
      const StageStory& last = story.second ? *story.second : story.first;
      if (!last.answered_on) continue;
      const Day done = days_.after(*last.answered_on, draw_.between(1, 3));
      if (done < today_) story.closed_on = done;
    }
  }

  // Somebody else than Priya Nair, whose cases are told by name, and than whoever answered at stage 1.
  void give_to_another(ComplaintStory& story) {
    StageStory& last = story.last();
    while (last.officer == 0 || (story.second && last.officer == story.first.officer))
      last.officer = last.officer % (westermoor_officers - 1) + 1;
  }

  // Brings the team's open cases to their number: the oldest are answered, or some that came in lately are added. The told
  // quarter ended at least eight working days before, so neither touches its numbers.
  void settle() {
    std::vector<ComplaintStory*> unanswered;
    int wanted = open_in_team - open_unallocated - open_with_priya - open_enquiries;
    for (auto& story : all_) {
      if (story.told || !story.open()) continue;
      give_to_another(story);
      if (story.last().answered_on) {
        --wanted;
      } else {
        unanswered.push_back(&story);
      }
    }
    std::stable_sort(unanswered.begin(), unanswered.end(), [](ComplaintStory* a, ComplaintStory* b) {
      return a->last().acknowledged_on < b->last().acknowledged_on;
    });
    int surplus = static_cast<int>(unanswered.size()) - wanted;
    for (auto* story : unanswered) {
      if (surplus-- <= 0) break;
      StageStory& last = story->last();
      last.answered_on = days_.before(today_, draw_.between(2, 5));
      last.acknowledged_on = std::min(last.acknowledged_on, *last.answered_on);
      last.outcome = outcome();
      story->closed_on = days_.after(*last.answered_on, 1);
    }
    for (int missing = wanted - static_cast<int>(unanswered.size()); missing > 0; --missing) {
      open_at_stage_1(days_.before(today_, draw_.between(0, 7)));
      give_to_another(all_.back());
    }
    std::size_t number = 0;
    for (auto& story : all_) {
      if (story.open() && !story.last().answered_on && story.words.empty())
        story.words = words_of_complaint(story.service, number++);
    }
  }

  Draw& draw_;
  Day today_;
  const WorkingDays& days_;
  Quarter quarter_;
  Day begin_{};
  std::vector<ComplaintStory> all_;
  const std::vector<std::string> outcomes_{"upheld",     "upheld",     "upheld",    "partly_upheld",
                                           "not_upheld", "not_upheld", "not_upheld"};
};

}  // namespace

Quarter told_quarter(Day today, const WorkingDays& days) {
  const std::chrono::year_month_day date{today};
  const unsigned month = static_cast<unsigned>(date.month());
  auto begin = std::chrono::year_month{date.year(), std::chrono::month{(month - 1) / 3 * 3 + 1}};
  for (;;) {
    const Day to = first_of(begin) - std::chrono::days{1};
    begin -= std::chrono::months{3};
    if (days.between(to, today) >= 8) return {first_of(begin), to};
  }
}

std::vector<ComplaintStory> westermoor_complaints(Draw& draw, Day today, const WorkingDays& days) {
  return Westermoor(draw, today, days).tell();
}

}  // namespace redress::intake
