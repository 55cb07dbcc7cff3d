// redress token: who may send complaints by program. Makes a token and prints it once; lists them; revokes one.
#include <ostream>

#include "app/cli/body.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

// What is wrong with the options taken together: one act, and what it needs.
base::Refusals wrong_with(const Arguments& arguments) {
  base::Refusals refusals;
  const bool lists = arguments.has("list"), revokes = arguments.has("revoke");
  if (lists && revokes) refusals.push_back({"one_act_at_a_time", "--revoke", "", "not together with --list"});
  for (const char* option : {"actor", "scope"}) {
    const std::string name = std::string("--") + option;
    if ((lists || revokes) && arguments.has(option))
      refusals.push_back({"option_is_for_another", name, "", "it is for making a token"});
    if (!lists && !revokes && arguments.get(option).value_or("").empty())
      refusals.push_back({"option_is_needed", name, "", "making a token needs it; or say --list or --revoke ID"});
  }
  if (arguments.has("json") && !lists) refusals.push_back({"option_is_for_another", "--json", "", "it is for --list"});
  if (!arguments.positional().empty())
    refusals.push_back({"words_are_as_many", arguments.positional().front(), "", "token takes options only"});
  return refusals;
}

std::string state_of(const office::Token& token) {
  return token.revoked ? "revoked" : token.closed ? "account closed" : "works";
}

int list(office::Office& office, bool as_json, Streams streams) {
  base::Array rows;
  for (const auto& token : office.tokens().all()) {
    const std::string made_at = base::to_text(token.made_at);
    if (!as_json) {
      streams.out << token.id << '\t' << token.name << '\t' << token.scope << '\t' << made_at << '\t' << state_of(token)
                  << '\n';
    }
    rows.push_back(base::Object{{"id", token.id},
                                {"actor", token.name},
                                {"scope", token.scope},
                                {"made_at", made_at},
                                {"state", state_of(token)}});
  }
  if (as_json) streams.out << base::canonical_text(base::Value(std::move(rows))) << '\n';
  return exit_done;
}

int refused(Streams streams, base::Refusals refusals) {
  for (auto& refusal : refusals) refusal.about.insert(0, "--");
  say(streams.err, refusals);
  return exit_wrong;
}

int revoke(office::Office& office, std::int64_t id, Streams streams) {
  const auto done = office.tokens().revoke(id);
  if (done) return exit_done;
  base::Refusals refusals = done.error();
  for (auto& refusal : refusals) refusal.about = "revoke";
  return refused(streams, std::move(refusals));
}

// The token alone on standard output, so that a script can take it.
int make(office::Office& office, const Arguments& arguments, Streams streams) {
  const std::string scope = *arguments.get("scope");
  const auto token = office.tokens().make(*arguments.get("actor"), scope);
  if (!token) return refused(streams, token.error());
  streams.out << *token << '\n';
  streams.err << "the token is shown this once; it works until it is revoked or its owner's account is closed\n";
  const office::Token owner = office.tokens().all().back();
  const auto account = office.accounts().find(owner.actor);
  if (account && !office::may(account->roles, office::find_scope(scope)->permission)) {
    streams.err << owner.name
                << " holds no role that allows it yet: requests are refused until `redress account role` gives one\n";
  }
  return exit_done;
}

}  // namespace

int token(const Words& words, Streams streams) {
  const auto arguments =
      Arguments::parse(words, with_place({{"actor"}, {"scope"}, {"list", false}, {"json", false}, {"revoke"}}));
  if (!arguments) return usage(streams, arguments.error());
  base::Refusals refusals = wrong_with(*arguments);
  const auto id = base::parse_int(arguments->get("revoke").value_or("1"), 1, INT64_MAX);
  if (!id) refusals.push_back({"not_a_number", "--revoke", "", "name the number of a token, as --list shows it"});
  if (!refusals.empty()) return usage(streams, refusals);
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  office::Options options;
  options.writing = !arguments->has("list");
  const auto office = office::Office::open(*place, options);
  if (arguments->has("list")) return list(*office, arguments->has("json"), streams);
  if (arguments->has("revoke")) return revoke(*office, *id, streams);
  return make(*office, *arguments, streams);
}

}  // namespace redress::cli
