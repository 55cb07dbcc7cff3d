#include "core/figures/measure.h"

#include <algorithm>

#include "base/text.h"

namespace redress::figures {

namespace {

const std::vector<std::string> known_counts{"received", "closed",  "reopened",  "open_at",
                                            "opening",  "closing", "over_limit"};
const std::vector<std::string> known_where{"", "answered", "unanswered", "timed", "met", "not_met"};
const std::vector<std::string> known_values{
    "one",      "working_days",    "receipt_working_days", "wait_working_days", "work_working_days",
    "handlers", "age_working_days"};
const std::vector<std::string> known_aggregates{"count", "sum", "mean", "median", "most", "share"};
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

bool is_outcome(const std::string& where) {
  return where.starts_with("outcome:");
}

// Open things have no answer, so that neither limit nor outcome can be asked of them.
bool has_answer(const Measure& measure) {
  return measure.counts == "closed";
}

}  // namespace

base::Checked<base::Done> check(const Measure& measure) {
  Problems problems(measure);
  problems.unless(!measure.id.empty(), "id", "A measure needs an id.");
  problems.unless(!measure.title.empty(), "title", "A measure needs a title.");
  problems.unless(!measure.unit.empty(), "unit", "A measure needs a unit.");
  problems.known("counts", measure.counts, known_counts);
  if (!is_outcome(measure.where)) problems.known("where", measure.where, known_where);
  if (!is_outcome(measure.of)) problems.known("of", measure.of, known_where);
  problems.known("value", measure.value, known_values);
  problems.known("aggregate", measure.aggregate, known_aggregates);
  problems.known("total", measure.total, known_totals);
  problems.unless(measure.decimals >= 0 && measure.decimals <= 6, "decimals", "From 0 to 6 places can be printed.");
  const bool share = measure.aggregate == "share";
  problems.unless(!share || !measure.where.empty(), "where", "A share needs the words of its numerator in `where`.");
  problems.unless(share || measure.of.empty(), "of", "Only a share has a denominator in `of`.");
  const bool plain = share || measure.aggregate == "count";
  problems.unless(
      plain == (measure.value == "one"), "value",
      plain ? "A count or share has the value `one`." : "A sum, mean, median or most needs a value other than `one`.");
  problems.unless(has_answer(measure) || measure.where.empty() || is_outcome(measure.where), "where",
                  "Only what is `closed` can have been answered in time.");
  const bool answer_days = measure.value == "working_days" || measure.value == "receipt_working_days" ||
                           measure.value == "wait_working_days" || measure.value == "work_working_days";
  problems.unless(!answer_days || has_answer(measure), "value",
                  "Only what is `closed` took working days to its answer.");
  const bool stock = measure.counts == "open_at" || measure.counts == "opening" || measure.counts == "closing" ||
                     measure.counts == "over_limit";
  problems.unless(measure.value != "age_working_days" || stock, "value", "Only what is open has an age.");
  problems.unless(measure.value != "handlers" || stock || has_answer(measure), "value",
                  "Handlers are known of what is open or closed.");
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
