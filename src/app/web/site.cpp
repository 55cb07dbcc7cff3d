#include "app/web/site.h"

#include <atomic>
#include <chrono>

#include <fmt/format.h>

#include "app/api/complaints.h"
#include "app/api/description.h"
#include "app/web/along.h"
#include "app/web/frame.h"
#include "app/web/imports.h"
#include "app/web/keys.h"
#include "app/web/moves.h"
#include "app/web/next_edition.h"
#include "app/web/officers.h"
#include "app/web/pages.h"
#include "app/web/saved_figures.h"
#include "app/web/saved_views.h"
#include "app/web/several.h"
#include "base/assert.h"

namespace redress::web {
namespace {

// Every page goes through the guard.
class Pages {
 public:
  Pages(office::Office* office, Door door, std::shared_ptr<intake::Uploads> uploads)
      : office_(office), door_(std::move(door)), uploads_(std::move(uploads)) {}
  http::Route get(std::string path, std::string permission, MakePage make) const {
    return route("GET", std::move(path), std::move(permission), std::move(make));
  }
  http::Route post(std::string path, std::string permission, MakePage make) const {
    return route("POST", std::move(path), std::move(permission), std::move(make));
  }
  // Pages of imports, which share the files that wait.
  http::Route import_get(std::string path, MakeImportPage make) const {
    return get(std::move(path), "import_cases", sharing(uploads_, make));
  }
  http::Route import_post(std::string path, MakeImportPage make) const {
    return post(std::move(path), "import_cases", sharing(uploads_, make));
  }
  http::Route import_file(std::string path, MakeImportPage make) const {
    return post_files(std::move(path), "import_cases", sharing(uploads_, make), intake::most_of_upload);
  }
  // Lists, and what is done with several of their cases, share what became of it.
  http::Route list_get(std::string path, std::string permission, MakeListPage make) const {
    return get(std::move(path), std::move(permission), sharing(results_, make));
  }
  http::Route list_post(std::string path, MakeListPage make, std::string permission = "work_cases") const {
    return post(std::move(path), std::move(permission), sharing(results_, make));
  }
  // A form with files, of so many bytes together.
  http::Route post_files(std::string path, std::string permission, MakePage make, std::size_t bytes) const {
    http::Route taking =
        route("POST", std::move(path), std::move(permission), std::move(make), {.takes = Takes::forms_with_files});
    taking.body_bytes = bytes + around_files;
    return taking;
  }
  // A page that listens.
  http::Route stream(std::string path, std::string permission, MakePage make) const {
    return route("GET", std::move(path), std::move(permission), std::move(make), {.asks = Asks::as_a_listener});
  }
  // Programs, which have tokens and no cookies: a guard of their own.
  http::Route api(std::string method, std::string path, std::string permission, api::Make make) const {
    return {std::move(method), std::move(path), permission,
            [office = office_, door = door_, permission, make](const Request& request, const Captures&) {
              if (is_unsafe_way(request, door)) {
                return api::problem(403, {"way_is_safe", "", "DESIGN 8", "the API is served over https only"});
              }
              return api::guarded(*office, permission, address_of(request, door), make, request);
            }};
  }

 private:
  static constexpr std::size_t around_files = std::size_t{64} << 10U;  // the other fields of their form

