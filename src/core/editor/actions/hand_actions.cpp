// What the hand does with more than one card: selecting alike, groups, locks; and with whole stages: split, merge, collapse.

#include "core/editor/actions/record_actions.h"

#include "core/edit/locks.h"
#include "core/editor/board_frame.h"
#include "core/journey/queries.h"

#include <algorithm>
#include <unordered_set>

namespace trustline::actions {

namespace {

// Selected touchpoints and notes.
std::vector<RecordId> selected_things(Editor const& editor)
{
    std::vector<RecordId> ids;
    for (auto const& id : editor.session().selection) {
        auto const kind = editor.journey().kind_of(id);
        if (kind == RecordKind::Touchpoint || kind == RecordKind::Note)
            ids.push_back(id);
    }
    return ids;
}

// Touchpoints and notes; looks no further than it must.
bool has_many_things(Editor const& editor, std::size_t least)
{
    for (auto id = editor.session().selection.begin(); id != editor.session().selection.end() && least > 0; ++id) {
        auto const kind = editor.journey().kind_of(*id);
        least -= kind == RecordKind::Touchpoint || kind == RecordKind::Note ? 1 : 0;
    }
    return is_on_board(editor) && least == 0;
}

bool has_things(Editor const& editor)
{
    return has_many_things(editor, 1);
}

// Calls alter(group, is_locked) with what a touchpoint and a note have in common, and puts all records as one step.
template<class Alter>
void alter_things(Editor& editor, std::vector<RecordId> const& ids, char const* label, Alter alter)
{
    PutRecords wish { label, {} };
    for (auto const& id : ids) {
        auto record = editor.journey().record(id);
        if (auto* touchpoint = std::get_if<Touchpoint>(&*record))
            alter(touchpoint->group, touchpoint->is_locked);
        else if (auto* note = std::get_if<Note>(&*record))
            alter(note->group, note->is_locked);
        wish.records.push_back(std::move(*record));
    }
    editor.carry_out(Command { std::move(wish) });
}

// --- selecting

template<class Is>
void select_where(Editor& editor, Is is)
{
    std::vector<RecordId> ids;
    for (auto const& card : editor.layout().cards) {
        if (is(card.id))
            ids.push_back(card.id);
    }
    for (auto const& note : editor.layout().notes) {
        if (is(note.id))
            ids.push_back(note.id);
    }
    editor.announce({ ids.size() == 1 ? "Selected: {0} item" : "Selected: {0} items", { std::to_string(ids.size()) } });
    editor.carry_out(Select { std::move(ids) });
}

template<class Place>
void select_in(Editor& editor, Id<Place> const& place)
{
    auto const& journey = editor.journey();
    select_where(editor, [&](RecordId const& id) {
        auto const* touchpoint = journey.find(TouchpointId { id.text });
        auto const* note = touchpoint ? nullptr : journey.find(NoteId { id.text });
        if constexpr (std::is_same_v<Place, Stage>)
            return touchpoint ? touchpoint->stage == place : note && note->stage == place;
        else
            return touchpoint ? touchpoint->lane == place : note && note->lane == place;
    });
}

// What the lens makes of a card: its colour and its sign.
std::pair<std::uint32_t, std::uint32_t> step_of(CardInstance const& card)
{
    constexpr std::uint32_t sign = card_flags::has_sign | (63u << card_flags::sign_shift) | card_flags::is_unscored;
    return { card.band, card.flags & sign };
}

void select_alike(Editor& editor)
{
    auto const view = editor.view();
    auto const focus = editor.layout().card_of.find(focus_of(editor.session()));
    auto const& cards = view.scene.cards;
    if (focus == editor.layout().card_of.end() || cards.size() != editor.layout().cards.size())
        return;
    auto const wanted = step_of(cards[focus->second]);
    std::unordered_set<RecordId, RecordIdHash> alike;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (step_of(cards[i]) == wanted)
            alike.insert(editor.layout().cards[i].id);
    }
    select_where(editor, [&](RecordId const& id) { return alike.contains(id); });
}

void select_others(Editor& editor)
{
    auto const& selection = editor.session().selection;
    select_where(editor, [&](RecordId const& id) { return !selection.contains(id); });
}

// --- groups and locks

bool has_several_things(Editor const& editor)
{
    return has_many_things(editor, 2);
}

bool has_group(Editor const& editor)
{
    auto const things = selected_things(editor);
    return is_on_board(editor) && std::any_of(things.begin(), things.end(), [&](RecordId const& id) { return !group_of(editor.journey(), id).empty(); });
}

void group_selected(Editor& editor)
{
    auto const name = editor.new_id<Touchpoint>().text;
    alter_things(editor, selected_things(editor), "Group", [&](std::string& group, bool&) { group = name; });
}

void ungroup(Editor& editor)
{
    alter_things(editor, with_groups(editor.journey(), selected_things(editor)), "Ungroup", [](std::string& group, bool&) { group.clear(); });
}

void toggle_lock(Editor& editor)
{
    auto const things = selected_things(editor);
    bool const are_locked = std::all_of(things.begin(), things.end(), [&](RecordId const& id) { return is_locked(editor.journey(), id); });
    alter_things(editor, things, are_locked ? "Unlock" : "Lock", [&](std::string&, bool& is_locked) { is_locked = !are_locked; });
    bool const is_one = things.size() == 1;
    editor.show_message({ are_locked ? (is_one ? "Unlocked: {0} item" : "Unlocked: {0} items") : (is_one ? "Locked: {0} item" : "Locked: {0} items"), { std::to_string(things.size()) } });
}

// --- free texts

bool has_note(Editor const& editor)
{
    return is_on_board(editor) && focused_note(editor.session(), editor.journey());
}

void add_text(Editor& editor)
{
    add_note(editor);
    auto const* note = focused_note(editor.session(), editor.journey());
    if (!note || !editor.session().inline_edit)
        return;
    auto plain = *note;
    plain.is_plain = true;
    editor.carry_out(Command { ChangeRecord { std::move(plain) } });
}

void toggle_paper(Editor& editor)
{
    auto const ids = selected_of<Note>(editor.session(), editor.journey());
    bool const is_plain = editor.journey().find(ids.back())->is_plain;
    PutRecords wish { is_plain ? "Put paper below" : "Take the paper away", {} };
    for (auto const& id : ids) {
        auto note = *editor.journey().find(id);
        note.is_plain = !is_plain;
        wish.records.push_back(std::move(note));
    }
    editor.carry_out(Command { std::move(wish) });
}

// --- stages and lanes

StageId next_stage(Editor const& editor, StageId const& id)
{
    auto const stages = stages_in_order(editor.journey());
    for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
        if (stages[i]->id == id)
            return stages[i + 1]->id;
    }
    return {};
}

