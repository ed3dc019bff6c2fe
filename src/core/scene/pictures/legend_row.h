#pragma once

// What lines and boxes of a picture mean, in a row below it that breaks where the width ends.

#include "core/scene/pictures/pen.h"

namespace trustline {

// What stands before the words. AsItIs: with a stroke only a piece of line, otherwise a small box.
enum class LegendSample : std::uint8_t { AsItIs, Line, Box, Dot, Tick };

struct LegendItem {
    PenPaint look;
    std::string_view icon;   // on the box, or alone
    Colour icon_colour;
    std::string words;
    std::string number;      // after the words, bold; may be empty
    std::vector<TouchpointId> touchpoints {}; // that the number comes from
    LegendSample sample = LegendSample::AsItIs;
};

// Returns the y below.
float draw_legend_row(Pen& pen, float y, std::vector<LegendItem> const& items);

}