  http::Route route(std::string method, std::string path, std::string permission, MakePage make,
                    Manner manner = {}) const {
    return {std::move(method), std::move(path), permission,
            [office = office_, door = door_, permission, make = std::move(make), manner](const Request& request,
                                                                                         const Captures& captures) {
              return guarded(*office, door, permission, make, request, captures, manner);
            }};
  }
  template <class Shared, class Make>
  static MakePage sharing(std::shared_ptr<Shared> shared, Make make) {
    return [shared = std::move(shared), make](const Desk& desk, const Request& request, const Captures& captures) {
      return make(*shared, desk, request, captures);
    };
  }
  office::Office* office_;
  Door door_;
  std::shared_ptr<intake::Uploads> uploads_;
  std::shared_ptr<SeveralResults> results_ = std::make_shared<SeveralResults>();
};

// Short, said over the telephone, and found again in the log. Says nothing about the fault.
std::string fault_reference() {
  static std::atomic<unsigned> count{0};
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return fmt::format("F{:X}-{}", seconds % 0xFFFFFF, ++count);
}

}  // namespace

base::Checked<http::Routes> site_routes(office::Office* office, const Door& door,
                                        std::shared_ptr<intake::Uploads> uploads) {
  if (office != nullptr && !uploads) uploads = std::make_shared<intake::Uploads>(*office);
  const Pages pages(office, door, std::move(uploads));
  std::vector<http::Route> routes{
      pages.get("/", "signed_in", home_page),
      pages.get("/sign-in", "public", sign_in_page),
      pages.post("/sign-in", "public", sign_in),
      pages.post("/sign-in/as", "public", sign_in_as),
      pages.post("/sign-out", "signed_in", sign_out),
      pages.list_get("/my-work", "work_cases", my_work_page),
      pages.get("/my-work/data", "read_cases", my_work_data),
      pages.post("/my-work/next", "work_cases", take_next),
      pages.list_get("/team-work", "read_cases", team_work_page),
      pages.get("/team-work/data", "read_cases", team_work_data),
      pages.list_get("/unallocated", "read_cases", unallocated_page),
      pages.get("/unallocated/data", "read_cases", unallocated_data),
      pages.list_get("/several/{list}", "work_cases", leave_several),
      pages.list_post("/several/{list}", send_several),
      pages.list_post("/several/{list}/undo", undo_several),
      pages.get("/approvals", "work_cases", approvals_page),
      pages.get("/first-administrator", "public", first_administrator_page),
      pages.post("/first-administrator", "public", open_first_administrator),
      pages.get("/welcome", "public", welcome_page),
      pages.post("/welcome", "public", set_password),
      pages.get("/account", "signed_in", account_page),
      pages.post("/account/live", "signed_in", set_live),
      pages.post("/account/keys", "signed_in", set_keys),
      pages.post("/account/working-days", "read_cases", set_working_days),
      pages.post("/account/sessions/end", "signed_in", end_session),
      pages.stream("/account/session", "signed_in", session_left),
      pages.post("/account/stay", "signed_in", stay_signed_in),
      pages.get("/account/password", "signed_in", own_password_page),
      pages.post("/account/password", "signed_in", change_own_password),
      pages.get("/account/authenticator", "signed_in", authenticator_page),
      pages.post("/account/authenticator", "signed_in", confirm_authenticator),
      pages.post("/account/authenticator/key", "signed_in", begin_authenticator),
      pages.post("/account/authenticator/end", "signed_in", end_authenticator),
      pages.get("/help", "public", help_page),
      pages.get("/help/keyboard", "public", keyboard_page),
      pages.get("/accessibility", "public", accessibility_page),
      pages.get("/privacy", "public", privacy_page),
      pages.get("/people", "run_body", people_page),
      pages.post("/people", "run_body", open_account),
      pages.get("/people/new", "run_body", new_person_page),
      pages.get("/people/{actor}", "run_body", person_page),
      pages.post("/people/{actor}/roles", "run_body", set_roles),
      pages.get("/people/{actor}/code", "run_body", person_code_page),
      pages.post("/people/{actor}/code", "run_body", give_code),
      pages.get("/people/{actor}/closure", "run_body", closing_page),
      pages.post("/people/{actor}/closure", "run_body", close_account),
      pages.post("/people/{actor}/reopening", "run_body", reopen_account),
      pages.get("/settings/brand", "run_body", brand_page),
      pages.post("/settings/brand", "run_body", change_brand),
      pages.get("/organisation", "read_reports", organisation_page),
      pages.get("/organisation/{unit}", "read_reports", organisation_unit),
      pages.get("/settings/organisation", "run_body", organisation_page),
      pages.post("/settings/organisation", "run_body", add_unit),
      pages.get("/settings/organisation/{unit}", "run_body", organisation_unit),
      pages.get("/settings/organisation/{unit}/{act}", "run_body", change_unit_page),
      pages.post("/settings/organisation/{unit}/{act}", "run_body", change_unit),
      pages.get("/settings/procedures", "run_body", procedures_page),
      pages.post("/settings/procedures", "run_body", choose_procedures),
      pages.get("/procedures/{procedure}", "signed_in", procedure_page),
      pages.get("/procedures/{procedure}/edit", "run_body", next_edition_page),
      pages.post("/procedures/{procedure}/edit", "run_body", change_next_edition),
      pages.post("/procedures/{procedure}/edit/proposal", "run_body", propose_next_edition),
      pages.post("/procedures/{procedure}/edit/agreement", "run_body", agree_next_edition),
      pages.post("/procedures/{procedure}/edit/withdrawal", "run_body", withdraw_next_edition),
      pages.list_get("/procedures/{procedure}/preview", "allocate_cases", moves_page),
      pages.list_post("/procedures/{procedure}/preview", send_moves, "allocate_cases"),
      pages.list_post("/procedures/{procedure}/moves/undo", undo_moves, "allocate_cases"),
      pages.get("/holidays", "allocate_cases", holidays_page),
      pages.post("/holidays/acceptance", "allocate_cases", accept_holiday),
      pages.get("/drafts", "read_cases", drafts_page),
      pages.post("/drafts", "read_cases", keep_draft),
      pages.post("/drafts/discarded", "read_cases", discard_draft),
      pages.get("/digest", "read_reports", digest_page),
      pages.get("/digest/{day}", "read_reports", earlier_digest_page),
      pages.get("/chases", "read_cases", chases_page),
      pages.get("/meetings", "read_cases", meetings_page),
      pages.get("/meetings/data", "read_cases", meetings_data),
      pages.get("/registers", "read_cases", registers_page),
      pages.get("/registers/{register}", "read_cases", register_page),
      pages.get("/registers/{register}/data", "read_cases", register_data),
      pages.get("/procedures/{procedure}/exports/{export}", "read_cases", export_data),
      pages.get("/views", "read_cases", views_page),
      pages.post("/views", "read_cases", save_view),
      pages.get("/views/new", "read_cases", new_view_page),
      pages.get("/views/{view}", "read_cases", view_page),
      pages.post("/views/{view}/name", "read_cases", rename_view),
      pages.post("/views/{view}/removal", "read_cases", remove_view),
      pages.get("/search", "read_cases", search_page),
      pages.post("/search", "read_cases", send_search),
      pages.get("/search/{search}", "read_cases", found_page),
      pages.stream("/live", "read_cases", live_page),
      pages.list_get("/cases", "read_cases", cases_page),
      pages.get("/cases/new", "record_cases", new_case_page),
      pages.post_files("/cases", "record_cases", send_new_case, office::most_of_files_at_once),
      pages.get("/cases/data", "read_cases", cases_data),
      pages.get("/cases/{reference}", "read_cases", case_page),
      pages.get("/cases/{reference}/previous", "read_cases", previous_case),
      pages.get("/cases/{reference}/next", "read_cases", next_case),
      pages.get("/cases/{reference}/investigation", "read_cases", case_investigation_page),
      pages.get("/cases/{reference}/files", "read_cases", case_documents_page),
      pages.get("/cases/{reference}/people", "read_cases", case_people_page),
      pages.get("/cases/{reference}/remedies", "read_cases", case_remedies_page),
      pages.get("/cases/{reference}/comparisons/{comparison}", "read_cases", case_comparison_page),
      pages.get("/cases/{reference}/plan", "read_cases", case_plan_page),
      pages.get("/cases/{reference}/history", "read_cases", case_history_page),
      pages.get("/cases/{reference}/actions", "work_cases", actions_page),
      pages.get("/cases/{reference}/commands/{kind}", "work_cases", command_page),
      pages.post("/cases/{reference}/commands/{kind}", "work_cases", send_command),
      pages.get("/cases/{reference}/split", "work_cases", split_page),
      pages.post("/cases/{reference}/split", "work_cases", send_split),
      pages.post("/cases/{reference}/undo", "work_cases", undo_command),
      pages.get("/cases/{reference}/acknowledgement", "work_cases", acknowledgement_page),
      pages.get("/cases/{reference}/letters/{letter}", "read_cases", letter_page),
      pages.get("/cases/{reference}/letters/{letter}/pdf", "read_cases", letter_pdf),
      pages.get("/cases/{reference}/files/new", "work_cases", attach_files_page),
      pages.post_files("/cases/{reference}/files", "work_cases", attach_files, office::most_of_files_at_once),
      pages.get("/cases/{reference}/files/{file}", "read_cases", case_file),
      pages.get("/cases/{reference}/clocks/{clock}", "read_cases", why_date_page),
      pages.import_get("/import", import_page),
      pages.import_file("/import", send_case_file),
      pages.import_get("/import/{upload}", upload_page),
      pages.import_get("/import/{upload}/columns", import_columns_page),
      pages.import_post("/import/{upload}/columns", match_columns),
      pages.import_post("/import/{upload}/kept-map", use_kept_map),
      pages.import_get("/import/{upload}/values", import_values_page),
      pages.import_post("/import/{upload}/values", match_values),
      pages.import_post("/import/{upload}/check", check_again),
      pages.import_post("/import/{upload}/run", run_import),
      pages.import_post("/import/{upload}/stop", stop_import),
      pages.import_get("/import/{upload}/progress", upload_progress),
      pages.import_get("/import/{upload}/refusals", import_refusals),
      pages.import_get("/import/{upload}/map", upload_map),
      pages.import_post("/import/{upload}/map", keep_upload_map),
      pages.import_get("/import-maps/{name}", kept_map),
      pages.import_post("/import-maps/removed", remove_kept_map),
      pages.get("/reports", "read_reports", reports_page),
      pages.get("/measures", "read_reports", measures_page),
      pages.get("/measures/{measure}", "read_reports", figure_page),
      pages.get("/measures/{measure}/cases", "read_cases", figure_cases_page),
      pages.get("/figures", "read_reports", saved_figures_page),
      pages.post("/figures", "read_reports", keep_figure),
      pages.get("/figures/new", "read_reports", new_figure_page),
      pages.get("/figures/{figure}", "read_reports", open_saved_figure),
      pages.get("/figures/{figure}/change", "read_reports", saved_figure_page),
      pages.post("/figures/{figure}/name", "read_reports", rename_saved_figure),
      pages.post("/figures/{figure}/sharing", "read_reports", share_saved_figure),
      pages.post("/figures/{figure}/schedule", "read_reports", schedule_saved_figure),
      pages.post("/figures/{figure}/removal", "read_reports", remove_saved_figure),
      pages.get("/officers", "figures_of_officers", officers_page),
      pages.post("/officers", "figures_of_officers", ask_of_officer),
      pages.get("/officers/mine", "signed_in", own_officer_page),
      pages.get("/officers/mine/{request}", "signed_in", own_officer_request_page),
      pages.get("/officers/mine/{request}/cases", "read_cases", own_officer_cases_page),
      pages.get("/officers/{request}", "figures_of_officers", officer_request_page),
      pages.get("/officers/{request}/cases", "figures_of_officers", officer_cases_page),
      pages.get("/reports/{name}", "read_reports", report_page),
      pages.get("/reports/{name}/cases", "read_cases", report_cases_page),
      pages.get("/reports/{name}/data", "read_reports", report_data),
      pages.get("/reports/{name}/publication", "publish_reports", publish_page),
      pages.post("/reports/{name}/publication", "publish_reports", send_publication),
      pages.get("/reports/{name}/paper", "read_reports", paper_page),
      pages.post("/reports/{name}/paper", "write_reports", change_paper),
      pages.get("/reports/{name}/paper/words", "write_reports", words_page),
      pages.post("/reports/{name}/paper/words", "write_reports", write_words),
      pages.post("/reports/{name}/paper/reading", "write_reports", read_words),
      pages.post("/reports/{name}/paper/resolution", "write_reports", resolve_paper),
      pages.get("/actions", "read_reports", action_register_page),
      pages.post("/actions", "write_reports", set_action),
      pages.get("/actions/new", "write_reports", new_action_page),
      pages.get("/actions/{action}", "read_reports", action_page),
      pages.post("/actions/{action}/change", "write_reports", change_action),
      pages.post("/actions/{action}/completion", "write_reports", finish_action),
      pages.post("/actions/{action}/dropping", "write_reports", drop_action),
      pages.get("/manager", "allocate_cases", manager_page),
      pages.get("/targets", "read_reports", targets_page),
      pages.post("/targets", "publish_reports", set_target),
      pages.get("/targets/{target}/end", "publish_reports", end_target_page),
      pages.post("/targets/{target}/end", "publish_reports", end_target),
      pages.get("/numbers", "read_reports", numbers_page),
      pages.post("/numbers", "write_reports", record_number),
      pages.get("/numbers/{number}/withdrawal", "write_reports", withdraw_number_page),
      pages.post("/numbers/{number}/withdrawal", "write_reports", withdraw_number),
      pages.get("/ratios/{ratio}", "read_reports", ratio_page),
      pages.get("/ratios/{ratio}/cases", "read_cases", ratio_cases_page),
      pages.get("/forecasts", "read_reports", forecasts_page),
      pages.get("/forecasts/cases", "read_cases", forecast_cases_page),
      pages.get("/forecasts/remedies", "read_cases", remedies_forecast_page),
      pages.get("/published", "read_reports", published_list),
      pages.get("/published/{publication}", "read_reports", published_page),
      pages.get("/published/{publication}/files/{file}", "read_reports", published_file),
      pages.post("/published/{publication}/release", "publish_reports", release_publication),
      pages.post("/published/{publication}/withdrawal", "publish_reports", withdraw_publication),
      pages.post("/published/{publication}/again", "publish_reports", make_publication_again),
      pages.api("POST", "/api/v1/complaints", "record_cases", api::record_complaint),
      pages.api("GET", "/api/v1/openapi.json", "public", api::description),
      {"GET", "/assets/{set}/{file}", "public", asset},
      {"GET", "/assets/{set}/{folder}/{file}", "public", asset},
      {"GET", "/brand/{style}", "public",
       [office](const Request&, const Captures& captures) { return brand_style(*office, captures); }},
      {"GET", "/health/live", "public", health_live},
      {"GET", "/health/ready", "public", [office](const Request&, const Captures&) { return health_ready(*office); }},
  };
  for (const auto& route : routes) {
    if (!is_known_permission(route.permission)) {
      return base::refuse({"route_declares_a_permission", route.method + ' ' + route.path, "DESIGN 8",
                           "no permission is called " + route.permission});
    }
  }
  return http::Routes::of(std::move(routes));
}

http::Response answer(const http::Routes& routes, const http::Request& request, const Log& log) {
  const auto found = routes.find(request);
  const bool api = api::is_for_api(request);
  if (found.route == nullptr) {
    if (found.allow.empty()) {
      return api ? api::problem(404, {"route_is_known", request.path(), "", "there is nothing under this address"})
                 : not_found("There is nothing under this address.");
    }
    Response response =
        api ? api::problem(405, {"method_is_known", request.method, "", "the address is known, but not for this"})
            : error_page(405, "This cannot be done here", "The address is known, but not for this.", "");
    response.headers.emplace_back("Allow", found.allow);
    return response;
  }
  try {
    return found.route->run(request, found.captures);
  } catch (const office::DamagedFile& fault) {
    const std::string reference = fault_reference();
    log(reference, fault.what());
    return error_page(
        500, "This file is damaged",
        "What is kept is not what was attached, so it is not given out. Whoever runs this service can put "
        "it back from a backup.",
        reference);
  } catch (const std::exception& fault) {
    const std::string reference = fault_reference();
    log(reference, fault.what());
    if (api) {
      return api::problem(500, {"nothing_went_wrong", reference, "",
                                "something went wrong; send it again with the same key, and quote " + reference});
    }
    return error_page(500, "Something went wrong", "Nothing that was recorded is lost. Try again in a moment.",
                      reference);
  }
}

std::vector<DeclaredRoute> declared_routes() {
  const auto routes = site_routes(nullptr);
  REDRESS_ASSERT(routes.has_value());
  std::vector<DeclaredRoute> declared;
  for (const auto& route : routes->all()) declared.push_back({route.method, route.path, route.permission});
  return declared;
}

Response not_found(std::string_view what) {
  return error_page(404, "Page not found", what, "");
}

Response bad_request(const base::Refusals& refusals) {
  std::string words;
  for (const auto& refusal : refusals) words += (words.empty() ? "" : " ") + refusal.about + ": " + refusal.text + ".";
  return error_page(400, "This address cannot be read", words, "");
}

}  // namespace redress::web
