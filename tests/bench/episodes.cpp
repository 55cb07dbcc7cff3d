#include "bench/episodes.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include "app/office/shipped.h"
#include "base/embedded.h"
#include "bench/body.h"

namespace redress::bench {
namespace {

using casework::CaseEvent;
using casework::Command;
using casework::EventKind;

constexpr const char* procedure_id = "eng.lgsco.code.2024";
constexpr const char* calendar_id = "england-and-wales";
constexpr std::size_t most_steps = 40, most_episodes = 3;
constexpr std::int32_t begins = base::number_of(Day{std::chrono::year{2016} / 4 / 1});
constexpr std::int32_t ends = base::number_of(Day{std::chrono::year{2026} / 3 / 31});

// Small, quick, and the same everywhere: each case is told again from its number whenever it is needed.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15U + 20260331U) {}
  int below(int sides) {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return static_cast<int>((mixed ^ (mixed >> 31)) % static_cast<unsigned>(sides));
  }

 private:
  std::uint64_t state_;
};

// Commands on as many days of a case that is told as history.
struct Writing {
  office::History history;
  Day on{std::chrono::year{2025} / 1 / 6};

  void tell(casework::Request request) {
    Command command;
    command.key = fmt::format("{}/{}", history.reference, history.commands.size());
    command.case_reference = history.reference;
    command.on = on;
    command.known_on = on;
    command.actor = 1;
    command.request = std::move(request);
    history.commands.push_back(std::move(command));
    on += std::chrono::days{1};
  }
  void receive(std::int64_t service) {
    casework::RegisterCase received;
    received.procedure = procedure_id;
    received.channel = "web";
    received.received_stage = "1";
    received.theme = "delay";
    received.service = service;
    received.reference = history.reference;
    received.complaint = "Nobody came.";
    tell(std::move(received));
    tell(casework::AddHead{.words = "The visit", .theme = "", .service = 0});
  }
  void begin(std::int64_t handler) {
    tell(casework::AcknowledgeCase{.channel = "email"});
    tell(casework::AllocateCase{.role = "officer", .handler = handler, .team = 0});
  }
  void answer() {
    tell(casework::ProposeFinding{.head = 1, .outcome = "upheld", .reasons = "Found."});
    tell(casework::IssueFinding{.head = 1});
    tell(casework::AnswerStage{.channel = "email", .outcome = "upheld", .late_reason = ""});
  }
  void close(const char* outcome) { tell(casework::CloseCase{.outcome = outcome, .reason = ""}); }
};

// The kinds of case, and how many of a hundred are told so.
enum Kind : std::uint8_t { answered, escalated, withdrawn, reopened, escalated_and_reopened };
constexpr std::array<int, 5> shares{70, 22, 5, 2, 1};

Writing written(Kind kind, const std::vector<std::int64_t>& people, std::int64_t service) {
  Writing writing{{fmt::format("KIND-{}", static_cast<int>(kind)), {}}};
  writing.receive(service);
  writing.begin(people[0]);
  if (kind == withdrawn) {
    writing.close("withdrawn");
    return writing;
  }
  writing.answer();
  if (kind == escalated || kind == escalated_and_reopened) {
    writing.tell(casework::EscalateCase{.reason = "complainant_asked"});
    writing.begin(people[1]);
    writing.answer();
  }
  writing.close("upheld");
  if (kind == reopened || kind == escalated_and_reopened) {
    writing.tell(casework::ReopenCase{.reason = "new_information"});
    writing.begin(people[2]);
    writing.answer();
    writing.close("upheld");
  }
  return writing;
}

bool opens_an_episode(EventKind kind) {
  return kind == EventKind::case_received || kind == EventKind::case_escalated || kind == EventKind::case_reopened;
}

bool says_an_outcome(EventKind kind) {
  return kind == EventKind::finding_proposed || kind == EventKind::finding_issued ||
         kind == EventKind::stage_answered || kind == EventKind::case_closed;
}

// How many days after what came before it.
int days_before(EventKind kind, Dice& dice) {
  switch (kind) {
    case EventKind::case_acknowledged:
      return dice.below(5);
    case EventKind::case_allocated:
      return dice.below(4);
    case EventKind::finding_proposed:
      return dice.below(10) == 0 ? 20 + dice.below(40) : dice.below(13);
    case EventKind::finding_issued:
      return dice.below(3);
    case EventKind::stage_answered:
      return dice.below(4);
    case EventKind::case_escalated:
      return 1 + dice.below(20);
    case EventKind::case_closed:
      return dice.below(6);
    case EventKind::case_reopened:
      return 3 + dice.below(90);
    default:
      return 0;
  }
}

}  // namespace

