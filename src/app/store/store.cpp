#include "app/store/store.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <utility>

#include "app/store/casefile.h"
#include "app/store/derived_writer.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"
#include "app/store/recent.h"
#include "app/store/schema.h"
#include "app/store/search.h"
#include "app/store/texts.h"
#include "app/store/verify.h"
#include "base/assert.h"
#include "base/fault.h"

namespace redress::store {
namespace {

namespace fs = std::filesystem;

// The folder of an SQLite record, for its owner alone: it holds personal data.
void make_folder(const sql::Address& address) {
  const fs::path folder = fs::path(address.where).parent_path();
  std::error_code error;
  if (folder.empty() || fs::exists(folder, error)) return;
  fs::create_directories(folder, error);
  if (error) throw base::Fault("cannot make the folder " + folder.string() + ": " + error.message());
  fs::permissions(folder, fs::perms::owner_all, error);
}

void require_file(const sql::Address& address) {
  if (address.engine == sql::Engine::sqlite && !fs::exists(address.where)) {
    throw base::Fault("there is no record in " + fs::path(address.where).parent_path().string() +
                      "; make one with `redress init` or `redress demo`");
  }
}

constexpr std::size_t most_remembered = 64;  // events appended at once: more are an import

class DatabaseStore final : public Store {
 public:
  explicit DatabaseStore(const Place& place) {
    const sql::Address& address = place.database;
    if (address.read_only) {
      require_file(address);
      connection_ = sql::connect(address);
      sql::require_schema(*connection_, schema_steps());
      return;
    }
    if (address.engine == sql::Engine::sqlite) make_folder(address);
    connection_ = sql::connect(address);
    lock_ = sql::lock_writer(address, *connection_);
    sql::migrate(*connection_, schema_steps());
    sql::Transaction transaction(*connection_, true);
    begin_log(*connection_);
    transaction.commit();
  }

  sql::Connection& connection() override { return *connection_; }

  void confirm_writer() override {
    if (!lock_) throw sql::Failure(sql::Category::read_only, "this record was opened for reading");
    lock_->confirm(*connection_);
  }
  void begin_group() override {
    connection_->begin(true);
    confirm_writer();
    end_ = last_end_ ? std::exchange(last_end_, std::nullopt) : read_log_end(*connection_);
  }
  void begin_job() override {
    guarded_ = false;
    recent_.begin_job();
    before_job_ = *end_;
  }
  void guard_job() override {
    if (!std::exchange(guarded_, true)) connection_->savepoint();
  }
  void keep_job() override {
    if (guarded_) connection_->release();
    guarded_ = true;
  }
  void drop_job() override {
    REDRESS_ASSERT(guarded_ ||
                   (end_->tree.size() == before_job_.tree.size() && end_->next_case_id == before_job_.next_case_id &&
                    end_->next_command_id == before_job_.next_command_id));
    if (guarded_) connection_->rollback_to();
    guarded_ = true;
    recent_.forget_job();
    end_ = before_job_;
  }
  void end_group() override {
    write_log_end(*connection_, *end_);
    last_end_ = std::exchange(end_, std::nullopt);
  }
  void abandon_group() noexcept override {
    end_.reset();
    last_end_.reset();
    recent_.forget_all();
    connection_->rollback();
  }

  void append(std::vector<CaseEvent>& events) override {
    append_any(events);
    if (end_ && events.size() < most_remembered) {
      recent_.append(events);
    } else {
      recent_.forget_all();
    }
  }
  void append(std::vector<BodyEvent>& events) override { append_any(events); }
  void keep_text(const StoredText& text) override { store::keep_text(*connection_, text); }
  bool erase_text(const casework::Commitment& commitment) override {
    return store::erase_text(*connection_, commitment);
  }
  crypto::Hash keep_edition(std::string_view text) override { return store::keep_edition(*connection_, text); }
  void keep_answer(const Answer& answer) override { store::keep_answer(*connection_, answer); }
  void forget_answers_before(Instant at) override { store::forget_answers_before(*connection_, at); }
  std::int64_t next_case_ids(std::int64_t count) override { return take_ids(&LogEnd::next_case_id, count); }
  std::int64_t next_command_ids(std::int64_t count) override { return take_ids(&LogEnd::next_command_id, count); }
  std::int64_t actor_named(std::string_view name) override { return store::actor_named(*connection_, name); }
  void write_case(const casework::CaseState& state, const clock::Calendars& calendars) override {
    if (!end_) recent_.forget_all();
    const auto* known = recent_.find(state.case_id);
    DerivedRows rows =
        write_case_rows(*connection_, state, calendars, known != nullptr && known->rows ? &*known->rows : nullptr);
    if (known != nullptr) recent_.learn_rows(state.case_id, state.reference, std::move(rows));
  }
  void write_cases(std::span<const casework::CaseState> states, const clock::Calendars& calendars) override {
    recent_.forget_all();
    write_rows_of_cases(*connection_, states, calendars);
  }
  void write_new_cases(std::span<const casework::CaseState> states, const clock::Calendars& calendars) override {
    recent_.forget_all();
    write_new_case_rows(*connection_, states, calendars);
  }

