#include "core/figures/rows_answer.h"

#include <algorithm>
#include <initializer_list>

#include "core/figures/row_tables.h"
#include "core/figures/touching.h"

namespace redress::figures {

namespace {

constexpr std::size_t most_groups = 1'000'000, most_places = 16'000'000;

bool any_of(const std::vector<std::string>& columns, std::initializer_list<const char*> names) {
  return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
    return std::find(names.begin(), names.end(), column) != names.end();
  });
}

constexpr unsigned is_counted = RowLookup::is_counted, is_part = RowLookup::is_part, is_record = RowLookup::is_record;
constexpr std::size_t classes = 4;  // counted and part, or not

enum class Asks { arrivals, ends, stock };

class RowCount {
 public:
  RowCount(const Columns::Held& held, const Question& question, const Formula& formula, bool with_lists)
      : held_(held), formula_(formula), tables_(held, question, formula), with_lists_(with_lists) {
    const Bounds bounds{question.period.from, question.period.to, question.as_at};
    from_ = short_bound(base::number_of(bounds.from));
    to_ = short_bound(base::number_of(bounds.to));
    as_at_ = short_bound(base::number_of(bounds.as_at));
    if (question.known_by) known_by_ = short_bound(base::number_of(*question.known_by));
    earlier_ = question.known_by.has_value();
    switch (formula.counts) {
      case Counts::opening:
        stock_ = from_ - 1;
        break;
      case Counts::closing:
        stock_ = std::min(to_, as_at_);
        break;
      default:
        stock_ = as_at_;
        break;
    }
  }

  std::size_t groups() const { return tables_.groups(); }
  bool is_too_large() const {
    return groups() > most_groups || (formula_.keeps_values() && groups() * width() > most_places);
  }

  FromRows run() {
    counts_.assign(groups() * classes, 0);
    if (with_lists_) places_.resize(groups());
    if (formula_.keeps_values()) {
      times_.assign(groups() * width(), 0);
    } else if (formula_.value != ValueOf::one) {
      known_.resize(groups());
    }
    switch (formula_.counts) {
      case Counts::received:
      case Counts::reopened:
        scan_all<Asks::arrivals>();
        break;
      case Counts::closed:
        scan_all<Asks::ends>();
        break;
      default:
        scan_all<Asks::stock>();
        break;
    }
    return gathered();
  }

 private:
  std::size_t width() const { return static_cast<std::size_t>(held_.stages.most_days) + 1; }

  template <Asks asks>
  void scan_all() {
    const Stages& stages = held_.stages;
    if (!earlier_) return scan_by_intakes<asks, false, false>(stages.standing);
    scan_by_intakes<asks, true, false>(stages.standing);
    scan_by_intakes<asks, true, true>(stages.superseded);
  }

  template <Asks asks, bool earlier, bool superseded>
  void scan_by_intakes(const EpisodeRows& rows) {
    if (tables_.reads_intakes) {
      scan<asks, earlier, superseded, true>(rows);
    } else {
      scan<asks, earlier, superseded, false>(rows);
    }
  }

  template <Asks asks, bool earlier, bool superseded, bool with_intakes>
  void scan(const EpisodeRows& rows) {
    const std::size_t groups_there = groups(), wide = width();
    std::uint32_t* counts = counts_.data();
    const bool of_days = formula_.value != ValueOf::one, keeps = formula_.keeps_values();
    if (!of_days && !with_lists_) {
      each<asks, earlier, superseded, with_intakes>(rows, [&](std::size_t, std::uint32_t group, unsigned flags) {
        ++counts[(flags & (is_counted | is_part)) * groups_there + group];
      });
      return;
    }
    each<asks, earlier, superseded, with_intakes>(rows, [&](std::size_t row, std::uint32_t group, unsigned flags) {
      ++counts[(flags & (is_counted | is_part)) * groups_there + group];
      if ((flags & is_counted) == 0) return;
      if (of_days) {
        const std::int16_t days = rows.days[row];
        if (days < 0) return;
        if (keeps) {
          ++times_[group * wide + static_cast<std::size_t>(days)];
        } else {
          Known& known = known_[group];
          ++known.count;
          known.total += days;
          known.most = std::max(known.most, std::int32_t{days});
        }
      }
      if (with_lists_) places_[group].push_back(rows.place[row]);
    });
  }

