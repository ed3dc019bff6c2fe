#pragma once

// Shadows of the look's table of elevation, in CSS pixels. The board and the panels draw by the same.

#include "core/scene/tokens.h"

#include <array>

namespace trustline {

struct FallingShadow {
    float offset_y = 0;
    float blur = 0; // the falloff reaches so far inside and outside
    float alpha = 0;
};

// Two shadows of a card, and the thin line around it.
struct Elevation {
    FallingShadow near;
    FallingShadow far;
    float ring_alpha = 0;
};

Elevation elevation_of(int level, Tokens const& tokens);
// The line around is dark on light paper and light on dark paper.
Colour ring_colour(Tokens const& tokens);
// Both shadows as one, for boxes that have room for one only: offset, blur, alpha, alpha of the ring; for levels 0 to 4.
std::array<float, 20> merged_elevations(Tokens const& tokens);

}