  Head head() override {
    if (end_) return {end_->tree.size(), end_->tree.root(), end_->recorded_at};
    const LogEnd end = read_log_end(*connection_);
    return {end.tree.size(), end.root, end.recorded_at};
  }
  std::int64_t next_seq() override {
    return static_cast<std::int64_t>(end_ ? end_->tree.size() : read_log_end(*connection_).tree.size());
  }
  std::optional<std::int64_t> case_id_of(std::string_view reference) override {
    const auto known = end_ ? recent_.id_of(reference) : std::nullopt;
    return known ? known : find_case(*connection_, reference);
  }
  std::vector<CaseEvent> case_events(std::int64_t case_id) override {
    if (!end_) return read_case(*connection_, case_id);
    if (const auto* known = recent_.find(case_id)) return known->events;
    auto events = read_case(*connection_, case_id);
    recent_.learn(case_id, events);
    return events;
  }
  std::vector<std::vector<CaseEvent>> case_events(std::span<const std::int64_t> case_ids) override {
    std::vector<std::int64_t> in_order(case_ids.begin(), case_ids.end());
    std::sort(in_order.begin(), in_order.end());
    std::vector<std::vector<CaseEvent>> of_each(case_ids.size());
    std::map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < case_ids.size(); ++i) places[case_ids[i]] = i;
    for (auto& event : read_cases(*connection_, in_order)) of_each[places[event.case_id]].push_back(std::move(event));
    return of_each;
  }
  void each_case_event(std::int64_t from_seq, const std::function<void(const CaseEvent&)>& each) override {
    each_case_row(*connection_, from_seq, [&](const sql::Row& row) { each(case_event_in(row)); });
  }
  void each_case(const std::function<void(std::span<const CaseEvent>)>& each) override {
    std::int64_t after = INT64_MIN;
    while (const auto chunk = read_chunk(*connection_, after)) {
      each_case_in(*chunk, each);
      after = chunk->last;
    }
  }
  std::vector<BodyEvent> body_events() override { return read_body_events(*connection_); }
  std::optional<std::string> text_of(const casework::Commitment& commitment) override {
    return read_text(*connection_, commitment);
  }
  std::optional<std::string> edition_text(const crypto::Hash& hash) override {
    return read_edition(*connection_, hash);
  }
  std::optional<Answer> answer_for(std::string_view key) override { return read_answer(*connection_, key); }
  std::optional<std::int64_t> find_actor(std::string_view name) override {
    return store::find_actor(*connection_, name);
  }
  std::vector<std::pair<std::int64_t, std::string>> actors() override { return read_actors(*connection_); }
  std::vector<CaseLine> cases(const CaseQuery& query) override { return list_cases(*connection_, query); }
  std::int64_t count_cases(const CaseQuery& query) override { return store::count_cases(*connection_, query); }
  std::vector<CaseTally> tally_cases(const CaseQuery& query) override {
    return store::tally_cases(*connection_, query);
  }
  std::vector<AwaitedFinding> findings_to_sign_off(std::int64_t actor, int offset, int limit) override {
    return list_awaiting(*connection_, actor, offset, limit);
  }
  std::vector<AwaitedApproval> remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles,
                                                   int limit) override {
    return list_asked(*connection_, actor, roles, limit);
  }
  std::int64_t count_remedies_to_approve(std::int64_t actor, const std::vector<std::string>& roles) override {
    return count_asked(*connection_, actor, roles);
  }
  std::vector<ReturnCount> returned_approvals(Day since) override { return count_returned(*connection_, since); }
  std::int64_t count_findings_to_sign_off(std::int64_t actor) override { return count_awaiting(*connection_, actor); }

  std::vector<Problem> verify() override { return verify_record(*connection_); }
  void rebuild(const clock::Calendars& calendars) override {
    recent_.forget_all();
    WordIndex(*connection_).forget_all();
    rebuild_derived(*connection_, calendars);
  }
  void rebuild_if_stale(const clock::Calendars& calendars) override {
    if (!derived_are_stale(*connection_)) return;
    sql::Transaction transaction(*connection_, true);
    confirm_writer();
    rebuild(calendars);
    transaction.commit();
  }
  std::vector<Problem> check(const clock::Calendars& calendars) override {
    return check_derived(*connection_, calendars);
  }

 private:
  // In a group on the end that is held; else on the one in the database.
  template <class Change>
  void change_end(const Change& change) {
    if (end_) return change(*end_);
    last_end_.reset();
    LogEnd end = read_log_end(*connection_);
    change(end);
    write_log_end(*connection_, end);
  }
  template <class Event>
  void append_any(std::vector<Event>& events) {
    if (events.empty()) return;
    change_end([&](LogEnd& end) { append_events(*connection_, end, events); });
  }
  std::int64_t take_ids(std::int64_t LogEnd::* next, std::int64_t count) {
    std::int64_t first = 0;
    change_end([&](LogEnd& end) {
      first = end.*next;
      end.*next += count;
    });
    return first;
  }

  std::unique_ptr<sql::Connection> connection_;
  std::unique_ptr<sql::WriterLock> lock_;  // goes before the connection
  std::optional<LogEnd> end_;              // of the group under way
  std::optional<LogEnd> last_end_;         // of the group before, where nothing was written since
  LogEnd before_job_;
  bool guarded_ = true;  // by a savepoint of the job under way, or no job is
  RecentCases recent_;   // of use within a group alone
};

}  // namespace

std::unique_ptr<Store> Store::open(const Place& place) {
  return std::make_unique<DatabaseStore>(place);
}

}  // namespace redress::store
