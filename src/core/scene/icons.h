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

// As it is written down; the SVG writer copies `data`.
struct IconPath {
    std::string_view name;
    std::string_view data;   // path data of SVG: M L H V C A Z and their relatives
    float width = 1.75f;     // of the stroke, on the grid; 0: filled only
    bool is_filled = false;
    IconPaint paint = IconPaint::Ink;
    float dash = 0, gap = 0; // on the grid; 0: solid
};

struct IconStroke {
    std::vector<Vec2> points; // one point: a dot as wide as the stroke
    bool is_closed = false;
    bool is_filled = false;   // a fan from `heart` fills it
    float width = 1.75f;
    IconPaint paint = IconPaint::Ink;
    float dash = 0, gap = 0;
    Vec2 heart;               // a point that sees the whole outline
};

// Both empty for a name that is not there; good for ever.
std::span<IconStroke const> icon(std::string_view name);
std::span<IconPath const> icon_paths(std::string_view name);
std::span<std::string_view const> icon_names();

// Names, for icon(). Empty for Channel::None and for no evidence; a missing gap has a sign of its own, a dashed bar.
std::string_view icon_of(Channel channel);
std::string_view icon_of(std::optional<Evidence> evidence); // Harvey balls
std::string_view icon_of(std::optional<GapBin> bin);

}
