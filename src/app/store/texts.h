// What stands beside the log: texts, editions, people, answers to repeated keys.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/store/store.h"

namespace redress::store {

void keep_text(sql::Connection& connection, const StoredText& text);
bool erase_text(sql::Connection& connection, const casework::Commitment& commitment);
std::optional<std::string> read_text(sql::Connection& connection, const casework::Commitment& commitment);

crypto::Hash keep_edition(sql::Connection& connection, std::string_view text);
std::optional<std::string> read_edition(sql::Connection& connection, const crypto::Hash& hash);

std::optional<std::int64_t> find_actor(sql::Connection& connection, std::string_view name);
std::int64_t actor_named(sql::Connection& connection, std::string_view name);
std::vector<std::pair<std::int64_t, std::string>> read_actors(sql::Connection& connection);

void keep_answer(sql::Connection& connection, const Answer& answer);
std::optional<Answer> read_answer(sql::Connection& connection, std::string_view key);
void forget_answers_before(sql::Connection& connection, Instant at);

}  // namespace redress::store
