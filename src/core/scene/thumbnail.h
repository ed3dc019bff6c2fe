#pragma once

// A map small enough for a card of the gallery: the trust line's balance after each step and one tile a touchpoint under
// the lens "gap". Its text form is one short line of ASCII, so that whoever stores it (examples/index.json, the page's list
// of last maps) need not know what it means.

#include "core/layout/board.h"
#include "core/measure/measures.h"

#include <string>
#include <string_view>
#include <vector>

namespace trustline {

struct Thumbnail {
    std::vector<int> balances;     // after each step, rounded; starts with 0
    std::vector<std::string> rows; // top to bottom; '0' to '6' a GapBin, 'u' unscored, '.' no tile, ' ' between two stages
    int visible_rows = 0;          // rows above the line of visibility

    bool operator==(Thumbnail const&) const = default;
};

// At most 96 tiles side by side and 12 rows: what is beyond is left out.
Thumbnail thumbnail_of(BoardLayout const& layout, Measures const& measures);

// "0,1,2,-10|2|33.1 05/..20 6." and back; a text that is none gives an empty thumbnail.
std::string to_text(Thumbnail const& thumbnail);
Thumbnail thumbnail_from_text(std::string_view text);

}
