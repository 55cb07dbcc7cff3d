#include "tests/app/web/hostile_hand.h"

#include <sstream>

#include "kit/csv/read.h"

namespace redress::web::testing {
namespace {

constexpr std::size_t largest_page = std::size_t{4} << 20U;

// Told here once more, so that a sign that is forgotten where cells are written is found.
bool would_be_calculated(std::string_view cell) {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    // A number may begin with its minus.
    if (cell.starts_with(sign)) return cell.find_first_not_of("-.0123456789") != std::string_view::npos;
  }
  return false;
}

void look_at_cells(const std::string& what, const std::string& bytes) {
  std::istringstream in(bytes);
  csv::Reader reader(in, what);
  const auto header = reader.read_header();
  ASSERT_TRUE(header.has_value()) << what << ": " << header.error().front().text;
  for (auto more = reader.next(); more && *more; more = reader.next()) {
    for (const auto cell : reader.fields()) EXPECT_FALSE(would_be_calculated(cell)) << what << ": " << cell;
  }
}

// The fields that the summary of errors leads to.
std::set<std::string> named_in(const ReadPage& page) {
  std::set<std::string> fields;
  for (const auto& link : page.links) {
    if (link.starts_with('#') && link != "#main-content") fields.insert(link.substr(1));
  }
  return fields;
}

}  // namespace

bool is_typed(const FoundField& field) {
  return field.choices.empty() && field.type != "hidden" && field.type != "file" && field.type != "select";
}

void look_at(const std::string& what, const http::Response& response) {
  EXPECT_LT(response.status, 500) << what;
  EXPECT_LT(response.content().size(), largest_page) << what;
  for (const auto& [name, value] : response.headers) {
    EXPECT_EQ(value.find_first_of(std::string_view("\r\n\0", 3)), std::string::npos) << what << ": " << name;
  }
  if (response.stream != nullptr || response.status == 303) return;
  const std::string* policy = http::find(response.headers, "Content-Security-Policy");
  if (response.type.starts_with("text/html")) {
    EXPECT_EQ(read_page(response.content()).problem, "") << what;
    EXPECT_TRUE(policy != nullptr && policy->find("unsafe") == std::string::npos) << what;
  }
  const std::string* saved = http::find(response.headers, "Content-Disposition");
  const bool attached = policy != nullptr && policy->starts_with("sandbox");  // given out as it came
  if (response.type.starts_with("text/csv") && response.status == 200 && saved != nullptr && !attached)
    look_at_cells(what, std::string(response.content()));
}

std::vector<FoundForm> HostileHand::forms_at(const std::string& address) {
  const auto response = desk_.get(secret_, address);
  look_(address, response);
  auto forms = read_page(response.content()).forms;
  std::erase_if(forms, [](const FoundForm& form) {
    return form.method != "post" || form.action == "/search" || form.action == "/account/stay" ||
           form.action == "/drafts" || form.action == "/drafts/discarded";
  });
  return forms;
}

void HostileHand::make_harmless(const FoundForm& form, Typed& typed, const std::string& field, const Typed& chosen) {
  for (const std::string_view part : {"-day", "-month", "-year"}) {
    if (field.ends_with(part)) return make_harmless(form, typed, field.substr(0, field.size() - part.size()), chosen);
  }
  const auto say = [&](const std::string& name, const std::string& otherwise) {
    const std::string* value = http::find(chosen, name);
    put(typed, name, value == nullptr ? otherwise : *value);
  };
  if (form.field(field + "-day") != nullptr) {
    say(field + "-day", "20");
    say(field + "-month", "11");
    say(field + "-year", "2026");
    return;
  }
  const FoundField* known = form.field(field);
  if (known != nullptr && !known->choices.empty()) return say(field, known->choices.front());
  static const std::map<std::string, std::string, std::less<>> plain{{"email", "somebody@example.org"},
                                                                     {"pence", "150"},
                                                                     {"by", "5"},
                                                                     {"item", "1"},
                                                                     {"header", "#004d26"},
                                                                     {"accent", "#ffd200"},
                                                                     {"colour", "#00703c"},
                                                                     {"to", "another case"}};
  const auto found = plain.find(field);
  say(field, found == plain.end() ? "Plain words" : found->second);
}

HostileHand::Result HostileHand::type(const FoundForm& form, const Filling& filling) {
  Typed typed = as_found(form);
  for (const auto& field : form.fields) {
    if (field.name.empty()) continue;
    const std::string* chosen = http::find(filling.chosen, field.name);
    if (is_typed(field) || filling.names.contains(field.name)) {
      put(typed, field.name, filling.text(field.name));
    } else if (chosen != nullptr) {
      put(typed, field.name, *chosen);
    }
  }
  return send(form, std::move(typed), filling);
}

HostileHand::Result HostileHand::choose(const FoundForm& form, const std::string& field, const std::string& text) {
  Typed typed = as_found(form);
  for (const auto& each : form.fields) {
    if (is_typed(each)) make_harmless(form, typed, each.name);
  }
  put(typed, field, text);
  if (field != "key") put(typed, "key", secret_.substr(0, 8) + std::to_string(++keys_));
  const auto response = desk_.send(request_of(form, typed, secret_, token_of(secret_)));
  look_(form.action + " with " + field, response);
  const auto page = read_page(response.content());
  return {response.status == 303, DeskAtWork::location(response), named_in(page), page.words};
}

HostileHand::Result HostileHand::send(const FoundForm& form, Typed typed, const Filling& filling) {
  constexpr int most_rounds = 24;  // a form that cannot be read names one field at a time
  Result result;
  put(typed, "looked", "yes");
  for (int round = 0; round < most_rounds; ++round) {
    put(typed, "key", secret_.substr(0, 8) + std::to_string(++keys_));
    auto response = desk_.send(request_of(form, typed, secret_, token_of(secret_), filling.files));
    look_(form.action, response);
    auto page = read_page(response.content());
    // What leaves the building is looked at once more.
    const auto check = std::find_if(page.forms.begin(), page.forms.end(),
                                    [](const FoundForm& one) { return one.field("checked") != nullptr; });
    if (check != page.forms.end()) {
      response = desk_.send(request_of(*check, as_found(*check), secret_, token_of(secret_)));
      look_(form.action + ", checked", response);
      page = read_page(response.content());
    }
    result.said = page.words;
    result.taken = response.status == 303;
    result.location = DeskAtWork::location(response);
    if (result.taken) return result;
    auto named = named_in(page);
    if (response.status == 400) {  // the form as a whole: the page says which field it is
      for (const auto& [name, value] : typed) {
        if (page.words.find("`" + name + "`") != std::string::npos) named.insert(name);
      }
    }
    bool another = false;
    for (const auto& field : named) another = result.refused.insert(field).second || another;
    if (!another) return result;
    for (const auto& field : named) {
      const FoundField* known = form.field(field);
      if (known != nullptr && known->type == "file") return result;  // there is no other file to send
      make_harmless(form, typed, field, filling.chosen);
    }
  }
  return result;
}

}  // namespace redress::web::testing
