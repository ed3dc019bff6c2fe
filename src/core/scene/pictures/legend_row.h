#pragma once

// What lines and boxes of a picture mean, in a row below it that breaks where the width ends.

#include "core/scene/pictures/pen.h"

namespace trustline {

struct LegendItem {
    PenPaint look;           // with a stroke: a piece of line, otherwise a small box
    std::string_view icon;   // on the box, or alone
    Colour icon_colour;
    std::string words;
    std::string number;      // after the words, bold; may be empty
    std::vector<TouchpointId> touchpoints {}; // that the number comes from
};

// Returns the y below.
float draw_legend_row(Pen& pen, float y, std::vector<LegendItem> const& items);

}
