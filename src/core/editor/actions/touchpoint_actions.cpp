#include "core/editor/actions/record_actions.h"

#include "core/journey/queries.h"

#include <algorithm>

namespace trustline::actions {

namespace {

struct Place {
    StageId stage;
    LaneId lane;
    TouchpointId before;
};

LaneId customer_lane(Journey const& journey)
{
    auto const lanes = lanes_in_order(journey);
    auto const found = std::find_if(lanes.begin(), lanes.end(), [](Lane const* lane) { return lane->kind == LaneKind::Customer; });
    if (found != lanes.end())
        return (*found)->id;
    return lanes.empty() ? LaneId {} : lanes.front()->id;
}

TouchpointId next_in_cell(Journey const& journey, Touchpoint const& touchpoint)
{
    auto const cell = touchpoints_in_cell(journey, touchpoint.stage, touchpoint.lane);
    auto const self = std::find_if(cell.begin(), cell.end(), [&](Touchpoint const* other) { return other->id == touchpoint.id; });
    return self + 1 == cell.end() ? TouchpointId {} : (*(self + 1))->id;
}

// Behind the focused touchpoint; else in the stage or lane that is meant; else in the first cell.
Place place_for_new(Editor const& editor)
{
    auto const& journey = editor.journey();
    if (auto const* focused = focused_touchpoint(editor.session(), journey))
        return { focused->stage, focused->lane, next_in_cell(journey, *focused) };
    auto const stages = stages_in_order(journey);
    auto stage = stage_meant(editor.session(), journey);
    auto lane = lane_meant(editor.session(), journey);
    if (stage.is_empty() && !stages.empty())
        stage = stages.front()->id;
    if (lane.is_empty())
        lane = customer_lane(journey);
    return { stage, lane, {} };
}

// The selected touchpoints of one cell, and the cell as a whole.
struct CellPart {
    StageId stage;
    LaneId lane;
    std::vector<TouchpointId> cell;
    std::vector<TouchpointId> selected;
};

std::vector<TouchpointId> ids_in_cell(Journey const& journey, StageId const& stage, LaneId const& lane)
{
    std::vector<TouchpointId> ids;
    for (auto const* touchpoint : touchpoints_in_cell(journey, stage, lane))
        ids.push_back(touchpoint->id);
    return ids;
}

std::vector<CellPart> selected_by_cell(Editor const& editor)
{
    auto const& journey = editor.journey();
    std::vector<CellPart> parts;
    for (auto const& id : selected_in_order(editor.session(), editor.layout())) {
        auto const& touchpoint = *journey.find(id);
        if (parts.empty() || parts.back().stage != touchpoint.stage || parts.back().lane != touchpoint.lane)
            parts.push_back({ touchpoint.stage, touchpoint.lane, ids_in_cell(journey, touchpoint.stage, touchpoint.lane), {} });
        parts.back().selected.push_back(id);
    }
    return parts;
}

std::size_t place_in(std::vector<TouchpointId> const& cell, TouchpointId const& id)
{
    return std::size_t(std::find(cell.begin(), cell.end(), id) - cell.begin());
}

// The neighbour of an id in an order; empty at its end.
template<class Records>
auto neighbour_of(Records const& in_order, RecordId const& id, int by)
{
    using IdOfRecord = std::decay_t<decltype(in_order.front()->id)>;
    for (std::size_t i = 0; i < in_order.size(); ++i) {
        auto const next = std::size_t(std::int64_t(i) + by);
        if (in_order[i]->id == id)
            return next < in_order.size() ? in_order[next]->id : IdOfRecord {};
    }
    return IdOfRecord {};
}

void announce_place(Editor& editor)
{
    auto const* touchpoint = focused_touchpoint(editor.session(), editor.journey());
    if (!touchpoint)
        return;
    auto const cell = ids_in_cell(editor.journey(), touchpoint->stage, touchpoint->lane);
    editor.announce({ "{0}: {1}, {2}, place {3} of {4}",
        { touchpoint->title, editor.journey().find(touchpoint->stage)->title, editor.journey().find(touchpoint->lane)->title,
            std::to_string(place_in(cell, touchpoint->id) + 1), std::to_string(cell.size()) } });
}

void finish_move(Editor& editor)
{
    editor.carry_out(EndGesture {});
    editor.reveal(focus_of(editor.session()));
    announce_place(editor);
}

std::string move_label(Editor const& editor)
{
    return selected_of<Touchpoint>(editor.session(), editor.journey()).size() == 1 ? "Move touchpoint" : "Move touchpoints";
}

}

bool is_on_board(Editor const& editor)
{
    return editor.session().page == Page::Board && editor.is_open();
}

bool has_touchpoint(Editor const& editor)
{
    return is_on_board(editor) && focused_touchpoint(editor.session(), editor.journey());
}

bool has_touchpoints(Editor const& editor)
{
    return is_on_board(editor) && has_selected<Touchpoint>(editor.session(), editor.journey());
}

void add_touchpoint(Editor& editor)
{
    auto const place = place_for_new(editor);
    auto const id = editor.new_id<Touchpoint>();
    editor.carry_out(BeginGesture { "Add touchpoint" });
    editor.carry_out(Command { AddTouchpoint { id, std::string(editor.say("New touchpoint")), place.stage, place.lane, place.before } });
    editor.carry_out(EditInline { id, true });
}

void insert_before(Editor& editor)
{
    auto const& focused = *focused_touchpoint(editor.session(), editor.journey());
    auto const id = editor.new_id<Touchpoint>();
    editor.carry_out(BeginGesture { "Add touchpoint" });
    editor.carry_out(Command { AddTouchpoint { id, std::string(editor.say("New touchpoint")), focused.stage, focused.lane, focused.id } });
    editor.carry_out(EditInline { id, true });
}

void toggle_moment_of_truth(Editor& editor)
{
    auto const ids = selected_of<Touchpoint>(editor.session(), editor.journey());
    bool const are_all_marked = std::all_of(ids.begin(), ids.end(), [&](TouchpointId const& id) {
        return editor.journey().find(id)->moment_of_truth.has_value();
    });
    editor.carry_out(BeginGesture { are_all_marked ? "Clear moment of truth" : "Mark moment of truth" });
    for (auto const& id : ids) {
        auto const& marked = editor.journey().find(id)->moment_of_truth;
        if (are_all_marked)
            editor.carry_out(Command { SetMomentOfTruth { id, std::nullopt } });
        else if (!marked)
            editor.carry_out(Command { SetMomentOfTruth { id, MomentOfTruth {} } });
    }
    editor.carry_out(EndGesture {});
}

void move_to_neighbour(Editor& editor, Direction direction)
{
    bool const is_sideways = direction == Direction::Left || direction == Direction::Right;
    int const by = direction == Direction::Left || direction == Direction::Up ? -1 : 1;
    auto parts = selected_by_cell(editor);
    // From the side they move towards, so that no part runs into one that has not moved yet.
    if (by > 0)
        std::reverse(parts.begin(), parts.end());
    editor.carry_out(BeginGesture { move_label(editor) });
    for (auto const& part : parts) {
        auto const& journey = editor.journey();
        auto const stage = is_sideways ? neighbour_of(stages_in_order(journey), part.stage, by) : part.stage;
        auto const lane = is_sideways ? part.lane : neighbour_of(lanes_in_order(journey), part.lane, by);
        if (stage.is_empty() || lane.is_empty())
            continue;
        auto const target = ids_in_cell(journey, stage, lane);
        auto const place = place_in(part.cell, part.selected.front());
        auto const before = place < target.size() ? target[place] : TouchpointId {};
        editor.carry_out(Command { MoveTouchpoints { part.selected, stage, lane, before } });
    }
    finish_move(editor);
}

void move_in_cell(Editor& editor, int by)
{
    editor.carry_out(BeginGesture { move_label(editor) });
    for (auto const& part : selected_by_cell(editor)) {
        auto resting = part.cell;
        std::erase_if(resting, [&](TouchpointId const& id) {
            return std::find(part.selected.begin(), part.selected.end(), id) != part.selected.end();
        });
        // How many that rest stand before the selected ones; scattered ones come together on the side they move to.
        auto const first = place_in(part.cell, part.selected.front());
        auto const last = place_in(part.cell, part.selected.back()) + 1 - part.selected.size();
        auto const place = by < 0 ? std::max<std::size_t>(first, 1) - 1 : last + 1;
        auto const before = place < resting.size() ? resting[place] : TouchpointId {};
        editor.carry_out(Command { MoveTouchpoints { part.selected, part.stage, part.lane, before } });
    }
    finish_move(editor);
}

}
