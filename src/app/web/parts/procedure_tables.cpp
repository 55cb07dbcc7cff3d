#include "app/web/parts/procedure_tables.h"

#include <algorithm>

#include "app/web/words.h"

namespace redress::web {
namespace {

using procedure::Procedure;

constexpr html::Markup unconfirmed_tag{" <strong class=\"govuk-tag govuk-tag--orange\">Unconfirmed</strong>"};

std::string calendar_words(std::string_view id) {
  if (id == "body") return "The body\xE2\x80\x99s own calendar";
  if (id == "none") return "Weekends only";
  std::string words(id);
  for (char& c : words) {
    if (c == '-') c = '_';
  }
  words = label_of(words);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool begins = words[i - 1] == ' ' && !std::string_view(words).substr(i).starts_with("and ");
    if (begins && words[i] >= 'a' && words[i] <= 'z') words[i] = static_cast<char>(words[i] - ('a' - 'A'));
  }
  return words;
}

std::string convention_words(clock::Convention convention) {
  switch (convention) {
    case clock::Convention::after:
      return "day 1 is the day after";
    case clock::Convention::inclusive:
      return "day 1 is the day itself";
    case clock::Convention::roll_then_after:
      return "day 1 is the day after, from a working day on";
  }
  return {};
}

std::string roll_words(clock::Roll roll) {
  if (roll == clock::Roll::forward) return "; ends on the next working day";
  if (roll == clock::Roll::back) return "; ends on the working day before";
  return {};
}

std::string joined(const std::vector<std::string>& words, std::string_view between = ", ") {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : std::string(between)) + word;
  return all;
}

std::string labels(const std::vector<std::string>& codes) {
  std::vector<std::string> words;
  for (const auto& code : codes) words.push_back(words_of(code));
  std::string all = joined(words);
  if (!all.empty() && all[0] >= 'a' && all[0] <= 'z') all[0] = static_cast<char>(all[0] - ('a' - 'A'));
  return all;
}

// A cell that says nothing would be a heading without words where rows become cards.
std::string or_else(std::string words, const char* otherwise) {
  return words.empty() ? otherwise : std::move(words);
}

// What a state is, beside its name.
std::string state_words(const NumberedProcedure& all, const NumberedState& state) {
  if (state.state == nullptr) return "Its steps can be taken in each state within it";
  std::vector<std::string> words;
  for (const auto& outer : all.states) {
    if (outer.id == state.state->within) words.push_back("within " + outer.number);
  }
  if (state.id == all.procedure->initial) words.emplace_back("where a case begins");
  if (state.state->final) words.emplace_back("the end");
  if (!state.state->owner.empty() && !state.state->final)
    words.push_back("with the " + role_title(*all.procedure, state.state->owner));
  if (!state.clocks.empty()) words.push_back(joined(state.clocks) + " may run");
  std::string sentence = joined(words);
  if (!state.state->next_action.empty())
    sentence += (sentence.empty() ? "" : ". ") + std::string("Next: ") + state.state->next_action;
  return sentence;
}

void write_step(html::Writer& out, const NumberedProcedure& all, const NumberedStep& step) {
  const auto& transition = *step.transition;
  out << "<tr><th scope=\"row\">" << step.number << " " << step.title << "</th>\n<td data-l=\"Who\">"
      << done_by(all, transition) << "</td>\n<td data-l=\"Needs\">"
      << or_else(joined(needs_of(all, transition), "; "), "nothing else") << "</td>\n<td data-l=\"Does\">"
      << or_else(joined(effects_of(all, transition), "; "), "nothing else") << "</td>\n<td data-l=\"Then\">";
  const auto* target = step.to.empty() ? nullptr : all.numbered(step.to);
  if (target == nullptr) {
    out << "Stays";
  } else {
    out << target->number << " " << target->title;
  }
  out << "</td>\n<td data-l=\"Guidance\">" << or_else(transition.guidance, "None given");
  if (!transition.source.empty()) out << "<small>" << transition.source << "</small>";
  out << "</td></tr>\n";
}

std::string extension_words(const NumberedProcedure& all, const procedure::Clock& clock) {
  if (!clock.extension) return "None";
  const auto& extension = *clock.extension;
  const auto unit = clock.rule.unit;
  std::vector<std::string> words;
  words.push_back(extension.at_most > 0 ? "by at most " + unit_words(unit, extension.at_most) : "as agreed");
  if (extension.times > 0) words.push_back(counted(extension.times, "time", "times"));
  if (!extension.approver.empty()) words.push_back("agreed by the " + role_title(*all.procedure, extension.approver));
  if (extension.before_expiry) words.emplace_back("before the limit");
  if (extension.inform_complainant) words.emplace_back("the complainant is told");
  if (extension.inform_every) words.push_back("told again every " + unit_words(unit, *extension.inform_every));
  if (extension.give_ombudsman_details) words.emplace_back("with the Ombudsman\xE2\x80\x99s details");
  if (extension.ceiling) {
    words.push_back((extension.escalate_at_ceiling ? "to be escalated at " : "never beyond ") +
                    unit_words(unit, *extension.ceiling) + " in all");
  }
  return label_of(joined(words));
}

