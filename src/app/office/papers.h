// The paper of a report and its period: who gets it and when, what is said in it and by whom, what a meeting made of it.
//
// Commentary stands in blocks. Each is written by one person and read proof by another; a change needs reading anew, and a report
// with a block that nobody else has read is not proposed for publication. All of it stands in the body log: words by the digest of
// their text, like editions. Rule: RULES A2.2 Q3-i, A5; docs/commentary.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/body_event.h"
#include "base/day.h"
#include "base/refusal.h"
#include "core/reports/action.h"
#include "core/reports/paper.h"

namespace redress::office {

struct WrittenBlock {
  std::string id;     // `B1`, of that report and period
  std::string place;  // a table's id; empty: before the tables
  reports::Commentary words;
  std::int64_t version = 0;  // the place in the log of what stands now
  std::int64_t written_by = 0;
  base::Instant written_at{};
  std::vector<std::string> authors;           // all who wrote it, the first first
  std::map<std::string, std::string> values;  // its figures as they were then, by their names
  std::string reader;                         // empty: it waits to be read
  std::optional<base::Instant> read_at;

  bool is_read() const { return read_at.has_value(); }
};

struct PaperHead {
  std::string audience;
  std::vector<std::string> circulation;  // people or bodies
  std::string meeting;                   // of which body
  std::optional<base::Day> meeting_on;
  std::optional<int> despatch_days;  // so many days before the meeting it must be out
  std::string recommendation;

  std::optional<base::Day> despatch_on() const;
  bool operator==(const PaperHead&) const = default;
};

struct Paper {
  std::string report, period;
  PaperHead head;
  std::string resolution;            // of the meeting
  std::vector<WrittenBlock> blocks;  // in the order in which they were first written

  bool empty() const { return head == PaperHead{} && resolution.empty() && blocks.empty(); }
  std::vector<reports::Block> to_print() const;
};

struct ToWrite {
  std::string report, period;
  std::string block;         // empty: a new one
  std::int64_t version = 0;  // of what was changed
  std::string place, words;
};

class Papers {
 public:
  virtual ~Papers() = default;
  virtual Paper find(std::string_view report, std::string_view period) = 0;
  // The block's id. Refused: what reports::read_commentary() and reports::fill() refuse; a place that the report does not have; a
  // block that is not there or was changed since.
  virtual base::Checked<std::string> write(const ToWrite& asked, std::int64_t by) = 0;
  // Takes a block out. Refused: one that is not there or was changed since.
  virtual base::Checked<base::Done> take_out(const ToWrite& asked, std::int64_t by) = 0;
  // Read proof, as it stands. Refused: by who wrote it; one that is not there, was changed since, or was read already.
  virtual base::Checked<base::Done> read(const ToWrite& asked, std::int64_t by) = 0;
  // Refused: what is too long or not plain; a day without a body, despatch without a day.
  virtual base::Checked<base::Done> change(std::string_view report, std::string_view period, const PaperHead& head,
                                           std::int64_t by) = 0;
  // What the meeting resolved. Refused: before it has a meeting; no words.
  virtual base::Checked<base::Done> resolve(std::string_view report, std::string_view period,
                                            std::string_view resolution, std::int64_t by) = 0;
  // Those that papers were made for, in the order of their days.
  virtual std::vector<reports::Meeting> meetings() = 0;
};

// As the body log tells them. `text_of`: the words behind a digest in hex.
using TextOf = std::function<std::string(const std::string& digest)>;
Paper paper_in(const std::vector<store::BodyEvent>& events, std::string_view report, std::string_view period,
               const TextOf& text_of);
std::vector<reports::Meeting> meetings_in(const std::vector<store::BodyEvent>& events);

// The paper as it is printed with that report: head, numbered words, the actions that are open for its meeting and the
// improvements that it announces, as they stood on that day. Refused: what reports::print_blocks() refuses.
base::Checked<reports::PrintedPaper> printed_paper(const Paper& paper, const figures::Report& report,
                                                   const std::vector<reports::Action>& actions,
                                                   const std::vector<reports::Meeting>& meetings, base::Day on,
                                                   const std::function<std::string(std::int64_t)>& service_name);

}  // namespace redress::office
