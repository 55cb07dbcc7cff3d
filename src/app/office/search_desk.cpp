#include "app/office/search_desk.h"

#include <algorithm>
#include <utility>

#include "app/office/case_words.h"
#include "app/office/deciding.h"
#include "app/store/search.h"
#include "base/text.h"
#include "kit/crypto/hash.h"
#include "kit/crypto/one_time_code.h"
#include "kit/words/words.h"

namespace redress::office {
namespace {

constexpr std::chrono::hours is_remembered{24};
constexpr std::size_t most_remembered = 10'000;
constexpr std::int64_t events_at_once = 2'000;  // commands wait for as long as those take
constexpr int most_candidates = 60;
constexpr std::size_t most_excerpts = 3;
constexpr std::size_t before_match = 40, after_match = 80;  // bytes of an excerpt

std::string reference_of(const std::vector<casework::CaseEvent>& events) {
  return events.empty() ? std::string() : base::text_or(events.front().detail, "reference");
}

// A telephone number or postcode may be typed in other pieces than it is kept in: digits alone are one word.
std::vector<std::string> asked_words(std::string_view text) {
  std::vector<std::string> all;
  const auto parts = words::words_in(text);
  const bool digits = !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const words::Word& word) {
    return word.folded.find_first_not_of("0123456789") == std::string::npos;
  });
  if (digits) return {words::compacted(text)};
  for (const auto& word : parts) all.push_back(word.folded);
  return all;
}

bool begins_with_one(const std::string& word, const std::vector<std::string>& asked) {
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& each) { return word.starts_with(each); });
}

// Around the first match; nothing where none of the words is there.
std::optional<Excerpt> excerpt_of(const CaseText& text, const std::vector<std::string>& asked) {
  const auto words = words::words_in(text.words);
  const auto first =
      std::find_if(words.begin(), words.end(), [&](const auto& word) { return begins_with_one(word.folded, asked); });
  const bool compact = first == words.end() && (text.field == "postcode" || text.field == "phone") &&
                       begins_with_one(words::compacted(text.words), asked);
  if (first == words.end() && !compact) return std::nullopt;
  Excerpt excerpt{text.field, {}};
  if (compact) {
    excerpt.pieces.push_back({text.words, true});
    return excerpt;
  }
  const std::string_view all = text.words;
  const std::size_t begin = first->begin > before_match ? base::utf8_boundary(all, first->begin - before_match) : 0;
  const std::size_t end = base::utf8_boundary(all, first->end + after_match);
  std::size_t at = begin;
  const auto plain = [&](std::size_t to) {
    if (to > at) excerpt.pieces.push_back({std::string(all.substr(at, to - at)), false});
  };
  for (auto word = first; word != words.end() && word->end <= end; ++word) {
    if (!begins_with_one(word->folded, asked)) continue;
    plain(word->begin);
    excerpt.pieces.push_back({std::string(all.substr(word->begin, word->end - word->begin)), true});
    at = word->end;
  }
  plain(end);
  if (begin > 0) excerpt.pieces.front().text.insert(0, "\xE2\x80\xA6");
  if (end < all.size()) excerpt.pieces.push_back({"\xE2\x80\xA6", false});
  return excerpt;
}

// A name says most, then how to reach the person, then the matter.
std::size_t rank_of(const CaseText& text) {
  const auto& fields = casework::person_texts;
  return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), text.field) - fields.begin());
}

std::vector<Excerpt> excerpts_of(std::vector<CaseText> texts, const std::vector<std::string>& asked) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const CaseText& one, const CaseText& other) { return rank_of(one) < rank_of(other); });
  std::vector<Excerpt> excerpts;
  for (const auto& text : texts) {
    if (excerpts.size() == most_excerpts) break;
    if (auto excerpt = excerpt_of(text, asked)) excerpts.push_back(std::move(*excerpt));
  }
  return excerpts;
}

struct KnownCase {
  std::string reference;
  std::vector<CaseText> texts;
  casework::CaseState state;
};

KnownCase open_case(store::Store& store, std::int64_t case_id) {
  const auto events = store.case_events(case_id);
  return {reference_of(events), texts_of(events, texts_in(store)), casework::fold(events)};
}

std::vector<store::CaseLine> lines_of(store::Store& store, const std::vector<std::string>& references) {
  if (references.empty()) return {};
  store::CaseQuery query;
  query.references = references;
  query.limit = static_cast<int>(references.size());
  return store.cases(query);
}

// The person of the case who is called so, or its first.
const casework::CasePerson* likely_person(const KnownCase& known, const TextOf& text_of,
                                          const std::set<std::string>& names) {
  const casework::CasePerson* first = nullptr;
  for (const auto& person : known.state.people) {
    if (person.removed) continue;
    if (first == nullptr) first = &person;
    const auto words = text_of(person.text("name"));
    if (!words) continue;
    const auto theirs = names_in(*words);
    if (std::any_of(names.begin(), names.end(),
                    [&](const std::string& name) { return name.size() > 3 && theirs.contains(name); }))
      return &person;
  }
  return first;
}

bool has(const casework::Likeness& likeness, casework::Alike reason) {
  return std::find(likeness.reasons.begin(), likeness.reasons.end(), reason) != likeness.reasons.end();
}

}  // namespace

SearchDesk::SearchDesk(const Options& options, Readers& readers, store::Store* store, Writer* writer)
    : clock_(options.clock), random_(options.random), readers_(readers), store_(store), writer_(writer) {}

// --- the index --------------------------------------------------------------------------------------------------------

