#include "app/store/schema.h"

#include <numeric>

#include "app/store/accounts_sql.h"
#include "app/store/brands_sql.h"
#include "app/store/casefile_sql.h"
#include "app/store/chases_sql.h"
#include "app/store/clock_rows_sql.h"
#include "app/store/derived_sql.h"
#include "app/store/digests_sql.h"
#include "app/store/drafts_sql.h"
#include "app/store/habits_sql.h"
#include "app/store/import_maps_sql.h"
#include "app/store/log_sql.h"
#include "app/store/meetings_sql.h"
#include "app/store/next_editions_sql.h"
#include "app/store/officer_requests_sql.h"
#include "app/store/open_cases_sql.h"
#include "app/store/outstanding_sql.h"
#include "app/store/registers_sql.h"
#include "app/store/reminders_sql.h"
#include "app/store/saved_figures_sql.h"
#include "app/store/search_sql.h"
#include "app/store/tasks_sql.h"
#include "app/store/texts_sql.h"
#include "app/store/tokens_sql.h"
#include "base/assert.h"
#include "base/embedded.h"
#include "base/text.h"

namespace redress::store {

std::vector<sql::Migration> schema_steps() {
  constexpr std::string_view folder = "schema/";
  std::vector<sql::Migration> steps;
  for (const auto& file : base::embedded_shipped()) {
    if (!file.path.starts_with(folder) || !file.path.ends_with(".sql")) continue;
    const std::string_view name = file.path.substr(folder.size());
    const auto number = base::parse_int(name.substr(0, 4), 1, 9999);
    REDRESS_ASSERT(number && *number == static_cast<std::int64_t>(steps.size()) + 1);
    steps.push_back({static_cast<int>(*number), name, file.bytes});
  }
  return steps;
}

std::vector<std::string> statements() {
  std::vector<std::string> all(log_sql::fixed.begin(), log_sql::fixed.end());
  for (const auto& text : {log_sql::insert_case_event(), log_sql::insert_body_event(), log_sql::case_events_from(),
                           log_sql::body_events_from(), log_sql::body_event_at(), log_sql::case_events_of(),
                           log_sql::case_events_of_cases(), log_sql::case_events_of_named_cases()}) {
    all.push_back(text);
  }
  all.insert(all.end(), texts_sql::all.begin(), texts_sql::all.end());
  all.insert(all.end(), accounts_sql::all.begin(), accounts_sql::all.end());
  all.insert(all.end(), drafts_sql::all.begin(), drafts_sql::all.end());
  all.insert(all.end(), import_maps_sql::all.begin(), import_maps_sql::all.end());
  all.insert(all.end(), brands_sql::all.begin(), brands_sql::all.end());
  all.insert(all.end(), outstanding_sql::all.begin(), outstanding_sql::all.end());
  all.insert(all.end(), habits_sql::all.begin(), habits_sql::all.end());
  all.insert(all.end(), officer_requests_sql::all.begin(), officer_requests_sql::all.end());
  all.insert(all.end(), saved_figures_sql::all.begin(), saved_figures_sql::all.end());
  all.insert(all.end(), next_editions_sql::all.begin(), next_editions_sql::all.end());
  all.insert(all.end(), tokens_sql::all.begin(), tokens_sql::all.end());
  all.insert(all.end(), search_sql::all.begin(), search_sql::all.end());
  all.insert(all.end(), tasks_sql::all.begin(), tasks_sql::all.end());
  all.insert(all.end(), registers_sql::all.begin(), registers_sql::all.end());
  all.insert(all.end(), chases_sql::all.begin(), chases_sql::all.end());
  all.insert(all.end(), meetings_sql::all.begin(), meetings_sql::all.end());
  all.insert(all.end(), clock_rows_sql::all.begin(), clock_rows_sql::all.end());
  all.insert(all.end(), digests_sql::all.begin(), digests_sql::all.end());
  all.insert(all.end(), reminders_sql::all.begin(), reminders_sql::all.end());
  all.insert(all.end(), open_cases_sql::all.begin(), open_cases_sql::all.end());
  for (std::size_t i = 0; i < derived_count; ++i) {
    const auto& table = derived_sql::tables()[i];
    for (const auto& text : {table.insert, table.of_case, table.forget_row, table.forget_all, table.of_cases})
      all.push_back(text);
    std::vector<std::size_t> values(table.columns.size() - derived_tables()[i].keys);
    std::iota(values.begin(), values.end(), derived_tables()[i].keys);
    all.push_back(derived_sql::update_row(i, values));
  }
  all.push_back(derived_sql::any_of_few());
  for (const auto sql : {derived_sql::derived_stale, derived_sql::derived_are_fresh, awaiting_sql::count,
                         awaiting_sql::count_asked, awaiting_sql::returned, casefile_sql::case_id_of})
    all.emplace_back(sql);
  all.push_back(casefile_sql::by_reference());
  all.push_back(awaiting_sql::list());
  all.push_back(awaiting_sql::asked());
  for (const auto& filters : casefile_sql::all_filters()) {
    all.push_back(casefile_sql::list(filters));
    if (filters.order != Order::due) continue;
    all.push_back(casefile_sql::count(filters));
    all.push_back(casefile_sql::tally(filters));
  }
  return all;
}

}  // namespace redress::store
