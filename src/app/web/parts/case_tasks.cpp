#include "app/web/parts/case_tasks.h"

#include <algorithm>

#include "app/web/case_facts.h"
#include "app/web/form.h"
#include "app/web/parts/case_row.h"
#include "app/web/parts/notice.h"
#include "app/web/words.h"
#include "kit/html/govuk/govuk.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

using casework::Task;

// `Tick`, and to those who hear the page what is ticked.
html::Fragment tick_words(const std::string& item) {
  html::Writer words;
  words << "Tick<span class=\"govuk-visually-hidden\">: " << item << "</span>";
  return words.take();
}

html::Url finishing(const std::string& reference, const std::string& task) {
  return address_of_command(reference, "finish_task").with("task", task);
}

std::string words_for(const office::CaseView& view, const Task& task) {
  const std::string words = task.title.empty() ? text_of(view, task.text) : task.title;
  return words.empty() ? "Task " + task.id : words;
}

// Who is named, or who the procedure says does it.
std::string who_does(const office::CaseView& view, const Task& task, const Desk& desk) {
  const std::string owner = desk.office.actor_name(task.owner);
  if (!owner.empty()) return owner;
  if (view.procedure != nullptr) {
    for (const auto& role : view.procedure->role_list) {
      if (role.id == task.role) return role.title;
    }
  }
  return "Whoever has the case";
}

// `Late by 2 days`, `Today`, `Fri 27 Nov`.
std::string due_in_words(Day due_on, const Desk& desk) {
  if (due_on == desk.today) return "Today";
  return (due_on < desk.today ? "Late, " : "") + desk.short_day(due_on);
}

void write_task(html::Writer& out, const office::CaseView& view, const Task& task, const Desk& desk) {
  const std::string words = words_for(view, task);
  out << "<tr><th scope=\"row\">" << words;
  if (!task.risk.empty()) out << "<small>Risk: " << words_of(task.risk) << "</small>";
  if (!task.items.empty())
    out << "<small>" << std::int64_t(task.items_done.size()) << " of "
        << counted(static_cast<std::int64_t>(task.items.size()), "item", "items") << " done</small>";
  out << "</th><td data-l=\"Who\">" << who_does(view, task, desk) << "</td><td data-l=\"Due\" class=\"rd-nowrap\">"
      << desk.short_day(task.due_on) << "</td><td data-l=\"Status\">";
  if (task.done_on) {
    out << "Done " << desk.short_day(*task.done_on);
  } else if (task.dropped_on) {
    out << "Dropped " << desk.short_day(*task.dropped_on);
  } else {
    out << std::string(task.due_on < desk.today ? "Late" : "Open");
    if (desk.may(office::Permission::work_cases) && task.all_items_done())
      out << "<small><a class=\"govuk-link\" href=\"" << finishing(view.state.reference, task.id)
          << "\">Done<span class=\"govuk-visually-hidden\">: " << words << "</span></a></small>";
  }
  out << "</td></tr>\n";
}

// Each item with its mark, or the button that ticks it.
void write_check_list(html::Writer& out, const office::CaseView& view, const Task& task, const Desk& desk) {
  const bool may_tick = desk.may(office::Permission::work_cases);
  out << "<h3>" << words_for(view, task) << "</h3>\n<ol class=\"rd-checklist\">\n";
  for (std::size_t i = 0; i < task.items.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i + 1);
    const bool done = task.items_done.contains(number);
    out << (done ? html::Markup("<li class=\"rd-checklist__done\">") : html::Markup("<li>")) << "<span>"
        << task.items[i] << (done ? html::Markup(" <strong>Done</strong></span>") : html::Markup("</span>"));
    if (!done && may_tick) {
      write_form_start(out, desk, address_of_command(view.state.reference, "finish_item"));
      out << "<input type=\"hidden\" name=\"task\" value=\"" << task.id
          << "\"><input type=\"hidden\" name=\"item\" value=\"" << number << "\">"
          << html::govuk::button({.html = tick_words(task.items[i]), .classes = "govuk-button--secondary"});
      write_form_end(out);
    }
    out << "</li>\n";
  }
  out << "</ol>\n";
}

// What the other case is to this one.
std::string words_of_link(const store::LinkOfCase& link) {
  if (link.relation == "split_from") return "Came in the same message";
  if (link.relation == "follows") return link.is_ours ? "This case follows it" : "It follows this case";
  if (link.relation == "duplicate_of")
    return link.is_ours ? "This case is a duplicate of it" : "A duplicate of this case";
  if (link.relation == "same_matter") return "The same matter";
  return "Related";
}

}  // namespace

