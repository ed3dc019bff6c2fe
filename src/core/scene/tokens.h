#pragma once

// Design tokens: the only place where colours are written down. Light, dark, projector, high contrast on white and on black; the names are those of the
// drawings the look was designed with. Contrast is computed by a test.

#include "core/base/colour.h"
#include "core/measure/rater.h"

#include <array>

namespace trustline {

enum class Theme : std::uint8_t { Light, Dark, Projector, Contrast, DarkContrast };
inline constexpr std::size_t theme_count = 5;

struct Tokens {
    Colour canvas, lane, backlane, card, panel, field, hover;
    Colour ink, muted, faint, hair, line;
    Colour accent, on_accent, accent_soft;
    Colour note, note_ink, error, error_soft, tip, tip_ink;
    Colour lost, won, lost_soft, won_soft, glyph_base, shadow;
    std::array<Colour, 7> gap;      // by GapBin
    std::array<Colour, 7> on_gap;   // sign or text on it
    std::array<Colour, 7> score;    // 1 to 7 at [0] to [6]
    std::array<Colour, 7> on_score;
    bool is_dark = false;
    float edge_alpha = 0;           // high contrast: the line around what is raised, filled or a control, at 3 to 1
};

Tokens const& tokens(Theme theme);

// In marks thinner than 8 px the pale bins are pushed outward: nearly → short, met → above.
Colour thin_gap_colour(Tokens const& tokens, GapBin bin);

// For signs and words on colours of data: this or white. In dark themes `ink` is bright.
inline Colour dark_ink(Tokens const& tokens)
{
    return tokens.is_dark ? tokens.tip_ink : tokens.ink;
}

// Type scale: em in CSS pixels.
namespace type {
inline constexpr float tiny = 11, small = 12, body = 13, head = 15, title = 18, number = 24, display = 30;
}
namespace space {
inline constexpr float s1 = 4, s2 = 8, s3 = 12, s4 = 16, s5 = 20, s6 = 24, s8 = 32, s12 = 48;
}
namespace radius {
inline constexpr float tile = 3, note = 4, row = 6, card = 8, panel = 12;
}

}
