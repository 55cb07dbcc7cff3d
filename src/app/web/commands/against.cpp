#include "app/web/commands/against.h"

#include <algorithm>

#include "app/web/commands/sent.h"

namespace redress::web {
namespace {

// Why there is nothing to choose from for one of the command's questions.
std::string nothing_there(const CommandForm& form, const office::CaseView& view, const Desk& desk) {
  for (const auto& question : form.questions) {
    if (!is_chosen(question.ask) || !offers_for(question.ask, view, desk).empty()) continue;
    switch (question.ask) {
      case Ask::head:
        return "no head of complaint has been set out yet";
      case Ask::proposed_head:
        return "no finding awaits sign-off";
      case Ask::promise:
        return "no promise is open";
      case Ask::approval:
        return "no approval is pending";
      case Ask::remedy:
        return "no remedy is still to be carried out";
      case Ask::clock:
        return "no clock runs";
      case Ask::paused_clock:
        return "no clock is paused";
      case Ask::task:
        return "no task is open";
      case Ask::step:
        return "no step leads on from where the case stands";
      default:
        break;
    }
  }
  return "the case has nothing that this could be about";
}

}  // namespace

base::Refusals standing_against(const CommandForm& form, const office::CaseView& view, const Desk& desk,
                                const base::Object& chosen) {
  auto least = least_of(form, view, desk);
  if (!least) return {{"nothing_to_choose", "case", "", nothing_there(form, view, desk)}};
  for (const auto& [name, value] : chosen) (*least)[name] = value;
  const auto tried = desk.office.try_run(*least, desk.author());
  if (tried) return {};
  base::Refusals standing = tried.error();
  std::erase_if(standing, [&](const base::Refusal& refusal) {
    if (refusal.rule == "enclosure_missing") return true;  // the form asks what is in the letter
    return base::find(chosen, refusal.about) == nullptr &&
           std::any_of(form.questions.begin(), form.questions.end(),
                       [&](const Question& question) { return question.name == refusal.about; });
  });
  return standing;
}

}  // namespace redress::web
