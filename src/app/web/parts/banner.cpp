#include "app/web/parts/banner.h"

#include <array>
#include <utility>

#include "kit/html/govuk/govuk.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 57> done_words{
    {{"password_set", "Your password is set. Sign in with it."},
     {"password_changed", "Your password is changed, and you were signed out everywhere. Sign in with the new one."},
     {"session_ended", "That browser is signed out."},
     {"working_days_set", "Your working days are set. The next morning\xE2\x80\x99s list keeps to them."},
     {"live_on", "Counters follow from now on, and you see who is editing."},
     {"live_off", "Counters stand still from now on, and nobody is told that you are editing."},
     {"keys_on", "Keys of one letter lead somewhere from now on."},
     {"keys_off", "Keys of one letter do nothing from now on."},
     {"codes_ended", "Signing in no longer asks for a code."},
     {"first_administrator", "You are the administrator of this service. Open accounts for the others here."},
     {"roles_changed", "The roles are changed. They count from now on."},
     {"map_kept", "The map is kept. The next file whose columns fit is offered it."},
     {"map_removed", "The map is gone."},
     {"import_removed", "The file is removed."},
     {"view_renamed", "The view is renamed."},
     {"view_removed", "The view is removed. The cases stay as they are."},
     {"figure_kept", "The figure is kept. It is counted anew whenever it is opened."},
     {"figure_renamed", "The figure is renamed."},
     {"figure_shared", "The figure is shared with everybody who may read reports."},
     {"figure_unshared", "You alone see the figure from now on."},
     {"figure_scheduled", "What stands in your morning\xE2\x80\x99s list is changed."},
     {"figure_removed", "The figure is removed. What it counted stays as it is."},
     {"officer_asked", "The officer is told in the next morning\xE2\x80\x99s list, and sees the figures first."},
     {"draft_kept", "Your draft is kept. It waits here for you."},
     {"draft_discarded", "The draft is gone."},
     {"account_closed", "The account is closed, and its owner is signed out everywhere."},
     {"account_reopened", "The account is open again. Its owner needs a new invitation to set a password."},
     {"colours_changed", "The colours are changed."},
     {"holiday_accepted", "The dates are accepted. The body's log shows who did it, and when."},
     {"procedures_chosen", "What is used is changed. New cases follow it from now on; others go on as they were."},
     {"edition_changed", "The draft is kept. What differs and what is proved of it stand below."},
     {"edition_proposed", "It is proposed. Somebody else who may run the body has to agree."},
     {"edition_agreed", "It is agreed and adopted. New cases begin under it from its day on."},
     {"edition_withdrawn", "It is taken back. The body's log shows proposals that were withdrawn."},
     {"report_proposed", "It is proposed. Somebody else who may publish reports has to release it."},
     {"report_released", "It is released. It stands as it is, whatever is recorded later."},
     {"report_withdrawn", "The proposal is withdrawn. The body\xE2\x80\x99s log keeps that it was made."},
     {"report_made_again", "Made again from the record, each of its files is the same, byte for byte."},
     {"unit_added", "It is there. It is offered from its first day on."},
     {"unit_renamed", "It is renamed. Figures call it by the name of their day."},
     {"unit_ended", "It has ended. What was open went over."},
     {"target_set", "The target is set. Reports of periods from its first day on quote it."},
     {"target_ended", "The target ends. Reports of later periods quote it no more."},
     {"paper_changed", "The paper is changed. What is published later says it so."},
     {"words_written", "Your words are kept. Somebody else has to read them before the report is published."},
     {"words_taken_out", "The words are taken out. The body\xE2\x80\x99s log keeps that they were there."},
     {"words_read", "You have read these words. They are published with the report as they stand."},
     {"paper_resolved", "What the meeting resolved is kept with the paper."},
     {"action_set", "The action is in the register."},
     {"action_changed", "The action is changed. What it was before stands in its history."},
     {"action_done", "The action is done. Its evidence stands with it."},
     {"action_dropped", "The action is dropped. It stays in the register with the reason."},
     {"number_recorded", "The number is recorded. It holds from its day on."},
     {"number_withdrawn", "The number is withdrawn. Figures as known before today keep it."},
     {"account_opened", "The account is open."},
     {"case_taken", "You have taken a case."},
     {"view_saved", "The view is saved. It stands beside every list."}}};

}  // namespace

html::Fragment banner_saying(const html::Fragment& words, const html::Fragment& below, Did did) {
  html::Writer out;
  out << "<p class=\"govuk-notification-banner__heading\">" << words << "</p>\n" << below;
  html::govuk::NotificationBanner banner{.html = out.take()};
  if (did == Did::something) banner.type = "success";
  return html::govuk::notification_banner(banner);
}

html::Fragment banner_saying(std::string_view words) {
  html::Writer out;
  out << words;
  return banner_saying(out.take());
}

html::Fragment done_banner(std::string_view done, const std::string& subject) {
  if (done == "case_taken" && !subject.empty()) {
    html::Writer words;
    words << "You have taken <a class=\"govuk-notification-banner__link\" href=\""
          << html::Url("/cases").segment(subject) << "\">" << subject << "</a>.";
    return banner_saying(words.take());
  }
  for (const auto& [code, words] : done_words) {
    if (code == done) return banner_saying(words);
  }
  return {};
}

html::Fragment done_banner(const http::Request& request) {
  const std::string* done = http::find(request.query, "done");
  return done == nullptr ? html::Fragment() : done_banner(*done);
}

}  // namespace redress::web
