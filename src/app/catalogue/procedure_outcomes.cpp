// What may be found, how findings add up, and where the complainant can go next.
#include <algorithm>

#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

void add_code(procedure::Procedure& procedure, yaml::Remarks& remarks, const std::string& code, yaml::Place place) {
  const auto& codes = procedure::outcome_codes();
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) return remarks.unknown(place, "outcome", code, codes);
  if (std::find(procedure.outcomes.begin(), procedure.outcomes.end(), code) != procedure.outcomes.end()) {
    return remarks.add(place, "the outcome `" + code + "` stands twice, expected once");
  }
  procedure.outcomes.push_back(code);
}

const std::vector<std::string> kinds_of_grounds{"absolute", "qualified", "procedural", "determination"};

void read_grounds(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("grounds")) {
    yaml::Map one(node, remarks, "a ground");
    procedure::Ground ground;
    ground.place = placed(one.place());
    ground.id = read_id(one, remarks);
    ground.title = one.text("title");
    ground.kind = one.one_of("kind", kinds_of_grounds);
    const Cited cited = read_citation(one, procedure, "ground " + ground.id);
    ground.source = cited.source;
    ground.unconfirmed = cited.unconfirmed;
    one.finish();
    procedure.grounds.push_back(std::move(ground));
  }
}

// `grounds: [absolute, s12]` of a finding: kinds of grounds, or their ids.
void read_grounds_of(yaml::Map& finding, const std::string& code, procedure::Procedure& procedure,
                     yaml::Remarks& remarks) {
  std::vector<std::string> possible;
  std::vector<std::string> known = kinds_of_grounds;
  for (const procedure::Ground& ground : procedure.grounds) known.push_back(ground.id);
  for (const yaml::Word& word : finding.words("grounds")) {
    bool there = false;
    for (const procedure::Ground& ground : procedure.grounds) {
      if (ground.id != word.text && ground.kind != word.text) continue;
      there = true;
      if (std::find(possible.begin(), possible.end(), ground.id) == possible.end()) possible.push_back(ground.id);
    }
    if (!there) remarks.unknown(word.place, "ground or kind of grounds", word.text, known);
  }
  if (!possible.empty()) procedure.grounds_of.emplace(code, std::move(possible));
}

}  // namespace

void read_outcomes(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  read_grounds(map, procedure, remarks);
  const yaml::Node* node = map.find("outcomes");
  if (node == nullptr) return;
  yaml::Map outcomes(*node, remarks, "the outcomes");
  for (const yaml::Node& each : outcomes.some("findings")) {
    yaml::Map finding(each, remarks, "a finding");
    const std::string code = finding.text("code");
    if (!code.empty()) add_code(procedure, remarks, code, finding.place_of("code"));
    procedure.findings.push_back(code);
    read_grounds_of(finding, code, procedure, remarks);
    if (const auto from = finding.maybe_day("from")) procedure.outcome_from.emplace(code, *from);
    read_citation(finding, procedure, "outcome " + code);
    finding.finish();
  }
  for (const yaml::Word& word : outcomes.words("closing")) add_code(procedure, remarks, word.text, word.place);
  procedure.roll_up = outcomes.one_of_or("roll_up", {"mixed-is-partly", "parts"}, "");
  outcomes.finish();
}

void read_signposts(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("signposts")) {
    yaml::Map signpost(node, remarks, "a signpost");
    procedure::Signpost read;
    read.place = placed(signpost.place());
    read.stage = signpost.text_or("stage", "");
    read.nation = signpost.one_of_or("nation", nations, "");
    read.themes = yaml::texts_of(signpost.words("themes"));
    read.to = signpost.text("to");
    read.text = signpost.text("text");
    const Cited cited = read_citation(signpost, procedure, "signpost to " + read.to);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    signpost.finish();
    procedure.signposts.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
