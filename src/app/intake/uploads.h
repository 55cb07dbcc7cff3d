// Files of cases that were sent in a browser, between the upload and the report; and the one thread that checks and imports
// them, one after the other.
//
// A file stays in memory alone, its sender's alone, for a day at most, and goes as soon as it is imported: what a public body
// knows of people is not left lying about on a disk, whichever database holds the record. A restart forgets what was not
// imported; an import that it cut short goes on when the file is sent again. What may wait is bounded, for each person and
// altogether. Rule: DESIGN 7.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "app/intake/import.h"
#include "app/intake/survey.h"
#include "app/office/office.h"

namespace redress::intake {

using base::Instant;

inline constexpr std::size_t most_of_upload = std::size_t{32} << 20U;    // bytes of one file
inline constexpr std::size_t most_of_uploads = std::size_t{128} << 20U;  // of all that wait
inline constexpr std::size_t most_uploads_each = 5;                      // of one person, that are not imported yet
inline constexpr std::size_t most_reports_each = 20;                     // of one person, the oldest go first
inline constexpr std::chrono::hours upload_is_kept{24};

enum class UploadStage {
  matching,   // nobody has said yet what its columns mean
  checking,   // the dry run, or the wait for it
  checked,    // the report of the dry run is there
  importing,  // or the wait for it
  imported,
  stopped,  // by its sender, or because the service stopped, before its end
  refused,  // as a whole: the columns do not fit
  failed    // something went wrong that is nobody's doing
};

struct Upload {
  std::string id;  // not to be guessed
  std::int64_t actor = 0;
  std::string name;  // of the file, as its sender calls it
  Instant arrived_at{};
  std::size_t bytes = 0;
  UploadStage stage = UploadStage::matching;
  std::shared_ptr<const Survey> survey;
  std::vector<std::pair<std::string, std::string>> typed;  // what was chosen for its columns and values
  std::string map;                                         // its text; empty for a plain case list
  Progress progress;
  bool to_stop = false;
  std::shared_ptr<const ImportReport> report;  // of the dry run, then of the import
  base::Refusals refusals;                     // of a file that is refused as a whole
};

class Uploads {
 public:
  using Log = std::function<void(std::string_view what, std::string_view about)>;
  explicit Uploads(office::Office& office, Log log = {});
  // Stops what runs, at the next commit, and waits for it.
  ~Uploads();
  Uploads(const Uploads&) = delete;
  Uploads& operator=(const Uploads&) = delete;

  // The id. A plain case list goes to the dry run at once. Refusals are about `file`.
  base::Checked<std::string> take(std::int64_t actor, const std::string& name, std::string bytes);
  // Nothing where it is somebody else's, or gone.
  std::optional<Upload> find(std::int64_t actor, std::string_view id);
  // The same after it has stopped or that time has passed, whichever comes first: most files are small.
  std::optional<Upload> find_settled(std::int64_t actor, std::string_view id, std::chrono::milliseconds patience);
  // The latest first.
  std::vector<Upload> all(std::int64_t actor);

  // Each of these does nothing where the upload is not at a stage for it, so that a form sent twice has one effect.
  void choose(std::int64_t actor, std::string_view id, std::vector<std::pair<std::string, std::string>> typed);
  void check(std::int64_t actor, std::string_view id, std::string map);
  void import(std::int64_t actor, std::string_view id, bool skip_refused);
  // An import that runs stops at the next commit, and its page says how far it came; anything else is gone, with its file.
  void stop(std::int64_t actor, std::string_view id);

  // Until nothing runs or waits.
  void wait_until_idle();

 private:
  struct Held {
    Upload upload;
    std::shared_ptr<const std::string> csv;
    bool skip_refused = false;
  };
  using All = std::map<std::string, Held, std::less<>>;

  Held* held(std::int64_t actor, std::string_view id);  // under the lock
  void forget_old();
  bool has_room(std::int64_t actor, std::size_t bytes) const;
  void enqueue(Held& held, UploadStage stage);
  void work();
  void run(const std::string& id);
  void settle(const std::string& id, const base::Checked<ImportReport>& report);

  office::Office& office_;
  Log log_;
  std::mutex mutex_;
  std::condition_variable changed_;
  All all_;
  std::deque<std::string> queue_;
  std::optional<std::string> running_;
  bool ends_ = false;
  std::thread thread_;  // begun with the first file; forgets old ones too
};

}  // namespace redress::intake
