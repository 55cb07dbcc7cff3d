#include "app/web/parts/case_meetings.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/words.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::Meeting;
using casework::Member;
using casework::Task;

void write_link(html::Writer& out, const html::Url& leads_to, const std::string& words, const std::string& of_what) {
  out << "<a class=\"govuk-link\" href=\"" << leads_to << "\">" << words
      << "<span class=\"govuk-visually-hidden\">: " << of_what << "</span></a>";
}

std::string name_of(const Member& member, const office::CaseView& view, const Desk& desk) {
  const std::string name = member.actor == 0 ? text_of(view, member.name) : desk.office.actor_name(member.actor);
  return name.empty() ? "Member " + std::to_string(member.number) : name;
}

void write_papers(html::Writer& out, const Member& member, const procedure::MeetingKind& kind, const Desk& desk) {
  for (const auto& paper : kind.papers) {
    const auto sent = member.papers.find(paper.id);
    out << "<div>" << paper.title << ": "
        << (sent == member.papers.end() ? std::string("not sent") : desk.short_day(sent->second)) << "</div>";
  }
}

void write_member(html::Writer& out, const Meeting& meeting, const Member& member, const procedure::MeetingKind& kind,
                  const office::CaseView& view, const Desk& desk) {
  out << "<tr><th scope=\"row\">" << name_of(member, view, desk);
  if (member.actor == 0) out << "<small>From outside</small>";
  out << "</th>";
  if (!kind.papers.empty()) {
    out << "<td data-l=\"Papers\">";
    write_papers(out, member, kind, desk);
    out << "</td>";
  }
  out << "<td data-l=\"Standing\">";
  if (member.conflict_on) {
    out << "Conflict declared " << desk.short_day(*member.conflict_on);
    const std::string words = text_of(view, member.conflict);
    if (!words.empty()) out << "<small>" << words << "</small>";
  } else if (member.left_on) {
    out << "Left " << desk.short_day(*member.left_on);
  } else if (meeting.held_on) {
    out << std::string(member.attended ? "Came" : "Did not come");
  } else {
    out << std::string(meeting.cancelled_on ? "\xE2\x80\x93" : "Sits");
  }
  out << "</td></tr>\n";
}

void write_orders(html::Writer& out, const Meeting& meeting, const procedure::MeetingKind& kind,
                  const office::CaseView& view, const Desk& desk) {
  if (!meeting.to_come() || !desk.may(office::Permission::work_cases)) return;
  const auto order = [&](const char* command, const char* words) {
    out << "<li>";
    write_link(out, address_of_command(view.state.reference, command).with("meeting", meeting.id), words,
               meeting.title);
    out << "</li>\n";
  };
  out << "<ul class=\"govuk-list rd-actions\">\n";
  if (!kind.papers.empty()) order("issue_papers", "Send papers");
  order("hold_meeting", "It was held");
  order("change_meeting", "Change it");
  order("declare_conflict", "Declare a conflict");
  order("cancel_meeting", "Cancel it");
  out << "</ul>\n";
}

void write_meeting(html::Writer& out, const Meeting& meeting, const office::CaseView& view, const Desk& desk) {
  const auto* known = view.procedure == nullptr ? nullptr : procedure::find_meeting(*view.procedure, meeting.kind);
  const procedure::MeetingKind none;
  const procedure::MeetingKind& kind = known == nullptr ? none : *known;
  out << "<h3 id=\"meeting-" << meeting.id << "\">" << meeting.title << "</h3>\n<p class=\"govuk-body\">";
  if (meeting.held_on) {
    out << "Held on " << desk.long_day(*meeting.held_on);
    if (!meeting.outcome.empty()) out << ": <strong>" << label_of(meeting.outcome) << "</strong>";
  } else if (meeting.cancelled_on) {
    out << "Cancelled on " << desk.long_day(*meeting.cancelled_on);
  } else {
    out << std::string(meeting.meets_on < desk.today ? "Was to meet on " : "Meets on ")
        << desk.long_day(meeting.meets_on);
  }
  out << ".";
  const std::string place = text_of(view, meeting.place);
  if (!place.empty()) out << " " << place;
  out << "</p>\n";
  const std::string decided = text_of(view, meeting.decided);
  if (!decided.empty()) out << "<div class=\"govuk-inset-text\">" << decided << "</div>\n";
  const auto sitting =
      std::count_if(meeting.members.begin(), meeting.members.end(), [](const Member& member) { return member.sits(); });
  if (meeting.to_come() && sitting < kind.members_at_least)
    out << "<p class=\"govuk-body\">It takes at least " << std::to_string(kind.members_at_least) << " members; "
        << std::to_string(sitting) << " sit so far.</p>\n";
  if (!meeting.members.empty()) {
    out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">Members</caption>\n<thead>"
           "<tr><th scope=\"col\">Member</th>";
    if (!kind.papers.empty()) out << "<th scope=\"col\">Papers</th>";
    out << "<th scope=\"col\">Standing</th></tr></thead>\n<tbody>\n";
    for (const auto& member : meeting.members) write_member(out, meeting, member, kind, view, desk);
    out << "</tbody>\n</table>\n";
  }
  write_orders(out, meeting, kind, view, desk);
}

