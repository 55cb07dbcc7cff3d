#include "app/web/imports.h"

#include "app/intake/facts.h"
#include "app/web/frame.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/files/name.h"

namespace redress::web {

using intake::Progress;

html::Url address_of(const intake::Upload& upload) {
  return html::Url("/import").segment(upload.id);
}

std::optional<intake::Upload> upload_in(intake::Uploads& uploads, const Desk& desk, const Captures& captures) {
  return uploads.find(desk.visitor.who->actor, captures.at("upload"));
}

Response no_such_upload() {
  return error_page(404, "This file is not here",
                    "A file that was sent to be imported is here for a day, for whoever sent it. It goes when it is "
                    "imported, when it is removed, and when the service is started again.",
                    "");
}

intake::Matching matching_in(const http::Fields& typed, const intake::Survey& survey) {
  intake::Matching matching;
  const auto text = [&](const std::string& field) {
    const std::string* value = http::find(typed, field);
    return value == nullptr ? std::string() : std::string(base::trimmed(*value));
  };
  for (const auto plain : intake::plain_columns) {
    const std::string chosen = text("column_" + std::string(plain));
    if (chosen.empty()) continue;
    if (plain == "reference" && chosen == "row") {
      matching.row_number = true;
      continue;
    }
    // What is no column is refused with the rest: one past the last.
    const auto index = base::parse_int(chosen, 0, static_cast<std::int64_t>(survey.columns.size()) - 1);
    matching.columns[std::string(plain)] = index ? static_cast<std::size_t>(*index) : survey.columns.size();
  }
  matching.procedure = text("fixed_procedure");
  matching.day_format = text("day_format");
  matching.prefix = text("prefix");
  for (const auto plain : intake::code_columns) {
    const auto column = matching.columns.find(plain);
    if (column == matching.columns.end() || column->second >= survey.columns.size()) continue;
    const auto& values = survey.columns[column->second].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const std::string meant = text("value_" + std::string(plain) + "_" + std::to_string(i));
      if (meant.empty() || meant == "!") continue;  // what no translation names refuses its row
      matching.values[std::string(plain)][values[i]] = meant == "-" ? "" : meant;
    }
  }
  return matching;
}

std::string progress_words(const intake::Upload& upload) {
  const Progress& now = upload.progress;
  const std::string so_far = grouped(std::to_string(now.done)) + " of " + grouped(std::to_string(now.of));
  if (upload.to_stop) return "Stopping";
  if (now.step == Progress::Step::reading)
    return now.done == 0 ? "Waiting to begin" : "Reading: " + counted(now.done, "row", "rows");
  if (now.step == Progress::Step::checking) return "Checking: " + so_far + " rows";
  return "Importing: " + so_far + " cases written";
}

Response as_file(std::string type, std::string_view name, std::string bytes) {
  Response response;
  response.type = std::move(type);
  response.body = std::move(bytes);
  response.headers.emplace_back("Content-Disposition", files::as_attachment(files::clean_name(name)));
  return response;
}

}  // namespace redress::web
