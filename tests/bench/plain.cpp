#include "bench/plain.h"

#include <algorithm>

namespace redress::bench {
namespace {

constexpr int stages = 3, outcomes = 5;

int month_of(std::int32_t day) {
  const std::chrono::year_month_day date{base::day_of(day)};
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

}  // namespace

Plain::Plain(const Episodes& episodes)
    : first_month_(month_of(episodes.first_day())), months_(month_of(episodes.last_day()) - first_month_ + 1) {
  std::vector<std::uint16_t> months;
  for (std::int32_t day = episodes.first_day(); day <= episodes.last_day(); ++day) {
    months.push_back(static_cast<std::uint16_t>(month_of(day) - first_month_));
  }
  const auto put = [&](const EpisodeRow& row) {
    opened_on_.push_back(row.opened_on);
    opened_known_.push_back(row.opened_known);
    left_on_.push_back(row.left_on);
    left_known_.push_back(row.left_known);
    void_known_.push_back(row.void_known);
    month_.push_back(months[static_cast<std::size_t>(row.received_on - episodes.first_day())]);
    service_.push_back(row.service);
    stage_.push_back(row.stage);
    outcome_.push_back(row.outcome);
    reopened_.push_back(row.reopened ? 1 : 0);
    answered_.push_back(row.answered ? 1 : 0);
    met_.push_back(row.met ? 1 : 0);
    days_.push_back(row.days);
    in_case_.push_back(row.in_case);
  };
  std::vector<EpisodeRow> corrected;
  episodes.each_row([&](const EpisodeRow& row) {
    if (row.void_known == far_away) {
      put(row);
    } else {
      corrected.push_back(row);
    }
  });
  standing_ = opened_on_.size();
  for (const EpisodeRow& row : corrected) put(row);
  for (std::uint32_t i = 0; i < episodes.cases(); ++i) references_.push_back(episodes.reference(i));
}

template <bool knows_all>
bool Plain::is_open(std::size_t i, const Asked& asked) const {
  if constexpr (knows_all) return opened_on_[i] <= asked.as_at && left_on_[i] > asked.as_at;
  return opened_on_[i] <= asked.as_at && opened_known_[i] <= asked.known_by && void_known_[i] > asked.known_by &&
         (left_on_[i] > asked.as_at || left_known_[i] > asked.known_by);
}

template <bool knows_all>
Answer Plain::open(const Asked& asked) const {
  std::array<std::int64_t, 256> counts{};
  const std::size_t size = knows_all ? standing_ : opened_on_.size();
  for (std::size_t i = 0; i < size; ++i) counts[service_[i]] += is_open<knows_all>(i, asked) ? 1 : 0;
  Answer answer;
  for (int service = 0; service < 256; ++service) {
    const std::int64_t count = counts[static_cast<std::size_t>(service)];
    if (count > 0) answer[{service, 0, 0}] = {count, 1};
  }
  return answer;
}

template <bool knows_all, What what>
Answer Plain::by_month(const Asked& asked) const {
  constexpr std::size_t most_days = 512;
  const auto groups = static_cast<std::size_t>(months_) * stages * outcomes;
  std::vector<std::int64_t> counts(groups), sums(groups);
  std::vector<std::uint32_t> of_days(what == What::median ? groups * most_days : 0);
  const std::size_t size = knows_all ? standing_ : opened_on_.size();
  for (std::size_t i = 0; i < size; ++i) {
    bool left = left_on_[i] <= asked.as_at;
    if constexpr (!knows_all) {
      if (opened_known_[i] > asked.known_by || void_known_[i] <= asked.known_by) continue;
      left = left && left_known_[i] <= asked.known_by;
    }
    if constexpr (what == What::received) {
      if (reopened_[i] != 0 || opened_on_[i] < asked.from || opened_on_[i] > asked.to) continue;
    } else {
      if (!left || left_on_[i] < asked.from || left_on_[i] > asked.to || answered_[i] == 0) continue;
    }
    const std::size_t group = (std::size_t{month_[i]} * stages + stage_[i]) * outcomes + (left ? outcome_[i] : 0U);
    ++counts[group];
    if constexpr (what == What::mean) sums[group] += days_[i];
    if constexpr (what == What::on_time) sums[group] += met_[i];
    if constexpr (what == What::median) ++of_days[group * most_days + static_cast<std::size_t>(days_[i])];
  }
  Answer answer;
  for (std::size_t group = 0; group < groups; ++group) {
    if (counts[group] == 0) continue;
    Number number{counts[group], 1};
    if (what == What::mean || what == What::on_time) number = {sums[group], counts[group]};
    if (what == What::median) {
      const auto nth = [&](std::int64_t n) {  // from 0, of the days in order
        std::int64_t day = -1;
        while (n >= 0) n -= of_days[group * most_days + static_cast<std::size_t>(++day)];
        return day;
      };
      number = {nth((counts[group] - 1) / 2) + nth(counts[group] / 2), 2};
    }
    const auto place = static_cast<int>(group);
    answer[{first_month_ + place / (stages * outcomes), place / outcomes % stages, place % outcomes}] = number;
  }
  return answer;
}

Answer Plain::answer(const Asked& asked) const {
  const bool all = asked.knows_all();
  switch (asked.what) {
    case What::open:
      return all ? open<true>(asked) : open<false>(asked);
    case What::received:
      return all ? by_month<true, What::received>(asked) : by_month<false, What::received>(asked);
    case What::answered:
      return all ? by_month<true, What::answered>(asked) : by_month<false, What::answered>(asked);
    case What::mean:
      return all ? by_month<true, What::mean>(asked) : by_month<false, What::mean>(asked);
    case What::median:
      return all ? by_month<true, What::median>(asked) : by_month<false, What::median>(asked);
    case What::on_time:
      return all ? by_month<true, What::on_time>(asked) : by_month<false, What::on_time>(asked);
  }
  return {};
}

std::vector<std::vector<std::string>> Plain::open_cases(const Asked& asked) const {
  std::vector<std::vector<std::string>> lists(Episodes::services + 1);
  const bool all = asked.knows_all();
  const std::size_t size = all ? standing_ : opened_on_.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (all ? is_open<true>(i, asked) : is_open<false>(i, asked))
      lists[service_[i]].push_back(references_[in_case_[i]]);
  }
  for (auto& list : lists) std::sort(list.begin(), list.end());
  return lists;
}

}  // namespace redress::bench
