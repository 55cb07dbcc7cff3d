// This morning's list, and the earlier ones: what was due when it was made, and how each of it stands now.
#include <algorithm>

#include "app/office/digests.h"
#include "app/office/officer_figures.h"
#include "app/office/saved_figures.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/words.h"
#include "base/text.h"

namespace redress::web {
namespace {

using html::Url;

constexpr int days_shown = 30;
constexpr int tasks_at_most = 1000;

html::Markup heading_of(std::string_view part) {
  if (part == "late") return "Late";
  if (part == "today") return "Due today";
  if (part == "soon") return "Due in your next two working days";
  if (part == "new") return "New on your desk";
  if (part == "figures") return "Your figures";
  return "Late in your team";
}

// What a line needs of the cases as they are now: looked up once, by whoever looks. A case that is not there for them has no line.
class Standings {
 public:
  Standings(const office::Digest& digest, const Desk& desk) : desk_(desk) {
    store::CaseQuery query;
    for (const auto& part : digest.parts) {
      for (const auto& line : part.lines) query.references.push_back(line.reference);
    }
    std::sort(query.references.begin(), query.references.end());
    query.references.erase(std::unique(query.references.begin(), query.references.end()), query.references.end());
    query.limit = static_cast<int>(query.references.size());
    if (!query.references.empty()) lines_ = desk.office.cases(query);
    tasks_ = desk.office.open_tasks(desk.visitor.who->actor, tasks_at_most);
  }

  const store::CaseLine* case_of(const office::DigestLine& line) const {
    const auto found =
        std::find_if(lines_.begin(), lines_.end(), [&](const auto& each) { return each.reference == line.reference; });
    return found == lines_.end() ? nullptr : &*found;
  }
  // `Response at stage 1`; the words of a task.
  std::string what_of(const office::DigestLine& line, const store::CaseLine& of) const {
    const std::string id = id_of(line);
    if (line.about.starts_with("promise:")) return "Promise";
    if (line.about.starts_with("task:")) {
      const auto* task = task_of(line);
      return task == nullptr || task->words.empty() ? "Task" : "Task: " + task->words;
    }
    const auto* procedure = desk_.procedure(of.procedure);
    const auto* clock = procedure == nullptr ? nullptr : procedure::find_clock(*procedure, id);
    return clock == nullptr ? label_of(id) : clock->title;
  }
  // Whether it is still to be done, as far as a list knows without reading the case.
  std::string now(const office::DigestLine& line, const store::CaseLine& of) const {
    if (!of.open) return "The case is closed";
    if (line.about.starts_with("task:")) return task_of(line) == nullptr ? "Done, or not yours now" : "To be done";
    if (!line.about.starts_with("clock:")) return "";
    const std::string id = id_of(line);
    for (const auto& clock : desk_.office.clock_rows(of.case_id)) {
      if (clock.clock != id || !clock.runs()) continue;
      if (!clock.due_on) return "Paused";
      return *clock.due_on == line.due_on ? "Runs" : "Now due " + desk_.short_day(*clock.due_on);
    }
    return "Stopped";
  }

 private:
  static std::string id_of(const office::DigestLine& line) { return line.about.substr(line.about.find(':') + 1); }
  const store::OpenTask* task_of(const office::DigestLine& line) const {
    const auto found = std::find_if(tasks_.begin(), tasks_.end(), [&](const auto& task) {
      return task.reference == line.reference && "task:" + task.task == line.about;
    });
    return found == tasks_.end() ? nullptr : &*found;
  }

