#pragma once

// What a text is when it is not a map: each wrong thing that people open gets its own sentence. Rules [X1], [X2] in SPEC.md.

#include "core/base/result.h"

#include <optional>
#include <string_view>

namespace trustline {

// Behind the byte order mark, if there is one.
std::string_view without_byte_order_mark(std::string_view text);

// Too large, empty, zeros, UTF-16, a picture, a web page, broken UTF-8 …: no text that anything of ours could be in.
std::optional<Error> refused_as_bytes(std::string_view text);

// The same, and whatever does not begin as JSON does.
std::optional<Error> refused_as_text(std::string_view text);

// Whether it begins as XML, HTML and SVG do.
bool is_markup(std::string_view text);

// Enough of a text to know it again inside a sentence, cut between letters.
std::string_view beginning_of(std::string_view text);

// Offset of the first byte that is not part of valid UTF-8; the size of the text when all is well.
std::size_t valid_utf8_prefix(std::string_view text);

}
