#pragma once

// The pieces of the SVG of a board, each drawn in board units with the board's origin at (0, 0): headers and trust strip
// lie at negative coordinates, left of and above the grid.

#include "core/scene/svg.h"
#include "core/scene/svg_writer.h"
#include "core/scene/trust_marks.h"

namespace trustline {

// What every piece needs.
struct SvgBoard {
    SvgParts const& parts;
    MeasureText const& measure;
    Tokens const& tokens;
    SvgWriter& out;

    std::string_view say(std::string_view english) const { return parts.say ? parts.say(english) : english; }
    DecimalSign decimal_sign() const { return decimal_sign_from(say(decimal_sign_key)); }
};

// Heights above the grid, from the grid upwards; the column of lane names to its left.
namespace svg_place {
inline constexpr float lane_names = 88;
inline constexpr float stage_header = 52;
inline constexpr float map_title = 48;
inline constexpr float margin = 24;
inline constexpr float legend = 72;
}

// The strip of the trust line above the grid.
struct TrustStrip : TrustScale {
    float height = 0;
};
TrustStrip trust_strip_of(Scene const& scene);

void draw_backdrop(SvgBoard const& board);
void draw_lane_names(SvgBoard const& board);
void draw_stage_headers(SvgBoard const& board, TrustStrip const& strip);
void draw_trust_strip(SvgBoard const& board, TrustStrip const& strip);
void draw_links(SvgBoard const& board);
void draw_cards(SvgBoard const& board);
void draw_notes(SvgBoard const& board);
void draw_legend(SvgBoard const& board, Vec2 at);
float legend_width(SvgBoard const& board);

// <metadata> with a map inside.
std::string metadata_with(std::string_view map);

Colour unpacked(std::uint32_t packed);

}
