// What somebody typed and has not sent: kept while they type, or by a button where no script runs, and put back into the form
// when they come to it again, from whatever browser. Nobody else sees it.
//
// A form that can be a draft carries the name of its draft; the draft keeps the form's once-only key, so that what was sent in
// the same moment is not sent twice. Rule: UI 8; RELIABILITY S21.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/web/desk.h"
#include "kit/html/url.h"
#include "kit/html/writer.h"

namespace redress::web {

inline constexpr std::string_view draft_of_new_case = "new-case";
std::string draft_of_command(const std::string& reference, std::string_view kind);

struct Drafted {
  Desk desk;              // as if the form had been sent with what stands in its draft
  html::Fragment banner;  // since when, and the way to be rid of it; to stand before the form, not within it
};
// Nothing where there is no draft.
std::optional<Drafted> with_draft(const Desk& desk, std::string_view draft);

// Within a form: the name of its draft, and which state of it this copy of the form knows; none where it began empty.
void write_draft_name(html::Writer& out, const Desk& desk, std::string_view draft);
// That state, as the form carries it.
std::string draft_state(base::Instant kept_at);
// Beside the form's own button: to keep it for later. And where the script says that it kept it.
html::Fragment keep_draft_button();

// Once the form has had its effect.
void drop_draft(const Desk& desk, std::string_view draft);

}  // namespace redress::web
