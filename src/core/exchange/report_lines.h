#pragma once

// Lines of the report for people. Private to the report.

#include "core/measure/measures.h"

#include <string>

namespace trustline {

// One line, and nothing that turns the words around it: titles are typed by anyone.
std::string in_one_line(std::string_view text);
std::string titled(std::string_view title, RecordId const& id); // the id when there is no title
std::string right_aligned(std::string const& text, std::size_t width);
std::string counted(std::size_t count, char const* one, char const* many); // "1 touchpoint", "3 touchpoints"
// "-" for what cannot be said.
std::string shown(std::optional<double> value, int decimals = 1);
std::string shown_signed(std::optional<double> value, int decimals = 1);
std::string shown_share(std::optional<double> value); // "38 %" of 0.38
std::string shown_time(std::optional<double> seconds); // "3.5 h"

// Everything but RATER: a heading a system, and nothing of systems of which the map says nothing.
std::string text_of_systems(Journey const& journey, Measures const& measures);

}