void write_risks(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  for (const auto& task : view.state.tasks) {
    if (task.risk.empty() || task.dropped_on) continue;
    Notice notice{"Risk: " + words_of(task.risk) + ".", as_sentence(words_for(view, task)) + " "};
    if (task.done_on) {
      notice.words += "Looked at on " + desk.short_day(*task.done_on) + ".";
    } else {
      notice.words += task.due_on < desk.today ? "To be looked at since " + desk.short_day(task.due_on) + "."
                                               : std::string("To be looked at today.");
      if (desk.may(office::Permission::work_cases)) {
        notice.leads_to = finishing(view.state.reference, task.id);
        notice.link_words = "Say what was done";
      }
    }
    write_notice(out, notice);
  }
}

void write_tasks(html::Writer& out, const office::CaseView& view, const Desk& desk) {
  // What is counted stands by itself: write_queries.
  std::vector<Task> tasks = view.state.tasks;
  std::erase_if(tasks, [](const Task& task) { return !task.numbered.empty(); });
  if (tasks.empty()) return;
  const auto all = std::count_if(tasks.begin(), tasks.end(), [](const Task& task) { return !task.dropped_on; });
  const auto done =
      std::count_if(tasks.begin(), tasks.end(), [](const Task& task) { return task.done_on.has_value(); });
  out << "<section class=\"rd-sec\" aria-labelledby=\"tasks\">\n<div class=\"rd-sec__head\"><h2 "
         "id=\"tasks\">Tasks</h2><span>"
      << std::int64_t{done} << " of " << std::int64_t{all}
      << " done</span></div>\n<table class=\"rd-table rd-cards\">\n<caption "
         "class=\"govuk-visually-hidden\">What is to be done, by whom and when</caption>\n<thead><tr><th "
         "scope=\"col\">What</th><th scope=\"col\">Who</th><th scope=\"col\">Due</th><th "
         "scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
  // What is open first; of those, and of the others, in the order in which they were set.
  for (const bool open : {true, false}) {
    for (const auto& task : tasks) {
      if (task.open() == open) write_task(out, view, task, desk);
    }
  }
  out << "</tbody>\n</table>\n";
  for (const auto& task : tasks) {
    if (task.open() && !task.items.empty()) write_check_list(out, view, task, desk);
  }
  out << "</section>\n";
}

std::vector<Fact> linked_cases(const office::CaseView& view, const Desk& desk) {
  std::vector<Fact> facts;
  const auto links = desk.office.links_of(view.state);
  if (links.empty()) return facts;
  store::CaseQuery query;
  for (const auto& link : links) query.references.push_back(link.reference);
  query.limit = static_cast<int>(links.size());
  const auto lines = desk.office.cases(query);
  for (const auto& link : links) {
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return each.reference == link.reference; });
    if (line == lines.end()) continue;
    const CaseRow row = row_of(*line, desk);
    facts.push_back({"Linked case", row.title,
                     link.reference + " \xC2\xB7 " + row.procedure + " \xC2\xB7 " + (line->open ? "open" : "closed") +
                         " \xC2\xB7 " + words_of_link(link),
                     html::Url("/cases").segment(link.reference)});
  }
  return facts;
}

void write_own_tasks(html::Writer& out, const Desk& desk) {
  constexpr int most_counted = 100;
  constexpr std::size_t most_listed = 10;
  if (!desk.visitor.who) return;
  auto tasks = desk.office.open_tasks(desk.visitor.who->actor, most_counted);
  if (tasks.empty()) return;
  const auto late =
      std::count_if(tasks.begin(), tasks.end(), [&](const auto& task) { return task.due_on < desk.today; });
  out << "<details class=\"rd-side rd-side--tasks\" open><summary>Your tasks: " << std::to_string(tasks.size());
  if (tasks.size() == std::size_t{most_counted}) out << " or more";
  if (late > 0) out << ", " << std::int64_t{late} << " late";
  out << "</summary>\n<h2 class=\"rd-side-title\">Your tasks</h2>\n<ul class=\"rd-tasks\">\n";
  if (tasks.size() > most_listed) tasks.resize(most_listed);
  for (const auto& task : tasks) {
    out << "<li><a class=\"govuk-link\" href=\"" << html::Url("/cases").segment(task.reference) << "\">"
        << (task.words.empty() ? "Task " + task.task : task.words) << "</a><small"
        << (task.due_on < desk.today ? html::Markup(" class=\"rd-late\"") : html::Markup("")) << ">"
        << due_in_words(task.due_on, desk) << " \xC2\xB7 " << task.reference << "</small></li>\n";
  }
  out << "</ul>\n</details>\n";
}

}  // namespace redress::web
