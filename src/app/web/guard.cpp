#include "app/web/guard.h"

#include "app/office/who_may.h"
#include "app/web/frame.h"
#include "kit/http/target.h"

namespace redress::web {
namespace {

std::string address_asked_for(const Request& request) {
  html::Url url("");
  for (const auto& segment : request.segments) url = url.segment(segment);
  for (const auto& [name, value] : request.query) url = url.with(name, value);
  return url.text().empty() ? "/" : url.text();
}

Response must_sign_in(const Request& request) {
  if (request.method != "POST") {
    return http::see_other(html::Url("/sign-in").with("next", address_asked_for(request)).text());
  }
  return error_page(403, "Sign in again",
                    "You were signed out before this was sent, and nothing was done. Go back to see what you typed, "
                    "sign in on another page, and send it again.",
                    "");
}

// What is wrong with the form as it came; nothing if it can be read.
std::optional<Response> wrong_with(const Request& request, const Visitor& visitor,
                                   const base::Checked<http::SentForm>& form) {
  if (!is_from_this_site(request)) {
    return error_page(403, "This came from another site", "Nothing was done. Open the page here and send it again.",
                      "");
  }
  if (!form) {
    std::string words = "Nothing was done. Open the page again.";
    if (!form.error().empty()) words += " What is wrong with it: " + form.error().front().text + ".";
    return error_page(400, "This form cannot be read", words, "");
  }
  if (!has_form_token(visitor, form->fields)) {
    return error_page(403, "This form is out of date",
                      "Nothing was done. Go back, open the page again, and send what you typed once more.", "");
  }
  return std::nullopt;
}

base::Checked<http::SentForm> sent_form(const Request& request, Takes takes) {
  const std::string* type = http::find(request.headers, "content-type");
  if (type != nullptr && takes == Takes::forms_with_files && http::is_multipart(*type))
    return http::parse_multipart(*type, request.body);
  if (type == nullptr || !type->starts_with("application/x-www-form-urlencoded")) return base::refuse(base::Refusals{});
  auto fields = http::read_form(request.body);
  if (!fields) return base::refuse(fields.error());
  return http::SentForm{std::move(*fields), {}};
}

}  // namespace

bool is_known_permission(std::string_view permission) {
  return permission == "public" || permission == "signed_in" || office::parse_permission(permission).has_value();
}

Response guarded(office::Office& office, const Door& door, std::string_view permission, const MakePage& make,
                 const Request& request, const Captures& captures, Manner manner) {
  if (is_unsafe_way(request, door)) {
    return error_page(403, "This way is not safe", "Pages are served over https only. Ask whoever runs this service.",
                      "");
  }
  Visitor visitor = visitor_of(request, office.accounts(), door, manner.asks);
  http::SentForm sent;
  if (request.method == "POST") {
    auto form = sent_form(request, manner.takes);
    if (auto wrong = wrong_with(request, visitor, form)) return std::move(*wrong);
    sent = std::move(*form);
  }
  if (permission != "public") {
    if (!visitor.who) {
      return manner.asks == Asks::as_a_listener ? http::plain(403, "Nobody is signed in here.") : must_sign_in(request);
    }
    const auto needed = office::parse_permission(permission);
    if (needed && !visitor.may(*needed)) {
      return error_page(403, "Your role does not open this page",
                        "It is for: " + office::titles_that(*needed) + ". An administrator gives roles.", "");
    }
  }
  bool set = visitor.new_secret;
  if (visitor.who && visitor.who->renew && manner.asks == Asks::as_a_visit) {
    if (auto fresh = office.accounts().renew_session(visitor.secret)) {
      visitor.secret = *fresh;
      set = true;
    }
  }
  std::string secret = visitor.secret;
  const bool secure = visitor.secure;
  const bool may_step_up = visitor.who && request.method == "POST";
  Response response = make(Desk(office, std::move(visitor), std::move(sent)), request, captures);
  const bool sets_one = std::any_of(response.headers.begin(), response.headers.end(),
                                    [](const auto& header) { return header.first == "Set-Cookie"; });
  if (may_step_up && !sets_one) {
    if (auto fresh = office.accounts().renew_session(secret)) {
      secret = *fresh;
      set = true;
    }
  }
  if (set && !sets_one) set_cookie(response, secret, secure);
  return response;
}

}  // namespace redress::web
