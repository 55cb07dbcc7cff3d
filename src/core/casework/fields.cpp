#include "core/casework/fields.h"

#include "core/casework/state.h"

namespace redress::casework {
namespace {

constexpr std::int64_t most_seq = INT64_MAX;
constexpr std::int64_t most_number = 1'000'000;       // heads, versions
constexpr std::int64_t most_pence = 100'000'000'000;  // a thousand million pounds

using enum FieldType;

constexpr Field required(std::string_view name, FieldType type) {
  return {name, type, true, 0, 0};
}
constexpr Field optional(std::string_view name, FieldType type) {
  return {name, type, false, 0, 0};
}
constexpr Field number(std::string_view name, std::int64_t least, std::int64_t most) {
  return {name, whole, true, least, most};
}

constexpr Field pence(std::string_view name) {
  return {name, whole, false, 0, most_pence};
}

std::string or_else(std::string text, std::string_view otherwise) {
  return text.empty() ? std::string(otherwise) : std::move(text);
}

// With those fields before them: what the wire says of a person. An address may have lines, and needs and dangers be explained.
std::vector<Field> person_fields(std::vector<Field> before) {
  before.push_back(required("role", code));
  for (const std::string_view field : person_texts) {
    const bool lines = field == "address" || field == "adjustments" || field == "safe_contact" || field == "basis";
    before.push_back(field == "name" ? required(field, label) : optional(field, lines ? text : label));
  }
  before.push_back(optional("authority", code));
  return before;
}

PersonDetails person_details(const Given& given) {
  PersonDetails details{given.text("role"), given.text("authority"), {}};
  for (const std::string_view field : person_texts) {
    if (std::string words = given.text(field); !words.empty()) details.texts.emplace(field, std::move(words));
  }
  return details;
}

std::vector<CommandKind> all_kinds() {
  const Field head = number("head", 1, most_number);
  const Field some_head{"head", whole, false, 1, most_number};
  const Field seq = number("seq", 0, most_seq);
  const Field reason = required("reason", text);
  return {
      {"register_case",
       "receipt",
       {required("procedure", code), optional("channel", code), optional("received_stage", code),
        optional("stream", code), optional("service", service), optional("theme", label),
        optional("reference", FieldType::reference), optional("complaint", text)},
       [](const Given& given) -> Request {
         return RegisterCase{given.text("procedure"), given.text("channel"),  given.text("received_stage"),
                             given.text("stream"),    given.text("theme"),    given.number("service"),
                             given.text("reference"), given.text("complaint")};
       }},
      {"triage_case",
       "triage",
       {required("stream", code), optional("reason", text)},
       [](const Given& given) -> Request { return TriageCase{given.text("stream"), given.text("reason")}; }},
      {"add_head",
       "heads",
       {required("words", text), optional("theme", label), optional("service", service)},
       [](const Given& given) -> Request {
         return AddHead{given.text("words"), given.text("theme"), given.number("service")};
       }},
      {"withdraw_head",
       "heads",
       {head, reason},
       [](const Given& given) -> Request { return WithdrawHead{given.number("head"), given.text("reason")}; }},
      {"acknowledge_case",
       "acknowledgement",
       {optional("channel", code), optional("person", code)},
       [](const Given& given) -> Request { return AcknowledgeCase{given.text("channel"), given.text("person")}; }},
      {"allocate_case",
       "allocation",
       {optional("role", code), required("handler", actor), optional("team", team)},
       [](const Given& given) -> Request {
         return AllocateCase{or_else(given.text("role"), "officer"), given.number("handler"), given.number("team")};
       }},
      {"record_contact",
       "",
       {required("direction", code), optional("channel", code), optional("who", text), optional("points", text),
        optional("points_agreed", code), optional("outcome_wanted", text), optional("resolution_offered", text),
        optional("person", code)},
       [](const Given& given) -> Request {
         return RecordContact{given.text("direction"),
                              given.text("channel"),
                              given.text("who"),
                              given.text("points"),
                              given.text("points_agreed"),
                              given.text("outcome_wanted"),
                              given.text("resolution_offered"),
                              given.text("person")};
       }},
      {"make_promise",
       "",
       {required("words", text), required("due_on", day), optional("owner", actor)},
       [](const Given& given) -> Request {
         return MakePromise{given.text("words"), given.get<Day>("due_on").value_or(Day{}), given.number("owner")};
       }},
      {"keep_promise",
       "promises",
       {required("promise", code)},
       [](const Given& given) -> Request { return KeepPromise{given.text("promise")}; }},
      {"miss_promise",
       "promises",
       {required("promise", code)},
       [](const Given& given) -> Request { return MissPromise{given.text("promise")}; }},
      {"add_note",
       "",
       {required("words", text)},
       [](const Given& given) -> Request { return AddNote{given.text("words")}; }},
      {"extend_clock",
       "clocks",
       {required("clock", code), number("by", 1, longest_extension), reason, optional("approver", actor)},
       [](const Given& given) -> Request {
         return ExtendClock{given.text("clock"), static_cast<int>(given.number("by")), given.text("reason"),
                            given.number("approver")};
       }},
      {"pause_clock",
       "clocks",
       {required("clock", code), reason},
       [](const Given& given) -> Request { return PauseClock{given.text("clock"), given.text("reason")}; }},
      {"resume_clock",
       "clocks",
       {required("clock", code)},
       [](const Given& given) -> Request { return ResumeClock{given.text("clock")}; }},
      {"propose_finding",
       "findings",
       {head, required("outcome", code), optional("reasons", text), optional("grounds", code_list),
        optional("public_interest", text)},
       [](const Given& given) -> Request {
         return ProposeFinding{given.number("head"), given.text("outcome"), given.text("reasons"),
                               given.get<Given::Names>("grounds").value_or(Given::Names()),
                               given.text("public_interest")};
       }},
      {"issue_finding",
       "findings",
       {head},
       [](const Given& given) -> Request { return IssueFinding{given.number("head")}; }},
      {"return_finding",
       "findings",
       {head, reason},
       [](const Given& given) -> Request { return ReturnFinding{given.number("head"), given.text("reason")}; }},
      {"answer_stage",
       "stage",
       {optional("channel", code), optional("outcome", code), optional("late_reason", code), optional("person", code)},
       [](const Given& given) -> Request {
         return AnswerStage{given.text("channel"), given.text("outcome"), given.text("late_reason"),
                            given.text("person")};
       }},
      {"escalate_case",
       "stage",
       {optional("reason", text)},
       [](const Given& given) -> Request { return EscalateCase{given.text("reason")}; }},
      {"agree_remedy",
       "remedies",
       {required("remedy_kind", code), pence("pence"), optional("due_on", day), optional("words", text), some_head,
        pence("fixed_pence")},
       [](const Given& given) -> Request {
         return AgreeRemedy{given.text("remedy_kind"), given.number("pence"), given.get<Day>("due_on"),
                            given.text("words"),       given.number("head"),  given.get<std::int64_t>("fixed_pence")};
       }},
      {"complete_remedy",
       "remedies",
       {required("remedy", code)},
       [](const Given& given) -> Request { return CompleteRemedy{given.text("remedy")}; }},
      {"explain_delay",
       "clocks",
       {required("clock", code), required("reason", code)},
       [](const Given& given) -> Request { return ExplainDelay{given.text("clock"), given.text("reason")}; }},
      {"close_case",
       "stage",
       {optional("outcome", code), optional("reason", text)},
       [](const Given& given) -> Request { return CloseCase{given.text("outcome"), given.text("reason")}; }},
      {"reopen_case",
       "stage",
       {reason},
       [](const Given& given) -> Request { return ReopenCase{given.text("reason")}; }},
      {"change_received_date",
       "receipt",
       {required("received_on", day), reason, required("approver", actor)},
       [](const Given& given) -> Request {
         return ChangeReceivedDate{given.get<Day>("received_on").value_or(Day{}), given.text("reason"),
                                   given.number("approver")};
       }},
      {"set_field",
       "fields",
       {required("field", code), required("value", label)},
       [](const Given& given) -> Request { return SetField{given.text("field"), given.text("value")}; }},
      {"take_step",
       "stage",
       {required("step", code), optional("due_on", day), optional("words", text), optional("letter_on", day),
        optional("owner", actor)},
       [](const Given& given) -> Request {
         return TakeStep{given.text("step"), given.get<Day>("due_on"), given.text("words"), given.get<Day>("letter_on"),
                         given.number("owner")};
       }},
      {"annul_event",
       "",
       {seq, reason},
       [](const Given& given) -> Request { return AnnulEvent{given.number("seq"), given.text("reason")}; }},
      {"replace_event",
       "",
       {seq, reason, optional("happened_on", day), optional("code", label), optional("channel", code),
        optional("handler", actor)},
       [](const Given& given) -> Request {
         return ReplaceEvent{given.number("seq"),
                             given.text("reason"),
                             given.get<Day>("happened_on"),
                             given.get<std::string>("code"),
                             given.get<std::string>("channel"),
                             given.get<std::int64_t>("handler")};
       }},
      {"add_person", "", person_fields({Field{"number", whole, false, 0, most_seq}}),
       [](const Given& given) -> Request { return AddPerson{person_details(given), given.number("number")}; }},
      {"change_person", "people", person_fields({required("person", code)}),
       [](const Given& given) -> Request { return ChangePerson{given.text("person"), person_details(given)}; }},
      {"remove_person",
       "people",
       {required("person", code), reason},
       [](const Given& given) -> Request { return RemovePerson{given.text("person"), given.text("reason")}; }},
      {"set_task",
       "",
       {required("words", text), required("due_on", day), optional("owner", actor)},
       [](const Given& given) -> Request {
         return SetTask{given.text("words"), given.get<Day>("due_on").value_or(Day{}), given.number("owner")};
       }},
      {"flag_risk",
       "",
       {required("risk", code), required("words", text), optional("owner", actor)},
       [](const Given& given) -> Request {
         return FlagRisk{given.text("risk"), given.text("words"), given.number("owner")};
       }},
      {"finish_task",
       "tasks",
       {required("task", code), optional("words", text)},
       [](const Given& given) -> Request { return FinishTask{given.text("task"), given.text("words")}; }},
      {"drop_task",
       "tasks",
       {required("task", code), reason},
       [](const Given& given) -> Request { return DropTask{given.text("task"), given.text("reason")}; }},
      {"link_case",
       "",
       {required("to", FieldType::reference), required("relation", code)},
       [](const Given& given) -> Request { return LinkCase{given.text("to"), given.text("relation")}; }},
      {"attach_file",
       "",
       {required("name", label), required("type", code), number("size", 1, most_of_a_file), required("content", label),
        optional("about", label), optional("person", code)},
       [](const Given& given) -> Request {
         return AttachFile{given.text("name"),    given.text("type"),  given.number("size"),
                           given.text("content"), given.text("about"), given.text("person")};
       }},
      {"remove_file",
       "files",
       {required("file", code), reason},
       [](const Given& given) -> Request { return RemoveFile{given.text("file"), given.text("reason")}; }},
      {"finish_item",
       "",
       {required("task", code), number("item", 1, most_number)},
       [](const Given& given) -> Request { return FinishItem{given.text("task"), given.number("item")}; }},
      {"change_remedy",
       "remedies",
       {required("remedy", code), pence("pence"), optional("due_on", day), optional("words", text), some_head,
        pence("fixed_pence")},
       [](const Given& given) -> Request {
         return ChangeRemedy{given.text("remedy"),
                             given.get<std::int64_t>("pence"),
                             given.get<std::int64_t>("fixed_pence"),
                             given.get<Day>("due_on"),
                             given.text("words"),
                             given.number("head")};
       }},
      {"drop_remedy",
       "remedies",
       {required("remedy", code), reason},
       [](const Given& given) -> Request { return DropRemedy{given.text("remedy"), given.text("reason")}; }},
      {"request_approval",
       "remedies",
       {required("remedy", code), optional("words", text)},
       [](const Given& given) -> Request { return RequestApproval{given.text("remedy"), given.text("words")}; }},
      {"decide_approval",
       "remedies",
       {required("approval", code), required("decision", code), optional("reason", code), optional("form", label),
        optional("words", text)},
       [](const Given& given) -> Request {
         return DecideApproval{given.text("approval"), given.text("decision"), given.text("reason"), given.text("form"),
                               given.text("words")};
       }},
      {"move_procedure",
       "stage",
       {number("edition", 1, most_number), optional("procedure", code), optional("states", codes)},
       [](const Given& given) -> Request {
         return MoveProcedure{static_cast<int>(given.number("edition")), given.text("procedure"),
                              given.get<Given::Codes>("states").value_or(Given::Codes())};
       }},
      {"call_meeting",
       "",
       {required("meeting", code), required("meets_on", day), optional("place", text), optional("members", actors),
        optional("others", names)},
       [](const Given& given) -> Request {
         return CallMeeting{given.text("meeting"), given.get<Day>("meets_on").value_or(Day{}), given.text("place"),
                            given.numbers("members"), given.names("others")};
       }},
      {"change_meeting",
       "meetings",
       {required("meeting", code), optional("meets_on", day), optional("place", text), optional("members", actors),
        optional("others", names), optional("leaving", code_list)},
       [](const Given& given) -> Request {
         return ChangeMeeting{given.text("meeting"),    given.get<Day>("meets_on"), given.text("place"),
                              given.numbers("members"), given.names("others"),      given.names("leaving")};
       }},
      {"declare_conflict",
       "meetings",
       {required("meeting", code), number("member", 1, most_number), optional("words", text)},
       [](const Given& given) -> Request {
         return DeclareConflict{given.text("meeting"), given.number("member"), given.text("words")};
       }},
      {"issue_papers",
       "meetings",
       {required("meeting", code), optional("papers", code_list)},
       [](const Given& given) -> Request { return IssuePapers{given.text("meeting"), given.names("papers")}; }},
      {"hold_meeting",
       "meetings",
       {required("meeting", code), required("attended", code_list), optional("outcome", code), optional("words", text)},
       [](const Given& given) -> Request {
         return HoldMeeting{given.text("meeting"), given.names("attended"), given.text("outcome"), given.text("words")};
       }},
      {"cancel_meeting",
       "meetings",
       {required("meeting", code), reason},
       [](const Given& given) -> Request { return CancelMeeting{given.text("meeting"), given.text("reason")}; }},
      {"record_version",
       "",
       {required("comparison", code), required("version", code), Field{"matter", whole, false, 1, most_number},
        optional("words", text), pence("pence")},
       [](const Given& given) -> Request {
         return RecordVersion{given.text("comparison"), given.text("version"),
                              given.get<std::int64_t>("matter").value_or(0), given.text("words"),
                              given.get<std::int64_t>("pence")};
       }},
      {"raise_anomaly",
       "",
       {required("comparison", code), number("matter", 1, most_number), required("words", text)},
       [](const Given& given) -> Request {
         return RaiseAnomaly{given.text("comparison"), given.number("matter"), given.text("words")};
       }},
  };
}

constexpr Field common[] = {
    required("key", label),     optional("case", FieldType::reference),
    required("kind", code),     required("on", day),
    optional("at", moment),     Field{"seen_version", whole, false, 1, most_number},
    optional("letter", text),   optional("enclosed", code_list),
    optional("left_out", text),
};

}  // namespace

const std::vector<CommandKind>& command_kinds() {
  static const std::vector<CommandKind> kinds = all_kinds();
  return kinds;
}

std::span<const Field> common_fields() {
  return common;
}

}  // namespace redress::casework
