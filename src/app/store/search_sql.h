// SQL of the search for cases by their words, and of the people by number.
#pragma once

#include <array>
#include <string_view>

namespace redress::store::search_sql {

inline constexpr std::string_view found_up_to = "SELECT found_up_to FROM search_state";
inline constexpr std::string_view set_found_up_to = "UPDATE search_state SET found_up_to = $1";
inline constexpr std::string_view end_of_log = "SELECT size FROM log_head";
// The cases that something happened to since, in order.
inline constexpr std::string_view touched_since =
    "SELECT DISTINCT case_id FROM case_event WHERE seq >= $1 AND seq < $2 ORDER BY case_id";
inline constexpr std::string_view any_since = "SELECT 1 FROM case_event WHERE seq >= $1 LIMIT 1";
inline constexpr std::string_view forget_words = "DELETE FROM case_words WHERE rowid = $1";
inline constexpr std::string_view forget_all_words = "DELETE FROM case_words";
inline constexpr std::string_view keep_words =
    "{{sqlite}}INSERT INTO case_words (rowid, words) VALUES ($1, $2){{/sqlite}}"
    "{{postgresql}}INSERT INTO case_words (rowid, words) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))"
    "{{/postgresql}}";

// $1: the question in the engine's own form (search.cpp). The newest case first.
inline constexpr std::string_view find =
    "{{sqlite}}SELECT rowid FROM case_words WHERE case_words MATCH $1 ORDER BY rowid DESC LIMIT $2 OFFSET $3{{/sqlite}}"
    "{{postgresql}}SELECT rowid FROM case_words WHERE words @@ $1::text::tsquery ORDER BY rowid DESC LIMIT $2 OFFSET $3"
    "{{/postgresql}}";
inline constexpr std::string_view count =
    "{{sqlite}}SELECT count(*) FROM case_words WHERE case_words MATCH $1{{/sqlite}}"
    "{{postgresql}}SELECT count(*) FROM case_words WHERE words @@ $1::text::tsquery{{/postgresql}}";

inline constexpr std::string_view is_known_person = "SELECT 1 FROM case_person WHERE number = $1 LIMIT 1";
inline constexpr std::string_view cases_of_person =
    "SELECT reference FROM casefile WHERE case_id IN (SELECT case_id FROM case_person WHERE number = $1 AND removed = "
    "0) "
    "ORDER BY case_id DESC";

inline constexpr std::array all{found_up_to, set_found_up_to, end_of_log,       touched_since,
                                any_since,   forget_words,    forget_all_words, keep_words,
                                find,        count,           is_known_person,  cases_of_person};

}  // namespace redress::store::search_sql
