#include <stdexcept>

#include "app/office/cases_in_flight.h"
#include "bench/body.h"
#include "bench/measure.h"
#include "tests/app/office/flight_procedure.h"

namespace redress::bench {
namespace {

constexpr std::size_t cases_at_once = 1000;

std::unique_ptr<office::Office> open(const store::Place& place, const std::string& text) {
  office::Options options;
  options.new_names = true;
  options.shipped = tests::shipped_with(text);
  return office::Office::open(place, options);
}

// Open cases in two of the procedure's states, about six events each.
void make_open_cases(office::Office& office, int cases) {
  const Day today = office.today();
  const auto people = office.people({"Priya Nair", "Tom Baird", "Ines Okoro"});
  std::vector<office::History> histories;
  for (int n = 0; n < cases; ++n) {
    office::History told{fmt::format("MV-{:06}", n), {}};
    Day on = today - std::chrono::days{10 + n % 5};
    const auto tell = [&](casework::Request request) {
      casework::Command command;
      command.case_reference = told.reference;
      command.on = on++;
      command.actor = people[static_cast<std::size_t>(n) % people.size()];
      command.request = std::move(request);
      told.commands.push_back(std::move(command));
    };
    casework::RegisterCase registered;
    registered.procedure = "test.flight";
    registered.reference = told.reference;
    tell(std::move(registered));
    tell(casework::AllocateCase{.role = "officer", .handler = people[static_cast<std::size_t>(n) % people.size()]});
    tell(casework::AddHead{.words = "Nobody rang back", .theme = "", .service = 0});
    tell(casework::AddNote{.words = "Waiting for the surveyor"});
    if (n % 2 == 0) tell(casework::AcknowledgeCase{.channel = "email"});
    histories.push_back(std::move(told));
    if (histories.size() < cases_at_once && n + 1 < cases) continue;
    for (const auto& written : office.write_histories(histories)) {
      if (!written) throw std::runtime_error("a case was refused: " + written.error().front().text);
    }
    histories.clear();
  }
}

void found(const store::Place& place) {
  office::Founding founding;
  founding.name = "Bench";
  founding.calendar = "scotland";
  if (!office::Office::found(place, founding)) throw std::runtime_error("there is a body there already");
}

void measure(const store::Place& place, const std::string& id, const std::string& where, const Sizes& sizes,
             Lines& lines) {
  const std::string first(tests::flight_text), second = tests::flight_text_2();
  found(place);
  make_open_cases(*open(place, first), sizes.moved);
  const auto office = open(place, second);
  auto& flight = office->cases_in_flight();
  const office::MoveQuestion question{"test.flight", 2, {{"acknowledged", "looked_into"}}};
  const office::Author author{office->people({"Mel Osei"}).front(), {}};
  std::uint64_t seen = 0;
  std::size_t previewed = 0, moved = 0, undone = 0;
  const Took preview = time_of_all_threads([&] {
    const auto made = flight.preview(question);
    if (!made) throw std::runtime_error(made.error().front().text);
    seen = made->seen;
    previewed = made->movable();
  });
  const Took move = time_of_all_threads([&] { moved = flight.move(question, seen, "bench", author)->done; });
  const Took undo = time_of_all_threads([&] { undone = flight.undo("bench", author)->done; });
  const auto all = static_cast<std::size_t>(sizes.moved);
  if (previewed != all || moved != all || undone != all)
    throw std::runtime_error("not every case was moved and taken back");
  const std::string cases = fmt::format("{} open cases{}", sizes.moved, where);
  lines.push_back({id + ".preview_s", "Preview of a new edition over " + cases, preview.wall_ms / 1e3, "s"});
  lines.push_back({id + ".move_s", "Their move", move.wall_ms / 1e3, "s"});
  lines.push_back({id + ".both_s", "Preview and move together", (preview.wall_ms + move.wall_ms) / 1e3, "s", 10,
                   Line::Kind::under});
  lines.push_back({id + ".undo_s", "Its undo", undo.wall_ms / 1e3, "s"});
}

}  // namespace

void measure_moving(const std::string& folder, const Sizes& sizes, Lines& lines) {
  measure(store::place_of(folder + "/moving", "", false), "move", "", sizes, lines);
}

void measure_moving_postgresql(const std::string& uri, const std::string& folder, const Sizes& sizes, Lines& lines) {
  measure(store::place_of(uri, folder, false), "move.postgresql", " on PostgreSQL", sizes, lines);
}

}  // namespace redress::bench
