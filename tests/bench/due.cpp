// A look at what a day brings: with nothing due, and with 2,000 limits at once (docs/time.md).
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "app/office/runner.h"
#include "bench/body.h"
#include "bench/measure.h"

namespace redress::bench {
namespace {

namespace fs = std::filesystem;

constexpr int due_at_once = 2000;

office::Instant noon(const char* day) {
  return office::Instant{*base::parse_day(day)} + std::chrono::hours{12};
}

std::vector<office::History> received_on(office::Office& office, const char* day) {
  const std::int64_t officer = office.people({"Officer 1"}).front();
  std::vector<office::History> histories;
  for (int n = 0; n < due_at_once; ++n) {
    office::History told{fmt::format("DUE-{:05}", n), {}};
    casework::Command command;
    command.case_reference = told.reference;
    command.on = *base::parse_day(day);
    command.request = casework::RegisterCase{.procedure = "sct.mchp.2021",
                                             .channel = "web",
                                             .received_stage = "1",
                                             .stream = "",
                                             .theme = "",
                                             .service = 0,
                                             .reference = told.reference,
                                             .complaint = ""};
    told.commands.push_back(command);
    command.request = casework::AllocateCase{.role = "officer", .handler = officer, .team = 0};
    told.commands.push_back(command);
    histories.push_back(std::move(told));
  }
  return histories;
}

}  // namespace

void measure_due(const std::string& folder, const Sizes& sizes, Lines& lines) {
  const std::string record = folder + "/body-of-days";
  if (fs::exists(folder + "/body")) {
    fs::copy(folder + "/body", record, fs::copy_options::recursive);
  } else {
    (void)make_body(record, sizes.cases);
  }
  // Days to come: nothing may be recorded before what is recorded already.
  office::Instant now = noon("2030-03-04");
  office::Options options;
  options.new_names = true;
  options.clock = [&now] { return now; };
  const std::string of = fmt::format(" ({} cases)", sizes.cases);
  auto office = office::Office::open(store::place_of(record, "", false), options);
  (void)office->runner().pass();
  const Took quiet = middle_of(50, [&] { (void)office->runner().pass(); });
  lines.push_back({"due.quiet_ms", "A look while nothing changed, CPU" + of, quiet.cpu_ms, "ms"});
  office.reset();
  office = office::Office::open(store::place_of(record, "", false), options);
  const Took first = time_of([&] { (void)office->runner().pass(); });
  lines.push_back({"due.first_ms", "The first look after a start, nothing due, CPU" + of, first.cpu_ms, "ms"});
  for (const auto& written : office->write_histories(received_on(*office, "2030-03-04"))) {
    if (!written) throw std::runtime_error("a history was refused: " + written.error().front().text);
  }
  const Took changed = time_of([&] { (void)office->runner().pass(); });
  lines.push_back(
      {"due.changed_ms", "A look after something was recorded, nothing due, CPU" + of, changed.cpu_ms, "ms"});
  now = noon("2030-03-08");
  std::size_t said = 0;
  const Took due = time_of_all_threads([&] { said = office->runner().pass().said.size(); });
  if (said != due_at_once) throw std::runtime_error(fmt::format("{} of {} were said", said, due_at_once));
  lines.push_back({"due.each_ms", fmt::format("Each of {} that are due at once, CPU", due_at_once),
                   due.cpu_ms / due_at_once, "ms"});
  lines.push_back({"due.all_ms", "All of them, with the disk", due.wall_ms, "ms"});
  office.reset();
  fs::remove_all(record);
}

}  // namespace redress::bench
