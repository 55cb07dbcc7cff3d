// What stands behind cases_in_flight.h: previews by readers, moves and their undo by the writer.
#pragma once

#include <vector>

#include "app/office/cases_in_flight.h"
#include "app/office/deciding.h"
#include "app/office/desk.h"
#include "app/office/readers.h"

namespace redress::office {

class CasesInFlightDesk : public CasesInFlight {
 public:
  struct Writing {  // null where the office was opened for reading
    Desk* desk = nullptr;
    Writer* writer = nullptr;
  };
  CasesInFlightDesk(Clock clock, const Bearings& bearings, Readers& readers, Writing writing)
      : clock_(std::move(clock)), bearings_(bearings), readers_(readers), writing_(writing) {}

  base::Checked<MovePreview> preview(const MoveQuestion& question) override;
  base::Checked<MovePreview> preview(const procedure::Procedure& next, const MoveQuestion& question) override;
  base::Checked<MoveResult> move(const MoveQuestion& question, std::uint64_t seen, const std::string& batch,
                                 const Author& author) override;
  base::Checked<MoveResult> undo(const std::string& batch, const Author& author) override;
  std::vector<MadeMove> moves(std::string_view procedure) override;
  std::vector<LateHoliday> late_holidays() override;
  base::Checked<base::Done> accept_holiday(std::string_view calendar, Day published_on, std::int64_t by) override;

 private:
  base::Checked<MovePreview> preview_under(const Bearings& bearings, const MoveQuestion& question);
  // Some hundred at a time; `first` is told to the body log with the first of them that is done.
  MoveResult each(const std::vector<Desk::Each>& all, const store::BodyEvent& first);

  Clock clock_;
  Bearings bearings_;
  Readers& readers_;
  Writing writing_;
};

}  // namespace redress::office
