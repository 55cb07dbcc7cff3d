#include "app/intake/import.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

#include "app/intake/case_list.h"
#include "app/intake/telling.h"
#include "kit/crypto/hash.h"

namespace redress::intake {
namespace {

constexpr std::size_t rows_between_words = 100;
constexpr const char* importer = "Import";

struct Stopped {};  // thrown through the planning: whoever watches said so

enum class Plan : unsigned char { refuse, create, add, leave };

bool starts_the_limit(const procedure::Procedure& procedure, const procedure::Transition& transition) {
  return std::any_of(transition.effects.begin(), transition.effects.end(), [&](const procedure::Effect& effect) {
    const auto* clock = effect.what == procedure::Effect::What::start_clock
                            ? procedure::find_clock(procedure, effect.argument)
                            : nullptr;
    return clock != nullptr && clock->decides_timeliness;
  });
}

class Importing {
 public:
  Importing(office::Office& office, CaseList& list, const ImportOptions& options)
      : office_(office), list_(list), options_(options), empty_(office.count_cases({}) == 0) {
    for (const auto& procedure : office.procedures()) {
      Answering& answering = answering_[procedure.id];
      answering = {};
      for (const auto& state : procedure.states) {
        for (const auto& transition : state.transitions) {
          answering.possible = answering.possible || transition.on == "answer_stage";
          if (transition.on == "acknowledge_case" && starts_the_limit(procedure, transition))
            answering.limit_runs_from_acknowledgement = true;
        }
      }
      for (const auto& outcome : procedure.outcomes) {
        const auto& findings = procedure.findings;
        if (std::find(findings.begin(), findings.end(), outcome) == findings.end())
          answering.only_close.insert(outcome);
      }
    }
  }

  // Decides what is to be done with each row, with nothing written: names not known yet get ids that nobody has.
  void plan(ImportReport& report) {
    std::int64_t nobody = INT64_MAX;
    for (const auto& row : list_.rows) {
      if (!row.handler.empty() && !ids_.people.contains(row.handler)) {
        ids_.people[row.handler] = office_.find_person(row.handler).value_or(nobody--);
      }
      if (!row.service.empty() && !ids_.services.contains(row.service)) {
        ids_.services[row.service] = office_.find_unit("service", row.service).value_or(nobody--);
      }
    }
    plans_.reserve(list_.rows.size());
    for (const auto& row : list_.rows) {
      if (plans_.size() % rows_between_words == 0 &&
          !goes_on(Progress::Step::checking, plans_.size(), list_.rows.size()))
        throw Stopped{};
      plans_.push_back(plan_of(row, report));
    }
  }

  // A day of acknowledgement that nobody wrote down is not made up: where the limit runs from it there is none.
  void note_what_is_not_timed(ImportReport& report) const {
    const auto count = std::count_if(list_.rows.begin(), list_.rows.end(), [&](const Facts& row) {
      const auto found = answering_.find(row.procedure);
      return !row.acknowledged_on && found != answering_.end() && found->second.limit_runs_from_acknowledgement;
    });
    if (count == 0) return;
    report.notes.push_back(std::to_string(count) + (count == 1 ? " row has" : " rows have") +
                           " no day of acknowledgement, from which the limit runs: no figure says whether the answer "
                           "was in time");
  }

  void write(ImportReport& report) {
    meet_names();
    const std::int64_t actor = office_.people({importer}).front();
    std::vector<office::History> histories;
    for (std::size_t i = 0; i < list_.rows.size() && !report.stopped; ++i) {
      const Facts& facts = list_.rows[i];
      if (plans_[i] == Plan::create) histories.push_back(new_history(facts, ids_, actor, answers(facts)));
      if (plans_[i] == Plan::add) {
        auto added = added_history(facts, office_.find_case(facts.reference)->state, ids_, actor, answers(facts),
                                   office_.today());
        if (added) histories.push_back(std::move(*added));
      }
      if (histories.size() >= options_.chunk) write_chunk(histories, report);
    }
    if (!report.stopped) write_chunk(histories, report);
  }

 private:
  // Does its end count as an answer? A case that was withdrawn, say, was closed without one.
  bool answers(const Facts& facts) const {
    const auto found = answering_.find(facts.procedure);
    if (found == answering_.end() || !found->second.possible) return false;
    return facts.answered_on.has_value() || !found->second.only_close.contains(facts.outcome);
  }

  Plan plan_of(const Facts& facts, ImportReport& report) {
    std::optional<office::CaseView> known;
    if (!empty_) known = office_.find_case(facts.reference);
    base::Checked<office::History> history =
        known ? added_history(facts, known->state, ids_, 0, answers(facts), office_.today())
              : base::Checked<office::History>(new_history(facts, ids_, 0, answers(facts)));
    if (history && !history->commands.empty()) {
      const auto events = office_.try_history(*history, known ? known->events : std::vector<casework::CaseEvent>{});
      if (!events) {
        history = base::refuse(events.error());
      } else {
        report.events += *events;
      }
    }
    if (!history) {
      for (const auto& refusal : history.error()) report.refused.push_back({facts.line, facts.reference, refusal});
      return Plan::refuse;
    }
    if (!known) {
      ++report.new_cases;
      return Plan::create;
    }
    if (history->commands.empty()) {
      ++report.already_there;
      return Plan::leave;
    }
    ++report.added_to;
    return Plan::add;
  }

