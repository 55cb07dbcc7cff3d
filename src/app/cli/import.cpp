// redress import: a file of cases into the record, with a report of what was taken and what was not.
#include <ostream>

#include "app/cli/body.h"
#include "app/intake/import.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

constexpr std::size_t most_named = 200;  // refused rows in words; all of them with --json

std::string as_json(const intake::ImportReport& report, bool dry_run) {
  json::Writer out;
  out.begin_object().key("file").text(report.file).key("import").text(report.id);
  out.key("dry_run").boolean(dry_run).key("written").boolean(report.written);
  out.key("rows").number(report.rows).key("new").number(report.new_cases).key("added_to").number(report.added_to);
  out.key("already_there").number(report.already_there).key("events").number(report.events);
  out.key("refused").begin_array();
  for (const auto& row : report.refused) {
    out.begin_object().key("line").number(static_cast<std::int64_t>(row.line)).key("reference").text(row.reference);
    out.key("rule").text(row.refusal.rule).key("about").text(row.refusal.about);
    out.key("source").text(row.refusal.source).key("text").text(row.refusal.text).end_object();
  }
  out.end_array().key("notes").begin_array();
  for (const auto& note : report.notes) out.text(note);
  out.end_array().end_object();
  return std::move(out).done();
}

void in_words(std::ostream& out, const intake::ImportReport& report, bool dry_run) {
  std::size_t named = 0;
  for (const auto& row : report.refused) {
    if (++named > most_named) break;
    out << report.file << ':' << row.line << ": " << row.refusal.about << ": " << row.refusal.text << '\n';
  }
  if (report.refused.size() > most_named) out << "and " << report.refused.size() - most_named << " more\n";
  for (const auto& note : report.notes) out << note << '\n';
  out << intake::summary_of(report) << '\n';
  if (dry_run) {
    out << "nothing was changed: a dry run\n";
  } else if (!report.written && !report.refused.empty()) {
    out << "nothing was changed"
        << (report.new_cases + report.added_to > 0 ? "; --skip-refused takes the others\n" : "\n");
  }
}

}  // namespace

int import(const Words& words, Streams streams) {
  const auto arguments =
      Arguments::parse(words, with_place({{"map"}, {"dry-run", false}, {"skip-refused", false}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto file = only_word(*arguments, "FILE.csv");
  if (!file) return usage(streams, file.error());

  const intake::ImportOptions how{arguments->has("dry-run"), arguments->has("skip-refused")};
  const std::string csv = read_file(*file, streams.in);
  const std::string map_name = arguments->get("map").value_or("");
  const std::string map = map_name.empty() ? "" : read_file(map_name, streams.in);
  office::Options options;
  options.writing = !how.dry_run;
  options.new_names = true;
  const auto office = office::Office::open(*place, options);
  const auto report = intake::import_cases(*office, csv, *file, map, map_name, how);
  if (!report) {
    say(streams.err, report.error());
    streams.err << "nothing was changed\n";
    return exit_wrong;
  }
  if (arguments->has("json")) {
    streams.out << as_json(*report, how.dry_run);
  } else {
    in_words(streams.out, *report, how.dry_run);
  }
  return report->refused.empty() || (how.skip_refused && report->written) ? exit_done : exit_wrong;
}

}  // namespace redress::cli
