// The summary list: what was answered, or what is known, each with links to change it; alone or in a card.
//
//   out << govuk::summary_list({.rows = {{.key = {.text = "Service"}, .value = {.text = service},
//             .actions = {.items = {{.text = "Change", .visuallyHiddenText = "service", .href = Url("/answers/service")}}}}}});
#pragma once

#include "kit/html/govuk/options.h"

namespace redress::html::govuk {

struct SummaryAction {
  std::string text = {};
  Fragment html = {};
  std::string visuallyHiddenText = {};  // what is changed, for those who hear the link alone
  std::optional<Url> href = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryActions {
  std::vector<SummaryAction> items = {};
  std::string classes = {};
};

struct SummaryRow {
  StyledContent key = {};
  StyledContent value = {};
  SummaryActions actions = {};
  std::string classes = {};
};

struct SummaryCardTitle {
  std::string text = {};
  Fragment html = {};
  int headingLevel = 2;
  std::string classes = {};
};

struct SummaryCard {
  SummaryCardTitle title = {};
  SummaryActions actions = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryList {
  std::vector<SummaryRow> rows = {};
  SummaryCard card = {};
  std::string classes = {};
  Attributes attributes = {};
};

Fragment summary_list(const SummaryList& list);

}  // namespace redress::html::govuk
