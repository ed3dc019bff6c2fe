#pragma once

// Maps of older versions become maps of this version before they are read: one step a version, each from the document of
// its version to that of the next. A step is written once, when the version rises, and never changed again. [X30] in SPEC.md.

#include "core/exchange/json_document.h"

#include <span>

namespace trustline {

struct Migration {
    int from = 0; // makes version from + 1
    Result<JsonDocument> (*step)(JsonDocument const& document) = nullptr;
};

// All steps up to map_version, by rising `from`. Version 1 is the first, so there is none yet.
std::span<Migration const> migrations();

// The document in version `to`. An error when a step fails or is missing.
Result<JsonDocument> migrated(JsonDocument document, int from, int to, std::span<Migration const> steps);

}