  template <Asks asks>
  bool may_count(const EpisodeRows::Block& block) const {
    if (block.first_opened > as_at_) return false;
    if (asks == Asks::arrivals) return block.first_opened <= to_ && block.last_opened >= from_;
    if (asks == Asks::ends) return block.first_left <= to_ && block.last_left >= from_;
    const bool all_over =
        block.last_left <= std::min(stock_, as_at_) && (!earlier_ || block.last_left_known <= known_by_);
    return block.first_opened <= stock_ && !all_over;
  }

  // Each row that the question is about, with its group and what holds of it. A row that was taken away began never and ended
  // never; the others began no later than they ended.
  template <Asks asks, bool earlier, bool superseded, bool with_intakes, class Take>
  void each(const EpisodeRows& rows, const Take& take) {
    const std::size_t kinds = held_.stages.kinds.size();
    const RowLookup* kind_lookup = tables_.kinds.data();
    RowLookup* intake_lookup = tables_.intakes.data();
    const std::uint32_t* day_lookup = tables_.days.data();
    const ShortDay *opened_on = rows.opened_on.data(), *opened_known = rows.opened_known.data(),
                   *left_on = rows.left_on.data(), *left_known = rows.left_known.data(),
                   *void_known = rows.void_known.data(), *received_on = rows.received_on.data();
    const std::uint16_t *kind_of = rows.kind.data(), *intake_of = rows.intake.data();
    const std::size_t first_received = tables_.first_received;
    const std::int32_t from = from_, as_at = as_at_, known_by = known_by_, stock = stock_;
    const std::int32_t last = std::min(to_, as_at_);
    if (asks != Asks::stock && last < from) return;
    // One comparison for both ends of the period.
    const auto span = static_cast<std::uint32_t>(last - from);
    const auto is_within = [&](ShortDay day) { return static_cast<std::uint32_t>(std::int32_t{day} - from) <= span; };
    const std::int32_t begun = std::min(stock, as_at);
    for (std::size_t block = 0; block < rows.blocks.size(); ++block) {
      if (!may_count<asks>(rows.blocks[block])) continue;
      const std::size_t begin = block * EpisodeRows::block_rows;
      const std::size_t end = std::min(begin + EpisodeRows::block_rows, rows.size());
      for (std::size_t row = begin; row < end; ++row) {
        bool there = true, left = true;
        if constexpr (asks == Asks::arrivals) there = is_within(opened_on[row]);
        if constexpr (asks == Asks::ends) there = is_within(left_on[row]);
        if constexpr (asks != Asks::ends) left = left_on[row] <= as_at;
        if constexpr (earlier) {
          left = left & (left_known[row] <= known_by);
          there = there & (opened_known[row] <= known_by);
        }
        if constexpr (superseded) there = there & (void_known[row] > known_by);
        if constexpr (asks == Asks::ends) there = there & left;
        if constexpr (asks == Asks::stock)
          there = there & (opened_on[row] <= begun) & !(left & (left_on[row] <= stock));
        if (!there) continue;
        const RowLookup& kind = kind_lookup[kind_of[row] + (left ? 0 : kinds)];
        std::uint32_t group = kind.group + day_lookup[received_on[row] - first_received];
        unsigned flags = kind.flags;
        if constexpr (with_intakes) {
          RowLookup& intake = intake_lookup[intake_of[row]];
          group += intake.group;
          flags &= intake.flags;
          if ((flags & is_record) == 0) continue;
          intake.seen = 1;
        } else {
          if ((flags & is_record) == 0) continue;
        }
        take(row, group, flags);
      }
    }
  }

