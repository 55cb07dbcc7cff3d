#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/cli/deadline_batch.h"
#include "app/cli/subcommand.h"
#include "base/fault.h"
#include "base/text.h"
#include "kit/json/read.h"

namespace redress::cli {
namespace {

struct Said {
  int code;
  std::string out, err;
};

Said run(int (*subcommand)(const Words&, Streams), const std::string& line, const std::string& input = "") {
  Words words;
  for (const auto word : base::split(line, ' ')) words.emplace_back(word);
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = subcommand(words, {in, out, err});
  return {code, out.str(), err.str()};
}

const std::string foi = "--count 20 --unit working-days --convention after --calendar uk-any ";

TEST(DeadlineCommand, PrintsTheBareDay) {
  const Said said = run(deadline, foi + "--received 2017-03-14");
  EXPECT_EQ(said.out, "2017-04-12\n");
  EXPECT_EQ(said.err, "");
  EXPECT_EQ(said.code, exit_done);
  EXPECT_EQ(run(deadline, foi + "--received 2022-09-01 --known-on 2022-09-08").out, "2022-09-29\n");
  EXPECT_EQ(run(deadline, foi + "--received 2022-09-01 --known-on 2022-09-09").out, "2022-09-30\n");
  EXPECT_EQ(
      run(deadline, foi + "--received 2025-03-03 --pause 2025-03-10..2025-03-12 --pause 2025-03-12..2025-03-19").out,
      "2025-04-10\n");
  EXPECT_EQ(run(deadline,
                "--received=2023-11-30 --count=1 --unit=months --convention=after --calendar=scotland --roll=forward")
                .out,
            "2024-01-03\n");
}

TEST(DeadlineCommand, TakesAnHourForClockHoursOnly) {
  const std::string hours = "--count 48 --unit clock-hours --convention after --calendar none --received ";
  EXPECT_EQ(run(deadline, hours + "2026-11-20").out, "2026-11-22\n");
  EXPECT_EQ(run(deadline, hours + "2026-11-20T10:42").out, "2026-11-22\n");
  EXPECT_EQ(run(deadline, hours + "2026-11-20T10:42:30").out, "2026-11-22\n");
  // Half past eleven at night in UTC is the next day in a British summer.
  EXPECT_EQ(run(deadline, hours + "2026-06-30T23:30:00Z").out, "2026-07-03\n");
  EXPECT_EQ(run(deadline, hours + "2026-07-01T00:30:00+01:00").out, "2026-07-03\n");
  for (const char* bad : {"2026-11-20T10", "2026-11-20T24:00", "2026-11-20 10:42", "2026-11-20T10:42+01:00", "10:42"}) {
    EXPECT_EQ(run(deadline, hours + bad).code, exit_usage) << bad;
  }
  const Said said = run(deadline, foi + "--received 2017-03-14T10:00");
  EXPECT_EQ(said.code, exit_usage);
  EXPECT_NE(said.err.find("only clock-hours"), std::string::npos) << said.err;
}

TEST(DeadlineCommand, ExplainsInWordsAndAsData) {
  const Said told = run(deadline, foi + "--received 2026-10-30 --pause 2026-11-06..2026-11-12 --explain");
  EXPECT_TRUE(told.out.starts_with("2026-12-07\n")) << told.out;
  EXPECT_NE(told.out.find("St Andrew's Day, in Scotland"), std::string::npos) << told.out;
  EXPECT_NE(told.out.find("not counting 5 paused working days and 1 bank holiday"), std::string::npos) << told.out;

  const Said data = run(deadline, foi + "--received 2026-10-30 --pause 2026-11-06..2026-11-12 --explain --json");
  const auto read = json::read_object(data.out, "out");
  ASSERT_TRUE(read) << data.out;
  EXPECT_EQ(base::text_or(*read, "due_on"), "2026-12-07");
  EXPECT_EQ(base::text_or(*read, "calendar"), "uk-any@2026-02-04");
  EXPECT_EQ(base::int_or(*read, "counted", 0), 20);
  EXPECT_EQ(base::int_or(*read, "weekend_days", 0), 12);
  EXPECT_EQ(base::canonical_text(*base::find(*read, "skipped")),
            R"([{"day":"2026-11-30","in":["scotland"],"name":"St Andrew's Day","why":"holiday"}])");
  EXPECT_EQ(base::canonical_text(*base::find(*read, "paused")),
            R"([{"from":"2026-11-06","to":"2026-11-12","working_days":5}])");
  EXPECT_NE(base::find(*read, "steps"), nullptr);
}

TEST(DeadlineCommand, TakesAHolidayListForOneRun) {
  const std::string file = testing::TempDir() + "redress-holiday-list.json";
  std::ofstream(file) << R"({"testland":{"division":"testland","events":[{"title":"Fair","date":"2026-07-01"}]},)"
                      << R"("scotland":{"division":"scotland","events":[{"title":"New","date":"2027-03-01"}]}})";
  const std::string day_after = "--count 1 --unit working-days --convention after --received ";
  const std::string with = " --holidays " + file + " --calendar ";
  EXPECT_EQ(run(deadline, day_after + "2026-06-30" + with + "testland").out, "2026-07-02\n");
  EXPECT_EQ(run(deadline, day_after + "2026-12-31" + with + "testland").code, exit_usage);  // its data are of 2026
  EXPECT_EQ(run(deadline, day_after + "2027-02-26" + with + "scotland").out, "2027-03-02\n");
  EXPECT_EQ(run(deadline, day_after + "2027-02-26" + with + "uk-any").out, "2027-03-02\n");
  EXPECT_EQ(run(deadline, day_after + "2026-11-27" + with + "scotland").out, "2026-12-01\n");
  EXPECT_EQ(run(deadline, day_after + "2027-02-26 --calendar scotland").out, "2027-03-01\n");
  EXPECT_EQ(run(workdays, "--from 2026-06-30 --to 2026-07-02 --convention after" + with + "testland").out, "1\n");
  std::ofstream(file) << "{\"testland\":{}}";
  const Said said = run(deadline, day_after + "2026-06-30" + with + "testland");
  EXPECT_EQ(said.code, exit_usage);
  EXPECT_NE(said.err.find("redress-holiday-list.json: testland"), std::string::npos) << said.err;
}

TEST(DeadlineCommand, NamesEverythingThatIsWrongAtOnce) {
  const Said said = run(deadline,
                        "--received 2017-13-01 --count 0 --unit day --convention aftr --calendar scotlnd --roll up "
                        "--known-on x --pause 2017-01-01");
  EXPECT_EQ(said.code, exit_usage);
  EXPECT_EQ(said.out, "");
  for (const char* part : {"--received", "--count", "--unit", "is after meant?", "is scotland meant?", "--roll",
                           "--known-on", "--pause", "england-and-wales, none, northern-ireland, scotland, uk-any"}) {
    EXPECT_NE(said.err.find(part), std::string::npos) << part << "\n" << said.err;
  }
  EXPECT_EQ(run(deadline, foi).code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 2035-12-20").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 1999-12-31").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 2017-03-14 --pause 2017-03-16..2017-03-15").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 2017-03-14 stray").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 2017-03-14 --known-on=").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received=").code, exit_usage);
  EXPECT_EQ(run(deadline, foi + "--received 2017-03-14 --calender scotland").code, exit_usage);
  EXPECT_THROW(run(deadline, foi + "--received 2017-03-14 --holidays no-such-file.json"), base::Fault);
}

