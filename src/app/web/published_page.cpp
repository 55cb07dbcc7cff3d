// What was published: the list, one publication with its seal and what changed since, its files; released or withdrawn.
#include "app/web/published.h"

#include <algorithm>

#include "app/office/actions.h"
#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/notice.h"
#include "app/web/parts/paper_words.h"
#include "app/web/parts/section.h"
#include "app/web/words.h"
#include "base/text.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {

namespace govuk = html::govuk;
using html::Url;
using office::Publication;

Url address_of(const Publication& publication) {
  return Url("/published").segment(std::to_string(publication.id));
}

std::string standing_of(const Publication& publication) {
  if (publication.withdrawn_at) return "Withdrawn";
  return publication.released_at ? "Released" : "Waits for release";
}

std::string story_of(const Publication& publication, const Desk& desk) {
  const auto who = [&](std::int64_t actor, base::Instant at) {
    return desk.office.actor_name(actor) + " on " + desk.long_day(desk.office.local(at).day);
  };
  std::string story = "Edition " + std::to_string(publication.edition) + ", proposed by " +
                      who(publication.proposed_by, publication.proposed_at);
  if (publication.released_at) story += ", released by " + who(publication.released_by, *publication.released_at);
  if (publication.withdrawn_at) story += ", withdrawn by " + who(publication.withdrawn_by, *publication.withdrawn_at);
  return story + ".";
}

