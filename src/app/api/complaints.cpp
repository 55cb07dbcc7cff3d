#include "app/api/complaints.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "kit/json/read.h"

namespace redress::api {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 10U;
constexpr std::size_t longest_key = 100;
constexpr std::size_t longest_shown = 100;  // of a name that was made up
constexpr int deepest = 8;  // the body is one flat object: enough to say what is wrong with one that is not

bool is_json(const Request& request) {
  const std::string* type = http::find(request.headers, "content-type");
  if (type == nullptr) return false;
  std::string name(base::trimmed(base::split(*type, ';').front()));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return name == "application/json";
}

bool is_key(std::string_view key) {
  return !key.empty() && key.size() <= longest_key &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

std::string_view shown(std::string_view name) {
  const std::string_view start = name.substr(0, longest_shown);
  return start.substr(0, base::utf8_length(start));
}

// What the record calls otherwise than the body does.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> other_names{
    {{"on", "received_on"}, {"words", "complaint"}}};

base::Refusal as_the_body_calls_it(base::Refusal refusal) {
  for (const auto& [ours, theirs] : other_names) {
    if (refusal.about != ours) continue;
    const std::string quoted = "`" + std::string(ours) + "`";
    const std::size_t at = refusal.text.find(quoted);
    if (at != std::string::npos) refusal.text.replace(at, quoted.size(), "`" + std::string(theirs) + "`");
    refusal.about = theirs;
  }
  return refusal;
}

// One refusal for each thing that is wrong: the head of complaint has the words of the complaint, and one day is that of all.
void add_new(base::Refusals& all, const base::Refusals& more) {
  for (const auto& each : more) {
    base::Refusal refusal = as_the_body_calls_it(each);
    const bool told = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.about == refusal.about; });
    if (!told) all.push_back(std::move(refusal));
  }
}

base::Refusals wrong_with_members(const base::Object& body) {
  base::Refusals refusals;
  std::vector<std::string> names;
  for (const auto& member : complaint_members()) {
    names.emplace_back(member.name);
    const std::string name(member.name);
    const base::Value* value = base::find(body, name);
    const std::string* text = value == nullptr ? nullptr : value->as_text();
    if (value != nullptr && !value->is_null() && text == nullptr) {
      refusals.push_back({"wrong_type", name, "", "`" + name + "` must be a text"});
    } else if (member.required && (text == nullptr || base::trimmed(*text).empty())) {
      refusals.push_back({"field_missing", name, "", "`" + name + "` is missing"});
    }
  }
  for (const auto& [name, value] : body) {
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    const std::string known(shown(name));
    const auto near = base::nearest_word(known, names);
    refusals.push_back({"unknown_field", known, "",
                        "a complaint has no member `" + known + "`" + (near ? "; is `" + *near + "` meant?" : "")});
  }
  return refusals;
}

// The commands that the form "Record a new case" makes of the same answers.
std::vector<base::Object> commands_of(const base::Object& body) {
  const auto text = [&](std::string_view name) { return base::text_or(body, name); };
  const auto put = [&](base::Object& wire, const char* field, std::string words) {
    if (!base::trimmed(words).empty()) wire[field] = std::move(words);
  };
  const auto begun = [&](const char* kind) {
    base::Object wire{{"kind", kind}};
    put(wire, "on", text("received_on"));
    return wire;
  };
  base::Object registration = begun("register_case"), head = begun("add_head"), contact = begun("record_contact");
  for (const char* field : {"procedure", "complaint", "channel"}) put(registration, field, text(field));
  for (auto* wire : {&registration, &head}) {
    for (const char* field : {"theme", "service"}) put(*wire, field, text(field));
  }
  put(head, "words", text("complaint"));
  std::vector<base::Object> wires{std::move(registration), std::move(head)};
  const std::string who = text("who"), reach = text("reach"), wanted = text("outcome_wanted");
  if (!base::trimmed(who + reach + wanted).empty()) {
    contact["direction"] = "in";
    put(contact, "channel", text("channel"));
    put(contact, "who", who + (who.empty() || reach.empty() ? "" : ", ") + reach);
    put(contact, "outcome_wanted", wanted);
    wires.push_back(std::move(contact));
  }
  return wires;
}

// What parsing would refuse of all the commands.
void check_form(office::Office& office, const std::vector<base::Object>& wires, base::Refusals& refusals) {
  for (std::size_t i = 0; i < wires.size(); ++i) {
    base::Object wire = wires[i];
    wire["key"] = "to-check";
    if (i > 0) wire["case"] = "to-check";
    if (const auto checked = office.check_wire(wire); !checked) add_new(refusals, checked.error());
  }
}

}  // namespace

const std::vector<Member>& complaint_members() {
  static const std::vector<Member> members{{"procedure", true}, {"channel", true}, {"received_on", true},
                                           {"complaint", true}, {"who"},           {"reach"},
                                           {"outcome_wanted"},  {"service"},       {"theme"}};
  return members;
}

Response record_complaint(const Caller& caller, const Request& request) {
  if (!is_json(request)) {
    return problem(415, {"body_is_json", "content-type", "", "send the complaint as application/json"});
  }
  const std::string* key = http::find(request.headers, "idempotency-key");
  if (key == nullptr || !is_key(*key)) {
    return problem(400, {"idempotency_key_is_needed", "idempotency-key", "DESIGN 8",
                         "send a key of 1 to 100 visible ASCII signs in Idempotency-Key, a new one for each complaint, "
                         "so that sending it again does nothing twice"});
  }
  if (request.body.size() > most_bytes) {
    return problem(413, {"body_is_not_too_large", "body", "", "a complaint is at most 256 KiB of JSON"});
  }
  const auto body = json::read_object(request.body, "body", {.bytes = most_bytes, .depth = deepest});
  if (!body) return problem(400, body.error());
  base::Refusals refusals = wrong_with_members(*body);
  office::Incoming incoming{*caller.bearer, *key, crypto::sha256(base::canonical_text(*body)), commands_of(*body)};
  check_form(caller.office, incoming.wires, refusals);
  if (!refusals.empty()) return problem(422, refusals);
  const auto received = caller.office.receive(incoming);
  if (!received) {
    for (const auto& refusal : received.error()) refusals.push_back(as_the_body_calls_it(refusal));
    return problem(422, refusals);
  }
  return json_answer(201, {{"reference", received->reference}, {"secret", received->secret}});
}

}  // namespace redress::api
