// redress doctor: what an administrator looks at first: the program's own data, the record and who writes it, its editions and
// what is to be adopted, how far the calendars reach.
#include <ostream>

#include "app/catalogue/catalogue.h"
#include "app/cli/body.h"

namespace redress::cli {
namespace {

constexpr int enough_days = 60;  // RELIABILITY F20: a calendar that ends sooner is a warning

// What the program brings, and what of it the next writer will adopt. Wrong if it is not sound: no writer would start.
bool look_at_shipped(office::Office& office, std::ostream& out) {
  if (const auto checked = catalogue::check_shipped(); !checked) {
    out << "program: what it brings is not sound, and nothing that writes will start\n";
    for (const auto& refusal : checked.error()) out << "  " << refusal.about << ": " << refusal.text << '\n';
    return false;
  }
  out << "program: what it brings is sound\n";
  for (const auto& edition : office.editions_to_adopt()) {
    out << "to adopt: " << edition.kind << ' ' << edition.id
        << (edition.kind == "calendar" ? ", as known " : ", edition ") << edition.edition << " (the next start does)\n";
  }
  return true;
}

}  // namespace

int doctor(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  office::Options options;
  options.writing = false;
  const auto office = office::Office::open(*place, options);
  const auto body = office->body();
  auto& out = streams.out;
  out << "body: " << body.name << (body.demonstration ? " (a demonstration)" : "") << '\n';
  out << "record: " << place->database.where << ", " << office->head().size << " events\n";
  const std::string writer = office->writer_of_record();
  out << "writer: " << (writer.empty() ? "nobody writes now" : writer) << '\n';
  out << "cases: " << office->count_cases({}) << '\n';
  for (const auto& procedure : office->procedures()) {
    out << "procedure: " << procedure.id << ", edition " << procedure.edition << '\n';
  }
  bool well = look_at_shipped(*office, out);
  for (const auto& id : office->calendars().ids()) {
    const base::Day last = office->calendars().find(id)->last();
    const bool soon = last < office->today() + std::chrono::days{enough_days};
    out << "calendar: " << id << ", to " << base::to_text(last) << (soon ? ": it ends soon" : "") << '\n';
    well = well && !soon;
  }
  return well ? exit_done : exit_wrong;
}

}  // namespace redress::cli
