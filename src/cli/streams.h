#pragma once

// What the tool reads and writes, with complaints in the one form that editors and scripts can follow:
// FILE:LINE:COLUMN: /pointer: sentence.

#include "core/base/result.h"

#include <iosfwd>
#include <string>

namespace trustline {

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

inline constexpr char standard_stream[] = "-"; // as a file name: standard input or output

std::string shown_name(std::string const& file, char const* standard_name); // "-" has a name for people
void complain(Streams const& streams, std::string const& file, Error const& error);

}
