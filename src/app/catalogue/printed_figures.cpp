#include "app/catalogue/printed_figures.h"

#include <array>
#include <utility>

#include "kit/yaml/map.h"

namespace redress::catalogue {

namespace {

using reports::PrintedClaim;

constexpr const char* rule = "printed_figures_must_be_sound";
constexpr std::array<std::pair<const char*, PrintedClaim::Kind>, 5> kinds{{{"sum", PrintedClaim::Kind::sum},
                                                                           {"whole", PrintedClaim::Kind::whole},
                                                                           {"share", PrintedClaim::Kind::share},
                                                                           {"mean", PrintedClaim::Kind::mean},
                                                                           {"open", PrintedClaim::Kind::littles}}};

PrintedClaim claim_of(const yaml::Node& node, yaml::Remarks& remarks) {
  yaml::Map map(node, remarks, "a claim");
  PrintedClaim claim;
  claim.check = map.one_of("check", {"I1", "I2", "I3", "I4", "I5", "I6", "littles.check"});
  int said = 0;
  for (const auto& [word, kind] : kinds) {
    if (!map.has(word)) continue;
    ++said;
    claim.kind = kind;
    claim.parts = yaml::texts_of(map.words(word));
  }
  claim.less = yaml::texts_of(map.words("less"));
  claim.of = map.text_or("of", "");
  claim.is = map.text_or("is", "");
  claim.over = map.text_or("over", "");
  claim.day = map.maybe_day("ends_on");
  if (claim.day) {
    ++said;
    claim.kind = PrintedClaim::Kind::period;
  }
  if (said != 1) remarks.add(map.place(), "a claim says one of `sum`, `whole`, `share`, `mean`, `open` and `ends_on`");
  map.finish();
  return claim;
}

}  // namespace

base::Checked<reports::PrintedFigures> read_printed_figures(std::string_view text, std::string_view name) {
  const auto node = yaml::read_yaml(text, name);
  if (!node) return base::refuse(node.error());
  yaml::Remarks remarks{std::string(name), rule};
  yaml::Map map(*node, remarks, "printed figures");
  reports::PrintedFigures printed;
  printed.title = map.text("title");
  printed.source = map.text("source");
  if (map.has("period")) {
    const auto period = figures::parse_period(map.text("period"));
    if (period) printed.period = *period;
    if (!period) remarks.add(map.place_of("period"), period.error().front().text);
  }
  const yaml::Node* numbers = map.find("numbers");
  if (numbers == nullptr || numbers->kind != yaml::Node::Kind::map || numbers->members.empty())
    remarks.add(map.place_of("numbers"), "`numbers` names what is printed, each with its number");
  for (std::size_t i = 0; numbers != nullptr && i < numbers->members.size(); ++i)
    printed.numbers.push_back({numbers->members[i].key, numbers->members[i].value.text});
  for (const auto& each : map.some("claims")) printed.claims.push_back(claim_of(each, remarks));
  map.finish();
  if (!remarks.none()) return base::refuse(remarks.refusals());
  if (auto wrong = reports::wrong_with(printed); !wrong.empty()) {
    for (auto& each : wrong) each.about = std::string(name) + ": " + each.about;
    return base::refuse(std::move(wrong));
  }
  return printed;
}

}  // namespace redress::catalogue
