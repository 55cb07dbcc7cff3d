// Everything that a question counts, one record for each thing counted, and what a measure makes of them.
//
// The vocabulary is that of Measure; measures/README.md says what each word means. The records come one after the other
// and are not kept: each goes to the sums of the cells that it stands in. A sum that lists keeps the case of each record
// that it counts, so that a number and its list are one thing.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "core/figures/columns.h"
#include "core/figures/course.h"
#include "core/figures/distribution.h"
#include "core/figures/measure.h"
#include "core/figures/where.h"

namespace redress::figures {

enum class Counts : std::uint8_t {
  received,
  closed,
  reopened,
  open_at,
  opening,
  closing,
  over_limit,
  left_stage,
  heads_answered,
  clocks_over,
  promises_due,
  remedies_agreed,
  remedies_done,
  remedies_due,
  remedies_open
};
inline constexpr std::size_t counts_kinds = 15;
std::optional<Counts> parse_counts(std::string_view text);

constexpr std::int32_t not_known = -1;  // of a value
constexpr std::int64_t pence_of_a_pound = 100;

struct Counted {
  std::uint32_t place = 0;  // of the case in the columns
  Counts counts = Counts::received;
  bool answered = false;
  bool timed = false;  // answered, and a limit says when it was due
  bool met = false;
  bool overdue = false;  // of a stock: unanswered after the last day of its limit
  bool escalated = false;
  bool extended = false, met_extended = false;  // with extensions
  std::uint16_t reason = 0;                     // of the last extension
  std::uint32_t kind = 0;                       // a word: of a remedy its kind, of a clock its name
  std::int64_t pence = 0;                       // of ValueOf::pounds
  // Places of words; of units. Of the case at the as-at date; row and outcome are those of the thing counted.
  std::uint16_t row = 0, outcome = 0;
  std::uint32_t procedure = 0, stream = 0, channel = 0, theme = 0, team = 0, handler = 0;
  std::int64_t service = 0;
  std::int32_t received = 0;  // day of receipt
  std::array<std::int32_t, value_kinds> values{1,         not_known, not_known, not_known,
                                               not_known, not_known, not_known, not_known};
};

// What a question needs of the columns: no more is worked out.
struct Wanted {
  std::array<bool, counts_kinds> counts{};
  std::array<bool, value_kinds> values{};
  bool limits = false;                               // whether the limit was met
  bool overdue = false;                              // whether the limit of what is open has passed
  bool aside = false;                                // what stands aside (Course::with_aside)
  bool answers_of_received = false;                  // of what was received: its answer, if it came by the as-at date
  std::string row_scheme;                            // only procedures with it; empty: all
  const Measure* over_limit = nullptr;               // for Counts::over_limit
  const std::vector<std::uint32_t>* only = nullptr;  // places of the cases looked at, in order; null: all
  // Where not null: gets the places of cases whose days go backwards, such as an answer before the receipt (I15).
  std::vector<std::uint32_t>* backwards = nullptr;

  void want(const Measure& measure);  // which must outlive this
  void want_by(std::string_view column);
};

// In the order of the cases in the columns. Refused: a count that a calendar's data do not cover, naming the cases.
base::Checked<base::Done> count(const Columns::Held& held, const Question& question, const Wanted& wanted,
                                const std::function<void(const Counted&)>& each);

// That a count of days could not be made.
base::Refusal not_covered(const Columns::Held& held, const Counted& counted, std::uint16_t calendar, Day from, Day to);

// The places of the cases of which a fact was known by one of these dates and not by the other; of all others both give
// the same records as at that day. In order.
std::vector<std::uint32_t> apart(const Columns::Held& held, const Dates& one, const Dates& other);

// The cases that the same question as at an earlier day had in another row: (place, row then, row now). Only cases that
// the report of a period that ends on `before` and began on `from` would have counted.
struct Moved {
  std::uint32_t place = 0;
  std::uint16_t from = 0, to = 0;
};
std::vector<Moved> moved_since(const Columns::Held& held, const Question& question, const Wanted& wanted,
                               const Period& before);

// `where`, read once for all records.
class Condition {
 public:
  // Asserts that the words are those that check() lets through.
  Condition(const Columns::Held& held, std::string_view where);
  bool holds(const Counted& counted) const {
    return std::all_of(all_.begin(), all_.end(), [&](const One& one) { return one.holds(counted); });
  }
  // Whether records that are alike in row, outcome, answer and limit may differ in it.
  bool tells_alikes_apart() const {
    return std::any_of(all_.begin(), all_.end(), [](const One& one) { return one.clause.what > Clause::What::row; });
  }
  // Whether the rows of stages (episode_rows.h) say all that it asks.
  bool is_of_stages() const {
    return std::all_of(all_.begin(), all_.end(),
                       [](const One& one) { return one.is_of_case() || one.clause.what <= Clause::What::row; });
  }
  // What it asks of the case alone (stream, procedure), or all but that. Both together are holds().
  bool holds_of_case(const Counted& counted) const {
    return std::all_of(all_.begin(), all_.end(),
                       [&](const One& one) { return !one.is_of_case() || one.holds(counted); });
  }
  bool holds_of_stage(const Counted& counted) const {
    return std::all_of(all_.begin(), all_.end(),
                       [&](const One& one) { return one.is_of_case() || one.holds(counted); });
  }
  bool asks_of_case() const {
    return std::any_of(all_.begin(), all_.end(), [](const One& one) { return one.is_of_case(); });
  }

