#include "core/figures/measure.h"

#include <algorithm>

#include "base/text.h"
#include "core/figures/where.h"

namespace redress::figures {

namespace {

const std::vector<std::string> known_counts{"received",      "closed",         "reopened",     "open_at",
                                            "opening",       "closing",        "over_limit",   "left_stage",
                                            "clocks_over",   "heads_answered", "promises_due", "remedies_agreed",
                                            "remedies_done", "remedies_due",   "remedies_open"};
const std::vector<std::string> known_aggregates{"count", "sum", "mean", "median", "p90", "most", "share"};
const std::vector<std::string> known_totals{"over_all", "not_meaningful"};

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Problems {
 public:
  explicit Problems(const Measure& measure) : measure_(measure) {}

  void unless(bool holds, std::string_view about, const std::string& text) {
    if (holds) return;
    found_.push_back({"measure_makes_sense", measure_.id + ": " + std::string(about), "measures/README.md", text});
  }
  void known(std::string_view about, const std::string& word, const std::vector<std::string>& words) {
    if (contains(words, word)) return;
    const auto near = base::nearest_word(word, words);
    unless(false, about,
           "`" + word + "` is not a word of the vocabulary" + (near ? "; the nearest is `" + *near + "`." : "."));
  }
  base::Refusals take() { return std::move(found_); }

 private:
  const Measure& measure_;
  base::Refusals found_;
};

// Open things have no answer, so that neither limit nor days to it can be asked of them.
bool has_answer(const Measure& measure) {
  return measure.counts == "closed";
}

bool is_stock(const Measure& measure) {
  return measure.counts == "open_at" || measure.counts == "opening" || measure.counts == "closing";
}

bool is_remedy(const Measure& measure) {
  return measure.counts.starts_with("remedies_");
}

// Clocks, promises and remedies are done or not, most of them by some day.
bool is_owed(const Measure& measure) {
  return is_remedy(measure) || measure.counts == "clocks_over" || measure.counts == "promises_due";
}

bool needs_answer(ValueOf value) {
  return value == ValueOf::working_days || value == ValueOf::receipt_working_days ||
         value == ValueOf::wait_working_days || value == ValueOf::work_working_days;
}

// Whether what is counted has the value at all.
void check_value(Problems& problems, const Measure& measure, std::string_view about, ValueOf value) {
  const bool stands = is_stock(measure) || measure.counts == "over_limit";
  const bool lasted = has_answer(measure) || (is_remedy(measure) && value == ValueOf::working_days);
  problems.unless(
      !needs_answer(value) || lasted, about,
      "Only what is `closed` took working days to its answer, and only remedies took `working_days` to be done.");
  problems.unless(value != ValueOf::pounds || is_remedy(measure), about, "Only remedies have an amount.");
  problems.unless(value != ValueOf::age_working_days || stands, about, "Only what is open has an age.");
  problems.unless(value != ValueOf::handlers || stands || has_answer(measure), about,
                  "Handlers are known of what is open or closed.");
}

void check_where(Problems& problems, const Measure& measure, std::string_view about, const std::string& where) {
  const auto clauses = parse_where(where);
  if (!clauses) {
    for (const auto& refusal : clauses.error()) problems.unless(false, about, refusal.text);
    return;
  }
  for (const Clause& clause : *clauses) {
    using What = Clause::What;
    const What what = clause.what;
    const bool answers = what == What::answered || what == What::unanswered;
    const bool in_time = what == What::timed || what == What::met || what == What::not_met;
    const bool does = what == What::done || what == What::undone;
    const bool extends = what == What::extended || what == What::met_extended || what == What::not_met_extended;
    // Of what was received: by the as-at date.
    const bool is_asked_of_received = measure.counts == "received" && needs_answer(clause.value);
    problems.unless(!answers || has_answer(measure) || measure.counts == "received", about,
                    "Only what is `received` or `closed` can have been answered.");
    problems.unless(!in_time || has_answer(measure) || measure.counts == "received" || is_owed(measure), about,
                    "Only what is `received` or `closed` can have been answered in time, and only clocks, promises and "
                    "remedies can "
                    "have been done in time.");
    problems.unless(!does || is_owed(measure), about, "Only clocks, promises and remedies can be `done` or `undone`.");
    problems.unless(!extends || has_answer(measure) || measure.counts == "clocks_over", about,
                    "Only what is `closed`, or a clock, can have been extended.");
    problems.unless(what != What::overdue || is_stock(measure) || measure.counts == "remedies_open", about,
                    "Only what is open can be `overdue`.");
    problems.unless(what != What::escalated || measure.counts == "left_stage", about,
                    "Only a stage that was left can have been left by an escalation.");
    problems.unless(what != What::clock || measure.counts == "clocks_over", about, "Only clocks have the name of one.");
    problems.unless(what != What::kind || is_remedy(measure), about, "Only remedies have a kind.");
    if (clause.reads_value() && !is_asked_of_received) check_value(problems, measure, about, clause.value);
  }
}

}  // namespace

base::Checked<base::Done> check(const Measure& measure) {
  Problems problems(measure);
  problems.unless(!measure.id.empty(), "id", "A measure needs an id.");
  problems.unless(!measure.title.empty(), "title", "A measure needs a title.");
  problems.unless(!measure.unit.empty(), "unit", "A measure needs a unit.");
  problems.known("counts", measure.counts, known_counts);
  check_where(problems, measure, "where", measure.where);
  check_where(problems, measure, "of", measure.of);
  problems.known("value", measure.value, value_words());
  problems.known("aggregate", measure.aggregate, known_aggregates);
  problems.known("total", measure.total, known_totals);
  problems.unless(measure.decimals >= 0 && measure.decimals <= 6, "decimals", "From 0 to 6 places can be printed.");
  const bool share = measure.aggregate == "share";
  problems.unless(!share || !measure.where.empty(), "where", "A share needs the words of its numerator in `where`.");
  problems.unless(share || measure.of.empty(), "of", "Only a share has a denominator in `of`.");
  const bool plain = share || measure.aggregate == "count";
  problems.unless(plain == (measure.value == "one"), "value",
                  plain ? "A count or share has the value `one`."
                        : "A sum, mean, median, p90 or most needs a value other than `one`.");
  problems.unless(measure.value != "pounds" || measure.aggregate == "sum" || measure.aggregate == "mean", "aggregate",
                  "Money is summed, or its mean is taken.");
  check_value(problems, measure, "value", parse_value(measure.value).value_or(ValueOf::one));
  const bool limit = measure.counts == "over_limit";
  problems.unless(!limit || (measure.after_working_days >= 1 && !measure.stage.empty() && !measure.procedures.empty()),
                  "over_limit", "`over_limit` needs `after_working_days`, `stage` and `procedures`.");
  problems.unless(limit || (measure.after_working_days == 0 && measure.stage.empty() && measure.procedures.empty()),
                  "after_working_days", "Only `over_limit` has `after_working_days`, `stage` and `procedures`.");
  base::Refusals found = problems.take();
  if (!found.empty()) return base::refuse(std::move(found));
  return base::Done{};
}

}  // namespace redress::figures
