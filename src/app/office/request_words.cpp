#include "app/office/request_words.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace redress::office {
namespace {

using base::Object;
using base::Value;

// Leaves out what is empty, so that a field added later changes no older request.
class Words {
 public:
  Words& say(const char* name, const std::string& text) {
    if (!text.empty()) words_.emplace(name, text);
    return *this;
  }
  Words& say(const char* name, std::int64_t number) {
    if (number != 0) words_.emplace(name, number);
    return *this;
  }
  Words& say(const char* name, const std::vector<std::string>& codes) {
    base::Array all;
    for (const std::string& code : codes) all.emplace_back(code);
    if (!all.empty()) words_.emplace(name, std::move(all));
    return *this;
  }
  Words& say(const char* name, base::Day day) {
    words_.emplace(name, base::to_text(day));
    return *this;
  }
  template <class T>
  Words& say(const char* name, const std::optional<T>& maybe) {
    if (maybe) words_.emplace(name, plain(*maybe));
    return *this;
  }
  template <class Each>
  Words& say_all(const char* name, const std::vector<Each>& all) {
    base::Array array;
    for (const Each& each : all) array.emplace_back(each);
    if (!array.empty()) words_.emplace(name, std::move(array));
    return *this;
  }
  Object take() { return std::move(words_); }

 private:
  static Value plain(base::Day day) { return base::to_text(day); }
  static Value plain(base::Instant instant) { return base::to_text(instant); }
  static Value plain(const std::string& text) { return text; }
  static Value plain(std::int64_t number) { return number; }

  Object words_;
};

struct Speaker {
  Words& words;

