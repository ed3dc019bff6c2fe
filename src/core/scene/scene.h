#pragma once

// What is drawn, as flat arrays. WebGL2 uploads them as they are, one draw call a kind; the SVG writer reads the same
// arrays. Built from (journey, measures, layout, lens, theme) and nothing else; camera, selection and hover are not here.

#include "core/layout/board.h"
#include "core/measure/measures.h"
#include "core/scene/tokens.h"

#include <cstdint>
#include <vector>

namespace trustline {

enum class Lens : std::uint8_t { Overall, Gap, Trust, Reliability, Assurance, Tangibles, Empathy, Responsiveness };

// A rounded box. Transformed by zoom and offset first, then grown by `inflate` pixels on every side.
struct BoxInstance {
    float rect[4];         // x, y, width, height
    float inflate = 0;     // px
    float corner = 0;      // px
    std::uint32_t fill = 0;     // 0xAABBGGRR, as in Colour::packed
    std::uint32_t fill_end = 0; // colour at the bottom edge: a vertical gradient; the same as fill for a plain box
};
static_assert(sizeof(BoxInstance) == 32, "shaders/box.vert reads this layout");

// One touchpoint's card, all of it but its texts: the shader draws shadow, band, bars, ticks, star and signs at the level of
// detail that the zoom asks for.
struct CardInstance {
    float position[2];      // top left in board units; the size is card_size
    float from[2];          // where it was before the last change of the layout; the shader mixes by the motion's time
    std::uint32_t band = 0; // lens colour, 0xAABBGGRR; alpha 0: unscored (dashed)
    std::uint32_t perception = 0;  // five times six bits, Reliability lowest: round(value × 8), 0 for unscored
    std::uint32_t expectation = 0;
    std::uint32_t flags = 0;       // see CardFlags
};
static_assert(sizeof(CardInstance) == 32, "shaders/card.vert reads this layout");

namespace card_flags {
inline constexpr std::uint32_t moment_of_truth = 1u << 0;
inline constexpr std::uint32_t has_sign = 1u << 1;    // sign_shift holds a GapBin to show as a sign on the tile
inline constexpr int sign_shift = 2;                  // 3 bits
inline constexpr int evidence_shift = 5;              // 3 bits: 0 none, 1 assumed … 5 measured
inline constexpr std::uint32_t is_dimmed = 1u << 8;
inline constexpr std::uint32_t sign_is_light = 1u << 9; // ink of the sign: the light one
inline constexpr std::uint32_t is_unscored = 1u << 10;
}

struct LinkInstance {
    float points[8]; // start, control 1, control 2, end in board units
    std::uint32_t colour = 0;
};
static_assert(sizeof(LinkInstance) == 36, "shaders/link.vert reads this layout");

// The trust line has its own space: x in board units, y in "trust": 0 is a balance of zero, +1 one good moment up (so y
// grows upwards here; the strip's transform flips it).
struct TrustFall {
    std::uint32_t card = 0; // index into layout.cards
    float x = 0;
    float from = 0, to = 0; // balance
};

struct Scene {
    std::vector<BoxInstance> backdrop; // lanes, hairlines, lines of the blueprint
    std::vector<LinkInstance> links;
    std::vector<CardInstance> cards;   // index for index with layout.cards
    std::vector<BoxInstance> notes;    // index for index with layout.notes
    std::vector<BoxInstance> trust_area; // in trust space: between line and zero
    std::vector<BoxInstance> trust_line; // in trust space: treads and risers, 5 px thick
    std::vector<TrustFall> falls;
    Vec2 trust_end;                    // x in board units, balance
    Rect bounds;
};

struct SceneStyle {
    Lens lens = Lens::Gap;
    Theme theme = Theme::Light;
    bool operator==(SceneStyle const&) const = default;
};

Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style);

// Colour and bin of one touchpoint under a lens. No value: unscored.
struct LensMark {
    Colour colour;
    std::optional<GapBin> sign;   // lenses on the gap scale
    std::optional<double> value;
};
std::optional<LensMark> lens_mark(RaterResult const& result, TrustStep const* step, Lens lens, Tokens const& tokens);
std::string_view label_of(Lens lens);

}
