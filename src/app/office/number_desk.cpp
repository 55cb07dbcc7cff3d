#include "app/office/number_desk.h"

#include <algorithm>
#include <set>

#include "app/catalogue/numbers.h"
#include "base/value.h"

namespace redress::office {

namespace {

using Kind = store::BodyEventKind;
using numbers::Number;

base::Refusal refusal(const char* rule, const char* about, std::string text) {
  return {rule, about, "docs/numbers.md", std::move(text)};
}

Number number_in(const store::BodyEvent& event) {
  Number number;
  number.id = event.seq;
  number.line = {event.field,
                 event.unit_id,
                 base::text_or(event.detail, "role"),
                 base::text_or(event.detail, "place"),
                 base::text_or(event.detail, "measure"),
                 base::text_or(event.detail, "period")};
  number.from = base::parse_day(event.code).value_or(event.happened_on);
  number.value = numbers::parse_decimal(base::text_or(event.detail, "value")).value_or(numbers::Decimal{});
  number.source = base::text_or(event.detail, "source");
  number.known_on = event.known_on;
  number.by = event.actor_id;
  return number;
}

store::BodyEvent event_of(const Number& number, Kind kind, std::int64_t by) {
  store::BodyEvent event;
  event.kind = kind;
  event.field = number.line.series;
  event.unit_id = number.line.service;
  event.code = base::to_text(number.from);
  event.actor_id = by;
  event.detail = {{"value", numbers::to_text(number.value)}, {"source", number.source}};
  for (const auto& [key, text] : {std::pair{"role", &number.line.role},
                                  {"place", &number.line.place},
                                  {"measure", &number.line.measure},
                                  {"period", &number.line.period}}) {
    if (!text->empty()) event.detail[key] = *text;
  }
  return event;
}

std::set<std::int64_t> services_in(const std::vector<store::BodyEvent>& events) {
  std::set<std::int64_t> services{0};
  for (const auto& event : events) {
    if (event.kind == Kind::unit_established && event.field == "service") services.insert(event.unit_id);
  }
  return services;
}

}  // namespace

std::vector<Number> numbers_in(const std::vector<store::BodyEvent>& events) {
  std::vector<Number> all;
  for (const auto& event : events) {
    if (event.kind == Kind::number_recorded) all.push_back(number_in(event));
    if (event.kind != Kind::number_withdrawn || !event.annuls) continue;
    for (Number& number : all) {
      if (number.id == *event.annuls)
        number.withdrawn = Number::Withdrawn{event.known_on, base::text_or(event.detail, "reason"), event.actor_id};
    }
  }
  return all;
}

std::vector<Number> NumberDesk::all() {
  return register_.all();
}

base::Checked<base::Done> NumberDesk::record(const std::vector<Number>& some, std::int64_t by) {
  base::Refusals wrong;
  writing_.open().run([&] {
    const auto events = writing_.store->body_events();
    const auto services = services_in(events);
    auto all = numbers_in(events);
    for (const auto& number : some) {
      auto more = numbers::wrong_with(number, catalogue::shipped_series(), all);
      if (!services.contains(number.line.service))
        more.push_back(refusal("service_is_known", "service", "there is no such service"));
      wrong.insert(wrong.end(), more.begin(), more.end());
      all.push_back(number);
    }
    if (!wrong.empty()) return false;
    for (const auto& number : some) writing_.desk->tell(event_of(number, Kind::number_recorded, by));
    return true;
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  register_.forget();
  return base::Done{};
}

base::Checked<base::Done> NumberDesk::withdraw(std::int64_t id, std::string_view reason, std::int64_t by) {
  base::Refusals wrong;
  if (reason.empty()) wrong.push_back(refusal("reason_is_given", "reason", "say what is wrong with it"));
  if (reason.size() > 300) wrong.push_back(refusal("text_is_short", "reason", "use at most 300 letters"));
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  writing_.open().run([&] {
    const auto all = numbers_in(writing_.store->body_events());
    const auto number = std::find_if(all.begin(), all.end(), [&](const Number& each) { return each.id == id; });
    if (number == all.end()) {
      wrong.push_back(refusal("number_is_known", "id", "there is no number " + std::to_string(id)));
    } else if (number->withdrawn) {
      wrong.push_back(refusal("number_stands", "id", "it was withdrawn already"));
    }
    if (!wrong.empty()) return false;
    auto event = event_of(*number, Kind::number_withdrawn, by);
    event.annuls = id;
    event.detail["reason"] = std::string(reason);
    writing_.desk->tell(std::move(event));
    return true;
  });
  if (!wrong.empty()) return base::refuse(std::move(wrong));
  register_.forget();
  return base::Done{};
}

}  // namespace redress::office
