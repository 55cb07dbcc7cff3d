// Hostile text at the doors that are no command: accounts, drafts, colours, search, files, imports, addresses, programs.
#include <gtest/gtest.h>

#include "app/api/complaints.h"
#include "kit/json/read.h"
#include "tests/app/web/body_in_use.h"
#include "tests/app/web/hostile_hand.h"
#include "tests/app/web/hostile_texts.h"

namespace redress::web::testing {
namespace {

class HostileDoors : public ::testing::TestWithParam<sql::Engine> {
 protected:
  HostileDoors() : body_(GetParam()), ada_(body_.desk, body_.ada) {}
  ~HostileDoors() override {
    EXPECT_TRUE(body_.desk.office->check().empty());
    EXPECT_TRUE(body_.desk.office->verify().empty());
  }
  // Every page that can be come to.
  void look_at_everything(std::vector<std::string> more = {}) {
    Walk walk(body_.desk, body_.ada,
              [](const std::string& address, const http::Response& response) { look_at(address, response); });
    auto starts = body_.starts();
    starts.insert(starts.end(), more.begin(), more.end());
    walk.from(std::move(starts));
    EXPECT_GT(walk.visited().size(), 100U);
  }

  BodyInUse body_;
  HostileHand ada_;
};

INSTANTIATE_TEST_SUITE_P(Engines, HostileDoors, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

// The forms that are on no case's page, each as it was found.
TEST_P(HostileDoors, EveryOtherFormRefusesByNameOrShowsTheTextAsItIs) {
  std::map<std::string, FoundForm> forms;
  auto pages = body_.starts();
  for (const char* page : {"/people/new", "/account", "/account/password", "/account/authenticator", "/settings/brand"})
    pages.emplace_back(page);
  for (const auto& page : pages) {
    for (const auto& form : ada_.forms_at(page)) forms.emplace(form.action, form);
  }
  for (const char* action : {"/sign-out", "/account/sessions/end"}) forms.erase(action);
  for (const char* action : {"/people", "/settings/brand", "/account/password", "/sign-in", "/welcome", "/import"})
    EXPECT_TRUE(forms.contains(action)) << action;
  for (const auto& hostile : a_few_hostile_texts()) {
    for (const auto& [action, form] : forms) {
      const auto result = ada_.type(form, hostile.text);
      EXPECT_TRUE(result.taken || !result.said.empty()) << action << ": " << hostile.what;
    }
  }
  look_at_everything();
}

TEST_P(HostileDoors, ADraftGivesBackWhatWasTyped) {
  const auto forms = read_page(body_.desk.get(body_.ada, "/cases/new").body).forms;
  const auto keep = std::find_if(forms.begin(), forms.end(), [](const auto& form) { return form.action == "/drafts"; });
  ASSERT_NE(keep, forms.end());
  for (const auto& hostile : hostile_texts()) {
    Typed typed = as_found(*keep);
    for (const auto& field : keep->fields) {
      if (field.type == "textarea") put(typed, field.name, hostile.text);
      if (field.choices.empty() && field.type == "text" && hostile.text.size() < 1000)
        put(typed, field.name, hostile.text);
    }
    const auto sent = body_.desk.send(request_of(*keep, typed, body_.ada, token_of(body_.ada)));
    look_at(hostile.what, sent);
    const auto with = body_.desk.get(body_.ada, "/cases/new");
    look_at(hostile.what, with);
    look_at(hostile.what, body_.desk.get(body_.ada, "/drafts"));
    body_.desk.post(body_.ada, "/drafts/discarded", {{"draft", "new-case"}});
  }
}

TEST_P(HostileDoors, WhatIsSearchedForIsShownAndNotObeyed) {
  for (const auto& hostile : hostile_texts()) {
    const FoundForm form{"/search", "post", false, {}};
    const auto sent = body_.desk.send(request_of(form, {{"q", hostile.text}}, body_.ada, token_of(body_.ada)));
    look_at(hostile.what, sent);
    if (sent.status == 303) look_at(hostile.what, body_.desk.get(body_.ada, DeskAtWork::location(sent)));
  }
}

TEST_P(HostileDoors, AFileIsRefusedOrKeepsANameThatHarmsNobody) {
  const auto forms = ada_.forms_at(body_.path("/files/new"));
  const auto& form = forms.at(0);
  std::size_t kept = 0;
  int files = 0;
  for (const auto& hostile : hostile_texts()) {
    if (hostile.text.find_first_of("\"\r\n") == std::string::npos) {  // which a browser writes otherwise
      const auto result =
          ada_.type(form, "Plain words", {{"files", hostile.text + ".txt", "One line\n" + std::to_string(++files)}});
      EXPECT_TRUE(result.taken || result.refused.contains("files") || !result.said.empty()) << hostile.what;
      kept += result.taken ? 1 : 0;
    }
    const auto result =
        ada_.type(form, hostile.text, {{"files", "letter.txt", "One line about that\n" + std::to_string(++files)}});
    EXPECT_TRUE(result.taken) << hostile.what << ": " << result.said;
    const auto odd = ada_.type(form, "Plain words", {{"files", "letter.txt", hostile.text, "text/plain"}});
    EXPECT_TRUE(odd.taken || odd.refused.contains("files")) << hostile.what << ": " << odd.said;
  }
  EXPECT_GT(kept, 5U);
  const auto view = body_.desk.office->find_case(body_.reference);
  for (const auto& file : view->state.files)
    look_at(file.id, body_.desk.get(body_.ada, body_.path("/files/" + file.id)));
  look_at_everything();
}

std::string quoted(const std::string& text) {
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

TEST_P(HostileDoors, AFileOfCasesIsRefusedByPlaceOrShownAsItIs) {
  const auto send = [&](const std::string& name, const std::string& csv) {
    const FoundForm form{"/import", "post", true, {}};
    const auto sent = body_.desk.send(
        request_of(form, {{"key", "k"}}, body_.ada, token_of(body_.ada), {{"file", name, csv, "text/csv"}}));
    look_at(name, sent);
    body_.uploads->wait_until_idle();
    return DeskAtWork::location(sent);
  };
  int number = 0;
  std::vector<std::string> kept_maps;
  for (const auto& hostile : a_few_hostile_texts()) {
    const std::string cell = quoted(hostile.text);
    // A case list with it in every cell; one with it in those that are words, imported; another's, with it in names of columns.
    const std::string id = "H" + std::to_string(++number);
    const std::string plain =
        "reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,"
        "theme\n";
    const std::string every = cell + "," + cell + "," + cell + "," + cell + "," + cell + "," + cell + "," + cell + "," +
                              cell + "," + cell + "," + cell + "," + cell + "\n";
    const std::string some = id + ",gen.enquiry,2026-09-01,,2026-09-02," + cell + ",,,," + cell + "," + cell + "\n";
    for (const std::string& file : {plain + every, plain + some, cell + ",Date in\n" + id + "X,03/09/2026\n"}) {
      const std::string name =
          hostile.text.find_first_of("\"\r\n") == std::string::npos ? hostile.text.substr(0, 100) : "cases.csv";
      const std::string at = send(name, file);
      if (at.empty()) continue;
      look_at(at, body_.desk.get(body_.ada, at));
      look_at(at, body_.desk.get(body_.ada, at + "/columns"));
      if (file.starts_with(cell)) {
        look_at(at, body_.desk.post(body_.ada, at + "/columns",
                                    {{"column_reference", "0"},
                                     {"column_received_on", "1"},
                                     {"fixed_procedure", "gen.enquiry"},
                                     {"day_format", "D/M/YYYY"}}));
        body_.uploads->wait_until_idle();
        for (const char* more : {"", "/columns", "/values", "/map"})
          look_at(at + more, body_.desk.get(body_.ada, at + more));
        const FoundForm map{at + "/map", "post", false, {}};
        const auto kept = body_.desk.send(request_of(map, {{"name", hostile.text}}, body_.ada, token_of(body_.ada)));
        look_at(at, kept);
        if (kept.status == 303) kept_maps.push_back("/import-maps/" + html::percent_encoded(hostile.text));
      }
      body_.desk.post(body_.ada, at + "/run", {{"skip_refused", "yes"}});
      body_.uploads->wait_until_idle();
      for (const char* more : {"", "/refusals", "/progress"}) look_at(at + more, body_.desk.get(body_.ada, at + more));
      body_.desk.post(body_.ada, at + "/stop", {});
    }
  }
  EXPECT_GT(kept_maps.size(), 1U);
  look_at_everything({"/import"});
}

TEST_P(HostileDoors, EveryParameterAndPartOfAnAddressIsRefusedOrHarmless) {
  const Walk walk = body_.walk(body_.ada);
  std::set<std::string> asked;
  for (const auto& [address, seen] : walk.visited()) {
    if (seen.route.empty() || seen.route == "GET /live") continue;
    const auto target = *http::parse_target(address);
    const auto found = body_.desk.routes->find(DeskAtWork::request("", "GET", address));
    for (const auto& hostile :
         {hostile_lines().at(0), hostile_lines().at(4), hostile_lines().at(5), hostile_blocks().front()}) {
      for (std::size_t i = 0; i < target.segments.size() + target.query.size(); ++i) {
        std::string path, query;
        const bool in_path = i < target.segments.size();
        for (std::size_t s = 0; s < target.segments.size(); ++s)
          path += "/" + html::percent_encoded(s == i ? hostile.text : target.segments[s]);
        for (std::size_t q = 0; q < target.query.size(); ++q) {
          const auto& [name, value] = target.query[q];
          query += (query.empty() ? "?" : "&") + html::percent_encoded(name) + "=" +
                   html::percent_encoded(q + target.segments.size() == i ? hostile.text : value);
        }
        const std::string which =
            seen.route + (in_path ? " " + std::to_string(i) : target.query[i - target.segments.size()].first);
        if (!asked.insert(which + hostile.what).second || !http::parse_target(path + query)) continue;
        look_at(path + query, body_.desk.get(body_.ada, path + query));
      }
    }
  }
  EXPECT_GT(asked.size(), 200U);
}

// As a program might write it that does not look at what it sends: what is not UTF-8 goes as it is.
std::string json_text(const std::string& text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') written += '\\';
    const auto byte = static_cast<unsigned char>(c);
    written += byte < 0x20 ? fmt::format("\\u{:04x}", byte) : std::string(1, c);
  }
  return written + "\"";
}

TEST_P(HostileDoors, AProgramIsToldWhichMemberIsWrong) {
  int keys = 0;
  for (const auto& hostile : hostile_texts()) {
    for (const auto& member : api::complaint_members()) {
      std::map<std::string, std::string> body{
          {"procedure", "gen.enquiry"}, {"channel", "web"}, {"received_on", "2026-11-19"}, {"complaint", "The roof"}};
      body[std::string(member.name)] = hostile.text;
      std::string json;
      for (const auto& [name, text] : body) json += (json.empty() ? "{\"" : ",\"") + name + "\":" + json_text(text);
      auto asked = DeskAtWork::request("", "POST", "/api/v1/complaints");
      asked.headers.emplace_back("content-type", "application/json");
      asked.headers.emplace_back("idempotency-key", "k" + std::to_string(++keys));
      asked.headers.emplace_back("authorization", "Bearer " + body_.api_token);
      asked.body = json + "}";
      const auto response = body_.desk.send(asked);
      look_at(std::string(member.name), response);
      const auto answer = json::read_object(response.body, "answer");
      ASSERT_TRUE(answer.has_value()) << response.body;
      if (response.status == 201) continue;
      const bool named = response.body.find("\"about\":\"" + std::string(member.name) + "\"") != std::string::npos;
      // How somebody is reached stands in the record with who they are, and is called by that name.
      const bool as_one = member.name == "reach" && response.body.find("\"about\":\"who\"") != std::string::npos;
      EXPECT_TRUE(named || as_one || response.status == 400)
          << member.name << ": " << hostile.what << ": " << response.body;
    }
  }
  look_at_everything();
}

// The body's own name, and those of its people and services, from the command line.
TEST_P(HostileDoors, NamesGivenOnTheCommandLineAreRefusedOrShownAsTheyAre) {
  for (const auto& hostile : a_few_hostile_texts()) {
    const tests::Database database(GetParam());
    office::Founding founding;
    founding.name = hostile.text;
    founding.calendar = "england-and-wales";
    const store::Place place{database.address(), database.folder()};
    const auto founded = office::Office::found(place, founding, body_.desk.body.clock());
    if (!founded) {
      EXPECT_EQ(founded.error().front().about, "organisation") << hostile.what << ": " << founded.error().front().text;
      continue;
    }
    const auto office = office::Office::open(place, body_.desk.body.options());
    const auto routes = *site_routes(office.get());
    const auto response = answer(routes, DeskAtWork::request("", "GET", "/help"),
                                 [](std::string_view, std::string_view about) { ADD_FAILURE() << about; });
    EXPECT_EQ(response.status, 200);
    look_at(hostile.what, response);
  }
}

}  // namespace
}  // namespace redress::web::testing
