#include "cli/streams.h"

#include "core/exchange/report_lines.h"

#include <ostream>

namespace trustline {

std::string shown_name(std::string const& file, char const* standard_name)
{
    return file == standard_stream ? standard_name : file;
}

// Parts of a sentence come from files: one line, and nothing a terminal obeys.
void complain(Streams const& streams, std::string const& file, Error const& error)
{
    auto const& place = error.place;
    auto line = shown_name(file, "standard input") + ":";
    if (place.line > 0)
        line += std::to_string(place.line) + ":" + std::to_string(place.column) + ":";
    if (!place.pointer.empty())
        line += " " + in_one_line(place.pointer) + ":";
    streams.err << line + " " + in_one_line(filled(error.message, error.arguments)) + "\n";
}

}
