// redress procedure draw FILE [--out F.svg]: a procedure's statechart as a drawing.
#include <ostream>

#include "app/catalogue/procedures.h"
#include "app/cli/arguments.h"
#include "app/cli/body.h"
#include "app/cli/procedures.h"
#include "app/web/parts/statechart.h"

namespace redress::cli {

int procedure_draw(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, {{"out"}});
  if (!arguments) return usage(streams, arguments.error());
  if (arguments->positional().size() != 2) {
    return usage(streams, {{"words_are_as_many", "procedure draw", "", "one FILE is needed: draw FILE --out F.svg"}});
  }
  const auto read = catalogue::read_procedure_file(arguments->positional()[1]);
  if (!read) {
    say(streams.err, read.error());
    return exit_wrong;
  }
  const std::string drawing = web::statechart_file(web::numbered(*read));
  const auto to = arguments->get("out");
  if (!to) {
    streams.out << drawing;
    return exit_done;
  }
  write_file(*to, drawing);
  return exit_done;
}

}  // namespace redress::cli
