// SQL of the requests for figures of one officer.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::officer_requests_sql {

inline constexpr std::string_view every =
    "SELECT r.request_id, r.asked_by, r.officer, r.purpose, r.words, r.period, r.asked_on, r.asked_at, t.at, o.at, "
    "s.at "
    "FROM officer_request r LEFT JOIN officer_request_step t ON t.request_id = r.request_id AND t.step = 'told' LEFT "
    "JOIN officer_request_step o ON o.request_id = r.request_id AND o.step = 'opened' LEFT JOIN officer_request_step s "
    "ON s.request_id = r.request_id AND s.step = 'seen' ORDER BY r.request_id DESC";
inline constexpr std::string_view last = "SELECT coalesce(max(request_id), 0) FROM officer_request";
inline constexpr std::string_view add =
    "INSERT INTO officer_request (request_id, asked_by, officer, purpose, words, period, asked_on, asked_at) VALUES "
    "($1, "
    "$2, $3, $4, $5, $6, $7, $8)";
inline constexpr std::string_view add_step =
    "INSERT INTO officer_request_step (request_id, step, at) VALUES ($1, $2, $3) ON CONFLICT (request_id, step) DO "
    "NOTHING";
// 7: case_allocated.
inline constexpr std::string_view given =
    "SELECT case_id, detail FROM case_event WHERE kind = 7 AND happened_on >= $1 AND happened_on <= $2 ORDER BY "
    "case_id";

inline constexpr std::array all{every, last, add, add_step, given};

}  // namespace redress::store::officer_requests_sql
