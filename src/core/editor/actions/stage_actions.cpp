#include "core/editor/actions/record_actions.h"

#include "core/journey/queries.h"

#include <algorithm>

namespace trustline::actions {

namespace {

template<class Records>
std::size_t place_in(Records const& in_order, RecordId const& id)
{
    auto const found = std::find_if(in_order.begin(), in_order.end(), [&](auto const* record) { return record->id == id; });
    return std::size_t(found - in_order.begin());
}

// The record behind which a new or moved one stands; empty: at the end.
template<class Records>
auto at(Records const& in_order, std::size_t place)
{
    return place < in_order.size() ? in_order[place]->id : std::decay_t<decltype(in_order.front()->id)> {};
}

// Before whom a record stands after a step, or nothing when there is no step to take.
template<class Records>
auto before_after_step(Records const& in_order, RecordId const& id, int by) -> std::optional<std::decay_t<decltype(in_order.front()->id)>>
{
    auto const place = place_in(in_order, id);
    if (place >= in_order.size() || (by < 0 && place == 0) || (by > 0 && place + 1 == in_order.size()))
        return std::nullopt;
    return at(in_order, by < 0 ? place - 1 : place + 2);
}

template<class Records>
void announce_place(Editor& editor, Records const& in_order, RecordId const& id)
{
    auto const place = place_in(in_order, id);
    if (place < in_order.size())
        editor.announce({ "{0}: place {1} of {2}", { in_order[place]->title, std::to_string(place + 1), std::to_string(in_order.size()) } });
}

StageId stage_of(Editor const& editor)
{
    return stage_meant(editor.session(), editor.journey());
}

LaneId lane_of(Editor const& editor)
{
    return lane_meant(editor.session(), editor.journey());
}

}

bool has_stage(Editor const& editor)
{
    return is_on_board(editor) && !stage_of(editor).is_empty();
}

bool has_lane(Editor const& editor)
{
    return is_on_board(editor) && !lane_of(editor).is_empty();
}

bool can_move_stage(Editor const& editor, int by)
{
    return has_stage(editor) && before_after_step(stages_in_order(editor.journey()), stage_of(editor), by);
}

bool can_move_lane(Editor const& editor, int by)
{
    return has_lane(editor) && before_after_step(lanes_in_order(editor.journey()), lane_of(editor), by);
}

void add_stage(Editor& editor)
{
    auto const stages = stages_in_order(editor.journey());
    auto const id = editor.new_id<Stage>();
    editor.carry_out(BeginGesture { "Add stage" });
    editor.carry_out(Command { AddStage { id, std::string(editor.say("New stage")), at(stages, place_in(stages, stage_of(editor)) + 1) } });
    editor.carry_out(EditInline { id, true });
}

void rename_stage(Editor& editor)
{
    editor.carry_out(EditInline { stage_of(editor) });
}

void select_stage(Editor& editor)
{
    editor.select_and_reveal(stage_of(editor));
}

void move_stage(Editor& editor, int by)
{
    auto const stage = stage_of(editor);
    auto const before = before_after_step(stages_in_order(editor.journey()), stage, by);
    if (!before)
        return;
    editor.carry_out(Command { MoveStage { stage, *before } });
    editor.reveal(focus_of(editor.session()));
    announce_place(editor, stages_in_order(editor.journey()), stage);
}

void remove_stage(Editor& editor)
{
    editor.carry_out(Select { { stage_of(editor) } });
    remove_selected(editor);
}

void add_lane(Editor& editor)
{
    auto const lanes = lanes_in_order(editor.journey());
    auto const place = lanes.empty() ? 0 : std::min(place_in(lanes, lane_of(editor)), lanes.size() - 1);
    auto const kind = lanes.empty() ? LaneKind::Customer : lanes[place]->kind;
    auto const id = editor.new_id<Lane>();
    editor.carry_out(BeginGesture { "Add lane" });
    editor.carry_out(Command { AddLane { id, std::string(editor.say("New lane")), kind, at(lanes, place + 1) } });
    editor.carry_out(EditInline { id, true });
}

void rename_lane(Editor& editor)
{
    editor.carry_out(EditInline { lane_of(editor) });
}

void select_lane(Editor& editor)
{
    editor.select_and_reveal(lane_of(editor));
}

void move_lane(Editor& editor, int by)
{
    auto const lane = lane_of(editor);
    auto const before = before_after_step(lanes_in_order(editor.journey()), lane, by);
    if (!before)
        return;
    editor.carry_out(Command { MoveLane { lane, *before } });
    editor.reveal(focus_of(editor.session()));
    announce_place(editor, lanes_in_order(editor.journey()), lane);
}

void remove_lane(Editor& editor)
{
    editor.carry_out(Select { { lane_of(editor) } });
    remove_selected(editor);
}

}
