// A second reading of what must have been said: from the log alone, day by day, with plain loops. Three hundred random histories are
// lived through day by day, with passes at odd hours, days without any, restarts, and two passes at once; then every reminder in the
// log is held against what the second reading expects, and nothing may be missing, doubled or too much.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <thread>
#include <tuple>

#include "app/office/body.h"
#include "app/office/runner.h"

namespace redress::office {
namespace {

using casework::CaseEvent;
using casework::EventKind;

// case, day said, what, about, due day
using Line = std::tuple<std::string, std::string, std::string, std::string, std::string>;

bool is_worked(Day day, const clock::Calendar& calendar) {
  const auto weekday = std::chrono::weekday{day}.iso_encoding();
  return weekday <= 5 && calendar.holiday_on(day) == nullptr;
}

// Working days after `from`, up to `to`.
int worked_between(Day from, Day to, const clock::Calendar& calendar) {
  int count = 0;
  for (Day day = from + std::chrono::days{1}; day <= to; day += std::chrono::days{1}) count += is_worked(day, calendar);
  return count;
}

// The nth working day on or after `from`, as Scotland counts.
Day nth_from(Day from, int n, const clock::Calendar& calendar) {
  Day day = from;
  for (int left = n;; day += std::chrono::days{1}) {
    if (is_worked(day, calendar) && --left == 0) return day;
  }
}

class Lived {
 public:
  explicit Lived(std::uint64_t seed) : random_(seed), body_(sql::Engine::sqlite, "scotland", "2018-03-01") { open(); }

  void open() {
    office_.reset();
    office_ = body_.open();
  }
  bool chance(int in) { return random_() % static_cast<std::uint64_t>(in) == 0; }
  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint64_t>(bound)); }

  void begin_case() {
    const Day on = today_ - std::chrono::days{below(chance(8) ? 20 : 2)};
    const std::string reference = "C-" + std::to_string(cases_.size() + 1);
    if (!run({{"kind", "register_case"},
              {"on", base::to_text(on)},
              {"procedure", "sct.mchp.2013"},
              {"channel", "web"},
              {"received_stage", chance(4) ? "2" : "1"},
              {"reference", reference}}))
      return;
    cases_.push_back(reference);
    if (!chance(5)) run_on(reference, {{"kind", "allocate_case"}, {"handler", chance(2) ? "Bo Reid" : "Di Shaw"}});
  }
  // Something at random; what is refused is as well.
  void touch(const std::string& reference) {
    const std::string soon = base::to_text(today_ + std::chrono::days{below(6)});
    switch (below(10)) {
      case 0:
      case 1:
        return run_on(reference, {{"kind", "extend_clock"},
                                  {"clock", chance(4) ? "stage_2_response" : "stage_1_response"},
                                  {"by", 1 + below(5)},
                                  {"reason", "more time"},
                                  {"approver", "Cy Kerr"}});
      case 2:
        return run_on(reference, {{"kind", "set_task"}, {"words", "Ask"}, {"due_on", soon}});
      case 3:
        return run_on(reference, {{"kind", "make_promise"}, {"words", "To ring"}, {"due_on", soon}});
      case 4:
        return run_on(reference, {{"kind", "finish_task"}, {"task", "t" + std::to_string(1 + below(3))}});
      case 5:
        return run_on(reference, {{"kind", "keep_promise"}, {"promise", "p" + std::to_string(1 + below(2))}});
      case 6:
        return run_on(reference, {{"kind", "escalate_case"}, {"reason", "complex_matter"}});
      case 7:
        return run_on(reference,
                      {{"kind", "close_case"}, {"outcome", "withdrawn"}, {"reason", "complainant_withdrew"}});
      case 8:
        return run_on(reference, {{"kind", "change_received_date"},
                                  {"reason", "mistake"},
                                  {"approver", "Cy Kerr"},
                                  {"received_on", base::to_text(today_ - std::chrono::days{below(12)})}});
      default:
        return annul_something(reference);
    }
  }
  void live_a_day(Day day) {
    today_ = day;
    at("00:30");
    const bool down = day >= first_ + std::chrono::days{17} && day < first_ + std::chrono::days{21};
    if (!down && chance(3)) pass();  // too early
    at("05:30");
    for (int i = below(4); i > 0; --i) touch_one();
    if (!down && chance(2)) {
      at("07:00");
      pass();
    }
    at("11:00");
    for (int i = 0; i < 9 && cases_.size() < 300; ++i) begin_case();
    for (int i = below(30); i > 0; --i) touch_one();
    if (chance(5)) open();
    if (!down && !chance(9)) {
      at("14:00");
      pass();
    }
    at("18:00");
    for (int i = below(10); i > 0; --i) touch_one();
  }
  void live(Day from, int days) {
    first_ = from;
    for (int i = 0; i < days; ++i) live_a_day(from + std::chrono::days{i});
  }

