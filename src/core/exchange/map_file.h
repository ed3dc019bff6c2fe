#pragma once

// The map file, version 1: *.trustline.json. Format, canonical form and limits: exchange/SPEC.md; JSON Schema:
// schema/map-1.json. read(write(journey)) == journey, and write(read(text)) == text for canonical text, byte for byte.

#include "core/base/result.h"
#include "core/journey/journey.h"

#include <string>
#include <string_view>

namespace trustline {

struct OpenedMap {
    Journey journey;
    Findings findings;         // what is odd in it, each with its place in this text
    int version = 1;
    bool is_read_only = false; // a newer version wrote it: shown, kept whole, not edited
    std::string original;      // the text itself when it is read-only, to be handed back unchanged; otherwise empty
};

// Whoever shows no findings does not wait for them: looking for them takes as long as checking the rules.
enum class Oddities : std::uint8_t { Told, LeftOut };

// Any text: the only reader of maps. An error names line, column and JSON pointer and says what to do.
Result<OpenedMap> read_map(std::string_view text, Oddities oddities = Oddities::Told);

// Canonical: UTF-8, LF, final newline, one record a line, fixed key order, records sorted by id.
std::string write_map(Journey const& journey);

}
