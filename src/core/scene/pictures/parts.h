#pragma once

// Pieces that several pictures are made of.

#include "core/scene/pictures/pen.h"

namespace trustline {

// "45 s", "3 min", "2 h", "1.5 d" in the reader's language.
std::string duration_text(Pen const& pen, double seconds);
// In whole percent: "28 %".
std::string percent_text(double share);

// A heading between parts, in the reader's language; returns the y below.
float draw_heading(Pen& pen, float y, std::string_view words);

// One large number with its words below; returns its width.
float draw_figure(Pen& pen, Vec2 at, std::string const& number, std::string_view english);

// What was and what is, on one scale: hollow and full dot, and a tick where it should be.
struct Dumbbell {
    std::string label;
    std::optional<double> before, after, wanted;
    bool is_better_when_higher = true;
    std::vector<TouchpointId> touchpoints;
    std::string tooltip; // below the label
};
struct DumbbellScale {
    double lowest = 1;
    double highest = 7;
};
float draw_dumbbells(Pen& pen, float y, std::vector<Dumbbell> const& rows, DumbbellScale scale = {});

// Of a touchpoint: colour of its gap and its title, clickable. Returns the y below.
float draw_touchpoint_line(Pen& pen, Journey const& journey, Measures const& measures, Vec2 at, float line_width, TouchpointId const& id, std::string tooltip = {});
float touchpoint_line_height(Pen const& pen, Journey const& journey, float line_width, TouchpointId const& id);

// "and 3 more", clickable when there are touchpoints behind it.
void draw_more(Pen& pen, Vec2 at, std::size_t count, std::vector<TouchpointId> touchpoints = {}, float most_width = 0);

// The dimensions above columns of this width, from `left`. Where names are wider than their columns, every second one stands a
// line lower. Returns how high it is.
float draw_dimension_heads(Pen& pen, float left, float column, float y = 0);

std::optional<double> gap_of(Measures const& measures, TouchpointId const& id);
// By weighted gap, the worst first, those without one last.
void sort_worst_first(std::vector<TouchpointId>& ids, Measures const& measures);

}