  // The people and services of the rows that will be written, by their real ids.
  void meet_names() {
    std::set<std::string, std::less<>> people, services;
    for (std::size_t i = 0; i < list_.rows.size(); ++i) {
      if (plans_[i] != Plan::create && plans_[i] != Plan::add) continue;
      if (!list_.rows[i].handler.empty()) people.emplace(list_.rows[i].handler);
      if (!list_.rows[i].service.empty()) services.emplace(list_.rows[i].service);
    }
    const std::vector<std::string> people_names(people.begin(), people.end());
    const std::vector<std::string> service_names(services.begin(), services.end());
    const auto people_ids = office_.people(people_names);
    const auto service_ids = office_.units("service", service_names);
    for (std::size_t i = 0; i < people_names.size(); ++i) {
      ids_.people[*list_.lexicon.find(people_names[i])] = people_ids[i];
    }
    for (std::size_t i = 0; i < service_names.size(); ++i) {
      ids_.services[*list_.lexicon.find(service_names[i])] = service_ids[i];
    }
  }

  bool goes_on(Progress::Step step, std::size_t done, std::size_t of) const {
    return !options_.watch || options_.watch({step, static_cast<std::int64_t>(done), static_cast<std::int64_t>(of)});
  }

  void write_chunk(std::vector<office::History>& histories, ImportReport& report) {
    if (histories.empty()) return;
    if (!goes_on(Progress::Step::writing, written_, static_cast<std::size_t>(report.new_cases + report.added_to))) {
      report.stopped = true;
      return;
    }
    const auto results = office_.write_histories(histories);
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (results[i]) continue;  // refused only if somebody else changed the case since it was checked
      for (const auto& refusal : results[i].error()) report.refused.push_back({0, histories[i].reference, refusal});
    }
    written_ += histories.size();
    report.written = true;
    histories.clear();
  }

  office::Office& office_;
  CaseList& list_;
  const ImportOptions& options_;
  bool empty_;
  struct Answering {
    bool possible = false;
    bool limit_runs_from_acknowledgement = false;
    std::set<std::string, std::less<>> only_close;  // outcomes that no answer has
  };
  std::map<std::string, Answering, std::less<>> answering_;
  Ids ids_;
  std::vector<Plan> plans_;
  std::size_t written_ = 0;
};

void note_handlers_without_a_day(const CaseList& list, ImportReport& report) {
  const auto count = std::count_if(list.rows.begin(), list.rows.end(),
                                   [](const Facts& row) { return !row.handler.empty() && !row.allocated_on; });
  if (count == 0) return;
  report.notes.push_back(std::to_string(count) + (count == 1 ? " row names" : " rows name") +
                         " a handler, but no day of allocation: the handler is not kept");
}

base::Checked<ImportReport> imported(office::Office& office, const std::string& csv, const std::string& name,
                                     const std::string& map_text, const std::string& map_name,
                                     const ImportOptions& options) {
  Map map = plain_map();
  if (!map_name.empty()) {
    auto read = read_map(map_text, map_name);
    if (!read) return base::refuse(read.error());
    map = std::move(*read);
  }
  std::istringstream in(csv);
  auto list = read_case_list(in, name, map, office.today(), [&](std::int64_t rows) {
    if (options.watch && !options.watch({Progress::Step::reading, rows, 0})) throw Stopped{};
  });
  if (!list) return base::refuse(list.error());

  ImportReport report;
  report.file = name;
  report.rows = static_cast<std::int64_t>((*list)->row_count);
  report.refused = std::move((*list)->refused);
  const crypto::Hash hash = crypto::sha256(csv);
  report.id = crypto::hex(crypto::sha256(crypto::hex(hash), map_text)).substr(0, 16);
  note_handlers_without_a_day(**list, report);

  Importing importing(office, **list, options);
  importing.plan(report);
  importing.note_what_is_not_timed(report);
  std::stable_sort(report.refused.begin(), report.refused.end(),
                   [](const RefusedRow& a, const RefusedRow& b) { return a.line < b.line; });
  const bool anything = report.new_cases + report.added_to > 0;
  if (options.dry_run || !anything || (!report.refused.empty() && !options.skip_refused)) return report;
  importing.write(report);
  // As where the power went: only a whole import is an event of the body.
  if (report.stopped) return report;
  report.written = true;
  office.record_import({report.id, crypto::hex(hash), report.rows, report.new_cases + report.added_to, report.events});
  return report;
}

}  // namespace

std::string summary_of(const ImportReport& report) {
  return std::to_string(report.rows) + " rows: " + std::to_string(report.new_cases) + " new cases, " +
         std::to_string(report.added_to) + " added to, " + std::to_string(report.already_there) + " already there, " +
         std::to_string(report.refused.size()) + " refused";
}

base::Checked<ImportReport> import_cases(office::Office& office, const std::string& csv, const std::string& name,
                                         const std::string& map_text, const std::string& map_name,
                                         const ImportOptions& options) {
  try {
    return imported(office, csv, name, map_text, map_name, options);
  } catch (const Stopped&) {
    return base::refuse({"import_was_stopped", "", "", "it was stopped before anything was changed"});
  }
}

}  // namespace redress::intake
