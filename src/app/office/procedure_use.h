// Which procedures new cases may begin under: what the body chose, each choice dated in the body log with who made it.
//
// A case goes on under its procedure whatever is chosen later, and imported history may name any. Rule: DESIGN 3, 5.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/refusal.h"
#include "core/procedure/procedure.h"

namespace redress::office {

// One change: a procedure taken into use, or out of use.
struct ProcedureChoice {
  std::string procedure;
  bool used = true;
  std::int64_t by = 0;  // 0: at the founding, or what an older body had
  base::Instant at{};
};

// Whether that edition holds on that day.
bool is_valid_on(const procedure::Procedure& procedure, base::Day day);

class NextEditions;  // next_editions.h: a procedure's next edition, from its first change to the second person's yes

class ProcedureUse {
 public:
  virtual ~ProcedureUse() = default;
  virtual bool is_used(std::string_view procedure) = 0;  // from memory
  // Of each that is in use the newest edition that is valid on that day, in the order of the body log.
  virtual std::vector<const procedure::Procedure*> offered(base::Day day) = 0;
  // The newest edition of each that the body has, used or not.
  virtual std::vector<const procedure::Procedure*> all() = 0;
  // `procedure_is_not_known` about each id that the body has not.
  virtual base::Refusals wrong_with(const std::vector<ProcedureChoice>& choices) = 0;
  // All of them or none. What is so already is no change.
  virtual base::Checked<base::Done> choose(const std::vector<ProcedureChoice>& choices, std::int64_t by) = 0;
  virtual std::vector<ProcedureChoice> choices() = 0;  // the newest first
  virtual NextEditions& next_editions() = 0;
};

}  // namespace redress::office
