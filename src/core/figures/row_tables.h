// What the rows of stages are looked up by: a kind, a receipt and a day of receipt, each with the part that it has in the group and
// what holds of it. Made once for a question.
#pragma once

#include <cstdint>
#include <vector>

#include "core/figures/episode_rows.h"
#include "core/figures/tally.h"

namespace redress::figures {

// Under one kind or receipt.
struct RowLookup {
  std::uint32_t group = 0;  // the groups of a row are added up
  std::uint16_t flags = 0;  // what holds of it
  std::uint16_t seen = 0;

  static constexpr std::uint16_t is_counted = 1, is_part = 2, is_record = 4;
};

class RowTables {
 public:
  RowTables(const Columns::Held& held, const Question& question, const Formula& formula);

  std::size_t groups() const { return kinds_.size() * intakes_.size() * days_.size(); }
  // Of the group; what the question does not group by is that of any of its records.
  Counted record_of(std::size_t group) const;

  std::vector<RowLookup> kinds;     // twice: as they are, and as long as the stage is not over
  std::vector<RowLookup> intakes;   // by the place of the receipt
  std::vector<std::uint32_t> days;  // the group alone; by the day of receipt, from the first
  ShortDay first_received = 0;
  bool reads_intakes = false;     // whether they matter to the question
  std::uint32_t only_stream = 0;  // where there is one

 private:
  // Of those that groups are made of: which of their values each has, and one that stands for all of them with that value.
  struct Parts {
    std::vector<std::uint32_t> value_of;
    std::vector<std::size_t> sample;  // by value
    std::size_t size() const { return sample.size(); }
  };
  template <class Key, class KeyOf>
  static Parts parts_of(std::size_t count, const KeyOf& key_of);

  Counted record_of_kind(std::size_t place) const;
  Counted record_of_intake(std::size_t place) const;
  void look_up_kinds(const Question& question);
  void look_up_intakes(const Question& question);
  void look_up_days(const Question& question);
  std::pair<ShortDay, ShortDay> received_between() const;

  const Columns::Held& held_;
  const Formula& formula_;
  Parts kinds_, intakes_, days_;
};

}  // namespace redress::figures
