// Hostile text in every field of every command that there is a form for, carried onto every kind of page, list and file and
// onto every answer that refuses it.
//
// Each text holds `[[SHAPE:FORM.FIELD]]`, so that it is found again wherever it is shown: a field that is refused is shown again
// on its form, and one that is kept on a page.
#include <gtest/gtest.h>

#include "app/web/commands/form.h"
#include "tests/app/web/body_in_use.h"
#include "tests/app/web/hostile_hand.h"
#include "tests/app/web/hostile_procedure.h"
#include "tests/app/web/hostile_texts.h"

namespace redress::web::testing {
namespace {

struct Shape {
  const char* name;
  std::string (*around)(const std::string& mark);
};

// Short enough for a line of 200 bytes, and to be the title of a case.
const std::vector<Shape>& shapes() {
  using Mark = const std::string&;
  static const std::vector<Shape> all{
      {"tags", [](Mark mark) { return "<script>window.hostile='" + mark + "'</script><img src=x onerror=hostile()>"; }},
      {"quotes", [](Mark mark) { return "\"' onfocus=\"window.hostile=1\" autofocus x='" + mark + "' y=\""; }},
      {"formula", [](Mark mark) { return "=HYPERLINK(\"https://elsewhere.example.org/" + mark + "\",\"open\")"; }},
      {"turned",
       [](Mark mark) { return "\u202E" + mark + "\u2066fdp.exe\u202C \u05E9\u05DC\u05D5\u05DD \u200F\u2069"; }},
      {"marks", [](Mark mark) { return "\u0351\u0324" + mark + "Z" + repeated("\u0351", 12) + "\u200D\U000E007F"; }},
      {"lines", [](Mark mark) { return mark + "\r\nSet-Cookie: hostile=1\r\n\r\n<b>two</b>\n\t=1+1"; }},
      {"escapes", [](Mark mark) { return mark + "%00\\0\\x00&#0;\u2400%0d%0a{{7*7}}'); DROP TABLE casefile; --"; }},
  };
  return all;
}

// A theme is shown without its underscores.
std::string plain_name(std::string_view code) {
  std::string name(code);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}
std::string mark_of(const std::string& shape, std::string_view form, std::string_view field) {
  return "[[" + shape + ":" + plain_name(form) + "." + plain_name(field) + "]]";
}
std::string field_of(std::string part) {
  for (const std::string_view ending : {"-day", "-month", "-year"}) {
    if (part.ends_with(ending)) return part.substr(0, part.size() - ending.size());
  }
  return part;
}

// What is done with a case, so that everything is done that can be.
struct Step {
  std::string_view kind;
  Typed chosen = {};
  bool by_ben = false;
  bool plainly = false;  // without hostile words: of what is changed or removed later
};

std::vector<Step> everything(const std::string& other_case) {
  const Typed third{{"person", "n3"}, {"role", "representative"}, {"authority", "recorded"}};
  const Typed nobody_says_so{{"authority", ""}};
  Typed all_but_the_first_stay{{"others", "Jo Sample"}};
  for (int member = 2; member < 40; ++member)
    all_but_the_first_stay.emplace_back("leaving-" + std::to_string(member), "");
  return {{"acknowledge_case"},
          {"allocate_case"},
          {"record_contact"},
          {"add_note"},
          {"add_person", {{"role", "representative"}, {"authority", "recorded"}}},
          {"add_person", nobody_says_so, false, true},
          {"change_person", third},
          {"add_person", nobody_says_so, false, true},
          {"remove_person", {{"person", "n4"}}},
          {"finish_task"},
          {"set_task"},
          {"flag_risk"},
          {"drop_task"},
          {"finish_task"},
          {"link_case", {{"to", other_case}}},
          {"remove_file"},
          {"make_promise", {{"on-day", "18"}, {"due_on-day", "18"}}},
          {"miss_promise"},
          {"keep_promise"},
          {"add_head"},
          {"withdraw_head", {{"head", "2"}}},
          {"propose_finding"},
          {"return_finding", {}, true},
          {"propose_finding"},
          {"issue_finding", {}, true},
          {"agree_remedy", {{"fixed_pence", ""}}},
          {"change_remedy", {{"fixed_pence", ""}}},
          {"request_approval"},
          {"decide_approval", {{"decision", "returned"}, {"form", ""}}, true},
          {"request_approval"},
          {"decide_approval", {{"decision", "approved"}, {"reason", ""}, {"form", ""}}, true},
          {"complete_remedy"},
          {"agree_remedy", {{"fixed_pence", ""}}},
          {"drop_remedy"},
          {"explain_delay"},
          {"extend_clock"},
          {"pause_clock"},
          {"resume_clock"},
          {"triage_case"},
          {"set_field"},
          {"change_received_date", {{"received_on-day", "1"}}},
          {"take_step", {{"step", "look_again"}, {"due_on-day", "24"}, {"letter_on-day", "18"}}},
          {"call_meeting", {{"others", "Ivy Sample"}}},
          {"change_meeting", all_but_the_first_stay},
          {"issue_papers"},
          {"declare_conflict", {{"member", "2"}}},
          {"hold_meeting"},
          {"call_meeting", {{"others", "Ivy Sample"}}},
          {"cancel_meeting"},
          {"finish_item", {{"task", "t4"}, {"item", "1"}}},
          {"record_version", {{"matter", ""}}},
          {"record_version", {{"matter", "1"}, {"version", "theirs"}}},
          {"raise_anomaly", {{"matter", "1"}}},
          {"answer_stage"},
          {"escalate_case"},
          {"close_case", {{"outcome", "withdrawn"}}},
          {"reopen_case"}};
}

// What a page says, without the room between.
std::string said(const HostileHand::Result& result) {
  std::string words;
  for (const char c : result.said) {
    if (c != '\n' || !words.ends_with('\n')) words += c;
  }
  return words;
}

// The marks in an answer.
std::set<std::string> marks_in(std::string_view content) {
  std::set<std::string> found;
  for (std::size_t at = content.find("[["); at != std::string_view::npos; at = content.find("[[", at + 2)) {
    const std::size_t end = content.find("]]", at);
    if (end != std::string_view::npos && end - at < 100) found.emplace(content.substr(at, end + 2 - at));
  }
  return found;
}

class HostileFields : public ::testing::TestWithParam<sql::Engine> {
 protected:
  HostileFields()
      : body_(GetParam(), {hostile_procedure()}),
        ada_(body_.desk, body_.ada, answered()),
        ben_(body_.desk, body_.ben, answered()) {}

