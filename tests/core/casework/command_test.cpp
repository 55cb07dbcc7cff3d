#include "core/casework/command.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/casework/decide.h"
#include "core/casework/fields.h"

namespace redress::casework {
namespace {

using base::Object;

Directory everybody() {
  Directory directory;
  directory.actor = directory.team = directory.service = [](std::string_view name) -> std::optional<std::int64_t> {
    if (name == "nobody") return std::nullopt;
    return static_cast<std::int64_t>(name.size());
  };
  return directory;
}

Object answer() {
  return {{"key", "k1"}, {"case", "C-1"}, {"kind", "answer_stage"}, {"on", "2026-03-06"}, {"outcome", "upheld"}};
}

// `rule about` of each refusal, in order.
std::vector<std::string> refusals_of(const Object& wire) {
  const auto command = parse_command(wire, everybody());
  std::vector<std::string> found;
  if (command) return found;
  for (const base::Refusal& refusal : command.error()) found.push_back(refusal.rule + " " + refusal.about);
  return found;
}

Object with(Object wire, const std::string& name, base::Value value) {
  wire[name] = std::move(value);
  return wire;
}

using Rules = std::vector<std::string>;

TEST(ParseCommand, ReadsWhatIsOnTheWire) {
  Object wire = answer();
  wire["at"] = "2026-03-06T09:30:00+01:00";
  wire["seen_version"] = 4;
  wire["late_reason"] = "complex";
  const auto command = parse_command(wire, everybody());
  ASSERT_TRUE(command);
  EXPECT_EQ(command->key, "k1");
  EXPECT_EQ(command->case_reference, "C-1");
  EXPECT_EQ(base::to_text(command->on), "2026-03-06");
  EXPECT_EQ(base::to_text(*command->at), "2026-03-06T08:30:00Z");
  EXPECT_EQ(command->seen_version, 4);
  const auto& request = std::get<AnswerStage>(command->request);
  EXPECT_EQ(request.outcome, "upheld");
  EXPECT_EQ(request.late_reason, "complex");
  EXPECT_EQ(kind_of(command->request), "answer_stage");
}

TEST(ParseCommand, LooksUpNamesOnceAllElseIsRight) {
  int asked = 0;
  Directory directory;
  directory.actor = [&](std::string_view) {
    ++asked;
    return std::optional<std::int64_t>(9);
  };
  Object wire{{"key", "k"}, {"case", "C"}, {"kind", "allocate_case"}, {"on", "2026-03-06"}, {"handler", " Ben "}};
  EXPECT_FALSE(parse_command(with(wire, "on", "soon"), directory));
  EXPECT_EQ(asked, 0) << "a name that a refused command mentions makes nobody";
  const auto command = parse_command(wire, directory);
  ASSERT_TRUE(command);
  EXPECT_EQ(std::get<AllocateCase>(command->request).handler, 9);
  EXPECT_EQ(std::get<AllocateCase>(command->request).role, "officer") << "if no role is given";
  EXPECT_FALSE(parse_command(with(wire, "team", "North"), directory)) << "nobody knows teams here";
}

TEST(ParseCommand, KeepsAServiceByItsId) {
  const Object wire{{"key", "k"},         {"case", "C"},        {"kind", "set_field"},
                    {"on", "2026-03-06"}, {"field", "service"}, {"value", "Housing"}};
  const auto command = parse_command(wire, everybody());
  ASSERT_TRUE(command);
  EXPECT_EQ(std::get<SetField>(command->request).value, "7");
  EXPECT_EQ(refusals_of(with(wire, "value", "nobody")), (Rules{"name_not_known value"}));
  const auto cleared = parse_command(with(wire, "value", ""), everybody());
  ASSERT_TRUE(cleared);
  EXPECT_EQ(std::get<SetField>(cleared->request).value, "0");
}

TEST(ParseCommand, LetsALineNameTheCaseThatItRegisters) {
  const Object wire{
      {"key", "k"}, {"case", "C-1"}, {"kind", "register_case"}, {"on", "2026-03-06"}, {"procedure", "two.stages"}};
  const auto command = parse_command(wire, everybody());
  ASSERT_TRUE(command);
  EXPECT_EQ(std::get<RegisterCase>(command->request).reference, "C-1");
  EXPECT_EQ(command->case_reference, "");
  EXPECT_EQ(refusals_of(with(wire, "reference", "C-2")), (Rules{"two_references reference"}));
}

TEST(ParseCommand, RefusesEverythingThatIsWrongAtOnce) {
  EXPECT_EQ(
      refusals_of(
          {{"case", 5}, {"kind", "answer_stage"}, {"on", "6 March"}, {"outcom", "upheld"}, {"channel", "By Post"}}),
      (Rules{"field_missing key", "wrong_type case", "not_a_day on", "not_a_code channel", "unknown_field outcom"}));
}

TEST(ParseCommand, NamesTheNearestWord) {
  const auto unknown_field = parse_command(with(answer(), "outcom", "upheld"), everybody());
  ASSERT_FALSE(unknown_field);
  EXPECT_NE(unknown_field.error().front().text.find("is `outcome` meant?"), std::string::npos);
  const auto unknown_kind = parse_command(with(answer(), "kind", "answer_stages"), everybody());
  ASSERT_FALSE(unknown_kind);
  EXPECT_EQ(unknown_kind.error().front().rule, "unknown_kind");
  EXPECT_NE(unknown_kind.error().front().text.find("is `answer_stage` meant?"), std::string::npos);
}

TEST(ParseCommand, RefusesValuesOfTheWrongForm) {
  const std::string long_text(65'537, 'x');
  const struct {
    const char* field;
    base::Value value;
    const char* refused;
  } wrong[] = {
      {"key", "", "field_missing key"},
      {"key", std::string(201, 'k'), "text_too_long key"},
      {"key", "two\nlines", "not_one_line key"},
      {"key", base::Value(), "field_missing key"},
      {"case", std::string(101, 'c'), "text_too_long case"},
      {"case", "\xC3(", "text_not_utf8 case"},
      {"on", "2026-02-30", "not_a_day on"},
      {"on", 20260306, "wrong_type on"},
      {"at", "2026-03-06T09:30:00", "not_a_moment at"},
      {"seen_version", "4", "wrong_type seen_version"},
      {"seen_version", 0, "number_out_of_range seen_version"},
      {"outcome", "Upheld", "not_a_code outcome"},
      {"outcome", std::string(61, 'u'), "not_a_code outcome"},
      {"outcome", base::Array{"upheld"}, "wrong_type outcome"},
      {"outcome", true, "wrong_type outcome"},
      {"known_on", "2026-03-06", "unknown_field known_on"},
      {"actor", "Ada", "unknown_field actor"},
      {"\xFF", "x", "unknown_field a name that is not UTF-8"},
  };
  for (const auto& [field, value, refused] : wrong) {
    EXPECT_EQ(refusals_of(with(answer(), field, value)), (Rules{refused}));
  }
  const Object note{{"key", "k"}, {"case", "C"}, {"kind", "add_note"}, {"on", "2026-03-06"}};
  EXPECT_EQ(refusals_of(with(note, "words", long_text)), (Rules{"text_too_long words"}));
  EXPECT_EQ(refusals_of(with(note, "words", long_text.substr(1))), Rules{});
  EXPECT_EQ(refusals_of(with(note, "words", " \n ")), (Rules{"field_missing words"}));
  EXPECT_EQ(refusals_of(with(note, "words", "two\nlines")), Rules{});
  Object no_case = answer();
  no_case.erase("case");
  EXPECT_EQ(refusals_of(no_case), (Rules{"field_missing case"}));
}

// The page that people read and the table that the program reads say the same.
TEST(CommandKinds, AreAllToldInTheDocuments) {
  std::ifstream file(std::filesystem::path(REDRESS_SOURCE_DIR) / "docs/commands.md");
  ASSERT_TRUE(file);
  std::stringstream all;
  all << file.rdbuf();
  const std::string page = all.str();
  ASSERT_EQ(command_kinds().size(), std::variant_size_v<Request>);
  for (const CommandKind& kind : command_kinds()) {
    const std::string heading = "\n### `" + std::string(kind.name) + "`\n";
    const std::size_t begin = page.find(heading);
    ASSERT_NE(begin, std::string::npos) << kind.name;
    const std::size_t end = page.find("\n##", begin + heading.size());
    const std::string section = page.substr(begin, end == std::string::npos ? end : end - begin);
    for (const Field& field : kind.fields) {
      const std::string mark = "| `" + std::string(field.name) + "` | " + (field.required ? "yes" : "no") + " |";
      EXPECT_NE(section.find(mark), std::string::npos) << kind.name << ": " << mark;
    }
    std::size_t rows = 0;
    for (std::size_t at = section.find("\n| `"); at != std::string::npos; at = section.find("\n| `", at + 1)) ++rows;
    EXPECT_EQ(rows, kind.fields.size()) << kind.name;
    EXPECT_NE(section.find("\"kind\":\"" + std::string(kind.name) + "\""), std::string::npos)
        << kind.name << ": example";
  }
}

TEST(CommandKinds, BuildWhatTheyAreCalled) {
  for (std::size_t i = 0; i < command_kinds().size(); ++i) {
    EXPECT_EQ(command_kinds()[i].build(Given()).index(), i) << command_kinds()[i].name;
  }
}

CaseEvent event(std::int64_t seq, EventKind kind) {
  CaseEvent event;
  event.seq = seq;
  event.version = static_cast<int>(seq);
  event.kind = kind;
  return event;
}

TEST(Conflicts, AreWithWhatTouchedTheSameFacetSince) {
  std::vector<CaseEvent> log{event(1, EventKind::case_received), event(2, EventKind::case_allocated),
                             event(3, EventKind::note_added), event(4, EventKind::promise_made)};
  Command command;
  command.request = AllocateCase{"officer", 1, 0};
  EXPECT_FALSE(conflicts(log, command)) << "nothing was said of what was seen";
  command.seen_version = 1;
  EXPECT_TRUE(conflicts(log, command));
  command.seen_version = 2;
  EXPECT_FALSE(conflicts(log, command));
  command.seen_version = 1;
  command.request = AnswerStage{};
  EXPECT_FALSE(conflicts(log, command));
  command.request = AddNote{"x"};
  EXPECT_FALSE(conflicts(log, command)) << "a note only adds";
}

TEST(Conflicts, OfCorrectionsAreWithWhatTheyCorrect) {
  std::vector<CaseEvent> log{event(1, EventKind::case_received), event(2, EventKind::case_allocated),
                             event(3, EventKind::stage_answered)};
  Command command;
  command.seen_version = 2;
  command.request = AnnulEvent{2, "x"};
  EXPECT_FALSE(conflicts(log, command));
  log.push_back(event(4, EventKind::event_annulled));
  log.back().annuls = 2;
  EXPECT_TRUE(conflicts(log, command)) << "somebody else has annulled it";
  command.request = ReplaceEvent{3, "x", std::nullopt, "upheld", std::nullopt, std::nullopt};
  EXPECT_TRUE(conflicts(log, command)) << "3 itself came since";
  command.seen_version = 3;
  EXPECT_FALSE(conflicts(log, command));
  command.request = AllocateCase{"officer", 1, 0};
  EXPECT_TRUE(conflicts(log, command)) << "the allocation that was seen has been taken back";
}

}  // namespace
}  // namespace redress::casework
