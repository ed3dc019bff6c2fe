#pragma once

// The first half of reading a map: from any text to a document that says it is a map of a version we know or of a newer
// one. What fails here is no readable map at all; what fails later is a map with faults in it.

#include "core/exchange/json_document.h"

namespace trustline {

struct MapDocument {
    JsonDocument document; // in the form of this version, unless it is newer
    int version = 1;       // of the text
};

// A map file, or an SVG of ours with a map inside; places are those of the map's own text.
Result<MapDocument> open_map_document(std::string_view text);

}
