#pragma once

// Whole files in, whole files out. A file is replaced in one step: whoever reads it at any moment, even after a power cut,
// sees the old text or the new one.

#include "core/base/result.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace trustline {

// "-" reads the stream. Reading stops a little behind the largest size that anything of ours may have.
Result<std::string> read_file(std::string const& file, std::istream& standard_input);

// "-" writes the stream. Permissions stay; a symbolic link stays, and what it points to is replaced.
std::optional<Error> write_file(std::string const& file, std::string_view text, std::ostream& standard_output);

}
