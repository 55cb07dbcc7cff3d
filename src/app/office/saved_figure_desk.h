// What stands behind saved_figures.h.
#pragma once

#include <functional>
#include <map>

#include "app/office/deciding.h"
#include "app/office/officer_figure_desk.h"
#include "app/office/readers.h"
#include "app/office/rights.h"
#include "app/office/saved_figures.h"
#include "app/office/writer.h"
#include "app/store/saved_figures.h"
#include "core/figures/columns.h"

namespace redress::office {

class SavedFigureDesk : public SavedFigures {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Writer* writer = nullptr;
  };
  // How the office counts.
  struct Counters {
    std::function<base::Checked<figures::Report>(const std::string& measure, const figures::Question&)> figure;
    std::function<base::Checked<figures::Report>(const std::string& report, const figures::Question&)> report;
  };
  SavedFigureDesk(Clock clock, const zone::Zone& zone, Readers& readers, const Rights& rights, Counters counters,
                  OfficerFigureDesk& officers, Writing writing);

  std::vector<SavedFigure> all(std::int64_t actor) override;
  std::optional<SavedFigure> find(std::int64_t actor, std::int64_t id) override;
  base::Checked<std::int64_t> keep(std::int64_t actor, std::string_view name, const FigureQuestion& question) override;
  base::Checked<base::Done> rename(std::int64_t actor, std::int64_t id, std::string_view name) override;
  base::Checked<base::Done> share(std::int64_t actor, std::int64_t id, bool shared) override;
  base::Checked<base::Done> remove(std::int64_t actor, std::int64_t id) override;
  void open(std::int64_t actor, std::int64_t id) override;
  base::Checked<base::Done> schedule(std::int64_t actor, std::int64_t id, std::string_view every) override;
  base::Checked<std::string> number(const FigureQuestion& question, Day today) override;

  OfficerFigureDesk& officers() override { return officers_; }

  // What each person has in the list of that day, counted; who may not read reports has nothing.
  std::map<std::int64_t, std::vector<FigureOfTheMorning>> for_the_morning(Day today);
  // On the writer's thread, with the list that they stand in.
  static void said(store::Store& store, std::int64_t actor, Day on, const std::vector<FigureOfTheMorning>& figures);

 private:
  // On the writer's thread; nothing is kept where it refuses.
  template <class Work>
  base::Checked<base::Done> write(const Work& work);
  // `work` with the rows that the person sees, where the figure is their own.
  template <class Work>
  base::Checked<base::Done> change(std::int64_t actor, std::int64_t id, const Work& work);

  Clock clock_;
  const zone::Zone& zone_;
  Readers& readers_;
  const Rights& rights_;
  Counters counters_;
  OfficerFigureDesk& officers_;
  Writing writing_;
};

}  // namespace redress::office
