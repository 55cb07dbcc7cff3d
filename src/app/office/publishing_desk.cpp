#include "app/office/publishing_desk.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/catalogue/report_json.h"
#include "app/office/actions.h"
#include "app/office/names_in_figures.h"
#include "app/office/paper_desk.h"
#include "app/office/publications.h"
#include "app/office/record_then.h"
#include "app/office/targets.h"
#include "base/fault.h"
#include "core/reports/method.h"
#include "core/reports/report.h"
#include "core/reports/text.h"
#include "kit/crypto/hash.h"
#include "kit/html/document.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;

base::Refusal refusal(const char* rule, std::string about, std::string text) {
  return {rule, std::move(about), "docs/figures.md, Published reports", std::move(text)};
}

// Over the measures that the definition names, in the order of their ids: id, edition, digest of its file.
std::string digest_of_measures(const reports::Definition& definition, const std::vector<figures::Measure>& measures) {
  std::set<std::string> named;
  for (const reports::TableOfReport* table : reports::tables_of(definition)) {
    for (const auto& column : table->columns) named.insert(column.measure);
  }
  std::map<std::string, std::string> lines;
  for (const auto& measure : measures) {
    if (!named.contains(measure.id)) continue;
    lines[measure.id] =
        measure.id + " " + std::to_string(measure.edition) + " " + crypto::hex(crypto::sha256(measure.text)) + "\n";
  }
  std::string text;
  for (const auto& [id, line] : lines) text += line;
  return crypto::hex(crypto::sha256(text));
}

figures::Report read_report(const std::string& text, const std::string& name) {
  auto report = catalogue::read_report_json(text, name);
  if (!report) throw base::Fault(report.error().front().about + ": " + report.error().front().text);
  return std::move(*report);
}

const reports::Definition* definition_called(const Adopted& adopted, std::string_view id) {
  const auto found =
      std::find_if(adopted.reports.begin(), adopted.reports.end(), [&](const auto& each) { return each.id == id; });
  return found == adopted.reports.end() ? nullptr : &*found;
}

figures::Question question_of(const figures::Period& period, const std::optional<base::Day>& as_at) {
  figures::Question question;
  question.period = period;
  question.as_at = as_at.value_or(period.to);
  return question;
}

figures::Period period_of(const Publication& publication) {
  const auto period = figures::parse_period(publication.period);
  if (!period) throw base::Fault("the record holds no period: " + publication.period);
  return *period;
}

// What stands in the way of a proposal, by what the log says.
base::Refusals against_proposal(const std::vector<Publication>& all, const ToPublish& asked) {
  base::Refusals refused;
  const bool waits = std::any_of(all.begin(), all.end(), [&](const Publication& each) {
    return each.awaits_release() && each.report == asked.report && each.period == asked.period.id;
  });
  if (waits) {
    refused.push_back(refusal("one_proposal_waits", "report",
                              "this report of this period is proposed already: release it, or withdraw it first"));
  }
  if (last_released(all, asked.report, asked.period.id) != nullptr && asked.reason.empty()) {
    refused.push_back(refusal("restating_has_a_reason", "reason",
                              "this report of this period was published: say why it is published once more"));
  }
  return refused;
}

// The editions of that report and period that were released before, the oldest first.
std::vector<Publication> released_before(const std::vector<Publication>& all, std::string_view report,
                                         std::string_view period, int edition) {
  std::vector<Publication> earlier;
  for (const auto& each : all) {
    if (each.released_at && each.report == report && each.period == period && each.edition < edition)
      earlier.push_back(each);
  }
  std::sort(earlier.begin(), earlier.end(),
            [](const Publication& one, const Publication& other) { return one.edition < other.edition; });
  return earlier;
}

auto invariant(figures::Report& report, std::string_view id) {
  return std::find_if(report.invariants.begin(), report.invariants.end(),
                      [&](const figures::Invariant& each) { return each.id == id; });
}

// What anybody may read. A check that does not hold is said of it without where: that may tell a number.
base::Checked<release::PublicCopy> public_copy(const reports::Definition& definition,
                                               const std::vector<figures::Measure>& measures, figures::Report whole,
                                               const std::vector<release::Edition>& editions) {
  const auto broken = std::stable_partition(whole.invariants.begin(), whole.invariants.end(),
                                            [](const figures::Invariant& check) { return check.held; });
  const std::vector<figures::Invariant> not_held(broken, whole.invariants.end());
  whole.invariants.erase(broken, whole.invariants.end());
  auto copy = release::public_report(definition, measures, whole, editions, {});
  if (!copy) return copy;
  for (const auto& check : not_held)
    copy->report.invariants.push_back({check.id, false, "It does not hold; why it is published stands below."});
  return copy;
}

