#include "app/web/parts/likely_cases.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/parts/case_row.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using casework::Alike;

std::string ago(base::Day then, base::Day today) {
  const auto days = (today - then).count();
  if (days <= 0) return "today";
  if (days == 1) return "yesterday";
  if (days < 14) return std::to_string(days) + " days ago";
  if (days < 60) return std::to_string(days / 7) + " weeks ago";
  return std::to_string(days / 30) + " months ago";
}

// The longest words say most; four of them are enough to see.
std::string said_by_both(std::vector<std::string> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& one, const std::string& other) { return one.size() > other.size(); });
  constexpr std::size_t most = 4;
  if (words.size() > most) words.resize(most);
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return "both say " + all;
}

std::string words_for(Alike reason, const office::AlikeCase& alike) {
  switch (reason) {
    case Alike::name:
      return "same name";
    case Alike::address:
      return "same postcode";
    case Alike::email:
      return "same e-mail address";
    case Alike::phone:
      return "same telephone number";
    case Alike::theme:
      return "same theme";
    case Alike::service:
      return "same service";
    case Alike::words:
      return said_by_both(alike.likeness.in_common);
  }
  return "";
}

}  // namespace

std::string reason_of(const office::AlikeCase& alike, base::Day today) {
  std::string all;
  for (const Alike reason : alike.likeness.reasons) all += (all.empty() ? "" : ", ") + words_for(reason, alike);
  return all + ", " + ago(alike.line.received_on, today);
}

html::Fragment likely_cases(const std::vector<office::AlikeCase>& alike, const Desk& desk) {
  html::Writer out;
  out << "<section class=\"rd-alike\" aria-labelledby=\"alike\" tabindex=\"-1\">\n<h2 id=\"alike\">"
      << (alike.size() == 1 ? html::Markup("Is it this case, which we have?")
                            : html::Markup("Is it one of these, which we have?"))
      << "</h2>\n<p>Nothing is saved yet. If it is, add this contact there; if not, save it as a new case "
         "below.</p>\n<ul>\n";
  for (const auto& each : alike) {
    const CaseRow row = row_of(each.line, desk);
    out << "<li><strong><a class=\"govuk-link\" href=\"" << html::Url("/cases").segment(each.line.reference) << "\">"
        << row.title << "</a></strong><br>";
    if (!each.name.empty()) out << each.name << ": ";
    out << reason_of(each, desk.today) << "<br><span class=\"rd-muted\">" << brief(each.line, row, desk) << "</span>";
    if (desk.may(office::Permission::work_cases)) {
      out << "<br><a class=\"govuk-link\" href=\"" << address_of_command(each.line.reference, "record_contact")
          << "\">Add this contact to it<span class=\"govuk-visually-hidden\">: " << each.line.reference
          << "</span></a>";
    }
    out << "</li>\n";
  }
  out << "</ul>\n</section>\n";
  return out.take();
}

html::Fragment same_person_question(const std::vector<office::AlikeCase>& alike, const Desk& desk) {
  html::Writer out;
  out << "<input type=\"hidden\" name=\"looked\" value=\"yes\">\n";
  govuk::Radios radios{
      .name = "known_number",
      .fieldset = {.legend = {.text = "Do we know this person?", .classes = "govuk-fieldset__legend--s"}},
      .value = desk.typed("known_number"),
      .classes = "govuk-radios--small"};
  std::vector<std::int64_t> numbers;
  for (const auto& each : alike) {
    if (each.number == 0 || each.name.empty() ||
        std::find(numbers.begin(), numbers.end(), each.number) != numbers.end())
      continue;
    numbers.push_back(each.number);
    radios.items.push_back({.value = std::to_string(each.number),
                            .text = each.name + ", as in " + each.line.reference,
                            .checked = each.same_person && radios.value.empty() && numbers.size() == 1});
  }
  if (numbers.empty()) return out.take();
  radios.items.push_back({.value = "", .text = "Somebody else"});
  out << govuk::radios(radios);
  return out.take();
}

}  // namespace redress::web
