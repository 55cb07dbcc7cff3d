// Files that come to a case: looked at and kept on the caller's thread, put into the record on the writer's; and opened again.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "app/office/opened.h"
#include "app/office/request_words.h"
#include "base/assert.h"
#include "core/casework/apply.h"
#include "kit/crypto/hash.h"
#include "kit/files/content_folder.h"
#include "kit/files/look.h"
#include "kit/files/name.h"

namespace redress::office {
namespace {

using casework::CaseFile;
using casework::Command;

base::Refusal wrong(const char* rule, std::string text) {
  return {rule, "files", "", std::move(text)};
}

base::Refusal no_folder() {
  return wrong("files_have_a_folder",
               "this service has no folder for files: it is started with --files DIR to have one");
}

std::string megabytes(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / (1 << 20));
}

struct Looked {
  std::string name;
  const files::FileKind* kind = nullptr;
  crypto::Hash hash{};
};

// What is wrong with what was sent, file by file; else what each of them is.
base::Checked<std::vector<Looked>> look_at_all(const std::vector<SentFile>& sent) {
  if (sent.empty()) return base::refuse(wrong("file_is_there", "select a file"));
  if (sent.size() > most_files_at_once) {
    return base::refuse(
        wrong("files_are_few", fmt::format("{} files came at once; the most is {}", sent.size(), most_files_at_once)));
  }
  std::vector<Looked> looked;
  base::Refusals refusals;
  std::size_t bytes = 0;
  std::set<crypto::Hash> seen;
  for (const auto& file : sent) {
    bytes += file.bytes.size();
    std::string name = files::clean_name(file.name);
    if (file.bytes.size() > static_cast<std::size_t>(casework::most_of_a_file)) {
      refusals.push_back(wrong(
          "file_is_not_too_large",
          fmt::format("\xE2\x80\x9C{}\xE2\x80\x9D is {}; the most is 25 MB", name, megabytes(file.bytes.size()))));
      continue;
    }
    const auto kind = files::look_at(name, file.type, file.bytes);
    if (!kind) {
      refusals.push_back(kind.error().front());
      refusals.back().about = "files";
      continue;
    }
    const crypto::Hash hash = crypto::sha256(file.bytes);
    if (!seen.insert(hash).second)
      refusals.push_back(wrong("file_is_there_already", "\xE2\x80\x9C" + name + "\xE2\x80\x9D came twice"));
    looked.push_back({std::move(name), *kind, hash});
  }
  if (bytes > most_of_files_at_once) {
    refusals.push_back(wrong("files_are_not_too_large",
                             fmt::format("the files are {} together; the most is 50 MB at once", megabytes(bytes))));
  }
  if (!refusals.empty()) return base::refuse(std::move(refusals));
  return looked;
}

base::Object wire_of(const Attaching& asked, const SentFile& sent, const Looked& looked) {
  return {{"key", asked.key},
          {"case", asked.case_reference},
          {"kind", "attach_file"},
          {"on", base::to_text(asked.on)},
          {"name", looked.name},
          {"type", looked.kind->code},
          {"size", static_cast<std::int64_t>(sent.bytes.size())},
          {"content", crypto::hex(looked.hash)},
          {"about", asked.about},
          {"person", asked.person}};
}

// On the page the bytes are one question.
base::Refusals as_sent(base::Refusals refusals) {
  for (auto& refusal : refusals) {
    if (refusal.about == "content" || refusal.about == "size" || refusal.about == "name" ||
        refusal.about.starts_with("attach_file.")) {
      refusal.about = "files";
    }
  }
  return refusals;
}

}  // namespace

base::Checked<Outcome> Desk::attach(const std::vector<base::Object>& wires, const Author& author) {
  std::vector<Command> commands;
  std::string requests;
  for (const auto& wire : wires) {
    auto command = casework::parse_command(wire, directory());
    if (!command) return base::refuse(command.error());
    command->actor = author.actor;
    command->roles = author.roles;
    requests += crypto::bytes_of(request_hash(*command));
    commands.push_back(std::move(*command));
  }
  REDRESS_ASSERT(!commands.empty());
  const std::string key = commands.front().key;
  const crypto::Hash request = crypto::sha256(requests);
  if (const auto answer = store_.answer_for(key)) return repeated(*answer, request);
  const std::string reference = commands.front().case_reference;
  const auto case_id = store_.case_id_of(reference);
  if (!case_id) return base::refuse({"case_is_not_known", "case", "", "there is no case " + reference});
  Events history = store_.case_events(*case_id);
  const std::size_t first = history.size();
  const Instant now = next_instant();
  Outcome outcome{reference, 0, 0, false};
  // Appended only once all are decided: what is refused has written no event, and the rest goes with its savepoint.
  for (const auto& command : commands) {
    auto drafts = decided(bearings_, history, command, now, false, texts_in(store_));
    if (!drafts) return base::refuse(drafts.error());
    outcome.command_id = store_.next_command_id();
    const Entry entry{*case_id, outcome.command_id, store_.next_seq(), now};
    for (auto& draft : *drafts)
      commit_to_texts(draft.texts, enter(bearings_, std::move(draft.event), command, entry, history));
  }
  outcome.version = write_down(std::move(history), first);
  store_.keep_answer({key, request, reference, outcome.command_id, now});
  return outcome;
}

