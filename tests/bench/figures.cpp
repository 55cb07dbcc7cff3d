// The figures over so many stage episodes, beside a loop over arrays and beside databases (plain.h, rivals.h).
#include <limits>
#include <stdexcept>

#include "app/office/shipped.h"
#include "bench/asked.h"
#include "bench/measure.h"
#include "bench/plain.h"
#include "bench/rivals.h"

namespace redress::bench {
namespace {

// All take turns, so that they meet the same neighbours on the machine. The best of the turns counts: whatever else went on made
// the others longer.
constexpr int turns = 7, turns_of_databases = 2;

struct Best {
  double ms = std::numeric_limits<double>::max();
  void take(double took) { ms = std::min(ms, took); }
};

void agree(const Answer& ours, const Answer& theirs, const Asked& asked, const std::string& who) {
  if (ours.empty()) throw std::runtime_error(asked.id + ": nothing is counted");
  if (ours == theirs) return;
  std::string first = fmt::format("{} groups and {}", ours.size(), theirs.size());
  for (const auto& [key, number] : ours) {
    const auto found = theirs.find(key);
    if (found != theirs.end() && found->second == number) continue;
    first += fmt::format(
        "; group {} {} {}: {}/{} and {}", key[0], key[1], key[2], number.numerator, number.denominator,
        found == theirs.end() ? "nothing" : fmt::format("{}/{}", found->second.numerator, found->second.denominator));
    break;
  }
  throw std::runtime_error(fmt::format("{}: the engine and {} differ: {}", asked.id, who, first));
}

struct Measured {
  Asked asked;
  Best engine, plain;
  Answer answer;  // the engine's
};

class Figures {
 public:
  Figures(const std::string& folder, const Sizes& sizes, Lines& lines)
      : lines_(lines),
        whole_(sizes.episodes >= 10'000'000),
        episodes_(sizes.episodes, folder),
        columns_(office::shipped_calendars()) {
    columns_.learn(episodes_.procedure());
    const double before = resident_megabytes();
    std::int64_t events = 0;
    const Took filling = time_of([&] {
      episodes_.each_event([&](const casework::CaseEvent& event) {
        columns_.append(event);
        ++events;
      });
      columns_.settle();
    });
    const double after = resident_megabytes();
    add("events", fmt::format("Events of {} cases", episodes_.cases()), static_cast<double>(events), "events");
    add("ready_s", "Columns ready, with the telling of the events", filling.wall_ms / 1e3, "s", 40, Line::Kind::under);
    add("resident_mb", "Resident memory that they take", after - before, "MB", 1500, Line::Kind::under);
    add("bytes_mb", "Of it by their own count", static_cast<double>(columns_.bytes()) / 1e6, "MB");
  }

  void beside_the_loop() {
    const Plain plain(episodes_);
    add("episodes", "Episodes, with those that were corrected", static_cast<double>(plain.size()), "rows");
    for (const Asked& asked : all_asked(episodes_.first_day(), episodes_.last_day())) {
      Measured measured{asked, {}, {}, {}};
      Answer theirs;
      for (int turn = 0; turn < turns; ++turn) {
        measured.engine.take(ask(asked, measured.answer));
        measured.plain.take(time_of([&] { theirs = plain.answer(asked); }).wall_ms);
      }
      agree(measured.answer, theirs, asked, "the loop");
      add(asked.id + ".engine_ms", asked.title, measured.engine.ms, "ms");
      add(asked.id + ".loop_ms", "  the loop", measured.plain.ms, "ms");
      const bool counts = asked.counts_alone();
      add(asked.id + ".ratio", "  beside the loop", measured.engine.ms / measured.plain.ms, "times", 1.3,
          counts ? Line::Kind::under : Line::Kind::none);
      if (asked.what == What::open) with_lists(plain, asked);
      measured_.push_back(std::move(measured));
    }
  }

