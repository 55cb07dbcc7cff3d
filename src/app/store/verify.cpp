#include "app/store/verify.h"

#include <map>
#include <span>
#include <string>
#include <utility>

#include "app/store/columns.h"
#include "app/store/leaf.h"
#include "app/store/log.h"
#include "app/store/log_sql.h"
#include "app/store/texts_sql.h"
#include "base/fault.h"
#include "base/value.h"

namespace redress::store {
namespace {

constexpr std::int64_t texts_at_once = 1000;

// The roots that reports were published with: of how many first events, by which event.
struct PublishedRoot {
  std::int64_t seq = 0;
  std::string root;
};
using PublishedRoots = std::multimap<std::uint64_t, PublishedRoot>;

PublishedRoots published_roots(sql::Connection& connection) {
  PublishedRoots roots;
  try {
    for (const auto& event : read_body_events(connection)) {
      if (event.kind != BodyEventKind::report_proposed) continue;
      roots.emplace(static_cast<std::uint64_t>(base::int_or(event.detail, "events", 0)),
                    PublishedRoot{event.seq, base::text_or(event.detail, "root")});
    }
  } catch (const base::Fault&) {
    roots.clear();  // a row that holds what no event can is found by its leaf
  }
  return roots;
}

class LeafCheck {
 public:
  LeafCheck(PublishedRoots published, std::vector<Problem>& problems)
      : published_(std::move(published)), problems_(problems) {}

  // The rows of both logs in order of seq.
  void row(Log log, const sql::Row& row, std::span<const Column> columns) {
    const std::int64_t seq = row.integer(0);
    for (; next_ < seq; ++next_) add(next_, "is missing");
    if (seq < next_) add(seq, "stands in both logs");
    next_ = std::max(next_, seq + 1);
    values_in(row, columns, values_);
    write_leaf_bytes(log, values_, bytes_);
    const crypto::Hash leaf = crypto::leaf_hash(bytes_);
    if (row.bytes(static_cast<int>(columns.size())) != crypto::bytes_of(leaf)) {
      add(seq, log == Log::cases
                   ? "of case " + std::to_string(row.integer(1)) + " was changed: its columns do not give its leaf"
                   : "of the body was changed: its columns do not give its leaf");
    }
    const std::int64_t recorded_at = row.integer(log == Log::cases ? 6 : 4);
    if (recorded_at < recorded_at_) add(seq, "was recorded before the one that stands before it");
    recorded_at_ = std::max(recorded_at_, recorded_at);
    tree_.append(leaf);
    const auto [first, last] = published_.equal_range(tree_.size());
    for (auto published = first; published != last; ++published) {
      if (published->second.root == crypto::hex(tree_.root())) continue;
      problems_.push_back({published->second.seq, "the first " + std::to_string(tree_.size()) +
                                                      " events are not those of which event " +
                                                      std::to_string(published->second.seq) + " published the root"});
    }
  }

  // What the head of the log says.
  void end(sql::Connection& connection) {
    LogEnd end;
    try {
      end = read_log_end(connection);
    } catch (const base::Fault& fault) {
      problems_.push_back({-1, fault.what()});
      return;
    }
    for (; next_ < static_cast<std::int64_t>(end.tree.size()); ++next_) add(next_, "is missing");
    if (end.tree.size() != tree_.size()) {
      problems_.push_back({-1, "the log has " + std::to_string(tree_.size()) + " events and its head says " +
                                   std::to_string(end.tree.size())});
    } else if (end.root != tree_.root() || end.tree.root() != tree_.root()) {
      problems_.push_back({-1, "the root over all leaves is " + crypto::hex(tree_.root()) +
                                   " and the head of the log says " + crypto::hex(end.root)});
    }
  }

 private:
  void add(std::int64_t seq, const std::string& what) {
    problems_.push_back({seq, "event " + std::to_string(seq) + " " + what});
  }

  PublishedRoots published_;
  std::vector<Problem>& problems_;
  std::int64_t next_ = 0;
  std::int64_t recorded_at_ = INT64_MIN;
  crypto::MerkleFrontier tree_;
  std::vector<sql::Parameter> values_;
  std::string bytes_;
};

// Both logs in order of seq: the body's rows, which are few, between those of the cases.
void check_leaves(sql::Connection& connection, std::vector<Problem>& problems) {
  LeafCheck check(published_roots(connection), problems);
  std::vector<std::int64_t> body;
  connection.run(log_sql::body_seqs, {}, [&](const sql::Row& row) { body.push_back(row.integer(0)); });
  std::size_t next = 0;
  const auto body_until = [&](std::int64_t seq) {
    for (; next < body.size() && body[next] < seq; ++next) {
      connection.run(log_sql::body_event_at(), {body[next]},
                     [&](const sql::Row& row) { check.row(Log::body, row, body_columns); });
    }
  };
  each_case_row(connection, INT64_MIN, [&](const sql::Row& row) {
    body_until(row.integer(0));
    check.row(Log::cases, row, case_columns);
  });
  body_until(INT64_MAX);
  check.end(connection);
}

// The rows of a table of texts in order of their hash, some at once.
void each_text(sql::Connection& connection, std::string_view sql, const std::function<void(const sql::Row&)>& each) {
  std::string after, last;
  const auto one = [&](const sql::Row& row) {
    last = row.bytes(0);
    each(row);
  };
  while (connection.run(sql, {sql::Blob{after}, texts_at_once}, one) == texts_at_once) after = last;
}

}  // namespace

std::vector<Problem> verify_record(sql::Connection& connection) {
  std::vector<Problem> problems;
  check_leaves(connection, problems);
  each_text(connection, texts_sql::texts_after, [&](const sql::Row& row) {
    if (row.bytes(0) == crypto::bytes_of(crypto::hmac_sha256(row.bytes(1), row.text(2)))) return;
    problems.push_back({-1, "the text with the commitment " + crypto::hex(row.bytes(0)) + " was changed"});
  });
  each_text(connection, texts_sql::editions_after, [&](const sql::Row& row) {
    if (row.bytes(0) == crypto::bytes_of(crypto::sha256(row.text(1)))) return;
    problems.push_back({-1, "the edition with the hash " + crypto::hex(row.bytes(0)) + " was changed"});
  });
  return problems;
}

}  // namespace redress::store
