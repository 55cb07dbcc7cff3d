// redress procedure edit: a procedure's next edition as a file, with values changed where they stand.
#include <fmt/format.h>

#include <fstream>
#include <ostream>

#include "app/catalogue/procedure_edit.h"
#include "app/catalogue/procedures.h"
#include "app/cli/body.h"
#include "app/cli/procedures.h"
#include "app/office/procedure_use.h"
#include "base/text.h"

namespace redress::cli {
namespace {

// The text to begin from: a file's, or that of the newest edition that the body has.
base::Checked<std::string> text_of(const Arguments& arguments, const std::string& named) {
  if (!arguments.has("data")) return catalogue::procedure_file_text(named);
  const auto place = place_from(arguments);
  if (!place) return base::refuse(place.error());
  office::Options options;
  options.writing = false;
  const auto office = office::Office::open(*place, options);
  if (auto wrong = office->procedure_use().wrong_with({{named}}); !wrong.empty()) return base::refuse(std::move(wrong));
  for (const auto* procedure : office->procedure_use().all()) {
    if (procedure->id == named) return procedure->text;
  }
  return base::refuse({"procedure_is_not_known", named, "", "this body has no such procedure"});
}

// `clocks/response/limit=15 working-days`; of a list its words with a comma between.
base::Checked<std::vector<catalogue::Change>> changes_of(const std::vector<std::string>& given,
                                                         const std::string& text) {
  const auto parts = catalogue::editable_parts(text);
  std::vector<catalogue::Change> changes;
  for (const auto& word : given) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0)
      return base::refuse(
          {"values_are_paired", "--set", "", "give each value as AT=VALUE: clocks/response/limit=\"15 working-days\""});
    catalogue::Change change{word.substr(0, equals), std::string(base::trimmed(word.substr(equals + 1)))};
    for (const auto& part : parts) {
      using Kind = catalogue::EditablePart::Kind;
      change.is_list =
          change.is_list || (part.at == change.at && (part.kind == Kind::words || part.kind == Kind::roles));
    }
    if (change.is_list) {
      for (const auto each : base::split(change.text, ',')) change.words.emplace_back(base::trimmed(each));
      change.text.clear();
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

int list(const std::string& text, Streams streams) {
  for (const auto& part : catalogue::editable_parts(text)) {
    streams.out << fmt::format("{}\t{}\t{}, {}\n", part.at, part.missing ? "" : part.text, part.of, part.what);
  }
  return exit_done;
}

int fail(const base::Refusals& refusals, Streams streams) {
  say(streams.err, refusals);
  return exit_wrong;
}

}  // namespace

int procedure_edit(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"set", true, true}, {"from"}, {"out"}}));
  if (!arguments) return usage(streams, arguments.error());
  if (arguments->positional().size() != 2)
    return usage(streams,
                 {{"words_are_as_many", "procedure edit", "", "one FILE is needed, or with --data the ID of one"}});
  const std::string& named = arguments->positional()[1];
  const auto from = arguments->has("from") ? base::parse_day(*arguments->get("from")) : std::nullopt;
  if (arguments->has("from") && !from)
    return usage(streams, {{"day_is_a_day", "--from", "", "give the day on which it goes live as 2026-12-01"}});
  const auto text = text_of(*arguments, named);
  if (!text) return fail(text.error(), streams);
  if (!arguments->has("set")) return list(*text, streams);
  const auto changes = changes_of(arguments->all("set"), *text);
  if (!changes) return usage(streams, changes.error());
  if (const auto wrong = catalogue::not_editable(*text, *changes); !wrong.empty()) return fail(wrong, streams);
  const auto before = catalogue::parse_procedure(*text, named);
  if (!before) return fail(before.error(), streams);
  auto all = catalogue::as_edition(before->edition + 1, from.value_or(before->valid_from));
  all.insert(all.end(), changes->begin(), changes->end());
  const auto after = catalogue::edited(*text, all);
  if (!after) return fail(after.error(), streams);
  // What is not sound is written too: a file can be gone on with. It is said, and nothing adopts it.
  if (const auto path = arguments->get("out")) {
    std::ofstream out(*path, std::ios::binary);
    out << *after;
    if (!out.flush())
      return fail(base::Refusals{{"file_can_be_written", *path, "", "the file cannot be written"}}, streams);
  } else {
    streams.out << *after;
  }
  const auto read = catalogue::read_procedure(*after, arguments->has("out") ? *arguments->get("out") : named);
  return read ? exit_done : fail(read.error(), streams);
}

}  // namespace redress::cli
