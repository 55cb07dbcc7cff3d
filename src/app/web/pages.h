// The pages, each in its own file: a request and its captures in, an answer out.
#pragma once

#include "app/web/desk.h"
#include "app/web/guard.h"

namespace redress::web {

Response sign_in_page(const Desk& desk, const Request& request, const Captures& captures);
Response sign_in(const Desk& desk, const Request& request, const Captures& captures);
Response sign_in_as(const Desk& desk, const Request& request, const Captures& captures);
Response sign_out(const Desk& desk, const Request& request, const Captures& captures);

Response first_administrator_page(const Desk& desk, const Request& request, const Captures& captures);
Response open_first_administrator(const Desk& desk, const Request& request, const Captures& captures);
Response welcome_page(const Desk& desk, const Request& request, const Captures& captures);
Response set_password(const Desk& desk, const Request& request, const Captures& captures);

Response account_page(const Desk& desk, const Request& request, const Captures& captures);
Response end_session(const Desk& desk, const Request& request, const Captures& captures);
Response set_working_days(const Desk& desk, const Request& request, const Captures& captures);
Response own_password_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_own_password(const Desk& desk, const Request& request, const Captures& captures);
Response authenticator_page(const Desk& desk, const Request& request, const Captures& captures);
Response begin_authenticator(const Desk& desk, const Request& request, const Captures& captures);
Response confirm_authenticator(const Desk& desk, const Request& request, const Captures& captures);
Response end_authenticator(const Desk& desk, const Request& request, const Captures& captures);

// How long the session lasts if nothing is asked for; and a request that does nothing but keep it.
Response session_left(const Desk& desk, const Request& request, const Captures& captures);
Response stay_signed_in(const Desk& desk, const Request& request, const Captures& captures);

Response brand_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_brand(const Desk& desk, const Request& request, const Captures& captures);
// The stylesheet with the body's colours, at the address that holds its hash.
Response brand_style(office::Office& office, const Captures& captures);

Response procedures_page(const Desk& desk, const Request& request, const Captures& captures);
Response choose_procedures(const Desk& desk, const Request& request, const Captures& captures);
Response procedure_page(const Desk& desk, const Request& request, const Captures& captures);

Response live_page(const Desk& desk, const Request& request, const Captures& captures);
Response set_live(const Desk& desk, const Request& request, const Captures& captures);

Response people_page(const Desk& desk, const Request& request, const Captures& captures);
Response new_person_page(const Desk& desk, const Request& request, const Captures& captures);
Response open_account(const Desk& desk, const Request& request, const Captures& captures);
Response person_page(const Desk& desk, const Request& request, const Captures& captures);
Response set_roles(const Desk& desk, const Request& request, const Captures& captures);
Response person_code_page(const Desk& desk, const Request& request, const Captures& captures);
Response give_code(const Desk& desk, const Request& request, const Captures& captures);
Response closing_page(const Desk& desk, const Request& request, const Captures& captures);
Response close_account(const Desk& desk, const Request& request, const Captures& captures);
Response reopen_account(const Desk& desk, const Request& request, const Captures& captures);

Response help_page(const Desk& desk, const Request& request, const Captures& captures);
Response keyboard_page(const Desk& desk, const Request& request, const Captures& captures);
Response accessibility_page(const Desk& desk, const Request& request, const Captures& captures);
Response privacy_page(const Desk& desk, const Request& request, const Captures& captures);

Response keep_draft(const Desk& desk, const Request& request, const Captures& captures);
Response discard_draft(const Desk& desk, const Request& request, const Captures& captures);
// Search: the box, what it was asked, what was found.
Response search_page(const Desk& desk, const Request& request, const Captures& captures);
Response send_search(const Desk& desk, const Request& request, const Captures& captures);
Response found_page(const Desk& desk, const Request& request, const Captures& captures);
Response drafts_page(const Desk& desk, const Request& request, const Captures& captures);

Response home_page(const Desk& desk, const Request& request, const Captures& captures);
// This morning's list, or the last one; and that of a day.
Response digest_page(const Desk& desk, const Request& request, const Captures& captures);
Response earlier_digest_page(const Desk& desk, const Request& request, const Captures& captures);
Response my_work_data(const Desk& desk, const Request& request, const Captures& captures);
Response take_next(const Desk& desk, const Request& request, const Captures& captures);
Response team_work_data(const Desk& desk, const Request& request, const Captures& captures);
Response unallocated_data(const Desk& desk, const Request& request, const Captures& captures);
Response approvals_page(const Desk& desk, const Request& request, const Captures& captures);
Response cases_data(const Desk& desk, const Request& request, const Captures& captures);
// Every measure; one as a figure that anybody may group and narrow; the cases behind a number of it.
Response figure_page(const Desk& desk, const Request& request, const Captures& captures);
Response figure_cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response measures_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_investigation_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_documents_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_people_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_remedies_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_comparison_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_plan_page(const Desk& desk, const Request& request, const Captures& captures);
Response case_history_page(const Desk& desk, const Request& request, const Captures& captures);
Response new_case_page(const Desk& desk, const Request& request, const Captures& captures);
Response send_new_case(const Desk& desk, const Request& request, const Captures& captures);
Response actions_page(const Desk& desk, const Request& request, const Captures& captures);
Response command_page(const Desk& desk, const Request& request, const Captures& captures);
Response split_page(const Desk& desk, const Request& request, const Captures& captures);
Response send_split(const Desk& desk, const Request& request, const Captures& captures);
Response send_command(const Desk& desk, const Request& request, const Captures& captures);
Response undo_command(const Desk& desk, const Request& request, const Captures& captures);
Response letter_page(const Desk& desk, const Request& request, const Captures& captures);
Response letter_pdf(const Desk& desk, const Request& request, const Captures& captures);
Response acknowledgement_page(const Desk& desk, const Request& request, const Captures& captures);
Response attach_files_page(const Desk& desk, const Request& request, const Captures& captures);
Response attach_files(const Desk& desk, const Request& request, const Captures& captures);
Response case_file(const Desk& desk, const Request& request, const Captures& captures);
Response why_date_page(const Desk& desk, const Request& request, const Captures& captures);
// Cases that wait for somebody outside, and when they are asked after.
Response chases_page(const Desk& desk, const Request& request, const Captures& captures);
// Meetings over all cases.
Response meetings_page(const Desk& desk, const Request& request, const Captures& captures);
Response meetings_data(const Desk& desk, const Request& request, const Captures& captures);
// What procedures wrote into their registers.
Response registers_page(const Desk& desk, const Request& request, const Captures& captures);
// The steps of a procedure's cases in the layout of another record.
Response export_data(const Desk& desk, const Request& request, const Captures& captures);
Response register_page(const Desk& desk, const Request& request, const Captures& captures);
Response register_data(const Desk& desk, const Request& request, const Captures& captures);
Response reports_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response report_data(const Desk& desk, const Request& request, const Captures& captures);
// What a manager looks at first.
Response manager_page(const Desk& desk, const Request& request, const Captures& captures);
// What measures should come to.
Response organisation_page(const Desk& desk, const Request& request, const Captures& captures);
Response add_unit(const Desk& desk, const Request& request, const Captures& captures);
Response organisation_unit(const Desk& desk, const Request& request, const Captures& captures);
Response change_unit_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_unit(const Desk& desk, const Request& request, const Captures& captures);
Response targets_page(const Desk& desk, const Request& request, const Captures& captures);
Response set_target(const Desk& desk, const Request& request, const Captures& captures);
Response end_target_page(const Desk& desk, const Request& request, const Captures& captures);
Response end_target(const Desk& desk, const Request& request, const Captures& captures);
// The paper of a report: its words, where it goes, what a meeting made of it.
Response paper_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_paper(const Desk& desk, const Request& request, const Captures& captures);
Response words_page(const Desk& desk, const Request& request, const Captures& captures);
Response write_words(const Desk& desk, const Request& request, const Captures& captures);
Response read_words(const Desk& desk, const Request& request, const Captures& captures);
Response resolve_paper(const Desk& desk, const Request& request, const Captures& captures);
// The action register.
Response action_register_page(const Desk& desk, const Request& request, const Captures& captures);
Response new_action_page(const Desk& desk, const Request& request, const Captures& captures);
Response set_action(const Desk& desk, const Request& request, const Captures& captures);
Response action_page(const Desk& desk, const Request& request, const Captures& captures);
Response change_action(const Desk& desk, const Request& request, const Captures& captures);
Response finish_action(const Desk& desk, const Request& request, const Captures& captures);
Response drop_action(const Desk& desk, const Request& request, const Captures& captures);
Response numbers_page(const Desk& desk, const Request& request, const Captures& captures);
Response record_number(const Desk& desk, const Request& request, const Captures& captures);
Response withdraw_number_page(const Desk& desk, const Request& request, const Captures& captures);
Response withdraw_number(const Desk& desk, const Request& request, const Captures& captures);
Response ratio_page(const Desk& desk, const Request& request, const Captures& captures);
Response ratio_cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response forecasts_page(const Desk& desk, const Request& request, const Captures& captures);
Response forecast_cases_page(const Desk& desk, const Request& request, const Captures& captures);
Response remedies_forecast_page(const Desk& desk, const Request& request, const Captures& captures);
// Publishing a report, and what was published.
Response publish_page(const Desk& desk, const Request& request, const Captures& captures);
Response send_publication(const Desk& desk, const Request& request, const Captures& captures);
Response published_list(const Desk& desk, const Request& request, const Captures& captures);
Response published_page(const Desk& desk, const Request& request, const Captures& captures);
Response release_publication(const Desk& desk, const Request& request, const Captures& captures);
Response withdraw_publication(const Desk& desk, const Request& request, const Captures& captures);
Response make_publication_again(const Desk& desk, const Request& request, const Captures& captures);
Response published_file(const Desk& desk, const Request& request, const Captures& captures);

Response asset(const Request& request, const Captures& captures);
Response health_live(const Request& request, const Captures& captures);
Response health_ready(office::Office& office);

// 404 and 400 in the frame's look.
Response not_found(std::string_view what);
Response bad_request(const base::Refusals& refusals);

}  // namespace redress::web
