// What the engine is measured beside: the loop that an engineer would write for one question, over plain arrays that hold what it
// needs and no more.
//
// It leaves out nearly everything: an episode is one row whose end, outcome, days to the answer and timeliness were worked out
// beforehand by somebody else (the engine has events and a calendar); a correction is a second row, made by hand; each question is a
// function of its own with its three groupings written into it; there is no procedure, no stream, no coverage, no name, and the
// groups are small numbers. One thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/asked.h"
#include "bench/episodes.h"

namespace redress::bench {

class Plain {
 public:
  explicit Plain(const Episodes& episodes);
  std::size_t size() const { return opened_on_.size(); }
  Answer answer(const Asked& asked) const;
  // Of the open by service: the references of each, in the order of their bytes.
  std::vector<std::vector<std::string>> open_cases(const Asked& asked) const;

 private:
  template <bool knows_all>
  Answer open(const Asked& asked) const;
  template <bool knows_all, What what>
  Answer by_month(const Asked& asked) const;
  template <bool knows_all>
  bool is_open(std::size_t i, const Asked& asked) const;

  // Rows that were corrected stand behind the others, so that who knows all has only to stop before them.
  std::size_t standing_ = 0;
  int first_month_ = 0, months_ = 0;
  std::vector<std::int32_t> opened_on_, opened_known_, left_on_, left_known_, void_known_;
  std::vector<std::uint16_t> month_;  // of receipt, from the first
  std::vector<std::uint8_t> service_, stage_, outcome_, reopened_, answered_, met_;
  std::vector<std::int16_t> days_;
  std::vector<std::uint32_t> in_case_;
  std::vector<std::string> references_;
};

}  // namespace redress::bench
