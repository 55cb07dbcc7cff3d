#include "core/procedure/prove_meanings.h"

#include <algorithm>

#include "base/text.h"

namespace redress::procedure {
namespace {

struct GuardMeaning {
  Guard::What what;
  Asks asks;
};
struct EffectMeaning {
  Effect::What what;
  Does does;
};

// What does not stand here is something that people do, and touches neither stage nor clock.
constexpr GuardMeaning guards[] = {
    {Guard::What::answered, Asks::answer},       {Guard::What::outcome_given, Asks::outcome},
    {Guard::What::outcome_is, Asks::outcome_of}, {Guard::What::clock_is, Asks::clock_of},
    {Guard::What::reason_given, Asks::reason},   {Guard::What::handler_differs_from_stage, Asks::another_hand},
    {Guard::What::meeting_is, Asks::meeting_of},
};
constexpr EffectMeaning effects[] = {
    {Effect::What::open_stage, Does::opens},    {Effect::What::answer_stage, Does::answers},
    {Effect::What::start_clock, Does::starts},  {Effect::What::stop_clock, Does::stops},
    {Effect::What::end_clocks, Does::ends_all},
};

bool is_among(std::string_view word, std::string_view list) {
  const auto words = base::split(list, ' ');
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool all_among(std::string_view list, std::string_view larger) {
  const auto words = base::split(list, ' ');
  return std::all_of(words.begin(), words.end(), [&](std::string_view word) { return is_among(word, larger); });
}

bool have_none_in_common(std::string_view one, std::string_view other) {
  const auto words = base::split(one, ' ');
  return std::none_of(words.begin(), words.end(), [&](std::string_view word) { return is_among(word, other); });
}

// Whether `known` holding is enough for `guard` to hold.
bool follows(const Guard& guard, const Guard& known) {
  if (known.what == guard.what && known.argument == guard.argument) return true;
  const Asks asked = asks(guard.what);
  if (asked == Asks::outcome) return asks(known.what) == Asks::outcome_of;
  if (asked != Asks::outcome_of && asked != Asks::clock_of && asked != Asks::meeting_of) return false;
  return asks(known.what) == asked && all_among(known.argument, guard.argument);
}

}  // namespace

Asks asks(Guard::What what) {
  for (const auto& [guard, meaning] : guards) {
    if (guard == what) return meaning;
  }
  return Asks::of_people;
}

bool is_of_people(Guard::What what) {
  const Asks asked = asks(what);  // which meeting it is about, people choose too
  return asked == Asks::of_people || asked == Asks::another_hand || asked == Asks::meeting_of;
}

std::string to_text(const Guard& guard) {
  return to_text(guard.what) + (guard.argument.empty() ? "" : ": " + guard.argument);
}

Does does(Effect::What what) {
  for (const auto& [effect, meaning] : effects) {
    if (effect == what) return meaning;
  }
  return Does::nothing;
}

bool carries_outcome(std::string_view command) {
  return command == "answer_stage" || command == "close_case" || command == "propose_finding";
}

bool carries_reason(std::string_view command) {
  return command == "close_case" || command == "escalate_case" || command == "reopen_case" || command == "pause_clock";
}

bool names_meeting(std::string_view command) {
  return command == "call_meeting" || command == "hold_meeting";
}

bool names_clock(std::string_view command) {
  return command == "pause_clock" || command == "resume_clock" || command == "extend_clock";
}

std::vector<std::string> outcomes_for(const Procedure& procedure, const Transition& transition) {
  if (!carries_outcome(transition.on)) return {};
  std::vector<std::string> codes = transition.on == "close_case" ? procedure.outcomes : procedure.findings;
  for (const Guard& guard : transition.when) {
    if (asks(guard.what) != Asks::outcome_of) continue;
    std::erase_if(codes, [&](const std::string& code) { return !is_among(code, guard.argument); });
  }
  return codes;
}

bool wants_outcome(const Transition& transition) {
  return std::any_of(transition.when.begin(), transition.when.end(), [](const Guard& guard) {
    return asks(guard.what) == Asks::outcome || asks(guard.what) == Asks::outcome_of;
  });
}

bool wants_reason(const Transition& transition) {
  return std::any_of(transition.when.begin(), transition.when.end(),
                     [](const Guard& guard) { return asks(guard.what) == Asks::reason; });
}

bool lets_through(const Transition& transition, std::string_view clock) {
  return std::all_of(transition.when.begin(), transition.when.end(), [&](const Guard& guard) {
    return asks(guard.what) != Asks::clock_of || is_among(clock, guard.argument);
  });
}

bool exclude_each_other(const Transition& one, const Transition& other) {
  const bool shared_role =
      one.by.empty() || other.by.empty() || std::any_of(one.by.begin(), one.by.end(), [&](const std::string& role) {
        return std::find(other.by.begin(), other.by.end(), role) != other.by.end();
      });
  if (!shared_role) return true;
  for (const Guard& guard : one.when) {
    const Asks asked = asks(guard.what);
    if (asked != Asks::outcome_of && asked != Asks::clock_of && asked != Asks::meeting_of) continue;
    for (const Guard& against : other.when) {
      if (asks(against.what) == asked && have_none_in_common(guard.argument, against.argument)) return true;
    }
  }
  return false;
}

bool passes_too(const Transition& special, const Transition& general) {
  const bool roles = general.by.empty() ||
                     (!special.by.empty() && std::all_of(special.by.begin(), special.by.end(), [&](const auto& role) {
                       return std::find(general.by.begin(), general.by.end(), role) != general.by.end();
                     }));
  return roles && std::all_of(general.when.begin(), general.when.end(), [&](const Guard& guard) {
           return std::any_of(special.when.begin(), special.when.end(),
                              [&](const Guard& known) { return follows(guard, known); });
         });
}

}  // namespace redress::procedure
