#pragma once

// Points of a plot: those that would hide each other become one with a count, and as many get a label as there is room for.

#include "core/scene/pictures/pen.h"

namespace trustline {

struct Dot {
    Vec2 at;
    std::vector<TouchpointId> touchpoints;
    std::optional<double> gap; // colour and sign; none: an outline
    std::string label;
    std::string tooltip;
    double weight = 0;         // the heaviest are labelled first
};

// Inside of `plot`; what `room` has given away stays free of labels.
void draw_dots(Pen& pen, LabelRoom& room, Rect const& plot, std::vector<Dot> dots);

}