TEST(DeadlineBatch, AnswersInTheSameOrderAndCarriesOtherColumns) {
  const Said said = run(deadline, "--batch -",
                        "id,received,count,unit,convention,calendar,known_on,roll,pause,case note\r\n"
                        "1,2017-03-14,20,working-days,after,uk-any,,,,\"a, b\"\r\n"
                        "2,2022-09-01,20,working-days,after,uk-any,2022-09-08,none,,=x\r\n"
                        "3,2025-03-03,20,working-days,,uk-any,,,2025-03-10..2025-03-12 2025-03-12..2025-03-19,\r\n"
                        "4,2026-11-20,1,calendar-days,,,,,,\r\n");
  EXPECT_EQ(said.err, "");
  EXPECT_EQ(said.out,
            "id,received,count,unit,convention,calendar,known_on,roll,pause,case note,due_on\n"
            "1,2017-03-14,20,working-days,after,uk-any,,,,\"a, b\",2017-04-12\n"
            "2,2022-09-01,20,working-days,after,uk-any,2022-09-08,none,,=x,2022-09-29\n"
            "3,2025-03-03,20,working-days,,uk-any,,,2025-03-10..2025-03-12 2025-03-12..2025-03-19,,2025-04-10\n"
            "4,2026-11-20,1,calendar-days,,,,,,,2026-11-21\n");
  EXPECT_EQ(said.code, exit_done);
  // What the rows leave out, the options say.
  EXPECT_EQ(run(deadline, "--batch - --calendar scotland --convention inclusive --count 5 --unit working-days",
                "received\n2017-11-27\n")
                .out,
            "received,due_on\n2017-11-27,2017-12-04\n");
}