// The first locked thing of a stage that would have to move.
RecordId locked_in(Journey const& journey, StageId const& stage)
{
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (touchpoint.stage == stage && touchpoint.is_locked)
            return id;
    }
    for (auto const& [id, note] : journey.all<Note>()) {
        if (note.stage == stage && note.is_locked)
            return id;
    }
    return {};
}

bool refuse_locked(Editor& editor, StageId const& stage)
{
    auto const id = locked_in(editor.journey(), stage);
    if (!id.is_empty())
        editor.show_error(locked(editor.journey(), id));
    return !id.is_empty();
}

std::vector<TouchpointId> cell_from(Journey const& journey, StageId const& stage, LaneId const& lane, std::size_t first)
{
    auto const cell = touchpoints_in_cell(journey, stage, lane);
    std::vector<TouchpointId> ids;
    for (std::size_t i = first; i < cell.size(); ++i)
        ids.push_back(cell[i]->id);
    return ids;
}

// In every lane, what stands at the place of the selected touchpoint and behind it goes into a new stage.
void split_stage(Editor& editor)
{
    auto const touchpoint = *focused_touchpoint(editor.session(), editor.journey());
    auto const stage = *editor.journey().find(touchpoint.stage);
    auto const own = touchpoints_in_cell(editor.journey(), stage.id, touchpoint.lane);
    auto const place = std::size_t(std::find_if(own.begin(), own.end(), [&](Touchpoint const* one) { return one->id == touchpoint.id; }) - own.begin());
    std::vector<std::pair<LaneId, std::vector<TouchpointId>>> moves;
    bool is_something_left = false;
    for (auto const* lane : lanes_in_order(editor.journey())) {
        // The first one of its cell splits in its own lane only, so that something stays.
        auto const first = place == 0 && lane->id != touchpoint.lane ? std::size_t(1) : place;
        auto ids = cell_from(editor.journey(), stage.id, lane->id, first);
        is_something_left = is_something_left || touchpoints_in_cell(editor.journey(), stage.id, lane->id).size() > ids.size();
        if (!ids.empty())
            moves.emplace_back(lane->id, std::move(ids));
    }
    if (!is_something_left)
        return editor.show_message({ "Nothing stands before it: there is nothing to split" });
    for (auto const& [lane, ids] : moves) {
        for (auto const& id : ids) {
            if (is_locked(editor.journey(), id))
                return editor.show_error(locked(editor.journey(), id));
        }
    }
    auto const id = editor.new_id<Stage>();
    editor.carry_out(BeginGesture { "Split stage" });
    editor.carry_out(Command { AddStage { id, filled(editor.say("{0}, continued"), { stage.title }), next_stage(editor, stage.id) } });
    for (auto& [lane, ids] : moves)
        editor.carry_out(Command { MoveTouchpoints { std::move(ids), id, lane, {} } });
    editor.carry_out(EndGesture {});
    if (auto const* added = editor.journey().find(id)) {
        editor.select_and_reveal(id);
        editor.show_message_with_undo({ "Split: {0} and {1}", { stage.title, added->title } });
    }
}