struct Episodes::Course {
  std::vector<CaseEvent> events;
  std::vector<std::size_t> answers;  // places of the events that answer
};

struct Episodes::Told {
  std::uint8_t kind = 0, service = 0, handler = 0;
  std::int32_t received_on = 0;
  std::size_t count = 0;
  std::array<std::int32_t, most_steps> on{}, known{};
  std::array<std::uint8_t, most_episodes> outcomes{};
  // The last answer, corrected: the day and outcome that it really had. Known on day 0: it is not.
  std::int32_t corrected_on = 0, corrected_known = 0;
  std::uint8_t corrected_outcome = 0;
};

struct Episodes::Held {
  std::array<Course, shares.size()> courses;
  procedure::Procedure procedure;
  std::shared_ptr<const clock::Calendars> calendars;
  std::vector<std::int64_t> people;
  std::array<int, 3> limits{0, 10, 20};  // working days of the response, by stage
};

Episodes::Episodes(int wanted, const std::string& folder) : held_(std::make_unique<Held>()) {
  held_->calendars = office::shipped_calendars();
  const auto place = store::place_of(folder + "/courses", "", false);
  const auto founded = office::Office::found(place, {.name = "Benchmark Council",
                                                     .calendar = calendar_id,
                                                     .zone = "Europe/London",
                                                     .prefix = "BM",
                                                     .demonstration = true});
  if (!founded) throw std::runtime_error("the body could not be founded: " + founded.error().front().text);
  const auto open = office::Office::open(place, {.new_names = true});
  std::vector<std::string> names;
  for (int i = 0; i < 40; ++i) names.push_back(fmt::format("Officer {}", i + 1));
  held_->people = open->people(names);
  const std::int64_t service = open->units("service", {"Service 1"}).front();
  std::vector<office::History> histories;
  for (std::size_t kind = 0; kind < shares.size(); ++kind) {
    histories.push_back(written(static_cast<Kind>(kind), held_->people, service).history);
  }
  for (const auto& done : open->write_histories(histories)) {
    if (!done) throw std::runtime_error("a history was refused: " + done.error().front().text);
  }
  const auto store = store::Store::open(store::place_of(folder + "/courses", "", true));
  std::map<std::int64_t, std::size_t> kinds;  // by case
  store->each_case_event(0, [&](const CaseEvent& event) {
    const auto kind = kinds.try_emplace(event.case_id, kinds.size()).first->second;
    Course& course = held_->courses.at(kind);
    if (event.kind == EventKind::stage_answered) course.answers.push_back(course.events.size());
    course.events.push_back(event);
    if (course.events.size() > most_steps) throw std::runtime_error("a course has too many events");
  });
  for (const auto& file : base::embedded_shipped()) {
    if (file.path != std::string("procedures/") + procedure_id + ".yaml") continue;
    held_->procedure = *office::read_procedure(file.bytes, file.path, {});
  }
  outcomes_ = {"", "upheld", "partly_upheld", "not_upheld", "withdrawn"};
  // The days of receipt are spread over the cases, and so their number comes first.
  for (int episodes = 0; episodes < wanted; ++cases_) {
    const Told told = tell(cases_);
    for (std::size_t i = 0; i < told.count; ++i) {
      episodes += opens_an_episode(held_->courses[told.kind].events[i].kind) ? 1 : 0;
    }
  }
}

Episodes::~Episodes() = default;

