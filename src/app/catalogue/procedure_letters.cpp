// The letters of a procedure: to whom, what each must say, what goes with it, and its text.
#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

constexpr std::size_t longest_letter = 20'000;
constexpr std::size_t most_enclosures = 20;

procedure::Enclosure read_enclosure(const yaml::Node& node, procedure::Procedure& procedure, const std::string& letter,
                                    yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "an enclosure");
  procedure::Enclosure read;
  read.place = placed(map.place());
  read.id = read_id(map, remarks);
  read.title = map.text("title");
  const Cited cited = read_citation(map, procedure, "letter " + letter + ", enclosure " + read.id);
  read.source = cited.source;
  read.unconfirmed = cited.unconfirmed;
  map.finish();
  return read;
}

}  // namespace

void read_letters(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("letters")) {
    yaml::Map letter(node, remarks, "a letter");
    procedure::Letter read;
    read.place = placed(letter.place());
    read.id = read_id(letter, remarks);
    read.title = letter.text("title");
    read.to = letter.text("to");
    for (const yaml::Word& word : letter.words("must_have")) {
      if (procedure::find_letter_field(word.text) == nullptr)
        remarks.unknown(word.place, "merge field", word.text, procedure::letter_field_names());
      read.must_have.push_back(word.text);
    }
    const auto& enclosures = letter.list("enclosures");
    if (enclosures.size() > most_enclosures) {
      remarks.add(letter.place_of("enclosures"),
                  "more than " + std::to_string(most_enclosures) + " enclosures of one letter");
    } else {
      for (const yaml::Node& each : enclosures)
        read.enclosures.push_back(read_enclosure(each, procedure, read.id, remarks));
    }
    read.text = letter.text("text");
    if (read.text.size() > longest_letter)
      remarks.add(letter.place_of("text"), "longer than " + std::to_string(longest_letter) + " bytes");
    const Cited cited = read_citation(letter, procedure, "letter " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    letter.finish();
    procedure.letters.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
