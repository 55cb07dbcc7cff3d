#include "app/office/runner_desk.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/store/reminders.h"
#include "base/fault.h"

namespace redress::office {
namespace {

constexpr std::size_t most_at_once = 64;  // so that commands of people come in between

}  // namespace

RunnerDesk::RunnerDesk(const Bearings& bearings, Clock clock, Readers& readers, DigestDesk& digests, Writing writing)
    : bearings_(bearings), clock_(std::move(clock)), readers_(readers), digests_(digests), writing_(writing) {}

Day RunnerDesk::first_day() {
  {
    const std::lock_guard lock(mutex_);
    if (first_day_) return *first_day_;
  }
  Day first{};
  writing_.writer->run([&] {
    first = writing_.desk->runners_first_day();
    return true;
  });
  const std::lock_guard lock(mutex_);
  first_day_ = first;
  return first;
}

Day RunnerDesk::horizon(Day today) const {
  Day last = today;
  for (const auto& id : bearings_.calendars.ids()) {
    const auto calendar = bearings_.calendars.find(id)->known_on(std::nullopt);
    if (!calendar->covers(today)) continue;
    if (const auto beyond = calendar->nth_working_day_after(today, casework::warning_working_days + 1))
      last = std::max(last, *beyond - std::chrono::days{1});
  }
  return last;
}

std::vector<std::string> RunnerDesk::clocks_with_a_ceiling() const {
  std::set<std::string> ids;
  for (const auto& procedure : bearings_.adopted->procedures) {
    for (const auto& clock : procedure.clocks) {
      if (clock.extension && clock.extension->escalate_at_ceiling && clock.extension->ceiling) ids.insert(clock.id);
    }
  }
  return {ids.begin(), ids.end()};
}

bool RunnerDesk::is_quiet(Day today, std::uint64_t size) {
  const std::lock_guard lock(mutex_);
  if (day_ != today) {
    day_ = today;
    looked_at_.clear();
    quiet_at_.reset();
  }
  return quiet_at_ == size;
}

std::vector<std::int64_t> RunnerDesk::cases_with_something_to_say(Day today, Pass& pass) {
  const Day first = first_day();
  const store::Window window{first, today, horizon(today), clocks_with_a_ceiling()};
  std::vector<std::int64_t> found;
  std::vector<store::Waiting> quiet;
  readers_.with([&](store::Store& store) {
    for (const auto& waiting : store::cases_to_look_at(store.connection(), window)) {
      {
        const std::lock_guard lock(mutex_);
        const auto known = looked_at_.find(waiting.case_id);
        if (known != looked_at_.end() && known->second == waiting.version) continue;
      }
      ++pass.looked_at;
      const Events history = store.case_events(waiting.case_id);
      const casework::CaseState state = casework::fold(history);
      const auto edition = bearings_.adopted->edition(state.procedure_edition);
      if (!edition) continue;
      const auto due = casework::unsaid(casework::reminders_on(today, state, *edition->procedure, bearings_.calendars),
                                        store::reminders_of(store.connection(), waiting.case_id),
                                        std::max(first, bearings_.zone.civil_day(history.front().recorded_at)));
      if (due.empty()) {
        quiet.push_back(waiting);
      } else {
        found.push_back(waiting.case_id);
      }
    }
    return 0;
  });
  const std::lock_guard lock(mutex_);
  for (const auto& waiting : quiet) looked_at_[waiting.case_id] = waiting.version;
  return found;
}

// Each case anew on the writer's thread: somebody may have answered it, or said it, in between.
void RunnerDesk::say(const std::vector<std::int64_t>& cases, Pass& pass) {
  const Day first = first_day();
  for (std::size_t from = 0; from < cases.size(); from += most_at_once) {
    const std::size_t count = std::min(most_at_once, cases.size() - from);
    std::vector<std::vector<Reminded>> said(count);
    std::vector<Writer::Work> works;
    for (std::size_t i = 0; i < count; ++i) {
      works.emplace_back([this, &said, &cases, first, from, i] {
        said[i] = writing_.desk->remind(cases[from + i], first);
        return !said[i].empty();
      });
    }
    writing_.writer->run_all(std::move(works), Refuses::before_it_writes);
    for (auto& of_case : said) std::move(of_case.begin(), of_case.end(), std::back_inserter(pass.said));
  }
}

Pass RunnerDesk::pass() {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  Pass pass;
  const zone::WallTime wall = bearings_.zone.wall_time(clock_());
  pass.on = wall.day;
  pass.before_morning = wall.since_midnight < std::chrono::hours{morning_begins_at_hour};
  if (pass.before_morning) return pass;
  const std::uint64_t size = readers_.with([](store::Store& store) { return store.head().size; });
  if (!is_quiet(pass.on, size)) {
    const auto cases = cases_with_something_to_say(pass.on, pass);
    say(cases, pass);
    const std::lock_guard lock(mutex_);
    if (cases.empty() && day_ == pass.on) quiet_at_ = size;
  }
  pass.digests = digests_.make(pass.on, first_day());
  return pass;
}

}  // namespace redress::office
