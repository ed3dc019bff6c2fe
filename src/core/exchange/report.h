#pragma once

// Everything Trustline can say of a map, for `trustline report` and the page: one report, the same bytes in both.

#include "core/measure/measures.h"

#include <string>

namespace trustline {

// Keys and shapes: docs/command-line.md. What cannot be said is null.
std::string report_json(Journey const& journey, Measures const& measures);
// The same for people, in English.
std::string report_text(Journey const& journey, Measures const& measures);
// One row a touchpoint, in journey order: RFC 4180 with CRLF, UTF-8 without a byte order mark, times in minutes, cells that a
// spreadsheet would take for a formula with ' in front. Columns: docs/command-line.md.
std::string report_csv(Journey const& journey, Measures const& measures);

}