  FromRows gathered() {
    FromRows made;
    const std::size_t all = groups();
    for (std::size_t group = 0; group < all; ++group) {
      const std::uint32_t parts = counts_[(is_counted | is_part) * all + group];
      const std::uint32_t counted = parts + counts_[is_counted * all + group];
      if (counted + counts_[group] + counts_[is_part * all + group] == 0) continue;
      Sum sum(formula_, with_lists_);
      sum.counted = sum.known = counted;
      if (formula_.aggregate == Formula::Aggregate::share) sum.parts = parts;
      if (formula_.value == ValueOf::one) {
        sum.total = counted;
        sum.most = counted > 0 ? 1 : 0;
      } else if (formula_.keeps_values()) {
        for (std::size_t days = 0; days < width(); ++days) {
          const std::uint32_t times = times_[group * width() + days];
          if (times > 0) sum.values.add(static_cast<std::int32_t>(days), times);
        }
        sum.known = sum.values.count();
      } else {
        sum.known = known_[group].count;
        sum.total = known_[group].total;
        sum.most = known_[group].most;
      }
      if (with_lists_) sum.places = std::move(places_[group]);
      const Counted record = tables_.record_of(group);
      made.rows.insert(record.row);
      made.groups.push_back({record, std::move(sum)});
    }
    if (!tables_.reads_intakes) {
      if (!made.groups.empty()) made.streams.insert(tables_.only_stream);
      return made;
    }
    for (std::size_t i = 0; i < tables_.intakes.size(); ++i) {
      if (tables_.intakes[i].seen != 0) made.streams.insert(held_.intakes[i].stream);
    }
    return made;
  }

  struct Known {
    std::int64_t count = 0, total = 0;
    std::int32_t most = 0;
  };

  const Columns::Held& held_;
  const Formula& formula_;
  RowTables tables_;
  bool with_lists_;
  bool earlier_ = false;
  std::int32_t from_ = 0, to_ = 0, as_at_ = 0, known_by_ = 0, stock_ = 0;
  std::vector<std::uint32_t> counts_;  // by class and group
  std::vector<std::uint32_t> times_;   // by group and days
  std::vector<Known> known_;           // by group
  std::vector<std::vector<std::uint32_t>> places_;
};

}  // namespace

bool rows_can_tell(const Columns::Held& held, const Question& question, const Wanted& wanted, const Formula& formula) {
  const Stages& stages = held.stages;
  // What of a day was known at a moment of it the rows do not say.
  if (!stages.changed.empty() || question.known_at) return false;
  if (wanted.aside || wanted.overdue || wanted.answers_of_received || formula.counts > Counts::closing) return false;
  if (!formula.of.is_of_stages() || !formula.part.is_of_stages()) return false;
  const bool of_days = formula.value == ValueOf::working_days && formula.counts == Counts::closed &&
                       formula.aggregate != Formula::Aggregate::share;
  if (!of_days && formula.value != ValueOf::one) return false;
  const std::uint32_t outside = held.words.find("external");
  if (std::any_of(stages.kinds.begin(), stages.kinds.end(), [&](const RowKind& kind) { return kind.row == outside; }))
    return false;
  return !any_of(question.by, {"team", "handler", "kind", "reason"});
}

std::vector<std::uint32_t> places_untold(const Columns::Held& held) {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t place : held.stages.untold) {
    if (!held.cases[place].told) places.push_back(place);
  }
  std::sort(places.begin(), places.end());
  return places;
}

std::optional<FromRows> count_rows(const Columns::Held& held, const Question& question, const Formula& formula,
                                   bool with_lists) {
  RowCount count(held, question, formula, with_lists);
  if (count.is_too_large()) return std::nullopt;
  return count.run();
}

}  // namespace redress::figures
