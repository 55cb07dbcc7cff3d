// What may be found, how findings add up, and where the complainant can go next.
#include <algorithm>

#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {
namespace {

// The codes of DESIGN 7. Others would be columns that no report knows.
const std::vector<std::string> codes{"upheld",    "partly_upheld", "not_upheld",   "resolved",
                                     "withdrawn", "no_finding",    "out_of_scope", "duplicate"};

void add_code(procedure::Procedure& procedure, yaml::Remarks& remarks, const std::string& code, yaml::Place place) {
  if (std::find(codes.begin(), codes.end(), code) == codes.end()) return remarks.unknown(place, "outcome", code, codes);
  if (std::find(procedure.outcomes.begin(), procedure.outcomes.end(), code) != procedure.outcomes.end()) {
    return remarks.add(place, "the outcome `" + code + "` stands twice, expected once");
  }
  procedure.outcomes.push_back(code);
}

}  // namespace

void read_outcomes(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  const yaml::Node* node = map.find("outcomes");
  if (node == nullptr) return;
  yaml::Map outcomes(*node, remarks, "the outcomes");
  for (const yaml::Node& each : outcomes.some("findings")) {
    yaml::Map finding(each, remarks, "a finding");
    const std::string code = finding.text("code");
    if (!code.empty()) add_code(procedure, remarks, code, finding.place_of("code"));
    procedure.findings.push_back(code);
    if (const auto from = finding.maybe_day("from")) procedure.outcome_from.emplace(code, *from);
    read_citation(finding, procedure, "outcome " + code);
    finding.finish();
  }
  for (const yaml::Word& word : outcomes.words("closing")) add_code(procedure, remarks, word.text, word.place);
  procedure.roll_up = outcomes.one_of_or("roll_up", {"mixed-is-partly"}, "");
  outcomes.finish();
}

void read_signposts(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  for (const yaml::Node& node : map.list("signposts")) {
    yaml::Map signpost(node, remarks, "a signpost");
    procedure::Signpost read;
    read.place = placed(signpost.place());
    read.stage = signpost.text_or("stage", "");
    read.nation = signpost.one_of_or("nation", {"england", "scotland", "wales", "northern-ireland"}, "");
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
