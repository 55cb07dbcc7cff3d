#include "app/web/parts/figure.h"

#include <algorithm>

#include "app/web/parts/drawing.h"
#include "app/web/parts/number_table.h"
#include "app/web/words.h"
#include "core/reports/charts.h"

namespace redress::web {
namespace {

using figures::Cell;
using figures::Chart;
using figures::ChartPoint;

bool has_months(const Chart& chart) {
  return !chart.points.empty() && !chart.points.front().period.empty();
}

// `October 2025` as `Oct`, with the year at both ends and in each January.
std::string short_month(const Chart& chart, std::size_t i) {
  const std::string& label = chart.points[i].label;
  const std::size_t space = label.find(' ');
  if (space == std::string::npos || label.size() != space + 5) return label;
  const std::string month = label.substr(0, 3);
  const bool with_year = i == 0 || i + 1 == chart.points.size() || month == "Jan";
  return with_year ? month + " " + label.substr(space + 3) : month;
}

Drawing drawing_of(const Chart& chart) {
  Drawing drawing;
  drawing.form = chart.form;
  drawing.series = chart.series;
  const auto value = [&](const Cell& cell) {
    drawing.percent = drawing.percent || cell.scale == 100;
    return DrawnValue{reports::value_of(cell), cell_text(cell)};
  };
  for (std::size_t i = 0; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    DrawnPoint drawn{has_months(chart) ? short_month(chart, i) : point.label, {}, {}};
    for (const auto& cell : point.cells) drawn.values.push_back(value(cell));
    for (const auto& cell : point.before) drawn.before.push_back(value(cell));
    drawing.points.push_back(std::move(drawn));
  }
  return drawing;
}

std::string course_of(const Chart& chart, std::size_t series) {
  const ChartPoint *first = nullptr, *last = nullptr, *most = nullptr;
  const auto value = [&](const ChartPoint* point) { return *reports::value_of(point->cells[series]); };
  const auto text = [&](const ChartPoint* point) { return cell_text(point->cells[series]); };
  for (const auto& point : chart.points) {
    if (series >= point.cells.size() || !reports::value_of(point.cells[series])) continue;
    if (first == nullptr) first = &point;
    last = &point;
    if (most == nullptr || value(&point) > value(most)) most = &point;
  }
  const std::string& name = chart.series[series];
  if (first == nullptr) return name + ": no numbers.";
  if (first == last) return name + " was " + text(first) + " in " + first->label + ".";
  std::string words = name;
  if (value(first) == value(last)) {
    words += " was " + text(first) + " in " + first->label + " and in " + last->label;
  } else {
    words += (value(first) < value(last) ? " rose from " : " fell from ") + text(first) + " in " + first->label +
             " to " + text(last) + " in " + last->label;
  }
  if (most != first && most != last) words += "; the highest was " + text(most) + " in " + most->label;
  return words + ".";
}

void write_svg(html::Writer& out, const Figure& figure, const Drawing& drawing, int width) {
  const Drawn drawn = draw(drawing, width);
  const bool wide = width > 360;
  const std::string id = "figure-" + std::to_string(figure.number) + (wide ? "-wide" : "-narrow");
  out << "<svg viewBox=\"0 0 " << width << " " << drawn.height << "\" role=\"img\" aria-labelledby=\"" << id
      << "-title " << id << "-words\" class=\"" << (wide ? html::Markup("rd-onlywide") : html::Markup("rd-narrow"))
      << "\" font-family=\"Source Sans 3, Arial, sans-serif\" font-size=\"16\"><title id=\"" << id << "-title\">"
      << figure.chart.subtitle << "</title><desc id=\"" << id << "-words\">" << told(figure.chart) << "</desc>"
      << drawn.shapes << "</svg>\n";
}

void write_number(html::Writer& out, const Figure& figure, const ChartPoint& point, const Cell& cell,
                  const std::string& period, base::Day as_at) {
  out << "<td class=\"rd-right rd-num\">";
  if (cell.listed == 0) {
    out << cell_text(cell);
  } else {
    const html::Url list = figure.cases_of(period, as_at);
    out << "<a class=\"rd-link\" href=\""
        << list.with("table", figure.chart.table).with("row", point.row).with("column", cell.column) << "\">"
        << cell_text(cell) << "</a>";
  }
  out << "</td>";
}

// Months go across, as in the drawing; rows with the period before stand below each other.
void write_table(html::Writer& out, const Figure& figure, const std::string& name) {
  const Chart& chart = figure.chart;
  out << "<details class=\"govuk-details rd-noprint\"><summary class=\"govuk-details__summary\"><span "
         "class=\"govuk-details__summary-text\">"
      << name << " as a table</span></summary><div class=\"govuk-details__text\"><section class=\"rd-scroll\" "
      << "aria-label=\"" << name << " as a table\" tabindex=\"0\"><table class=\"rd-table\"><caption>" << chart.subtitle
      << "</caption>\n<thead><tr><th scope=\"col\">";
  if (has_months(chart)) {
    out << "Month</th>";
    for (const auto& series : chart.series) out << "<th scope=\"col\" class=\"rd-right\">" << series << "</th>";
  } else {
    out << "<span class=\"govuk-visually-hidden\">Row</span></th>";
    for (const auto& series : chart.series) out << "<th scope=\"col\" class=\"rd-right\">" << series << "</th>";
    for (std::size_t i = 0; chart.before && i < chart.series.size(); ++i)
      out << "<th scope=\"col\" class=\"rd-right\">" << chart.before->title << "</th>";
  }
  out << "</tr></thead>\n<tbody>";
  for (const auto& point : chart.points) {
    out << "<tr><th scope=\"row\">" << point.label << "</th>";
    for (const auto& cell : point.cells) write_number(out, figure, point, cell, point.period, figure.as_at);
    for (const auto& cell : point.before) write_number(out, figure, point, cell, chart.before->id, chart.before_as_at);
    for (std::size_t i = point.before.size(); chart.before && i < chart.series.size(); ++i)
      out << "<td class=\"rd-right\">none</td>";
    out << "</tr>\n";
  }
  out << "</tbody></table></section></div></details>\n";
}

}  // namespace

std::string told(const Chart& chart) {
  std::string words;
  if (has_months(chart)) {
    for (std::size_t i = 0; i < chart.series.size(); ++i) words += (i == 0 ? "" : " ") + course_of(chart, i);
    return words;
  }
  for (const auto& point : chart.points) {
    words += (words.empty() ? "" : " ") + point.label + ": ";
    for (std::size_t i = 0; i < point.cells.size(); ++i) {
      if (point.cells.size() > 1) words += (i == 0 ? "" : ", ") + chart.series[i] + " ";
      words += cell_text(point.cells[i]);
      if (i < point.before.size()) words += ", before " + cell_text(point.before[i]);
    }
    words += ".";
  }
  return words;
}

void write_figure(html::Writer& out, const Figure& figure) {
  const std::string name = "Figure " + std::to_string(figure.number);
  const Drawing drawing = drawing_of(figure.chart);
  out << "<figure class=\"rd-fig\" id=\"figure-" << figure.number << "\">\n<figcaption><b>" << name << ": "
      << figure.chart.finding << "</b><span>" << figure.chart.subtitle << "</span></figcaption>\n";
  if (draw(drawing, 360).empty()) {
    out << "<p class=\"rd-src\">There are no numbers to draw.</p>\n</figure>\n";
    return;
  }
  write_svg(out, figure, drawing, figure.half ? 520 : 1040);
  write_svg(out, figure, drawing, 360);
  if (has_months(figure.chart) || figure.chart.before) write_table(out, figure, name);
  out << "</figure>\n";
}

}  // namespace redress::web
