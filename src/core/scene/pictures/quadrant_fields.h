#pragma once

// Four fields of a plot with their names, in strips of their own above and below what is plotted: points never cover a name.

#include "core/scene/pictures/pen.h"

#include <array>

namespace trustline {

struct FieldName {
    std::string_view english;
    Colour colour;
    Colour ground;
};
inline constexpr float field_margin = 12; // around what is plotted: a dot at the end of the scale stands where it belongs

// `plot` is where points are; the fields reach a margin further on all sides, and a strip up and down. Names: above left and right, below left and right.
// Answers the room for the points' own names: all of it but the names of the fields.
LabelRoom draw_fields(Pen& pen, Rect const& plot, Vec2 cross, std::array<FieldName, 4> const& names);

// What the scales say, and the height below it.
struct FieldScale {
    double lowest = 1, highest = 7, step = 1;
    int decimals = 0;
    bool is_negative_across = false;
};
void draw_scales(Pen& pen, Rect const& plot, FieldScale scale, std::string_view upwards, std::string_view across);
// Room for the scales around a plot, and for what stands below all that.
Rect plot_within(Pen const& pen, float scale_width, float below = 0);
// From the plot to below its names and its scale.
float below_plot(Pen const& pen);

}
