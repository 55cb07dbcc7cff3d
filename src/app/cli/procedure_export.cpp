// redress procedure export --data DIR ID EXPORT: the steps of every case in the layout of a record that somebody else keeps.
#include <ostream>

#include "app/cli/body.h"
#include "app/cli/procedures.h"
#include "app/office/procedure_use.h"
#include "app/web/parts/export_file.h"

namespace redress::cli {
namespace {

struct Found {
  const procedure::Procedure* procedure = nullptr;
  const procedure::Export* layout = nullptr;
};

base::Checked<Found> find(office::Office& office, const std::string& id, const std::string& name) {
  const auto wrong = office.procedure_use().wrong_with({{id, true}});
  if (!wrong.empty()) return base::refuse(wrong);
  Found found;
  for (const auto* each : office.procedure_use().all()) {
    if (each->id == id) found.procedure = each;
  }
  found.layout = procedure::find_export(*found.procedure, name);
  if (found.layout != nullptr) return found;
  std::string known;
  for (const auto& each : found.procedure->exports) known += (known.empty() ? "" : ", ") + each.id;
  return base::refuse({"export_is_not_known", name, "",
                       known.empty() ? "`" + id + "` has no exports" : "`" + id + "` has no such export: " + known});
}

}  // namespace

int procedure_export(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"from"}, {"to"}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  if (arguments->positional().size() != 3) {
    return usage(streams, {{"words_are_as_many", "procedure export", "",
                            "expected: procedure export --data DIR ID EXPORT [--from DAY] [--to DAY]"}});
  }
  base::Refusals wrong;
  web::ExportDays days;
  for (const auto& [option, day] : {std::pair{"from", &days.from}, std::pair{"to", &days.to}}) {
    const auto text = arguments->get(option);
    if (!text) continue;
    *day = base::parse_day(*text);
    if (!*day) wrong.push_back({"day_must_be_clear", std::string("--") + option, "", "a day is written as 2026-11-20"});
  }
  if (!wrong.empty()) return usage(streams, wrong);
  const auto office = office::Office::open(*place, {.writing = false});
  const auto found = find(*office, arguments->positional()[1], arguments->positional()[2]);
  if (!found) {
    say(streams.err, found.error());
    return exit_wrong;
  }
  streams.out << web::export_file(*office, *found->procedure, *found->layout, days);
  return exit_done;
}

}  // namespace redress::cli
