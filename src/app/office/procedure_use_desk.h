// What stands behind procedure_use.h: the body log, and what is in use kept in memory.
#pragma once

#include "app/office/adopted.h"
#include "app/office/desk.h"
#include "app/office/procedure_use.h"
#include "app/office/readers.h"
#include "app/office/used_procedures.h"

namespace redress::office {

class ProcedureUseDesk : public ProcedureUse {
 public:
  struct Writing {  // null where the office was opened for reading
    Desk* desk = nullptr;
    Writer* writer = nullptr;
  };
  ProcedureUseDesk(const AdoptedNow& adopted, const UsedProcedures& used, Readers& readers, Writing writing,
                   NextEditions& next)
      : adopted_(adopted), used_(used), readers_(readers), writing_(writing), next_(next) {}

  bool is_used(std::string_view procedure) override { return used_.contains(procedure); }
  std::vector<const procedure::Procedure*> offered(base::Day day) override;
  std::vector<const procedure::Procedure*> all() override { return newest(*adopted_); }
  base::Refusals wrong_with(const std::vector<ProcedureChoice>& choices) override;
  base::Checked<base::Done> choose(const std::vector<ProcedureChoice>& choices, std::int64_t by) override;
  std::vector<ProcedureChoice> choices() override;
  NextEditions& next_editions() override { return next_; }

 private:
  const AdoptedNow& adopted_;
  const UsedProcedures& used_;
  Readers& readers_;
  Writing writing_;
  NextEditions& next_;
};

}  // namespace redress::office