  // A case with its words typed in the form for a new one; gives its address.
  std::string new_case(const HostileHand::Filling& filling) {
    const auto form = ada_.forms_at("/cases/new").at(0);
    HostileHand::Filling with = filling;
    with.chosen.insert(with.chosen.end(), {{"procedure", own_procedure},
                                           {"received_on-day", "2"},
                                           {"risk-safeguarding", ""},
                                           {"risk-violence", ""},
                                           {"risk-whistleblowing", ""}});
    with.files = {{"files", "letter.txt", "The roof leaks\n"}};
    const auto result = ada_.type(form, with);
    EXPECT_TRUE(result.taken) << said(result);
    remember("new_case", form, result, with.names);
    return result.location.substr(0, result.location.find('?'));
  }
  void take(const std::string& at, const Step& step, HostileHand::Filling filling) {
    auto& hand = step.by_ben ? ben_ : ada_;
    const auto form = hand.forms_at(at + "/commands/" + std::string(step.kind)).at(0);
    filling.chosen = step.chosen;
    filling.chosen.emplace_back("approver", "Ben Oarsman");
    const auto result = hand.type(form, filling);
    ASSERT_TRUE(result.taken) << step.kind << ": " << said(result);
    done_.insert(step.kind);
    if (!step.plainly) remember(step.kind, form, result, filling.names);
  }
  void do_everything(const std::string& shape, const std::function<std::string(const std::string& mark)>& text) {
    const auto filling = [&](std::string_view form) {
      return HostileHand::Filling{.text =
                                      [=](const std::string& field) {
                                        std::string words = text(mark_of(shape, form, field_of(field)));
                                        if (field != "email") return words;
                                        std::erase(words, ' ');
                                        return words + "@example.org";
                                      },
                                  .names = {"handler", "team", "owner", "service", "approver"}};
    };
    shape_ = shape;
    const std::string at = new_case(filling("new_case"));
    cases_.push_back(at);
    for (const auto& step : everything(body_.reference)) {
      if (step.plainly) {
        take(at, step, {.text = [](const std::string&) { return "Plain words"; }});
      } else {
        take(at, step, filling(step.kind));
      }
    }
  }
  // What became of each field: refused by its name, or kept.
  void remember(std::string_view kind, const FoundForm& form, const HostileHand::Result& result,
                const std::set<std::string>& names) {
    std::set<std::string> refused;
    for (const auto& field : result.refused) refused.insert(field_of(field));
    for (const auto& field : form.fields) {
      if (field.name.empty() || (!is_typed(field) && !names.contains(field.name))) continue;
      const std::string name = field_of(field.name);
      const std::string mark = mark_of(shape_, kind, name);
      if (!refused.contains(name)) kept_.insert(mark);
      // A choice that is not offered is named in the refusal and not shown: nobody can type it.
      if (refused.contains(name) && is_typed(field)) refused_.insert(mark);
    }
  }
  void hold_every_field() {
    for (const auto& mark : refused_) EXPECT_TRUE(on_forms_.contains(mark)) << mark << " is refused and not shown";
    for (const auto& mark : kept_) EXPECT_TRUE(shown_.contains(mark)) << mark << " is kept and shown nowhere";
    EXPECT_TRUE(body_.desk.office->check().empty());
    EXPECT_TRUE(body_.desk.office->verify().empty());
  }
  // Every kind of page: of each case its tabs, of one all that lies below it.
  void look_at_everything() {
    const std::string whole = cases_.front() + "/";
    static const std::set<std::string> tabs{"investigation", "files", "people", "remedies", "history"};
    const auto look = [this](const std::string& address, const http::Response& response) {
      look_at(address, response);
      ++pages_;
      const auto marks = marks_in(response.content());
      shown_.insert(marks.begin(), marks.end());
      if (response.type.starts_with("text/csv")) in_files_.insert(marks.begin(), marks.end());
    };
    Walk walk(body_.desk, body_.ada, look);
    walk.leave_out([whole](const std::string& address) {
      const std::size_t below = address.find('/', std::string_view("/cases/").size());
      return address.starts_with("/cases/") && below != std::string::npos && !address.starts_with(whole) &&
             !tabs.contains(address.substr(below + 1));
    });
    auto starts = body_.starts();
    for (const auto& at : cases_) starts.push_back(at);
    for (const char* list : {"/cases", "/my-work", "/team-work", "/unallocated"})
      starts.push_back(std::string(list) + "/data?leaves=no");
    walk.from(starts);
  }

