// redress report publish, release, withdraw, published, again, changed and pack: what a body published.
#include <filesystem>
#include <ostream>

#include "app/cli/body.h"
#include "app/cli/report.h"
#include "app/office/publishing.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using office::Publication;

std::string standing(const Publication& publication) {
  if (publication.withdrawn_at) return "withdrawn";
  return publication.released_at ? "released" : "waits for release";
}

base::Object told(const Publication& publication, office::Office& office) {
  base::Object files;
  for (const auto& [name, digest] : publication.files) files[name] = digest;
  const auto at = [](const std::optional<base::Instant>& instant) {
    return instant ? base::Value(base::to_text(*instant)) : base::Value();
  };
  const auto by = [&](std::int64_t actor) {
    return actor == 0 ? base::Value() : base::Value(office.actor_name(actor));
  };
  return {{"id", publication.id},
          {"report", publication.report},
          {"title", publication.title},
          {"period", publication.period},
          {"edition", publication.edition},
          {"as_at", base::to_text(publication.as_at)},
          {"events", static_cast<std::int64_t>(publication.events)},
          {"root", publication.root},
          {"definition", publication.definition},
          {"measures", publication.measures},
          {"files", std::move(files)},
          {"restates", publication.restates ? base::Value(*publication.restates) : base::Value()},
          {"standing", standing(publication)},
          {"proposed_by", by(publication.proposed_by)},
          {"proposed_at", base::to_text(publication.proposed_at)},
          {"released_by", by(publication.released_by)},
          {"released_at", at(publication.released_at)}};
}

void print(const Publication& publication, office::Office& office, bool json, std::ostream& out) {
  if (json) {
    out << base::canonical_text(told(publication, office)) << '\n';
    return;
  }
  out << publication.id << '\t' << publication.report << '\t' << publication.period << "\tedition "
      << publication.edition << '\t' << standing(publication) << "\tof the first " << publication.events
      << " events, root " << publication.root << '\n';
}

int refused(const base::Refusals& refusals, Streams streams) {
  say(streams.err, refusals);
  return exit_wrong;
}

// `I5=The body closed for three days.`
base::Checked<std::vector<reports::Waiver>> waivers_in(const Arguments& arguments) {
  std::vector<reports::Waiver> waivers;
  for (const auto& text : arguments.all("although")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
      return base::refuse({"check_and_reason_are_given", "--although", "RULES C6",
                           text + ": name the check and say why, as in `--although \"I5=Why\"`"});
    }
    waivers.push_back({text.substr(0, equals), text.substr(equals + 1)});
  }
  return waivers;
}

int publish(const Arguments& arguments, office::Office& office, Streams streams) {
  const auto waivers = waivers_in(arguments);
  if (!waivers) return usage(streams, waivers.error());
  const auto period = figures::parse_period(arguments.get("period").value_or(""));
  if (!period) return usage(streams, period.error());
  office::ToPublish asked{arguments.positional()[1], *period, std::nullopt, arguments.get("reason").value_or(""),
                          *waivers};
  base::Refusals refused_words;
  asked.as_at = day_in(arguments, "as-at", refused_words);
  if (!refused_words.empty()) return usage(streams, refused_words);
  const auto made = office.publishing().propose(asked, office.people({*arguments.get("actor")}).front());
  if (!made) return refused(made.error(), streams);
  print(*made, office, arguments.has("json"), streams.out);
  return exit_done;
}

int act(const Arguments& arguments, const Publication& publication, office::Office& office, Streams streams) {
  const auto by = office.people({*arguments.get("actor")}).front();
  const auto done = arguments.positional().front() == "release" ? office.publishing().release(publication.id, by)
                                                                : office.publishing().withdraw(publication.id, by);
  if (!done) return refused(done.error(), streams);
  print(*office.publishing().find(publication.id), office, arguments.has("json"), streams.out);
  return exit_done;
}

int again(const Publication& publication, office::Office& office, Streams streams) {
  const auto made = office.publishing().make_again(publication);
  if (made.root_differs)
    streams.err << "the first " << publication.events << " events of the record are not those that it was made from\n";
  for (const auto& name : made.differ) streams.err << name << " is made otherwise now\n";
  if (!made.same()) return exit_wrong;
  streams.out << "The same " << publication.files.size() << " files, byte for byte, from the first "
              << publication.events << " events; root " << publication.root << ".\n";
  return exit_done;
}

