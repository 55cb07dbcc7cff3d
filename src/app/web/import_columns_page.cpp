// Which column of the file is which: examples from each, a choice for each column of the case list, and how days are written.
#include "app/intake/case_list.h"
#include "app/intake/facts.h"
#include "app/office/procedure_use.h"
#include "app/web/frame.h"
#include "app/web/imports.h"
#include "app/web/parts/column.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using intake::UploadStage;

constexpr std::size_t most_examples = 4;
constexpr std::size_t longest_example = 60;  // bytes

struct Asked {
  std::string_view plain, label, hint;
};
constexpr std::array<Asked, 14> asked{
    {{"reference", "Reference", "Each case has its own"},
     {"procedure", "Procedure", "Where rows differ; or choose one for all below"},
     {"received_on", "Day of receipt", ""},
     {"received_stage", "Stage at receipt", "Where the procedure has more than one"},
     {"acknowledged_on", "Day of acknowledgement", ""},
     {"allocated_on", "Day of first allocation", "A handler counts only with it"},
     {"handler", "Handler", "Who had it first"},
     {"escalated_on", "Day it went to the next stage", ""},
     {"answered_on", "Day of the answer", "Without it, the day of closure"},
     {"closed_on", "Day of closure", ""},
     {"outcome", "Outcome", ""},
     {"service", "Service", "Whose service it is about"},
     {"theme", "Theme", "What it is about"},
     {"recorded_on", "Day it was recorded", "When the last fact of the row was written down"}}};

std::string cut(const std::string& text) {
  return text.size() <= longest_example ? text
                                        : text.substr(0, base::utf8_boundary(text, longest_example)) + "\xE2\x80\xA6";
}

