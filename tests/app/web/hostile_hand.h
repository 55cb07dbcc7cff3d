// Somebody who types a hostile text into every field of a form, and what the house does about it.
//
// A field is refused by name, or its text is kept: whatever the page names as wrong gets something harmless, until the form is
// taken. Each answer on the way is read as strictly as any page.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "tests/app/web/sent_form.h"
#include "tests/app/web/walk.h"

namespace redress::web::testing {

// What must hold of every answer, whatever was asked.
void look_at(const std::string& what, const http::Response& response);

// Whether it is filled in with words, not chosen, carried along or attached.
bool is_typed(const FoundField& field);

class HostileHand {
 public:
  HostileHand(DeskAtWork& desk, std::string secret, Walk::Look look = look_at)
      : desk_(desk), secret_(std::move(secret)), look_(std::move(look)) {}

  struct Result {
    bool taken = false;
    std::string location;           // where it led
    std::set<std::string> refused;  // fields
    std::string said;               // by the last page
  };
  // How a form is filled in.
  struct Filling {
    std::function<std::string(const std::string& field)> text;  // of every field that is typed
    std::set<std::string> names = {};  // of fields that are chosen and get their text all the same
    Typed chosen = {};                 // of fields that are chosen, and instead of what is harmless in the others
    std::vector<ChosenFile> files = {};
  };
  // Every field that is typed gets its text, every other what is chosen there or its first choice.
  Result type(const FoundForm& form, const Filling& filling);
  Result type(const FoundForm& form, const std::string& text, const std::vector<ChosenFile>& files = {}) {
    return type(form, {.text = [&](const std::string&) { return text; }, .files = files});
  }
  // That text in a field that is chosen or carried along, the others harmless.
  Result choose(const FoundForm& form, const std::string& field, const std::string& text);
  // The forms of a page that are posted, without those of every page.
  std::vector<FoundForm> forms_at(const std::string& address);

 private:
  Result send(const FoundForm& form, Typed typed, const Filling& filling);
  static void make_harmless(const FoundForm& form, Typed& typed, const std::string& field, const Typed& chosen = {});

  DeskAtWork& desk_;
  std::string secret_;
  Walk::Look look_;
  int keys_ = 0;
};

}  // namespace redress::web::testing
