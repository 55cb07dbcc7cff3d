#include "kit/html/govuk/summary_list.h"

#include "kit/html/govuk/parts.h"

namespace redress::html::govuk {
namespace {

using namespace parts;

void write_action(Writer& out, const SummaryAction& action, const SummaryCardTitle* title) {
  out << "<a class=\"govuk-link" << More{action.classes} << "\"";
  if (action.href) out << " href=\"" << *action.href << "\"";
  out << Extra{action.attributes} << ">" << said(action);
  if (!action.visuallyHiddenText.empty() || title != nullptr) {
    out << "<span class=\"govuk-visually-hidden\">" << More{action.visuallyHiddenText};
    if (title != nullptr) out << " (" << said(*title) << ")";
    out << "</span>";
  }
  out << "</a>\n";
}

void write_action_items(Writer& out, const SummaryActions& actions, const SummaryCardTitle* title, Markup item_class) {
  for (const auto& action : actions.items) {
    out << "<li class=\"" << item_class << "\">\n";
    write_action(out, action, title);
    out << "</li>\n";
  }
}

void write_row(Writer& out, const SummaryRow& row, bool any_actions, const SummaryCardTitle* title) {
  const bool actions = !row.actions.items.empty();
  out << "<div class=\"govuk-summary-list__row" << When{any_actions && !actions, " govuk-summary-list__row--no-actions"}
      << More{row.classes} << "\">\n<dt class=\"govuk-summary-list__key" << More{row.key.classes} << "\">\n"
      << said(row.key) << "\n</dt>\n<dd class=\"govuk-summary-list__value" << More{row.value.classes} << "\">\n"
      << said(row.value) << "\n</dd>\n";
  if (actions) {
    out << "<dd class=\"govuk-summary-list__actions" << More{row.actions.classes} << "\">\n";
    if (row.actions.items.size() == 1) {
      write_action(out, row.actions.items[0], title);
    } else {
      out << "<ul class=\"govuk-summary-list__actions-list\">\n";
      write_action_items(out, row.actions, title, "govuk-summary-list__actions-list-item");
      out << "</ul>\n";
    }
    out << "</dd>\n";
  }
  out << "</div>\n";
}

void write_list(Writer& out, const SummaryList& list, const SummaryCardTitle* title) {
  const bool any_actions =
      std::any_of(list.rows.begin(), list.rows.end(), [](const SummaryRow& row) { return !row.actions.items.empty(); });
  out << "<dl class=\"govuk-summary-list" << More{list.classes} << "\"" << Extra{list.attributes} << ">\n";
  for (const auto& row : list.rows) {
    if (given(row.key) || given(row.value)) write_row(out, row, any_actions, title);
  }
  out << "</dl>\n";
}

void write_card_head(Writer& out, const SummaryCard& card, const SummaryCardTitle* title) {
  out << "<div class=\"govuk-summary-card__title-wrapper\">\n";
  if (title != nullptr) {
    out << "<h" << title->headingLevel << " class=\"govuk-summary-card__title" << More{title->classes} << "\">\n"
        << said(*title) << "\n</h" << title->headingLevel << ">\n";
  }
  if (card.actions.items.size() == 1) {
    out << "<div class=\"govuk-summary-card__actions" << More{card.actions.classes} << "\">\n";
    write_action(out, card.actions.items[0], title);
    out << "</div>\n";
  } else if (!card.actions.items.empty()) {
    out << "<ul class=\"govuk-summary-card__actions" << More{card.actions.classes} << "\">\n";
    write_action_items(out, card.actions, title, "govuk-summary-card__action");
    out << "</ul>\n";
  }
  out << "</div>\n";
}

}  // namespace

Fragment summary_list(const SummaryList& list) {
  Writer out;
  const SummaryCard& card = list.card;
  const SummaryCardTitle* title = given(card.title) ? &card.title : nullptr;
  if (title == nullptr && card.actions.items.empty() && card.classes.empty() && card.attributes.empty()) {
    write_list(out, list, nullptr);
    return out.take();
  }
  out << "<div class=\"govuk-summary-card" << More{card.classes} << "\"" << Extra{card.attributes} << ">\n";
  write_card_head(out, card, title);
  out << "<div class=\"govuk-summary-card__content\">\n";
  write_list(out, list, title);
  out << "</div>\n</div>\n";
  return out.take();
}

}  // namespace redress::html::govuk