// Every block must have been read by somebody else; each that was not, by the number of its first paragraph.
base::Refusals against_words(const reports::PrintedPaper& paper) {
  base::Refusals refused;
  for (const auto& block : paper.blocks) {
    if (!block.reader.empty()) continue;
    refused.push_back({"commentary_is_read", block.id, "docs/commentary.md",
                       "the words from paragraph " + block.paragraphs.front().label() + " on, by " +
                           block.authors.back() + ", have not been read by somebody else"});
  }
  return refused;
}

}  // namespace

const std::vector<PublishedFile>& published_files() {
  static const std::vector<PublishedFile> files{
      {"public.html", "text/html; charset=utf-8", false}, {"public.csv", "text/csv; charset=utf-8", false},
      {"public.json", "application/json", false},         {"method.json", "application/json", false},
      {"report.json", "application/json", true},          {"report.csv", "text/csv; charset=utf-8", true},
      {"cases.csv", "text/csv; charset=utf-8", true},
  };
  return files;
}

std::vector<release::Edition> PublishingDesk::editions_of(store::Store& store,
                                                          const std::vector<Publication>& earlier) {
  std::vector<release::Edition> editions;
  for (const auto& each : earlier) {
    editions.push_back({read_report(read_file(store, each, "report.json"), "report.json"),
                        read_report(read_file(store, each, "public.json"), "public.json")});
  }
  return editions;
}

base::Checked<PublishingDesk::Sealed> PublishingDesk::sealed(store::Store& store, const ToPublish& asked,
                                                             std::uint64_t events,
                                                             const std::vector<Publication>& earlier,
                                                             base::Day made_on) {
  const RecordThen then = record_then(store, events, calendars_);
  const auto* definition = definition_called(then.adopted, asked.report);
  if (definition == nullptr)
    return base::refuse(refusal("report_is_not_known", "report", "there is no report " + asked.report));
  figures::Question question = question_of(asked.period, asked.as_at);
  question.made_twice = true;
  auto whole = reports::make(*definition, then.adopted.measures, then.columns, question, then.names());
  if (!whole) return base::refuse(whole.error());
  const auto editions = editions_of(store, earlier);
  auto copy = public_copy(*definition, then.adopted.measures, *whole, editions);
  if (!copy) return base::refuse(copy.error());
  figures::Report& shown = copy->report;
  const auto small_ones = invariant(shown, "I13");
  if (small_ones != shown.invariants.end()) whole->invariants.insert(invariant(*whole, "I14"), *small_ones);
  auto body = store.body_events();
  std::erase_if(body, [&](const auto& event) { return static_cast<std::uint64_t>(event.seq) >= events; });
  const auto targets = targets_in(body);
  for (figures::Report* report : {&*whole, &shown})
    reports::quote_register(*definition, then.adopted.measures, targets, *report);
  if (auto against = reports::against_publishing(*definition, *whole, asked.waivers); !against.empty())
    return base::refuse(std::move(against));
  // The words as they stood, with the numbers of each copy.
  const auto words = paper_in(body, asked.report, asked.period.id,
                              [&](const std::string& digest) { return words_behind(store, digest); });
  const auto paper_of = [&](const figures::Report& report) {
    return printed_paper(words, report, actions_in(body), meetings_in(body), made_on, then.names().unit);
  };
  const auto paper = paper_of(*whole), public_paper = paper_of(shown);
  if (!paper) return base::refuse(paper.error());
  if (!public_paper) return base::refuse(public_paper.error());
  if (auto against = against_words(*paper); !against.empty()) return base::refuse(std::move(against));
  const int edition = earlier.empty() ? 1 : earlier.back().edition + 1;
  for (figures::Report* report : {&*whole, &shown}) {
    report->notes.insert(report->notes.begin(), then.adopted.body.name + ", edition " + std::to_string(edition) +
                                                    ". Made on " + base::long_text(made_on) + " from the first " +
                                                    std::to_string(events) + " events of the record, whose root is " +
                                                    then.root + ".");
    reports::note_waivers(asked.waivers, *report);
  }

  Sealed made;
  made.publication.report = asked.report;
  made.publication.title = whole->title;
  made.publication.period = asked.period.id;
  made.publication.edition = edition;
  made.publication.as_at = question.as_at;
  made.publication.made_on = made_on;
  made.publication.events = events;
  made.publication.root = then.root;
  made.publication.definition = crypto::hex(crypto::sha256(definition->text));
  made.publication.measures = digest_of_measures(*definition, then.adopted.measures);
  made.publication.reason = asked.reason;
  made.publication.waivers = asked.waivers;
  made.publication.small = static_cast<std::int64_t>(copy->small);
  made.publication.hidden = static_cast<std::int64_t>(copy->hidden);
  if (!earlier.empty()) {
    made.publication.restates = earlier.back().id;
    const reports::Restating restating{edition, asked.reason};
    reports::note_restating(restating, editions.back().whole, *whole);
    reports::note_restating(restating, editions.back().shown, shown);
  }
  made.files = {{"public.html", html::standalone_page(reports::to_document(shown, *public_paper))},
                {"public.csv", reports::to_csv(shown)},
                {"public.json", reports::to_json(shown, *public_paper)},
                {"method.json", reports::method(*definition, then.adopted.measures)},
                {"report.json", reports::to_json(*whole, *paper)},
                {"report.csv", reports::to_csv(*whole)},
                {"cases.csv", reports::case_lists_csv(*whole)}};
  for (const auto& [name, text] : made.files) made.publication.files[name] = crypto::hex(crypto::sha256(text));
  return made;
}

