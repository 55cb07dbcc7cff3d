#include "app/web/parts/next_action.h"

#include "app/web/parts/column.h"
#include "app/web/words.h"

namespace redress::web {
namespace {

constexpr std::size_t most_buttons = 4, most_links = 2;

void write_buttons(html::Writer& out, const NextAction& next) {
  if (next.buttons.empty() && next.links.empty()) return;
  out << "<div class=\"rd-btns\">";
  for (std::size_t i = 0; i < next.buttons.size() && i < most_buttons; ++i) {
    out << link_button(next.buttons[i].label, next.buttons[i].address, i == 0 ? LinkWeight::first : LinkWeight::second);
  }
  for (std::size_t i = 0; i < next.links.size() && i < most_links; ++i) {
    out << "<a class=\"rd-link\" href=\"" << next.links[i].address << "\">" << next.links[i].label << "</a>";
  }
  out << "</div>\n";
}

}  // namespace

void write_next_action(html::Writer& out, const NextAction& next, const Desk& desk) {
  out << "<section class=\"rd-next";
  const Standing standing = next.limit == nullptr ? Standing::plain : next.limit->standing;
  if (next.closed) {
    out << " rd-next--ok";
  } else if (standing == Standing::late) {
    out << " rd-next--late";
  } else if (standing == Standing::today) {
    out << " rd-next--today";
  }
  out << "\" aria-labelledby=\"next\">\n<h2 id=\"next\">";
  if (next.closed) {
    out << "Closed</h2>\n<p>" << next.closing_words << "</p>\n";
    write_buttons(out, next);
    out << "</section>\n";
    return;
  }
  out << "Next: " << next.what << "</h2>\n<p>";
  if (next.who.empty()) {
    out << "<strong>Nobody has this case.</strong>";
  } else {
    out << "With <strong>" << next.who << "</strong>.";
  }
  if (next.limit != nullptr && next.limit->due_on) {
    out << " " << next.limit->title;
    if (standing == Standing::late) {
      out << " was due on <strong>" << desk.long_day(*next.limit->due_on) << "</strong>, "
          << counted(next.limit->working_days_left, "working day", "working days") << " ago.";
    } else if (standing == Standing::today) {
      out << " is due <strong>today, " << desk.long_day(*next.limit->due_on) << "</strong>.";
    } else {
      out << " is due by <strong>" << desk.long_day(*next.limit->due_on) << "</strong>, "
          << counted(next.limit->working_days_left, "working day", "working days") << " left.";
    }
  } else if (next.limit != nullptr) {
    out << " " << next.limit->title << " is paused.";
  } else {
    out << " No limit runs.";
  }
  if (!next.otherwise.empty()) out << " " << next.otherwise;
  out << "</p>\n";
  write_buttons(out, next);
  out << "</section>\n";
}

}  // namespace redress::web
