// The two stages of procedures.h, answered by letters: a plain one at stage 1, one with two enclosures at stage 2.
#pragma once

#include "tests/core/casework/procedures.h"

namespace redress::casework {

inline procedure::Letter letter_of(std::string id, std::string title, std::vector<std::string> must_have) {
  procedure::Letter made;
  made.id = std::move(id);
  made.title = std::move(title);
  made.to = "complainant";
  made.must_have = std::move(must_have);
  for (const std::string& field : made.must_have) made.text += "{{" + field + "}}\n\n";
  made.text += "{{enclosures}}";
  made.source = "the rule book, " + made.id;
  return made;
}

inline Procedure by_letter() {
  Procedure made = two_stages();
  made.id = "by.letter";
  const auto signpost = [](std::string stage, std::string to) {
    procedure::Signpost each;
    each.stage = std::move(stage);
    each.to = std::move(to);
    return each;
  };
  made.signposts = {signpost("1", "Stage 2"), signpost("2", "Ombudsman of Nowhere")};
  made.letters = {letter_of("reply_1", "Response at stage 1", {"reference", "received_on", "findings", "signpost"}),
                  letter_of("reply_2", "Response at stage 2", {"findings", "signpost"}),
                  letter_of("stage_2_begins", "Acknowledgement", {"due_on"})};
  procedure::Enclosure leaflet;
  leaflet.id = "leaflet";
  leaflet.title = "Decision review leaflet";
  leaflet.source = "the rule book, leaflet";
  made.letters[1].enclosures = {leaflet};
  leaflet.id = "form";
  leaflet.title = "Form for the Ombudsman";
  made.letters[1].enclosures.push_back(leaflet);
  for (procedure::State& each : made.states) {
    for (procedure::Transition& transition : each.transitions) {
      if (transition.on == "answer_stage" && each.id == "stage_1") transition.letter = "reply_1";
      if (transition.on == "answer_stage" && each.id == "stage_2") transition.letter = "reply_2";
      if (transition.on == "acknowledge_case") transition.letter = "stage_2_begins";
    }
  }
  return made;
}

// The answer of stage 2 goes to another Ombudsman for each of two themes.
inline Procedure by_letter_with_themes() {
  Procedure made = by_letter();
  made.id = "by.letter.with.themes";
  made.signposts = {made.signposts[0], made.signposts[1], made.signposts[1]};
  made.signposts[1].to = "Ombudsman for Health";
  made.signposts[1].themes = {"Health"};
  made.signposts[2].to = "Ombudsman for Care";
  made.signposts[2].themes = {"Social care"};
  return made;
}

}  // namespace redress::casework