base::Checked<Publication> PublishingDesk::propose(const ToPublish& asked, std::int64_t by) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  const auto made = readers_.with([&](store::Store& store) -> base::Checked<Sealed> {
    const auto all = publications_in(store.body_events());
    if (auto against = against_proposal(all, asked); !against.empty()) return base::refuse(std::move(against));
    return sealed(store, asked, store.head().size, released_before(all, asked.report, asked.period.id, INT32_MAX),
                  zone_.civil_day(clock_()));
  });
  if (!made) return base::refuse(made.error());
  base::Refusals refused;
  writing_.writer->run([&] {
    const auto all = publications_in(writing_.store->body_events());
    const auto* before = last_released(all, asked.report, asked.period.id);
    refused = against_proposal(all, asked);
    if (refused.empty() &&
        (before == nullptr ? std::nullopt : std::optional(before->id)) != made->publication.restates) {
      refused = {refusal("published_meanwhile", "report", "somebody else published it meanwhile: look at that first")};
    }
    if (!refused.empty()) return false;
    for (const auto& [name, text] : made->files) writing_.store->keep_edition(text);
    writing_.desk->tell(proposal_of(made->publication, by));
    return true;
  });
  if (!refused.empty()) return base::refuse(std::move(refused));
  for (const auto& each : all()) {
    if (each.awaits_release() && each.report == asked.report && each.period == asked.period.id) return each;
  }
  throw base::Fault("the report that was just proposed is not in the record");
}

base::Checked<Publication> PublishingDesk::waiting(std::int64_t id) {
  auto publication = find(id);
  if (!publication)
    return base::refuse(
        refusal("publication_is_known", "id", "nothing was proposed under number " + std::to_string(id)));
  if (publication->released_at) return base::refuse(refusal("proposal_waits", "id", "it was released already"));
  if (publication->withdrawn_at) return base::refuse(refusal("proposal_waits", "id", "it was withdrawn"));
  return std::move(*publication);
}

base::Checked<base::Done> PublishingDesk::tell(const Publication& publication, Kind kind, std::int64_t by) {
  if (writing_.writer == nullptr) throw base::Fault("this was opened for reading only");
  bool waits = false;
  writing_.writer->run([&] {
    for (const auto& each : publications_in(writing_.store->body_events()))
      if (each.id == publication.id) waits = each.awaits_release();
    if (!waits) return false;
    store::BodyEvent event;
    event.kind = kind;
    event.field = publication.report;
    event.code = publication.period;
    event.actor_id = by;
    (kind == Kind::report_released ? event.replaces : event.annuls) = publication.id;
    writing_.desk->tell(std::move(event));
    return true;
  });
  if (!waits) return base::refuse(refusal("proposal_waits", "id", "somebody else was quicker: look at it once more"));
  return base::Done{};
}

