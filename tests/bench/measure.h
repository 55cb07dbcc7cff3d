// The things that are measured, each in a file of its own. Every one adds its lines; `folder` is scratch space of the run.
#pragma once

#include <string>

#include "bench/measured.h"

namespace redress::bench {

// Durable commands a second from 1 and 8 clients beside a bare SQLite loop that commits the same rows (bare.h).
void measure_durable(const std::string& folder, const Sizes& sizes, Lines& lines);
// The same from 8 clients in an empty database of a PostgreSQL server, beside nothing.
void measure_postgresql(const std::string& uri, const Sizes& sizes, Lines& lines);

// A body of `sizes.cases`: making it if `folder` has none yet, a list of 50, a case page, the quarterly report, opening it, its size on the disk.
void measure_body(const std::string& folder, const Sizes& sizes, Lines& lines);

// Searches of that body, and eight people who click once a second through My work, Team work, a case's page and a search.
void measure_clickers(const std::string& folder, const Sizes& sizes, Lines& lines);

// What a day brings in a copy of that body: looks with nothing due, and one with 2,000 limits.
void measure_due(const std::string& folder, const Sizes& sizes, Lines& lines);

// The quarterly report over `sizes.histories` case histories in memory.
void measure_histories(const std::string& folder, const Sizes& sizes, Lines& lines);

// Figures over `sizes.episodes` stage episodes, beside a loop over plain arrays and beside databases with the same episodes, whose
// answers must all be the same.
void measure_figures(const std::string& folder, const Sizes& sizes, Lines& lines);

// Importing a plain case list of `sizes.rows`.
void measure_import(const std::string& folder, const Sizes& sizes, Lines& lines);

// The move of `sizes.moved` open cases to another edition of their procedure: preview, move, undo. The cases are those of
// tests/app/office/flight_procedure.h, told as history.
void measure_moving(const std::string& folder, const Sizes& sizes, Lines& lines);
void measure_moving_postgresql(const std::string& uri, const std::string& folder, const Sizes& sizes, Lines& lines);

// How long each kind of refusal at the door takes beside the others.
void measure_signing_in(const std::string& folder, const Sizes& sizes, Lines& lines);

// Run again as a program of its own: opens the body in `folder`, asks for its report and a list, prints its resident memory.
int print_resident_memory(const std::string& folder);

}  // namespace redress::bench
