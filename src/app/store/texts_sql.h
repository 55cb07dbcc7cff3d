// SQL of what stands beside the log: texts, editions, people, answers to repeated keys.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::texts_sql {

inline constexpr std::string_view keep_text = "INSERT INTO case_text (commitment, salt, body) VALUES ($1, $2, $3)";
inline constexpr std::string_view text_of = "SELECT body FROM case_text WHERE commitment = $1";
inline constexpr std::string_view erase_text = "DELETE FROM case_text WHERE commitment = $1";
inline constexpr std::string_view texts_after =
    "SELECT commitment, salt, body FROM case_text WHERE commitment > $1 ORDER BY commitment LIMIT $2";

inline constexpr std::string_view keep_edition =
    "INSERT INTO edition_text (hash, body) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";
inline constexpr std::string_view edition_text = "SELECT body FROM edition_text WHERE hash = $1";
inline constexpr std::string_view editions_after =
    "SELECT hash, body FROM edition_text WHERE hash > $1 ORDER BY hash LIMIT $2";

inline constexpr std::string_view find_actor = "SELECT actor_id FROM actor WHERE name = $1";
inline constexpr std::string_view add_actor =
    "INSERT INTO actor (actor_id, name) SELECT coalesce(max(actor_id), 0) + 1, $1 FROM actor RETURNING actor_id";
inline constexpr std::string_view actors = "SELECT actor_id, name FROM actor ORDER BY actor_id";

inline constexpr std::string_view keep_answer =
    "INSERT INTO command_answer (answer_key, request, reference, command_id, answered_at) VALUES ($1, $2, $3, $4, $5)";
inline constexpr std::string_view answer_for =
    "SELECT request, reference, command_id, answered_at FROM command_answer WHERE answer_key = $1";
inline constexpr std::string_view forget_answers = "DELETE FROM command_answer WHERE answered_at < $1";

inline constexpr std::array all{keep_text,    text_of,        erase_text,    texts_after, keep_edition,
                                edition_text, editions_after, find_actor,    add_actor,   actors,
                                keep_answer,  answer_for,     forget_answers};

}  // namespace redress::store::texts_sql
