#include "support/story.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "base/text.h"
#include "support/story_letters.h"
#include "support/story_words.h"
#include "tests/core/casework/desk.h"

namespace redress::support {
namespace {

using namespace casework;  // NOLINT: a story speaks of nothing else
namespace fs = std::filesystem;

class Teller {
 public:
  Teller(fs::path path, const StoryWorld& world)
      : path_(std::move(path)), world_(world), body_calendar_(world.body_calendar) {}

  void tell(std::map<std::string, int>& cases) {
    std::ifstream in(path_);
    EXPECT_TRUE(in) << path_;
    for (std::string line; std::getline(in, line); ++line_) hear(line);
    finish_case();
    EXPECT_GT(expectations_, 0) << path_ << " expects nothing";
    for (const auto& [procedure, told] : cases_) cases[procedure] += told;
  }

 private:
  std::string here() const { return path_.filename().string() + ":" + std::to_string(line_) + ": " + title_; }

  void hear(const std::string& line) {
    const std::string text(base::trimmed(line));
    if (text.empty() || text.front() == '#') return;
    const auto words = words_of(text);
    if (words[0] == "procedure") {
      procedure_ = words.at(1);
    } else if (words[0] == "body-calendar") {
      body_calendar_ = words.at(1);
    } else if (words[0] == "case") {
      finish_case();
      ++cases_[procedure_];
      title_ = text.substr(5);
      told_procedure_ = procedure_;
      perspective_ = {};
      desk_.reset();
      auto procedure = world_.procedure_named(procedure_);
      ASSERT_TRUE(procedure) << here() << ": there is no procedure `" << procedure_ << "`";
      desk_.emplace(std::move(*procedure), world_.calendars, body_calendar_);
    } else if (words[0] == "adopted") {
      auto next = world_.procedure_named(words.at(1));
      ASSERT_TRUE(next && desk_) << here() << ": there is no procedure `" << words.at(1) << "`";
      desk_->adopt(std::move(*next));
    } else if (line.front() != ' ') {
      finish_command();
      command(words);
    } else {
      ++expectations_;
      expect(words);
    }
  }

  // `2026-03-02 [recorded 2026-03-05] [history] Ada [as role] kind name=value...`
  void command(const std::vector<std::string>& words) {
    ASSERT_TRUE(desk_) << here() << ": a command before the first `case`";
    std::size_t i = 0;
    base::Object wire{{"key", "k" + std::to_string(line_)}, {"case", "C-1"}, {"on", words[i++]}};
    Day recorded = *base::parse_day(words[0]);
    bool history = false;
    std::vector<std::string> roles;
    if (words.at(i) == "recorded") {
      recorded = *base::parse_day(words.at(i + 1));
      i += 2;
    }
    if (words.at(i) == "history") {
      history = true;
      ++i;
    }
    const std::string person = words.at(i++);
    if (words.at(i) == "as") {
      roles.push_back(words.at(i + 1));
      i += 2;
    }
    wire["kind"] = words.at(i);
    if (words.at(i) == "register_case") wire["procedure"] = procedure_;
    for (++i; i < words.size(); ++i) {
      const auto [name, value] = named(words[i]);
      wire[name] = value_of(name, value);
    }
    result_ = desk_->say(wire, person, recorded, history, std::move(roles));
    if (*result_) taken_.push_back({person, std::move(wire), history});
    told_ = false;
    // Whatever happens, the detail is small and canonical, and the state can be read.
    for (const CaseEvent& event : desk_->log) base::canonical_text(event.detail);
  }

  void finish_case() {
    finish_command();
    if (desk_ && world_.told) world_.told({told_procedure_, title_, taken_, desk_->log});
    taken_.clear();
  }

