// The subcommands about a body's record, as a person calls them.
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/subcommand.h"
#include "app/office/office.h"
#include "base/fault.h"
#include "kit/crypto/hash.h"
#include "support/engines.h"

namespace redress::cli {
namespace {

struct Said {
  int code = 0;
  std::string out, err;
};

using Subcall = int (*)(const Words& words, Streams streams);

Said call(Subcall run, Words words, const std::string& in = "") {
  std::istringstream input(in);
  std::ostringstream out, err;
  Said said;
  said.code = run(words, {input, out, err});
  said.out = out.str();
  said.err = err.str();
  return said;
}

// A founded body in a folder of its own.
struct Body {
  tests::Database database{sql::Engine::sqlite};
  std::string data = database.folder();

  Body() {
    EXPECT_EQ(call(init, {"--data", data, "--organisation", "Test Ombudsman", "--calendar", "scotland"}).code, 0);
  }
  Said commands(const std::string& lines) const {
    return call(command, {"--data", data, "--actor", "Priya Nair", "-"}, lines);
  }
};

const std::string enquiry =
    R"({"key":"k1","kind":"register_case","on":"2024-01-08","procedure":"gen.enquiry","reference":"E-1"})"
    "\n";

TEST(RecordCommands, InitSaysWhatIsMissing) {
  const Said said = call(init, {"--data", "/nowhere"});
  EXPECT_EQ(said.code, exit_usage);
  EXPECT_NE(said.err.find("--organisation is needed"), std::string::npos);
  EXPECT_NE(said.err.find("--calendar is needed"), std::string::npos);
  EXPECT_EQ(call(init, {}).code, exit_usage);
}

TEST(RecordCommands, InitTwiceIsRefused) {
  const Body body;
  EXPECT_EQ(call(init, {"--data", body.data, "--organisation", "X", "--calendar", "scotland"}).code, exit_wrong);
}

TEST(RecordCommands, ABodyChoosesItsProcedures) {
  const Body body;
  const auto list = [&] { return call(procedures, {"list", "--data", body.data}).out; };
  EXPECT_NE(list().find("spso.csc\t3\tcomplaint\tused\t0\t"), std::string::npos) << list();
  EXPECT_NE(list().find("eng.lgsco.code.2024\t"), std::string::npos);
  EXPECT_NE(list().find("\tnot used\t"), std::string::npos);
  const Said dropped = call(procedures, {"drop", "spso.csc", "--data", body.data, "--actor", "Nadia Rahman"});
  EXPECT_EQ(dropped.code, exit_done) << dropped.err;
  EXPECT_EQ(dropped.out, "spso.csc\tnot used\n");
  EXPECT_NE(list().find("spso.csc\t3\tcomplaint\tnot used\t"), std::string::npos);
  const Said wrong = call(procedures, {"use", "spso.csk", "spso.csc", "--data", body.data, "--actor", "Nadia Rahman"});
  EXPECT_EQ(wrong.code, exit_wrong);
  EXPECT_NE(wrong.err.find("is spso.csc meant?"), std::string::npos) << wrong.err;
  EXPECT_NE(list().find("spso.csc\t3\tcomplaint\tnot used\t"), std::string::npos) << "nothing half done";
  EXPECT_EQ(call(procedures, {"use", "spso.csc", "--data", body.data, "--actor", "Nadia Rahman"}).code, exit_done);
  const Said json = call(procedures, {"list", "--data", body.data, "--json"});
  EXPECT_NE(json.out.find(R"("open_cases":0)"), std::string::npos) << json.out;
  EXPECT_EQ(call(procedures, {"use", "--data", body.data, "--actor", "A"}).code, exit_usage);
  EXPECT_EQ(call(procedures, {"use", "spso.csc", "--data", body.data}).code, exit_usage);
  EXPECT_EQ(call(procedures, {"list", "spso.csc", "--data", body.data}).code, exit_usage);
}

TEST(RecordCommands, InitMayNameTheProcedures) {
  const tests::Database database{sql::Engine::sqlite};
  const Words founding{"--data",     database.folder(), "--organisation", "Test Ombudsman",
                       "--calendar", "scotland",        "--procedures"};
  const auto with = [&](const char* ids) {
    Words words = founding;
    words.emplace_back(ids);
    return call(init, words);
  };
  EXPECT_EQ(with("no.such").code, exit_wrong);
  EXPECT_EQ(with("").code, exit_wrong);
  EXPECT_EQ(with("gen.enquiry, eng.lgsco.code.2024").code, exit_done);
  const Said list = call(procedures, {"list", "--data", database.folder()});
  EXPECT_NE(list.out.find("eng.lgsco.code.2024\t3\tcomplaint\tused\t"), std::string::npos) << list.out;
  EXPECT_NE(list.out.find("spso.csc\t3\tcomplaint\tnot used\t"), std::string::npos);
}

TEST(RecordCommands, AFileOfCommandsGivesOneResultALine) {
  const Body body;
  const std::string lines = enquiry +
                            R"({"key":"k2","kind":"add_note","on":"2024-01-09","case":"E-1","words":"Rang back."})"
                            "\n"
                            R"({"key":"k3","kind":"add_note","on":"2024-01-09","case":"E-9","words":"Nobody."})"
                            "\n";
  const Said said = body.commands(lines);
  EXPECT_EQ(said.code, exit_wrong) << "one was refused";
  EXPECT_EQ(said.out,
            "{\"key\":\"k1\",\"reference\":\"E-1\",\"version\":1,\"repeated\":false}\n"
            "{\"key\":\"k2\",\"reference\":\"E-1\",\"version\":2,\"repeated\":false}\n"
            "{\"key\":\"k3\",\"refused\":[{\"rule\":\"case_is_not_known\",\"about\":\"case\",\"source\":\"\",\"text\":"
            "\"there is "
            "no case E-9\"}]}\n");
  const Said again = body.commands(enquiry);
  EXPECT_EQ(again.code, exit_done);
  EXPECT_EQ(again.out, "{\"key\":\"k1\",\"reference\":\"E-1\",\"version\":1,\"repeated\":true}\n");
}

TEST(RecordCommands, AMalformedLineMeansThatNothingIsDone) {
  const Body body;
  const Said said =
      body.commands(enquiry + "{\"key\":\n" + R"({"key":"k3","kind":"ad_note","on":"2024-01-09","case":"E-1"})" + "\n");
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find("-:2:"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("-:3:"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("nothing was done"), std::string::npos);
  EXPECT_EQ(call(explain, {"E-1", "--data", body.data}).code, exit_wrong) << "the good first line was carried out";
}

TEST(RecordCommands, TheRecordIsProvedAndItsTablesMadeAgain) {
  const Body body;
  ASSERT_EQ(body.commands(enquiry).code, exit_done);
  for (const Subcall run : {verify, check, rebuild, check}) EXPECT_EQ(call(run, {"--data", body.data}).code, exit_done);
  const Said said = call(verify, {"--data", body.data, "--json"});
  EXPECT_NE(said.out.find("\"held\": true"), std::string::npos) << said.out;
  EXPECT_EQ(call(doctor, {"--data", body.data}).code, exit_done);
}

TEST(RecordCommands, TheDoctorSaysWhoWrites) {
  const Body body;
  const Said quiet = call(doctor, {"--data", body.data});
  EXPECT_NE(quiet.out.find("writer: nobody writes now\n"), std::string::npos) << quiet.out;
  EXPECT_NE(quiet.out.find("program: what it brings is sound\n"), std::string::npos) << quiet.out;
  EXPECT_EQ(quiet.out.find("to adopt"), std::string::npos) << quiet.out;
  const auto office = office::Office::open(store::place_of(body.data, "", false));
  const Said busy = call(doctor, {"--data", body.data});
  EXPECT_EQ(busy.code, exit_done);
  EXPECT_NE(busy.out.find("writer: process " + std::to_string(::getpid()) + " (lock " + body.data + "/writer.lock)\n"),
            std::string::npos)
      << busy.out;
}

// A body of which the program knows more than was known when it was founded.
TEST(RecordCommands, TheDoctorSaysWhatWouldBeAdopted) {
  const tests::Database database(sql::Engine::sqlite);
  {
    const auto store = store::Store::open(store::place_of(database.folder(), "", false));
    sql::Transaction transaction(store->connection(), true);
    std::vector<store::BodyEvent> events(1);
    events[0].kind = store::BodyEventKind::body_founded;
    events[0].code = "scotland";
    events[0].detail = {{"name", "Test Ombudsman"}, {"prefix", "TO"}, {"zone", "Europe/London"}};
    store->append(events);
    transaction.commit();
  }
  const Said before = call(doctor, {"--data", database.folder()});
  EXPECT_NE(before.out.find("to adopt: procedure gen.enquiry, edition 1 (the next start does)\n"), std::string::npos)
      << before.out;
  EXPECT_NE(before.out.find("to adopt: calendar scotland, as known first"), std::string::npos) << before.out;
  EXPECT_NE(before.out.find("to adopt: measure ontime, edition 1"), std::string::npos) << before.out;
  ASSERT_EQ(call(command, {"--data", database.folder(), "--actor", "Ada", "-"}, enquiry).code, exit_done);
  const Said after = call(doctor, {"--data", database.folder()});
  EXPECT_EQ(after.out.find("to adopt"), std::string::npos) << after.out;
}

TEST(RecordCommands, ExplainNamesTheClocksThatThereAre) {
  const Body body;
  ASSERT_EQ(body.commands(R"({"key":"k","kind":"register_case","on":"2017-10-05","procedure":"spso.csc",)"
                          R"("received_stage":"1","channel":"web","reference":"C-1"})"
                          "\n")
                .code,
            exit_done);
  const Said all = call(explain, {"C-1", "--data", body.data, "--json"});
  EXPECT_NE(all.out.find("\"due_on\": \"2017-10-11\""), std::string::npos) << all.out;
  EXPECT_NE(
      call(explain, {"C-1", "--data", body.data, "--clock", "stage_1_respons"}).err.find("stage_1_response meant"),
      std::string::npos);
}

TEST(RecordCommands, TheSampleSpreadsheetHasTwelveFaults) {
  const tests::Database database(sql::Engine::sqlite);
  const Words place{"--data", database.folder(), "--organisation", "Sample Council", "--calendar", "england-and-wales"};
  ASSERT_EQ(call(init, place).code, exit_done);
  const std::string file = std::string(REDRESS_SOURCE_DIR) + "/demo/spreadsheet-with-twelve-faults.csv";
  const Said refused = call(import, {"--data", database.folder(), file});
  EXPECT_EQ(refused.code, exit_wrong);
  EXPECT_NE(refused.out.find("nothing was changed; --skip-refused takes the others"), std::string::npos) << refused.out;
  const Said taken = call(import, {"--data", database.folder(), file, "--skip-refused"});
  EXPECT_EQ(taken.code, exit_done);
  // The two rows of the repeated reference are one fault.
  EXPECT_NE(taken.out.find("15 rows: 2 new cases, 0 added to, 0 already there, 13 refused"), std::string::npos)
      << taken.out;
  const Said again = call(import, {"--data", database.folder(), file, "--skip-refused", "--json"});
  EXPECT_NE(again.out.find("\"already_there\": 2"), std::string::npos) << again.out;
}

// What is missing or damaged is wrong; what no case names is worth knowing.
TEST(RecordCommands, CheckReadsEveryFileOfACaseAgain) {
  const Body body;
  ASSERT_EQ(body.commands(enquiry).code, exit_done);
  const std::string bytes = "%PDF-1.7";
  {
    const auto office = office::Office::open(store::place_of(body.data, "", false));
    const office::Author somebody{office->people({"Priya Nair"}).front(), {}};
    const auto attached = office->attach({.key = "k2",
                                          .case_reference = "E-1",
                                          .on = *base::parse_day("2024-01-09"),
                                          .files = {{"letter.pdf", "", bytes}}},
                                         somebody);
    ASSERT_TRUE(attached.has_value()) << attached.error().front().text;
  }
  const auto path_of = [&](const std::string& content) {
    const std::string hex = crypto::hex(crypto::sha256(content));
    return body.data + "/files/" + hex.substr(0, 2) + "/" + hex;
  };
  EXPECT_EQ(call(check, {"--data", body.data}).code, exit_done);
  std::filesystem::create_directories(std::filesystem::path(path_of("orphan")).parent_path());
  std::ofstream(path_of("orphan")) << "orphan";
  const Said orphan = call(check, {"--data", body.data});
  EXPECT_EQ(orphan.code, exit_done);
  EXPECT_NE(orphan.out.find("note: no case names the file"), std::string::npos) << orphan.out;
  EXPECT_NE(orphan.out.find("the tables are what the record says"), std::string::npos);
  std::ofstream(path_of(bytes)) << "%PDF-1.6";
  const Said damaged = call(check, {"--data", body.data, "--json"});
  EXPECT_EQ(damaged.code, exit_wrong);
  EXPECT_NE(damaged.out.find("\"held\": false"), std::string::npos);
  EXPECT_NE(damaged.out.find("file f1 of E-1: "), std::string::npos) << damaged.out;
  EXPECT_GT(damaged.out.find("no case names"), damaged.out.find("\"notes\"")) << "a note, and no problem";
}

}  // namespace
}  // namespace redress::cli