base::Checked<Outcome> Opened::attach(const Attaching& asked, const Author& author) {
  if (!content_.is_anywhere()) return base::refuse(no_folder());
  const auto looked = look_at_all(asked.files);
  if (!looked) return base::refuse(looked.error());
  std::vector<base::Object> wires;
  for (std::size_t i = 0; i < looked->size(); ++i) wires.push_back(wire_of(asked, asked.files[i], (*looked)[i]));
  // What is refused is refused before its bytes are kept. A form that is sent again has its answer already.
  if (!done_with(asked.key)) {
    for (const auto& wire : wires) {
      if (const auto possible = try_run(wire, author); !possible) return base::refuse(as_sent(possible.error()));
    }
  }
  for (std::size_t i = 0; i < looked->size(); ++i) content_.keep((*looked)[i].hash, asked.files[i].bytes);
  std::optional<base::Checked<Outcome>> result;
  writer().run([&] {
    result = desk_->attach(wires, author);
    return result->has_value();
  });
  if (!*result) return base::refuse(as_sent(result->error()));
  return std::move(*result);
}

base::Checked<Outcome> Opened::begin_cases(const std::string& key, const std::vector<Beginning>& cases,
                                           const Author& author) {
  std::vector<Beginning> whole = cases;  // with the commands that name the files
  for (auto& one : whole) {
    if (one.files.empty()) continue;
    if (!content_.is_anywhere()) return base::refuse(no_folder());
    const auto looked = look_at_all(one.files);
    if (!looked) return base::refuse(looked.error());
    bool has_person = false;
    for (const auto& wire : one.wires) {
      REDRESS_ASSERT(base::text_or(wire, "kind") != "attach_file");  // nobody would have looked at the bytes
      has_person = has_person || base::text_or(wire, "kind") == "add_person";
    }
    Attaching asked;
    asked.person = has_person ? "n1" : "";
    for (std::size_t i = 0; i < looked->size(); ++i) {
      base::Object wire = wire_of(asked, one.files[i], (*looked)[i]);
      wire["on"] = base::text_or(one.wires.front(), "on");
      one.wires.push_back(std::move(wire));
      // Before the command that names it; of a refused form it lies there unnamed.
      content_.keep((*looked)[i].hash, one.files[i].bytes);
    }
  }
  std::optional<base::Checked<Outcome>> result;
  writer().run([&] {
    result = desk_->begin_cases(key, whole, author);
    return result->has_value();
  });
  if (!*result) return base::refuse(as_sent(result->error()));
  return std::move(*result);
}

std::optional<OpenedFile> Opened::open_file(std::string_view reference, std::string_view id) {
  struct Kept {
    OpenedFile file;
    crypto::Hash hash{};
  };
  auto kept = readers_.with([&](store::Store& store) -> std::optional<Kept> {
    const auto case_id = store.case_id_of(reference);
    if (!case_id) return std::nullopt;
    const casework::CaseState state = casework::fold(store.case_events(*case_id));
    const CaseFile* file = state.file(id);
    if (file == nullptr || file->removed) return std::nullopt;
    const auto text_of = texts_in(store);
    const auto hash = crypto::parse_hex(text_of(file->content).value_or(""));
    if (!hash) return std::nullopt;  // erased
    return Kept{{text_of(file->name).value_or(file->id), file->type, {}}, *hash};
  });
  if (!kept) return std::nullopt;
  auto found = content_.read(kept->hash);
  if (found.state != files::ContentFolder::State::whole) {
    throw DamagedFile(fmt::format("file {} of {}: {}", id, reference,
                                  found.state == files::ContentFolder::State::missing
                                      ? "there is no " + crypto::hex(kept->hash)
                                      : crypto::hex(kept->hash) + " is not what was attached"));
  }
  kept->file.bytes = std::move(found.bytes);
  return std::move(kept->file);
}

// Each file that a case offers, against its bytes; and what lies in the folder that no case names.
std::vector<store::Problem> Opened::check_files(store::Store& store) {
  std::vector<store::Problem> problems;
  std::map<crypto::Hash, bool> known;  // whether it is whole
  const auto text_of = texts_in(store);
  const auto is_whole = [&](const crypto::Hash& hash) {
    const auto [place, is_new] = known.try_emplace(hash, false);
    if (is_new) place->second = content_.read(hash).state == files::ContentFolder::State::whole;
    return place->second;
  };
  std::set<crypto::Hash> named;
  store.each_case([&](std::span<const casework::CaseEvent> events) {
    if (std::none_of(events.begin(), events.end(), [](const casework::CaseEvent& event) {
          return event.kind == casework::EventKind::file_attached;
        })) {
      return;
    }
    for (const auto& event : events) {
      if (event.kind != casework::EventKind::file_attached) continue;
      if (const auto hash = crypto::parse_hex(text_of(casework::text_of(event, "content")).value_or("")))
        named.insert(*hash);
    }
    const casework::CaseState state = casework::fold(events);
    for (const CaseFile& file : state.files) {
      const auto hash = file.removed ? std::nullopt : crypto::parse_hex(text_of(file.content).value_or(""));
      if (!hash || is_whole(*hash)) continue;
      problems.push_back(
          {-1, fmt::format("file {} of {}: {} is missing or damaged", file.id, state.reference, crypto::hex(*hash))});
    }
  });
  const auto contents = content_.contents();
  for (const auto& hash : contents.hashes) {
    if (!named.contains(hash))
      problems.push_back({-1, "no case names the file " + crypto::hex(hash) + ": it may be removed", true});
  }
  for (const auto& stray : contents.strays)
    problems.push_back({-1, "the folder of files holds something else: " + stray, true});
  return problems;
}

}  // namespace redress::office
