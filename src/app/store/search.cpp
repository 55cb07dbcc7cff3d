#include "app/store/search.h"

#include "app/store/search_sql.h"

namespace redress::store {
namespace {

// Folded words are letters, digits and one colon: nothing in them means anything to either engine between its quotes.
std::string term(sql::Engine engine, const std::string& word) {
  const bool begins = word.find(':') == std::string::npos;
  if (engine == sql::Engine::sqlite) return '"' + word + '"' + (begins ? "*" : "");
  return "'" + word + "'" + (begins ? ":*" : "");
}

std::string joined(sql::Engine engine, const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : between).append(term(engine, word));
  return text;
}

}  // namespace

std::string WordIndex::text_of(const WordQuery& query) const {
  const sql::Engine engine = connection_.engine();
  const bool sqlite = engine == sql::Engine::sqlite;
  const std::string all = joined(engine, query.all, sqlite ? " AND " : " & ");
  const std::string any = joined(engine, query.any, sqlite ? " OR " : " | ");
  if (all.empty() || any.empty()) return all + any;
  return all + (sqlite ? " AND (" : " & (") + any + ")";
}

std::int64_t WordIndex::number(std::string_view sql, const std::vector<sql::Parameter>& values) {
  std::int64_t found = 0;
  connection_.run(sql, values, [&](const sql::Row& row) { found = row.integer(0); });
  return found;
}

std::vector<std::int64_t> WordIndex::ids(std::string_view sql, const std::vector<sql::Parameter>& values) {
  std::vector<std::int64_t> found;
  connection_.run(sql, values, [&](const sql::Row& row) { found.push_back(row.integer(0)); });
  return found;
}

std::vector<std::int64_t> WordIndex::find(const WordQuery& query) {
  const std::string text = text_of(query);
  if (text.empty()) return {};
  return ids(search_sql::find, {std::string_view(text), std::int64_t{query.limit}, std::int64_t{query.offset}});
}

std::int64_t WordIndex::count(const WordQuery& query) {
  const std::string text = text_of(query);
  return text.empty() ? 0 : number(search_sql::count, {std::string_view(text)});
}

std::int64_t WordIndex::found_up_to() {
  return number(search_sql::found_up_to, {});
}

std::int64_t WordIndex::end_of_log() {
  return number(search_sql::end_of_log, {});
}

bool WordIndex::is_behind() {
  return number(search_sql::any_since, {found_up_to()}) != 0;
}

std::vector<std::int64_t> WordIndex::touched(std::int64_t from_seq, std::int64_t to_seq) {
  return ids(search_sql::touched_since, {from_seq, to_seq});
}

void WordIndex::keep(std::int64_t case_id, const std::set<std::string>& words) {
  connection_.run(search_sql::forget_words, {case_id});
  std::string text;
  for (const auto& word : words) text.append(text.empty() ? "" : " ").append(word);
  if (!text.empty()) connection_.run(search_sql::keep_words, {case_id, std::string_view(text)});
}

void WordIndex::set_found_up_to(std::int64_t seq) {
  connection_.run(search_sql::set_found_up_to, {seq});
}

void WordIndex::forget_all() {
  connection_.run(search_sql::forget_all_words, {});
  set_found_up_to(0);
}

bool WordIndex::is_known_person(std::int64_t person) {
  return number(search_sql::is_known_person, {person}) != 0;
}

std::vector<std::string> WordIndex::cases_of_person(std::int64_t person) {
  std::vector<std::string> references;
  connection_.run(search_sql::cases_of_person, {person},
                  [&](const sql::Row& row) { references.emplace_back(row.text(0)); });
  return references;
}

}  // namespace redress::store
