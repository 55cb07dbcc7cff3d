// redress account: who may sign in, from the command line of the machine: for the first people, and when nobody can sign in.
#include <algorithm>
#include <ostream>

#include "app/cli/body.h"
#include "app/cli/staff_list.h"
#include "base/text.h"
#include "base/value.h"

namespace redress::cli {
namespace {

using base::Refusals;
using base::refuse;
using office::Account;
using office::Accounts;

// What every act needs: the office and the account that --email names.
struct Asked {
  const Arguments& arguments;
  office::Office& office;
  Streams streams;

  Accounts& accounts() const { return office.accounts(); }
  std::string get(std::string_view name) const { return arguments.get(name).value_or(""); }
};

int wrong(Streams streams, const Refusals& refusals) {
  say(streams.err, refusals);
  return exit_wrong;
}

base::Checked<Account> account_asked(const Asked& asked) {
  const std::string email = asked.get("email");
  if (auto account = asked.accounts().find_email(email)) return *account;
  std::vector<std::string> known;
  for (const auto& account : asked.accounts().all()) known.push_back(account.email);
  const auto near = base::nearest_word(email, known);
  return refuse({"account_is_not_known", "--email", "",
                 "there is no account with the e-mail " + email + (near ? "; is " + *near + " meant?" : "")});
}

std::string state_of(const Account& account) {
  if (account.closed) return "closed";
  return account.has_password ? "open" : "no password yet";
}

int list(const Asked& asked) {
  base::Array rows;
  for (const auto& account : asked.accounts().all()) {
    base::Array roles;
    std::string words;
    for (const auto& held : account.roles) {
      const std::string unit = held.unit == 0 ? "" : asked.office.unit_name(held.unit);
      roles.push_back(base::Object{{"role", held.role}, {"team", unit}});
      words += (words.empty() ? "" : ",") + held.role + (unit.empty() ? "" : "@" + unit);
    }
    if (!asked.arguments.has("json")) {
      asked.streams.out << account.email << '\t' << account.name << '\t' << state_of(account) << '\t'
                        << (words.empty() ? "-" : words) << '\n';
    }
    rows.push_back(base::Object{{"name", account.name},
                                {"email", account.email},
                                {"state", state_of(account)},
                                {"authenticator", account.has_codes},
                                {"roles", std::move(roles)}});
  }
  if (asked.arguments.has("json")) asked.streams.out << base::canonical_text(base::Value(std::move(rows))) << '\n';
  return exit_done;
}

// The code alone on standard output, so that a script can take it.
int print_code(const Asked& asked, std::int64_t actor, std::string_view purpose) {
  const auto code = asked.accounts().invite(actor, purpose);
  if (!code) return wrong(asked.streams, code.error());
  asked.streams.out << *code << '\n';
  asked.streams.err << "the code holds for " << (purpose == "reset" ? "1 hour" : "72 hours")
                    << " and is entered at /welcome, once\n";
  return exit_done;
}

int open(const Asked& asked) {
  const auto roles = asked.arguments.all("role");
  for (const auto& role : roles) {
    if (auto known = is_known_role(role, "--role"); !known) return wrong(asked.streams, known.error());
  }
  const auto actor = asked.accounts().open_account(asked.get("name"), asked.get("email"), 0);
  if (!actor) return wrong(asked.streams, actor.error());
  for (const auto& role : roles) {
    if (const auto given = asked.accounts().give_role(*actor, {role, 0}, 0); !given)
      return wrong(asked.streams, given.error());
  }
  return print_code(asked, *actor, "invitation");
}

int code(const Asked& asked, std::string_view purpose) {
  const auto account = account_asked(asked);
  if (!account) return wrong(asked.streams, account.error());
  return print_code(asked, account->actor, purpose);
}

int role(const Asked& asked) {
  const auto account = account_asked(asked);
  if (!account) return wrong(asked.streams, account.error());
  for (const auto& given : asked.arguments.all("give")) {
    if (auto known = is_known_role(given, "--give"); !known) return wrong(asked.streams, known.error());
  }
  for (const auto& given : asked.arguments.all("give")) {
    if (const auto done = asked.accounts().give_role(account->actor, {given, 0}, 0); !done)
      return wrong(asked.streams, done.error());
  }
  for (const auto& taken : asked.arguments.all("take")) {
    bool held_it = false;
    for (const auto& held : account->roles) {
      if (held.role != taken) continue;
      held_it = true;
      if (const auto done = asked.accounts().take_role(account->actor, held, 0); !done)
        return wrong(asked.streams, done.error());
    }
    if (!held_it)
      return wrong(asked.streams, {{"role_is_held", "--take", "", account->email + " does not hold " + taken}});
  }
  return exit_done;
}

int close(const Asked& asked) {
  const auto account = account_asked(asked);
  if (!account) return wrong(asked.streams, account.error());
  const auto closed = asked.accounts().close_account(account->actor, 0);
  return closed ? exit_done : wrong(asked.streams, closed.error());
}

int load(const Asked& asked) {
  const std::string& file = asked.arguments.positional()[1];
  const auto loaded = load_staff(asked.office, read_file(file, asked.streams.in), file);
  if (!loaded) {
    say(asked.streams.err, loaded.error());
    asked.streams.err << "nothing was done\n";
    return exit_wrong;
  }
  for (const auto& one : *loaded) asked.streams.out << one.email << '\t' << one.code << '\n';
  asked.streams.err << loaded->size()
                    << " accounts opened; each code holds for 72 hours and is entered at /welcome, once\n";
  return exit_done;
}

struct Act {
  std::string_view name;
  std::vector<std::string_view> needs;  // options
  std::vector<std::string_view> takes;  // options besides them
  std::size_t words = 1;                // positional, the act's own name among them
  int (*run)(const Asked&);
};
const std::vector<Act>& acts() {
  static const std::vector<Act> all{
      {"list", {}, {"json"}, 1, list},
      {"open", {"name", "email"}, {"role"}, 1, open},
      {"invite", {"email"}, {}, 1, [](const Asked& asked) { return code(asked, "invitation"); }},
      {"reset", {"email"}, {}, 1, [](const Asked& asked) { return code(asked, "reset"); }},
      {"role", {"email"}, {"give", "take"}, 1, role},
      {"close", {"email"}, {}, 1, close},
      {"load", {}, {}, 2, load},
  };
  return all;
}

Refusals wrong_with(const Act& act, const Arguments& arguments) {
  Refusals refusals;
  const std::string name(act.name);
  for (const auto& option : act.needs) {
    if (arguments.get(option).value_or("").empty())
      refusals.push_back({"option_is_needed", "--" + std::string(option), "", "account " + name + " needs it"});
  }
  for (const std::string_view option : {"name", "email", "role", "give", "take", "json"}) {
    const bool known = std::find(act.needs.begin(), act.needs.end(), option) != act.needs.end() ||
                       std::find(act.takes.begin(), act.takes.end(), option) != act.takes.end();
    if (arguments.has(option) && !known)
      refusals.push_back(
          {"option_is_for_another", "--" + std::string(option), "", "account " + name + " takes no such option"});
  }
  if (act.name == "role" && !arguments.has("give") && !arguments.has("take"))
    refusals.push_back({"option_is_needed", "--give", "", "say which role: --give ROLE or --take ROLE"});
  if (arguments.positional().size() != act.words) {
    refusals.push_back({"words_are_as_many", "account " + name, "",
                        act.words == 2 ? "one FILE.csv is needed" : "it takes options only"});
  }
  return refusals;
}

}  // namespace

int account(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(
      words,
      with_place(
          {{"name"}, {"email"}, {"role", true, true}, {"give", true, true}, {"take", true, true}, {"json", false}}));
  if (!arguments) return usage(streams, arguments.error());
  const std::string wanted = arguments->positional().empty() ? "" : arguments->positional().front();
  const auto act = std::find_if(acts().begin(), acts().end(), [&](const Act& one) { return one.name == wanted; });
  if (act == acts().end()) {
    std::vector<std::string> names;
    for (const auto& one : acts()) names.emplace_back(one.name);
    const auto near = base::nearest_word(wanted, names);
    return usage(streams, {{"act_is_known", "account", "",
                            "say what: list, open, invite, reset, role, close or load" +
                                (near ? "; is " + *near + " meant?" : std::string())}});
  }
  if (auto refusals = wrong_with(*act, *arguments); !refusals.empty()) return usage(streams, refusals);
  const auto place = place_from(*arguments);
  if (!place) return usage(streams, place.error());
  office::Options options;
  options.writing = act->name != "list";
  const auto office = office::Office::open(*place, options);
  return act->run({*arguments, *office, streams});
}

}  // namespace redress::cli
