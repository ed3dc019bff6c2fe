#pragma once

// What people typed, made fit for the map. [P2]: valid UTF-8, without NUL, trimmed, not longer than the file allows.
// A title is one line; other texts keep their lines, with LF as the line end.

#include "core/base/result.h"

#include <optional>
#include <string>

namespace trustline {

// Each writes the tidy text into `text`, or says why not and leaves it alone.
std::optional<Error> set_title(std::string& text, std::string const& wish);
std::optional<Error> set_text(std::string& text, std::string const& wish);
// `when_empty` is the sentence for a wish in which nothing is left.
std::optional<Error> set_required_title(std::string& text, std::string const& wish, char const* when_empty);

}
