#include "core/layout/board.h"

#include "core/journey/queries.h"
#include "core/layout/board_parts.h"

#include <algorithm>

namespace trustline {

namespace {

using IndexOf = std::unordered_map<RecordId, std::uint32_t, RecordIdHash>;

// A touchpoint and the cell it is in; the order of these is the order of the journey.
struct Seat {
    std::uint32_t stage = 0;
    std::uint32_t lane = 0;
    std::uint32_t place = 0;
    Touchpoint const* touchpoint = nullptr;
};

bool comes_before(Seat const& a, Seat const& b)
{
    if (a.stage != b.stage)
        return a.stage < b.stage;
    if (a.lane != b.lane)
        return a.lane < b.lane;
    if (int const order = a.touchpoint->order.compare(b.touchpoint->order))
        return order < 0;
    return a.touchpoint->id.text < b.touchpoint->id.text;
}

template<class R>
IndexOf indices_of(std::vector<R const*> const& records)
{
    IndexOf indices;
    indices.reserve(records.size());
    for (auto const* record : records)
        indices.emplace(record->id, std::uint32_t(indices.size()));
    return indices;
}

std::vector<Seat> seats_of(Journey const& journey, IndexOf const& stages, IndexOf const& lanes)
{
    std::vector<Seat> seats;
    seats.reserve(journey.all<Touchpoint>().size());
    std::uint32_t place = 0;
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        auto const stage = stages.find(touchpoint.stage);
        auto const lane = lanes.find(touchpoint.lane);
        if (stage != stages.end() && lane != lanes.end())
            seats.push_back({ stage->second, lane->second, place, &touchpoint });
        ++place;
    }
    std::sort(seats.begin(), seats.end(), comes_before);
    return seats;
}

// Calls `take` with the first and one past the last card of each cell that has any, its stage and its lane.
template<class Take>
void for_each_cell(BoardLayout& layout, Take take)
{
    auto* const stages = layout.stages.data();
    auto* const lanes = layout.lanes.data();
    auto* begin = layout.cards.data();
    auto* const end_of_cards = begin + layout.cards.size();
    while (begin != end_of_cards) {
        auto* end = begin + 1;
        while (end != end_of_cards && end->stage == begin->stage && end->lane == begin->lane)
            ++end;
        take(begin, end, stages[begin->stage], lanes[begin->lane]);
        begin = end;
    }
}

// At least as much as so many cards need, so many beside each other.
void grow(std::uint32_t& size, std::ptrdiff_t cards, std::uint32_t by)
{
    auto const needed = (std::uint32_t(cards) + by - 1) / by;
    if (needed > size)
        size = needed;
}

// [L3] How many cards stand side by side in a stage, then [L4] how many rows that makes in a lane.
void grow_cells(BoardLayout& layout)
{
    for (auto& stage : layout.stages)
        stage.columns = 1;
    for (auto& lane : layout.lanes)
        lane.rows = 1;
    for_each_cell(layout, [](PlacedCard const* begin, PlacedCard const* end, PlacedStage& stage, PlacedLane const& lane) {
        if (!lane.is_collapsed)
            grow(stage.columns, end - begin, cards_in_a_column);
    });
    for_each_cell(layout, [](PlacedCard const* begin, PlacedCard const* end, PlacedStage const& stage, PlacedLane& lane) {
        if (!stage.is_collapsed)
            grow(lane.rows, end - begin, stage.columns);
    });
}

void line_up(BoardLayout& layout)
{
    float x = 0;
    for (auto& stage : layout.stages) {
        stage.x = x;
        stage.width = stage.is_collapsed ? collapsed_stage_width : float(stage.columns) * (card_size.x + card_gap) - card_gap + 2 * cell_padding_x;
        x += stage.width;
    }
    float y = 0;
    for (auto& lane : layout.lanes) {
        lane.y = y;
        lane.height = lane.is_collapsed ? collapsed_lane_height : float(lane.rows) * (card_size.y + card_gap) - card_gap + 2 * cell_padding_y;
        y += lane.height;
    }
    layout.grid = { 0, 0, x, y };
}

void place_cards(BoardLayout& layout)
{
    for_each_cell(layout, [](PlacedCard* begin, PlacedCard const* end, PlacedStage const& stage, PlacedLane const& lane) {
        Vec2 const corner { stage.x + cell_padding_x, lane.y + cell_padding_y };
        if (stage.is_collapsed || lane.is_collapsed) {
            for (auto* card = begin; card != end; ++card)
                card->position = { corner.x, corner.y - hidden_above };
            return;
        }
        std::uint32_t column = 0, row = 0;
        for (auto* card = begin; card != end; ++card) {
            card->position = { corner.x + float(column) * column_pitch, corner.y + float(row) * row_pitch };
            if (++column == stage.columns) {
                column = 0;
                ++row;
            }
        }
    });
}

// The cards in their order, not yet anywhere.
void seat_cards(BoardLayout& layout, std::vector<Seat> const& seats)
{
    layout.cards.reserve(seats.size());
    layout.card_of.reserve(seats.size());
    layout.stage_begin.assign(layout.stages.size() + 1, 0);
    for (auto const& seat : seats) {
        layout.card_of.emplace(seat.touchpoint->id, std::uint32_t(layout.cards.size()));
        layout.cards.push_back({ seat.touchpoint->id, seat.stage, seat.lane, {}, seat.place });
        ++layout.stage_begin[seat.stage + 1];
    }
    for (std::size_t stage = 0; stage < layout.stages.size(); ++stage)
        layout.stage_begin[stage + 1] += layout.stage_begin[stage];
}

// The place among `spans`, which follow each other without gaps, that holds a coordinate.
template<class Span, class Begin>
std::optional<std::uint32_t> index_at(std::vector<Span> const& spans, float at, float end, Begin begin_of)
{
    if (spans.empty() || !(at >= 0) || !(at < end))
        return std::nullopt;
    auto const after = std::upper_bound(spans.begin(), spans.end(), at, [&](float value, Span const& span) { return value < begin_of(span); });
    return std::uint32_t(after - spans.begin() - 1);
}

}

