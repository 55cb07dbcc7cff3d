// What stands behind drafts.h.
#pragma once

#include "app/office/desk.h"
#include "app/office/drafts.h"
#include "app/office/readers.h"
#include "app/office/writer.h"

namespace redress::office {

class DraftDesk : public Drafts {
 public:
  // `store` and `writer` are null where the office was opened for reading.
  DraftDesk(Clock clock, Readers& readers, store::Store* store, Writer* writer);

  base::Checked<Instant> keep(std::int64_t actor, std::string_view form, std::string_view typed,
                              std::optional<Instant> seen) override;
  std::optional<Draft> find(std::int64_t actor, std::string_view form) override;
  std::vector<Draft> all(std::int64_t actor) override;
  void drop(std::int64_t actor, std::string_view form) override;

 private:
  // On the writer's thread; nothing is kept where it says no.
  template <class Work>
  void write(const Work& work);
  Instant oldest() const { return clock_() - draft_is_kept; }

  Clock clock_;
  Readers& readers_;
  store::Store* store_;
  Writer* writer_;
};

}  // namespace redress::office
