// redress verify, check and rebuild: is the record what it was, are the tables what the record says, and make them again.
#include <algorithm>
#include <ostream>

#include "app/cli/body.h"
#include "kit/json/write.h"

namespace redress::cli {
namespace {

struct Opened {
  std::unique_ptr<office::Office> office;
  bool json = false;
};

base::Checked<Opened> opened(const Words& words, bool writing) {
  const auto arguments = Arguments::parse(words, with_place({{"json", false}}));
  if (!arguments) return base::refuse(arguments.error());
  const auto place = place_from(*arguments);
  if (!place) return base::refuse(place.error());
  office::Options options;
  options.writing = writing;
  return Opened{office::Office::open(*place, options), arguments->has("json")};
}

int tell(Streams streams, const Opened& opened, const std::vector<store::Problem>& problems, const char* well) {
  const bool held = std::all_of(problems.begin(), problems.end(), [](const auto& problem) { return problem.is_note; });
  const store::Head head = opened.office->head();
  const std::string root = office::root_of(head);
  if (opened.json) {
    json::Writer out;
    out.begin_object().key("held").boolean(held);
    out.key("events").number(static_cast<std::int64_t>(head.size)).key("root").text(root);
    out.key("problems").begin_array();
    for (const auto& problem : problems) {
      if (problem.is_note) continue;
      out.begin_object().key("seq");
      problem.seq < 0 ? out.null() : out.number(problem.seq);
      out.key("text").text(problem.what).end_object();
    }
    out.end_array().key("notes").begin_array();
    for (const auto& problem : problems) {
      if (problem.is_note) out.text(problem.what);
    }
    out.end_array().end_object();
    streams.out << std::move(out).done();
  } else {
    for (const auto& problem : problems) {
      if (problem.is_note) streams.out << "note: ";
      if (problem.seq >= 0) streams.out << "event " << problem.seq << ": ";
      streams.out << problem.what << '\n';
    }
    if (held) streams.out << well << ": " << head.size << " events, root " << root << '\n';
  }
  return held ? exit_done : exit_wrong;
}

}  // namespace

int verify(const Words& words, Streams streams) {
  const auto here = opened(words, false);
  if (!here) return usage(streams, here.error());
  return tell(streams, *here, here->office->verify(), "the record is what it was");
}

int check(const Words& words, Streams streams) {
  const auto here = opened(words, false);
  if (!here) return usage(streams, here.error());
  return tell(streams, *here, here->office->check(), "the tables are what the record says");
}

int rebuild(const Words& words, Streams streams) {
  const auto here = opened(words, true);
  if (!here) return usage(streams, here.error());
  here->office->rebuild();
  return tell(streams, *here, {}, "the tables are made again");
}

}  // namespace redress::cli