  std::multiset<Line> said_in_log() {
    std::multiset<Line> lines;
    for (const auto& reference : cases_) {
      const auto view = office_->find_case(reference);
      for (const auto& event : view->events) {
        if (event.kind != EventKind::reminder_sent) continue;
        EXPECT_EQ(event.field, base::text_or(event.detail, "about"));
        EXPECT_EQ(event.code, base::text_or(event.detail, "what"));
        EXPECT_EQ(event.happened_on, event.known_on);
        lines.insert({reference, base::to_text(event.happened_on), event.code, event.field,
                      base::text_or(event.detail, "due_on")});
      }
    }
    return lines;
  }
  // What the passes must have said, from what stood in the log at each of them.
  std::multiset<Line> expected() {
    const auto calendar = office_->calendars().find("scotland")->known_on(std::nullopt);
    std::multiset<Line> lines;
    for (const auto& reference : cases_) {
      const auto view = office_->find_case(reference);
      std::set<Line> of_case;  // without the day on which it was said, and with the episode
      const Day recorded = std::chrono::floor<std::chrono::days>(view->events.front().recorded_at);
      const Day since = std::max(recorded, passes_.front().on);
      for (const auto& [on, size] : passes_) {
        std::vector<CaseEvent> known;
        for (const auto& event : view->events) {
          if (event.seq < static_cast<std::int64_t>(size)) known.push_back(event);
        }
        if (known.empty()) continue;
        const auto state = casework::fold(known);
        if (!state.open()) continue;
        const auto say = [&](const std::string& what, const std::string& about, Day due_on, std::int64_t episode) {
          const std::string due = base::to_text(due_on);
          if (due_on < since || !of_case.insert({std::to_string(episode), "", what, about, due}).second) return;
          lines.insert({reference, base::to_text(on), what, about, due});
        };
        const auto on_its_day = [&](const std::string& about, Day from, Day due_on, std::int64_t episode) {
          if (due_on < on) say("missed", about, due_on, episode);
          if (due_on == on && from != due_on) say("due_today", about, due_on, episode);
        };
        for (const auto& clock : state.clocks) {
          if (clock.stopped_on || clock.ended_on) continue;
          const bool first = clock.started.id == "stage_1_response";
          const std::string about = "clock:" + clock.started.id;
          const Day due_on = nth_from(clock.from, (first ? 5 : 20) + clock.extended_by, *calendar);
          const int left = worked_between(on, due_on, *calendar);
          if (on > clock.from && on < due_on && left <= 2 && worked_between(clock.from, due_on, *calendar) > 2)
            say("due_soon", about, due_on, clock.episode);
          on_its_day(about, clock.from, due_on, clock.episode);
          if (first && on >= nth_from(clock.from, 10, *calendar))
            say("ceiling", about, nth_from(clock.from, 10, *calendar), clock.episode);
        }
        for (const auto& promise : state.promises) {
          if (!promise.kept_on && !promise.missed_on)
            on_its_day("promise:" + promise.id, promise.made_on, promise.due_on, 0);
        }
        for (const auto& task : state.tasks) {
          if (task.open()) on_its_day("task:" + task.id, task.set_on, task.due_on, 0);
        }
      }
    }
    return lines;
  }
  bool is_sound() { return office_->check().empty() && office_->verify().empty(); }
  std::size_t count_of_cases() const { return cases_.size(); }

 private:
  struct Made {
    Day on{};
    std::uint64_t size = 0;  // of the log when it began
  };

  // London is UTC until 25 March, and an hour ahead from then on.
  void at(const char* wall) {
    const auto minutes = std::chrono::hours{std::atoi(wall)} + std::chrono::minutes{std::atoi(wall + 3)};
    const auto summer = today_ >= day("2018-03-25") ? std::chrono::hours{1} : std::chrono::hours{0};
    hour_ = std::atoi(wall);
    body_.set_now(base::to_text(base::Instant{today_} + minutes - summer).c_str());
  }
  bool run(base::Object wire) {
    wire["key"] = "k" + std::to_string(++key_);
    return office_->run(wire, "Ada Grant").has_value();
  }
  void run_on(const std::string& reference, base::Object wire) {
    wire["case"] = reference;
    wire["on"] = base::to_text(today_);
    run(std::move(wire));
  }
  void touch_one() {
    if (!cases_.empty()) touch(cases_[static_cast<std::size_t>(below(static_cast<int>(cases_.size())))]);
  }
  void annul_something(const std::string& reference) {
    const auto view = office_->find_case(reference);
    const auto& event = view->events[static_cast<std::size_t>(below(static_cast<int>(view->events.size())))];
    if (event.kind == EventKind::case_received) return;
    run_on(reference, {{"kind", "annul_event"}, {"seq", event.seq}, {"reason", "mistake"}});
  }
  void pass() {
    if (hour_ >= 6) passes_.push_back({today_, office_->head().size});
    if (!chance(3)) {
      (void)office_->runner().pass();
      return;
    }
    std::thread other([&] { (void)office_->runner().pass(); });
    (void)office_->runner().pass();
    other.join();
  }

  std::mt19937_64 random_;
  FoundedBody body_;
  std::unique_ptr<Office> office_;
  std::vector<std::string> cases_;
  std::vector<Made> passes_;
  Day first_{}, today_{};
  int key_ = 0, hour_ = 0;
};

TEST(Runner, SaysWhatASecondReadingOfTheLogExpects) {
  Lived lived(20171121);
  lived.live(day("2018-03-01"), 46);
  EXPECT_EQ(lived.count_of_cases(), 300U);
  const auto expected = lived.expected();
  const auto said = lived.said_in_log();
  std::vector<Line> missing, too_many;
  std::set_difference(expected.begin(), expected.end(), said.begin(), said.end(), std::back_inserter(missing));
  std::set_difference(said.begin(), said.end(), expected.begin(), expected.end(), std::back_inserter(too_many));
  const auto words = [](const std::vector<Line>& lines) {
    std::string text;
    for (const auto& [reference, on, what, about, due_on] : lines)
      text += reference + " " + on + " " + what + " " + about + " " + due_on + "\n";
    return text;
  };
  EXPECT_EQ(words(missing), "");
  EXPECT_EQ(words(too_many), "");
  EXPECT_GT(said.size(), 600U);
  for (const char* what : {"due_soon", "due_today", "missed", "ceiling"}) {
    EXPECT_GT(std::count_if(said.begin(), said.end(), [&](const Line& line) { return std::get<2>(line) == what; }), 20)
        << what;
  }
  EXPECT_TRUE(lived.is_sound());
}

}  // namespace
}  // namespace redress::office