base::Checked<base::Done> PublishingDesk::release(std::int64_t id, std::int64_t by) {
  const auto publication = waiting(id);
  if (!publication) return base::refuse(publication.error());
  if (publication->proposed_by == by) {
    return base::refuse(refusal("second_person_releases", "id",
                                "you proposed it: somebody else has to release it, whatever their role"));
  }
  return tell(*publication, Kind::report_released, by);
}

base::Checked<base::Done> PublishingDesk::withdraw(std::int64_t id, std::int64_t by) {
  const auto publication = waiting(id);
  if (!publication) return base::refuse(publication.error());
  return tell(*publication, Kind::report_withdrawn, by);
}

std::vector<Publication> PublishingDesk::all() {
  auto all = publications_in(readers_.with([](store::Store& store) { return store.body_events(); }));
  std::reverse(all.begin(), all.end());
  return all;
}

std::optional<Publication> PublishingDesk::find(std::int64_t id) {
  for (auto& each : all()) {
    if (each.id == id) return std::move(each);
  }
  return std::nullopt;
}

std::string PublishingDesk::read_file(store::Store& store, const Publication& publication, std::string_view name) {
  const auto digest = publication.files.find(name);
  const auto hash = digest == publication.files.end() ? std::nullopt : crypto::parse_hex(digest->second);
  auto text = hash ? store.edition_text(*hash) : std::nullopt;
  if (!text || crypto::sha256(*text) != *hash) {
    throw base::Fault(std::string(name) + " of publication " + std::to_string(publication.id) +
                      (text ? " is not what was published" : " is not in the record"));
  }
  return std::move(*text);
}

std::string PublishingDesk::file(const Publication& publication, std::string_view name) {
  return readers_.with([&](store::Store& store) { return read_file(store, publication, name); });
}

MadeAgain PublishingDesk::make_again(const Publication& publication) {
  return readers_.with([&](store::Store& store) {
    const auto earlier = released_before(publications_in(store.body_events()), publication.report, publication.period,
                                         publication.edition);
    const auto made = sealed(
        store, {publication.report, period_of(publication), publication.as_at, publication.reason, publication.waivers},
        publication.events, earlier, publication.made_on);
    MadeAgain again;
    for (const auto& [name, digest] : publication.files) {
      const auto file = made ? made->publication.files.find(name) : publication.files.end();
      if (!made || file == made->publication.files.end() || file->second != digest) again.differ.push_back(name);
    }
    again.root_differs = !made || made->publication.root != publication.root;
    return again;
  });
}

base::Checked<ChangedSince> PublishingDesk::changed_since(const Publication& publication) {
  ChangedSince changed;
  Adopted then;
  readers_.with([&](store::Store& store) {
    changed.published = read_report(read_file(store, publication, "report.json"), "report.json");
    then = read_adopted(store, publication.events);
    return 0;
  });
  const auto* definition = definition_called(then, publication.report);
  if (definition == nullptr) throw base::Fault("the record lacks the report that was published: " + publication.report);
  const auto question = question_of(period_of(publication), publication.as_at);
  const auto names = names_in_figures(names_.organisation(), question, zone_.civil_day(clock_()),
                                      [](std::int64_t) { return std::string(); });
  auto now = counting_.with([&](const figures::Columns& columns) {
    return reports::make(*definition, then.measures, columns, question, names);
  });
  if (!now) return base::refuse(now.error());
  changed.now = std::move(*now);
  changed.comparison = reports::compare(changed.published, changed.now);
  std::set<std::string> references;
  for (const auto& difference : changed.comparison.differences) {
    references.insert(difference.added.begin(), difference.added.end());
    references.insert(difference.removed.begin(), difference.removed.end());
    // A mean moves also where the same cases are counted.
    if (!difference.added.empty() || !difference.removed.empty() || !difference.after) continue;
    references.insert(difference.after->cases.begin(), difference.after->cases.end());
  }
  readers_.with([&](store::Store& store) {
    for (const auto& reference : references) {
      const auto id = store.case_id_of(reference);
      if (!id) continue;
      for (const auto& event : store.case_events(*id)) {
        if (static_cast<std::uint64_t>(event.seq) < publication.events) continue;
        changed.events.push_back(
            {reference, casework::to_text(event.kind), event.happened_on, event.recorded_at, event.seq});
      }
    }
    return 0;
  });
  std::sort(changed.events.begin(), changed.events.end(),
            [](const LaterEvent& one, const LaterEvent& other) { return one.seq < other.seq; });
  return changed;
}

}  // namespace redress::office
