#include "app/web/parts/case_fields.h"

#include <algorithm>

#include "app/web/parts/facts.h"

namespace redress::web {
namespace {

struct Tab {
  std::string title;
  std::vector<Fact> facts;
};

}  // namespace

void write_case_fields(html::Writer& out, const office::CaseView& view) {
  if (view.procedure == nullptr) return;
  std::vector<Tab> tabs;
  for (const auto& field : view.procedure->fields) {
    const auto value = view.state.fields.find(field.id);
    if (value == view.state.fields.end() || value->second.empty()) continue;
    const std::string& title = field.tab.empty() ? view.procedure->short_title : field.tab;
    auto tab = std::find_if(tabs.begin(), tabs.end(), [&](const Tab& each) { return each.title == title; });
    if (tab == tabs.end()) tab = tabs.insert(tabs.end(), {title, {}});
    tab->facts.push_back({field.title, value->second});
  }
  for (const Tab& tab : tabs) {
    out << "<div class=\"rd-panel\"><h2>" << tab.title << "</h2>\n";
    write_facts(out, tab.facts);
    out << "</div>\n";
  }
}

}  // namespace redress::web
