#pragma once

// Maps out of nothing, or out of a list of lines.

#include "core/base/result.h"
#include "core/editor/session.h"

namespace trustline {

// Three stages and the lanes of a service blueprint, named in the interface language, no touchpoint yet.
Journey empty_map(Language language, IdSource& ids);

// One touchpoint a line, in the customer's lane; a line that begins with # or ends with a colon begins a stage. Signs of
// lists ("- ", "3. ") are dropped. An error when there is no line.
Result<Journey> map_from_lines(std::string_view text, Language language, IdSource& ids);

}
