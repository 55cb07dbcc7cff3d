#include "app/web/parts/banner.h"

#include <array>
#include <utility>

#include "kit/html/govuk/govuk.h"
#include "kit/html/url.h"

namespace redress::web {
namespace {

struct Done {
  std::string_view word;
  html::Markup before, after;  // around the subject
  std::string_view alone;      // without one
};
constexpr std::array<Done, 2> all{
    {{"case_taken", "You have taken ", ".", "You have taken a case."},
     {"view_saved", "The view is saved: ", ".", "The view is saved. It stands beside every list."}}};

}  // namespace

html::Fragment done_banner(std::string_view done, const std::string& subject) {
  for (const auto& one : all) {
    if (one.word != done) continue;
    html::Writer words;
    words << "<p class=\"govuk-notification-banner__heading\">";
    if (subject.empty()) {
      words << one.alone;
    } else {
      words << one.before << "<a class=\"govuk-notification-banner__link\" href=\""
            << html::Url("/cases").segment(subject) << "\">" << subject << "</a>" << one.after;
    }
    words << "</p>";
    html::govuk::NotificationBanner banner;
    banner.html = words.take();
    banner.type = "success";
    return html::govuk::notification_banner(banner);
  }
  return {};
}

}  // namespace redress::web