bool is_any_unconfirmed(const procedure::Extension& extension) {
  return extension.unconfirmed || extension.ceiling_unconfirmed || extension.inform_every_unconfirmed;
}

void write_clock(html::Writer& out, const NumberedProcedure& all, const NumberedClock& numbered) {
  const auto& clock = *numbered.clock;
  out << "<tr><th scope=\"row\">" << numbered.number << " " << clock.title;
  if (clock.decides_timeliness) out << "<small>Says whether the stage was answered in time</small>";
  if (!clock.whose.empty()) out << "<small>Kept by: " << clock.whose << "</small>";
  out << "</th>\n<td data-l=\"Limit\">" << limit_words(clock);
  if (clock.unconfirmed) out << unconfirmed_tag;
  out << "</td>\n<td data-l=\"Counted\">" << calendar_words(clock.calendar) << ", "
      << convention_words(clock.rule.convention) << roll_words(clock.rule.roll) << "</td>\n<td data-l=\"Extension\">"
      << extension_words(all, clock);
  if (clock.extension && is_any_unconfirmed(*clock.extension)) out << unconfirmed_tag;
  if (clock.extension && !clock.extension->source.empty()) out << "<small>" << clock.extension->source << "</small>";
  out << "</td>\n<td data-l=\"Source\">" << or_else(clock.source, "None given") << "</td></tr>\n";
}

void write_pair(html::Writer& out, std::string_view name, std::string_view value) {
  if (!value.empty()) out << "<div><dt>" << name << "</dt><dd>" << value << "</dd></div>\n";
}

std::string in_nation(const std::string& nation) {
  return nation.empty() ? "" : " (" + calendar_words(nation) + ")";
}

// `Every quarter, to the governing body, within 6 weeks. Holds: ...`
std::string report_words(const procedure::ReportDue& report) {
  using Every = procedure::ReportDue::Every;
  std::string words = report.every == Every::year      ? "Every year"
                      : report.every == Every::quarter ? "Every quarter"
                                                       : "Every month";
  words += ", to " + report.audience;
  if (report.within) words += ", within " + unit_words(report.within->second, report.within->first);
  words += ". ";
  if (!report.holds.empty()) words += report.holds + ". ";
  return words + report.source;
}

// `of payments: Team leader, then Head of review where passed on (CSF824); ...`
std::string approval_words(const Procedure& procedure, const procedure::ApprovalKind& approval) {
  std::vector<std::string> levels;
  for (const auto& level : approval.levels) {
    std::string words = role_title(procedure, level.role);
    if (level.above > 0) words += " above " + pounds(level.above);
    if (level.if_passed_on) words += " where it is passed on";
    if (!level.forms.empty()) words += " (" + joined(level.forms, " or ") + ")";
    levels.push_back(std::move(words));
  }
  std::string all = "Of: " + labels(approval.remedies) + ". Agreed by " + joined(levels, ", then ") + ".";
  if (!approval.returns.empty()) all += " Returned for: " + labels(approval.returns) + ".";
  if (!approval.wrongly_keyed.empty())
    all += " An amount that was fixed from outside only for: " + label_of(approval.wrongly_keyed) + ".";
  if (approval.locks_allocation) all += " The case stays with who has it meanwhile.";
  return all + " " + approval.source + (approval.unconfirmed ? " (unconfirmed)" : "");
}

}  // namespace

std::string counting_words(const Procedure& procedure) {
  return calendar_words(procedure.default_calendar) + ", " + convention_words(procedure.convention) +
         (procedure.cut_off.empty() ? ""
                                    : "; what comes after " + procedure.cut_off + " counts from the next working day");
}

void write_states(html::Writer& out, const NumberedProcedure& all) {
  out << "<table class=\"rd-table rd-cards rd-steps\">\n<caption class=\"govuk-visually-hidden\">States, and the steps "
         "that "
         "lead "
         "from each</caption>\n<thead><tr><th scope=\"col\">Step</th><th scope=\"col\">Who</th><th "
         "scope=\"col\">Needs</th><th scope=\"col\">Does</th><th scope=\"col\">Then</th><th "
         "scope=\"col\">Guidance</th></tr></thead>\n";
  for (const auto& state : all.states) {
    out << "<tbody>\n<tr class=\"rd-group\"><th colspan=\"6\" scope=\"rowgroup\">" << state.number << " "
        << state.title;
    if (const auto words = state_words(all, state); !words.empty()) out << " <span>" << words << "</span>";
    out << "</th></tr>\n";
    for (const auto& step : state.steps) write_step(out, all, step);
    out << "</tbody>\n";
  }
  out << "</table>\n";
}

