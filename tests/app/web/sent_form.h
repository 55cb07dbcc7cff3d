// A form of a page, filled in and sent as a browser does it: with files or without, and with any token.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/app/web/desk_at_work.h"
#include "tests/app/web/page_reader.h"

namespace redress::web::testing {

struct ChosenFile {
  std::string field, name, bytes, type = "text/plain";
};

inline std::string token_of(const std::string& secret) {
  return office::form_token_of(secret);
}

// What the page has in its fields, with the first choice where none is made yet; without token.
inline Typed as_found(const FoundForm& form) {
  Typed typed;
  for (const auto& field : form.fields) {
    if (field.name.empty() || field.name == "token" || field.type == "file") continue;
    const bool unchosen = field.value.empty() && !field.choices.empty();
    typed.emplace_back(field.name, unchosen ? field.choices.front() : field.value);
  }
  return typed;
}

inline void put(Typed& typed, const std::string& name, const std::string& value) {
  for (auto& [known, old] : typed) {
    if (known == name) {
      old = value;
      return;
    }
  }
  typed.emplace_back(name, value);
}

// No token: none is sent.
inline http::Request request_of(const FoundForm& form, Typed typed, const std::string& secret,
                                const std::optional<std::string>& token, const std::vector<ChosenFile>& files = {}) {
  auto asked = DeskAtWork::request(secret, "POST", form.action);
  if (token) typed.emplace_back("token", *token);
  if (form.with_files) {
    const std::string part = "--edge\r\nContent-Disposition: form-data; name=\"";
    for (const auto& [name, value] : typed) asked.body += part + name + "\"\r\n\r\n" + value + "\r\n";
    for (const auto& file : files) {
      asked.body += part + file.field + "\"; filename=\"" + file.name + "\"\r\nContent-Type: " + file.type +
                    "\r\n\r\n" + file.bytes + "\r\n";
    }
    asked.body += "--edge--\r\n";
    asked.headers.emplace_back("content-type", "multipart/form-data; boundary=edge");
  } else {
    for (const auto& [name, value] : typed) {
      asked.body += (asked.body.empty() ? "" : "&") + html::percent_encoded(name) + "=" + html::percent_encoded(value);
    }
    asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  }
  return asked;
}

}  // namespace redress::web::testing
