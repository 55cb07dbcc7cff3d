// Files of a case: the form that sends them, and a file given out so that nothing in it runs.
#include "app/web/case_frame.h"
#include "app/web/commands/questions.h"
#include "app/web/commands/sent.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/column.h"
#include "kit/files/kind.h"
#include "kit/files/name.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;

Response attach_page(const office::CaseView& view, const Desk& desk, const Wrongs& wrongs, int status = 200) {
  html::Writer out;
  const Url documents = address_of(CaseTab::documents, view.state.reference);
  out << "<div class=\"rd-crumb\"><a href=\"" << documents
      << "\">Back to the documents</a></div>\n<div class=\"govuk-grid-row\">\n<div "
         "class=\"govuk-grid-column-two-thirds\">\n"
      << wrongs.summary({"files", "about", "person", "on"});
  write_case_line(out, view, desk);
  out << "<h1 class=\"govuk-!-margin-bottom-4\">Attach files</h1>\n";
  write_file_form_start(out, desk, documents);
  out << govuk::file_upload(
             {.name = "files",
              .label = {.text = "Files", .classes = "govuk-label--s"},
              .hint = {.text = "At most 10 at once, 25 MB each and 50 MB together. PDF, Word, Excel, "
                               "PowerPoint, OpenDocument, pictures, text, e-mails (.eml) and recordings. "
                               "No archives, and no documents with macros." +
                               std::string(wrongs.none() ? "" : " Choose all of them again.")},
              .errorMessage = {.text = wrongs.at("files")},
              .multiple = true,
              .javascript = true,
              .chooseFilesButtonText = "Choose files",
              .dropInstructionText = "or drop files",
              .attributes = {{"accept", files::all_endings()}}})
      << question_of({"about", "What are they?", Ask::line, "For example: photographs of the ceiling in February"},
                     view, desk, wrongs)
      << question_of({"person", "From whom did they come?", Ask::case_person}, view, desk, wrongs)
      << day_question("on", "When did they come?", "", desk, wrongs, desk.today) << "<div class=\"rd-btns\">"
      << govuk::button({.text = "Attach the files", .preventDoubleClick = true}) << "</div>\n";
  write_form_end(out);
  out << "</div>\n</div>\n";
  return framed(
      desk, {.title = wrongs.title("Attach files"), .section = Section::cases, .main = out.take(), .status = status});
}

}  // namespace

Response attach_files_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  return attach_page(*view, desk, {});
}

Response attach_files(const Desk& desk, const Request&, const Captures& captures) {
  const auto view = desk.office.find_case(captures.at("reference"));
  if (!view) return not_found("There is no case with this reference.");
  const TypedDay on = read_day(desk, "on");
  if (on.wrong) {
    return attach_page(*view, desk, Wrongs({{"not_a_day", "on", "", "enter a day that there is, like 27 11 2026"}}),
                       422);
  }
  office::Attaching asked{.key = desk.typed("key"),
                          .case_reference = view->state.reference,
                          .on = base::parse_day(on.iso).value_or(desk.today),
                          .about = desk.typed("about"),
                          .person = desk.typed("person")};
  for (const auto& file : desk.files) {
    // A question without an answer is sent as one file that has neither name nor bytes.
    if (!file.name.empty() || !file.bytes.empty()) asked.files.push_back({file.name, file.type, file.bytes});
  }
  const auto done = desk.office.attach(asked, desk.author());
  if (!done) return attach_page(*view, desk, Wrongs(done.error()), 422);
  return http::see_other(address_of(tab_of("attached"), done->reference)
                             .with("done", "attached")
                             .with("version", std::to_string(done->version))
                             .text());
}

Response case_file(const Desk& desk, const Request&, const Captures& captures) {
  auto file = desk.office.open_file(captures.at("reference"), captures.at("file"));
  if (!file) return not_found("The case has no such file, or it was removed.");
  const auto* kind = files::kind_called(file->type);
  Response response;
  response.type = kind == nullptr ? "application/octet-stream" : std::string(kind->media_type);
  response.headers = {{"Content-Disposition", files::as_attachment(file->name)},
                      {"Content-Security-Policy", "sandbox; default-src 'none'"}};
  response.body = std::move(file->bytes);
  return response;
}

}  // namespace redress::web
