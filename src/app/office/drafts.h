// Drafts: what somebody has typed into a form and not sent. Theirs alone; they outlive a sign-out and go after 30 days.
//
// Not part of the record: nothing of it has happened. Rule: UI 8 (forms); RELIABILITY S21.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/store/drafts.h"
#include "base/refusal.h"

namespace redress::office {

using base::Instant;
using Draft = store::DraftRow;

inline constexpr std::chrono::days draft_is_kept{30};
inline constexpr std::size_t most_of_draft = std::size_t{256} << 10U;  // bytes
inline constexpr std::size_t most_drafts = 200;                        // of one person

class Drafts {
 public:
  virtual ~Drafts() = default;
  // In place of what was kept for that form at `seen` (nothing: there was none). Gives when it is kept. Refused:
  // `draft_too_long`, `too_many_drafts`, and `draft_changed_elsewhere` where another copy of the form kept it since.
  virtual base::Checked<Instant> keep(std::int64_t actor, std::string_view form, std::string_view typed,
                                      std::optional<Instant> seen) = 0;
  virtual std::optional<Draft> find(std::int64_t actor, std::string_view form) = 0;
  virtual std::vector<Draft> all(std::int64_t actor) = 0;  // the latest first
  // Nothing where there is none.
  virtual void drop(std::int64_t actor, std::string_view form) = 0;
};

}  // namespace redress::office
