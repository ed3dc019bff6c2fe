#pragma once

// Path data of SVG as polylines. Reads what the icon table uses: M L H V C A Z, absolute and relative; arcs are circular.

#include "core/base/geometry.h"

#include <string_view>
#include <vector>

namespace trustline {

struct Polyline {
    std::vector<Vec2> points;
    bool is_closed = false;
};

// Curves become chords of about a unit, at most `most_segments` each.
std::vector<Polyline> polylines_of(std::string_view path_data, int most_segments = 12);

}