TEST(DeadlineBatch, OneBadRowMeansNoOutputAndEveryBadRowNamed) {
  const Said said = run(deadline, "--batch -",
                        "received,count,unit,calendar\n"
                        "2017-03-14,20,working-days,uk-any\n"
                        "2017-02-30,20,working-days,uk-any\n"
                        "2017-03-14,none,working-days,uk-any\n"
                        "2017-03-14,20,working-days\n"
                        "2035-12-20,20,working-days,uk-any\n"
                        "2017-03-14,20,days,narnia\n");
  EXPECT_EQ(said.code, exit_wrong);
  EXPECT_EQ(said.out, "");
  for (const char* place : {"-:3:1:", "-:4:12:", "-:5:1:", "-:6:12:", "-:7:15:", "-:7:20:"}) {
    EXPECT_NE(said.err.find(place), std::string::npos) << place << "\n" << said.err;
  }
  EXPECT_EQ(said.err.find("-:2:"), std::string::npos) << said.err;
}

TEST(DeadlineBatch, RefusesAColumnThatLooksLikeAMisspeltOne) {
  for (const char* header :
       {"received,count,unit,calender", "received,count,unit,Calendar", "received,count,unit,known-on",
        "received,count,unit,pauses", "received,count,unit,due_on", "received,count,unit,count", "received,count"}) {
    const Said said = run(deadline, "--batch -", std::string(header) + "\n");
    EXPECT_EQ(said.code, exit_wrong) << header;
    EXPECT_NE(said.err.find("-:1:"), std::string::npos) << said.err;
  }
  for (const char* header : {"received,count,unit,case", "received,count,unit,id", "row,received,count,unit,note"}) {
    EXPECT_EQ(run(deadline, "--batch -", std::string(header) + "\n").code, exit_done) << header;
  }
  EXPECT_EQ(run(deadline, "--batch - --json", "received,count,unit\n").code, exit_usage);
  EXPECT_THROW(run(deadline, "--batch no-such-file.csv"), base::Fault);
}

TEST(WorkdaysCommand, CountsByTheConvention) {
  const std::string days = "--from 2017-11-27 --to 2017-12-04 --calendar scotland --convention ";
  EXPECT_EQ(run(workdays, days + "after").out, "4\n");
  EXPECT_EQ(run(workdays, days + "inclusive").out, "5\n");
  EXPECT_EQ(run(workdays, "--from 2022-09-16 --to 2022-09-20 --calendar uk-any --convention after").out, "1\n");
  EXPECT_EQ(
      run(workdays, "--from 2022-09-16 --to 2022-09-20 --calendar uk-any --convention after --known-on 2022-09-08").out,
      "2\n");
  EXPECT_EQ(run(workdays, "--from 2000-01-01 --to 2000-01-01 --calendar none --convention inclusive").out, "0\n");
  EXPECT_EQ(run(workdays, days + "roll-then-after").code, exit_usage);
  EXPECT_EQ(run(workdays, days + "after --known-on=").code, exit_usage);
  EXPECT_EQ(run(workdays, "--from 2017-11-27 --to 2017-11-26 --calendar none --convention after").code, exit_usage);
  EXPECT_EQ(run(workdays, "--from 1999-11-27 --to 2017-11-26 --calendar none --convention after").code, exit_usage);
  EXPECT_EQ(run(workdays, "--from 2017-11-27 --calendar none").code, exit_usage);
}

}  // namespace
}  // namespace redress::cli
