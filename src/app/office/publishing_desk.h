// What stands behind publishing.h: the body log says what was published, the store keeps the bytes.
#pragma once

#include <memory>

#include "app/office/body_writing.h"
#include "app/office/counting.h"
#include "app/office/desk.h"
#include "app/office/publishing.h"
#include "app/office/readers.h"
#include "core/clock/calendar.h"
#include "core/release/public_report.h"
#include "kit/zone/zone.h"

namespace redress::office {

class PublishingDesk : public Publishing {
 public:
  using Writing = BodyWriting;
  PublishingDesk(std::shared_ptr<const clock::Calendars> calendars, Clock clock, const zone::Zone& zone,
                 Readers& readers, Counting& counting, Names& names, Writing writing)
      : calendars_(std::move(calendars)),
        clock_(std::move(clock)),
        zone_(zone),
        readers_(readers),
        counting_(counting),
        names_(names),
        writing_(writing) {}

  base::Checked<Publication> propose(const ToPublish& asked, std::int64_t by) override;
  base::Checked<base::Done> release(std::int64_t id, std::int64_t by) override;
  base::Checked<base::Done> withdraw(std::int64_t id, std::int64_t by) override;
  std::vector<Publication> all() override;
  std::optional<Publication> find(std::int64_t id) override;
  std::string file(const Publication& publication, std::string_view name) override;
  MadeAgain make_again(const Publication& publication) override;
  base::Checked<ChangedSince> changed_since(const Publication& publication) override;

 private:
  // What a report came to: its files by their names, and what they were made from.
  struct Sealed {
    Publication publication;  // without what the log gives it
    std::map<std::string, std::string, std::less<>> files;
  };
  // `earlier`: the editions of that report and period before it, the oldest first; `made_on` is printed.
  base::Checked<Sealed> sealed(store::Store& store, const ToPublish& asked, std::uint64_t events,
                               const std::vector<Publication>& earlier, base::Day made_on);
  std::vector<release::Edition> editions_of(store::Store& store, const std::vector<Publication>& earlier);
  std::string read_file(store::Store& store, const Publication& publication, std::string_view name);
  // The publication that an act is about, if it waits for release.
  base::Checked<Publication> waiting(std::int64_t id);
  base::Checked<base::Done> tell(const Publication& publication, store::BodyEventKind kind, std::int64_t by);

  std::shared_ptr<const clock::Calendars> calendars_;
  Clock clock_;
  const zone::Zone& zone_;
  Readers& readers_;
  Counting& counting_;
  Names& names_;
  Writing writing_;
};

}  // namespace redress::office
