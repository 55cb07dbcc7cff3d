#include "bench/rivals.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "bench/child.h"
#include "kit/sql/database.h"

namespace redress::bench {
namespace {

constexpr const char* table = R"(CREATE TABLE episodes (
  in_case INTEGER NOT NULL, month INTEGER NOT NULL,
  service SMALLINT NOT NULL, stage SMALLINT NOT NULL, outcome SMALLINT NOT NULL,
  reopened SMALLINT NOT NULL, answered SMALLINT NOT NULL, met SMALLINT NOT NULL, days SMALLINT NOT NULL,
  opened_on INTEGER NOT NULL, opened_known INTEGER NOT NULL,
  left_on INTEGER NOT NULL, left_known INTEGER NOT NULL, void_known INTEGER NOT NULL);)";

// Each holds all that its questions read, in the order in which they group.
constexpr const char* indexes = R"(
  CREATE INDEX episodes_open ON episodes (left_on, opened_on, service, void_known);
  CREATE INDEX episodes_open_then ON episodes (service, opened_on, opened_known, left_on, left_known, void_known);
  CREATE INDEX episodes_by_month ON episodes (month, stage, outcome, days, met, answered, reopened, opened_on, opened_known,
    left_on, left_known, void_known);)";

constexpr std::array<std::string_view, 14> names{"in_case",      "month",    "service",    "stage",     "outcome",
                                                 "reopened",     "answered", "met",        "days",      "opened_on",
                                                 "opened_known", "left_on",  "left_known", "void_known"};

std::array<std::int64_t, names.size()> numbers_of(const EpisodeRow& row) {
  const std::chrono::year_month_day date{base::day_of(row.received_on)};
  const int month = static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  return {row.in_case,          month,           row.service, row.stage,     row.outcome,      row.reopened ? 1 : 0,
          row.answered ? 1 : 0, row.met ? 1 : 0, row.days,    row.opened_on, row.opened_known, row.left_on,
          row.left_known,       row.void_known};
}

class Database final : public Rival {
 public:
  Database(const Rows& rows, const sql::Address& address)
      : connection_(sql::connect(address)), is_sqlite_(address.engine == sql::Engine::sqlite) {
    if (is_sqlite_) {
      connection_->script("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000;");
    }
    connection_->script(table);
    sql::Transaction transaction(*connection_, true);
    std::size_t next = 0;
    connection_->insert_rows("episodes", names, [&](std::vector<sql::Parameter>& row) {
      if (next == rows.size()) return false;
      for (const std::int64_t number : numbers_of(rows[next])) row.emplace_back(number);
      return ++next, true;
    });
    transaction.commit();
    connection_->script(indexes);
    connection_->script(is_sqlite_ ? "ANALYZE;" : "VACUUM ANALYZE episodes");
  }
  ~Database() override {
    try {
      connection_->script("DROP TABLE episodes");
    } catch (const std::exception&) {  // the database goes with its folder, or stays as it is
    }
  }
  std::string id() const override { return is_sqlite_ ? "sqlite" : "postgresql"; }
  std::string name() const override { return is_sqlite_ ? "SQLite" : "PostgreSQL"; }
  Answer ask(const Asked& asked, double& wall_ms) override {
    Answer answer;
    const std::string sql = sql_of(asked, is_sqlite_ ? Dialect::sqlite : Dialect::postgresql);
    wall_ms = time_of([&] {
                connection_->run(sql, {}, [&](const sql::Row& row) {
                  const auto part = [&](int column) { return static_cast<int>(row.integer(column)); };
                  answer.emplace(Key{part(0), part(1), part(2)}, Number{row.integer(3), row.integer(4)});
                });
              }).wall_ms;
    return answer;
  }

 private:
  std::unique_ptr<sql::Connection> connection_;
  bool is_sqlite_;
};

class DuckDb final : public Rival {
 public:
  DuckDb(const Rows& rows, const std::string& script, const std::string& folder)
      : child_({"node", script, folder + "/duck.db"}) {
    const std::string file = folder + "/episodes.csv";
    {
      std::ofstream csv(file);
      for (const EpisodeRow& row : rows) {
        const char* before = "";
        for (const std::int64_t number : numbers_of(row)) {
          csv << before << number;
          before = ",";
        }
        csv << '\n';
      }
    }
    std::string made = table;
    std::replace(made.begin(), made.end(), '\n', ' ');
    (void)run(made);
    (void)run("COPY episodes FROM '" + file + "' (HEADER false)");
    (void)run("CHECKPOINT");
  }
  std::string id() const override { return "duckdb"; }
  std::string name() const override { return "DuckDB"; }
  Answer ask(const Asked& asked, double& wall_ms) override {
    const auto rows = run(sql_of(asked, Dialect::duckdb));
    wall_ms = took_;
    Answer answer;
    for (const auto& row : rows) {
      std::istringstream words(row);
      Key key{};
      Number number;
      words >> key[0] >> key[1] >> key[2] >> number.numerator >> number.denominator;
      if (!words) throw std::runtime_error("DuckDB said " + row);
      answer.emplace(key, number);
    }
    return answer;
  }

