// redress numbers: dated numbers that no case holds; list, record one, import a file, withdraw one.
#include "app/office/numbers.h"

#include <ostream>

#include "app/catalogue/numbers.h"
#include "app/cli/body.h"
#include "app/intake/number_list.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using numbers::Number;

base::Object told(const Number& number, office::Office& office) {
  base::Object object{{"id", number.id},
                      {"series", number.line.series},
                      {"service", number.line.service == 0 ? std::string() : office.unit_name(number.line.service)},
                      {"role", number.line.role},
                      {"place", number.line.place},
                      {"measure", number.line.measure},
                      {"period", number.line.period},
                      {"from", base::to_text(number.from)},
                      {"value", numbers::to_text(number.value)},
                      {"source", number.source},
                      {"known_on", base::to_text(number.known_on)},
                      {"withdrawn_on", base::Value()},
                      {"withdrawn_because", ""}};
  if (number.withdrawn) {
    object["withdrawn_on"] = base::to_text(number.withdrawn->known_on);
    object["withdrawn_because"] = number.withdrawn->reason;
  }
  return object;
}

// `98 fte Housing, Officer 12.5 from 2026-04-01 Payroll`
int list(office::Office& office, const Arguments& arguments, Streams streams) {
  base::Refusals wrong;
  const auto as_at = day_in(arguments, "as-at", wrong);
  const auto known_by = day_in(arguments, "known-by", wrong);
  if (!wrong.empty()) return usage(streams, wrong);
  const auto all = office.numbers().all();
  for (const auto& number : all) {
    if (arguments.has("series") && number.line.series != *arguments.get("series")) continue;
    if (known_by && !number.is_known(known_by)) continue;
    if (as_at && numbers::holding(all, number.line, *as_at, known_by) != &number) continue;
    if (arguments.has("json")) {
      streams.out << base::canonical_text(told(number, office)) << '\n';
      continue;
    }
    std::string about;
    for (const auto& part : {number.line.service == 0 ? std::string() : office.unit_name(number.line.service),
                             number.line.role, number.line.place, number.line.measure, number.line.period}) {
      if (!part.empty()) about += (about.empty() ? "" : ", ") + part;
    }
    streams.out << number.id << '\t' << number.line.series << '\t' << about << '\t' << numbers::to_text(number.value)
                << "\tfrom " << base::to_text(number.from) << '\t' << number.source
                << (number.withdrawn ? "\twithdrawn: " + number.withdrawn->reason : "") << '\n';
  }
  return exit_done;
}

int refused(const base::Refusals& refusals, Streams streams) {
  say(streams.err, refusals);
  streams.err << "nothing was done\n";
  return exit_wrong;
}

base::Checked<Number> number_in(const Arguments& arguments, office::Office& office) {
  Number number;
  base::Refusals wrong;
  number.line = {arguments.positional().size() > 1 ? arguments.positional()[1] : "",
                 0,
                 arguments.get("role").value_or(""),
                 arguments.get("place").value_or(""),
                 arguments.get("measure").value_or(""),
                 arguments.get("period").value_or("")};
  number.source = arguments.get("source").value_or("");
  if (number.line.series.empty()) wrong.push_back({"words_are_as_many", "numbers record", "", "name the series"});
  if (const auto from = day_in(arguments, "from", wrong)) number.from = *from;
  if (!arguments.has("from")) wrong.push_back({"option_is_needed", "--from", "", "say since when: --from 2026-04-01"});
  const auto value = numbers::parse_decimal(arguments.get("value").value_or(""));
  if (value) number.value = *value;
  if (!value) wrong.push_back({"value_is_a_number", "--value", "", "give a number such as 98400 or 12.5"});
  if (const auto service = arguments.get("service")) {
    const auto unit = office.find_unit("service", *service);
    if (unit) number.line.service = *unit;
    if (!unit) wrong.push_back({"service_is_known", "--service", "", "there is no service " + *service});
  }
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  return number;
}

int record(office::Office& office, const Arguments& arguments, std::int64_t by, Streams streams) {
  const auto number = number_in(arguments, office);
  if (!number) return usage(streams, number.error());
  if (const auto done = office.numbers().record({*number}, by); !done) return refused(done.error(), streams);
  streams.out << office.numbers().all().back().id << '\n';
  return exit_done;
}

int import(office::Office& office, const Arguments& arguments, std::int64_t by, Streams streams) {
  const std::string& file = arguments.positional()[1];
  const std::string text = read_file(file, streams.in);
  const auto known = office.numbers().all();
  base::Refusals wrong;
  intake::PublishedTable table{
      arguments.get("place-column").value_or(""), arguments.get("value-column").value_or(""),
      arguments.get("measure").value_or(""),      arguments.get("period").value_or(""),
      arguments.get("source").value_or(""),       day_in(arguments, "from", wrong).value_or(base::Day{})};
  const bool published = arguments.has("place-column") || arguments.has("value-column");
  if (published && !arguments.has("from"))
    wrong.push_back({"option_is_needed", "--from", "", "say the last day of their period: --from 2026-03-31"});
  if (!wrong.empty()) return usage(streams, wrong);
  const auto read = published ? intake::read_published(text, file, table, known)
                              : intake::read_numbers(text, file, office.services(), known);
  if (!read) return refused(read.error(), streams);
  if (const auto done = office.numbers().record(*read, by); !done) return refused(done.error(), streams);
  streams.out << read->size() << " recorded\n";
  return exit_done;
}

int withdraw(office::Office& office, const Arguments& arguments, std::int64_t by, Streams streams) {
  const auto id = base::parse_int(arguments.positional()[1], 1, INT64_MAX);
  const auto done = id ? office.numbers().withdraw(*id, arguments.get("reason").value_or(""), by)
                       : base::Checked<base::Done>(base::refuse(
                             {"number_is_known", "id", "", "a number is named by its id, as the list has it"}));
  if (!done) return refused(done.error(), streams);
  streams.out << *id << "\twithdrawn\n";
  return exit_done;
}

}  // namespace

int dated_numbers(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"actor"},
                                                             {"service"},
                                                             {"role"},
                                                             {"place"},
                                                             {"measure"},
                                                             {"period"},
                                                             {"from"},
                                                             {"value"},
                                                             {"source"},
                                                             {"reason"},
                                                             {"series"},
                                                             {"as-at"},
                                                             {"known-by"},
                                                             {"place-column"},
                                                             {"value-column"},
                                                             {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto& said = arguments->positional();
  const std::string act = said.empty() ? "list" : said.front();
  if (act == "list") return list(*office::Office::open(*place, {.writing = false}), *arguments, streams);
  if (act != "record" && act != "import" && act != "withdraw")
    return usage(streams, {{"word_is_not_known", act, "",
                            "numbers are listed, recorded, imported or withdrawn: list, record, import, withdraw"}});
  if (said.size() != 2)
    return usage(streams, {{"words_are_as_many", "numbers " + act, "",
                            act == "record"   ? "name the series"
                            : act == "import" ? "name one FILE.csv"
                                              : "name the number's id"}});
  if (!arguments->has("actor"))
    return usage(streams, {{"actor_is_needed", "--actor", "", "say who does it: --actor NAME"}});
  const auto office = office::Office::open(*place);
  const std::int64_t by = office->people({*arguments->get("actor")}).front();
  if (act == "record") return record(*office, *arguments, by, streams);
  return act == "import" ? import(*office, *arguments, by, streams) : withdraw(*office, *arguments, by, streams);
}

}  // namespace redress::cli
