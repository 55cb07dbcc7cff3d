// SQL of the two logs and their head.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "app/store/columns.h"

namespace redress::store::log_sql {

inline constexpr std::string_view begin_log =
    "INSERT INTO log_head (one, size, root, frontier, recorded_at, next_case_id, next_command_id) VALUES (1, 0, $1, "
    "$2, 0, 1, 1) "
    "ON CONFLICT (one) DO NOTHING";
inline constexpr std::string_view head =
    "SELECT size, root, frontier, recorded_at, next_case_id, next_command_id FROM log_head WHERE one = 1";
inline constexpr std::string_view next_ids = "SELECT next_case_id, next_command_id FROM log_head WHERE one = 1";
inline constexpr std::string_view move_head =
    "UPDATE log_head SET size = $1, root = $2, frontier = $3, recorded_at = $4, next_case_id = $5, next_command_id = "
    "$6 "
    "WHERE one = 1";
// Up to $2 events after case $1, in whole cases: the last case of the chunk.
inline constexpr std::string_view end_of_chunk =
    "SELECT max(case_id) FROM (SELECT case_id FROM case_event WHERE case_id > $1 ORDER BY case_id LIMIT $2) AS chunk";
inline constexpr std::string_view body_seqs = "SELECT seq FROM body_event ORDER BY seq";

inline constexpr std::array fixed{begin_log, head, next_ids, move_head, end_of_chunk, body_seqs};

// Names of the columns, `leaf` last.
std::string column_list(std::span<const Column> columns);
std::vector<std::string_view> stored_columns(std::span<const Column> columns);

const std::string& insert_case_event();
const std::string& insert_body_event();
const std::string& case_events_from();      // $1 seq, $2 at most
const std::string& body_events_from();      // $1 seq
const std::string& body_event_at();         // $1 seq
const std::string& case_events_of();        // $1 case
const std::string& case_events_of_cases();  // $1 < case <= $2, by case and version

// Cases that are asked for together; a list that is shorter is filled with its last.
inline constexpr std::size_t cases_at_once = 100;
const std::string& is_named_case();               // case_id IN ($1, ...), the least first and the greatest last
const std::string& case_events_of_named_cases();  // by case and version

}  // namespace redress::store::log_sql
