// Procedures from their YAML files (docs/procedures.md says what each word means).
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue/procedure_variants.h"
#include "base/refusal.h"
#include "core/procedure/procedure.h"
#include "core/procedure/prove.h"

namespace redress::catalogue {

// The calendars that a procedure may name without a body having made one: the shipped ones and `body`.
const std::vector<std::string>& known_calendars();

// A procedure that may be used: every word known, and sound by procedure::check(). Every fault at once, each with
// `name:line:column` and the nearest known word. `calendars` are those that it may name; a body adds its own. A variant is put
// together with what it is one of, and its text is then the whole of it; faults in what it takes over name the other file.
base::Checked<procedure::Procedure> read_procedure(std::string_view text, std::string_view name,
                                                   const std::vector<std::string>& calendars = known_calendars(),
                                                   const Bases& bases = shipped_bases());

// The same before it is proved: every word known, and no more.
base::Checked<procedure::Procedure> parse_procedure(std::string_view text, std::string_view name,
                                                    const std::vector<std::string>& calendars = known_calendars(),
                                                    const Bases& bases = shipped_bases());

// What is proved of it, with the limits that its own text says are the law's.
std::vector<procedure::Fault> faults_of(const procedure::Procedure& procedure,
                                        base::Day first_day = procedure::example_day);

// The law's limits that the text names; none where it cannot be read.
std::vector<procedure::LegalLimit> legal_limits(std::string_view text);

// The keys that the readers ask of this text, by the part that has them (`a clock`), whatever else is wrong with it.
std::map<std::string, std::set<std::string>> procedure_keys(std::string_view text);

// The text of a file, as far as one may be long. Refused if it cannot be read.
base::Checked<std::string> procedure_file_text(const std::string& path);

// read_procedure from a file of at most 1 MB, what it is a variant of from the same folder or from the program. Refused too if it
// cannot be read.
base::Checked<procedure::Procedure> read_procedure_file(const std::string& path,
                                                        const std::vector<std::string>& calendars = known_calendars());

// What that file was put together from, if it can be; nothing for one that is no variant.
std::optional<Whole> whole_of_file(const std::string& path);

// Those the program brings with it, by id. Throws base::Fault with every message if one is broken (a test reads each).
const std::vector<procedure::Procedure>& shipped_procedures();

}  // namespace redress::catalogue