BoardLayout lay_out_board(Journey const& journey)
{
    auto const stages = stages_in_order(journey);
    auto const lanes = lanes_in_order(journey);
    auto const stage_indices = indices_of(stages), lane_indices = indices_of(lanes);

    BoardLayout layout;
    layout.stages.reserve(stages.size());
    for (auto const* stage : stages)
        layout.stages.push_back({ .id = stage->id, .is_collapsed = stage->is_collapsed });
    layout.lanes.reserve(lanes.size());
    for (auto const* lane : lanes)
        layout.lanes.push_back({ .id = lane->id, .kind = lane->kind, .is_collapsed = lane->is_collapsed });

    seat_cards(layout, seats_of(journey, stage_indices, lane_indices));
    arrange_cards(layout);
    place_notes(layout, journey);
    route_links(layout, journey);
    return layout;
}

void arrange_cards(BoardLayout& layout)
{
    grow_cells(layout);
    line_up(layout);
    place_cards(layout);
}

// [L7] From the top left of its cell, or from the board's origin when it has none.
void place_notes(BoardLayout& layout, Journey const& journey)
{
    layout.bounds = layout.grid;
    layout.notes.clear();
    layout.notes.reserve(journey.all<Note>().size());
    for (auto const& [id, note] : journey.all<Note>()) {
        auto const* stage = layout.stage(note.stage);
        auto const* lane = layout.lane(note.lane);
        Vec2 const origin = stage && lane ? Vec2 { stage->x, lane->y } : Vec2 {};
        Rect const rect { origin.x + float(note.x), origin.y + float(note.y), float(note.width), float(note.height) };
        layout.notes.push_back({ id, rect, note.is_plain });
        layout.bounds = united(layout.bounds, rect);
    }
}

PlacedCard const* BoardLayout::card(TouchpointId const& id) const
{
    auto const found = card_of.find(id);
    return found == card_of.end() ? nullptr : &cards[found->second];
}

CardRange BoardLayout::cards_in_cell(std::uint32_t stage, std::uint32_t lane) const
{
    auto const begin = cards.begin() + stage_begin[stage], end = cards.begin() + stage_begin[stage + 1];
    auto const first = std::lower_bound(begin, end, lane, [](PlacedCard const& card, std::uint32_t value) { return card.lane < value; });
    auto const last = std::upper_bound(first, end, lane, [](std::uint32_t value, PlacedCard const& card) { return value < card.lane; });
    return { std::uint32_t(first - cards.begin()), std::uint32_t(last - cards.begin()) };
}

Rect BoardLayout::cell(std::uint32_t stage, std::uint32_t lane) const
{
    return { stages[stage].x, lanes[lane].y, stages[stage].width, lanes[lane].height };
}

PlacedStage const* BoardLayout::stage(StageId const& id) const
{
    auto const found = std::find_if(stages.begin(), stages.end(), [&](PlacedStage const& stage) { return stage.id == id; });
    return found == stages.end() ? nullptr : &*found;
}

PlacedLane const* BoardLayout::lane(LaneId const& id) const
{
    auto const found = std::find_if(lanes.begin(), lanes.end(), [&](PlacedLane const& lane) { return lane.id == id; });
    return found == lanes.end() ? nullptr : &*found;
}

std::optional<std::uint32_t> BoardLayout::stage_at(float x) const
{
    return index_at(stages, x, grid.width, [](PlacedStage const& stage) { return stage.x; });
}

std::optional<std::uint32_t> BoardLayout::lane_at(float y) const
{
    return index_at(lanes, y, grid.height, [](PlacedLane const& lane) { return lane.y; });
}

}