  const Desk& desk_;
  std::vector<store::CaseLine> lines_;
  std::vector<store::OpenTask> tasks_;
};

void write_line(html::Writer& out, const office::DigestLine& line, const Standings& standings, const Desk& desk) {
  const auto* of = standings.case_of(line);
  if (of == nullptr) return;
  out << "<tr><th scope=\"row\"><a class=\"rd-link rd-nowrap\" href=\"" << Url("/cases").segment(line.reference)
      << "\">" << line.reference << "</a>";
  if (!of->words.empty()) out << "<small>" << of->words << "</small>";
  out << "</th>";
  if (!line.about.empty()) out << "<td data-l=\"What\">" << standings.what_of(line, *of) << "</td>";
  if (line.due_on) {
    out << "<td data-l=\"Due\"><time datetime=\"" << base::to_text(*line.due_on) << "\">"
        << desk.short_day(*line.due_on) << "</time></td><td data-l=\"Now\">" << standings.now(line, *of) << "</td>";
  }
  out << "</tr>\n";
}

// As they were counted when the list was made; each link counts anew. One that is shared no more has no line.
void write_figures(html::Writer& out, const office::DigestPart& part, const Desk& desk) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"part-figures\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"part-figures\">"
      << heading_of(part.id)
      << "</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Figures that you "
         "asked "
         "for in this list</caption>\n<thead><tr><th scope=\"col\">Figure</th><th scope=\"col\" "
         "class=\"rd-right\">That "
         "morning</th><th scope=\"col\" class=\"rd-right\">The time before</th></tr></thead>\n<tbody "
         "class=\"rd-num\">\n";
  for (const auto& line : part.lines) {
    const auto id = base::parse_int(line.reference, 1, INT64_MAX);
    const auto figure = id ? desk.office.saved_figures().find(desk.visitor.who->actor, *id) : std::nullopt;
    if (!figure) continue;
    out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << Url("/figures").segment(line.reference) << "\">"
        << figure->name << "</a></th><td class=\"rd-right\" data-l=\"That morning\">" << line.number
        << "</td><td class=\"rd-right\" data-l=\"The time before\">"
        << (line.before.empty() ? std::string("This is the first") : line.before) << "</td></tr>\n";
  }
  out << "</tbody>\n</table>\n</section>\n";
}

// Of that person, who sees them first.
void write_asked(html::Writer& out, const office::DigestPart& part, const Desk& desk) {
  const auto about = desk.office.saved_figures().officers().about(desk.visitor.who->actor);
  out << "<section class=\"rd-sec\" aria-labelledby=\"part-asked\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"part-asked\">Figures about you</h2></div>\n<ul class=\"govuk-list\">\n";
  for (const auto& line : part.lines) {
    const auto request = std::find_if(about.begin(), about.end(),
                                      [&](const auto& each) { return std::to_string(each.id) == line.reference; });
    if (request == about.end()) continue;
    out << "<li><a class=\"rd-link\" href=\"" << Url("/officers/mine").segment(line.reference) << "\">"
        << desk.office.actor_name(request->asked_by) << " asked for figures of you on "
        << desk.short_day(request->asked_on) << "</a>: " << office::words_of_purpose(request->purpose)
        << (request->opened_at
                ? html::Markup(". You have opened them.")
                : html::Markup(". You see them first; after five working days they are shown without you."))
        << "</li>\n";
  }
  out << "</ul>\n</section>\n";
}

void write_part(html::Writer& out, const office::DigestPart& part, const Standings& standings, const Desk& desk) {
  if (part.id == "figures") {
    if (desk.may(office::Permission::read_reports)) write_figures(out, part, desk);
    return;
  }
  if (part.id == "asked") {
    write_asked(out, part, desk);
    return;
  }
  if (!desk.may(office::Permission::read_cases)) return;
  if (part.id == "before") {
    out << "<p class=\"govuk-body\">" << counted(part.count, "thing was", "things were")
        << " due before these lists began. <a class=\"govuk-link\" href=\"/my-work?due=overdue\">My work</a> has all "
           "that is late.</p>\n";
    return;
  }
  const bool has_days = part.id != "new";
  out << "<section class=\"rd-sec\" aria-labelledby=\"part-" << part.id
      << "\">\n<div class=\"rd-sec__head\"><h2 id=\"part-" << part.id << "\">" << heading_of(part.id) << " ("
      << grouped(std::to_string(part.count)) << ")</h2></div>\n<table class=\"rd-table rd-cards\">\n<caption "
      << "class=\"govuk-visually-hidden\">" << heading_of(part.id)
      << "</caption>\n<thead><tr><th scope=\"col\">Case</th>";
  if (has_days) out << "<th scope=\"col\">What</th><th scope=\"col\">Due</th><th scope=\"col\">Now</th>";
  out << "</tr></thead>\n<tbody>\n";
  for (const auto& line : part.lines) write_line(out, line, standings, desk);
  out << "</tbody>\n</table>\n";
  const std::int64_t left = part.count - static_cast<std::int64_t>(part.lines.size());
  if (left > 0) out << "<p class=\"rd-sub\">And " << grouped(std::to_string(left)) << " more.</p>\n";
  out << "</section>\n";
}

void write_mornings(html::Writer& out, Day shown, const Desk& desk) {
  out << "<section class=\"rd-sec\" aria-labelledby=\"mornings\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"mornings\">Your mornings</h2></div>\n<ul class=\"govuk-list\">\n";
  for (const Day day : desk.office.digests().days(desk.visitor.who->actor, days_shown)) {
    out << "<li><a class=\"govuk-link\" href=\"" << Url("/digest").segment(base::to_text(day)) << "\"";
    if (day == shown) out << " aria-current=\"true\"";
    out << ">" << desk.long_day(day) << "</a></li>\n";
  }
  out << "</ul>\n</section>\n";
}

Response page_of(const Desk& desk, const std::optional<office::Digest>& digest) {
  html::Writer out;
  const bool is_today = digest && digest->on == desk.today;
  const std::string title = is_today || !digest ? "This morning\xE2\x80\x99s list" : "The list of that morning";
  const bool works = desk.may(office::Permission::work_cases);
  out << "<div class=\"rd-crumb\"><a href=\"" << (works ? html::Markup("/my-work") : html::Markup("/figures")) << "\">"
      << (works ? html::Markup("My work") : html::Markup("Kept figures"))
      << "</a></div>\n<div class=\"rd-head\"><div><h1>" << title << "</h1>\n<p class=\"rd-sub\">";
  if (!digest) {
    out << "There is none yet. You get one each morning on which you work and have something open, or figures in "
           "it.</p></div></div>\n";
    return framed(desk, {.title = title, .section = Section::my_work, .main = out.take()});
  }
  out << desk.long_day(digest->on)
      << ". As things stood when it was made; \xE2\x80\x9CNow\xE2\x80\x9D says how they stand."
      << "</p></div></div>\n";
  const Standings standings(*digest, desk);
  for (const auto& part : digest->parts) write_part(out, part, standings, desk);
  if (digest->parts.empty()) out << "<p class=\"govuk-body\">Nothing was due.</p>\n";
  write_mornings(out, digest->on, desk);
  out << "<p class=\"rd-src\">On which days of the week you get one is set on <a class=\"govuk-link\" "
         "href=\"/account#working-days\">your account</a>.</p>\n";
  // Whoever opens it has read it: as with the cases that were opened last, this is no fact of the record.
  if (!digest->is_read) desk.office.digests().read(desk.visitor.who->actor, digest->on);
  return framed(desk, {.title = title, .section = Section::my_work, .main = out.take()});
}

}  // namespace

Response digest_page(const Desk& desk, const Request&, const Captures&) {
  return page_of(desk, desk.office.digests().find(desk.visitor.who->actor, std::nullopt));
}

Response earlier_digest_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto day = base::parse_day(captures.at("day"));
  const auto digest = day ? desk.office.digests().find(desk.visitor.who->actor, day) : std::nullopt;
  if (!digest) return not_found("You were given no list on that day.");
  return page_of(desk, digest);
}

}  // namespace redress::web
