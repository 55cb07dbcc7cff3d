// What stands behind digests.h.
#pragma once

#include <mutex>
#include <set>

#include "app/office/deciding.h"
#include "app/office/digests.h"
#include "app/office/readers.h"
#include "app/office/rights.h"
#include "app/office/saved_figure_desk.h"
#include "app/office/writer.h"
#include "app/store/digests.h"

namespace redress::office {

class DigestDesk : public Digests {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Writer* writer = nullptr;
  };
  DigestDesk(const Bearings& bearings, Clock clock, Readers& readers, const Rights& rights, SavedFigureDesk& figures,
             Writing writing);

  // Those of that day that are not made yet: how many. What was due before `first_day` is told as a number.
  std::int64_t make(Day today, Day first_day);

  std::optional<Digest> find(std::int64_t actor, std::optional<Day> on) override;
  std::vector<Day> days(std::int64_t actor, int limit) override;
  bool has_unread(std::int64_t actor) override;
  void read(std::int64_t actor, Day on) override;
  std::string working_days(std::int64_t actor) override;
  base::Checked<base::Done> set_working_days(std::int64_t actor, std::string_view days) override;

 private:
  bool works_on(Day day, const std::string& weekdays) const;
  // The second of that person's working days after this one.
  Day looks_ahead_to(Day today, const std::string& weekdays) const;
  // What stands in a list besides work.
  struct Besides {
    std::vector<FigureOfTheMorning> figures;
    std::vector<std::int64_t> asked;  // requests for figures of that person, which they have not opened
  };
  // Nothing where that person has no open work and nothing besides, or has one already.
  std::optional<store::DigestRow> drafted(store::Store& store, std::int64_t actor, Day today, Day first_day,
                                          const Besides& besides) const;

  Bearings bearings_;
  Clock clock_;
  Readers& readers_;
  const Rights& rights_;
  SavedFigureDesk& figures_;
  Writing writing_;
  std::mutex mutex_;
  Day day_{};  // that the rest is about
  bool all_made_ = false;
};

}  // namespace redress::office
