// What the values of the file mean, where they are to be codes: outcomes, stages, procedures.
#include "app/intake/facts.h"
#include "app/web/frame.h"
#include "app/web/imports.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

// A value to be translated: of which plain column, and under which name the form sends its meaning.
struct Asked {
  std::string plain, field, value;
};

struct Matched {
  intake::Matching matching;
  intake::Codes codes;
  std::vector<Asked> asked;
};

// Nothing where the columns are not matched, or can no longer be.
std::optional<Matched> matched_in(const intake::Upload& upload, const Desk& desk, const http::Fields& typed) {
  if (!upload.survey || upload.typed.empty()) return std::nullopt;
  Matched matched;
  matched.matching = matching_in(typed, *upload.survey);
  const auto map = intake::map_of(matched.matching, *upload.survey);
  if (!map) return std::nullopt;
  matched.codes = intake::codes_of(desk.office.procedures(), matched.matching.procedure);
  const auto wanted = intake::columns_to_translate(*map, *upload.survey, matched.codes);
  if (!wanted) return std::nullopt;
  for (const auto& plain : *wanted) {
    const auto& values = upload.survey->columns.at(matched.matching.columns.at(plain)).values;
    for (std::size_t i = 0; i < values.size(); ++i)
      matched.asked.push_back({plain, "value_" + plain + "_" + std::to_string(i), values[i]});
  }
  return matched;
}

// What was chosen for the columns, and what is sent for the values.
http::Fields with_values(const intake::Upload& upload, const Desk& desk) {
  http::Fields all;
  for (const auto& [name, value] : upload.typed) {
    if (!name.starts_with("value_") || http::find(desk.form, name) == nullptr) all.emplace_back(name, value);
  }
  for (const auto& [name, value] : desk.form) {
    if (name.starts_with("value_") && http::find(all, name) == nullptr) all.emplace_back(name, value);
  }
  return all;
}

html::Fragment value_question(const Asked& asked, const Matched& matched, const http::Fields& typed,
                              const Wrongs& wrongs) {
  const auto& codes = matched.codes.at(asked.plain);
  const std::string* chosen = http::find(typed, asked.field);
  govuk::Select select{.name = asked.field,
                       .label = {.text = "\xE2\x80\x9C" + asked.value + "\xE2\x80\x9D"},
                       .errorMessage = {.text = wrongs.at(asked.field)},
                       .value = chosen != nullptr ? *chosen : intake::guess_code(asked.value, codes)};
  select.items.push_back({.text = "Select", .value = ""});
  for (const auto& code : codes) select.items.push_back({.text = label_of(code), .value = code});
  select.items.push_back({.text = "Nothing is said", .value = "-"});
  select.items.push_back({.text = "Refuse these rows", .value = "!"});
  return govuk::select(select);
}

Response page(const intake::Upload& upload, const Matched& matched, const Desk& desk, const Wrongs& wrongs) {
  const http::Fields typed = with_values(upload, desk);
  std::vector<std::string> fields;
  for (const auto& asked : matched.asked) fields.push_back(asked.field);
  html::Writer out;
  out << govuk::back_link({.text = "Match the columns", .href = address_of(upload).segment("columns")})
      << wrongs.summary(fields) << "<div class=\"rd-head\"><div><h1>What the values mean</h1><p class=\"rd-sub\">"
      << upload.name
      << ". What the letters suggest is chosen already: check it.</p></div></div>\n<div class=\"rd-staff\">\n";
  write_form_start(out, desk, address_of(upload).segment("values"));
  std::string plain;
  for (const auto& asked : matched.asked) {
    if (asked.plain != plain) {
      if (!plain.empty()) out << "</div>\n";
      plain = asked.plain;
      const auto& column = upload.survey->columns.at(matched.matching.columns.at(plain));
      out << "<h2 class=\"govuk-heading-m\">" << label_of(plain) << ", from the column " << column.name
          << "</h2>\n<div class=\"rd-fields rd-fields--3\">\n";
    }
    out << value_question(asked, matched, typed, wrongs);
  }
  out << "</div>\n" << govuk::button({.text = "Check the file", .preventDoubleClick = true});
  write_form_end(out);
  out << "</div>\n";
  return framed(desk, {.title = wrongs.title("What the values mean"),
                       .section = Section::cases,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

}  // namespace

Response import_values_page(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  const auto matched = matched_in(*upload, desk, upload->typed);
  if (!matched || matched->asked.empty()) return http::see_other(address_of(*upload).text());
  return page(*upload, *matched, desk, {});
}

Response match_values(intake::Uploads& uploads, const Desk& desk, const Request&, const Captures& captures) {
  const auto upload = upload_in(uploads, desk, captures);
  if (!upload) return no_such_upload();
  http::Fields typed = with_values(*upload, desk);
  const auto matched = matched_in(*upload, desk, typed);
  if (!matched) return http::see_other(address_of(*upload).text());
  base::Refusals refusals;
  for (const auto& asked : matched->asked) {
    const std::string meant = desk.typed(asked.field);
    const auto& codes = matched->codes.at(asked.plain);
    if (meant == "-" || meant == "!" || std::find(codes.begin(), codes.end(), meant) != codes.end()) continue;
    refusals.push_back({"value_is_translated", asked.field, "", "select what `" + asked.value + "` means"});
  }
  if (!refusals.empty()) return page(*upload, *matched, desk, Wrongs(std::move(refusals)));
  const auto map = intake::map_of(matched->matching, *upload->survey);
  uploads.choose(upload->actor, upload->id, std::move(typed));
  uploads.check(upload->actor, upload->id, intake::map_text(*map, upload->name));
  return http::see_other(address_of(*upload).text());
}

}  // namespace redress::web
