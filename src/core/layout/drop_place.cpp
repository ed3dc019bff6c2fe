#include "core/layout/board.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {


// The cards of the cell that stay where they are.
std::vector<std::uint32_t> resting_cards(BoardLayout const& layout, CardRange cell, std::vector<TouchpointId> const& dragged)
{
    std::vector<std::uint32_t> in_hand;
    for (auto const& id : dragged) {
        if (auto const found = layout.card_of.find(id); found != layout.card_of.end())
            in_hand.push_back(found->second);
    }
    std::sort(in_hand.begin(), in_hand.end());

    std::vector<std::uint32_t> resting;
    for (std::uint32_t index = cell.begin; index < cell.end; ++index) {
        if (!std::binary_search(in_hand.begin(), in_hand.end(), index))
            resting.push_back(index);
    }
    return resting;
}

// [L9] In one column what counts is whether the centre is above; side by side it is the row, then who is further left.
bool is_before(PlacedCard const& card, PlacedStage const& stage, PlacedLane const& lane, Vec2 point)
{
    Vec2 const centre = card.rect().centre();
    if (stage.columns == 1)
        return centre.y < point.y;
    float const top = lane.y + cell_padding_y - card_gap / 2;
    float const row_of_card = std::floor((centre.y - top) / row_pitch), row_of_point = std::floor((point.y - top) / row_pitch);
    return row_of_card < row_of_point || (row_of_card == row_of_point && centre.x < point.x);
}

}

DropPlace drop_place_at(BoardLayout const& layout, Vec2 point_in_board, std::vector<TouchpointId> const& dragged)
{
    if (layout.stages.empty() || layout.lanes.empty())
        return {};
    Vec2 const inside { std::clamp(point_in_board.x, 0.0f, std::nextafter(layout.grid.width, 0.0f)),
        std::clamp(point_in_board.y, 0.0f, std::nextafter(layout.grid.height, 0.0f)) };
    auto const stage_index = layout.stage_at(inside.x).value_or(0), lane_index = layout.lane_at(inside.y).value_or(0);
    auto const& stage = layout.stages[stage_index];
    auto const& lane = layout.lanes[lane_index];

    auto const resting = resting_cards(layout, layout.cards_in_cell(stage_index, lane_index), dragged);
    auto const next = std::find_if(resting.begin(), resting.end(),
        [&](std::uint32_t index) { return !is_before(layout.cards[index], stage, lane, inside); });
    return { stage.id, lane.id, next == resting.end() ? TouchpointId {} : layout.cards[*next].id };
}

}
