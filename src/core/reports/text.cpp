#include "core/reports/text.h"

#include <charconv>

#include "base/value.h"

namespace redress::reports {

namespace {

using figures::Cell;
using figures::Report;
using figures::Table;

// In the order of the contract, so not by key: base::Object would sort.
class Json {
 public:
  void open(char bracket) {
    comma();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void key(std::string_view name) {
    comma();
    out_ += base::canonical_text(base::Value(name));
    out_ += ':';
    first_ = true;
  }
  void text(std::string_view words) { raw(base::canonical_text(base::Value(words))); }
  void raw(std::string_view token) {
    comma();
    out_ += token;
    first_ = false;
  }
  void member(std::string_view name, std::string_view words) {
    key(name);
    text(words);
  }
  std::string take() {
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void comma() {
    if (!first_) out_ += ',';
    first_ = false;
  }
  std::string out_;
  bool first_ = true;
};

void write_strings(Json& out, std::string_view name, const std::vector<std::string>& strings) {
  out.key(name);
  out.open('[');
  for (const auto& each : strings) out.text(each);
  out.close(']');
}

std::string whole(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : "null";
}

void write_cell(Json& out, const Cell& cell) {
  out.key(cell.column);
  out.open('{');
  out.key("value");
  out.raw(value_text(cell));
  out.member("text", cell.text);
  out.key("numerator");
  out.raw(whole(cell.numerator));
  out.key("denominator");
  out.raw(whole(cell.denominator));
  write_strings(out, "cases", cell.cases);
  out.close('}');
}

void write_table(Json& out, const Table& table) {
  out.open('{');
  out.member("id", table.id);
  out.member("title", table.title);
  if (!table.part.empty()) out.member("part", table.part);
  out.key("columns");
  out.open('[');
  for (const auto& column : table.columns) {
    out.open('{');
    out.member("id", column.id);
    out.member("label", column.label);
    out.member("definition", column.definition);
    out.close('}');
  }
  out.close(']');
  out.key("rows");
  out.open('[');
  for (const auto& row : table.rows) {
    out.open('{');
    out.member("id", row.id);
    out.member("label", row.label);
    out.key("cells");
    out.open('{');
    for (const auto& cell : row.cells) write_cell(out, cell);
    out.close('}');
    out.close('}');
  }
  out.close(']');
  write_strings(out, "notes", table.notes);
  out.close('}');
}

void write_actions(Json& out, std::string_view name, const std::vector<PrintedAction>& actions) {
  out.key(name);
  out.open('[');
  for (const auto& action : actions) {
    out.open('{');
    out.member("reference", action.reference);
    out.member("service", action.service);
    out.member("words", action.words);
    out.member("owner", action.owner);
    out.member("due", action.due);
    out.member("done", action.done);
    out.close('}');
  }
  out.close(']');
}

void write_paper(Json& out, const PrintedPaper& paper) {
  out.key("paper");
  out.open('{');
  out.key("head");
  out.open('[');
  for (const auto& fact : paper.head) {
    out.open('{');
    out.member("label", fact.label);
    out.member("text", fact.text);
    out.close('}');
  }
  out.close(']');
  out.key("paragraphs");
  out.open('[');
  for (const auto& block : paper.blocks) {
    for (const auto& paragraph : block.paragraphs) {
      out.open('{');
      out.member("id", paragraph.id());
      out.member("number", paragraph.label());
      out.member("table", block.place);
      out.member("text", paragraph.text);
      write_strings(out, "authors", block.authors);
      out.member("reader", block.reader);
      out.close('}');
    }
  }
  out.close(']');
  write_actions(out, "awaited", paper.awaited);
  write_actions(out, "learned", paper.learned);
  out.close('}');
}

}  // namespace

std::string value_text(const Cell& cell) {
  if (!cell.numerator || !cell.denominator || *cell.denominator == 0) return "null";
  const std::int64_t top = *cell.numerator * cell.scale;
  if (top % *cell.denominator == 0) return std::to_string(top / *cell.denominator);
  char text[64];
  const auto end =
      std::to_chars(text, text + sizeof text, static_cast<double>(top) / static_cast<double>(*cell.denominator),
                    std::chars_format::fixed);
  return {text, end.ptr};
}

std::string to_json(const Report& report) {
  return to_json(report, {});
}

std::string to_json(const Report& report, const PrintedPaper& paper) {
  Json out;
  out.open('{');
  out.member("report", report.report);
  out.member("title", report.title);
  out.key("period");
  out.open('{');
  out.member("id", report.period.id);
  out.member("from", base::to_text(report.period.from));
  out.member("to", base::to_text(report.period.to));
  out.close('}');
  out.member("as_at", base::to_text(report.as_at));
  out.key("known_by");
  if (report.known_by.empty()) {
    out.raw("null");
  } else {
    out.text(report.known_by);
  }
  if (!report.organisation.empty()) out.member("organisation", report.organisation);
  out.key("invariants");
  out.open('[');
  for (const auto& invariant : report.invariants) {
    out.open('{');
    out.member("id", invariant.id);
    out.key("held");
    out.raw(invariant.held ? "true" : "false");
    out.member("text", invariant.text);
    out.close('}');
  }
  out.close(']');
  out.key("tables");
  out.open('[');
  for (const auto& table : report.tables) write_table(out, table);
  out.close(']');
  write_strings(out, "notes", report.notes);
  if (!paper.empty()) write_paper(out, paper);
  out.close('}');
  return out.take();
}

}  // namespace redress::reports
