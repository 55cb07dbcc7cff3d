// What stands behind search.h.
#pragma once

#include <map>
#include <mutex>

#include "app/office/office.h"
#include "app/office/readers.h"
#include "app/office/search.h"
#include "app/office/writer.h"

namespace redress::office {

class SearchDesk : public Search {
 public:
  // `store` and `writer` are null where the office was opened for reading: the index then stands where the last writer left it.
  SearchDesk(const Options& options, Readers& readers, store::Store* store, Writer* writer);

  std::string ask(std::int64_t actor, std::string_view words) override;
  std::optional<std::string> asked(std::int64_t actor, std::string_view address) override;
  Hits find(std::string_view words, int offset, int limit) override;
  std::vector<AlikeCase> alike(const Incomer& incomer, std::size_t most) override;
  std::vector<std::string> cases_of_person(std::int64_t number) override;

 private:
  struct Asked {
    std::int64_t actor = 0;
    std::string words;
    base::Instant at{};
  };

  void catch_up();
  bool take_in_some();  // on the writer's thread; false: nothing is left
  void forget_old();

  Clock clock_;
  Randomness random_;
  Readers& readers_;
  store::Store* store_;
  Writer* writer_;
  std::mutex mutex_;
  std::map<std::string, Asked, std::less<>> asked_;
};

}  // namespace redress::office