void write_examples(html::Writer& out, const intake::Survey& survey) {
  out << "<table class=\"rd-table rd-cards govuk-!-margin-top-6\">\n<caption>The columns of your "
         "file</caption>\n<thead><tr><th "
         "scope=\"col\">Column</th><th scope=\"col\">Examples</th><th scope=\"col\" "
         "class=\"rd-right\">Filled</th></tr></thead>\n<tbody>\n";
  for (const auto& column : survey.columns) {
    std::string examples;
    for (std::size_t i = 0; i < column.values.size() && i < most_examples; ++i)
      examples += (i == 0 ? "" : " \xC2\xB7 ") + cut(column.values[i]);
    if (column.values.size() > most_examples) examples += " \xC2\xB7 \xE2\x80\xA6";
    out << "<tr><th scope=\"row\"><b>" << cut(column.name) << "</b></th><td data-l=\"Examples\">"
        << (examples.empty() ? std::string("Nothing in any row") : examples)
        << "</td><td data-l=\"Filled\" class=\"rd-right\">" << grouped(std::to_string(column.filled)) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

// What is chosen: what was sent just now, what was chosen before, or what the names suggest.
http::Fields chosen_in(const intake::Upload& upload, const Desk& desk) {
  if (http::find(desk.form, "column_received_on") != nullptr) return desk.form;
  if (!upload.typed.empty()) return upload.typed;
  http::Fields chosen;
  std::vector<std::size_t> days;
  for (const auto& [plain, column] : intake::guess_columns(*upload.survey)) {
    chosen.emplace_back("column_" + plain, std::to_string(column));
    if (plain.ends_with("_on")) days.push_back(column);
  }
  chosen.emplace_back("day_format", intake::guess_days(*upload.survey, days).format);
  return chosen;
}

std::string chosen_for(const http::Fields& chosen, const std::string& field) {
  const std::string* value = http::find(chosen, field);
  return value == nullptr ? std::string() : *value;
}

html::Fragment column_question(const Asked& question, const intake::Survey& survey, const http::Fields& chosen,
                               const Wrongs& wrongs) {
  const std::string field = "column_" + std::string(question.plain);
  govuk::Select select{.name = field,
                       .label = {.text = std::string(question.label)},
                       .hint = {.text = std::string(question.hint)},
                       .errorMessage = {.text = wrongs.at(field)},
                       .value = chosen_for(chosen, field)};
  select.items.push_back({.text = "Not in this file", .value = ""});
  if (question.plain == "reference") select.items.push_back({.text = "Make it from the row's number", .value = "row"});
  for (std::size_t i = 0; i < survey.columns.size(); ++i)
    select.items.push_back({.text = cut(survey.columns[i].name), .value = std::to_string(i)});
  return govuk::select(select);
}

html::Fragment procedure_question(const Desk& desk, const http::Fields& chosen, const Wrongs& wrongs) {
  govuk::Select select{.name = "fixed_procedure",
                       .label = {.text = "One procedure for every row"},
                       .errorMessage = {.text = wrongs.at("fixed_procedure")},
                       .value = chosen_for(chosen, "fixed_procedure")};
  select.items.push_back({.text = "No: a column says it", .value = ""});
  // A column may name any that the body has: history is under what held then.
  auto offered = desk.office.procedure_use().offered(desk.today);
  const auto* kept = desk.procedure(chosen_for(chosen, "fixed_procedure"));
  if (kept != nullptr && std::find(offered.begin(), offered.end(), kept) == offered.end()) offered.push_back(kept);
  for (const auto* procedure : offered) select.items.push_back({.text = procedure->title, .value = procedure->id});
  return govuk::select(select);
}

html::Fragment day_question(const http::Fields& chosen, const Wrongs& wrongs) {
  govuk::Select select{.name = "day_format",
                       .label = {.text = "How days are written"},
                       .hint = {.text = "20 November 2026 would be"},
                       .errorMessage = {.text = wrongs.at("day_format")},
                       .value = chosen_for(chosen, "day_format")};
  select.items.push_back({.text = "As the days of the file allow", .value = ""});
  for (const auto& form : intake::day_forms)
    select.items.push_back({.text = std::string(form.words), .value = std::string(form.format)});
  return govuk::select(select);
}

// Kept maps that know every column of the file and lack none.
void write_fitting_maps(html::Writer& out, const intake::Upload& upload, const Desk& desk) {
  govuk::Select select{.name = "name", .id = "map-name", .label = {.text = "A kept map fits this file"}};
  for (const auto& kept : desk.office.import_maps().all()) {
    const auto map = intake::read_map(kept.yaml, kept.name);
    if (map && intake::wrong_with_header(upload.survey->header(), upload.name, *map).empty())
      select.items.push_back({.text = kept.name, .value = kept.name});
  }
  if (select.items.empty()) return;
  out << "<div class=\"rd-staff\">\n";
  write_form_start(out, desk, address_of(upload).segment("kept-map"));
  out << govuk::select(select) << govuk::button({.text = "Use this map", .preventDoubleClick = true});
  write_form_end(out);
  out << "</div>\n";
}

Response page(const intake::Upload& upload, const Desk& desk, const Wrongs& wrongs) {
  const http::Fields chosen = chosen_in(upload, desk);
  std::vector<std::string> fields{"fixed_procedure", "prefix", "day_format"};
  for (const auto& question : asked) fields.push_back("column_" + std::string(question.plain));
  html::Writer out;
  out << govuk::back_link({.text = "Import cases", .href = Url("/import")}) << wrongs.summary(fields)
      << "<div class=\"rd-head\"><div><h1>Match the columns</h1><p class=\"rd-sub\">" << upload.name << ": "
      << counted(upload.survey->rows, "row", "rows") << ", "
      << counted(static_cast<std::int64_t>(upload.survey->columns.size()), "column", "columns")
      << ". Nothing is written yet.</p></div></div>\n";
  write_fitting_maps(out, upload, desk);
  write_examples(out, *upload.survey);
  out << "<h2 class=\"govuk-heading-m govuk-!-margin-top-6\">What they say about a case</h2>\n<p "
         "class=\"govuk-body\">What the names suggest is chosen already: check it. Columns that you choose for nothing "
         "are left out.</p>\n<div class=\"rd-staff\">\n";
  write_form_start(out, desk, address_of(upload).segment("columns"));
  out << "<div class=\"rd-fields rd-fields--3\">\n";
  for (const auto& question : asked) out << column_question(question, *upload.survey, chosen, wrongs);
  out << "</div>\n<h2 class=\"govuk-heading-m\">For every row</h2>\n<div class=\"rd-fields rd-fields--3\">\n"
      << procedure_question(desk, chosen, wrongs) << day_question(chosen, wrongs)
      << govuk::input({.name = "prefix",
                       .label = {.text = "Before the row's number"},
                       .hint = {.text = "Where the reference is made from it, such as OLD-"},
                       .errorMessage = {.text = wrongs.at("prefix")},
                       .value = chosen_for(chosen, "prefix"),
                       .autocomplete = "off"})
      << "</div>\n"
      << govuk::button({.text = "Go on", .preventDoubleClick = true});
  write_form_end(out);
  out << "</div>\n";
  return framed(desk, {.title = wrongs.title("Match the columns"),
                       .section = Section::cases,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

// Columns are matched while nothing runs, and before the file is gone.
std::optional<intake::Upload> to_match(intake::Uploads& uploads, const Desk& desk, const Captures& captures) {
  auto upload = upload_in(uploads, desk, captures);
  const bool runs =
      upload && (upload->stage == UploadStage::checking || upload->stage == UploadStage::importing || !upload->survey);
  if (runs) upload->survey.reset();
  return upload;
}

}  // namespace

std::string column_in_words(std::string_view plain) {
  const auto found = std::find_if(asked.begin(), asked.end(), [&](const Asked& each) { return each.plain == plain; });
  return std::string(found == asked.end() ? plain : found->label);
}

Response import_columns_page(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = to_match(uploads, desk, captures);
  if (!upload) return no_such_upload();
  if (!upload->survey) return http::see_other(address_of(*upload).text());
  return page(*upload, desk, {});
}

Response match_columns(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = to_match(uploads, desk, captures);
  if (!upload) return no_such_upload();
  if (!upload->survey) return http::see_other(address_of(*upload).text());
  const auto matching = matching_in(desk.form, *upload->survey);
  const auto map = intake::map_of(matching, *upload->survey);
  if (!map) return page(*upload, desk, Wrongs(map.error()));
  const auto codes = intake::codes_of(desk.office.procedures(), matching.procedure);
  if (!matching.procedure.empty() && codes.at("procedure").empty())
    return page(*upload, desk, Wrongs({{"procedure_is_known", "fixed_procedure", "", "select a procedure"}}));
  const auto wanted = intake::columns_to_translate(*map, *upload->survey, codes);
  if (!wanted) return page(*upload, desk, Wrongs(wanted.error()));
  http::Fields typed;
  for (const auto& [name, value] : desk.form) {
    if (name != "token" && name != "key") typed.emplace_back(name, value);
  }
  uploads.choose(upload->actor, upload->id, std::move(typed));
  if (!wanted->empty()) return http::see_other(address_of(*upload).segment("values").text());
  uploads.check(upload->actor, upload->id, intake::map_text(*map, upload->name));
  return http::see_other(address_of(*upload).text());
}

Response use_kept_map(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = to_match(uploads, desk, captures);
  if (!upload) return no_such_upload();
  const auto kept = desk.office.import_maps().find(desk.typed("name"));
  if (!kept) return error_page(404, "This map is not here", "No map is kept under that name.", "");
  uploads.check(upload->actor, upload->id, kept->yaml);
  return http::see_other(address_of(*upload).text());
}

}  // namespace redress::web
