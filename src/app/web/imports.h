// The pages of an import, from the file to the report; and what they share.
//
// An upload's address holds an id that nobody can guess, and is its sender's alone: for everybody else it is not there.
#pragma once

#include <string>

#include "app/intake/matching.h"
#include "app/intake/uploads.h"
#include "app/web/desk.h"
#include "app/web/form.h"
#include "app/web/guard.h"

namespace redress::web {

using MakeImportPage = Response (*)(intake::Uploads&, const Desk&, const Request&, const Captures&);

Response import_page(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response send_case_file(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response kept_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response remove_kept_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);

Response import_columns_page(intake::Uploads& uploads, const Desk& desk, const Request& request,
                             const Captures& captures);
Response match_columns(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response use_kept_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response import_values_page(intake::Uploads& uploads, const Desk& desk, const Request& request,
                            const Captures& captures);
Response match_values(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);

Response upload_page(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response upload_progress(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response run_import(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response check_again(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response stop_import(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response import_refusals(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response upload_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);
Response keep_upload_map(intake::Uploads& uploads, const Desk& desk, const Request& request, const Captures& captures);

// What these pages share.
html::Url address_of(const intake::Upload& upload);
// The upload that the address names, where it is this person's.
std::optional<intake::Upload> upload_in(intake::Uploads& uploads, const Desk& desk, const Captures& captures);
Response no_such_upload();
// What was chosen for its columns and values, as a form's fields say it.
intake::Matching matching_in(const http::Fields& typed, const intake::Survey& survey);
// `Day of receipt` for `received_on`; what is no column stays as it is.
std::string column_in_words(std::string_view plain);
// `Importing: 200 of 1,400 cases written`.
std::string progress_words(const intake::Upload& upload);
// As a file: neither the browser nor the name makes anything of what is in it.
Response as_file(std::string type, std::string_view name, std::string bytes);

}  // namespace redress::web