  // A command about whose refusal nothing is said must have been done.
  void finish_command() {
    if (result_ && !told_ && !result_->has_value()) {
      for (const base::Refusal& refusal : result_->error()) {
        ADD_FAILURE() << here() << ": refused: " << refusal.rule << " (" << refusal.about << "): " << refusal.text;
      }
    }
    if (result_ && result_->has_value() == false && told_ && !refusals_.empty()) {
      for (const base::Refusal& refusal : refusals_) ADD_FAILURE() << here() << ": also refused: " << refusal.rule;
    }
    refusals_.clear();
    result_.reset();
  }

  void expect(const std::vector<std::string>& words) {
    if (words[0] == "!") return expect_refusal(words);
    if (words[0] == "=") return expect_event(words);
    const CaseState state = fold(desk_->log, perspective_);
    if (words[0] == "as-at") {
      perspective_.as_at = base::parse_day(words.at(1));
    } else if (words[0] == "known-by") {
      perspective_.known_by = base::parse_day(words.at(1));
    } else if (words[0] == "now") {
      perspective_ = {};
    } else {
      EXPECT_EQ(shown(state, words), words.back()) << here();
    }
  }

  // `! rule [about] ["part of the source or text"]`; each refusal on a line of its own.
  void expect_refusal(const std::vector<std::string>& words) {
    ASSERT_TRUE(result_) << here();
    ASSERT_FALSE(result_->has_value()) << here() << ": was not refused with " << words.at(1);
    if (!told_) refusals_ = result_->error();
    told_ = true;
    const auto found = std::find_if(refusals_.begin(), refusals_.end(),
                                    [&](const base::Refusal& refusal) { return refusal.rule == words.at(1); });
    if (found == refusals_.end()) {
      for (const base::Refusal& refusal : result_->error())
        ADD_FAILURE() << here() << ": refused instead: " << refusal.rule;
      return;
    }
    const std::string about = words.size() > 2 ? words[2] : found->about;
    EXPECT_EQ(found->about, about) << here();
    for (std::size_t i = 3; i < words.size(); ++i) {
      EXPECT_NE((found->source + " | " + found->text).find(words[i]), std::string::npos)
          << here() << ": " << found->source << " | " << found->text;
    }
    refusals_.erase(found);
  }

  // `= kind name=value...`: the event's columns, detail members and, as `text.field`, texts.
  void expect_event(const std::vector<std::string>& words) {
    ASSERT_TRUE(result_) << here();
    if (!result_->has_value()) return finish_command();
    ASSERT_EQ(result_->value().size(), 1U) << here();
    const Draft& draft = result_->value().front();
    EXPECT_EQ(to_text(draft.event.kind), words.at(1)) << here();
    for (std::size_t i = 2; i < words.size(); ++i) {
      const auto [name, value] = named(words[i]);
      EXPECT_EQ(column(draft, name), value) << here() << ": " << name;
    }
  }

  std::string column(const Draft& draft, const std::string& name) const {
    const CaseEvent& event = draft.event;
    if (name == "code") return event.code;
    if (name == "field") return event.field;
    if (name == "channel") return event.channel;
    if (name == "on") return base::to_text(event.happened_on);
    if (name == "actor") return desk_->name_of(event.actor_id);
    if (name == "head") return std::to_string(event.head_id);
    if (name == "episode") return std::to_string(event.episode_id);
    if (name == "replaces") return event.replaces ? std::to_string(*event.replaces) : "";
    if (name == "effects") {
      const base::Value* effects = base::find(event.detail, "effects");
      std::string text = effects == nullptr ? "none" : base::canonical_text(*effects);
      std::erase(text, '"');  // as the words of a story are read
      return text;
    }
    if (name.starts_with("text.")) {
      const auto text = draft.texts.find(name.substr(5));
      return text == draft.texts.end() ? "" : text->second;
    }
    const base::Value* value = base::find(event.detail, name);
    if (value == nullptr) return "";
    return value->as_int() != nullptr ? std::to_string(*value->as_int()) : base::text_or(event.detail, name);
  }

  std::string day_or(const std::optional<Day>& day) const { return day ? base::to_text(*day) : "none"; }

