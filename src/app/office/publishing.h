// Published reports: sealed with what they were made from, released by a second person, and made again at any time.
//
// A report is made from the record as it stood after its first so many events: nothing later is read, neither of cases
// nor of what the body had adopted by then. What it came to is kept byte for byte beside a digest in the log, so that
// anybody can see that it is what was published, and that the record still gives it. Rule: DESIGN 2, 6; RULES C6.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/figures/period.h"
#include "core/reports/diff.h"
#include "core/reports/publication.h"

namespace redress::office {

struct ToPublish {
  std::string report;
  figures::Period period;
  std::optional<base::Day> as_at = {};  // empty: the period's last day
  std::string reason = {};              // needed where that report of that period was published before
  std::vector<reports::Waiver> waivers = {};
};

// A report that was proposed for publication, and what became of it.
struct Publication {
  std::int64_t id = 0;  // the place of its proposal in the log
  std::string report, title, period;
  int edition = 1;  // of that report of that period
  base::Day as_at{}, made_on{};
  std::uint64_t events = 0;                               // it was made from so many first events of the log
  std::string root;                                       // of these; hex
  std::string definition;                                 // digest of the definition; hex
  std::string measures;                                   // digest over the measures that it names; hex
  std::map<std::string, std::string, std::less<>> files;  // digest of each by its name; hex
  std::int64_t small = 0, hidden = 0;  // numbers that the public copy hides because they are small; all that it hides
  std::string reason;
  std::vector<reports::Waiver> waivers;
  std::optional<std::int64_t> restates;  // the one before
  std::int64_t proposed_by = 0, released_by = 0, withdrawn_by = 0;
  base::Instant proposed_at{};
  std::optional<base::Instant> released_at, withdrawn_at;
  bool awaits_release() const { return !released_at && !withdrawn_at; }
};

// The newest edition of that report and period that was released, or null.
const Publication* last_released(const std::vector<Publication>& all, std::string_view report, std::string_view period);

// The files of a publication. Those with cases are for audit; they hold references, never names.
struct PublishedFile {
  std::string_view name, type;
  bool cases = false;
};
const std::vector<PublishedFile>& published_files();

// An event that was recorded after the report was made, on a case that a changed number counts.
struct LaterEvent {
  std::string reference, kind;
  base::Day happened_on{};
  base::Instant recorded_at{};
  std::int64_t seq = 0;
};

// What differs between the published report and the same question asked of the record now.
struct ChangedSince {
  reports::Comparison comparison;
  figures::Report published, now;  // with case lists
  std::vector<LaterEvent> events;  // in the order of the log
};

// Whether the record still gives each file. The name of each that it does not.
struct MadeAgain {
  std::vector<std::string> differ;
  bool root_differs = false;  // the first events of the log are not those that it was made from
  bool same() const { return differ.empty() && !root_differs; }
};

class Publishing {
 public:
  virtual ~Publishing() = default;
  // Refused: what making the report refuses; what reports::against_publishing() refuses; a proposal of that report and
  // period that still waits; one that was published, without a reason.
  virtual base::Checked<Publication> propose(const ToPublish& asked, std::int64_t by) = 0;
  // By anybody else than who proposed it. Refused: the same person; what does not wait for release.
  virtual base::Checked<base::Done> release(std::int64_t id, std::int64_t by) = 0;
  // Before it is released; by anybody who may propose.
  virtual base::Checked<base::Done> withdraw(std::int64_t id, std::int64_t by) = 0;
  virtual std::vector<Publication> all() = 0;  // the newest first
  virtual std::optional<Publication> find(std::int64_t id) = 0;
  // The bytes as they were kept. Throws base::Fault where they are gone or are not what the log says.
  virtual std::string file(const Publication& publication, std::string_view name) = 0;
  virtual MadeAgain make_again(const Publication& publication) = 0;
  virtual base::Checked<ChangedSince> changed_since(const Publication& publication) = 0;
};

}  // namespace redress::office
