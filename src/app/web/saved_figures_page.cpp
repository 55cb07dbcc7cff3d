// Kept figures: giving a figure or a report a name, those that one has and those that others share, and changing one of them.
#include <algorithm>

#include "app/web/form.h"
#include "app/web/frame.h"
#include "app/web/pages.h"
#include "app/web/parts/banner.h"
#include "app/web/parts/column.h"
#include "app/web/parts/section.h"
#include "app/web/saved_figures.h"
#include "base/text.h"
#include "core/figures/moving_period.h"
#include "kit/html/govuk/govuk.h"

namespace redress::web {
namespace {

namespace govuk = html::govuk;
using html::Url;
using office::FigureQuestion;
using office::SavedFigure;

const std::string as_it_stands = "fixed";  // of the two kinds of period that a form offers

std::int64_t me(const Desk& desk) {
  return desk.visitor.who->actor;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " \xC2\xB7 ") + word;
  return all;
}

std::string how_often(const std::string& every) {
  if (every == "day") return "Each working day";
  if (every == "week") return "Each Monday";
  return every == "month" ? "The first working day of a month" : "Not in it";
}

html::Fragment name_field(const std::string& name, const Wrongs& wrongs) {
  return govuk::input({.name = "name",
                       .label = {.text = "Name"},
                       .hint = {.text = "Such as: Late answers by service. Not the name of somebody who complains."},
                       .errorMessage = {.text = wrongs.at("name")},
                       .value = name,
                       .autocomplete = "off"});
}

// The periods that move, and the one that stands in the address.
html::Fragment period_field(const FigureQuestion& question, const std::string& chosen, const Wrongs& wrongs,
                            const Desk& desk) {
  const auto moving = figures::moving_period(question.period, desk.today);
  const auto fixed = moving ? base::Checked<figures::Period>(*moving) : figures::parse_period(question.period);
  govuk::Radios periods{
      .name = "period",
      .fieldset = {.legend = {.text = "Of which period?", .classes = "govuk-fieldset__legend--s"}},
      .errorMessage = {.text = wrongs.at("period")},
      .value = chosen,
      .items = {{.value = as_it_stands, .text = (fixed ? fixed->title : question.period) + ", whenever it is opened"}}};
  for (const auto& each : figures::moving_periods()) {
    std::string words(each.words);
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
    periods.items.push_back({.value = std::string(each.id),
                             .text = words,
                             .hint = {.text = "Today: " + figures::moving_period(each.id, desk.today)->title}});
  }
  return govuk::radios(periods);
}

Response keeping_page(const Desk& desk, const FigureQuestion& question, const std::string& chosen,
                      const Wrongs& wrongs) {
  html::Writer out;
  out << govuk::back_link({.text = "Back to the figure", .href = address_of(question)});
  begin_column(out, wrongs.summary({"name", "period"}), "Keep this figure",
               "The question is kept, and counted anew whenever it is opened.");
  out << "<p class=\"govuk-body\"><strong>" << joined(words_of_figure(question, desk)) << "</strong></p>\n";
  write_form_start(out, desk, Url("/figures"));
  out << "<input type=\"hidden\" name=\"of\" value=\"" << address_of(question).text() << "\">\n"
      << name_field(desk.typed("name"), wrongs) << period_field(question, chosen, wrongs, desk)
      << govuk::button({.text = "Keep the figure", .preventDoubleClick = true});
  write_form_end(out);
  end_column(out);
  return framed(desk, {.title = wrongs.title("Keep this figure"),
                       .section = Section::reports,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

Url address_of(const SavedFigure& figure) {
  return Url("/figures").segment(std::to_string(figure.id));
}

void write_figure_row(html::Writer& out, const SavedFigure& figure, bool own, const Desk& desk) {
  out << "<tr><th scope=\"row\"><a class=\"rd-link\" href=\"" << address_of(figure) << "\">" << figure.name
      << "</a><small>" << joined(words_of_figure(figure.question, desk)) << "</small></th><td data-l=\"Opened\">"
      << (figure.opened_at ? desk.short_day(desk.office.local(*figure.opened_at).day) : std::string("Not yet"))
      << "</td><td data-l=\"" << (own ? html::Markup("Seen by") : html::Markup("Kept by")) << "\">";
  if (own) {
    out << (figure.is_shared ? html::Markup("Everybody who may read reports") : html::Markup("You alone"));
  } else {
    out << desk.office.actor_name(figure.owner);
  }
  out << "</td><td data-l=\"In your morning\xE2\x80\x99s list\">" << how_often(figure.every)
      << "</td><td data-l=\"Change\"><a class=\"rd-link\" href=\"" << address_of(figure).segment("change")
      << "\">Change<span class=\"govuk-visually-hidden\"> " << figure.name << "</span></a></td></tr>\n";
}

void write_figures(html::Writer& out, const std::vector<SavedFigure>& figures, bool own, const Desk& desk) {
  out << "<table class=\"rd-table rd-cards\">\n<caption class=\"govuk-visually-hidden\">"
      << (own ? html::Markup("Figures that you keep") : html::Markup("Figures that others share"))
      << ", the one you opened last first</caption>\n<thead><tr><th scope=\"col\">Figure</th><th "
         "scope=\"col\">Opened</th>"
         "<th scope=\"col\">"
      << (own ? html::Markup("Seen by") : html::Markup("Kept by"))
      << "</th><th scope=\"col\">In your morning\xE2\x80\x99s list</th><th "
         "scope=\"col\">Change</th></tr></thead>\n<tbody>\n";
  for (const auto& figure : figures) write_figure_row(out, figure, own, desk);
  out << "</tbody>\n</table>\n";
}

std::optional<SavedFigure> figure_named(const Desk& desk, const Captures& captures) {
  const auto id = base::parse_int(captures.at("figure"), 1, INT64_MAX);
  return id ? desk.office.saved_figures().find(me(desk), *id) : std::nullopt;
}

Response no_such_figure() {
  return not_found("You have no such figure. Perhaps it was removed, or is shared no more.");
}

void write_sharing(html::Writer& out, const SavedFigure& figure, const Desk& desk) {
  write_section(out, "sharing", "Who sees it");
  out << "<p class=\"govuk-body\">"
      << (figure.is_shared
              ? html::Markup(
                    "Everybody who may read reports has it in their list. Each sees what their own role shows.")
              : html::Markup("You alone."))
      << "</p>\n";
  write_form_start(out, desk, address_of(figure).segment("sharing"));
  out << "<input type=\"hidden\" name=\"shared\" value=\""
      << (figure.is_shared ? html::Markup("no") : html::Markup("yes")) << "\">\n"
      << govuk::button(
             {.text = figure.is_shared ? "Stop sharing it" : "Share it", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
}

Response changing_page(const Desk& desk, const SavedFigure& figure, const Wrongs& wrongs) {
  const bool own = figure.owner == me(desk);
  html::Writer out;
  out << govuk::back_link({.text = "Kept figures", .href = Url("/figures")});
  begin_column(out, wrongs.summary(own ? std::vector<std::string>{"name", "every"} : std::vector<std::string>{"every"}),
               "Change " + figure.name, joined(words_of_figure(figure.question, desk)));
  write_section(out, "schedule", "In your morning\xE2\x80\x99s list");
  write_form_start(out, desk, address_of(figure).segment("schedule"));
  out << govuk::radios(
             {.name = "every",
              .fieldset = {.legend = {.text = "How often does it stand there?",
                                      .classes = "govuk-fieldset__legend--s"}},
              .hint =
                  {.text =
                       "With its number and the number of the time before. A Monday or first day on which you get no "
                       "list is made up for on the next day that you do."},
              .errorMessage = {.text = wrongs.at("every")},
              .value = figure.every.empty() ? "never" : figure.every,
              .items = {{.value = "never", .text = "Never"},
                        {.value = "day", .text = "Each working day"},
                        {.value = "week", .text = "Each Monday"},
                        {.value = "month", .text = "The first working day of a month"}}})
      << govuk::button({.text = "Save", .classes = "govuk-button--secondary"});
  write_form_end(out);
  out << "</section>\n";
  if (own) {
    write_sharing(out, figure, desk);
    write_section(out, "rename", "Its name");
    write_form_start(out, desk, address_of(figure).segment("name"));
    out << name_field(wrongs.at("name").empty() ? figure.name : desk.typed("name"), wrongs)
        << govuk::button({.text = "Rename it", .classes = "govuk-button--secondary"});
    write_form_end(out);
    out << "</section>\n";
    write_section(out, "removal", "Remove it");
    out << "<p class=\"govuk-body\">It goes from every list that has it. What it counts stays as it is.</p>\n";
    write_form_start(out, desk, address_of(figure).segment("removal"));
    out << govuk::button({.text = "Remove it", .classes = "govuk-button--secondary"});
    write_form_end(out);
    out << "</section>\n";
  }
  end_column(out);
  return framed(desk, {.title = wrongs.title("Change " + figure.name),
                       .section = Section::reports,
                       .main = out.take(),
                       .status = wrongs.none() ? 200 : 422});
}

// What a form about one figure did: the list with a banner, or the form again.
Response after(const Desk& desk, const SavedFigure& figure, const base::Checked<base::Done>& done,
               std::string_view banner) {
  if (!done) return changing_page(desk, figure, Wrongs(done.error()));
  return http::see_other(Url("/figures").with("done", banner).text());
}

}  // namespace

Response new_figure_page(const Desk& desk, const Request& request, const Captures&) {
  const std::string* of = http::find(request.query, "of");
  const auto question = figure_at(of == nullptr ? std::string_view() : std::string_view(*of), desk);
  if (!question) return bad_request(question.error());
  const std::string* wanted = http::find(request.query, "period");
  const bool moves = wanted != nullptr && figures::find_moving_period(*wanted) != nullptr;
  return keeping_page(desk, *question, moves ? *wanted : as_it_stands, {});
}

Response keep_figure(const Desk& desk, const Request&, const Captures&) {
  auto question = figure_at(desk.typed("of"), desk);
  if (!question) return bad_request(question.error());
  const FigureQuestion asked = *question;
  const std::string chosen = desk.typed("period");
  if (chosen != as_it_stands) {
    if (figures::find_moving_period(chosen) == nullptr) {
      return keeping_page(
          desk, asked, "",
          Wrongs({{"period_is_chosen", "period", "", "choose the period that the figure is kept with"}}));
    }
    question->period = chosen;
  } else if (const auto now = figures::moving_period(question->period, desk.today)) {
    question->period = now->id;
  }
  const auto kept = desk.office.saved_figures().keep(me(desk), desk.typed("name"), *question);
  if (!kept) return keeping_page(desk, asked, chosen, Wrongs(kept.error()));
  return http::see_other("/figures?done=figure_kept");
}

Response saved_figures_page(const Desk& desk, const Request& request, const Captures&) {
  auto all = desk.office.saved_figures().all(me(desk));
  const auto others = std::stable_partition(all.begin(), all.end(),
                                            [&](const SavedFigure& figure) { return figure.owner == me(desk); });
  html::Writer out;
  out << done_banner(request)
      << "<div class=\"rd-crumb\"><a href=\"/reports\">Back to reports</a></div>\n<div class=\"rd-head\"><div><h1>Kept "
         "figures</h1>\n<p class=\"rd-sub\">Figures and reports under a name. Each is counted anew when it is opened, "
         "and can "
         "stand in <a href=\"/digest\">your morning\xE2\x80\x99s list</a>.</p></div></div>\n";
  write_section(out, "mine", "Yours");
  if (others == all.begin()) {
    out << "<p class=\"govuk-body\">None yet. Open <a class=\"govuk-link\" href=\"/measures\">a figure</a> or <a "
           "class=\"govuk-link\" href=\"/reports\">a report</a>, and follow \xE2\x80\x9CKeep this "
           "figure\xE2\x80\x9D.</p>\n";
  } else {
    write_figures(out, {all.begin(), others}, true, desk);
  }
  out << "</section>\n";
  if (others != all.end()) {
    write_section(out, "shared", "Shared with you");
    write_figures(out, {others, all.end()}, false, desk);
    out << "</section>\n";
  }
  return framed(desk, {.title = "Kept figures", .section = Section::reports, .main = out.take()});
}

Response open_saved_figure(const Desk& desk, const Request&, const Captures& captures) {
  const auto figure = figure_named(desk, captures);
  if (!figure) return no_such_figure();
  desk.office.saved_figures().open(me(desk), figure->id);
  return http::see_other(address_of(figure->question).text());
}

Response saved_figure_page(const Desk& desk, const Request&, const Captures& captures) {
  const auto figure = figure_named(desk, captures);
  return figure ? changing_page(desk, *figure, {}) : no_such_figure();
}

Response rename_saved_figure(const Desk& desk, const Request&, const Captures& captures) {
  const auto figure = figure_named(desk, captures);
  if (!figure) return no_such_figure();
  return after(desk, *figure, desk.office.saved_figures().rename(me(desk), figure->id, desk.typed("name")),
               "figure_renamed");
}

Response share_saved_figure(const Desk& desk, const Request&, const Captures& captures) {
  const auto figure = figure_named(desk, captures);
  if (!figure) return no_such_figure();
  const bool shared = desk.typed("shared") == "yes";
  return after(desk, *figure, desk.office.saved_figures().share(me(desk), figure->id, shared),
               shared ? "figure_shared" : "figure_unshared");
}

Response schedule_saved_figure(const Desk& desk, const Request&, const Captures& captures) {
  const auto figure = figure_named(desk, captures);
  if (!figure) return no_such_figure();
  const std::string every = desk.typed("every");
  if (every.empty()) {
    return changing_page(desk, *figure,
                         Wrongs({{"schedule_is_known", "every", "", "choose how often it stands in your list"}}));
  }
  return after(desk, *figure, desk.office.saved_figures().schedule(me(desk), figure->id, every == "never" ? "" : every),
               "figure_scheduled");
}

Response remove_saved_figure(const Desk& desk, const Request&, const Captures& captures) {
  // One that is gone already was removed, too: sent twice it has one effect.
  const auto figure = figure_named(desk, captures);
  if (!figure) return http::see_other("/figures?done=figure_removed");
  return after(desk, *figure, desk.office.saved_figures().remove(me(desk), figure->id), "figure_removed");
}

}  // namespace redress::web