 private:
  std::vector<std::string> run(const std::string& sql) {
    child_.say(sql);
    const std::string head = child_.line();
    if (head.starts_with("failed")) throw std::runtime_error("DuckDB: " + head);
    std::istringstream words(head);
    std::size_t count = 0;
    words >> took_ >> count;
    std::vector<std::string> rows;
    while (rows.size() < count) rows.push_back(child_.line());
    return rows;
  }

  Child child_;
  double took_ = 0;
};

}  // namespace

std::string sql_of(const Asked& asked, Dialect dialect) {
  const bool all = asked.knows_all();
  const std::string known = all ? fmt::format("void_known = {}", far_away)
                                : fmt::format("opened_known <= {0} AND void_known > {0}", asked.known_by);
  if (asked.what == What::open) {
    const std::string still = all ? fmt::format("left_on > {}", asked.as_at)
                                  : fmt::format("(left_on > {} OR left_known > {})", asked.as_at, asked.known_by);
    return fmt::format(
        "SELECT service, 0, 0, COUNT(*), 1 FROM episodes WHERE opened_on <= {} AND {} AND {} GROUP BY service",
        asked.as_at, still, known);
  }
  const std::string left = all ? fmt::format("left_on <= {}", asked.as_at)
                               : fmt::format("left_on <= {} AND left_known <= {}", asked.as_at, asked.known_by);
  if (asked.what == What::received) {
    // The outcome is that of its end, if that is known by then.
    return fmt::format(
        "SELECT month, stage, CASE WHEN {} THEN outcome ELSE 0 END AS then_outcome, COUNT(*), 1 FROM episodes "
        "WHERE opened_on BETWEEN {} AND {} AND reopened = 0 AND {} GROUP BY month, stage, then_outcome",
        left, asked.from, std::min(asked.to, asked.as_at), known);
  }
  const std::string those =
      fmt::format("answered = 1 AND left_on BETWEEN {} AND {} AND {} AND {}", asked.from, asked.to, left, known);
  std::string number;
  switch (asked.what) {
    case What::mean:
      number = "SUM(days), COUNT(*)";
      break;
    case What::on_time:
      number = "SUM(met), COUNT(*)";
      break;
    case What::median:
      if (dialect == Dialect::sqlite) {
        // It has no median: the one or two in the middle.
        return fmt::format(
            "SELECT month, stage, outcome, CASE COUNT(*) WHEN 1 THEN 2 * SUM(days) ELSE SUM(days) END, 2 FROM ("
            "SELECT month, stage, outcome, days, ROW_NUMBER() OVER (PARTITION BY month, stage, outcome ORDER BY days) "
            "AS k, "
            "COUNT(*) OVER (PARTITION BY month, stage, outcome) AS n FROM episodes WHERE {}) "
            "WHERE k IN ((n + 1) / 2, (n + 2) / 2) GROUP BY month, stage, outcome",
            those);
      }
      number = dialect == Dialect::duckdb ? "CAST(2 * MEDIAN(days) AS BIGINT), 2"
                                          : "CAST(2 * PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY days) AS BIGINT), 2";
      break;
    default:
      number = "COUNT(*), 1";
  }
  return fmt::format("SELECT month, stage, outcome, {} FROM episodes WHERE {} GROUP BY month, stage, outcome", number,
                     those);
}

std::unique_ptr<Rival> sqlite_with(const Rows& rows, const std::string& folder) {
  return std::make_unique<Database>(rows, sql::Address{sql::Engine::sqlite, folder + "/episodes.db"});
}

std::unique_ptr<Rival> postgresql_with(const Rows& rows, const std::string& uri) {
  return std::make_unique<Database>(rows, sql::Address{sql::Engine::postgresql, uri});
}

std::unique_ptr<Rival> duckdb_with(const Rows& rows, const std::string& script, const std::string& folder) {
  return std::make_unique<DuckDb>(rows, script, folder);
}

}  // namespace redress::bench
