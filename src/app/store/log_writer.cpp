#include <bit>

#include "app/store/columns.h"
#include "app/store/leaf.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"
#include "base/fault.h"

namespace redress::store {
namespace {

using sql::Blob;
using sql::Parameter;

constexpr std::size_t many = 16;  // from here on the engine's way for many rows is the faster one

std::string joined(const std::vector<crypto::Hash>& hashes) {
  std::string bytes;
  for (const auto& hash : hashes) bytes += crypto::bytes_of(hash);
  return bytes;
}

std::vector<crypto::Hash> parted(std::string_view bytes) {
  std::vector<crypto::Hash> hashes(bytes.size() / 32);
  for (std::size_t i = 0; i < bytes.size() / 32 * 32; ++i) {
    hashes[i / 32][i % 32] = static_cast<std::uint8_t>(bytes[i]);
  }
  return hashes;
}

std::int64_t micros(base::Instant instant) {
  return instant.time_since_epoch().count();
}

// The rows of the events one by one, each with its place and leaf; the tree grows with them.
template <class Event>
class Rows {
 public:
  Rows(Log log, std::vector<Event>& events, LogEnd& end) : log_(log), events_(events), end_(end) {}

  // Texts and bytes are borrowed until the next call.
  bool next(std::vector<Parameter>& row) {
    if (next_ == events_.size()) return false;
    Event& event = events_[next_++];
    event.seq = static_cast<std::int64_t>(end_.tree.size());
    if (event.recorded_at < end_.recorded_at) {
      throw base::Fault("an event recorded at " + base::to_text(event.recorded_at) + " would stand after one of " +
                        base::to_text(end_.recorded_at));
    }
    end_.recorded_at = event.recorded_at;
    detail_ = base::canonical_text(event.detail);
    values_of(event, detail_, row);
    write_leaf_bytes(log_, row, bytes_);
    leaf_ = crypto::leaf_hash(bytes_);
    end_.tree.append(leaf_);
    row.emplace_back(Blob{crypto::bytes_of(leaf_)});
    return true;
  }

 private:
  Log log_;
  std::vector<Event>& events_;
  LogEnd& end_;
  std::size_t next_ = 0;
  std::string detail_, bytes_;
  crypto::Hash leaf_{};
};

template <class Event>
void append(sql::Connection& connection, LogEnd& end, Log log, std::vector<Event>& events, std::string_view table,
            std::span<const Column> columns, const std::string& insert) {
  Rows<Event> rows(log, events, end);
  if (events.size() >= many) {
    const auto names = log_sql::stored_columns(columns);
    connection.insert_rows(table, names, [&](std::vector<Parameter>& row) { return rows.next(row); });
  } else {
    std::vector<Parameter> row;
    while (rows.next(row)) connection.run(insert, row);
  }
}

}  // namespace

void begin_log(sql::Connection& connection) {
  const crypto::Hash root = crypto::MerkleFrontier{}.root();
  connection.run(log_sql::begin_log, {Blob{crypto::bytes_of(root)}, Blob{}});
}

LogEnd read_log_end(sql::Connection& connection) {
  std::optional<LogEnd> end;
  connection.run(log_sql::head, {}, [&](const sql::Row& row) {
    const auto size = static_cast<std::uint64_t>(row.integer(0));
    auto roots = parted(row.bytes(2));
    const auto root = parted(row.bytes(1));
    if (row.bytes(2).size() != 32 * static_cast<std::size_t>(std::popcount(size)) || row.bytes(1).size() != 32) return;
    end = LogEnd{crypto::MerkleFrontier(size, std::move(roots)), root.front(),
                 base::Instant{std::chrono::microseconds{row.integer(3)}}, row.integer(4), row.integer(5)};
  });
  if (!end) throw base::Fault("the head of the log (table log_head) is missing or damaged; run `redress verify`");
  return std::move(*end);
}

void write_log_end(sql::Connection& connection, const LogEnd& end) {
  const crypto::Hash root = end.tree.root();
  const std::string frontier = joined(end.tree.roots());
  connection.run(log_sql::move_head, {static_cast<std::int64_t>(end.tree.size()), Blob{crypto::bytes_of(root)},
                                      Blob{frontier}, micros(end.recorded_at), end.next_case_id, end.next_command_id});
}

void append_events(sql::Connection& connection, LogEnd& end, std::vector<casework::CaseEvent>& events) {
  append(connection, end, Log::cases, events, "case_event", case_columns, log_sql::insert_case_event());
}

void append_events(sql::Connection& connection, LogEnd& end, std::vector<BodyEvent>& events) {
  append(connection, end, Log::body, events, "body_event", body_columns, log_sql::insert_body_event());
}

}  // namespace redress::store
