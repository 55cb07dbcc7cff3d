// Somebody who types a hostile text into every field of a form, and what the house does about it.
//
// A field is refused by name, or its text is kept: whatever the page names as wrong gets something harmless, until the form is
// taken. Each answer on the way is read as strictly as any page.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "tests/app/web/sent_form.h"

namespace redress::web::testing {

// What must hold of every answer, whatever was asked.
void look_at(const std::string& what, const http::Response& response);

class HostileHand {
 public:
  HostileHand(DeskAtWork& desk, std::string secret) : desk_(desk), secret_(std::move(secret)) {}

  struct Result {
    bool taken = false;
    std::string location;           // where it led
    std::set<std::string> refused;  // fields
    std::string said;               // by the last page
  };
  // Every field that is typed gets the text, every other its first choice.
  Result type(const FoundForm& form, const std::string& text, const std::vector<ChosenFile>& files = {});
  // That text in a field that is chosen or carried along, the others harmless.
  Result choose(const FoundForm& form, const std::string& field, const std::string& text);
  // The forms of a page that are posted, without those of every page.
  std::vector<FoundForm> forms_at(const std::string& address);

 private:
  Result send(const FoundForm& form, Typed typed, const std::vector<ChosenFile>& files);
  static void make_harmless(const FoundForm& form, Typed& typed, const std::string& field);

  DeskAtWork& desk_;
  std::string secret_;
  int keys_ = 0;
};

}  // namespace redress::web::testing
