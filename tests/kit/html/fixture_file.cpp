#include "kit/html/fixture_file.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "kit/json/read.h"

namespace redress::html::tests {

std::vector<Fixture> fixtures_in(const std::string& path) {
  const auto fail = [&](const std::string& why) { throw std::runtime_error(path + ": " + why); };
  std::ifstream file(path);
  if (!file) fail("not there; those of GOV.UK Frontend come with assets/package-lock.json (cmake/assets.cmake)");
  std::ostringstream text;
  text << file.rdbuf();
  const auto read = json::read_object(text.str(), path, {.decimals = true});
  if (!read) fail("is not JSON as we read it");
  const base::Value* list = base::find(*read, "fixtures");
  if (list == nullptr || list->as_array() == nullptr || list->as_array()->empty()) fail("has no fixtures");
  std::vector<Fixture> found;
  for (const base::Value& value : *list->as_array()) {
    const base::Object* object = value.as_object();
    const base::Value* options = object == nullptr ? nullptr : base::find(*object, "options");
    const base::Value* html = object == nullptr ? nullptr : base::find(*object, "html");
    if (options == nullptr || options->as_object() == nullptr || html == nullptr || html->as_text() == nullptr) {
      fail("has a fixture without options or HTML");
    }
    found.push_back({base::text_or(*object, "name"), *options->as_object(), *html->as_text()});
  }
  return found;
}

}  // namespace redress::html::tests