bool SearchDesk::take_in_some() {
  store::WordIndex index(store_->connection());
  const std::int64_t from = index.found_up_to();
  const std::int64_t end = store_->next_seq();
  const std::int64_t to = std::min(end, from + events_at_once);
  for (const std::int64_t case_id : index.touched(from, to)) {
    const auto events = store_->case_events(case_id);
    index.keep(case_id, index_words(reference_of(events), texts_of(events, texts_in(*store_))));
  }
  index.set_found_up_to(to);
  return to < end;
}

void SearchDesk::catch_up() {
  if (writer_ == nullptr) return;
  bool behind = readers_.with([](store::Store& store) { return store::WordIndex(store.connection()).is_behind(); });
  while (behind) {
    writer_->run([&] {
      behind = take_in_some();
      return true;
    });
  }
}

// --- what was asked ---------------------------------------------------------------------------------------------------

void SearchDesk::forget_old() {
  const base::Instant oldest = clock_() - is_remembered;
  std::erase_if(asked_, [&](const auto& each) { return each.second.at < oldest; });
  while (asked_.size() >= most_remembered) {
    asked_.erase(std::min_element(asked_.begin(), asked_.end(),
                                  [](const auto& one, const auto& other) { return one.second.at < other.second.at; }));
  }
}

std::string SearchDesk::ask(std::int64_t actor, std::string_view words) {
  std::string address = crypto::base32(random_(15));
  const std::lock_guard lock(mutex_);
  forget_old();
  asked_[address] = {actor, std::string(words), clock_()};
  return address;
}

std::optional<std::string> SearchDesk::asked(std::int64_t actor, std::string_view address) {
  const std::lock_guard lock(mutex_);
  forget_old();
  const auto found = asked_.find(address);
  if (found == asked_.end() || found->second.actor != actor) return std::nullopt;
  return found->second.words;
}

// --- finding ----------------------------------------------------------------------------------------------------------

Hits SearchDesk::find(std::string_view words, int offset, int limit) {
  const std::vector<std::string> asked = asked_words(words);
  if (asked.empty()) return {};
  catch_up();
  return readers_.with([&](store::Store& store) {
    store::WordIndex index(store.connection());
    const store::WordQuery query{asked, {}, offset, limit};
    Hits found;
    found.count = index.count(query);
    std::vector<std::string> references;
    std::vector<std::vector<Excerpt>> excerpts;
    for (const std::int64_t case_id : index.find(query)) {
      const auto events = store.case_events(case_id);
      references.push_back(reference_of(events));
      excerpts.push_back(excerpts_of(texts_of(events, texts_in(store)), asked));
    }
    for (auto& line : lines_of(store, references)) {
      const auto at = std::find(references.begin(), references.end(), line.reference) - references.begin();
      found.hits.push_back({std::move(line), std::move(excerpts[static_cast<std::size_t>(at)])});
    }
    return found;
  });
}

std::vector<AlikeCase> SearchDesk::alike(const Incomer& incomer, std::size_t most) {
  casework::Traits traits;
  traits.names = names_in(incomer.name);
  traits.words = set_of_words(incomer.words);
  traits.theme = incomer.theme;
  traits.service = incomer.service;
  traits.received_on = incomer.received_on;
  store::WordQuery query;
  query.limit = most_candidates;
  for (const auto& name : traits.names) {
    if (name.size() > 3) query.any.push_back("n:" + name);
  }
  const auto reach = [&](const std::string& words, std::set<std::string>& all, const char* mark) {
    const std::string compact = words::compacted(words);
    if (compact.empty()) return;
    all.insert(compact);
    query.any.push_back(mark + compact);
  };
  reach(incomer.postcode, traits.postcodes, "p:");
  reach(incomer.email, traits.emails, "e:");
  reach(incomer.phone, traits.phones, "t:");
  if (query.any.empty()) return {};
  catch_up();
  return readers_.with([&](store::Store& store) {
    std::vector<AlikeCase> found;
    const TextOf text_of = texts_in(store);
    for (const std::int64_t case_id : store::WordIndex(store.connection()).find(query)) {
      const KnownCase known = open_case(store, case_id);
      AlikeCase alike;
      alike.likeness = casework::likeness(traits, traits_of(known.state, known.texts));
      if (!alike.likeness.is_likely()) continue;
      if (const auto* person = likely_person(known, text_of, traits.names)) {
        alike.name = text_of(person->text("name")).value_or("");
        alike.number = person->number;
        using casework::Alike;
        alike.same_person = has(alike.likeness, Alike::name) &&
                            (has(alike.likeness, Alike::email) || has(alike.likeness, Alike::phone) ||
                             has(alike.likeness, Alike::address));
      }
      alike.line.reference = known.reference;
      found.push_back(std::move(alike));
    }
    std::stable_sort(found.begin(), found.end(), [](const AlikeCase& one, const AlikeCase& other) {
      return one.likeness.weight > other.likeness.weight;
    });
    if (found.size() > most) found.resize(most);
    std::vector<std::string> references;
    for (const auto& each : found) references.push_back(each.line.reference);
    for (auto& line : lines_of(store, references)) {
      const auto at = std::find(references.begin(), references.end(), line.reference) - references.begin();
      found[static_cast<std::size_t>(at)].line = std::move(line);
    }
    return found;
  });
}

std::vector<std::string> SearchDesk::cases_of_person(std::int64_t number) {
  return readers_.with(
      [&](store::Store& store) { return store::WordIndex(store.connection()).cases_of_person(number); });
}

}  // namespace redress::office
