// A procedure's next edition, made in forms: the draft of its file, who proposed it, and the second person whose yes adopts it.
//
// There is one draft for each procedure, kept beside the record like what is half typed. Who proposed, agreed and withdrew, with the
// hash of the text and the day, stands in the body log. Rule: DESIGN 5.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue/procedure_edit.h"
#include "base/day.h"
#include "base/refusal.h"
#include "core/procedure/procedure.h"
#include "core/procedure/prove.h"

namespace redress::office {

struct NextEdition {
  std::string procedure;
  int base = 0;      // the edition that it was begun from
  int edition = 0;   // what it will be
  std::string text;  // the whole file
  int version = 0;   // goes up with each change of the draft
  std::int64_t changed_by = 0;
  base::Instant changed_at{};
  std::int64_t proposed_by = 0;  // 0: still a draft
  base::Instant proposed_at{};
  std::optional<base::Day> from = {};  // the day it goes live, once it is proposed
  bool proposed() const { return proposed_by != 0; }
};

// The draft as it reads, and what is proved of it. Nothing can be proposed that has a fault.
struct Proof {
  base::Refusals unreadable;  // words that cannot be read; nothing was proved then
  std::vector<procedure::Fault> faults;
  std::optional<procedure::Procedure> procedure;  // as it reads, sound or not
  bool sound() const { return procedure.has_value() && faults.empty(); }
};

// What became of an edition that was proposed.
struct EditionStep {
  enum class What { proposed, agreed, withdrawn };
  What what = What::proposed;
  int edition = 0;
  std::int64_t by = 0;
  base::Instant at{};
  std::string from;  // the day it goes live, `2026-12-01`
};

class NextEditions {
 public:
  virtual ~NextEditions() = default;
  virtual std::optional<NextEdition> find(std::string_view procedure) = 0;
  virtual Proof proof_of(const NextEdition& next) = 0;
  // Begins the draft where there is none. `seen`: the draft's version when the form was made, 0 for none; a draft that somebody
  // else changed since is refused with `draft_changed_since`, one that is proposed with `edition_is_proposed`.
  virtual base::Checked<base::Done> change(std::string_view procedure, const std::vector<catalogue::Change>& changes,
                                           int seen, std::int64_t by) = 0;
  // Refused: a fault; no difference; a day before today.
  virtual base::Checked<base::Done> propose(std::string_view procedure, base::Day from, int seen, std::int64_t by) = 0;
  // By anybody else than who proposed it: adopts it. Refused: the same person; another day than the one proposed; a day that is
  // past; a fault.
  virtual base::Checked<base::Done> agree(std::string_view procedure, base::Day from, int seen, std::int64_t by) = 0;
  // A proposal becomes a draft again; a draft goes.
  virtual base::Checked<base::Done> withdraw(std::string_view procedure, int seen, std::int64_t by) = 0;
  virtual std::vector<EditionStep> steps(std::string_view procedure) = 0;  // the newest first
};

}  // namespace redress::office
