#include "app/office/adopted.h"

#include <algorithm>

#include "app/office/shipped.h"
#include "base/fault.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::office {
namespace {

std::string text_of_edition(store::Store& store, const store::BodyEvent& event) {
  const auto hash = crypto::parse_hex(base::text_or(event.detail, "hash"));
  auto text = hash ? store.edition_text(*hash) : std::nullopt;
  if (!text) throw base::Fault("the text of " + event.field + ", edition " + event.code + ", is not in the record");
  return std::move(*text);
}

template <class T>
T readable(base::Checked<T> read, const store::BodyEvent& event) {
  if (read) return std::move(*read);
  const auto& first = read.error().front();
  throw base::Fault(event.field + ", edition " + event.code + ", cannot be read: " + first.about + ": " + first.text);
}

// A later edition takes the place of an earlier one.
template <class T>
void replace_or_add(std::vector<T>& all, T one) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const T& other) { return other.id == one.id; });
  if (same == all.end()) {
    all.push_back(std::move(one));
  } else {
    *same = std::move(one);
  }
}

}  // namespace

std::optional<Adopted::Edition> Adopted::newest(std::string_view procedure) const {
  for (std::size_t i = procedures.size(); i-- > 0;) {
    if (procedures[i].id == procedure) return Edition{procedure_seqs[i], &procedures[i]};
  }
  return std::nullopt;
}

std::optional<Adopted::Edition> Adopted::newest(std::string_view procedure, Day on) const {
  for (std::size_t i = procedures.size(); i-- > 0;) {
    if (procedures[i].id == procedure && procedure::holds_on(procedures[i], on))
      return Edition{procedure_seqs[i], &procedures[i]};
  }
  return newest(procedure);
}

std::optional<Adopted::Edition> Adopted::called(std::string_view procedure, int number) const {
  for (std::size_t i = procedures.size(); i-- > 0;) {
    if (procedures[i].id == procedure && procedures[i].edition == number)
      return Edition{procedure_seqs[i], &procedures[i]};
  }
  return std::nullopt;
}

std::optional<Adopted::Edition> Adopted::edition(std::int64_t seq) const {
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    if (procedure_seqs[i] == seq) return Edition{seq, &procedures[i]};
  }
  return std::nullopt;
}

void AdoptedNow::publish(Adopted state) {
  all_.push_back(std::make_unique<const Adopted>(std::move(state)));
  now_.store(all_.back().get(), std::memory_order_release);
}

void AdoptedNow::add(procedure::Procedure next, std::int64_t seq) {
  const std::lock_guard lock(mutex_);
  Adopted state = *all_.back();
  state.procedures.push_back(std::move(next));
  state.procedure_seqs.push_back(seq);
  publish(std::move(state));
}

std::vector<const procedure::Procedure*> newest(const Adopted& adopted) {
  std::vector<const procedure::Procedure*> all;
  for (const auto& procedure : adopted.procedures) {
    const auto earlier =
        std::find_if(all.begin(), all.end(), [&](const auto* each) { return each->id == procedure.id; });
    if (earlier == all.end()) {
      all.push_back(&procedure);
    } else {
      *earlier = &procedure;
    }
  }
  return all;
}

base::Refusal procedure_is_not_known(const Adopted& adopted, const std::string& procedure) {
  std::vector<std::string> known;
  for (const auto& each : adopted.procedures) known.push_back(each.id);
  const auto near = base::nearest_word(procedure, known);
  return {"procedure_is_not_known", "procedure", "",
          "this body has no procedure `" + procedure + "`" + (near ? "; is " + *near + " meant?" : "")};
}

Adopted read_adopted(store::Store& store, std::uint64_t events) {
  using Kind = store::BodyEventKind;
  Adopted adopted;
  std::vector<std::string> calendars;  // the body's own among them: they stand before what names them
  for (const auto& event : store.body_events()) {
    if (static_cast<std::uint64_t>(event.seq) >= events) break;
    switch (event.kind) {
      case Kind::body_founded:
        adopted.body.name = base::text_or(event.detail, "name");
        adopted.body.calendar = event.code;
        adopted.body.zone = base::text_or(event.detail, "zone", "Europe/London");
        adopted.body.prefix = base::text_or(event.detail, "prefix");
        adopted.body.demonstration = base::int_or(event.detail, "demonstration", 0) != 0;
        break;
      case Kind::calendar_adopted:
        adopted.calendar_seqs[event.field] = event.seq;
        calendars.push_back(event.field);
        break;
      case Kind::procedure_adopted:
        adopted.procedures.push_back(
            readable(read_procedure(text_of_edition(store, event), event.field, calendars), event));
        adopted.procedure_seqs.push_back(event.seq);
        break;
      case Kind::measure_adopted:
        replace_or_add(adopted.measures, readable(read_measure(text_of_edition(store, event), event.field), event));
        break;
      case Kind::report_adopted:
        replace_or_add(adopted.reports, readable(read_report(text_of_edition(store, event), event.field), event));
        break;
      default:
        break;
    }
  }
  if (adopted.body.name.empty()) throw base::Fault("there is no body here yet; `redress init` founds one");
  return adopted;
}

}  // namespace redress::office
