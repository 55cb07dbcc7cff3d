// What `redress procedure` does besides checking files.
#pragma once

#include "app/cli/subcommand.h"

namespace redress::cli {

// `list`, `use ID...` and `drop ID...`: which procedures new cases may begin under. `words` begin with the act.
int procedure_use(const Words& words, Streams streams);

// `preview FILE [--state OLD=NEW]...`: the open cases under an earlier edition, as they would stand under this one.
int procedure_preview(const Words& words, Streams streams);

// `edit FILE [--set AT=VALUE]...`: what can be changed in forms, or the next edition with those values.
int procedure_edit(const Words& words, Streams streams);

// `draw FILE [--out F.svg]`.
int procedure_draw(const Words& words, Streams streams);
int procedure_export(const Words& words, Streams streams);

}  // namespace redress::cli