void write_clocks(html::Writer& out, const NumberedProcedure& all) {
  out << "<table class=\"rd-table rd-cards rd-steps\">\n<caption class=\"govuk-visually-hidden\">Clocks and their "
         "limits</caption>\n<thead><tr><th scope=\"col\">Clock</th><th scope=\"col\">Limit</th><th "
         "scope=\"col\">Counted</th><th scope=\"col\">Extension</th><th "
         "scope=\"col\">Source</th></tr></thead>\n<tbody>\n";
  for (const auto& clock : all.clocks) write_clock(out, all, clock);
  out << "</tbody>\n</table>\n";
}

void write_beside(html::Writer& out, const Procedure& procedure) {
  if (!procedure.unconfirmed_parts.empty()) {
    out << "<div class=\"rd-panel\"><h2>Not confirmed yet</h2>\n<p class=\"govuk-body\">Somebody has still to read "
           "these "
           "in their source.</p>\n<dl class=\"rd-facts\">\n";
    for (const auto& part : procedure.unconfirmed_parts) write_pair(out, label_of(part.what), part.source);
    out << "</dl></div>\n";
  }
  if (!procedure.role_list.empty()) {
    out << "<div class=\"rd-panel\"><h2>Roles</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& role : procedure.role_list) write_pair(out, role.title, role.does);
    out << "</dl></div>\n";
  }
  if (!procedure.approvals.empty()) {
    out << "<div class=\"rd-panel\"><h2>Approvals</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& approval : procedure.approvals)
      write_pair(out, approval.title, approval_words(procedure, approval));
    out << "</dl></div>\n";
  }
  if (!procedure.grounds.empty()) {
    out << "<div class=\"rd-panel\"><h2>Grounds</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& ground : procedure.grounds)
      write_pair(out, ground.title, label_of(ground.kind) + (ground.unconfirmed ? " (unconfirmed)" : ""));
    out << "</dl></div>\n";
  }
  if (!procedure.outcomes.empty() || !procedure.late_reasons.empty()) {
    out << "<div class=\"rd-panel\"><h2>Lists</h2>\n<dl class=\"rd-facts\">\n";
    write_pair(out, "Findings", labels(procedure.findings));
    write_pair(out, "Outcomes", labels(procedure.outcomes));
    write_pair(out, "Why an answer is late", labels(procedure.late_reasons));
    write_pair(out, "Why a case is closed", labels(procedure.close_reasons));
    out << "</dl></div>\n";
  }
  if (!procedure.windows.empty()) {
    out << "<div class=\"rd-panel\"><h2>How long people have</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& window : procedure.windows) {
      std::vector<std::string> spans;
      for (const auto& span : window.spans) spans.push_back(unit_words(span.unit, span.count) + " from " + span.from);
      write_pair(out, window.title + in_nation(window.nation),
                 joined(spans, ", or ") + (window.unconfirmed ? " (unconfirmed)" : ""));
    }
    out << "</dl></div>\n";
  }
  if (!procedure.signposts.empty()) {
    out << "<div class=\"rd-panel\"><h2>Where they can go next</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& signpost : procedure.signposts)
      write_pair(out,
                 signpost.to + in_nation(signpost.nation) +
                     (signpost.themes.empty() ? "" : ", about " + joined(signpost.themes, " or ")),
                 signpost.text + (signpost.unconfirmed ? " (unconfirmed)" : ""));
    out << "</dl></div>\n";
  }
  if (!procedure.reports.empty()) {
    out << "<div class=\"rd-panel\"><h2>Reports that are due</h2>\n<dl class=\"rd-facts\">\n";
    for (const auto& report : procedure.reports)
      write_pair(out, report.title, report_words(report) + (report.unconfirmed ? " (unconfirmed)" : ""));
    out << "</dl></div>\n";
  }
}

bool has_questions(const Procedure& procedure, Asked asked) {
  return std::any_of(procedure.questions.begin(), procedure.questions.end(),
                     [&](const auto& question) { return asked == Asked::by_staff || question.for_public; });
}

void write_questions(html::Writer& out, const Procedure& procedure, Asked asked) {
  out << "<dl class=\"rd-facts\">\n";
  for (const auto& question : procedure.questions) {
    if (asked == Asked::by_anybody && !question.for_public) continue;
    const bool only_public = asked == Asked::by_staff && !question.for_staff;
    write_pair(out, question.question, question.answer + (only_public ? " (told to the public)" : ""));
  }
  out << "</dl>\n";
}

}  // namespace redress::web