namespace {

constexpr std::size_t most_shown = 20;

void write_difference(html::Writer& out, const reports::Difference& each) {
  const auto number = [](const std::optional<figures::Cell>& cell) {
    return cell ? cell->text : std::string("not there");
  };
  std::string cases;
  for (const auto& reference : each.added) cases += (cases.empty() ? "" : ", ") + reference + " came";
  for (const auto& reference : each.removed) cases += (cases.empty() ? "" : ", ") + reference + " went";
  out << "<tr><th scope=\"row\">" << each.table_title << "<small>" << each.row_label << ", " << each.column_label
      << "</small></th><td data-l=\"Published\">" << number(each.before) << "</td><td data-l=\"Now\">"
      << number(each.after) << "</td><td data-l=\"Cases\">" << (cases.empty() ? std::string("The same cases") : cases)
      << "</td></tr>\n";
}

// Numbers that are printed differently now, with the cases and events that explain it.
void write_changes(html::Writer& out, const Publication& publication, const Desk& desk) {
  const auto since = desk.office.publishing().changed_since(publication);
  if (!since) {
    write_notice(out, {"It cannot be compared with the record of today.", sentence_of(since.error().front())});
    return;
  }
  std::vector<reports::Difference> numbers;
  for (const auto& each : since->comparison.differences) {
    if (!each.before || !each.after || each.before->text != each.after->text) numbers.push_back(each);
  }
  const auto count = static_cast<std::int64_t>(numbers.size());
  if (count == 0) {
    write_notice(out, {"Made of the record of today, every number would be the same.", ""});
    return;
  }
  write_section(out, "changes", counted(count, "figure would change", "figures would change"));
  out << "<p class=\"govuk-body\">If this report were made of what is recorded now. What was published stands.</p>\n"
         "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Numbers that would change, and "
         "the cases that came or went</caption>\n<thead><tr><th scope=\"col\">Number</th><th "
         "scope=\"col\">Published</th><th scope=\"col\">Now</th><th scope=\"col\">Cases</th></tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < numbers.size() && i < most_shown; ++i) write_difference(out, numbers[i]);
  out << "</tbody>\n</table>\n";
  if (numbers.size() > most_shown)
    out << "<p class=\"govuk-hint\">The first " << std::to_string(most_shown) << " of " << count << ".</p>\n";
  if (!since->events.empty() && desk.may(office::Permission::read_cases)) {
    out << "<h3 class=\"govuk-heading-s\">Recorded since, on these cases</h3>\n<ul class=\"govuk-list\">\n";
    for (std::size_t i = 0; i < since->events.size() && i < most_shown; ++i) {
      const auto& event = since->events[i];
      out << "<li><a class=\"govuk-link\" href=\"" << Url("/cases").segment(event.reference) << "\">" << event.reference
          << "</a>: " << label_of(event.kind) << " of " << desk.long_day(event.happened_on) << ", recorded "
          << desk.long_day(desk.office.local(event.recorded_at).day) << "</li>\n";
    }
    out << "</ul>\n";
    if (since->events.size() > most_shown)
      out << "<p class=\"govuk-hint\">And " << static_cast<std::int64_t>(since->events.size() - most_shown)
          << " more.</p>\n";
  }
  out << "</section>\n";
}

void write_files(html::Writer& out, const Publication& publication, const Desk& desk) {
  write_section(out, "files", "The files");
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Files of this publication with "
         "the digest of each</caption>\n<thead><tr><th scope=\"col\">File</th><th scope=\"col\">For</th><th "
         "scope=\"col\">SHA-256</th></tr></thead>\n<tbody>\n";
  for (const auto& file : office::published_files()) {
    const auto digest = publication.files.find(file.name);
    if (digest == publication.files.end()) continue;
    const bool may = !file.cases || desk.may(office::Permission::read_cases);
    out << "<tr><th scope=\"row\">";
    if (may) {
      out << "<a class=\"govuk-link\" href=\"" << address_of(publication).segment("files").segment(file.name) << "\">"
          << file.name << "</a>";
    } else {
      out << file.name;
    }
    out << "</th><td data-l=\"For\">"
        << (file.cases ? html::Markup("Audit: names the cases") : html::Markup("Everybody"))
        << "</td><td data-l=\"SHA-256\"><code class=\"rd-digest\">" << digest->second << "</code></td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

void write_seal(html::Writer& out, const Publication& publication, const Desk& desk) {
  write_section(out, "seal", "What it was made from");
  out << "<dl class=\"rd-facts\">\n<div><dt>As at</dt><dd>" << desk.long_day(publication.as_at)
      << "</dd></div>\n<div><dt>Record</dt><dd>Its first " << grouped(std::to_string(publication.events))
      << " events, and nothing later</dd></div>\n<div><dt>Root over these</dt><dd><code class=\"rd-digest\">"
      << publication.root << "</code></dd></div>\n<div><dt>Definition</dt><dd><code class=\"rd-digest\">"
      << publication.definition << "</code></dd></div>\n<div><dt>Measures</dt><dd><code class=\"rd-digest\">"
      << publication.measures << "</code></dd></div>\n";
  out << "<div><dt>Hidden in the public copy</dt><dd>";
  if (publication.hidden == 0) {
    out << "Nothing: no number is small";
  } else {
    out << counted(publication.small, "small number", "small numbers") << ", and "
        << grouped(std::to_string(publication.hidden - publication.small))
        << " more from which these could be worked out";
  }
  out << "</dd></div>\n";
  if (!publication.reason.empty()) out << "<div><dt>Why once more</dt><dd>" << publication.reason << "</dd></div>\n";
  for (const auto& waiver : publication.waivers)
    out << "<div><dt>Although " << waiver.invariant << " does not hold</dt><dd>" << waiver.reason << "</dd></div>\n";
  out << "</dl>\n";
  if (desk.may(office::Permission::publish_reports)) {
    write_form_start(out, desk, address_of(publication).segment("again"));
    out << govuk::button({.text = "Make it again from the record, and compare",
                          .preventDoubleClick = true,
                          .classes = "govuk-button--secondary"});
    write_form_end(out);
  }
  out << "</section>\n";
}

void write_release(html::Writer& out, const Publication& publication, const Desk& desk) {
  if (!publication.awaits_release() || !desk.may(office::Permission::publish_reports)) return;
  write_section(out, "release", "Release, or withdraw");
  if (desk.visitor.who->actor == publication.proposed_by) {
    out << "<p class=\"govuk-body\">You proposed it, so somebody else who may publish reports has to release it.</p>\n";
  } else {
    out << "<p class=\"govuk-body\">Look at its files first: what you release is exactly these.</p>\n";
    write_form_start(out, desk, address_of(publication).segment("release"));
    out << govuk::button({.text = "Release it", .preventDoubleClick = true});
    write_form_end(out);
  }
  write_form_start(out, desk, address_of(publication).segment("withdrawal"));
  out << govuk::button({.text = "Withdraw it", .preventDoubleClick = true, .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

// Where it goes and what the meeting made of it, as that stands now; the words stand in its files.
void write_paper(html::Writer& out, const Publication& publication, const Desk& desk) {
  const auto paper = desk.office.papers().find(publication.report, publication.period);
  auto head_alone = paper;
  head_alone.blocks.clear();
  const auto printed =
      office::printed_paper(head_alone, {}, desk.office.action_register().all(), desk.office.papers().meetings(),
                            desk.today, [&](std::int64_t unit) { return desk.office.unit_name(unit); });
  write_section(out, "paper", "Words and paper");
  if (printed) write_paper_head(out, *printed);
  out << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""
      << address_of_paper(publication.report, publication.period) << "\">"
      << counted(static_cast<std::int64_t>(paper.blocks.size()), "block of words", "blocks of words")
      << ", and where it goes</a></p>\n</section>\n";
}

Response page(const Desk& desk, const Publication& publication, const Wrongs& wrongs, const html::Fragment& done) {
  html::Writer out;
  out << wrongs.summary({}) << done
      << "<div class=\"rd-crumb\"><a href=\"/published\">Back to what was published</a></div>\n<div "
         "class=\"rd-head\"><div><h1>"
      << publication.title << "</h1>\n<p class=\"rd-sub\">" << story_of(publication, desk) << "</p></div>\n<div>"
      << govuk::tag({.text = standing_of(publication),
                     .classes = publication.released_at ? "govuk-tag--green" : "govuk-tag--grey"})
      << "</div></div>\n";
  write_changes(out, publication, desk);
  write_release(out, publication, desk);
  write_paper(out, publication, desk);
  write_files(out, publication, desk);
  write_seal(out, publication, desk);
  return framed(desk, {.title = wrongs.title(publication.title), .section = Section::reports, .main = out.take()});
}

std::optional<Publication> publication_in(const Desk& desk, const Captures& captures) {
  const auto id = base::parse_int(captures.at("publication"), 0, INT64_MAX);
  return id ? desk.office.publishing().find(*id) : std::nullopt;
}

template <class Act>
Response acted(const Desk& desk, const Captures& captures, const char* done, const Act& act) {
  const auto publication = publication_in(desk, captures);
  if (!publication) return not_found("Nothing was published under this number.");
  const base::Checked<base::Done> result = act(*publication);
  if (!result) return page(desk, *publication, Wrongs(result.error()), {});
  return http::see_other(address_of(*publication).with("done", done).text());
}

void write_rows(html::Writer& out, const std::vector<Publication>& all, const Desk& desk) {
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Reports that were proposed for "
         "publication, the newest first</caption>\n<thead><tr><th scope=\"col\">Report</th><th "
         "scope=\"col\">Edition</th><th scope=\"col\">Proposed</th><th scope=\"col\">Standing</th></tr></thead>\n"
         "<tbody>\n";
  for (const auto& each : all) {
    out << "<tr><th scope=\"row\"><a class=\"govuk-link\" href=\"" << address_of(each) << "\">" << each.title
        << "<span class=\"govuk-visually-hidden\">, edition " << each.edition
        << "</span></a></th><td data-l=\"Edition\">" << each.edition << "</td><td data-l=\"Proposed\">"
        << desk.short_day(desk.office.local(each.proposed_at).day) << "</td><td data-l=\"Standing\">"
        << standing_of(each) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n";
}

}  // namespace

Response published_list(const Desk& desk, const Request&, const Captures&) {
  const auto all = desk.office.publishing().all();
  html::Writer out;
  out << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div "
         "class=\"rd-head\"><div><h1>Published reports</h1>\n<p class=\"rd-sub\">Each was proposed by one person and "
         "released by another, is kept as it was, and can be made again from the record.</p></div></div>\n";
  if (all.empty()) {
    out << "<p class=\"govuk-body\">Nothing was published yet. A report's page leads to its publication.</p>\n";
  } else {
    write_rows(out, all, desk);
  }
  return framed(desk, {.title = "Published reports", .section = Section::reports, .main = out.take()});
}

Response published_page(const Desk& desk, const Request& request, const Captures& captures) {
  const auto publication = publication_in(desk, captures);
  if (!publication) return not_found("Nothing was published under this number.");
  return page(desk, *publication, {}, done_banner(request));
}

Response release_publication(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "report_released", [&](const Publication& publication) {
    return desk.office.publishing().release(publication.id, desk.visitor.who->actor);
  });
}

Response withdraw_publication(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "report_withdrawn", [&](const Publication& publication) {
    return desk.office.publishing().withdraw(publication.id, desk.visitor.who->actor);
  });
}

Response make_publication_again(const Desk& desk, const Request&, const Captures& captures) {
  return acted(desk, captures, "report_made_again", [&](const Publication& publication) -> base::Checked<base::Done> {
    const auto again = desk.office.publishing().make_again(publication);
    if (again.same()) return base::Done{};
    std::string files;
    for (const auto& name : again.differ) files += (files.empty() ? "" : ", ") + name;
    return base::refuse({"made_again_the_same", "files", "docs/figures.md, Published reports",
                         again.root_differs
                             ? "the first events of the record are not those that it was made from: an administrator "
                               "has to look at it at once"
                             : "the record gives other bytes for " + files});
  });
}

Response published_file(const Desk& desk, const Request&, const Captures& captures) {
  const auto publication = publication_in(desk, captures);
  if (!publication) return not_found("Nothing was published under this number.");
  const auto& files = office::published_files();
  const auto file =
      std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == captures.at("file"); });
  const bool kept = file != files.end() && publication->files.contains(file->name);
  if (!kept || (file->cases && !desk.may(office::Permission::read_cases)))
    return not_found("This publication has no such file for you.");
  Response response;
  // Given out to be kept, never shown as a page of ours.
  response.type = file->type.starts_with("text/html") ? "application/octet-stream" : std::string(file->type);
  response.body = desk.office.publishing().file(*publication, file->name);
  response.headers.emplace_back("Content-Disposition",
                                "attachment; filename=\"" + publication->report + "-" + publication->period + "-" +
                                    std::to_string(publication->edition) + "-" + std::string(file->name) + "\"");
  return response;
}

}  // namespace redress::web