 private:
  struct One {
    Clause clause;
    std::vector<std::uint32_t> places;  // of the clause's words
    bool holds(const Counted& counted) const;
    bool is_of_case() const { return clause.what == Clause::What::stream || clause.what == Clause::What::procedure; }
    bool names(std::uint32_t word) const { return std::find(places.begin(), places.end(), word) != places.end(); }
  };
  std::vector<One> all_;
};

// What a formula takes from one record, for each sum that the record stands in; or from several that are alike (alike.h).
struct Taken {
  std::uint32_t place = 0;
  std::int32_t value = not_known;  // the greatest of theirs
  bool is_part = false;            // of a share
  std::int64_t count = 1, known = 0, total = 0;

  static Taken of_one(std::uint32_t place, std::int32_t value, bool is_part) {
    const bool known = value != not_known;
    return {place, value, is_part, 1, known ? 1 : 0, known ? value : 0};
  }
};

// A measure, its words read.
struct Formula {
  Formula(const Columns::Held& held, const Measure& measure);
  enum class Aggregate { count, sum, mean, median, p90, most, share } aggregate = Aggregate::count;
  Counts counts = Counts::received;
  Condition of;    // what is counted; of a share the denominator
  Condition part;  // of a share the numerator
  ValueOf value = ValueOf::one;
  int decimals = 0;

  // Of a record of its `counts`; nothing if it is none of those counted.
  std::optional<Taken> taken_from(const Counted& record) const {
    if (!of.holds(record)) return std::nullopt;
    Taken taken = Taken::of_one(record.place, record.values[static_cast<std::size_t>(value)], takes_part(record));
    if (value == ValueOf::pounds && taken.known != 0) taken.total = record.pence;
    return taken;
  }
  bool keeps_values() const { return aggregate == Aggregate::median || aggregate == Aggregate::p90; }
  // Whether it can be made of records that are alike (alike.h).
  bool takes_alikes() const {
    return !keeps_values() && value != ValueOf::pounds && !of.tells_alikes_apart() && !part.tells_alikes_apart();
  }
  bool takes_part(const Counted& record) const { return aggregate == Aggregate::share && part.holds(record); }
};

// What a formula makes of the records that it was given.
struct Sum {
  bool lists = false;                   // keeps the places of the cases
  bool keeps_values = false;            // for a median or a 90th percentile
  std::int64_t counted = 0, known = 0;  // those counted; of them those with the value
  std::int64_t parts = 0, total = 0;    // of a share its numerator; of the values their sum
  std::int32_t most = 0;
  Distribution values;
  std::vector<std::uint32_t> places;

  Sum() = default;
  Sum(const Formula& formula, bool with_list) : lists(with_list), keeps_values(formula.keeps_values()) {}
  void add(const Taken& taken) {
    counted += taken.count;
    if (taken.known == 0) return;
    known += taken.known;
    total += taken.total;
    most = std::max(most, taken.value);
    if (taken.is_part) parts += taken.known;
    if (keeps_values) values.add(taken.value);
    if (lists) places.push_back(taken.place);
  }
  // Of the same formula.
  void add(const Sum& other);
};

// References of cases in the order of their bytes.
class References {
 public:
  explicit References(const Columns::Held& held) : held_(held) {}
  // First all the places that are to be listed; then each list.
  void add(const std::vector<std::uint32_t>& places);
  std::vector<std::string> sorted(std::vector<std::uint32_t> places);

 private:
  const Columns::Held& held_;
  std::vector<std::uint32_t> order_;  // places; by their references once `ranks_` is made
  std::vector<std::uint32_t> ranks_;  // by place
  bool ordered_ = false;
};

// One cell, without its column's id.
Cell cell_of(const Formula& formula, Sum sum, References& references);
Cell not_meaningful(const Measure& measure);

// The value of COLUMNs for a record, as id and label: `none`, `not recorded` where it is not known. Several are joined.
struct GroupValue {
  std::string id, label;
};

class Grouping {
 public:
  // `question`: as at which day, and under which organisation, services and teams are called.
  Grouping(const Columns::Held& held, const Names& names, const Question& question,
           const std::vector<std::string>& columns);
  // The number of the record's group in `groups()`.
  std::size_t place_of(const Counted& counted);
  const std::vector<GroupValue>& groups() const { return groups_; }

 private:
  using Key = std::vector<std::int64_t>;
  enum class By { row, procedure, service, team, theme, handler, channel, outcome, month, quarter, year, kind, reason };
  std::int64_t key_of(By column, const Counted& counted) const;
  GroupValue value_of(By column, std::int64_t key) const;
  std::string unit_called(std::int64_t unit) const;

  const Columns::Held& held_;
  const Names& names_;
  Day as_at_;
  OrganisationAs organisation_;
  std::vector<By> columns_;
  std::vector<GroupValue> groups_;
  std::map<Key, std::size_t> by_key_;  // what a record says of a column is put into words once for each key
  std::map<std::string, std::size_t> by_id_;
  Key key_;
};

}  // namespace redress::figures
