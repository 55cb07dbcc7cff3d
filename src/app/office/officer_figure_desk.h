// What stands behind officer_figures.h.
#pragma once

#include <map>

#include "app/office/counting.h"
#include "app/office/deciding.h"
#include "app/office/officer_figures.h"
#include "app/office/readers.h"
#include "app/office/writer.h"
#include "app/store/officer_requests.h"

namespace redress::office {

class OfficerFigureDesk : public OfficerFigures {
 public:
  struct Writing {  // null where the office was opened for reading
    store::Store* store = nullptr;
    Writer* writer = nullptr;
  };
  OfficerFigureDesk(const Bearings& bearings, Clock clock, Readers& readers, Counting& counting, Writing writing)
      : bearings_(bearings), clock_(std::move(clock)), readers_(readers), counting_(counting), writing_(writing) {}

  std::vector<OfficerRequest> asked_by(std::int64_t actor) override;
  std::vector<OfficerRequest> about(std::int64_t officer) override;
  base::Checked<std::int64_t> ask(std::int64_t actor, const OfficerQuestion& question) override;
  std::optional<Day> shown_from(const OfficerRequest& request) override;
  bool is_shown_to_asker(const OfficerRequest& request, Day today) override;
  void opened_by_officer(const OfficerRequest& request) override { step(request, "opened"); }
  void seen_by_asker(const OfficerRequest& request) override { step(request, "seen"); }
  base::Checked<figures::Report> figures(const OfficerRequest& request) override;

  // The requests about each person that they have not opened, by number.
  std::map<std::int64_t, std::vector<std::int64_t>> for_the_morning();
  // On the writer's thread, with the list that they stand in.
  static void told(store::Store& store, const std::vector<std::int64_t>& requests, Instant at);

 private:
  std::vector<OfficerRequest> all();
  void step(const OfficerRequest& request, std::string_view step);
  figures::Table counted(const OfficerRequest& request, Day as_at, std::string id, std::string title,
                         const std::vector<std::string>& measures);
  std::vector<std::string> given(const OfficerRequest& request);
  figures::Table late_reasons(const OfficerRequest& request, Day as_at);

  Bearings bearings_;
  Clock clock_;
  Readers& readers_;
  Counting& counting_;
  Writing writing_;
};

}  // namespace redress::office