  std::string shown(const CaseState& state, const std::vector<std::string>& words) const {
    const std::string& what = words[0];
    const Episode* episode = state.last_episode();
    if (what == "state") return state.state;
    if (what == "row") return state.row();
    if (what == "outcome") return state.outcome().empty() ? "none" : state.outcome();
    if (what == "exists") return state.exists ? "yes" : "no";
    if (what == "open") return state.open() ? "yes" : "no";
    if (what == "received") return base::to_text(state.received_on);
    if (what == "version") return std::to_string(state.version);
    if (what == "stream") return state.stream;
    if (what == "edition") return std::to_string(desk_->edition(state.procedure_edition)->edition);
    if (what == "handler") return desk_->name_of(state.handler());
    if (what == "stage") return episode == nullptr ? "none" : episode->opened.stage;
    if (what == "origin") return episode == nullptr ? "none" : episode->opened.origin;
    if (what == "answered") return episode == nullptr ? "none" : day_or(episode->answered_on);
    if (what == "episodes") return std::to_string(state.episodes.size());
    if (what == "field") return state.fields.contains(words.at(1)) ? state.fields.find(words[1])->second : "none";
    if (what == "episode") return day_or(state.episodes.at(std::stoul(words.at(1)) - 1).answered_on);
    if (what == "finding") return state.heads.at(std::stoul(words.at(1)) - 1).issued;
    if (what == "person") return of_person(state, words);
    if (what == "task") return of_task(state, words);
    if (what == "register") return of_register(state, words);
    if (what == "meeting") return of_meeting(state, words, [&](std::int64_t id) { return desk_->name_of(id); });
    if (what == "link") return of_link(state, words);
    if (what == "letters") return std::to_string(state.letters.size());
    if (what == "letter") return letter_shown(state, words, *desk_);
    if (what == "file") {
      const CaseFile* file = state.file(words.at(1));
      return file == nullptr ? "none" : file->removed ? "removed" : "there";
    }
    if (what == "clock" || what == "due" || what == "day") return of_clock(state, words);
    if (what == "promise" || what == "remedy" || what == "approval") return of_owed(state, words);
    ADD_FAILURE() << here() << ": nobody knows how to look at `" << what << "`";
    return "";
  }

  // `due ID DAY`, `day ID ON NUMBER`, `clock ID running|stopped DAY|ended DAY|late REASON|was met`.
  std::string of_clock(const CaseState& state, const std::vector<std::string>& words) const {
    const auto found = std::find_if(state.clocks.rbegin(), state.clocks.rend(),
                                    [&](const RunningClock& clock) { return clock.started.id == words.at(1); });
    if (found == state.clocks.rend()) return "none";
    const auto calendar = desk_->calendars().find(found->started.calendar)->known_on({});
    const auto due_on = limit_of(*found, *calendar).due_on;
    if (words[0] == "due") return day_or(due_on);
    if (words[0] == "day") {
      const Day on = *base::parse_day(words.at(2));
      return std::to_string(clock::day_of_clock(found->from, found->started.rule, found->pauses, *calendar, on));
    }
    if (words.at(2) == "from") return base::to_text(found->from);
    if (words.at(2) == "stopped") return day_or(found->stopped_on);
    if (words.at(2) == "ended") return day_or(found->ended_on);
    if (words.at(2) == "late") return found->late_reason;
    if (words.at(2) != "was" || found->running()) return found->running() ? "running" : "not-running";
    return !found->stopped_on ? "ended" : !due_on || *found->stopped_on <= *due_on ? "met" : "missed";
  }

  // `person ID role|number|authority|there`.
  std::string of_person(const CaseState& state, const std::vector<std::string>& words) const {
    const CasePerson* person = state.person(words.at(1));
    if (person == nullptr) return "none";
    if (words.at(2) == "role") return person->role;
    if (words.at(2) == "number") return std::to_string(person->number);
    if (words.at(2) == "authority") return person->authority.empty() ? "none-needed" : person->authority;
    return person->removed ? "removed" : "there";
  }

