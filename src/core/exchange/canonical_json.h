#pragma once

// Any JSON value in canonical form, for what this version does not know and keeps: no spaces, short numbers, minimal
// escapes. Members stay in their order, since whoever wrote them has one. [X21] in SPEC.md.

#include "core/exchange/json_document.h"

namespace trustline {

void append_canonical(std::string& out, JsonValue value);

}
