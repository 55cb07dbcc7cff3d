// A file of cases, from the browser into the record: matched, tried, imported; and whatever somebody hostile sends.
#include <gtest/gtest.h>

#include "app/intake/import.h"
#include "app/intake/uploads.h"
#include "tests/app/web/desk_at_work.h"

namespace redress::web::testing {
namespace {

bool holds(const http::Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

const std::string boundary = "----test";

// As a browser sends a form with one file.
std::string sent(const std::string& token, const std::string& file, const std::string& bytes) {
  const std::string part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
  return part + "\"token\"\r\n\r\n" + token + "\r\n" + part + "\"key\"\r\n\r\nk\r\n" + part + "\"file\"; filename=\"" +
         file + "\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n";
}

class ImportPages : public ::testing::TestWithParam<sql::Engine> {
 protected:
  ImportPages() : desk_(GetParam()), uploads_(std::make_shared<intake::Uploads>(*desk_.office)) {
    desk_.routes = std::make_unique<http::Routes>(*site_routes(desk_.office.get(), {}, uploads_));
    ada_ = desk_.sign_in("Ada Quill", {"coordinator"});
    ben_ = desk_.sign_in("Ben Oarsman", {"manager"});
  }
  http::Response upload(const std::string& who, const std::string& bytes, const std::string& name = "cases.csv") {
    Visitor visitor;
    visitor.secret = who;
    return post_body(who, sent(visitor.form_token(), name, bytes));
  }
  http::Response post_body(const std::string& who, const std::string& body,
                           const std::string& type = "multipart/form-data; boundary=" + boundary) {
    auto asked = DeskAtWork::request(who, "POST", "/import");
    asked.headers.emplace_back("content-type", type);
    asked.body = body;
    return desk_.send(asked);
  }
  // The address of the upload.
  std::string uploaded(const std::string& who, const std::string& bytes) {
    const auto response = upload(who, bytes);
    EXPECT_EQ(response.status, 303) << response.body;
    return DeskAtWork::location(response);
  }
  http::Response settled(const std::string& who, const std::string& address) {
    uploads_->wait_until_idle();
    return desk_.get(who, address);
  }
  std::int64_t cases() { return desk_.office->count_cases({}); }

  DeskAtWork desk_;
  std::shared_ptr<intake::Uploads> uploads_;
  std::string ada_, ben_;
};

const std::string plain =
    "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,theme\n"
    "A1,gen.enquiry,2026-09-01,,,,,,,Housing,Repairs\n"
    "A2,gen.enquiry,2026-09-02,,,,,,,Housing,=cmd|' /C calc'!A0\n";
const std::string foreign =
    "Ref,Date in,Date out,Result,Notes\n"
    "X1,03/09/2026,05/10/2026,Justified,<b>a</b>\n"
    "X2,21/09/2026,06/10/2026,Not justified,b\n";
const Typed matched{{"column_reference", "0"},
                    {"column_received_on", "1"},
                    {"column_closed_on", "2"},
                    {"column_outcome", "3"},
                    {"fixed_procedure", "eng.lgsco.code.2024"},
                    {"column_received_stage", ""},
                    {"day_format", ""}};

TEST_P(ImportPages, APlainCaseListGoesToTheDryRunAndThenIntoTheRecord) {
  const std::string at = uploaded(ada_, plain);
  const auto dry = settled(ada_, at);
  EXPECT_TRUE(holds(dry, "What the import would do"));
  EXPECT_TRUE(holds(dry, "Import 2 cases"));
  EXPECT_EQ(cases(), 0) << "nothing is written before somebody says so";

  EXPECT_EQ(desk_.post(ada_, at + "/run", {}).status, 303);
  EXPECT_TRUE(holds(settled(ada_, at), "The import is done"));
  EXPECT_EQ(cases(), 2);
  desk_.post(ada_, at + "/run", {});
  uploads_->wait_until_idle();
  EXPECT_EQ(cases(), 2) << "the form sent twice has one effect";
  EXPECT_TRUE(holds(desk_.get(ada_, "/import"), "Imported"));

  const std::string again = uploaded(ada_, plain);
  const auto nothing = settled(ada_, again);
  EXPECT_TRUE(holds(nothing, "There is nothing in this file that could be imported"));
  EXPECT_FALSE(holds(nothing, "Import 2 cases"));
}

TEST_P(ImportPages, AreForAdministratorsTooWhoStillReadNoCase) {
  const auto nadia = desk_.sign_in("Nadia Rahman", {"administrator"});
  const std::string at = uploaded(nadia, plain);
  EXPECT_TRUE(holds(settled(nadia, at), "Import 2 cases"));
  EXPECT_EQ(desk_.post(nadia, at + "/run", {}).status, 303);
  EXPECT_TRUE(holds(settled(nadia, at), "The import is done"));
  EXPECT_EQ(cases(), 2);
  EXPECT_EQ(desk_.get(nadia, "/cases").status, 403);
  EXPECT_TRUE(holds(desk_.get(nadia, "/people"), "href=\"/import\"")) << "where an administrator comes by";
  const auto officer = desk_.sign_in("Cy Farrier", {"officer"});
  EXPECT_EQ(desk_.get(officer, "/import").status, 403);
}

TEST_P(ImportPages, AForeignFileIsMatchedByHandAndItsMapKept) {
  const std::string at = uploaded(ada_, foreign);
  EXPECT_EQ(DeskAtWork::location(desk_.get(ada_, at)), at + "/columns");
  const auto columns = desk_.get(ada_, at + "/columns");
  EXPECT_TRUE(holds(columns, "&lt;b&gt;a&lt;/b&gt;")) << "examples are text";
  EXPECT_TRUE(holds(columns, "Not justified"));
  EXPECT_TRUE(holds(columns, "<option value=\"1\" selected>Date in</option>")) << "guessed by its name";
  EXPECT_TRUE(holds(columns, "<option value=\"D/M/YYYY\" selected>")) << "only one reading is possible";

  const auto missing = desk_.post(ada_, at + "/columns", {{"column_received_on", "1"}});
  EXPECT_EQ(missing.status, 422);
  EXPECT_TRUE(holds(missing, "Select the column that has the procedure"));
  EXPECT_EQ(DeskAtWork::location(desk_.post(ada_, at + "/columns", matched)), at + "/values");

  const auto values = desk_.get(ada_, at + "/values");
  EXPECT_TRUE(holds(values, "\xE2\x80\x9CJustified\xE2\x80\x9D"));
  const auto unsaid = desk_.post(ada_, at + "/values", {{"value_outcome_0", "upheld"}});
  EXPECT_EQ(unsaid.status, 422);
  EXPECT_TRUE(holds(unsaid, "Select what `Not justified` means"));
  EXPECT_EQ(desk_.post(ada_, at + "/values", {{"value_outcome_0", "upheld"}, {"value_outcome_1", "not_upheld"}}).status,
            303);
  const auto dry = settled(ada_, at);
  EXPECT_TRUE(holds(dry, "Import 2 cases")) << dry.body;
  EXPECT_EQ(cases(), 0);

  EXPECT_EQ(desk_.post(ada_, at + "/map", {{"name", ""}}).status, 422);
  EXPECT_EQ(desk_.post(ada_, at + "/map", {{"name", "Old <system>"}}).status, 303);
  desk_.post(ada_, at + "/run", {});
  settled(ada_, at);
  EXPECT_EQ(cases(), 2);
  const auto one = desk_.office->find_case("X1");
  ASSERT_TRUE(one.has_value());
  EXPECT_EQ(base::to_text(one->state.received_on), "2026-09-03") << "the day first";
  EXPECT_EQ(one->state.outcome(), "upheld");

  // What is downloaded is what the command line reads, and it says the same.
  EXPECT_TRUE(holds(desk_.get(ben_, "/import"), "Old &lt;system&gt;")) << "a map is the body's";
  const auto map = desk_.get(ben_, "/import-maps/Old%20%3Csystem%3E");
  EXPECT_EQ(map.status, 200);
  intake::ImportOptions dry_run;
  dry_run.dry_run = true;
  const auto report = intake::import_cases(*desk_.office, foreign, "f.csv", map.body, "map.yaml", dry_run);
  ASSERT_TRUE(report.has_value()) << report.error().front().text;
  EXPECT_EQ(report->already_there, 2);

  // The next file of that kind is offered it.
  const std::string next = uploaded(ben_, "Ref,Date in,Date out,Result,Notes\nX3,03/09/2026,05/10/2026,Justified,c\n");
  EXPECT_TRUE(holds(desk_.get(ben_, next + "/columns"), "A kept map fits this file"));
  EXPECT_EQ(desk_.post(ben_, next + "/kept-map", {{"name", "Old <system>"}}).status, 303);
  EXPECT_TRUE(holds(settled(ben_, next), "Import 1 case"));
  const std::string other = uploaded(ben_, "Ref,Day\nX3,03/09/2026\n");
  EXPECT_FALSE(holds(desk_.get(ben_, other + "/columns"), "A kept map fits this file"));
  EXPECT_EQ(desk_.post(ben_, "/import-maps/removed", {{"name", "Old <system>"}}).status, 303);
  EXPECT_EQ(desk_.get(ben_, "/import-maps/Old%20%3Csystem%3E").status, 404);
}

// A choice for every row is among what is used; a row may name what the body has.
TEST_P(ImportPages, HistoryMayBeUnderAProcedureThatIsNotUsedAnyMore) {
  ASSERT_TRUE(desk_.office->procedure_use().choose({{"gen.enquiry", false}}, 1).has_value());
  const auto columns = desk_.get(ada_, uploaded(ada_, foreign) + "/columns");
  EXPECT_TRUE(holds(columns, "value=\"eng.lgsco.code.2024\""));
  EXPECT_FALSE(holds(columns, "value=\"gen.enquiry\""));
  const std::string at = uploaded(ada_, plain);
  settled(ada_, at);
  EXPECT_EQ(desk_.post(ada_, at + "/run", {}).status, 303);
  settled(ada_, at);
  EXPECT_EQ(cases(), 2);
}

TEST_P(ImportPages, RefusedRowsAreNamedAndLeftOutOnlyKnowingly) {
  const std::string at = uploaded(ada_, plain + "=A3,gen.enquiry,03/04/2026,,,,,,,,\n");
  const auto dry = settled(ada_, at);
  EXPECT_TRUE(holds(dry, "1 row is refused, and left out if you go on"));
  EXPECT_TRUE(holds(dry, "Leave 1 row out and import 2 cases"));
  EXPECT_TRUE(holds(dry, "it could be")) << "why";
  const auto csv = desk_.get(ada_, at + "/refusals");
  EXPECT_EQ(csv.type, "text/csv; charset=utf-8");
  EXPECT_TRUE(holds(csv, "\n4,'=A3,received_on,")) << csv.body;

  desk_.post(ada_, at + "/run", {});
  uploads_->wait_until_idle();
  EXPECT_EQ(cases(), 0) << "rows are not left out unasked";
  desk_.post(ada_, at + "/run", {{"skip_refused", "yes"}});
  EXPECT_TRUE(holds(settled(ada_, at), "Rows left out"));
  EXPECT_EQ(cases(), 2);
}

// The columns of the case list, but its days as another system writes them.
TEST_P(ImportPages, APlainCaseListCanBeMatchedByHandToo) {
  const std::string at = uploaded(ada_,
                                  "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,"
                                  "closed_on,outcome,service,theme\nA1,gen.enquiry,25/09/2026,,,,,,,Housing,\n");
  EXPECT_TRUE(holds(settled(ada_, at), "Match the columns by hand"));
  const auto columns = desk_.get(ada_, at + "/columns");
  EXPECT_TRUE(holds(columns, "<option value=\"D/M/YYYY\" selected>"));
  EXPECT_EQ(desk_
                .post(ada_, at + "/columns",
                      {{"column_reference", "0"}, {"column_procedure", "1"}, {"column_received_on", "2"}})
                .status,
            303);
  EXPECT_TRUE(holds(settled(ada_, at), "Import 1 case"));
}

TEST_P(ImportPages, AnUploadIsItsSendersAlone) {
  const std::string at = uploaded(ada_, foreign);
  for (const char* part : {"", "/columns", "/values", "/progress", "/refusals", "/map"})
    EXPECT_EQ(desk_.get(ben_, at + part).status, 404) << part;
  for (const char* part : {"/columns", "/values", "/kept-map", "/check", "/run", "/stop", "/map"})
    EXPECT_EQ(desk_.post(ben_, at + part, matched).status, 404) << part;
  EXPECT_FALSE(holds(desk_.get(ben_, "/import"), "cases.csv"));
  EXPECT_EQ(desk_.get(ada_, at + "/columns").status, 200);
  const std::string cy = desk_.sign_in("Cy Clerk", {"officer"});
  EXPECT_EQ(desk_.get(cy, "/import").status, 403) << "not for every role";
  EXPECT_EQ(upload(cy, plain).status, 403);
}

TEST_P(ImportPages, AStoppedFileIsGone) {
  const std::string at = uploaded(ada_, foreign);
  EXPECT_EQ(DeskAtWork::location(desk_.post(ada_, at + "/stop", {})), "/import?done=import_removed");
  EXPECT_EQ(desk_.get(ada_, at).status, 404);
  const std::string kept = uploaded(ada_, foreign);
  desk_.body.set_today("2026-11-22");
  const auto ada =
      desk_.office->accounts().sign_in({"p1@example.org", "kettle marble otter", "", "127.0.0.1", "a test"});
  ASSERT_TRUE(ada.has_value());
  EXPECT_EQ(desk_.get(*ada, kept + "/columns").status, 404) << "after a day";
  EXPECT_FALSE(holds(desk_.get(*ada, "/import"), "cases.csv"));
}

TEST_P(ImportPages, WhatIsNoFileOfCasesIsRefusedByName) {
  const auto says = [&](const std::string& bytes) {
    const auto response = upload(ada_, bytes);
    EXPECT_EQ(response.status, 422);
    const std::size_t at = response.body.find("govuk-error-message");
    return at == std::string::npos ? "nothing" : response.body.substr(at, response.body.find("</p>", at) - at);
  };
  EXPECT_NE(says("").find("The file is empty"), std::string::npos);
  EXPECT_NE(says("\x89PNG\r\n\x1A\n\xFF").find("UTF-8"), std::string::npos);
  EXPECT_NE(says(std::string("a,b\n1,\0\n", 8)).find("NUL"), std::string::npos);
  EXPECT_NE(says("a,b\n").find("no cases"), std::string::npos);
  EXPECT_NE(says(std::string(intake::most_of_upload + 1, 'a')).find("32 MB"), std::string::npos);
  EXPECT_EQ(upload(ada_, "a\n1\n", "").status, 422) << "no file chosen";
  EXPECT_EQ(upload(ada_, "a\n1\n", "one.csv").status, 303) << "one column may be matched";
  for (int i = 0; i < 4; ++i) upload(ada_, foreign);
  EXPECT_NE(says(foreign).find("Too many files wait here"), std::string::npos);
  EXPECT_EQ(upload(ben_, foreign).status, 303) << "that is for each person";
}

TEST_P(ImportPages, WhatIsNoFormIsRefusedAndNothingDone) {
  Visitor visitor;
  visitor.secret = ada_;
  const std::string good = sent(visitor.form_token(), "cases.csv", plain);
  const auto cut = post_body(ada_, good.substr(0, good.size() - 20));
  EXPECT_EQ(cut.status, 400);
  EXPECT_TRUE(holds(cut, "the form was cut short"));
  EXPECT_TRUE(holds(post_body(ada_, good, "multipart/form-data"), "does not say where its parts end"));
  EXPECT_EQ(post_body(ada_, sent("wrong", "cases.csv", plain)).status, 403);
  Visitor other;
  other.secret = ben_;
  EXPECT_EQ(post_body(ada_, sent(other.form_token(), "cases.csv", plain)).status, 403);
  EXPECT_TRUE(uploads_->all(1).empty() && uploads_->all(2).empty() && uploads_->all(3).empty());
  // Nowhere else is a form with files taken.
  auto asked = DeskAtWork::request(ada_, "POST", "/import-maps/removed");
  asked.headers.emplace_back("content-type", "multipart/form-data; boundary=" + boundary);
  asked.body = good;
  EXPECT_EQ(desk_.send(asked).status, 400);
}

// The service stops while files wait: what is under way ends, and nothing hangs.
TEST_P(ImportPages, WhatRunsEndsWithTheService) {
  std::string rows = plain;
  for (int i = 0; i < 500; ++i) rows += "B" + std::to_string(i) + ",gen.enquiry,2026-09-02,,,,,,,Housing,Repairs\n";
  const std::string at = uploaded(ada_, rows);
  settled(ada_, at);
  desk_.post(ada_, at + "/run", {});
  desk_.routes.reset();
  uploads_.reset();
  const std::int64_t written = cases();
  EXPECT_TRUE(written == 502 || written % 200 == 0) << "whole commits, " << written;
}

INSTANTIATE_TEST_SUITE_P(Engines, ImportPages, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

}  // namespace
}  // namespace redress::web::testing
