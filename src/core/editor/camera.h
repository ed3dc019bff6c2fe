#pragma once

// Arithmetic of looking: zoom at a point, fit, bounds, flights. Data in, transforms out.

#include "core/base/geometry.h"

#include <optional>

namespace trustline {

inline constexpr float least_zoom = 0.02f;
inline constexpr float greatest_zoom = 4;

// The point of the board that is under `at_in_screen` stays there.
Transform zoomed(Transform const& screen_from_board, float factor, Vec2 at_in_screen);
Transform panned(Transform const& screen_from_board, Vec2 by_in_screen);

// Shows the rectangle as large as the area allows, at most at `most_zoom`; centred, or with its top left corner in that of
// the area.
enum class Alignment : unsigned char { Centre, Top, TopLeft }; // Top: in the middle from left to right
Transform fitting(Rect const& rect_in_board, Rect const& area_in_screen, float most_zoom, Alignment alignment);

// The nearest transform in which the map is not lost: the zoom within its limits, and a good piece of the map in the area.
Transform bounded(Transform const& screen_from_board, Rect const& map_in_board, Rect const& area_in_screen);

// Moved just so far that the rectangle is in the area, with some air around it; unchanged when it is.
Transform revealing(Transform const& screen_from_board, Rect const& rect_in_board, Rect const& area_in_screen);

// A flight: in and out cubic, zoom in log space, so that one point of the board stands still on the screen.
struct Flight {
    Transform from;
    Transform to;
    std::optional<double> start_ms; // none: it has not taken off
};
inline constexpr double flight_ms = 280;
Transform place_of(Flight const& flight, double now_ms);
bool is_over(Flight const& flight, double now_ms);

}
