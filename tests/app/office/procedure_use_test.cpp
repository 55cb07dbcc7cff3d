// Which procedures a body uses: what it begins with, who may choose, what follows, on both databases.
#include "app/office/procedure_use.h"

#include <gtest/gtest.h>

#include "app/store/store.h"
#include "tests/app/office/body.h"

namespace redress::office {
namespace {

class ProcedureUseOnBoth : public ::testing::TestWithParam<sql::Engine> {
 protected:
  using Ids = std::vector<std::string>;

  static Founding founding(const char* calendar, std::optional<Ids> procedures = {}) {
    Founding founding;
    founding.name = "Test Body";
    founding.calendar = calendar;
    founding.procedures = std::move(procedures);
    return founding;
  }
  base::Checked<base::Done> found(const Founding& founding) {
    return Office::found({database_.address(), database_.folder()}, founding, clock());
  }
  std::unique_ptr<Office> open(bool writing = true) {
    Options options;
    options.writing = writing;
    options.new_names = true;
    options.clock = clock();
    return Office::open({database_.address(), database_.folder()}, options);
  }
  Clock clock() {
    return [this] { return now_; };
  }
  static Ids used(Office& office) {
    Ids ids;
    for (const auto* each : office.procedure_use().all()) {
      if (office.procedure_use().is_used(each->id)) ids.push_back(each->id);
    }
    return ids;
  }
  static Ids offered(Office& office, const char* on) {
    Ids ids;
    for (const auto* each : office.procedure_use().offered(day(on))) ids.push_back(each->id);
    return ids;
  }
  static base::Object asked(const char* procedure, const char* key) {
    auto wire = registration(key, "2026-11-18");
    wire["procedure"] = procedure;
    wire["received_stage"] = "1";
    return wire;
  }

  tests::Database database_{GetParam()};
  base::Instant now_ = *base::parse_instant("2026-11-20T12:00:00Z");
};

INSTANTIATE_TEST_SUITE_P(Engines, ProcedureUseOnBoth, ::testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

TEST_P(ProcedureUseOnBoth, ANewBodyUsesThoseThatFitItsCalendar) {
  ASSERT_TRUE(found(founding("scotland")).has_value());
  const auto office = open();
  for (const auto& procedure : office->procedures()) {
    const bool fits = procedure.default_calendar == "body" || procedure.default_calendar == "scotland";
    EXPECT_EQ(office->procedure_use().is_used(procedure.id), fits) << procedure.id;
  }
  EXPECT_FALSE(office->procedure_use().is_used("eng.lgsco.code.2024"));
  EXPECT_TRUE(office->procedure_use().is_used("spso.csc"));
  EXPECT_TRUE(office->procedure_use().is_used("gen.enquiry"));
  EXPECT_TRUE(office->verify().empty());
}

TEST_P(ProcedureUseOnBoth, ANewBodyMayNameThem) {
  const auto refused = found(founding("scotland", Ids{"gen.enquiri", "spso.csc"}));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().rule, "procedure_is_not_known");
  EXPECT_NE(refused.error().front().text.find("is gen.enquiry meant?"), std::string::npos);
  EXPECT_EQ(found(founding("scotland", Ids{})).error().front().rule, "procedures_are_named");
  ASSERT_TRUE(found(founding("scotland", Ids{"eng.lgsco.code.2024"})).has_value()) << "nothing was half done";
  EXPECT_EQ(used(*open()), Ids{"eng.lgsco.code.2024"});
}

TEST_P(ProcedureUseOnBoth, EachChoiceIsDatedSaysWhoAndLasts) {
  ASSERT_TRUE(found(founding("scotland", Ids{"spso.csc", "gen.enquiry"})).has_value());
  {
    const auto office = open();
    const auto unknown = office->procedure_use().choose({{"spso.csc", false}, {"no.such", true}}, 7);
    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().front().rule, "procedure_is_not_known");
    EXPECT_EQ(used(*office).size(), 2U) << "nothing half done";
    now_ += std::chrono::hours{24};
    const auto before = office->head().size;
    ASSERT_TRUE(office->procedure_use().choose({{"spso.csc", false}, {"spso.iccr", true}, {"gen.enquiry", true}}, 7));
    EXPECT_EQ(office->head().size, before + 2) << "what is so already is no change";
    EXPECT_TRUE(office->verify().empty());
  }
  for (const bool writing : {true, false}) {
    const auto office = open(writing);
    EXPECT_FALSE(office->procedure_use().is_used("spso.csc"));
    EXPECT_TRUE(office->procedure_use().is_used("spso.iccr"));
    const auto choices = office->procedure_use().choices();
    ASSERT_EQ(choices.size(), 4U);
    EXPECT_EQ(choices[0].procedure, "spso.iccr") << "the newest first";
    EXPECT_TRUE(choices[0].used);
    EXPECT_EQ(choices[1].procedure, "spso.csc");
    EXPECT_FALSE(choices[1].used);
    EXPECT_EQ(choices[1].by, 7);
    EXPECT_EQ(base::to_text(choices[1].at), "2026-11-21T12:00:00Z");
    EXPECT_EQ(choices[3].by, 0);
  }
}

TEST_P(ProcedureUseOnBoth, NewCasesBeginUnderWhatIsUsedAndOthersGoOn) {
  ASSERT_TRUE(found(founding("scotland", Ids{"spso.csc", "gen.enquiry"})).has_value());
  const auto office = open();
  const Author officer{office->people({"Ada Quill"}).front(), {"officer", "coordinator"}};
  const auto begun = office->run(asked("spso.csc", "k1"), officer);
  ASSERT_TRUE(begun.has_value()) << begun.error().front().text;
  ASSERT_TRUE(office->procedure_use().choose({{"spso.csc", false}}, officer.actor).has_value());

  const auto refused = office->run(asked("spso.csc", "k2"), officer);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().front().rule, "procedure_is_in_use");
  EXPECT_EQ(refused.error().front().about, "procedure");
  EXPECT_FALSE(office->try_run(asked("spso.csc", "k2"), officer).has_value()) << "and says so beforehand";
  Beginning beginning{{asked("spso.csc", "k3")}};
  beginning.wires.front().erase("key");
  const auto whole = office->begin_cases("k3", {beginning}, officer);
  ASSERT_FALSE(whole.has_value());
  EXPECT_EQ(whole.error().front().rule, "procedure_is_in_use");