  void beside(Rival& rival) {
    double ours = 0, theirs = 0;
    for (Measured& measured : measured_) {
      Best best;
      for (int turn = 0; turn < turns_of_databases; ++turn) {
        double took = 0;
        const Answer answer = rival.ask(measured.asked, took);
        best.take(took);
        measured.engine.take(ask(measured.asked, measured.answer));
        agree(measured.answer, answer, measured.asked, rival.name());
      }
      add(measured.asked.id + "." + rival.id() + "_ms", measured.asked.title + ": " + rival.name(), best.ms, "ms");
      add(measured.asked.id + "." + rival.id() + "_ratio", "  beside the engine", best.ms / measured.engine.ms,
          "times");
      if (measured.asked.what == What::open || !measured.asked.knows_all()) continue;
      ours += measured.engine.ms;
      theirs += best.ms;
    }
    add("monthly." + rival.id() + "_ratio", "The five monthly questions: " + rival.name() + " beside the engine",
        theirs / ours, "times", rival.id() == "duckdb" ? 3 : 20, Line::Kind::at_least);
  }

  Rows rows() const {
    Rows rows;
    episodes_.each_row([&](const EpisodeRow& row) { rows.push_back(row); });
    return rows;
  }

 private:
  void add(const std::string& id, const std::string& title, double value, const std::string& unit, double target = 0,
           Line::Kind kind = Line::Kind::none) {
    // Targets are those of ten million: a few episodes say nothing of them.
    lines_.push_back({"figures." + id, title, value, unit, target, whole_ ? kind : Line::Kind::none});
  }

  figures::Report report(const Asked& asked, bool with_cases) const {
    static const figures::Names names{[](std::int64_t) { return std::string(); },
                                      [](std::int64_t unit) { return fmt::format("Service {}", unit); }};
    auto report = columns_.figure(measure_of(asked.what), question_of(asked, with_cases), names);
    if (!report) throw std::runtime_error(asked.id + ": " + report.error().front().text);
    return std::move(report.value());
  }

  double ask(const Asked& asked, Answer& answer) const {
    std::optional<figures::Report> made;
    const double took = time_of([&] { made = report(asked, false); }).wall_ms;
    answer = answer_of(*made, asked, episodes_.outcomes());
    return took;
  }

  void with_lists(const Plain& plain, const Asked& asked) {
    Best engine, loop;
    for (int turn = 0; turn < turns; ++turn) {
      std::optional<figures::Report> made;
      engine.take(time_of([&] { made = report(asked, true); }).wall_ms);
      std::vector<std::vector<std::string>> lists;
      loop.take(time_of([&] { lists = plain.open_cases(asked); }).wall_ms);
      for (const auto& row : made->tables.front().rows) {
        if (row.id == "total") continue;
        const auto service = static_cast<std::size_t>(answer_of_service(row.id));
        if (row.cells.front().cases != lists.at(service)) throw std::runtime_error(asked.id + ": the lists differ");
      }
    }
    add(asked.id + ".lists.engine_ms", asked.title + ", with its cases and those of the total", engine.ms, "ms");
    add(asked.id + ".lists.loop_ms", "  the loop, without the total's", loop.ms, "ms");
    add(asked.id + ".lists.ratio", "  beside the loop", engine.ms / loop.ms, "times", 3, Line::Kind::under);
  }

  static int answer_of_service(const std::string& row) { return std::stoi(row.substr(row.find(' ') + 1)); }

  Lines& lines_;
  bool whole_;
  Episodes episodes_;
  figures::Columns columns_;
  std::vector<Measured> measured_;
};

}  // namespace

void measure_figures(const std::string& folder, const Sizes& sizes, Lines& lines) {
  Figures figures(folder, sizes, lines);
  figures.beside_the_loop();
  const Rows rows = figures.rows();
  figures.beside(*sqlite_with(rows, folder));
  if (!sizes.postgresql.empty()) figures.beside(*postgresql_with(rows, sizes.postgresql));
  if (!sizes.duckdb.empty()) figures.beside(*duckdb_with(rows, sizes.duckdb, folder));
}

}  // namespace redress::bench
