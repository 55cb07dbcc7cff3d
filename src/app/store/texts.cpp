#include "app/store/texts.h"

#include "app/store/cells.h"
#include "app/store/texts_sql.h"

namespace redress::store {

using sql::Blob;

void keep_text(sql::Connection& connection, const StoredText& text) {
  connection.run(texts_sql::keep_text, {Blob{crypto::bytes_of(text.commitment)}, Blob{text.salt}, text.body});
}

bool erase_text(sql::Connection& connection, const casework::Commitment& commitment) {
  return connection.run(texts_sql::erase_text, {Blob{crypto::bytes_of(commitment)}}) > 0;
}

std::optional<std::string> read_text(sql::Connection& connection, const casework::Commitment& commitment) {
  std::optional<std::string> text;
  connection.run(texts_sql::text_of, {Blob{crypto::bytes_of(commitment)}},
                 [&](const sql::Row& row) { text = row.text(0); });
  return text;
}

crypto::Hash keep_edition(sql::Connection& connection, std::string_view text) {
  const crypto::Hash hash = crypto::sha256(text);
  connection.run(texts_sql::keep_edition, {Blob{crypto::bytes_of(hash)}, text});
  return hash;
}

std::optional<std::string> read_edition(sql::Connection& connection, const crypto::Hash& hash) {
  std::optional<std::string> text;
  connection.run(texts_sql::edition_text, {Blob{crypto::bytes_of(hash)}},
                 [&](const sql::Row& row) { text = row.text(0); });
  return text;
}

std::optional<std::int64_t> find_actor(sql::Connection& connection, std::string_view name) {
  std::optional<std::int64_t> actor;
  connection.run(texts_sql::find_actor, {name}, [&](const sql::Row& row) { actor = row.integer(0); });
  return actor;
}

std::int64_t actor_named(sql::Connection& connection, std::string_view name) {
  if (const auto known = find_actor(connection, name)) return *known;
  std::int64_t actor = 0;
  connection.run(texts_sql::add_actor, {name}, [&](const sql::Row& row) { actor = row.integer(0); });
  return actor;
}

std::vector<std::pair<std::int64_t, std::string>> read_actors(sql::Connection& connection) {
  std::vector<std::pair<std::int64_t, std::string>> actors;
  connection.run(texts_sql::actors, {}, [&](const sql::Row& row) { actors.emplace_back(row.integer(0), row.text(1)); });
  return actors;
}

void keep_answer(sql::Connection& connection, const Answer& answer) {
  connection.run(texts_sql::keep_answer, {answer.key, Blob{crypto::bytes_of(answer.request)}, answer.reference,
                                          answer.command_id, stored(answer.at)});
}

std::optional<Answer> read_answer(sql::Connection& connection, std::string_view key) {
  std::optional<Answer> answer;
  connection.run(texts_sql::answer_for, {key}, [&](const sql::Row& row) {
    Answer found;
    found.key = key;
    found.request = hash_in(row, 0, "the answer kept for a key");
    found.reference = row.text(1);
    found.command_id = row.integer(2);
    found.at = instant_in(row, 3);
    answer = std::move(found);
  });
  return answer;
}

void forget_answers_before(sql::Connection& connection, Instant at) {
  connection.run(texts_sql::forget_answers, {stored(at)});
}

}  // namespace redress::store
