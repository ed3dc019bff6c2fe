#include "core/layout/board.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {


// A range of columns or rows of a cell, both ends included; empty when first > last.
struct Slots {
    long first = 0;
    long last = -1;
};

Slots slots_between(float low, float high, float pitch, std::uint32_t count)
{
    float const most = float(count) - 1;
    return { long(std::clamp(std::floor(low / pitch), 0.0f, most)), long(std::clamp(std::floor(high / pitch), 0.0f, most)) };
}

// The cards of one cell that touch the area, found by their slots.
void take_cards_of_cell(BoardLayout const& layout, CardRange cards, Rect const& area, std::vector<std::uint32_t>& taken)
{
    auto const& stage = layout.stages[layout.cards[cards.begin].stage];
    auto const& lane = layout.lanes[layout.cards[cards.begin].lane];
    float const left = stage.x + cell_padding_x, top = lane.y + cell_padding_y;
    Slots const columns = slots_between(area.x - left, area.right() - left, column_pitch, stage.columns);
    Slots const rows = slots_between(area.y - top, area.bottom() - top, row_pitch, lane.rows);
    for (long row = rows.first; row <= rows.last; ++row) {
        for (long column = columns.first; column <= columns.last; ++column) {
            auto const index = cards.begin + std::uint32_t(row) * stage.columns + std::uint32_t(column);
            if (index < cards.end && layout.cards[index].rect().intersects(area))
                taken.push_back(index);
        }
    }
}

std::optional<std::uint32_t> card_at(BoardLayout const& layout, std::uint32_t stage, std::uint32_t lane, Vec2 point)
{
    CardRange const cards = layout.cards_in_cell(stage, lane);
    float const x = point.x - layout.stages[stage].x - cell_padding_x, y = point.y - layout.lanes[lane].y - cell_padding_y;
    if (x < 0 || y < 0)
        return std::nullopt;
    auto const column = std::uint32_t(x / column_pitch), row = std::uint32_t(y / row_pitch);
    auto const index = cards.begin + row * layout.stages[stage].columns + column;
    if (index >= cards.end || !layout.cards[index].rect().contains(point))
        return std::nullopt;
    return index;
}

std::optional<std::uint32_t> note_at(BoardLayout const& layout, Vec2 point)
{
    for (std::size_t i = layout.notes.size(); i-- > 0;) {
        if (layout.notes[i].rect.contains(point))
            return std::uint32_t(i);
    }
    return std::nullopt;
}

PlacedLink const* link_at(BoardLayout const& layout, Vec2 point, float reach)
{
    PlacedLink const* nearest = nullptr;
    float least = reach;
    for (auto const index : layout.link_index.between(point.x - reach, point.x + reach)) {
        auto const& link = layout.links[index];
        if (!bounds_of(link).inflated(reach).contains(point))
            continue;
        float const distance = distance_to(link, point);
        if (distance <= least) {
            least = distance;
            nearest = &link;
        }
    }
    return nearest;
}

}

Hit hit_test(BoardLayout const& layout, Vec2 point_in_board, float reach_in_board)
{
    Hit hit;
    std::optional<std::uint32_t> card;
    auto const stage = layout.stage_at(point_in_board.x), lane = layout.lane_at(point_in_board.y);
    if (stage && lane) {
        hit.stage = layout.stages[*stage].id;
        hit.lane = layout.lanes[*lane].id;
        card = card_at(layout, *stage, *lane, point_in_board);
    }
    if (auto const note = note_at(layout, point_in_board)) {
        hit.record = layout.notes[*note].id;
        hit.kind = RecordKind::Note;
    } else if (card) {
        hit.record = layout.cards[*card].id;
        hit.kind = RecordKind::Touchpoint;
    } else if (auto const* link = link_at(layout, point_in_board, reach_in_board)) {
        hit.record = link->id;
        hit.kind = RecordKind::Link;
    }
    return hit;
}

std::vector<std::uint32_t> card_indices_in(BoardLayout const& layout, Rect const& area_in_board)
{
    std::vector<std::uint32_t> taken;
    if (!area_in_board.intersects(layout.grid))
        return taken;
    auto const first_stage = layout.stage_at(std::max(area_in_board.x, 0.0f)).value_or(0);
    auto const first_lane = layout.lane_at(std::max(area_in_board.y, 0.0f)).value_or(0);
    for (std::size_t stage = first_stage; stage < layout.stages.size() && layout.stages[stage].x < area_in_board.right(); ++stage) {
        std::uint32_t const end = layout.stage_begin[stage + 1];
        CardRange cell = layout.cards_in_cell(std::uint32_t(stage), first_lane);
        // From one cell with cards to the next: empty ones cost nothing.
        while (cell.begin < end && layout.lanes[layout.cards[cell.begin].lane].y < area_in_board.bottom()) {
            cell = layout.cards_in_cell(std::uint32_t(stage), layout.cards[cell.begin].lane);
            take_cards_of_cell(layout, cell, area_in_board, taken);
            cell.begin = cell.end;
        }
    }
    return taken;
}

std::vector<TouchpointId> cards_in(BoardLayout const& layout, Rect const& area_in_board)
{
    std::vector<TouchpointId> ids;
    for (auto const index : card_indices_in(layout, area_in_board))
        ids.push_back(layout.cards[index].id);
    return ids;
}

}