int changed(const Arguments& arguments, const Publication& publication, office::Office& office, Streams streams) {
  const auto since = office.publishing().changed_since(publication);
  if (!since) return refused(since.error(), streams);
  if (arguments.has("json")) {
    streams.out << reports::to_json(since->comparison, since->published, since->now);
  } else {
    streams.out << reports::in_words(since->comparison, since->published, since->now);
    for (const auto& event : since->events) {
      streams.out << event.reference << ": " << event.kind << " on " << base::to_text(event.happened_on)
                  << ", recorded " << base::to_text(event.recorded_at) << " as event " << event.seq << '\n';
    }
  }
  return since->comparison.same() ? exit_done : exit_wrong;
}

// The files of the publication and `seal.json`, which says what they were made from and the digest of each.
int pack(const Arguments& arguments, const Publication& publication, office::Office& office, Streams streams) {
  const std::filesystem::path folder = *arguments.get("out");
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) throw base::Fault(folder.string() + " cannot be made: " + failed.message());
  for (const auto& file : office::published_files()) {
    if (file.cases && !arguments.has("audit")) continue;
    write_file(folder / file.name, office.publishing().file(publication, file.name));
    streams.out << (folder / file.name).string() << '\n';
  }
  write_file(folder / "seal.json", base::canonical_text(told(publication, office)) + "\n");
  streams.out << (folder / "seal.json").string() << '\n';
  return exit_done;
}

bool writes(const std::string& act) {
  return act == "publish" || act == "release" || act == "withdraw";
}

// What this act lacks, and what it does not take.
base::Refusals against_words(const Arguments& arguments) {
  const std::string& act = arguments.positional().front();
  base::Refusals wrong;
  const std::size_t words = act == "published" ? 1 : 2;
  if (arguments.positional().size() != words) {
    wrong.push_back({"words_are_as_many", "report " + act, "",
                     act == "published" ? "it takes options only"
                     : act == "publish" ? "name one report"
                                        : "give the number of one publication, as report published prints it"});
  }
  const auto only_for = [&](const char* option, bool takes, bool needs, const char* why) {
    if (arguments.has(option) && !takes)
      wrong.push_back(
          {"option_is_for_another", std::string("--") + option, "", "report " + act + " takes no such option"});
    if (!arguments.has(option) && needs) wrong.push_back({"option_is_needed", std::string("--") + option, "", why});
  };
  only_for("actor", writes(act), writes(act), "say who does it: --actor NAME");
  only_for("period", act == "publish", act == "publish", "say for which period: --period 2017-18-Q3");
  only_for("as-at", act == "publish", false, "");
  only_for("reason", act == "publish", false, "");
  only_for("although", act == "publish", false, "");
  only_for("out", act == "pack", act == "pack", "say into which folder: --out DIR");
  only_for("audit", act == "pack", false, "");
  only_for("json", act != "again" && act != "pack", false, "");
  return wrong;
}

}  // namespace

bool is_about_publications(const std::string& word) {
  for (const char* act : {"publish", "release", "withdraw", "published", "again", "changed", "pack"})
    if (word == act) return true;
  return false;
}

int report_publications(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"actor"},
                                                             {"period"},
                                                             {"as-at"},
                                                             {"reason"},
                                                             {"although", true, true},
                                                             {"out"},
                                                             {"audit", false},
                                                             {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  if (const auto wrong = against_words(*arguments); !wrong.empty()) return usage(streams, wrong);
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const std::string& what = arguments->positional().front();
  office::Options options;
  options.writing = writes(what);
  const auto office = office::Office::open(*place, options);
  if (what == "publish") return publish(*arguments, *office, streams);
  if (what == "published") {
    for (const auto& publication : office->publishing().all())
      print(publication, *office, arguments->has("json"), streams.out);
    return exit_done;
  }
  const std::string& number = arguments->positional()[1];
  const auto id = base::parse_int(number, 0, INT64_MAX);
  const auto publication = id ? office->publishing().find(*id) : std::nullopt;
  if (!publication) {
    return refused({{"publication_is_known", "report " + what, "", "nothing was proposed under number " + number}},
                   streams);
  }
  if (what == "again") return again(*publication, *office, streams);
  if (what == "changed") return changed(*arguments, *publication, *office, streams);
  if (what == "pack") return pack(*arguments, *publication, *office, streams);
  return act(*arguments, *publication, *office, streams);
}

}  // namespace redress::cli
