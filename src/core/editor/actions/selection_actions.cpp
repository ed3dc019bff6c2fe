#include "core/editor/actions/record_actions.h"

#include "core/edit/group_copies.h"
#include "core/editor/board_frame.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"

#include <algorithm>
#include <cmath>

namespace trustline::actions {

namespace {

constexpr float step_of_copy = 16;
constexpr Vec2 place_in_cell { 16, 16 };

bool is_note_at(BoardLayout const& layout, Vec2 corner)
{
    return std::any_of(layout.notes.begin(), layout.notes.end(), [&](PlacedNote const& note) { return note.rect.top_left() == corner; });
}

// In the cell that is meant, else in the middle of what is seen; beside a note that lies there already.
Vec2 corner_of_new_note(Editor const& editor)
{
    auto const& session = editor.session();
    auto const& layout = editor.layout();
    auto const stage = stage_meant(session, editor.journey());
    auto const lane = lane_meant(session, editor.journey());
    auto corner = session.screen_from_board.inverse() * cards_area_in_screen(session).centre();
    if (!stage.is_empty() && !lane.is_empty())
        corner = Vec2 { layout.stage(stage)->x, layout.lane(lane)->y } + place_in_cell;
    corner = { std::round(corner.x), std::round(corner.y) };
    while (is_note_at(layout, corner))
        corner = corner + Vec2 { step_of_copy, step_of_copy };
    return corner;
}

// The copies of their groups are noted, for notes that were with them.
std::vector<RecordId> copies_of_touchpoints(Editor& editor, GroupCopies& groups)
{
    auto const originals = selected_in_order(editor.session(), editor.layout());
    if (originals.empty())
        return {};
    std::vector<TouchpointId> copies;
    for (std::size_t i = 0; i < originals.size(); ++i)
        copies.push_back(editor.new_id<Touchpoint>());
    editor.carry_out(Command { DuplicateTouchpoints { originals, copies, editor.new_seed() } });
    for (std::size_t i = 0; i < copies.size(); ++i) {
        if (auto const* copy = editor.journey().find(copies[i]))
            groups.of(editor.journey().find(originals[i])->group, [&] { return copy->group; });
    }
    return { copies.begin(), copies.end() };
}

// Beside the original, as far as notes go.
int coordinate_of_copy(int coordinate) { return std::min(coordinate + int(step_of_copy), farthest_coordinate); }

RecordId copy_of_note(Editor& editor, NoteId const& original, GroupCopies& groups)
{
    auto note = *editor.journey().find(original);
    note.id = editor.new_id<Note>();
    note.x = coordinate_of_copy(note.x);
    note.y = coordinate_of_copy(note.y);
    note.is_locked = false;
    note.group = groups.of(note.group, [&] { return editor.new_id<Note>().text; });
    RecordId const id = note.id;
    editor.carry_out(Command { AddRecord { std::move(note) } });
    return id;
}

Error sentence_about_removed(Editor const& editor, std::vector<RecordId> const& ids)
{
    auto const record = editor.journey().record(ids.front());
    if (ids.size() == 1 && record && !title_of(*record).empty())
        return { "Deleted: {0}", { std::string(title_of(*record)) } };
    return { ids.size() == 1 ? "Deleted: {0} item" : "Deleted: {0} items", { std::to_string(ids.size()) } };
}

}

bool has_selection(Editor const& editor)
{
    return is_on_board(editor) && !editor.session().selection.empty();
}

bool has_two_touchpoints(Editor const& editor)
{
    return is_on_board(editor) && has_selected<Touchpoint>(editor.session(), editor.journey(), 2);
}

bool has_something_to_copy(Editor const& editor)
{
    return has_touchpoints(editor) || (is_on_board(editor) && has_selected<Note>(editor.session(), editor.journey()));
}

bool has_name_to_edit(Editor const& editor)
{
    return has_selection(editor) && editor.journey().kind_of(focus_of(editor.session())) != RecordKind::Score;
}

void duplicate(Editor& editor)
{
    auto const notes = selected_of<Note>(editor.session(), editor.journey());
    editor.carry_out(BeginGesture { notes.empty() ? "Duplicate touchpoints" : "Duplicate" });
    GroupCopies groups;
    auto copies = copies_of_touchpoints(editor, groups);
    for (auto const& note : notes)
        copies.push_back(copy_of_note(editor, note, groups));
    editor.carry_out(EndGesture {});
    std::erase_if(copies, [&](RecordId const& id) { return !editor.journey().contains(id); });
    if (copies.empty())
        return;
    auto const focus = copies.back();
    editor.carry_out(Select { std::move(copies) });
    editor.reveal(focus);
}

void remove_selected(Editor& editor)
{
    auto const ids = editor.session().selection;
    auto const sentence = sentence_about_removed(editor, ids);
    editor.carry_out(Command { RemoveRecords { ids } });
    if (!editor.journey().contains(ids.front()))
        editor.show_message_with_undo(sentence);
}

void rename(Editor& editor)
{
    editor.carry_out(EditInline { focus_of(editor.session()) });
}

void add_note(Editor& editor)
{
    auto const corner = corner_of_new_note(editor);
    auto const place = note_place_at(editor.layout(), corner);
    auto const id = editor.new_id<Note>();
    editor.carry_out(BeginGesture { "Add note" });
    editor.carry_out(Command { AddNote { id, std::string(editor.say("New note")), place.stage, place.lane, place.x, place.y } });
    editor.carry_out(EditInline { id, true });
}

// From one to the next in the order in which they were selected.
void link_selected(Editor& editor)
{
    auto const touchpoints = selected_of<Touchpoint>(editor.session(), editor.journey());
    std::vector<RecordId> links;
    editor.carry_out(BeginGesture { "Add link" });
    for (std::size_t next = 1; next < touchpoints.size(); ++next) {
        links.push_back(editor.new_id<Link>());
        editor.carry_out(Command { AddLink { LinkId { links.back().text }, touchpoints[next - 1], touchpoints[next], {} } });
    }
    editor.carry_out(EndGesture {});
    std::erase_if(links, [&](RecordId const& id) { return !editor.journey().contains(id); });
    if (!links.empty())
        editor.carry_out(Select { std::move(links) });
}

void select_all(Editor& editor)
{
    std::vector<RecordId> all;
    for (auto const& card : editor.layout().cards)
        all.push_back(card.id);
    for (auto const& note : editor.layout().notes)
        all.push_back(note.id);
    editor.carry_out(Select { std::move(all) });
}

// --- looking

void zoom(Editor& editor, float factor)
{
    editor.look(zoomed(editor.camera_target(), factor, cards_area_in_screen(editor.session()).centre()));
}

void zoom_to(Editor& editor, float wanted)
{
    zoom(editor, wanted / editor.camera_target().zoom);
}

void zoom_to_stage(Editor& editor)
{
    auto const area = fit_area_in_screen(editor.session());
    auto const place = place_in_board(editor.layout(), stage_meant(editor.session(), editor.journey()));
    if (place && !area.is_empty())
        editor.look(fitting(*place, area, 1.5f, Alignment::Centre));
}

void zoom_to_selection(Editor& editor)
{
    auto const area = fit_area_in_screen(editor.session());
    Rect around;
    for (auto const& id : editor.session().selection)
        around = united(around, place_in_board(editor.layout(), id).value_or(Rect {}));
    if (!area.is_empty() && !around.is_empty())
        editor.look(fitting(around.inflated(card_gap), area, 1.5f, Alignment::Centre));
}

}
