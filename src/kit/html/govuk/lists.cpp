#include "kit/html/govuk/lists.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_cell_end(Writer& out, const TableCell& cell) {
  out << More{cell.classes} << "\"";
  if (cell.colspan != 0) out << " colspan=\"" << cell.colspan << "\"";
  if (cell.rowspan != 0) out << " rowspan=\"" << cell.rowspan << "\"";
  out << Extra{cell.attributes} << ">" << said(cell);
}

void write_format(Writer& out, Markup block, const TableCell& cell) {
  if (!cell.format.empty()) out << " " << block << "--" << cell.format;
}

void write_head(Writer& out, const Table& table) {
  if (table.head.empty()) return;
  out << "<thead class=\"govuk-table__head\">\n<tr class=\"govuk-table__row\">\n";
  for (const auto& cell : table.head) {
    out << "<th scope=\"col\" class=\"govuk-table__header";
    write_format(out, "govuk-table__header", cell);
    write_cell_end(out, cell);
    out << "</th>\n";
  }
  out << "</tr>\n</thead>\n";
}

void write_row(Writer& out, const std::vector<TableCell>& row, bool first_is_header) {
  if (row.empty()) return;
  out << "<tr class=\"govuk-table__row\">\n";
  bool header = first_is_header;
  for (const auto& cell : row) {
    if (header) {
      out << "<th scope=\"row\" class=\"govuk-table__header";
      write_cell_end(out, cell);
      out << "</th>\n";
    } else {
      out << "<td class=\"govuk-table__cell";
      write_format(out, "govuk-table__cell", cell);
      write_cell_end(out, cell);
      out << "</td>\n";
    }
    header = false;
  }
  out << "</tr>\n";
}

void write_status(Writer& out, const TaskStatus& status, const std::string& id) {
  out << "<div class=\"govuk-task-list__status" << More{status.classes} << "\" id=\"" << id << "\">\n";
  if (given(status.tag)) {
    out << tag(status.tag);
  } else {
    out << said(status) << "\n";
  }
  out << "</div>\n";
}

// `id`: what the ids of its hint and its status begin with.
void write_task(Writer& out, const Task& task, const std::string& id) {
  const std::string hint_id = given(task.hint) ? id + "-hint" : "";
  const std::string status_id = id + "-status";
  out << "<li class=\"govuk-task-list__item" << When{task.href.has_value(), " govuk-task-list__item--with-link"}
      << More{task.classes} << "\">\n<div class=\"govuk-task-list__name-and-hint\">\n";
  if (task.href) {
    out << "<a class=\"govuk-link govuk-task-list__link" << More{task.title.classes} << "\" href=\"" << *task.href
        << "\" aria-describedby=\"" << both(hint_id, status_id) << "\">\n"
        << said(task.title) << "\n</a>\n";
  } else {
    out << "<div" << Named{"class", task.title.classes} << ">\n" << said(task.title) << "\n</div>\n";
  }
  if (given(task.hint)) {
    out << "<div id=\"" << hint_id << "\" class=\"govuk-task-list__hint\">\n" << said(task.hint) << "\n</div>\n";
  }
  out << "</div>\n";
  write_status(out, task.status, status_id);
  out << "</li>\n";
}

}  // namespace

Fragment table(const Table& table) {
  Writer out;
  out << "<table class=\"govuk-table" << More{table.classes} << "\"" << Extra{table.attributes} << ">\n";
  if (!table.caption.empty()) {
    out << "<caption class=\"govuk-table__caption" << More{table.captionClasses} << "\">" << table.caption
        << "</caption>\n";
  }
  write_head(out, table);
  out << "<tbody class=\"govuk-table__body\">\n";
  for (const auto& row : table.rows) write_row(out, row, table.firstCellIsHeader);
  out << "</tbody>\n</table>\n";
  return out.take();
}

Fragment task_list(const TaskList& list) {
  Writer out;
  out << "<ul class=\"govuk-task-list" << More{list.classes} << "\"" << Extra{list.attributes} << ">\n";
  int place = 0;
  for (const auto& task : list.items) {
    ++place;
    if (given(task.title)) write_task(out, task, list.idPrefix + "-" + std::to_string(place));
  }
  out << "</ul>\n";
  return out.take();
}

}  // namespace redress::html::govuk
