#pragma once

// Where things are on the board, in board units (one unit is a pixel at 100 %). The grid arranges itself: stages are
// columns, lanes are rows, a cell's cards follow their order keys left to right and down; a column is as wide as the
// fullest cell of its stage needs, a row as high as the fullest of its lane. Independent of fonts. Rules [L1] … in SPEC.md.

#include "core/base/geometry.h"
#include "core/journey/journey.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace trustline {

inline constexpr Vec2 card_size { 144, 96 };
inline constexpr float card_gap = 8;
// From a card to the next one in its row, and in its column.
inline constexpr float column_pitch = card_size.x + card_gap;
inline constexpr float row_pitch = card_size.y + card_gap;
inline constexpr float cell_padding_x = 7;
inline constexpr float cell_padding_y = 8;
inline constexpr std::uint32_t cards_in_a_column = 4; // a cell with more cards grows sideways

inline constexpr float collapsed_stage_width = 72;
inline constexpr float collapsed_lane_height = 30;
// [L12] Cards of collapsed stages and lanes are so far above their strip that nothing finds or draws them.
inline constexpr float hidden_above = 200'000;

struct PlacedStage {
    StageId id;
    float x = 0;
    float width = 0;
    std::uint32_t columns = 1; // cards side by side in each of its cells
    bool is_collapsed = false; // a narrow strip
    bool operator==(PlacedStage const&) const = default;
};

struct PlacedLane {
    LaneId id;
    LaneKind kind = LaneKind::Customer;
    float y = 0;
    float height = 0;
    std::uint32_t rows = 1;
    bool is_collapsed = false; // a thin row
    bool operator==(PlacedLane const&) const = default;
};

struct PlacedCard {
    TouchpointId id;
    std::uint32_t stage = 0; // index into stages
    std::uint32_t lane = 0;
    Vec2 position;           // top left; the size is card_size
    std::uint32_t place = 0; // of the touchpoint in Journey::all<Touchpoint>(): where measures keep what belongs to it
    bool operator==(PlacedCard const&) const = default;
    Rect rect() const { return { position.x, position.y, card_size.x, card_size.y }; }
    bool is_hidden() const { return position.y < -hidden_above / 2; }
    // Where it is, or where it would be found: links lead there.
    Rect seen_rect() const
    {
        return is_hidden() ? Rect { position.x, position.y + hidden_above, collapsed_stage_width - 2 * cell_padding_x, collapsed_lane_height - 2 * cell_padding_y } : rect();
    }
};

// A stretch of a link's route in a gutter: between two columns of cards (vertical) or two rows of cards. Places along it
// count half cards: 2n is gutter n, 2n + 1 the middle of column or row n.
struct LinkWay {
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    std::uint32_t gutter = nowhere; // gutter n is before column or row n
    bool is_vertical = false;
    bool prefers_high = false;      // the right (lower) side of the gutter is farther from the card that it turns to
    std::uint8_t track = 0;
    std::uint32_t low = 0, high = 0;
    bool is_used() const { return gutter != nowhere; }
    bool operator==(LinkWay const&) const = default;
};

struct PlacedLink {
    LinkId id;
    std::uint32_t from = 0; // index into cards
    std::uint32_t to = 0;
    bool has_label = false;
    bool is_label_beside = false;   // the words begin right of `middle`, instead of standing around it
    std::uint8_t count = 0;         // of points; 0: between two cards of one folded cell, nowhere to be seen
    std::array<Vec2, 5> points {};  // [L8] from border to border, straight between them; what is not used says the end again
    Vec2 middle {};                 // of the stretch where words have most room; on the route, or a few units beside it
    std::array<LinkWay, 2> ways {}; // the gutters that it runs in, in its order
    bool operator==(PlacedLink const&) const = default;
    bool is_hidden() const { return count == 0; }
    Vec2 start() const { return points[0]; }
    Vec2 end() const { return points.back(); }
    std::size_t corners() const { return count < 2 ? 0 : std::size_t(count) - 2; }
};

// The curve at a corner of a route: leaves the one stretch at `from`, is drawn to `corner`, joins the next at `to`.
struct Bend {
    Vec2 from, corner, to;
};
inline constexpr float bend_radius = 6; // at most, and at most half of a stretch; shaders/link.vert knows it, too
Bend bend_of(PlacedLink const& link, std::size_t corner);
// [L15] Where its words stand; `text_width` is theirs, in board units.
Rect label_box(PlacedLink const& link, float text_width);

