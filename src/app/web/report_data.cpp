// A report as a file.
#include "app/web/report_data.h"

#include <algorithm>

#include "app/web/pages.h"
#include "app/web/report_question.h"
#include "core/reports/text.h"
#include "core/reports/workbook.h"
#include "kit/pdf/pdf.h"
#include "kit/sheets/write.h"

namespace redress::web {

using figures::Report;

namespace {

// The page as a document: numbers, whose lists stand in the other files.
std::string to_pdf(const Report& report) {
  return pdf::to_pdf(reports::to_document(report), {.short_title = report.title});
}

// `spso-quarterly-2017-18-Q3.ods`. A period is letters, digits, dashes and dots.
std::string file_name(const Report& report, std::string_view format) {
  std::string name = report.report + "-" + report.period.id;
  if (const auto dots = name.find(".."); dots != std::string::npos) name.replace(dots, 2, "-to-");
  return name + "." + std::string(format);
}

}  // namespace

const std::vector<DataFormat>& data_formats() {
  static const std::vector<DataFormat> formats{
      {"pdf", "PDF", "application/pdf", to_pdf, false},
      {"ods", "ODS", sheets::ods_type,
       [](const Report& report) { return sheets::to_ods(reports::to_workbook(report)); }},
      {"xlsx", "XLSX", sheets::xlsx_type,
       [](const Report& report) { return sheets::to_xlsx(reports::to_workbook(report)); }},
      {"csv", "CSV", "text/csv; charset=utf-8", reports::to_csv},
      {"json", "JSON", "application/json", reports::to_json},
  };
  return formats;
}

Response report_data(const Desk& desk, const Request& request, const Captures& captures) {
  auto asked = question_of(request.query, {"format"}, desk);
  if (!asked) return bad_request(asked.error());
  const std::string& name = captures.at("name");
  const auto reports = desk.office.reports();
  if (std::none_of(reports.begin(), reports.end(), [&](const auto& r) { return r.id == name; }))
    return not_found("There is no report of this name.");
  const std::string* wanted = http::find(request.query, "format");
  const auto& formats = data_formats();
  const auto format = std::find_if(formats.begin(), formats.end(),
                                   [&](const DataFormat& each) { return wanted != nullptr && each.name == *wanted; });
  if (format == formats.end())
    return bad_request({{"format_known", "format", "", "pdf, ods, xlsx, csv and json are known"}});
  asked->question.with_cases = format->with_cases;
  const auto report = desk.office.report(name, asked->question);
  if (!report) return bad_request(report.error());
  Response response;
  response.type = format->type;
  response.body = format->write(*report);
  if (format->name != "json") {  // which a browser shows
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + file_name(*report, format->name) + "\"");
  }
  return response;
}

}  // namespace redress::web
