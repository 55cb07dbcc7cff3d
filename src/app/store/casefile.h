// Lists of cases and the finding of one by its reference.
#pragma once

#include <optional>
#include <vector>

#include "app/store/store.h"

namespace redress::store {

std::optional<std::int64_t> find_case(sql::Connection& connection, std::string_view reference);
std::vector<CaseLine> list_cases(sql::Connection& connection, const CaseQuery& query);
std::int64_t count_cases(sql::Connection& connection, const CaseQuery& query);
std::vector<CaseTally> tally_cases(sql::Connection& connection, const CaseQuery& query);

// Findings that await sign-off.
std::vector<AwaitedFinding> list_awaiting(sql::Connection& connection, std::int64_t actor, int offset, int limit);
std::int64_t count_awaiting(sql::Connection& connection, std::int64_t actor);
std::vector<AwaitedApproval> list_asked(sql::Connection& connection, std::int64_t actor,
                                        const std::vector<std::string>& roles, int limit);
std::int64_t count_asked(sql::Connection& connection, std::int64_t actor, const std::vector<std::string>& roles);
std::vector<ReturnCount> count_returned(sql::Connection& connection, Day since);

}  // namespace redress::store
