// redress routes: METHOD, PATH and PERMISSION of every route.
#include <ostream>

#include "app/cli/arguments.h"
#include "app/cli/subcommand.h"
#include "app/web/site.h"
#include "base/value.h"

namespace redress::cli {

int routes(const Words& words, Streams streams) {
  const auto arguments = Arguments::parse(words, {{"json", false}});
  if (!arguments) return usage(streams, arguments.error());
  base::Array rows;
  for (const auto& route : web::declared_routes()) {
    if (arguments->has("json")) {
      rows.push_back(base::Object{{"method", route.method}, {"path", route.path}, {"permission", route.permission}});
    } else {
      streams.out << route.method << ' ' << route.path << ' ' << route.permission << '\n';
    }
  }
  if (arguments->has("json")) streams.out << base::canonical_text(base::Value(std::move(rows))) << '\n';
  return exit_done;
}

}  // namespace redress::cli
