// A body in the middle of its work, with one of everything that a page can show or a form can change.
#pragma once

#include "app/intake/uploads.h"
#include "app/office/numbers.h"
#include "app/office/papers.h"
#include "app/office/runner.h"
#include "tests/app/web/sent_form.h"
#include "tests/app/web/walk.h"
#include "tests/app/web/whole_record.h"

namespace redress::web::testing {

class BodyInUse {
 public:
  explicit BodyInUse(sql::Engine engine, const std::vector<base::Embedded>& procedures = {})
      : desk(engine, procedures), uploads(std::make_shared<intake::Uploads>(*desk.office)) {
    desk.routes = std::make_unique<http::Routes>(*site_routes(desk.office.get(), {}, uploads));
    ada = desk.sign_in("Ada Quill", every_role());
    ben = desk.sign_in("Ben Oarsman", {"officer", "approver"});
    desk.sign_in("Cy Farrier", {"clerk"});
    desk.office->units("service", {"Housing"});
    desk.office->units("team", {"East"});
    work_a_case();
    import_files();
    write_papers();
    record_numbers();
    publish_reports();
    run_the_body();
    ask_of_officers();
    (void)desk.office->runner().pass();  // this morning's list
  }
  static std::vector<std::string> every_role() {
    std::vector<std::string> roles;
    for (const auto& kind : office::role_kinds()) roles.emplace_back(kind.id);
    return roles;
  }
  // Everything that Ada can come to.
  Walk walk(const std::string& secret) {
    Walk walk(desk, secret);
    walk.from(starts());
    return walk;
  }
  std::vector<std::string> starts() const {
    std::vector<std::string> all{"/",
                                 "/drafts",
                                 "/people",
                                 "/import",
                                 "/search",
                                 "/sign-in",
                                 "/welcome",
                                 "/first-administrator",
                                 "/live",
                                 "/account/session",
                                 "/health/live",
                                 "/health/ready",
                                 "/api/v1/openapi.json",
                                 "/cases/data",
                                 "/my-work/data",
                                 "/team-work/data",
                                 "/unallocated/data",
                                 "/views",
                                 "/measures/recv?period=2026-27-Q3",
                                 "/figures",
                                 "/several/cases"};
    all.insert(all.end(), more_.begin(), more_.end());
    all.push_back(path("/previous"));  // a link on none but the first case of a list
    return all;
  }
  std::string path(const std::string& rest = "") const { return "/cases/" + reference + rest; }
  // What is kept, and the files that wait in memory.
  std::map<std::string, std::string> everything() {
    auto all = whole_record(desk.body.place());
    all.erase("opened_case");  // that somebody looked is kept, so that they find it again
    all.erase("digest");       // and that they have read it
    all.erase("figure_opened");
    for (const auto& name : {"Ada Quill", "Ben Oarsman"}) {
      for (const auto& upload : uploads->all(*desk.office->find_person(name)))
        all["upload " + upload.id] = std::to_string(static_cast<int>(upload.stage)) + upload.map;
    }
    return all;
  }

  DeskAtWork desk;
  std::shared_ptr<intake::Uploads> uploads;
  std::string ada, ben;  // their secrets
  std::string reference, api_token;

 private:
  // Sends it and remembers where it led.
  void done(const std::string& secret, const std::string& address, Typed typed) {
    const auto response = desk.post(secret, address, std::move(typed));
    EXPECT_EQ(response.status, 303) << address << read_page(response.body).words;
    more_.push_back(DeskAtWork::location(response));
  }
  void on_case(const std::string& kind, Typed typed, const std::string& secret = "") {
    done(secret.empty() ? ada : secret, path("/commands/" + kind), std::move(typed));
  }
  static Typed by(const char* field, Typed typed) {
    const std::string name(field);
    typed.insert(typed.end(), {{name + "-day", "27"}, {name + "-month", "11"}, {name + "-year", "2026"}});
    return typed;
  }

