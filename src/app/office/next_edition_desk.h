// What stands behind next_editions.h: drafts by their rows, what became of them by the body log.
#pragma once

#include "app/office/adopted.h"
#include "app/office/body_writing.h"
#include "app/office/desk.h"
#include "app/office/next_editions.h"
#include "app/office/readers.h"
#include "app/store/next_editions.h"
#include "kit/zone/zone.h"

namespace redress::office {

class NextEditionDesk : public NextEditions {
 public:
  using Writing = BodyWriting;
  NextEditionDesk(AdoptedNow& adopted, Clock clock, const zone::Zone& zone, Readers& readers, Writing writing)
      : adopted_(adopted), clock_(std::move(clock)), zone_(zone), readers_(readers), writing_(writing) {}

  std::optional<NextEdition> find(std::string_view procedure) override;
  Proof proof_of(const NextEdition& next) override;
  base::Checked<base::Done> change(std::string_view procedure, const std::vector<catalogue::Change>& changes, int seen,
                                   std::int64_t by) override;
  base::Checked<base::Done> propose(std::string_view procedure, base::Day from, int seen, std::int64_t by) override;
  base::Checked<base::Done> agree(std::string_view procedure, base::Day from, int seen, std::int64_t by) override;
  base::Checked<base::Done> withdraw(std::string_view procedure, int seen, std::int64_t by) override;
  std::vector<EditionStep> steps(std::string_view procedure) override;

 private:
  base::Day today() const { return zone_.civil_day(clock_()); }
  base::Checked<procedure::Procedure> parsed(const std::string& text, const std::string& name) const;
  // The draft as whoever asks has seen it; refused where it is another by now.
  base::Checked<NextEdition> seen_draft(std::string_view procedure, int seen);
  // On the writer's thread, with the draft as it was: false where somebody was quicker.
  bool is_still(const NextEdition& next);
  void keep(const NextEdition& next);
  base::Checked<base::Done> write(const NextEdition& as_it_was, const std::function<void()>& work);
  void tell(store::BodyEventKind kind, const NextEdition& next, const std::string& hash, std::int64_t by);

  AdoptedNow& adopted_;
  Clock clock_;
  const zone::Zone& zone_;
  Readers& readers_;
  Writing writing_;
};

}  // namespace redress::office
