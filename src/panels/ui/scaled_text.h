#pragma once

// Text on the board, which grows and shrinks with the zoom. Glyphs are rasterised in the few sizes of a ladder and scaled
// from the nearest one, since a size of its own for every step of the zoom would fill the atlas. Widths are proportional to
// the size, so that lines broken at 100 % stay as they are at any zoom.

#include "core/base/geometry.h"

#include <imgui.h>

#include <string_view>

namespace trustline::ui {

// ImGui's size is the height of a line, and a whole number; the loader makes an em of round(0.8 × size) out of it.
float font_size_for_em(float em);
float em_for_font_size(float font_size);

// The nearest step of 7, 9, 11, 13, 16, 20, 25, 32, 40, 50 px.
float ladder_size(float em);

// Which sizes may be rasterised: steps of the ladder while the zoom moves, any whole em once it has come to rest.
enum class TextFit : std::uint8_t { Ladder, Exact };

// New glyphs cost up to a quarter of a millisecond each. Beyond the budget a glyph is taken from another step of the ladder,
// or is left out for a frame; then `is_short` says that the next frame is wanted.
struct GlyphBudget {
    int left = 100;
    bool is_short = false;
};

// One line at a place: `top_left` of its box, which is em / 0.8 high. Below 6.5 px nothing is drawn.
void draw_text_scaled(ImDrawList& list, ImFont* font, float em, Vec2 top_left, ImU32 colour, std::string_view text,
    TextFit fit = TextFit::Ladder, GlyphBudget* budget = nullptr);

// How wide it is at this em, rasterising nothing that is not needed for it.
float scaled_text_width(ImFont* font, float em, std::string_view text);

}