  // `task ID status|owner|risk|due|done|dropped|number|ticked`; the last of its kind where the procedure's name is given.
  std::string of_task(const CaseState& state, const std::vector<std::string>& words) const {
    const auto task = std::find_if(state.tasks.rbegin(), state.tasks.rend(), [&](const Task& each) {
      return each.id == words.at(1) || each.kind == words.at(1);
    });
    if (task == state.tasks.rend()) return "none";
    if (words.at(2) == "number") return task->id;
    if (words.at(2) == "ticked")
      return std::to_string(task->items_done.size()) + " of " + std::to_string(task->items.size());
    if (words.at(2) == "owner") return desk_->name_of(task->owner);
    if (words.at(2) == "title") return task->title;
    if (words.at(2) == "letter") return day_or(task->letter_on);
    if (words.at(2) == "asked") return task->text;
    if (words.at(2) == "risk") return task->risk;
    if (words.at(2) == "due") return base::to_text(task->due_on);
    if (words.at(2) == "done") return day_or(task->done_on);
    if (words.at(2) == "dropped") return day_or(task->dropped_on);
    return task->open() ? "open" : "ended";
  }

  // `register ID entries`: how many; `register ID N`: the Nth, with the day that came with it.
  std::string of_register(const CaseState& state, const std::vector<std::string>& words) const {
    std::vector<std::string> entries;
    for (const Registered& each : state.registered) {
      if (each.entry.into != words.at(1)) continue;
      entries.push_back(base::to_text(each.on) + " " + each.entry.words +
                        (each.entry.day ? ": " + base::to_text(*each.entry.day) : ""));
    }
    if (words.at(2) == "entries") return std::to_string(entries.size());
    const auto number = base::parse_int(words.at(2), 1, static_cast<std::int64_t>(entries.size()));
    return number ? entries[static_cast<std::size_t>(*number - 1)] : "none";
  }

  // `link REFERENCE`: the relation.
  static std::string of_link(const CaseState& state, const std::vector<std::string>& words) {
    for (const CaseLink& link : state.links) {
      if (link.to == words.at(1)) return link.relation;
    }
    return "none";
  }

  std::string of_owed(const CaseState& state, const std::vector<std::string>& words) const {
    for (const Promise& promise : state.promises) {
      if (words[0] != "promise" || promise.id != words.at(1)) continue;
      if (words.at(2) == "kept") return day_or(promise.kept_on);
      if (words.at(2) == "missed") return day_or(promise.missed_on);
      if (words.at(2) == "owner") return desk_->name_of(promise.owner);
    }
    for (const Remedy& remedy : state.remedies) {
      if (words[0] == "remedy" && remedy.id == words.at(1)) return day_or(remedy.done_on);
    }
    for (const Approval& approval : state.approvals) {
      if (words[0] != "approval" || approval.id != words.at(1)) continue;
      if (words.at(2) == "asks") return approval.levels.empty() ? "nobody" : approval.levels.front();
      return approval.decision.empty() ? "open" : approval.decision;
    }
    return "none";
  }

  fs::path path_;
  const StoryWorld& world_;
  int line_ = 1;
  std::map<std::string, int> cases_;
  int expectations_ = 0;
  std::string title_, procedure_, told_procedure_, body_calendar_;
  std::optional<Desk> desk_;
  std::optional<base::Checked<std::vector<Draft>>> result_;
  base::Refusals refusals_;
  std::vector<ToldCase::Line> taken_;
  bool told_ = false;
  Perspective perspective_;
};

}  // namespace

std::map<std::string, int> tell_stories(const fs::path& folder, const StoryWorld& world) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".story") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::map<std::string, int> cases;
  for (const fs::path& path : paths) Teller(path, world).tell(cases);
  return cases;
}

}  // namespace redress::support