  const auto note_added = office->run(note("k4", begun->reference, "It goes on"), officer);
  EXPECT_TRUE(note_added.has_value()) << "a case in flight";
  EXPECT_TRUE(office->run(asked("spso.csc", "k5"), "Ada Quill").has_value()) << "the command line is not asked";
  ASSERT_TRUE(office->procedure_use().choose({{"spso.csc", true}}, officer.actor).has_value());
  EXPECT_TRUE(office->run(asked("spso.csc", "k2"), officer).has_value()) << "what was refused took up no key";
}

TEST_P(ProcedureUseOnBoth, OffersOnlyWhatIsValidOnTheDay) {
  ASSERT_TRUE(found(founding("england-and-wales")).has_value());
  const auto office = open();
  const procedure::Procedure* code = nullptr;
  for (const auto& each : office->procedures()) {
    if (each.id == "eng.lgsco.code.2024") code = &each;
  }
  ASSERT_NE(code, nullptr);
  const std::string before = base::to_text(code->valid_from - std::chrono::days{1});
  const auto has = [&](const Ids& ids) { return std::find(ids.begin(), ids.end(), code->id) != ids.end(); };
  EXPECT_TRUE(has(offered(*office, base::to_text(code->valid_from).c_str())));
  EXPECT_FALSE(has(offered(*office, before.c_str())));
  procedure::Procedure ended = *code;
  ended.valid_to = day("2026-01-31");
  EXPECT_TRUE(is_valid_on(ended, day("2026-01-31")));
  EXPECT_FALSE(is_valid_on(ended, day("2026-02-01")));
}

// A record of before there was a choice: founded, with editions adopted, and no event about their use.
TEST_P(ProcedureUseOnBoth, AnOlderBodyKeepsWhatItHadUntilSomebodyChooses) {
  ASSERT_TRUE(found(founding("scotland", Ids{"spso.csc"})).has_value());
  tests::Database older(GetParam());
  const store::Place place{older.address(), older.folder()};
  {
    const auto from = store::Store::open({database_.address(), database_.folder()});
    const auto store = store::Store::open(place);
    sql::Transaction transaction(store->connection(), true);
    std::vector<store::BodyEvent> kept;
    for (auto& event : from->body_events()) {
      if (event.kind == store::BodyEventKind::procedure_used || event.field == "gen.enquiry") continue;
      const auto hash = crypto::parse_hex(base::text_or(event.detail, "hash"));
      if (hash) store->keep_edition(*from->edition_text(*hash));
      kept.push_back(event);
    }
    store->append(kept);
    transaction.commit();
  }
  Options options;
  options.clock = clock();
  options.writing = false;
  EXPECT_TRUE(Office::open(place, options)->procedure_use().is_used("eng.lgsco.code.2024"))
      << "a reader writes nothing";
  options.writing = true;
  {
    const auto office = Office::open(place, options);
    EXPECT_TRUE(office->procedure_use().is_used("eng.lgsco.code.2024"));
    EXPECT_FALSE(office->procedure_use().is_used("gen.enquiry")) << "it came with this program";
    EXPECT_TRUE(office->verify().empty());
  }
  const auto size = Office::open(place, options)->head().size;
  EXPECT_EQ(Office::open(place, options)->head().size, size) << "it is written once";
}

}  // namespace
}  // namespace redress::office
