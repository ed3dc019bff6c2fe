#pragma once

// Icons as polylines on a grid of 24 × 24, y down: one table for panels, board and SVG. Curves are flattened once, at most
// twelve segments an arc. Names are those of the design: "phone", "undo", "star" …

#include "core/base/geometry.h"
#include "core/measure/rater.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace trustline {

// What an icon's stroke is painted with. `Ink` is whatever colour the caller draws icons in.
enum class IconPaint : std::uint8_t { Ink, Card, Won, Failing, Accent };

struct IconStroke {
    std::vector<Vec2> points; // one point: a dot as wide as the stroke
    bool is_closed = false;
    bool is_filled = false;   // convex or star-shaped around `heart`: a fan from there fills it
    float width = 1.75f;      // on the grid; 0: filled only
    float dash = 0, gap = 0;  // on the grid; 0: solid
    IconPaint paint = IconPaint::Ink;
    Vec2 heart;               // a point that sees the whole outline
};

// Empty for a name that is not there.
std::span<IconStroke const> icon(std::string_view name);
std::span<std::string_view const> icon_names();

std::string_view icon_of(Channel channel);         // empty for Channel::None
std::string_view icon_of(std::optional<Evidence> evidence); // Harvey balls "evidence-0" … "evidence-4"; dashed ring for none
std::string_view icon_of(std::optional<GapBin> bin); // the gap's signs; dashed bar for none

}
