#pragma once

// The map file, version 1: *.trustline.json. Format, canonical form and limits: exchange/SPEC.md; JSON Schema:
// schema/map-1.json. read(write(journey)) == journey, and write(read(text)) == text for canonical text, byte for byte.

#include "core/base/result.h"
#include "core/journey/journey.h"

#include <memory>
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

// The same step by step, for whoever shows how far it is and may stop it.
class MapReading {
public:
    // The first step: makes a tree of the text, which may go then.
    MapReading(std::string_view text, Oddities oddities);
    ~MapReading();
    MapReading(MapReading&&) noexcept;

    bool is_done() const;
    double share() const; // of 1; 1 when it is done
    void go_on();         // some thousand records, or the rules
    Result<OpenedMap> take(); // once, when it is done

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Canonical: UTF-8, LF, final newline, one record a line, fixed key order, records sorted by id.
std::string write_map(Journey const& journey);

}
