// What a body adopts, and when: editions that the program brings after the body was founded.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/office/body.h"
#include "app/office/shipped.h"
#include "base/fault.h"

namespace redress::office {
namespace {

class Editions : public testing::TestWithParam<sql::Engine> {};
INSTANTIATE_TEST_SUITE_P(Engines, Editions, testing::ValuesIn(tests::engines()),
                         [](const auto& each) { return tests::name_of(each.param); });

using Changes = std::vector<std::pair<std::string, std::string>>;  // what stands there, and what is to

std::string changed(std::string_view text, const Changes& changes) {
  std::string all(text);
  for (const auto& [from, to] : changes) {
    const std::size_t at = all.find(from);
    if (at == std::string::npos) ADD_FAILURE() << from << " does not stand there";
    all.replace(at, from.size(), to);
  }
  return all;
}

// The program with another text of its enquiry procedure.
struct Program {
  std::string enquiry;
  std::vector<base::Embedded> files = base::embedded_shipped();

  explicit Program(const Changes& changes) {
    for (base::Embedded& file : files) {
      if (file.path != "procedures/gen.enquiry.yaml") continue;
      enquiry = changed(file.bytes, changes);
      file.bytes = enquiry;
    }
  }
};

std::unique_ptr<Office> open_with(FoundedBody& body, const Program& program, bool writing = true) {
  Options options = body.options(writing);
  options.shipped = program.files;
  return Office::open(body.place(), options);
}

std::string edition_of(Office& office, const std::string& reference) {
  const auto view = office.find_case(reference);
  return view && view->procedure != nullptr ? view->procedure->title : "";
}

TEST_P(Editions, ThatTheBodyHasAreNotWrittenAgain) {
  FoundedBody body(GetParam());
  const auto before = body.open(false)->head();
  EXPECT_TRUE(body.open(false)->editions_to_adopt().empty());
  EXPECT_EQ(body.open()->head().size, before.size);
}

TEST_P(Editions, ThatTheProgramBringsAreAdoptedWhenAWriterStarts) {
  FoundedBody body(GetParam());
  const auto first = body.open()->run(registration("k1"), "Priya Nair");
  ASSERT_TRUE(first.has_value());
  const auto before = body.open(false)->head();
  const Program next(Changes{{"edition: 1", "edition: 2"}, {"title: ", "title: New "}});

  // A reader says what is to come and changes nothing.
  const auto reader = open_with(body, next, false);
  ASSERT_EQ(reader->editions_to_adopt().size(), 1U);
  EXPECT_EQ(reader->editions_to_adopt()[0].kind, "procedure");
  EXPECT_EQ(reader->editions_to_adopt()[0].id, "gen.enquiry");
  EXPECT_EQ(reader->editions_to_adopt()[0].edition, "2");
  EXPECT_EQ(reader->head().size, before.size);

  body.set_today("2026-12-01");
  const auto office = open_with(body, next);
  EXPECT_EQ(office->head().size, before.size + 1);
  EXPECT_TRUE(office->editions_to_adopt().empty());
  const auto second = office->run(registration("k2"), "Priya Nair");
  ASSERT_TRUE(second.has_value()) << second.error().front().text;
  EXPECT_EQ(edition_of(*office, second->reference).substr(0, 4), "New ");
  EXPECT_NE(edition_of(*office, first->reference).substr(0, 4), "New ") << "a case in flight keeps its edition";
  EXPECT_TRUE(office->verify().empty());
}

TEST_P(Editions, OfAnOlderProgramTakeNothingBack) {
  FoundedBody body(GetParam());
  const Program next(Changes{{"edition: 1", "edition: 2"}});
  const auto size = open_with(body, next)->head().size;
  const auto office = body.open();
  EXPECT_EQ(office->head().size, size);
  const auto registered = office->run(registration("k1"), "Priya Nair");
  EXPECT_EQ(office->find_case(registered->reference)->procedure->edition, 2);
  // Not even one whose text the body never had.
  const Program other(Changes{{"title: ", "title: Other "}});
  EXPECT_TRUE(open_with(body, other, false)->editions_to_adopt().empty());
}

TEST_P(Editions, AreDatedAndTheirFullTextIsKept) {
  FoundedBody body(GetParam());
  const Program next(Changes{{"edition: 1", "edition: 2"}});
  body.set_today("2026-12-01");
  open_with(body, next);
  auto place = body.place();
  place.database.read_only = true;
  const auto store = store::Store::open(place);
  const auto event = store->body_events().back();
  EXPECT_EQ(event.kind, store::BodyEventKind::procedure_adopted);
  EXPECT_EQ(event.field + " " + event.code, "gen.enquiry 2");
  EXPECT_EQ(base::to_text(event.happened_on), "2026-12-01");
  EXPECT_EQ(store->edition_text(*crypto::parse_hex(base::text_or(event.detail, "hash"))), next.enquiry);
}

TEST_P(Editions, ThatAreNotSoundLetNoWriterStart) {
  FoundedBody body(GetParam());
  const auto before = body.open(false)->head();
  const Program broken(Changes{{"edition: 1", "edition: 2"}, {"initial: new", "initial: knew"}});
  try {
    open_with(body, broken);
    FAIL() << "it started";
  } catch (const base::Fault& fault) {
    EXPECT_NE(std::string(fault.what()).find("procedures/gen.enquiry.yaml:"), std::string::npos) << fault.what();
    EXPECT_NE(std::string(fault.what()).find("unknown state `knew`"), std::string::npos) << fault.what();
  }
  EXPECT_EQ(open_with(body, broken, false)->head().size, before.size) << "a reader may look";
}

// A procedure may name a calendar of the body's own.
TEST_P(Editions, MayNameTheBodysOwnCalendar) {
  FoundedBody body(GetParam());
  const Program next(Changes{{"edition: 1", "edition: 2"}});
  {
    const auto store = store::Store::open(body.place());
    sql::Transaction transaction(store->connection(), true);
    std::vector<store::BodyEvent> events(2);
    events[0].kind = store::BodyEventKind::calendar_adopted;
    events[0].field = "westermoor";
    events[0].code = "first";
    events[0].detail["hash"] = crypto::hex(store->keep_edition("{}"));
    events[1].kind = store::BodyEventKind::procedure_adopted;
    events[1].field = "gen.enquiry";
    events[1].code = "2";
    const std::string text = changed(next.enquiry, {{"calendar: body", "calendar: westermoor"}});
    events[1].detail["hash"] = crypto::hex(store->keep_edition(text));
    for (auto& event : events) {
      event.recorded_at = store->head().recorded_at;
      event.happened_on = event.known_on = day("2026-11-20");
    }
    store->append(events);
    transaction.commit();
  }
  const auto office = body.open(false);
  EXPECT_EQ(office->procedures().back().default_calendar, "westermoor");
}

}  // namespace
}  // namespace redress::office
