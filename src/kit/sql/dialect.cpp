#include "kit/sql/dialect.h"

#include <array>

namespace redress::sql {
namespace {

struct Token {
  std::string_view name, sqlite, postgresql;
};

constexpr std::array<Token, 6> tokens{{
    {"integer", "INTEGER", "bigint"},
    {"text", "TEXT", "text COLLATE \"C\""},  // compared and ordered by bytes in both
    {"bytes", "BLOB", "bytea"},
    {"strict", "STRICT", ""},
    {"strict_keyed", "STRICT, WITHOUT ROWID", ""},  // the rows stand in the primary key's tree
    {"skip_locked", "", "FOR UPDATE SKIP LOCKED"},
}};

[[noreturn]] void refuse(std::string_view what, std::string_view token) {
  throw Failure(Category::syntax, std::string(what) + " {{" + std::string(token) + "}} in an SQL text");
}

}  // namespace

std::string in_dialect(Engine engine, std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::string_view part;  // the engine whose part we are in
  const auto kept = [&] { return part.empty() || (part == "sqlite") == (engine == Engine::sqlite); };
  while (true) {
    const std::size_t open = text.find("{{");
    if (kept()) out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) refuse("unfinished token", text.substr(open + 2, 20));
    const std::string_view name = text.substr(open + 2, close - open - 2);
    text.remove_prefix(close + 2);
    if (name == "sqlite" || name == "postgresql") {
      if (!part.empty()) refuse("part within a part", name);
      part = name;
    } else if (name.starts_with('/')) {
      if (part.empty() || name.substr(1) != part) refuse("misplaced end", name);
      part = {};
    } else {
      const Token* known = nullptr;
      for (const Token& token : tokens) {
        if (token.name == name) known = &token;
      }
      if (known == nullptr) refuse("unknown token", name);
      if (kept()) out += engine == Engine::sqlite ? known->sqlite : known->postgresql;
    }
  }
  if (!part.empty()) refuse("part without an end", part);
  return out;
}

}  // namespace redress::sql