std::int32_t Episodes::first_day() const {
  return begins;
}

std::int32_t Episodes::last_day() const {
  return ends;
}

std::string Episodes::reference(std::uint32_t of_case) const {
  return fmt::format("BM-{:08}", of_case);
}

const procedure::Procedure& Episodes::procedure() const {
  return held_->procedure;
}

Episodes::Told Episodes::tell(std::uint32_t of_case) const {
  Dice dice(of_case);
  Told told;
  for (int roll = dice.below(100); roll >= shares[told.kind]; ++told.kind) roll -= shares[told.kind];
  told.service = static_cast<std::uint8_t>(1 + dice.below(services));
  told.handler = static_cast<std::uint8_t>(dice.below(40));
  if (cases_ > 0) {
    told.received_on = begins + static_cast<std::int32_t>(std::uint64_t{of_case} * (ends - begins + 1) / cases_);
  }
  const Course& course = held_->courses[told.kind];
  told.count = course.events.size();
  std::int32_t on = told.received_on, known = 0;
  std::size_t episode = 0, issued = 0;
  for (std::size_t i = 0; i < told.count; ++i) {
    const EventKind kind = course.events[i].kind;
    on += days_before(kind, dice);
    if (opens_an_episode(kind)) {
      if (i > 0) ++episode;
      const int roll = dice.below(20);
      told.outcomes.at(episode) = told.kind == withdrawn ? std::uint8_t{4}
                                                         : static_cast<std::uint8_t>(roll < 8    ? 1
                                                                                     : roll < 11 ? 2
                                                                                                 : 3);
    }
    if (kind == EventKind::finding_issued) issued = i;
    const int late = dice.below(100) < 4 ? 1 + dice.below(14) : 0;
    known = std::max(known, on + late);
    told.on[i] = on;
    told.known[i] = known;
  }
  const bool may_be = told.kind == answered || told.kind == escalated;
  if (dice.below(100) == 0 && may_be && told.on[issued] < told.on[course.answers.back()]) {
    told.corrected_on = told.on[issued];
    told.corrected_known = known + 1 + dice.below(200);
    told.corrected_outcome = static_cast<std::uint8_t>(1 + told.outcomes[episode] % 3);
  }
  return told;
}

void Episodes::each_event(const std::function<void(const CaseEvent&)>& each) {
  struct Step {
    std::uint32_t of_case;
    std::int32_t on;
    std::uint8_t kind, place, service, handler, outcome;
    bool correction;
  };
  std::vector<std::vector<Step>> by_day(static_cast<std::size_t>(ends - begins + 1));
  const auto put = [&](std::int32_t known, const Step& step) {
    if (known <= ends) by_day[static_cast<std::size_t>(known - begins)].push_back(step);
  };
  const auto plan = [&](std::uint32_t of_case, const Told& told) {
    const Course& course = held_->courses[told.kind];
    Step step{of_case, 0, told.kind, 0, told.service, told.handler, told.outcomes[0], false};
    for (std::size_t i = 0, episode = 0; i < told.count; ++i) {
      if (i > 0 && opens_an_episode(course.events[i].kind)) step.outcome = told.outcomes[++episode];
      step.on = told.on[i];
      step.place = static_cast<std::uint8_t>(i);
      put(told.known[i], step);
    }
    if (told.corrected_known == 0) return;
    step.on = told.corrected_on;
    step.place = static_cast<std::uint8_t>(course.answers.back());
    step.outcome = told.corrected_outcome;
    step.correction = true;
    put(told.corrected_known, step);
  };
  std::unordered_map<std::uint32_t, std::int64_t>
      answers;  // the last answer of a case that may be corrected, by its seq
  std::int64_t seq = 0;
  std::uint32_t next = 0;
  Told ahead = tell(0);
  for (std::int32_t day = begins; day <= ends; ++day) {
    for (; next < cases_ && ahead.received_on == day; ahead = tell(++next)) {
      if (ahead.corrected_known != 0) answers.emplace(next, -1);
      plan(next, ahead);
    }
    std::vector<Step> steps;
    steps.swap(by_day[static_cast<std::size_t>(day - begins)]);
    for (const Step& step : steps) {
      CaseEvent& event = held_->courses[step.kind].events[step.place];
      event.seq = seq++;
      event.case_id = step.of_case + std::int64_t{1};
      event.happened_on = base::day_of(step.on);
      event.known_on = base::day_of(day);
      event.recorded_at = base::Instant{event.known_on};
      event.replaces.reset();
      if (says_an_outcome(event.kind)) event.code = outcomes_[step.outcome];
      if (event.kind == EventKind::case_received) {
        event.detail["reference"] = reference(step.of_case);
        event.detail["service"] = std::int64_t{step.service};
      }
      if (event.kind == EventKind::case_allocated) {
        event.detail["handler"] = held_->people[(step.handler + std::size_t{step.place}) % held_->people.size()];
      }
      if (event.kind == EventKind::stage_answered) {
        if (const auto found = answers.find(step.of_case); found != answers.end()) {
          if (step.correction) event.replaces = found->second;
          found->second = event.seq;
        }
      }
      each(event);
    }
  }
}