struct PlacedNote {
    NoteId id;
    Rect rect;
    bool is_plain = false; // words without paper
    bool operator==(PlacedNote const&) const = default;
};

// First and one past the last index into cards.
struct CardRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
};

// Which links may touch an area, without looking at all of them: links by how wide they are and where they begin.
class LinkIndex {
public:
    LinkIndex() = default;
    explicit LinkIndex(std::vector<PlacedLink> const& links);
    // Indices of all links that reach into this stretch of x, rising, and of a few more.
    std::vector<std::uint32_t> between(float left, float right) const;
    bool operator==(LinkIndex const&) const = default;

private:
    // Links of up to this width, in buckets as wide, by their left ends.
    struct Level {
        float width = 0;
        float left = 0; // of the first bucket
        std::vector<std::uint32_t> begin; // of each bucket, and the end
        std::vector<std::uint32_t> links;
        bool operator==(Level const&) const = default;
    };
    std::vector<Level> m_levels;
};

struct BoardLayout {
    std::vector<PlacedStage> stages; // left to right
    std::vector<PlacedLane> lanes;   // top to bottom
    std::vector<PlacedCard> cards;   // cell by cell in journey order: the order of touchpoints_in_order()
    std::vector<PlacedLink> links;
    std::vector<PlacedNote> notes;
    Rect grid;                       // stages × lanes, from (0, 0)
    Rect bounds;                     // the grid and the notes outside it
    std::unordered_map<RecordId, std::uint32_t, RecordIdHash> card_of; // touchpoint id → index into cards

    LinkIndex link_index;
    std::vector<std::uint32_t> labelled_links; // indices of those that have words, rising
    // The spatial index: the cards of a stage are [stage_begin[stage], stage_begin[stage + 1]), lane by lane in it.
    std::vector<std::uint32_t> stage_begin;

    PlacedCard const* card(TouchpointId const& id) const;
    CardRange cards_in_cell(std::uint32_t stage, std::uint32_t lane) const;
    Rect cell(std::uint32_t stage, std::uint32_t lane) const;
    // Null when the point or the id is not on the grid.
    PlacedStage const* stage(StageId const& id) const;
    PlacedLane const* lane(LaneId const& id) const;
    std::optional<std::uint32_t> stage_at(float x) const;
    std::optional<std::uint32_t> lane_at(float y) const;
    bool operator==(BoardLayout const&) const = default;
};

BoardLayout lay_out_board(Journey const& journey);
// Routes of links alone, after cards have moved.
void route_links(BoardLayout& layout, Journey const& journey);
// [L16] Of a link whose cards are in the hand, so that one of them or both are off the grid.
PlacedLink routed_freely(PlacedLink link, Rect const& from, Rect const& to);

// Links whose bounds touch the area, rising.
std::vector<std::uint32_t> links_in(BoardLayout const& layout, Rect const& area_in_board);
Rect bounds_of(PlacedLink const& link);

// What a point of the board touches; topmost first: note, card, link, cell.
struct Hit {
    RecordId record; // note, touchpoint or link; empty when only the cell (or nothing) was hit
    std::optional<RecordKind> kind;
    StageId stage;   // of the cell under the point; empty outside the grid
    LaneId lane;
};
Hit hit_test(BoardLayout const& layout, Vec2 point_in_board, float reach_in_board);
float distance_to(PlacedLink const& link, Vec2 point_in_board);
std::vector<TouchpointId> cards_in(BoardLayout const& layout, Rect const& area_in_board);
std::vector<std::uint32_t> card_indices_in(BoardLayout const& layout, Rect const& area_in_board);

// Where cards let go at a point would land. Cards that are being dragged do not count as neighbours.
struct DropPlace {
    StageId stage;
    LaneId lane;
    TouchpointId before; // empty: at the end of the cell
    bool operator==(DropPlace const&) const = default;
};
DropPlace drop_place_at(BoardLayout const& layout, Vec2 point_in_board, std::vector<TouchpointId> const& dragged);

// The x of each step of the trust line, in board units: spread evenly over its stage, in journey order.
// `visible_to_customer` of the layout's cards only; pairs of card index and x.
struct TrustAnchor {
    std::uint32_t card = 0;
    float x = 0;
};
std::vector<TrustAnchor> trust_anchors(BoardLayout const& layout);

}