  void operator()(const casework::RegisterCase& r) const {
    words.say("procedure", r.procedure).say("channel", r.channel).say("received_stage", r.received_stage);
    words.say("stream", r.stream).say("theme", r.theme).say("service", r.service).say("reference", r.reference);
    words.say("complaint", r.complaint);
  }
  void operator()(const casework::TriageCase& r) const { words.say("stream", r.stream).say("reason", r.reason); }
  void operator()(const casework::AddHead& r) const {
    words.say("words", r.words).say("theme", r.theme).say("service", r.service);
  }
  void operator()(const casework::WithdrawHead& r) const { words.say("head", r.head).say("reason", r.reason); }
  void operator()(const casework::AcknowledgeCase& r) const { words.say("channel", r.channel).say("person", r.person); }
  void operator()(const casework::AllocateCase& r) const {
    words.say("role", r.role).say("handler", r.handler).say("team", r.team);
  }
  void operator()(const casework::RecordContact& r) const {
    words.say("direction", r.direction).say("channel", r.channel).say("who", r.who).say("points", r.points);
    words.say("points_agreed", r.points_agreed).say("outcome_wanted", r.outcome_wanted);
    words.say("resolution_offered", r.resolution_offered).say("person", r.person);
  }
  void operator()(const casework::MakePromise& r) const {
    words.say("words", r.words).say("due_on", r.due_on).say("owner", r.owner);
  }
  void operator()(const casework::KeepPromise& r) const { words.say("promise", r.promise); }
  void operator()(const casework::MissPromise& r) const { words.say("promise", r.promise); }
  void operator()(const casework::AddNote& r) const { words.say("words", r.words); }
  void operator()(const casework::ExtendClock& r) const {
    words.say("clock", r.clock).say("by", std::int64_t{r.by}).say("reason", r.reason).say("approver", r.approver);
  }
  void operator()(const casework::PauseClock& r) const { words.say("clock", r.clock).say("reason", r.reason); }
  void operator()(const casework::ResumeClock& r) const { words.say("clock", r.clock); }
  void operator()(const casework::ProposeFinding& r) const {
    words.say("head", r.head).say("outcome", r.outcome).say("reasons", r.reasons).say("grounds", r.grounds);
    words.say("public_interest", r.public_interest);
  }
  void operator()(const casework::IssueFinding& r) const { words.say("head", r.head); }
  void operator()(const casework::ReturnFinding& r) const { words.say("head", r.head).say("reason", r.reason); }
  void operator()(const casework::AnswerStage& r) const {
    words.say("channel", r.channel).say("outcome", r.outcome).say("late_reason", r.late_reason);
    words.say("person", r.person);
  }
  void operator()(const casework::EscalateCase& r) const { words.say("reason", r.reason); }
  void operator()(const casework::AgreeRemedy& r) const {
    words.say("remedy_kind", r.remedy_kind).say("pence", r.pence).say("due_on", r.due_on).say("words", r.words);
    words.say("head", r.head).say("fixed_pence", r.fixed_pence);
  }
  void operator()(const casework::ChangeRemedy& r) const {
    words.say("remedy", r.remedy).say("pence", r.pence).say("fixed_pence", r.fixed_pence).say("due_on", r.due_on);
    words.say("words", r.words).say("head", r.head);
  }
  void operator()(const casework::DropRemedy& r) const { words.say("remedy", r.remedy).say("reason", r.reason); }
  void operator()(const casework::RequestApproval& r) const { words.say("remedy", r.remedy).say("words", r.words); }
  void operator()(const casework::DecideApproval& r) const {
    words.say("approval", r.approval).say("decision", r.decision).say("reason", r.reason).say("form", r.form);
    words.say("words", r.words);
  }
  void operator()(const casework::RecordVersion& r) const {
    words.say("comparison", r.comparison).say("version", r.version).say("matter", r.matter).say("words", r.words);
    words.say("pence", r.pence);
  }
  void operator()(const casework::RaiseAnomaly& r) const {
    words.say("comparison", r.comparison).say("matter", r.matter).say("words", r.words);
  }
  void operator()(const casework::CompleteRemedy& r) const { words.say("remedy", r.remedy); }
  void operator()(const casework::ExplainDelay& r) const { words.say("clock", r.clock).say("reason", r.reason); }
  void operator()(const casework::CloseCase& r) const { words.say("outcome", r.outcome).say("reason", r.reason); }
  void operator()(const casework::ReopenCase& r) const { words.say("reason", r.reason); }
  void operator()(const casework::ChangeReceivedDate& r) const {
    words.say("received_on", r.received_on).say("reason", r.reason).say("approver", r.approver);
  }
  void operator()(const casework::SetField& r) const { words.say("field", r.field).say("value", r.value); }
  void operator()(const casework::TakeStep& r) const {
    words.say("step", r.step).say("due_on", r.due_on).say("words", r.words);
    words.say("letter_on", r.letter_on).say("owner", r.owner);
  }
  void operator()(const casework::AnnulEvent& r) const { words.say("seq", r.seq).say("reason", r.reason); }
  void operator()(const casework::ReplaceEvent& r) const {
    words.say("seq", r.seq).say("reason", r.reason).say("happened_on", r.happened_on).say("code", r.code);
    words.say("channel", r.channel).say("handler", r.handler);
  }
  void operator()(const casework::AddPerson& r) const {
    say(r.details);
    words.say("number", r.number);
  }
  void operator()(const casework::ChangePerson& r) const {
    words.say("person", r.person);
    say(r.details);
  }
  void operator()(const casework::RemovePerson& r) const { words.say("person", r.person).say("reason", r.reason); }
  void operator()(const casework::SetTask& r) const {
    words.say("words", r.words).say("due_on", r.due_on).say("owner", r.owner);
  }
  void operator()(const casework::FlagRisk& r) const {
    words.say("risk", r.risk).say("words", r.words).say("owner", r.owner);
  }
  void operator()(const casework::FinishTask& r) const { words.say("task", r.task).say("words", r.words); }
  void operator()(const casework::FinishItem& r) const { words.say("task", r.task).say("item", r.item); }
  void operator()(const casework::DropTask& r) const { words.say("task", r.task).say("reason", r.reason); }
  void operator()(const casework::LinkCase& r) const { words.say("to", r.to).say("relation", r.relation); }
  void operator()(const casework::AttachFile& r) const {
    words.say("name", r.name).say("type", r.type).say("size", r.size).say("content", r.content);
    words.say("about", r.about).say("person", r.person);
  }
  void operator()(const casework::MoveProcedure& r) const {
    words.say("edition", std::int64_t{r.edition}).say("procedure", r.procedure).say("batch", r.batch);
    for (const auto& [from, to] : r.states) words.say(("states." + from).c_str(), to);
  }
  void operator()(const casework::RemoveFile& r) const { words.say("file", r.file).say("reason", r.reason); }
  void operator()(const casework::CallMeeting& r) const {
    words.say("meeting", r.meeting).say("meets_on", r.meets_on).say("place", r.place);
    words.say_all("members", r.members).say_all("others", r.others);
  }
  void operator()(const casework::ChangeMeeting& r) const {
    words.say("meeting", r.meeting).say("meets_on", r.meets_on).say("place", r.place);
    words.say_all("members", r.members).say_all("others", r.others).say_all("leaving", r.leaving);
  }
  void operator()(const casework::DeclareConflict& r) const {
    words.say("meeting", r.meeting).say("member", r.member).say("words", r.words);
  }
  void operator()(const casework::IssuePapers& r) const { words.say("meeting", r.meeting).say_all("papers", r.papers); }
  void operator()(const casework::HoldMeeting& r) const {
    words.say("meeting", r.meeting).say_all("attended", r.attended).say("outcome", r.outcome).say("words", r.words);
  }
  void operator()(const casework::CancelMeeting& r) const { words.say("meeting", r.meeting).say("reason", r.reason); }

  void say(const casework::PersonDetails& details) const {
    words.say("role", details.role).say("authority", details.authority);
    for (const auto& [field, text] : details.texts) words.say(field.c_str(), text);
  }
};

}  // namespace

base::Object request_words(const casework::Command& command) {
  Words words;
  std::visit(Speaker{words}, command.request);
  Words all;
  all.say("case", command.case_reference).say("kind", casework::kind_of(command.request)).say("on", command.on);
  all.say("at", command.at).say("known_on", command.known_on).say("actor", command.actor);
  all.say("letter", command.posting.words).say("left_out", command.posting.left_out);
  base::Object result = all.take();
  base::Array enclosed;
  for (const std::string& id : command.posting.enclosed) enclosed.emplace_back(id);
  if (!enclosed.empty()) result.emplace("enclosed", std::move(enclosed));
  result.emplace("request", words.take());
  return result;
}

crypto::Hash request_hash(const casework::Command& command) {
  return crypto::sha256(base::canonical_text(request_words(command)));
}

}  // namespace redress::office
