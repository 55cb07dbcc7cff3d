// What stands behind organisation.h.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/names.h"
#include "app/office/organisation.h"
#include "app/office/readers.h"
#include "kit/zone/zone.h"

namespace redress::office {

class OrganisationDesk : public Organisation {
 public:
  using Writing = BodyWriting;
  OrganisationDesk(Clock clock, const zone::Zone& zone, Readers& readers, Names& names, Writing writing)
      : clock_(std::move(clock)), zone_(zone), readers_(readers), names_(names), writing_(writing) {}

  std::shared_ptr<const organisation::Units> units() override;
  std::int64_t open_cases(std::int64_t unit) override;
  base::Checked<std::int64_t> establish(std::string_view kind, std::string_view name, base::Day from,
                                        std::int64_t by) override;
  base::Checked<base::Done> rename(std::int64_t unit, std::string_view name, base::Day from, std::int64_t by) override;
  base::Checked<HandedOver> succeed(std::int64_t unit, std::int64_t follower, base::Day from, std::int64_t by) override;
  base::Checked<HandedOver> close(std::int64_t unit, std::int64_t taker, base::Day from, std::int64_t by) override;

 private:
  // On the writer's thread: tells it where nothing stands against it. `told` gets its unit where it is a new one.
  base::Refusals tell(organisation::Told& told);
  base::Refusals write(organisation::Told& told);
  base::Checked<HandedOver> end(organisation::Told told);
  void give_roles(std::int64_t unit, std::int64_t to, std::int64_t by);
  struct Handing;
  // Some of the cases that have it, behind those that were left.
  std::vector<Desk::Each> next_cases(const Handing& handing, HandedOver& result);
  HandedOver hand_over(const Handing& handing);
  base::Day today() const { return zone_.civil_day(clock_()); }

  Clock clock_;
  const zone::Zone& zone_;
  Readers& readers_;
  Names& names_;
  Writing writing_;
};

}  // namespace redress::office
