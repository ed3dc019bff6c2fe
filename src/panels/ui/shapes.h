#pragma once

// Boxes, lines, shadows, icons and the marks of the look, on any draw list. Sizes are pixels; nothing here is a widget.

#include "core/measure/rater.h"
#include "panels/ui/ui.h"

#include <array>
#include <span>
#include <vector>

namespace trustline::ui {

enum class Corners : std::uint8_t { All, Left, Right, Top, None };

void fill_box(ImDrawList& list, Rect const& box, float corner, Colour colour, Corners corners = Corners::All);
void stroke_box(ImDrawList& list, Rect const& box, float corner, Colour colour, float width = 1); // inside the box
void dashed_box(ImDrawList& list, Rect const& box, float corner, Colour colour, float width, float dash, float gap);
void line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float width = 1);
void dashed_line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float width, float dash, float gap);
void horizontal_hairline(ImDrawList& list, float x, float y, float width, Colour colour);
void vertical_hairline(ImDrawList& list, float x, float y, float height, Colour colour);
void fill_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour);
void stroke_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour, float width);

// Levels of elevation 1 to 4 as in the table of the look: the shadow under a box and the hairline around it.
void shadow(Ui const& ui, ImDrawList& list, Rect const& box, float corner, int level);
// Around a control that has nothing but its fill; only where high contrast is asked for.
void edge(Ui const& ui, ImDrawList& list, Rect const& box, float corner);

// An icon on its grid of 24, in a square of `size` at `top_left`. Names that are not there draw nothing.
void draw_icon(Ui const& ui, ImDrawList& list, std::string_view name, Vec2 top_left, float size, Colour colour);
void draw_icon_in(Ui const& ui, ImDrawList& list, std::string_view name, Rect const& box, float size, Colour colour);
// The trust line's mark, as in the bar and on the start page.
void draw_logo(Ui const& ui, ImDrawList& list, Vec2 top_left, float size);

// Bar is perceived, tick is expected: a track for values 1 to 7. Nothing to draw for what is missing.
void draw_bar(Ui const& ui, ImDrawList& list, Rect const& track, std::optional<double> perceived, std::optional<double> expected);
Colour thin_colour(Ui const& ui, std::optional<double> gap);

// Five axes, values 1 to 7; axes that nobody scored pull the line to the centre and get no dot.
struct RadarLine {
    std::array<std::optional<double>, dimension_count> values;
    Colour colour;
    float width = 2;
    bool is_dashed = false;
    bool is_filled = false;
};
void draw_radar(Ui& ui, ImDrawList& list, Vec2 centre, float radius, std::span<RadarLine const> lines, std::span<std::string const> letters);

// "+1.4", with two places kept for the sign so that columns of numbers line up at the right.
std::string shown_gap(Ui const& ui, std::optional<double> gap, int decimals = 1);

}