bool has_next_stage(Editor const& editor)
{
    return is_on_board(editor) && !next_stage(editor, stage_meant(editor.session(), editor.journey())).is_empty();
}

// What the next stage holds stands behind what this one holds; its description is added.
void merge_stage(Editor& editor)
{
    auto const stage = *editor.journey().find(stage_meant(editor.session(), editor.journey()));
    auto const next = *editor.journey().find(next_stage(editor, stage.id));
    if (refuse_locked(editor, next.id))
        return;
    auto const* placed = editor.layout().stage(stage.id);
    int const width = placed ? int(placed->width) : 0;
    std::vector<Note> notes;
    for (auto const& [id, note] : editor.journey().all<Note>()) {
        if (note.stage == next.id)
            notes.push_back(note);
    }
    editor.carry_out(BeginGesture { "Merge stages" });
    for (auto const* lane : lanes_in_order(editor.journey())) {
        if (auto ids = cell_from(editor.journey(), next.id, lane->id, 0); !ids.empty())
            editor.carry_out(Command { MoveTouchpoints { std::move(ids), stage.id, lane->id, {} } });
    }
    for (auto const& note : notes)
        editor.carry_out(Command { MoveNote { note.id, stage.id, note.lane, note.x + width, note.y } });
    if (!next.description.empty()) {
        editor.carry_out(Command { DescribeStage { stage.id, stage.description + (stage.description.empty() ? "" : "\n") + next.description } });
        if (editor.journey().find(stage.id)->description == stage.description)
            return editor.carry_out(AbandonGesture {}); // refused, and said so: too long together
    }
    editor.carry_out(Command { RemoveRecords { { next.id } } });
    editor.carry_out(EndGesture {});
    editor.select_and_reveal(stage.id);
    editor.show_message_with_undo({ "Merged: {0} and {1}", { stage.title, next.title } });
}

// Of all records of a kind, or of one.
template<class R>
void collapse(Editor& editor, std::vector<Id<R>> const& ids, bool is_collapsed, char const* label)
{
    PutRecords wish { label, {} };
    for (auto const& id : ids) {
        auto record = *editor.journey().find(id);
        record.is_collapsed = is_collapsed;
        wish.records.push_back(std::move(record));
    }
    editor.carry_out(Command { std::move(wish) });
}

