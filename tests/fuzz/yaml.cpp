// Any bytes are read or refused with a place inside the file; reading with types finds faults and never fails.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kit/yaml/map.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace redress;
  const std::string text(data, data + size);
  const auto read = yaml::read_yaml(text, "f");
  if (!read) {
    if (read.error().size() != 1 || read.error()[0].about.substr(0, 2) != "f:" || read.error()[0].text.empty())
      std::abort();
    return 0;
  }
  yaml::Remarks remarks("f", "file_must_be_sound");
  yaml::Map map(*read, remarks, "a thing");
  map.text("id");
  map.integer("count", 1, 10);
  map.boolean_or("flag", false);
  map.day("from");
  map.words("words");
  map.one_of("unit", {"weeks", "months"});
  for (const yaml::Node& item : map.list("list")) {
    yaml::Map inner(item, remarks, "an item");
    inner.text("id");
    inner.finish();
  }
  map.finish();
  return 0;
}