void Episodes::each_row(const std::function<void(const EpisodeRow&)>& each) const {
  const clock::CalendarHistory& history = *held_->calendars->find(calendar_id);
  std::vector<std::shared_ptr<const clock::Calendar>> editions;
  for (std::int32_t day = begins; day <= ends; ++day) editions.push_back(history.known_on(base::day_of(day)));
  for (std::uint32_t of_case = 0; of_case < cases_; ++of_case) {
    const Told told = tell(of_case);
    const Course& course = held_->courses[told.kind];
    std::array<EpisodeRow, most_episodes + 1> rows;
    std::size_t count = 0;
    std::int32_t acknowledged = 0;
    const auto answer = [&](EpisodeRow& row, std::int32_t on, std::int32_t known, std::uint8_t outcome) {
      row.left_on = on;
      row.left_known = known;
      row.outcome = outcome;
      row.answered = true;
      const clock::Calendar& known_then = *editions[static_cast<std::size_t>(on - begins)];
      const Day from = base::day_of(acknowledged), to = base::day_of(on);
      row.days = static_cast<std::int16_t>(known_then.working_days_after(from, to));
      // By the day: an answer on the Saturday after a limit on Friday took no more working days, and is late.
      row.met = to <= *known_then.nth_working_day_after(from, held_->limits[row.stage]);
    };
    for (std::size_t i = 0; i < told.count && told.known[i] <= ends; ++i) {
      const EventKind kind = course.events[i].kind;
      if (opens_an_episode(kind)) {
        EpisodeRow row;
        row.in_case = of_case;
        row.received_on = told.received_on;
        row.opened_on = told.on[i];
        row.opened_known = told.known[i];
        row.service = told.service;
        const std::uint8_t before = count == 0 ? std::uint8_t{1} : rows[count - 1].stage;
        row.stage = kind == EventKind::case_escalated ? std::uint8_t{2} : before;
        row.reopened = kind == EventKind::case_reopened;
        rows[count++] = row;
      }
      EpisodeRow& row = rows[count - 1];
      if (kind == EventKind::case_acknowledged) acknowledged = told.on[i];
      if (kind == EventKind::stage_answered) answer(row, told.on[i], told.known[i], told.outcomes[count - 1]);
      if (kind == EventKind::case_closed && !row.answered) {
        row.left_on = told.on[i];
        row.left_known = told.known[i];
        row.outcome = told.outcomes[count - 1];
      }
    }
    if (told.corrected_known != 0 && told.corrected_known <= ends) {
      EpisodeRow& wrong = rows[count - 1];
      EpisodeRow right = wrong;
      wrong.void_known = right.opened_known = told.corrected_known;
      answer(right, told.corrected_on, told.corrected_known, told.corrected_outcome);
      rows[count++] = right;
    }
    for (std::size_t i = 0; i < count; ++i) each(rows[i]);
  }
}

}  // namespace redress::bench