  void work_a_case() {
    done(ada, "/cases",
         {{"channel", "phone"},
          {"received_on-day", "20"},
          {"received_on-month", "11"},
          {"received_on-year", "2026"},
          {"who", "Joan Whitcombe"},
          {"phone", "01632 960123"},
          {"complaint", "Nobody came to mend the roof"},
          {"procedure", "eng.lgsco.code.2024"}});
    const std::string& at = more_.back();
    reference = at.substr(7, at.find('?') - 7);
    EXPECT_TRUE(desk.office->run(office::registration("waits"), "Ada Quill").has_value());
    compare_two_reports();
    on_case("allocate_case", {{"role", "officer"}, {"handler", "Ada Quill"}});
    on_case("set_task", by("due_on", {{"words", "Ring the surveyor"}}));
    on_case("make_promise", by("due_on", {{"words", "Ring on Friday"}, {"owner", "Ada Quill"}}));
    on_case("agree_remedy", by("due_on", {{"remedy_kind", "payment"}, {"pence", "150"}, {"words", "For her trouble"}}));
    on_case("propose_finding", {{"head", "1"}, {"outcome", "upheld"}, {"reasons", "The log shows no visit"}}, ben);
    attach();
    one_note_on_all_cases();
    on_case("add_note", {{"words", "She has rung twice"}});
    done(ada, "/drafts", {{"draft", reference + "/add_note"}, {"words", "Not sent yet"}, {"draft_state", "0"}});
    done(ada, "/search", {{"q", "Whitcombe"}});
    done(ada, "/views", {{"of", "/cases?stage=1"}, {"name", "First stage"}});
    done(ada, "/figures", {{"of", "/measures/recv"}, {"name", "Received"}, {"period", "this-month"}});
  }
  // Under a procedure that has a comparison.
  void compare_two_reports() {
    const auto begun = desk.office->run(office::wire({{"key", "with the Ombudsman"},
                                                      {"kind", "register_case"},
                                                      {"on", "2026-11-20"},
                                                      {"procedure", "gb.cmg.phso"},
                                                      {"channel", "email"}}),
                                        "Ada Quill");
    ASSERT_TRUE(begun.has_value());
    more_.push_back("/cases/" + begun->reference + "/investigation");
  }
  // Boxes, the form, the check page, the list with its banner.
  void one_note_on_all_cases() {
    Typed typed{{"do", "add_note"}, {"all", "yes"}};
    for (const Typed& more : {Typed{}, Typed{{"words", "The roofer comes on Monday"}}, Typed{{"checked", "yes"}}}) {
      for (const auto& [name, value] : more) put(typed, name, value);
      const auto page = desk.post(ada, "/several/cases", typed);
      if (page.status == 303) more_.push_back(DeskAtWork::location(page));
      const auto forms = read_page(page.body).forms;
      const auto form = std::find_if(forms.begin(), forms.end(), [](const auto& one) {
        return one.action.starts_with("/several/") && one.method == "post";
      });
      if (form != forms.end()) typed = as_found(*form);
    }
    EXPECT_TRUE(more_.back().starts_with("/cases?done=several")) << more_.back();
  }
  void attach() {
    const auto page = read_page(desk.get(ada, path("/files/new")).body);
    const auto form =
        std::find_if(page.forms.begin(), page.forms.end(), [](const auto& one) { return one.with_files; });
    ASSERT_NE(form, page.forms.end());
    const auto sent = desk.send(
        request_of(*form, as_found(*form), ada, token_of(ada), {{"files", "letter.txt", "The roof leaks\n"}}));
    ASSERT_EQ(sent.status, 303) << read_page(sent.body).words;
  }
  std::string upload(const std::string& csv) {
    const FoundForm form{"/import", "post", true, {}};
    const auto sent = desk.send(request_of(form, {{"key", "k"}}, ada, token_of(ada), {{"file", "cases.csv", csv}}));
    EXPECT_EQ(sent.status, 303) << read_page(sent.body).words;
    uploads->wait_until_idle();
    more_.push_back(DeskAtWork::location(sent));
    return more_.back();
  }
  void import_files() {
    const std::string plain =
        "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
        "theme\n";
    upload(plain + "A1,gen.enquiry,2026-09-01,,,,,,,Housing,Repairs\nA2,gen.enquiry,never,,,,,,,Housing,Repairs\n");
    const std::string other = upload("Ref,Date in,Result\nX1,03/09/2026,Justified\n");
    more_.insert(more_.end(), {other + "/columns", other + "/progress"});
    const std::string matched = upload("Ref,Date in,Result\nX2,03/09/2026,Justified\n");
    done(ada, matched + "/columns",
         {{"column_reference", "0"},
          {"column_received_on", "1"},
          {"column_outcome", "2"},
          {"day_format", "D/M/YYYY"},
          {"fixed_procedure", "eng.lgsco.code.2024"}});
    more_.push_back(matched + "/values");
    const std::string kept = upload("Ref,Date in\nX3,03/09/2026\n");
    done(ada, kept + "/columns",
         {{"column_reference", "0"},
          {"column_received_on", "1"},
          {"day_format", "D/M/YYYY"},
          {"fixed_procedure", "gen.enquiry"}});
    uploads->wait_until_idle();
    done(ada, kept + "/map", {{"name", "The old system"}});
    more_.push_back("/import-maps/The%20old%20system");
  }
  // Words that were read and words that wait for Ada, a paper whose meeting is today, an action that came from the case.
  void write_papers() {
    const std::string paper = "/reports/complaints-quarterly/paper";
    done(ben, paper + "/words", {{"period", "2026-27-Q1"}, {"place", ""}, {"words", "All is well"}});
    done(ada, paper + "/reading", {{"period", "2026-27-Q1"}, {"block", "B1"}, {"version", version_of("2026-27-Q1")}});
    done(ben, paper + "/words",
         {{"period", "2026-27-Q3"}, {"place", "time"}, {"words", "Of {time.total.met} few were late"}});
    done(ada, paper,
         {{"period", "2026-27-Q3"},
          {"audience", "Members"},
          {"meeting", "Audit Committee"},
          {"meeting_on-day", "20"},
          {"meeting_on-month", "11"},
          {"meeting_on-year", "2026"},
          {"despatch_days", "7"}});
    done(ada, "/actions",
         by("due", {{"kind", "improvement"},
                    {"words", "Ring before each visit"},
                    {"owner", "Head of Repairs"},
                    {"cause", "communication"},
                    {"cases", reference},
                    {"report", "complaints-quarterly"},
                    {"period", "2026-27-Q3"},
                    {"paragraph", "2.1"}}));
  }
  std::string version_of(const std::string& period) {
    return std::to_string(desk.office->papers().find("complaints-quarterly", period).blocks.at(0).version);
  }
  // A head count, and a population that is withdrawn.
  void record_numbers() {
    const auto number = [&](const char* series, const char* value) {
      done(ben, "/numbers", by("from", {{"series", series}, {"value", value}, {"source", "Payroll"}}));
    };
    number("fte", "4.5");
    number("population", "98400");
    const auto id = std::to_string(desk.office->numbers().all().front().id);
    more_.insert(more_.end(),
                 {"/numbers/" + id + "/withdrawal", "/ratios/caseload.per_fte?by=service&period=2026-27-Q3",
                  "/forecasts?what=open_at&people=4&people_now=4&weeks=8&goal=0&seed=1", "/forecasts/remedies"});
  }
  // A target, a report that was released, and one that waits for Ada.
  void publish_reports() {
    done(ben, "/targets",
         by("from", {{"measure", "ontime"},
                     {"sense", "at_least"},
                     {"value", "85"},
                     {"words", "85% in time"},
                     {"owner", "Head of Complaints"}}));
    const std::string address = "/reports/complaints-quarterly/publication";
    done(ben, address, {{"period", "2026-27-Q1"}});
    const std::string released = more_.back().substr(0, more_.back().find('?'));
    done(ada, released + "/release", {});
    done(ben, address, {{"period", "2026-27-Q2"}});
  }
  // Ada of Ben, who has opened it; a manager of Ada.
  void ask_of_officers() {
    const auto number = [&](const char* name) { return std::to_string(*desk.office->find_person(name)); };
    const Typed why{{"purpose", "one_to_one"}, {"words", "Our talk in December"}, {"period", "2026-11"}};
    Typed of_ben = why, of_ada = why;
    of_ben.emplace_back("officer", number("Ben Oarsman"));
    of_ada.emplace_back("officer", number("Ada Quill"));
    done(ada, "/officers", of_ben);
    done(desk.sign_in("Mel Osei", {"manager"}), "/officers", of_ada);
    EXPECT_EQ(desk.get(ben, "/officers/mine/1").status, 200);
    more_.insert(more_.end(), {"/officers/1", "/officers/1/cases?table=workload&row=allocated&column=number",
                               "/officers/mine/2/cases?table=workload&row=allocated&column=number"});
  }
  void run_the_body() {
    const auto closed = desk.office->accounts().find_email("p3@example.org")->actor;
    done(ada, "/people/" + std::to_string(closed) + "/closure", {});
    done(ada, "/settings/brand", {{"header", "#004d26"}, {"accent", "#ffd200"}, {"colour", "#00703c"}});
    done(ada, "/settings/organisation", by("from", {{"kind", "service"}, {"name", "Parks and open spaces"}}));
    more_.push_back("/organisation/1");
    api_token = *desk.office->tokens().make("Ada Quill", "complaints:record");
  }

  std::vector<std::string> more_;  // where what was done led to
};

}  // namespace redress::web::testing
