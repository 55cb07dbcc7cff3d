// The API as the programs meet it that send complaints, and those who attack it; on both databases, no network.
#include <gtest/gtest.h>

#include <thread>

#include "app/store/tokens.h"
#include "tests/app/api/api_at_work.h"

namespace redress::web::testing {
namespace {

TEST_P(Api, AComplaintBecomesACaseAsByTheForm) {
  const auto response = send(complaint());
  ASSERT_EQ(response.status, 201) << response.body;
  EXPECT_EQ(response.type, "application/json");
  EXPECT_EQ(http::find(response.headers, "Set-Cookie"), nullptr);
  const auto view = desk_.office->find_case(reference_in(response));
  ASSERT_TRUE(view.has_value());
  ASSERT_EQ(view->events.size(), 3U);
  EXPECT_EQ(view->events[1].kind, casework::EventKind::head_added);
  EXPECT_EQ(view->events[2].kind, casework::EventKind::contact_recorded);
  for (const auto& event : view->events) EXPECT_EQ(event.actor_id, actor_);
  std::set<std::string> words;
  for (const auto& [commitment, text] : view->texts) words.insert(text);
  EXPECT_TRUE(words.contains("The bins were not emptied for three weeks."));
  EXPECT_TRUE(words.contains("R. Larch, r.larch@example.org"));
  EXPECT_TRUE(words.contains("That they are emptied."));
  EXPECT_EQ(view->state.received_on, base::parse_day("2026-11-19"));
  EXPECT_TRUE(desk_.office->check().empty());
  EXPECT_TRUE(desk_.office->verify().empty());

  Object without = complaint();
  for (const char* name : {"who", "reach", "outcome_wanted"}) without.erase(name);
  const auto anonymous = send(without, "k2");
  ASSERT_EQ(anonymous.status, 201);
  EXPECT_EQ(desk_.office->find_case(reference_in(anonymous))->events.size(), 2U) << "nobody got in touch";
}

TEST_P(Api, TheSameKeyGivesTheSameBytesAndForAnotherBodyIsRefused) {
  const auto first = send(complaint());
  ASSERT_EQ(first.status, 201);
  const auto again = send(complaint());
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  const auto spaced = desk_.send(request("  " + base::canonical_text(complaint()) + "\n"));
  EXPECT_EQ(spaced.body, first.body) << "the same JSON value";
  // What the registration does not hold counts too.
  for (const char* name : {"outcome_wanted", "complaint"}) {
    Object other = complaint();
    other[name] = "Something else";
    const auto response = send(other);
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(refused(response), Said{"key_used_for_another_request idempotency-key"});
  }
  EXPECT_EQ(cases(), 1);
  // Another token's keys are its own, and so is every secret.
  token_ = *desk_.office->tokens().make("web.form@example.org", "complaints:record");
  const auto others = send(complaint());
  EXPECT_EQ(others.status, 201);
  EXPECT_NE(answer_in(others).at("reference"), answer_in(first).at("reference"));
  EXPECT_NE(answer_in(others).at("secret"), answer_in(first).at("secret"));
  EXPECT_EQ(cases(), 2);
}

TEST_P(Api, TheSecretStandsInTheRecordAsItsHashOnlyAndIsNotTheTokens) {
  const auto response = send(complaint());
  const std::string secret = base::text_or(answer_in(response), "secret");
  EXPECT_EQ(secret.size(), 39U) << "160 bits in fours";
  const auto connection = sql::connect(desk_.body.place().database);
  store::TokenRows rows(*connection);
  EXPECT_EQ(rows.secret_of(reference_in(response)), crypto::sha256(secret));
  EXPECT_FALSE(rows.secret_of("XX-1").has_value());
  ASSERT_TRUE(rows.find(crypto::sha256(token_)).has_value());
  EXPECT_EQ(response.body.find(token_), std::string::npos);
}

TEST_P(Api, FiftyEqualRequestsAtOnceHaveOneEffectAndOneAnswer) {
  constexpr std::size_t many = 50;
  std::vector<http::Response> responses(many);
  std::vector<std::thread> threads;
  const std::string body = base::canonical_text(complaint());
  for (auto& response : responses) threads.emplace_back([&] { response = desk_.send(request(body)); });
  for (auto& thread : threads) thread.join();
  for (const auto& response : responses) {
    EXPECT_EQ(response.status, 201);
    EXPECT_EQ(response.body, responses.front().body);
  }
  EXPECT_EQ(cases(), 1);
  EXPECT_EQ(desk_.office->find_case(reference_in(responses.front()))->events.size(), 3U);
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(Api, WhateverIsWrongWithATokenIsAnsweredAlike) {
  auto asked = request(base::canonical_text(complaint()));
  const auto revoked = *desk_.office->tokens().make("Web Form", "complaints:record");
  ASSERT_TRUE(desk_.office->tokens().revoke(2).has_value());
  std::set<std::string> bodies;
  const std::string unknown = "rdt_" + std::string(64, '0');
  for (const std::string& header : {std::string(), std::string("Bearer"), "Basic " + token_, "Bearer " + unknown,
                                    "Bearer " + revoked, "Bearer " + token_ + "0", std::string("Bearer nonsense")}) {
    set(asked, "authorization", header);
    set(asked, "cookie", "redress=" + desk_.sign_in("P " + std::to_string(bodies.size()) + header, {"officer"}));
    const auto response = desk_.send(asked);
    EXPECT_EQ(response.status, 401) << header;
    const std::string* challenge = http::find(response.headers, "WWW-Authenticate");
    ASSERT_NE(challenge, nullptr);
    EXPECT_EQ(*challenge, "Bearer");
    bodies.insert(response.body);
  }
  EXPECT_EQ(bodies.size(), 1U);
  set(asked, "cookie", "");
  set(asked, "authorization", "bearer " + token_);
  EXPECT_EQ(desk_.send(asked).status, 201) << "the scheme's case does not matter";
  ASSERT_TRUE(desk_.office->accounts().close_account(actor_, 0).has_value());
  const auto closed = desk_.send(asked);
  EXPECT_EQ(closed.status, 401);
  EXPECT_EQ(closed.body, *bodies.begin());
  EXPECT_EQ(cases(), 1);
}

TEST_P(Api, ATokenMayNoMoreThanItsScopeAndItsOwner) {
  ASSERT_TRUE(desk_.office->accounts().take_role(actor_, {"officer", 0}, 0).has_value());
  const auto response = send(complaint());
  EXPECT_EQ(response.status, 403);
  EXPECT_EQ(refused(response), Said{"role_does_not_allow authorization"});
  ASSERT_TRUE(desk_.office->accounts().give_role(actor_, {"officer", 0}, 0).has_value());

  const std::string other = "rdt_" + std::string(64, '7');
  desk_.routes.reset();
  desk_.office.reset();
  {
    const auto connection = sql::connect(desk_.body.place().database);
    sql::Transaction transaction(*connection, true);
    store::TokenRows(*connection).add({0, crypto::sha256(other), actor_, "cases:read", {}});
    transaction.commit();
  }
  desk_.office = desk_.body.open();
  desk_.routes = std::make_unique<http::Routes>(*site_routes(desk_.office.get()));
  EXPECT_EQ(send(complaint()).status, 201) << "a change counts at once";
  token_ = other;
  const auto narrow = send(complaint());
  EXPECT_EQ(narrow.status, 403);
  EXPECT_EQ(refused(narrow), Said{"token_has_another_scope authorization"});
}

TEST_P(Api, GuessingAtTokensIsSlowedAndNeverKeepsARightOneOut) {
  auto asked = request(base::canonical_text(complaint()));
  set(asked, "authorization", "Bearer guessed");
  for (int i = 0; i < 60; ++i) EXPECT_EQ(desk_.send(asked).status, 401) << i;
  const auto response = desk_.send(asked);
  EXPECT_EQ(response.status, 429);
  EXPECT_NE(http::find(response.headers, "Retry-After"), nullptr);
  EXPECT_EQ(send(complaint()).status, 201);
  const auto sign_in = desk_.office->accounts().sign_in({"a@example.org", "x", "", "127.0.0.1", "a test"});
  EXPECT_EQ(sign_in.error().front().rule, "too_many_attempts") << "one bucket for passwords and tokens";
}

TEST_P(Api, WhatIsNotARequestOfThisKindIsSaidSo) {
  const std::string body = base::canonical_text(complaint());
  auto asked = request(body);
  set(asked, "content-type", "application/x-www-form-urlencoded");
  EXPECT_EQ(desk_.send(asked).status, 415);
  set(asked, "content-type", "");
  EXPECT_EQ(desk_.send(asked).status, 415);
  set(asked, "content-type", "Application/JSON; charset=utf-8");
  EXPECT_EQ(desk_.send(asked).status, 201);
  for (const std::string& key : {std::string(), std::string(101, 'k'), std::string("a b"), std::string("k\xC3\xA9")}) {
    set(asked, "idempotency-key", key);
    const auto response = desk_.send(asked);
    EXPECT_EQ(response.status, 400) << key;
    EXPECT_EQ(refused(response), Said{"idempotency_key_is_needed idempotency-key"});
  }
  Object large = complaint();
  large["complaint"] = std::string(300'000, 'x');
  EXPECT_EQ(send(large, "k2").status, 413);

  EXPECT_EQ(refused(send_text("{\n \"procedure\": }")), Said{"not_json body:2:15"});
  for (const std::string& text :
       {std::string(), std::string("[]"), std::string("7"), std::string("{\"a\":1.5}"), std::string("{} {}"),
        std::string("{\"complaint\":\"a\",\"complaint\":\"b\"}"), std::string("{\"a\":\"\xFF\"}"),
        std::string("{\"a\":\"\\u0000\"}"), "{\"a\":" + std::string(5000, '[') + std::string(5000, ']') + "}"}) {
    const auto response = send_text(text);
    EXPECT_EQ(response.status, 400) << text.substr(0, 40);
    for (const auto& said : refused(response)) EXPECT_TRUE(said.starts_with("not_json body")) << said;
  }

  asked.method = "GET";
  EXPECT_EQ(desk_.send(asked).status, 405);
  EXPECT_EQ(desk_.send(asked).type, "application/problem+json");
  asked.segments = {"api", "v1", "nothing"};
  EXPECT_EQ(desk_.send(asked).status, 404);
  EXPECT_EQ(desk_.send(asked).type, "application/problem+json");
  asked.peer = "192.0.2.1";
  asked.method = "POST";
  asked.segments = {"api", "v1", "complaints"};
  const auto unsafe = desk_.send(asked);
  EXPECT_EQ(unsafe.status, 403) << "plain http from elsewhere";
  EXPECT_EQ(unsafe.type, "application/problem+json");
  EXPECT_EQ(cases(), 1);
}

TEST_P(Api, EverythingThatIsWrongIsRefusedAtOnceAndTakesUpNoKey) {
  EXPECT_EQ(refused(send({})), (Said{"field_missing procedure", "field_missing channel", "field_missing received_on",
                                     "field_missing complaint"}));
  Object wrong = complaint();
  wrong["channel"] = "by pigeon";
  wrong["received_on"] = "19/11/2026";
  wrong["complaint"] = "  ";
  wrong["who"] = 7;
  wrong["reach"] = base::Array{"a"};
  wrong["theme"] = "two\nlines";
  wrong["compliant"] = "x";
  wrong["reference"] = "X-1";
  EXPECT_EQ(refused(send(wrong)),
            (Said{"not_a_code channel", "not_a_day received_on", "field_missing complaint", "wrong_type who",
                  "wrong_type reach", "not_one_line theme", "unknown_field compliant", "unknown_field reference"}));
  EXPECT_NE(send(wrong).body.find("is `complaint` meant?"), std::string::npos);
  EXPECT_EQ(send(wrong).body.find("`words`"), std::string::npos) << "nobody sent that";
  EXPECT_EQ(send(wrong).body.find("`on`"), std::string::npos);

  Object unknown = complaint();
  unknown["procedure"] = "no.such.thing";
  EXPECT_EQ(refused(send(unknown)), Said{"procedure_is_not_known procedure"});
  Object tomorrow = complaint();
  tomorrow["received_on"] = "2026-11-21";
  const auto response = send(tomorrow);
  EXPECT_EQ(response.status, 422);
  ASSERT_EQ(refused(response).size(), 1U);
  EXPECT_TRUE(refused(response).begin()->ends_with(" received_on")) << *refused(response).begin();
  EXPECT_EQ(cases(), 0);
  EXPECT_EQ(send(complaint()).status, 201) << "the key is still free";
}

TEST_P(Api, AServiceThatTheBodyDoesNotHaveIsRefusedAndNotMade) {
  desk_.routes.reset();
  desk_.office.reset();
  office::Options options = desk_.body.options();
  options.new_names = false;  // as the server has it
  desk_.office = office::Office::open(desk_.body.place(), options);
  desk_.routes = std::make_unique<http::Routes>(*site_routes(desk_.office.get()));
  desk_.office->units("service", {"Waste"});
  Object body = complaint();
  body["service"] = "Waist";
  EXPECT_EQ(refused(send(body)), Said{"name_not_known service"});
  body["service"] = "Waste";
  EXPECT_EQ(send(body).status, 201);
  EXPECT_EQ(desk_.office->services().size(), 1U);
}

TEST_P(Api, AProcedureThatIsNotInUseIsRefusedByName) {
  ASSERT_TRUE(desk_.office->procedure_use().choose({{"eng.lgsco.code.2024", false}}, actor_).has_value());
  const auto response = send(complaint());
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(refused(response), Said{"procedure_is_in_use procedure"});
  EXPECT_EQ(cases(), 0);
  ASSERT_TRUE(desk_.office->procedure_use().choose({{"eng.lgsco.code.2024", true}}, actor_).has_value());
  EXPECT_EQ(send(complaint()).status, 201) << "what was refused took up no key";
}

TEST_P(Api, WhatIsRefusedAfterTheRegistrationLeavesNothingBehind) {
  const office::Bearer by{1, actor_, {{"officer", 0}}, "complaints:record", token_};
  const auto wire = [](const char* kind, std::pair<const std::string, base::Value> more) {
    return Object{{"kind", kind}, {"on", "2026-11-19"}, std::move(more)};
  };
  Object registration = wire("register_case", {"procedure", "eng.lgsco.code.2024"});
  registration["complaint"] = "Words that are not kept";
  office::Incoming incoming{by, "half", {}, {registration, wire("record_contact", {"direction", "sideways"})}};
  const auto size = desk_.office->head().size;
  const auto refused = desk_.office->receive(incoming);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().rule, "direction_not_known");
  EXPECT_EQ(cases(), 0);
  EXPECT_EQ(desk_.office->head().size, size);
  incoming.wires.back()["direction"] = "in";
  const auto done = desk_.office->receive(incoming);
  ASSERT_TRUE(done.has_value());
  EXPECT_FALSE(done->repeated);
  EXPECT_TRUE(desk_.office->verify().empty());
  EXPECT_TRUE(desk_.office->check().empty());
}

TEST_P(Api, HostileWordsAreKeptAsTheyCameAndTooManyOfThemRefused) {
  Object body = complaint();
  body["complaint"] = std::string(65'536, 'x');
  EXPECT_EQ(send(body, "k1").status, 201);
  body["complaint"] = std::string(65'537, 'x');
  EXPECT_EQ(refused(send(body, "k2")), Said{"text_too_long complaint"});
  body = complaint();
  body["who"] = std::string(40'000, 'x');
  body["reach"] = std::string(40'000, 'x');
  EXPECT_EQ(refused(send(body, "k2")), Said{"text_too_long who"});

  const std::string bidi = "\xE2\x80\xAEtxt.exe\xE2\x80\xAC <script>alert(1)</script> '; DROP TABLE casefile; --";
  body = complaint();
  body["complaint"] = bidi;
  const auto response = send(body, "k3");
  ASSERT_EQ(response.status, 201);
  std::set<std::string> words;
  const auto view = desk_.office->find_case(reference_in(response));
  for (const auto& [commitment, text] : view->texts) words.insert(text);
  EXPECT_TRUE(words.contains(bidi));
  body = complaint();
  body[std::string(50'000, 'n')] = "x";
  EXPECT_LT(send(body, "k4").body.size(), 1000U) << "a name that was made up is not given back whole";
}

TEST_P(Api, AFormsKeyAndAnApisKeyNeverMeet) {
  ASSERT_EQ(send(complaint(), "same").status, 201);
  for (const char* key : {"same", "api/1/same"}) {
    const auto done = desk_.office->run(office::registration(key), "Web Form");
    ASSERT_TRUE(done.has_value()) << key;
    EXPECT_FALSE(done->repeated);
  }
  const auto reaching = desk_.office->run(office::registration("api\n1\nsame"), "Web Form");
  EXPECT_FALSE(reaching.has_value()) << "a key on the wire is one line";
}

INSTANTIATE_TEST_SUITE_P(Engines, Api, ::testing::ValuesIn(tests::engines()),
                         [](const auto& engine) { return tests::name_of(engine.param); });

}  // namespace
}  // namespace redress::web::testing
