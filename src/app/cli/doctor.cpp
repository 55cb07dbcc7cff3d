// redress doctor: what an administrator looks at first: the record, its editions, how far the calendars reach.
#include <ostream>

#include "app/cli/body.h"

namespace redress::cli {
namespace {

constexpr int enough_days = 60;  // RELIABILITY F20: a calendar that ends sooner is a warning

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
  out << "cases: " << office->count_cases({}) << '\n';
  for (const auto& procedure : office->procedures()) {
    out << "procedure: " << procedure.id << ", edition " << procedure.edition << '\n';
  }
  bool well = true;
  for (const auto& id : office->calendars().ids()) {
    const base::Day last = office->calendars().find(id)->last();
    const bool soon = last < office->today() + std::chrono::days{enough_days};
    out << "calendar: " << id << ", to " << base::to_text(last) << (soon ? ": it ends soon" : "") << '\n';
    well = well && !soon;
  }
  return well ? exit_done : exit_wrong;
}

}  // namespace redress::cli