// What was said when the task was done.
std::string answer_to(const office::CaseView& view, const Task& task) {
  std::string answer;
  for (const auto& event : view.events) {
    if (event.kind != casework::EventKind::task_done || base::text_or(event.detail, "task") != task.id) continue;
    const base::Value* texts = base::find(event.detail, "texts");
    if (texts != nullptr && texts->as_object() != nullptr)
      answer = text_of(view, base::text_or(*texts->as_object(), "result"));
  }
  return answer;
}

void write_query(html::Writer& out, const Task& task, const office::CaseView& view, const Desk& desk) {
  const std::string name = task.numbered + " " + std::to_string(task.number);
  const std::string asked = text_of(view, task.text);
  const std::string owner = desk.office.actor_name(task.owner);
  out << "<tr><th scope=\"row\">" << name;
  if (!asked.empty()) out << "<small>" << asked << "</small>";
  out << "</th><td data-l=\"Letter\" class=\"rd-nowrap\">"
      << (task.letter_on ? "Of " + desk.short_day(*task.letter_on) : std::string("Not dated")) << "<small>Came "
      << desk.short_day(task.set_on) << "</small></td><td data-l=\"Who answers\">"
      << (owner.empty() ? std::string("Whoever has the case") : owner) << "</td><td data-l=\"Due\" class=\"rd-nowrap\">"
      << desk.short_day(task.due_on) << "</td><td data-l=\"Answer\">";
  if (task.done_on) {
    out << "Answered " << desk.short_day(*task.done_on);
    const std::string answer = answer_to(view, task);
    if (!answer.empty()) out << "<small>" << answer << "</small>";
  } else if (task.dropped_on) {
    out << "Fell away " << desk.short_day(*task.dropped_on);
  } else {
    out << std::string(task.due_on < desk.today ? "Late" : "Open");
    if (desk.may(office::Permission::work_cases)) {
      out << "<small>";
      write_link(out, address_of_command(view.state.reference, "finish_task").with("task", task.id), "Answer", name);
      out << "</small>";
    }
  }
  out << "</td></tr>\n";
}

}  // namespace

void write_meetings(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  const auto& meetings = view.state.meetings;
  if (meetings.empty()) return;
  const auto held =
      std::count_if(meetings.begin(), meetings.end(), [](const Meeting& each) { return each.held_on.has_value(); });
  const auto ahead =
      std::count_if(meetings.begin(), meetings.end(), [](const Meeting& each) { return each.to_come(); });
  out << "<section class=\"rd-sec\" aria-labelledby=\"meetings\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"meetings\">Meetings</h2><span>"
      << std::int64_t{ahead} << " to come, " << std::int64_t{held} << " held</span></div>\n";
  for (const bool first : {true, false}) {
    for (const auto& meeting : meetings) {
      if (meeting.to_come() == first) write_meeting(out, meeting, view, desk);
    }
  }
  out << "</section>\n";
}

void write_queries(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  std::vector<const Task*> queries;
  std::int64_t open = 0;
  for (const auto& task : view.state.tasks) {
    if (task.numbered.empty()) continue;
    queries.push_back(&task);
    open += task.open() ? 1 : 0;
  }
  if (queries.empty()) return;
  out << "<section class=\"rd-sec\" aria-labelledby=\"queries\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"queries\">Queries</h2><span>"
      << open << " of " << static_cast<std::int64_t>(queries.size())
      << " open</span></div>\n<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">What was "
         "asked, by which letter, and what was answered</caption>\n<thead><tr><th scope=\"col\">Query</th><th "
         "scope=\"col\">Letter</th><th scope=\"col\">Who answers</th><th scope=\"col\">Due</th><th "
         "scope=\"col\">Answer</th></tr></thead>\n<tbody>\n";
  for (const Task* task : queries) write_query(out, *task, view, desk);
  out << "</tbody>\n</table>\n</section>\n";
}

}  // namespace redress::web
