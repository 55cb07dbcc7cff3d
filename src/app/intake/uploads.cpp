#include "app/intake/uploads.h"

#include <algorithm>
#include <exception>

#include "app/intake/case_list.h"
#include "kit/crypto/hash.h"

namespace redress::intake {
namespace {

// Others who write wait for one commit of an import, and no longer.
constexpr std::size_t chunk = 200;

bool is_busy(UploadStage stage) {
  return stage == UploadStage::checking || stage == UploadStage::importing;
}
bool is_over(UploadStage stage) {
  return stage == UploadStage::imported;
}

base::Refusal wrong(const char* rule, std::string text) {
  return {rule, "file", "", std::move(text)};
}

}  // namespace

Uploads::Uploads(office::Office& office, Log log) : office_(office), log_(std::move(log)) {}

Uploads::~Uploads() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

base::Checked<std::string> Uploads::take(std::int64_t actor, const std::string& name, std::string bytes) {
  if (bytes.empty()) return base::refuse(wrong("file_says_something", "the file is empty"));
  if (bytes.size() > most_of_upload) return base::refuse(wrong("file_is_not_too_large", "the file is over 32 MB"));
  {
    const std::lock_guard lock(mutex_);
    forget_old();
    if (!has_room(actor, bytes.size())) {
      return base::refuse(wrong("few_files_wait", "too many files wait here: go on with one of yours, or remove it"));
    }
  }
  auto seen = survey(bytes, name);
  if (!seen) {
    base::Refusals refusals = seen.error();
    for (auto& refusal : refusals) {
      if (refusal.about != name) refusal.text = refusal.about + ": " + refusal.text;
      refusal.about = "file";
    }
    return base::refuse(std::move(refusals));
  }
  Held held;
  held.upload.id = crypto::hex(crypto::random_bytes(16));
  held.upload.actor = actor;
  held.upload.name = name;
  held.upload.arrived_at = office_.now();
  held.upload.bytes = bytes.size();
  const bool plain = wrong_with_header(seen->header(), name, plain_map()).empty();
  held.upload.survey = std::make_shared<const Survey>(std::move(*seen));
  held.csv = std::make_shared<const std::string>(std::move(bytes));
  const std::string id = held.upload.id;

  const std::lock_guard lock(mutex_);
  if (!has_room(actor, held.upload.bytes)) return base::refuse(wrong("few_files_wait", "too many files wait here"));
  Held& kept = all_.emplace(id, std::move(held)).first->second;
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  if (plain) enqueue(kept, UploadStage::checking);
  return id;
}

std::optional<Upload> Uploads::find(std::int64_t actor, std::string_view id) {
  const std::lock_guard lock(mutex_);
  forget_old();
  const Held* found = held(actor, id);
  return found == nullptr ? std::nullopt : std::optional(found->upload);
}

std::optional<Upload> Uploads::find_settled(std::int64_t actor, std::string_view id,
                                            std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  forget_old();
  changed_.wait_for(lock, patience, [&] {
    const Held* found = held(actor, id);
    return found == nullptr || !is_busy(found->upload.stage);
  });
  const Held* found = held(actor, id);
  return found == nullptr ? std::nullopt : std::optional(found->upload);
}

std::vector<Upload> Uploads::all(std::int64_t actor) {
  const std::lock_guard lock(mutex_);
  forget_old();
  std::vector<Upload> uploads;
  for (const auto& [id, held] : all_) {
    if (held.upload.actor == actor) uploads.push_back(held.upload);
  }
  std::stable_sort(uploads.begin(), uploads.end(),
                   [](const Upload& a, const Upload& b) { return a.arrived_at > b.arrived_at; });
  return uploads;
}

void Uploads::choose(std::int64_t actor, std::string_view id, std::vector<std::pair<std::string, std::string>> typed) {
  const std::lock_guard lock(mutex_);
  Held* found = held(actor, id);
  if (found != nullptr && !is_busy(found->upload.stage) && !is_over(found->upload.stage))
    found->upload.typed = std::move(typed);
}

void Uploads::check(std::int64_t actor, std::string_view id, std::string map) {
  const std::lock_guard lock(mutex_);
  Held* found = held(actor, id);
  if (found == nullptr || is_busy(found->upload.stage) || is_over(found->upload.stage)) return;
  found->upload.map = std::move(map);
  enqueue(*found, UploadStage::checking);
}

void Uploads::import(std::int64_t actor, std::string_view id, bool skip_refused) {
  const std::lock_guard lock(mutex_);
  Held* found = held(actor, id);
  if (found == nullptr || found->upload.stage != UploadStage::checked) return;
  const ImportReport& report = *found->upload.report;
  if (report.new_cases + report.added_to == 0 || (!report.refused.empty() && !skip_refused)) return;
  found->skip_refused = skip_refused;
  enqueue(*found, UploadStage::importing);
}

void Uploads::stop(std::int64_t actor, std::string_view id) {
  const std::lock_guard lock(mutex_);
  Held* found = held(actor, id);
  if (found == nullptr) return;
  if (running_ == id) {
    found->upload.to_stop = true;
    return;
  }
  std::erase(queue_, std::string(id));
  all_.erase(all_.find(id));
}

void Uploads::wait_until_idle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return queue_.empty() && !running_; });
}

