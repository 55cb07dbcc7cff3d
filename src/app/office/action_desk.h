// What stands behind actions.h.
#pragma once

#include <vector>

#include "app/office/actions.h"
#include "app/office/adopted.h"
#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/kept_fold.h"
#include "app/office/readers.h"
#include "kit/zone/zone.h"

namespace redress::office {

class ActionDesk : public ActionRegister {
 public:
  using Writing = BodyWriting;
  ActionDesk(const AdoptedNow& adopted, Clock clock, const zone::Zone& zone, const Names& names, Readers& readers,
             Writing writing)
      : adopted_(adopted),
        clock_(std::move(clock)),
        zone_(zone),
        names_(names),
        readers_(readers),
        writing_(writing),
        register_(readers, actions_in, writing.writer != nullptr) {}

  std::vector<reports::Action> all() override;
  const std::vector<reports::Cause>& causes() override;
  base::Checked<std::string> set(const ActionToSet& asked, std::int64_t by) override;
  base::Checked<base::Done> change(const ActionChange& asked, std::int64_t by) override;
  base::Checked<base::Done> finish(std::string_view reference, base::Day on, std::string_view evidence,
                                   std::int64_t by) override;
  base::Checked<base::Done> drop(std::string_view reference, std::string_view reason, std::int64_t by) override;

 private:
  base::Refusals against_names(const reports::Action& action);
  // Looks at the open action as the writer sees it, and tells what becomes of it unless `against` refuses.
  template <class Against>
  base::Checked<base::Done> tell(std::string_view reference, store::BodyEvent event, std::int64_t by,
                                 const Against& against);
  base::Day today() const { return zone_.civil_day(clock_()); }

  const AdoptedNow& adopted_;
  Clock clock_;
  const zone::Zone& zone_;
  const Names& names_;
  Readers& readers_;
  Writing writing_;
  KeptFold<reports::Action> register_;
};

}  // namespace redress::office
