#include "core/casework/file.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/casework/apply.h"
#include "core/casework/decision.h"

namespace redress::casework {
namespace {

bool is_sha256(std::string_view text) {
  return text.size() == 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// The hash of a file's bytes stands outside the log: whoever gives the circumstances knows it.
bool has_content(const Decision& decision, const CaseFile& file, const std::string& content) {
  const auto& text_of = decision.circumstances.text_of;
  return text_of && text_of(file.content) == content;
}

}  // namespace

Draft decide_one(Decision& decision, const AttachFile& request) {
  Draft draft = decision.draft(EventKind::file_attached);
  draft.event.detail["file"] = decision.next_id("file", 'f');
  draft.event.detail["type"] = request.type;
  draft.event.detail["size"] = request.size;
  name_person(decision, draft, request.person, false);
  put_text(draft, "file_name", request.name);
  put_text(draft, "content", request.content);
  put_text(draft, "about", request.about);
  if (!is_sha256(request.content)) {
    decision.refuse("content_is_a_hash", "content", "", "the content of a file is named by its SHA-256: 64 digits");
  }
  std::int64_t held = 0;
  for (const CaseFile& file : decision.now.files) {
    if (file.removed) continue;
    held += file.size;
    if (has_content(decision, file, request.content)) {
      decision.refuse(
          "file_is_there_already", "content", "",
          fmt::format("\xE2\x80\x9C{}\xE2\x80\x9D is one of the case's files already, as `{}`", request.name, file.id));
    }
  }
  if (held + request.size > most_of_the_files_of_a_case) {
    decision.refuse("case_has_room_for_the_file", "size", "",
                    fmt::format("with \xE2\x80\x9C{}\xE2\x80\x9D the files of the case would be over {} MB",
                                request.name, most_of_the_files_of_a_case >> 20));
  }
  return draft;
}

Draft decide_one(Decision& decision, const RemoveFile& request) {
  Draft draft = decision.draft(EventKind::file_removed);
  draft.event.detail["file"] = request.file;
  const CaseFile* file = decision.before.file(request.file);
  if (file == nullptr || file->removed) {
    decision.refuse("file_not_of_this_case", "file", "", "the case has no file `" + request.file + "` on that day");
  }
  put_reason(draft, request.reason);
  return draft;
}

std::string_view apply_file(CaseState& state, const CaseEvent& event) {
  CaseFile file;
  file.id = base::text_or(event.detail, "file");
  if (file.id.empty() || state.file(file.id) != nullptr) return "file_makes_no_sense";
  file.type = base::text_or(event.detail, "type");
  file.size = base::int_or(event.detail, "size", 0);
  file.on = event.happened_on;
  file.by = doer_of(event);
  file.person = base::text_or(event.detail, "person");
  file.name = text_of(event, "file_name");
  file.content = text_of(event, "content");
  file.about = text_of(event, "about");
  state.files.push_back(std::move(file));
  return {};
}

std::string_view apply_file_removal(CaseState& state, const CaseEvent& event) {
  const std::string id = base::text_or(event.detail, "file");
  const auto file =
      std::find_if(state.files.begin(), state.files.end(), [&](const CaseFile& each) { return each.id == id; });
  if (file == state.files.end() || file->removed) return "file_not_of_this_case";
  file->removed = true;
  return {};
}

}  // namespace redress::casework