  BodyInUse body_;
  HostileHand ada_, ben_;
  std::string shape_;
  std::vector<std::string> cases_;
  std::set<std::string_view> done_;
  std::set<std::string> kept_, refused_;               // marks of fields
  std::set<std::string> on_forms_, shown_, in_files_;  // marks on forms and in answers to them, on pages, in files
  std::size_t pages_ = 0;

 private:
  Walk::Look answered() {
    return [this](const std::string& address, const http::Response& response) {
      look_at(address, response);
      const auto marks = marks_in(response.content());
      on_forms_.insert(marks.begin(), marks.end());
    };
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, HostileFields, ::testing::ValuesIn(tests::engines()),
                         [](const auto& suite) { return tests::name_of(suite.param); });

TEST_P(HostileFields, OfEveryCommandAreRefusedByNameOrShownAsTheyAre) {
  for (const auto& shape : shapes()) do_everything(shape.name, shape.around);
  for (const auto& form : command_forms()) EXPECT_TRUE(done_.contains(form.kind)) << form.kind << " was never done";
  look_at_everything();
  hold_every_field();
  EXPECT_GT(kept_.size(), 40 * shapes().size());
  EXPECT_GT(refused_.size(), 20U);
  EXPECT_GT(pages_, 150U);
  for (const auto& shape : shapes())
    EXPECT_TRUE(in_files_.contains(mark_of(shape.name, "new_case", "complaint"))) << shape.name << " is in no file";
  const auto page = body_.desk.get(body_.ada, cases_.at(5) + "/history");
  EXPECT_NE(page.body.find("[[lines:add-note.words]]\nSet-Cookie: hostile=1\n\n&lt;b&gt;two"), std::string::npos)
      << "lines end as they were typed";
  for (const char* place :
       {"title", "role", "stage", "clock", "clock-source", "step", "state", "next-action", "guidance", "source"}) {
    const std::string mark = "[[procedure:" + std::string(place) + "]]";
    EXPECT_TRUE(shown_.contains(mark) || on_forms_.contains(mark)) << place << " of the procedure";
  }
}

// A text as long as any field takes, without a blank, in every field at once; and one of letters of two bytes.
TEST_P(HostileFields, AreAsLongAsAnyFieldTakes) {
  bool narrow = false;
  do_everything("long", [&](const std::string& mark) {
    constexpr std::size_t longest = std::size_t{64} << 10U;
    narrow = !narrow;
    std::string text = mark;
    while (text.size() + 1 < longest) text += narrow ? "WW" : "\u00E9";
    return text + std::string(longest - text.size(), 'W');
  });
  look_at_everything();
  hold_every_field();
  EXPECT_GT(kept_.size(), 20U);
}

}  // namespace
}  // namespace redress::web::testing
