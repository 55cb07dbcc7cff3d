#include "app/web/saved_figures.h"

#include <algorithm>

#include "app/web/words.h"
#include "core/figures/moving_period.h"
#include "kit/http/target.h"

namespace redress::web {
namespace {

using Kind = office::FigureQuestion::Kind;

base::Refusal no_figure() {
  return {"figure_is_at_this_address", "of", "", "this is not the address of a figure or a report"};
}

std::string title_of(const office::FigureQuestion& question, const Desk& desk) {
  if (question.kind == Kind::measure) {
    for (const auto& measure : desk.office.measures()) {
      if (measure.id == question.of) return measure.title;
    }
  } else {
    for (const auto& report : desk.office.reports()) {
      if (report.id == question.of) return report.title;
    }
  }
  return question.of;
}

std::string words_of_period(const std::string& period) {
  if (const auto* moving = figures::find_moving_period(period)) return std::string(moving->words);
  const auto fixed = figures::parse_period(period);
  return fixed ? fixed->title : period;
}

}  // namespace

base::Checked<office::FigureQuestion> figure_at(std::string_view address, const Desk& desk) {
  const auto target = http::parse_target(address);
  if (!target || target->segments.size() != 2) return base::refuse(no_figure());
  const bool measure = target->segments.front() == "measures";
  if (!measure && target->segments.front() != "reports") return base::refuse(no_figure());
  const std::vector<std::string> others =
      measure ? std::vector<std::string>{"by", "and_by", "procedure", "stream"} : std::vector<std::string>();
  const auto asked = question_of(target->query, others, desk);
  if (!asked) return base::refuse(asked.error());
  office::FigureQuestion question;
  question.kind = measure ? Kind::measure : Kind::report;
  question.of = target->segments.back();
  question.period = asked->moving.empty() ? asked->period : asked->moving;
  question.as_at = asked->as_at;
  question.known_by = asked->known_by;
  const auto value = [&](const char* name) {
    const std::string* found = http::find(target->query, name);
    return found == nullptr ? std::string() : *found;
  };
  question.procedure = value("procedure");
  question.stream = value("stream");
  for (const char* name : {"by", "and_by"}) {
    if (std::string column = value(name); !column.empty()) question.by.push_back(std::move(column));
  }
  if (!question.procedure.empty() && desk.procedure(question.procedure) == nullptr)
    return base::refuse({"procedure_is_not_known", "procedure", "", "this body has no such procedure"});
  const auto streams = streams_of(desk);
  if (!question.stream.empty() && std::find(streams.begin(), streams.end(), question.stream) == streams.end())
    return base::refuse({"stream_is_not_known", "stream", "", "no procedure of this body has such a stream"});
  return question;
}

html::Url address_of(const office::FigureQuestion& question) {
  const bool measure = question.kind == Kind::measure;
  return (measure ? html::Url("/measures") : html::Url("/reports"))
      .segment(question.of)
      .with("period", question.period)
      .with("as_at", question.as_at)
      .with("known_by", question.known_by)
      .with("by", question.by.empty() ? "" : question.by[0])
      .with("and_by", question.by.size() < 2 ? "" : question.by[1])
      .with("procedure", question.procedure)
      .with("stream", question.stream);
}

std::vector<std::string> words_of_figure(const office::FigureQuestion& question, const Desk& desk) {
  std::vector<std::string> words{title_of(question, desk)};
  std::string by;
  for (const auto& column : question.by) by += (by.empty() ? "by " : " and ") + column;
  if (!by.empty()) words.push_back(by);
  if (const auto* procedure = question.procedure.empty() ? nullptr : desk.procedure(question.procedure))
    words.push_back(procedure->title);
  if (!question.stream.empty()) words.push_back(label_of(question.stream));
  words.push_back(words_of_period(question.period));
  if (!question.as_at.empty()) words.push_back("as at " + question.as_at);
  if (!question.known_by.empty()) words.push_back("as known by " + question.known_by);
  return words;
}

html::Url keeping_of(const html::Url& address, const ReportQuestion& question) {
  return html::Url("/figures/new").with("of", address.text()).with("period", question.moving);
}

std::string moving_words(const ReportQuestion& question) {
  const auto* moving = figures::find_moving_period(question.moving);
  if (moving == nullptr) return "";
  std::string words(moving->words);
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return " " + words + ", worked out from today.";
}

std::vector<std::string> streams_of(const Desk& desk) {
  std::vector<std::string> streams;
  for (const auto& procedure : desk.office.procedures()) {
    if (!procedure.stream.empty()) streams.push_back(procedure.stream);
  }
  std::sort(streams.begin(), streams.end());
  streams.erase(std::unique(streams.begin(), streams.end()), streams.end());
  return streams;
}

}  // namespace redress::web
