#pragma once

// Points of a plot: those that would hide each other become one with a count, and as many get a label as there is room for.

#include "core/scene/pictures/pen.h"

#include <functional>

namespace trustline {

struct Dot {
    Vec2 at;
    std::size_t index = 0;              // of whatever it stands for, as `words_of` knows it
    TouchpointId const* touchpoint = nullptr;
    std::optional<double> gap;          // colour and sign; none: an outline
    double weight = 0;                  // the heaviest are labelled first
};
struct DotWords {
    std::string label;
    std::string tooltip;
    std::string rank {}; // "3.": the number a dot has at least, where there is no room for its name
};
// What stands for several dots: a number of them, or nothing where a number would be taken for a rank.
enum class HeapSign : std::uint8_t { Count, None };

// Inside of `plot`; what `room` has given away stays free of labels. Words are asked for as far as they are shown: there may
// be ten thousand dots. Answers whether any dot has a count in it, which is to be said.
bool draw_dots(Pen& pen, LabelRoom& room, Rect const& plot, std::vector<Dot> dots, std::function<DotWords(std::size_t)> const& words_of, HeapSign sign = HeapSign::Count);

}
