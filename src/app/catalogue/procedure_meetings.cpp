// The meetings that a procedure asks for: who may sit, which papers go to them, what they decide.
#include "app/catalogue/procedure_parts.h"

namespace redress::catalogue {

void read_meetings(yaml::Map& map, procedure::Procedure& procedure, yaml::Remarks& remarks) {
  constexpr int most_members = 100;
  for (const yaml::Node& node : map.list("meetings")) {
    yaml::Map meeting(node, remarks, "a meeting");
    procedure::MeetingKind read;
    read.place = placed(meeting.place());
    read.id = read_id(meeting, remarks);
    read.title = meeting.text("title");
    if (meeting.has("members_at_least"))
      read.members_at_least = static_cast<int>(meeting.integer("members_at_least", 1, most_members));
    for (const yaml::Node& each : meeting.list("papers")) {
      yaml::Map paper(each, remarks, "a paper");
      read.papers.push_back({read_id(paper, remarks), paper.text("title")});
      paper.finish();
    }
    read.outcomes = yaml::texts_of(meeting.words("outcomes"));
    read.not_from_stage = meeting.text_or("not_from_stage", "");
    const Cited cited = read_citation(meeting, procedure, "meeting " + read.id);
    read.source = cited.source;
    read.unconfirmed = cited.unconfirmed;
    meeting.finish();
    procedure.meetings.push_back(std::move(read));
  }
}

}  // namespace redress::catalogue
