// redress forecast backlog|remedies: when a backlog is cleared, what overdue months will cost; first how well it did last time.
#include <ostream>

#include "app/catalogue/numbers.h"
#include "app/cli/body.h"
#include "app/office/forecasting.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

constexpr std::chrono::days a_quarter{91};

std::string counted(std::int64_t number, const char* what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string when(std::optional<int> weeks, base::Day as_at) {
  if (!weeks) return "not within two years";
  return base::to_text(as_at + std::chrono::days{7 * *weeks}) + " (" + counted(*weeks, "week") + ")";
}

base::Value whole(std::optional<int> number) {
  return number ? base::Value(*number) : base::Value();
}

office::Stock stock_in(const Arguments& arguments) {
  return {arguments.get("what").value_or("backlog.overdue"), arguments.get("service").value_or(""),
          arguments.get("row").value_or(""), arguments.all("procedure")};
}

int refused(const base::Refusals& refusals, Streams streams) {
  say(streams.err, refusals);
  return exit_wrong;
}

base::Object told(const office::BacklogForecast& made, const office::BacklogQuestion& question) {
  const auto range = [](const auto& each) {
    return base::Object{{"low", each.low}, {"middle", each.middle}, {"high", each.high}};
  };
  base::Array weeks, proof, past;
  for (const auto& each : made.made.backlog) weeks.push_back(range(each));
  if (made.proof) {
    for (const auto& each : made.proof->weeks) {
      base::Object line = range(each.said);
      line["ends"] = base::to_text(each.ends);
      line["happened"] = each.happened;
      proof.push_back(std::move(line));
    }
  }
  for (const auto& each : made.past) {
    past.push_back(
        base::Object{{"ends", base::to_text(each.week.ends)},
                     {"before", each.week.before},
                     {"came", each.week.came},
                     {"left", each.week.left},
                     {"after", each.week.after},
                     {"people", each.week.people ? base::Value(numbers::to_text(*each.week.people)) : base::Value()}});
  }
  const auto& in = made.made.cleared_in;
  return {{"as_at", base::to_text(question.as_at)},
          {"seed", std::to_string(question.seed)},
          {"runs", forecast::runs_by_default},
          {"people_now", numbers::to_text(made.people_now)},
          {"people", numbers::to_text(question.people)},
          {"cleared_in_weeks",
           base::Object{{"low", whole(in.low)}, {"middle", whole(in.middle)}, {"high", whole(in.high)}}},
          {"never", made.made.never},
          {"weeks", std::move(weeks)},
          {"past", std::move(past)},
          {"proof", std::move(proof)}};
}

void print(const office::BacklogForecast& made, const office::BacklogQuestion& question, std::ostream& out) {
  if (made.proof) {
    const auto& proof = *made.proof;
    out << "How well it did: made on " << base::to_text(made.proved_from) << " of what was known then, " << proof.within
        << " of the " << proof.weeks.size() << " weeks since lay within its range; in the middle it was "
        << counted(proof.typical_error, "case") << " off.\n";
  } else {
    out << "How well it did: not known, the record does not reach far enough back.\n";
  }
  std::int64_t came = 0, left = 0;
  for (const auto& each : made.past) {
    came += each.week.came;
    left += each.week.left;
  }
  const auto &first = made.past.front().week, &last = made.past.back().week;
  out << "The past " << made.past.size() << " weeks: " << first.before << " + " << came << " - " << left << " = "
      << last.after << ".\nStaffing: " << numbers::to_text(made.people_now) << " now"
      << (made.people_recorded ? " (recorded)" : " (given)") << ", " << numbers::to_text(question.people)
      << " from now on. Seed " << question.seed << ", " << forecast::runs_by_default << " runs.\nCleared to "
      << question.goal << ":\n";
  const auto& in = made.made.cleared_in;
  out << "  one in ten runs by   " << when(in.low, question.as_at) << "\n  half of the runs by  "
      << when(in.middle, question.as_at) << "\n  nine in ten runs by  " << when(in.high, question.as_at) << '\n';
  if (made.plan) {
    out << "Plan from " << base::to_text(made.plan->starts) << " to " << base::to_text(made.plan->target)
        << ", week by week:\n";
    for (const auto& each : made.planned)
      out << "  " << base::to_text(each.week.ends) << "  planned " << forecast::planned_on(*made.plan, each.week.ends)
          << "  actual " << each.week.after << "  (" << each.week.before << " + " << each.week.came << " - "
          << each.week.left << ")\n";
  }
}

int backlog(office::Office& office, const Arguments& arguments, Streams streams) {
  office::BacklogQuestion question;
  base::Refusals wrong;
  question.stock = stock_in(arguments);
  question.as_at = day_in(arguments, "as-at", wrong).value_or(office.today());
  const auto number = [&](const char* option, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    const auto text = arguments.get(option);
    const auto value = text ? base::parse_int(*text, least, most) : std::optional(otherwise);
    if (!value) wrong.push_back({"option_is_a_number", std::string("--") + option, "", "give a whole number"});
    return value.value_or(otherwise);
  };
  question.weeks = static_cast<int>(number("weeks", 1, 1000, question.weeks));
  question.goal = number("goal", 0, 1'000'000, 0);
  question.seed = static_cast<std::uint64_t>(number("seed", 0, INT64_MAX, 1));
  if (arguments.has("people-now")) {
    question.people_now = numbers::parse_decimal(*arguments.get("people-now"));
    if (!question.people_now)
      wrong.push_back({"value_is_a_number", "--people-now", "", "give a number such as 6 or 4.5"});
  }
  const auto people = numbers::parse_decimal(arguments.get("people").value_or(""));
  if (!people)
    wrong.push_back({"value_is_a_number", "--people", "", "say how many work on it from now on: --people 6.5"});
  question.people = people.value_or(numbers::Decimal{});
  const auto starts = day_in(arguments, "plan-from", wrong), target = day_in(arguments, "plan-to", wrong);
  if (starts.has_value() != target.has_value())
    wrong.push_back({"plan_has_two_days", "--plan-from and --plan-to", "", "a plan has both days"});
  if (starts && target) question.plan = forecast::Plan{*starts, *target, 0, 0};
  if (!wrong.empty()) return usage(streams, wrong);
  const auto made = office::forecast_backlog(office, question);
  if (!made) return refused(made.error(), streams);
  if (arguments.has("json")) {
    streams.out << base::canonical_text(told(*made, question)) << '\n';
  } else {
    print(*made, question, streams.out);
  }
  return exit_done;
}

int remedies(office::Office& office, const Arguments& arguments, Streams streams) {
  office::RemedyQuestion question;
  base::Refusals wrong;
  const std::string id = arguments.get("rate").value_or("");
  std::vector<std::string> known;
  for (const auto& rate : catalogue::shipped_rates()) {
    known.push_back(rate.id);
    if (rate.id == id) question.rate = rate;
  }
  if (question.rate.id.empty()) {
    const auto near = base::nearest_word(id, known);
    wrong.push_back({"rate_is_known", "--rate", "", "name the rate: --rate " + (near ? *near : known.front())});
  }
  question.stock = stock_in(arguments);
  question.as_at = day_in(arguments, "as-at", wrong).value_or(office.today());
  question.coming = day_in(arguments, "coming", wrong).value_or(question.as_at + a_quarter);
  question.made_before = day_in(arguments, "before", wrong).value_or(question.as_at - a_quarter);
  if (!wrong.empty()) return usage(streams, wrong);
  const auto made = office::forecast_remedies(office, question);
  if (!made) return refused(made.error(), streams);
  if (arguments.has("json")) {
    base::Array cases;
    for (const auto& each : made->then.cases)
      cases.push_back(base::Object{{"reference", each.reference},
                                   {"due", base::to_text(each.due)},
                                   {"months", each.months},
                                   {"pounds", each.pounds}});
    streams.out << base::canonical_text(base::Object{{"rate", question.rate.id},
                                                     {"edition", question.rate.edition},
                                                     {"part_month", forecast::to_text(question.rate.part_month)},
                                                     {"as_at", base::to_text(question.as_at)},
                                                     {"pounds", made->now.pounds},
                                                     {"coming", base::to_text(question.coming)},
                                                     {"pounds_then", made->then.pounds},
                                                     {"cases_then", std::move(cases)},
                                                     {"made_before", base::to_text(question.made_before)},
                                                     {"said", made->said.pounds},
                                                     {"came_to", made->came_to()}})
                << '\n';
    return exit_done;
  }
  streams.out << "How well it did: made on " << base::to_text(question.made_before) << " it said GBP "
              << made->said.pounds << " for " << base::to_text(question.as_at) << "; it came to GBP " << made->came_to()
              << " (GBP " << made->same_cases.pounds << " of the same cases, GBP " << made->new_cases.pounds
              << " of cases since).\n"
              << question.rate.title << ", edition " << question.rate.edition << ": GBP " << question.rate.pounds
              << " a month. " << forecast::told(question.rate.part_month) << "\nAs at " << base::to_text(question.as_at)
              << ": " << counted(static_cast<std::int64_t>(made->now.cases.size()), "case") << ", "
              << counted(made->now.months, "month") << ", GBP " << made->now.pounds << "\nOn "
              << base::to_text(question.coming) << ", if none is done: " << counted(made->then.months, "month")
              << ", GBP " << made->then.pounds << '\n';
  if (made->no_day > 0) streams.out << made->no_day << " more have no limit that says since when.\n";
  if (arguments.has("cases")) {
    for (const auto& each : made->now.cases)
      streams.out << "  " << each.reference << "\tdue " << base::to_text(each.due) << '\t'
                  << counted(each.months, "month") << "\tGBP " << each.pounds << '\n';
  }
  return exit_done;
}

}  // namespace

int forecasts(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, with_place({{"what"},
                                                             {"service"},
                                                             {"row"},
                                                             {"procedure", true, true},
                                                             {"as-at"},
                                                             {"weeks"},
                                                             {"goal"},
                                                             {"seed"},
                                                             {"people-now"},
                                                             {"people"},
                                                             {"plan-from"},
                                                             {"plan-to"},
                                                             {"rate"},
                                                             {"coming"},
                                                             {"before"},
                                                             {"cases", false},
                                                             {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const auto act = only_word(*arguments, "backlog or remedies");
  if (!act) return usage(streams, act.error());
  if (*act != "backlog" && *act != "remedies")
    return usage(streams, {{"word_is_not_known", *act, "", "what is forecast is backlog or remedies"}});
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  const auto office = office::Office::open(*place, {.writing = false});
  return *act == "backlog" ? backlog(*office, *arguments, streams) : remedies(*office, *arguments, streams);
}

}  // namespace redress::cli
