// Any bytes as a batch of deadlines: an answer for each row, or refusals with places; a holiday list of any bytes is read or refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "app/catalogue/calendars.h"
#include "app/cli/deadline_batch.h"
#include "kit/csv/read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  static const clock::Calendars shipped = catalogue::shipped_calendars();
  const std::string text(data, data + size);
  if (!text.empty() && text[0] == '{') {
    clock::Calendars calendars = shipped;
    std::vector<std::string> notes;
    const auto added = catalogue::add_holiday_list(calendars, text, "f", notes);
    if (!added && (added.error().empty() || added.error()[0].text.empty())) std::abort();
    if (added && calendars.ids().size() < shipped.ids().size()) std::abort();
    return 0;
  }
  std::istringstream in(text);
  const auto answer = cli::answer_batch(in, "f", {}, shipped);
  if (!answer) {
    if (answer.error().empty() || answer.error()[0].about.substr(0, 2) != "f:") std::abort();
    return 0;
  }
  std::istringstream again(*answer);
  csv::Reader reader(again, "f");
  if (!reader.read_header() || !reader.column("due_on")) std::abort();
  for (;;) {
    const auto row = reader.next();
    if (!row || (*row && !base::parse_day(reader.field(*reader.column("due_on"))))) std::abort();
    if (!*row) return 0;
  }
}
