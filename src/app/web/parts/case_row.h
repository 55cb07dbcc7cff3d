// What a list says of one case, in words: for the page and for the same list as data.
#pragma once

#include <string>

#include "app/web/desk.h"
#include "app/web/parts/due.h"

namespace redress::web {

struct CaseRow {
  DueCell due;
  std::string title;             // as the case's own page: its first head's words, else its theme, else its procedure
  std::string service;           // empty if none
  std::string procedure, stage;  // short
  std::string next;              // what happens next; of a closed case its outcome
  std::string with;              // `You`, a name, `Nobody`
};

// From the cached line alone; only a case whose clock stands still is looked at closer.
CaseRow row_of(const store::CaseLine& line, const Desk& desk);
// Under a case's title where it stands among others: `WM-2026-k3f7q · Stage 1 · Housing · received Fri 20 Nov · with Priya Nair`.
std::string brief(const store::CaseLine& line, const CaseRow& row, const Desk& desk);

}  // namespace redress::web