template<class R>
void toggle_collapsed(Editor& editor, Id<R> const& id, char const* collapse_label, char const* expand_label)
{
    bool const was_collapsed = editor.journey().find(id)->is_collapsed;
    collapse<R>(editor, { id }, !was_collapsed, was_collapsed ? expand_label : collapse_label);
    if (editor.journey().find(id)->is_collapsed == was_collapsed)
        return;
    editor.select_and_reveal(id);
    editor.announce({ was_collapsed ? "Expanded: {0}" : "Collapsed: {0}", { editor.journey().find(id)->title } });
}

template<class R>
bool is_any_collapsed(Journey const& journey)
{
    auto const& all = journey.all<R>();
    return std::any_of(all.begin(), all.end(), [](auto const& entry) { return entry.second.is_collapsed; });
}

bool has_collapsed(Editor const& editor)
{
    return is_on_board(editor) && (is_any_collapsed<Stage>(editor.journey()) || is_any_collapsed<Lane>(editor.journey()));
}

void expand_all(Editor& editor)
{
    PutRecords wish { "Expand all", {} };
    for (auto const& [id, stage] : editor.journey().all<Stage>()) {
        wish.records.push_back(stage);
        std::get<Stage>(wish.records.back()).is_collapsed = false;
    }
    for (auto const& [id, lane] : editor.journey().all<Lane>()) {
        wish.records.push_back(lane);
        std::get<Lane>(wish.records.back()).is_collapsed = false;
    }
    editor.carry_out(Command { std::move(wish) });
}

}

std::span<Action const> hand_actions()
{
    static constexpr Action actions[] {
        { "select-in-stage", "Select everything in the stage", "", "Edit", "", {}, has_stage, [](Editor& e) { select_in(e, stage_meant(e.session(), e.journey())); } },
        { "select-in-lane", "Select everything in the lane", "", "Edit", "", {}, has_lane, [](Editor& e) { select_in(e, lane_meant(e.session(), e.journey())); } },
        { "select-alike", "Select all like this one", "Touchpoints of the same colour and sign in the present lens", "Edit", "", { { "a", { .shift = true } } }, has_touchpoint, select_alike },
        { "select-others", "Select all others", "What is selected, the other way round", "Edit", "", { { "a", { .shift = true, .ctrl = true } } }, is_on_board, select_others },
        { "select-group", "Select the group", "Of what is selected; a click on one of them selects all", "Edit", "", {}, has_group, [](Editor& e) { e.carry_out(Select { with_groups(e.journey(), e.session().selection) }); } },
        { "group", "Group", "Selected and moved together", "Edit", "", { { "g", { .ctrl = true } } }, has_several_things, group_selected },
        { "ungroup", "Ungroup", "", "Edit", "", { { "g", { .shift = true, .ctrl = true } } }, has_group, ungroup },
        { "lock", "Lock or unlock", "What is locked is not moved, changed or deleted", "Edit", "lock", { { "l", { .shift = true, .ctrl = true } } }, has_things, toggle_lock },
        { "add-text", "Add text", "Words on the board, without paper", "Board", "note", { { "t", { .shift = true } } }, is_on_board, add_text },
        { "note-paper", "Note with or without paper", "", "Board", "note", {}, has_note, toggle_paper },
        { "split-stage", "Split the stage here", "The selected touchpoint and what stands behind it go into a new stage", "Board", "split", {}, has_touchpoint, split_stage },
        { "merge-stage", "Merge with the next stage", "Its touchpoints and notes come along", "Board", "right", {}, has_next_stage, merge_stage },
        { "collapse-stage", "Collapse or expand the stage", "For everybody who opens the map", "Board", "minus", { { "c", { .shift = true } } }, has_stage, [](Editor& e) { toggle_collapsed(e, stage_meant(e.session(), e.journey()), "Collapse stage", "Expand stage"); } },
        { "collapse-lane", "Collapse or expand the lane", "For everybody who opens the map", "Board", "minus", {}, has_lane, [](Editor& e) { toggle_collapsed(e, lane_meant(e.session(), e.journey()), "Collapse lane", "Expand lane"); } },
        { "expand-all", "Expand all stages and lanes", "", "Board", "", {}, has_collapsed, expand_all },
    };
    return actions;
}

}