Uploads::Held* Uploads::held(std::int64_t actor, std::string_view id) {
  const auto found = all_.find(id);
  return found == all_.end() || found->second.upload.actor != actor ? nullptr : &found->second;
}

void Uploads::forget_old() {
  const Instant oldest = office_.now() - upload_is_kept;
  std::erase_if(all_, [&](const auto& entry) {
    return entry.second.upload.arrived_at < oldest && !is_busy(entry.second.upload.stage);
  });
}

bool Uploads::has_room(std::int64_t actor, std::size_t bytes) const {
  std::size_t mine = 0;
  for (const auto& [id, held] : all_) {
    if (!held.csv) continue;
    bytes += held.csv->size();
    if (held.upload.actor == actor) ++mine;
  }
  return bytes <= most_of_uploads && mine < most_uploads_each;
}

void Uploads::enqueue(Held& held, UploadStage stage) {
  held.upload.stage = stage;
  held.upload.progress = {};
  held.upload.to_stop = false;
  held.upload.refusals.clear();
  queue_.push_back(held.upload.id);
  changed_.notify_all();
}

void Uploads::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait_for(lock, std::chrono::hours{1}, [&] { return ends_ || !queue_.empty(); });
    if (ends_) return;
    forget_old();
    if (queue_.empty()) continue;
    running_ = queue_.front();
    queue_.pop_front();
    const std::string id = *running_;
    lock.unlock();
    run(id);
    lock.lock();
    running_.reset();
    changed_.notify_all();
  }
}

// On the thread, without the lock. What runs is not removed by anybody else.
void Uploads::run(const std::string& id) {
  std::shared_ptr<const std::string> csv;
  std::string name, map;
  ImportOptions options;
  {
    const std::lock_guard lock(mutex_);
    const Held& held = all_.at(id);
    csv = held.csv;
    name = held.upload.name;
    map = held.upload.map;
    options.dry_run = held.upload.stage == UploadStage::checking;
    options.skip_refused = held.skip_refused;
  }
  options.chunk = chunk;
  options.watch = [&](const Progress& progress) {
    const std::lock_guard lock(mutex_);
    Upload& upload = all_.at(id).upload;
    upload.progress = progress;
    return !ends_ && !upload.to_stop;
  };
  try {
    settle(id, import_cases(office_, *csv, name, map, map.empty() ? "" : "map", options));
  } catch (const std::exception& fault) {
    if (log_) log_("import", fault.what());
    const std::lock_guard lock(mutex_);
    all_.at(id).upload.stage = UploadStage::failed;
  }
}

void Uploads::settle(const std::string& id, const base::Checked<ImportReport>& report) {
  const std::lock_guard lock(mutex_);
  Held& held = all_.at(id);
  Upload& upload = held.upload;
  const bool dry = upload.stage == UploadStage::checking;
  if (dry && upload.to_stop) {
    all_.erase(all_.find(id));
    return;
  }
  if (!report) {
    upload.stage = upload.to_stop || ends_ ? UploadStage::stopped : UploadStage::refused;
    upload.refusals = report.error();
    return;
  }
  upload.report = std::make_shared<const ImportReport>(*report);
  if (dry || report->stopped || !report->written) {
    // What could be taken a moment ago cannot now: somebody else changed the record. The new report says so.
    upload.stage = report->stopped ? UploadStage::stopped : UploadStage::checked;
    return;
  }
  upload.stage = UploadStage::imported;
  held.csv.reset();
  upload.survey.reset();
  std::vector<const Upload*> reports;
  for (const auto& [other, kept] : all_) {
    if (kept.upload.actor == upload.actor && is_over(kept.upload.stage)) reports.push_back(&kept.upload);
  }
  if (reports.size() <= most_reports_each) return;
  const auto oldest = std::min_element(reports.begin(), reports.end(),
                                       [](const Upload* a, const Upload* b) { return a->arrived_at < b->arrived_at; });
  all_.erase(all_.find((*oldest)->id));
}

}  // namespace redress::intake
