// Figures of one officer, with permission and a purpose: asked for, recorded, and shown to the officer first.
//
// There is no list of officers, no order among them, and no file: the office refuses every figure that is grouped by handler, and a report
// by handler cannot be loaded. What was asked is kept beside the log and never changed (schema/0022); the numbers are made again from
// the record as it was known at the moment of the request, so that the officer and whoever asked see the same ones for ever.
//
// Whoever asked sees them when the officer has opened them, or when five working days of the body's calendar have gone by since the
// day of the request and the officer was told of it in a morning's list; never before. A body without a runner tells nobody, so
// there only the officer opens them. Rule: DESIGN 6.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/figures/figure.h"

namespace redress::office {

using base::Day;
using base::Instant;

inline constexpr int officer_is_first_for_working_days = 5;
inline constexpr std::size_t longest_officer_words = 500;  // letters

struct OfficerPurpose {
  std::string_view id, words;
};
const std::vector<OfficerPurpose>& officer_purposes();
// Its words; empty where there is no such purpose.
std::string_view words_of_purpose(std::string_view id);

struct OfficerRequest {
  std::int64_t id = 0;
  std::int64_t asked_by = 0, officer = 0;
  std::string purpose, words;
  figures::Period period;
  Day asked_on{};
  Instant asked_at{};
  // The first time: it stood in the officer's morning list; the officer opened it; whoever asked saw the figures.
  std::optional<Instant> told_at, opened_at, seen_at;
};

struct OfficerQuestion {
  std::int64_t officer = 0;
  std::string purpose, words, period;
};

class OfficerFigures {
 public:
  virtual ~OfficerFigures() = default;

  // The latest first.
  virtual std::vector<OfficerRequest> asked_by(std::int64_t actor) = 0;
  virtual std::vector<OfficerRequest> about(std::int64_t officer) = 0;
  // Its number. Refused, about the fields of the question: an officer without an open account, or the person who asks
  // (`officer_is_another`); a purpose that is not in the list; no words; a period that cannot be read or has not begun.
  virtual base::Checked<std::int64_t> ask(std::int64_t actor, const OfficerQuestion& question) = 0;
  // The day from which whoever asked sees them without the officer; nothing while the officer was not told, or where the calendar
  // ends.
  virtual std::optional<Day> shown_from(const OfficerRequest& request) = 0;
  virtual bool is_shown_to_asker(const OfficerRequest& request, Day today) = 0;
  virtual void opened_by_officer(const OfficerRequest& request) = 0;
  virtual void seen_by_asker(const OfficerRequest& request) = 0;

  // Tables `workload` (rows open, allocated, closed), `answers` (in time, mean days, past the limit) and `late` (each late reason of
  // their late cases), of one column `number`, every cell with its cases. Cases are theirs that they had at the end; allocated are
  // those that they were given in the period, whoever has them now.
  virtual base::Checked<figures::Report> figures(const OfficerRequest& request) = 0;
};

}  // namespace redress::office
