#pragma once

// What is drawn, as flat arrays. WebGL2 uploads them as they are, one draw call a kind; the SVG writer reads the same
// arrays. Built from (journey, measures, layout, lens, theme) and nothing else; camera, selection and hover are not here.

#include "core/layout/board.h"
#include "core/measure/measures.h"
#include "core/scene/legend.h"
#include "core/scene/tokens.h"

#include <cstdint>
#include <vector>

namespace trustline {

enum class Lens : std::uint8_t {
    Overall, Gap, Trust, Reliability, Assurance, Tangibles, Empathy, Responsiveness,
    Watermelon, Evidence, Waiting, Owner, Agreement, Change,
};
inline constexpr std::size_t lens_count = 14;

// A rounded box, or a line when its width or height is 0. The rectangle goes through zoom and offset first, then grows by
// `inflate` pixels on every side; lines are snapped to device pixels.
struct BoxInstance {
    float rect[4];              // x, y, width, height; in trust space y is the lower balance
    float inflate = 0;          // px
    float corner = 0;           // px, at most half of the shorter side
    std::uint32_t fill = 0;     // 0xAABBGGRR, as in Colour::packed
    std::uint32_t fill_end = 0; // colour at the lower edge on the screen: a vertical gradient; the same as fill for a plain box
    std::uint32_t ring = 0;     // colour of the ring inside the border
    float ring_width = 0;       // px, 0: none
    // Dashes run along the ring; a box without a ring (a line) is itself cut into dashes along its longer side.
    std::uint8_t dash = 0;      // px on the screen, 0: solid
    std::uint8_t gap = 0;       // px between two dashes
    std::uint8_t lift = 0;      // level of elevation 0 to 4, its shadow as in the table of the look; 0: none
    std::uint8_t spare = 0;
};
static_assert(sizeof(BoxInstance) == 44, "shaders/box.vert reads this layout");

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
inline constexpr std::uint32_t has_sign = 1u << 1;    // the sign bits say something
inline constexpr int sign_shift = 2;                  // 6 bits: a CardSign
inline constexpr std::uint32_t is_dimmed = 1u << 8;
inline constexpr std::uint32_t sign_is_light = 1u << 9; // ink of the sign on the band colour: white, otherwise the theme's dark ink
inline constexpr std::uint32_t is_unscored = 1u << 10;  // nobody has scored anything: dashed empty bars, "not scored"
inline constexpr std::uint32_t is_score_sign = 1u << 11; // the sign is a score's digit: tiles below 20 px show it as a fill level
inline constexpr std::uint32_t is_candidate = 1u << 12;  // may be a moment of truth, as computed: hollow star
inline constexpr std::uint32_t has_outline = 1u << 13;   // the band colour is pale: tiles get a 1 px line in `faint`
inline constexpr int evidence_shift = 14;                // 3 bits: 0 none, 1 assumed … 5 measured
inline constexpr std::uint32_t is_watermelon = 1u << 17; // numbers on target, customers not
inline constexpr int comments_shift = 18;                // 4 bits: 0 to 9 comments, 10 for more
inline constexpr std::uint32_t most_comments = 10;
inline constexpr std::uint32_t has_chip = 1u << 22;      // from near, the class of the lens stands on a chip beside the glyph
}

// Which class of a lens a card's colour means, for eyes that do not tell the colours apart.
enum class CardSign : std::uint8_t {
    Gap0, Gap1, Gap2, Gap3, Gap4, Gap5, Gap6,
    Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7,
    Down, Plus, Slice, Cross, Carried, Ring,
    Ball0, Ball1, Ball2, Ball3, Ball4,
    Up, Bar, Split, Late,
};
inline constexpr std::size_t card_sign_count = 29;
// Name of an icon, or a digit "1" … "7".
std::string_view icon_of(CardSign sign);

struct LinkInstance {
    float points[10]; // of the route in board units, its start repeated in front when there are fewer than five
    std::uint32_t colour = 0; // 0: not to be seen
    std::uint32_t spare = 0;
};
LinkInstance link_instance(PlacedLink const& link, std::uint32_t colour);
static_assert(sizeof(LinkInstance) == 48, "shaders/link.vert reads this layout");

// The trust line has its own space: x in board units, y in "trust": 0 is a balance of zero, +1 one good moment up (so y
// grows upwards here; the strip's transform flips it).
struct TrustFall {
    std::uint32_t card = 0; // index into layout.cards
    float x = 0;
    float from = 0, to = 0; // balance
    float gap = 0;          // weighted gap of the touchpoint, 0 when nobody said what was expected
    std::uint32_t rank = 0; // among all falls, by depth of the gap: 0 is the deepest
    std::uint32_t rank_of_foot = 0; // by `to`: 0 is the lowest
};

// Lines of the service blueprint between two lanes, for their names; drawn as part of the backdrop.
enum class BlueprintLineKind : std::uint8_t { Interaction, Visibility, InternalInteraction };
struct BlueprintLine {
    BlueprintLineKind kind {};
    float y = 0;
};

struct Scene {
    std::vector<BoxInstance> backdrop; // lanes, hairlines, lines of the blueprint
    std::vector<LinkInstance> links;   // index for index with layout.links
    std::vector<CardInstance> cards;   // index for index with layout.cards
    std::vector<std::uint32_t> moving; // indices of the cards that are on their way, rising
    std::vector<BoxInstance> notes;    // index for index with layout.notes
    std::vector<BoxInstance> trust_area; // in trust space: between line and zero
    std::vector<BoxInstance> trust_line; // in trust space: treads and risers, 5 px thick; falls last
    // The same for a view in which steps are narrower than the line is thick: at most about a thousand boxes, with every
    // high and low kept. Empty when the line is short enough to be drawn whole at any zoom.
    std::vector<BoxInstance> trust_area_coarse;
    std::vector<BoxInstance> trust_line_coarse;
    std::vector<TrustFall> falls;      // from left to right
    Vec2 trust_end;                    // x in board units, balance
    float trust_lowest = 0, trust_highest = 0; // of the balance, zero included: what the strip must show
    std::vector<BlueprintLine> blueprint_lines;
    Legend legend;                     // what the cards' colours mean
    Rect bounds;
};

struct SceneStyle {
    Lens lens = Lens::Gap;
    Theme theme = Theme::Light;
    std::string owner {}; // the one to stand out under Lens::Owner; empty: nobody
    std::string search {}; // cards and notes without these words are dimmed; empty: none
    bool operator==(SceneStyle const&) const = default;
};

Scene build_scene(Journey const& journey, Measures const& measures, BoardLayout const& layout, SceneStyle const& style);

// Lets the cards of `next` start where they were seen last: between CardInstance::from and position of `previous`, at its
// `motion` (0 to 1). Cards that are new stand where they are.
void carry_positions(Scene& next, BoardLayout const& next_layout, Scene const& previous, BoardLayout const& previous_layout, float motion);

// Notes which cards are not where they go to.
void find_moving(Scene& scene);

std::string_view label_of(Lens lens);

}
