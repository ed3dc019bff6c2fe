#include "core/scene/backdrop.h"

#include "core/journey/queries.h"
#include "core/scene/boxes.h"

#include <algorithm>

namespace trustline {

namespace {

constexpr float fold_gap = 4; // between the bars of collapsed cards

// How far from the customer a lane is: the three lines run between these levels.
int depth_of(LaneKind kind)
{
    switch (kind) {
    case LaneKind::PhysicalEvidence:
    case LaneKind::Customer:
        return 0;
    case LaneKind::Frontstage:
        return 1;
    case LaneKind::Backstage:
        return 2;
    case LaneKind::Support:
        break;
    }
    return 3;
}

// [S2] Lanes may stand in any order; the line people must not miss is that of visibility.
std::optional<BlueprintLineKind> line_between(LaneKind above, LaneKind below)
{
    auto const [nearer, farther] = std::minmax({ depth_of(above), depth_of(below) });
    if (nearer == farther)
        return std::nullopt;
    if (nearer <= 1 && farther >= 2)
        return BlueprintLineKind::Visibility;
    return nearer == 0 ? BlueprintLineKind::Interaction : BlueprintLineKind::InternalInteraction;
}

BoxInstance box_of(BlueprintLine const& line, float width, Tokens const& tokens)
{
    Rect const rect { 0, line.y, width, 0 };
    if (line.kind == BlueprintLineKind::Interaction)
        return line_box(rect, tokens.line, 1);
    bool const is_visibility = line.kind == BlueprintLineKind::Visibility;
    BoxInstance box = is_visibility ? line_box(rect, tokens.muted, 1.5f) : line_box(rect, tokens.faint, 1);
    box.dash = is_visibility ? 7 : 3;
    box.gap = is_visibility ? 5 : 4;
    return box;
}

Colour colour_of(PlacedLane const& lane, Tokens const& tokens)
{
    return is_visible_to_customer(lane.kind) ? tokens.lane : tokens.backlane;
}

// Collapsed strips are a shade deeper, so that nobody takes them for an empty stage.
void add_folds(std::vector<BoxInstance>& boxes, BoardLayout const& layout, Tokens const& tokens)
{
    constexpr float depth = 0.5f;
    for (auto const& lane : layout.lanes) {
        auto const fill = mixed(colour_of(lane, tokens), tokens.hair, depth);
        if (lane.is_collapsed) {
            boxes.push_back(plain_box({ 0, lane.y, layout.grid.width, lane.height }, fill));
            continue;
        }
        for (auto const& stage : layout.stages) {
            if (stage.is_collapsed)
                boxes.push_back(plain_box({ stage.x, lane.y, stage.width, lane.height }, fill));
        }
    }
}

std::size_t bars_that_fit(float room, float bar)
{
    return std::size_t((room + fold_gap) / (bar + fold_gap));
}

BoxInstance folded_card(Rect const& rect, CardInstance const& card, Tokens const& tokens)
{
    BoxInstance box = plain_box(rect, tokens.card);
    box.corner = radius::tile;
    if (card.band >> 24) {
        box.fill = box.fill_end = card.band;
        return box;
    }
    box.ring = tokens.faint.packed();
    box.ring_width = 1;
    box.dash = box.gap = 3;
    return box;
}

}

bool has_folded(BoardLayout const& layout)
{
    auto const is_collapsed = [](auto const& placed) { return placed.is_collapsed; };
    return std::any_of(layout.stages.begin(), layout.stages.end(), is_collapsed) || std::any_of(layout.lanes.begin(), layout.lanes.end(), is_collapsed);
}

void add_folded_cards(std::vector<BoxInstance>& boxes, BoardLayout const& layout, std::vector<CardInstance> const& cards, Tokens const& tokens)
{
    if (!has_folded(layout))
        return;
    for (std::uint32_t i = 0; i < layout.cards.size(); ++i) {
        if (auto const place = folded_place(layout, i))
            boxes.push_back(folded_card(*place, cards[i], tokens));
    }
}

std::optional<Rect> folded_place(BoardLayout const& layout, std::uint32_t card)
{
    auto const& placed = layout.cards[card];
    if (!placed.is_hidden())
        return std::nullopt;
    auto const& stage = layout.stages[placed.stage];
    auto const& lane = layout.lanes[placed.lane];
    auto const in_cell = card - layout.cards_in_cell(placed.stage, placed.lane).begin;
    Rect const first = placed.seen_rect();
    bool const goes_down = stage.is_collapsed;
    auto const room = goes_down ? bars_that_fit(lane.height - 2 * cell_padding_y, first.height) : bars_that_fit(stage.width - 2 * cell_padding_x, first.width);
    Vec2 const step = goes_down ? Vec2 { 0, first.height + fold_gap } : Vec2 { first.width + fold_gap, 0 };
    return in_cell < room ? std::optional(first.moved(step * float(in_cell))) : std::nullopt;
}

std::vector<BlueprintLine> blueprint_lines(BoardLayout const& layout)
{
    std::vector<BlueprintLine> lines;
    for (std::size_t lane = 1; lane < layout.lanes.size(); ++lane) {
        if (auto const kind = line_between(layout.lanes[lane - 1].kind, layout.lanes[lane].kind))
            lines.push_back({ *kind, layout.lanes[lane].y });
    }
    return lines;
}

std::vector<BoxInstance> backdrop_of(BoardLayout const& layout, std::vector<BlueprintLine> const& lines, Tokens const& tokens)
{
    std::vector<BoxInstance> boxes;
    Rect const& grid = layout.grid;
    if (grid.is_empty())
        return boxes;
    for (auto const& lane : layout.lanes)
        boxes.push_back(plain_box({ 0, lane.y, grid.width, lane.height }, colour_of(lane, tokens)));
    add_folds(boxes, layout, tokens);
    for (std::size_t stage = 1; stage < layout.stages.size(); ++stage)
        boxes.push_back(line_box({ layout.stages[stage].x, 0, 0, grid.height }, tokens.hair, 1));

    auto next = lines.begin(); // both rise with y
    for (auto const& lane : layout.lanes) {
        if (next != lines.end() && next->y == lane.y)
            boxes.push_back(box_of(*next++, grid.width, tokens));
        else
            boxes.push_back(line_box({ 0, lane.y, grid.width, 0 }, tokens.hair, 1));
    }
    boxes.push_back(line_box({ 0, grid.height, grid.width, 0 }, tokens.hair, 1));
    return boxes;
}

}
