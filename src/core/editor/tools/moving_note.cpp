#include "core/editor/tools/hand.h"

#include "core/editor/selection.h"

namespace trustline {

namespace {

constexpr int least_note_width = 72;
constexpr int least_note_height = 40;
constexpr int note_grid = 8;

int on_grid(float length)
{
    return int(length / note_grid + 0.5f) * note_grid;
}

// Refused with the reason.
Hand refuse(Desk& desk, Note const& note)
{
    if (note.is_locked)
        desk.wishes.push(ResizeNote { note.id, note.width + note_grid, note.height });
    else
        desk.wishes.push(EditNote { note.id, note.text });
    return Idle {};
}

}

Hand pick_up_note(Desk& desk, NoteId const& id, Vec2 at_in_screen)
{
    auto const* note = desk.view.journey.find(id);
    auto const place = place_in_board(desk.view.layout, id);
    if (!note || !place)
        return Idle {};
    if (!desk.view.session.is_selected(id))
        desk.wishes.push(Select { with_groups(desk.view.journey, { id }) });
    if (desk.view.session.is_read_only || note->is_locked)
        return refuse(desk, *note);
    desk.wishes.push(BeginGesture { "Move note" });
    return MovingNote { id, in_board(desk.view, at_in_screen) - place->top_left(), at_in_screen };
}

Hand moved(Desk& desk, MovingNote state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    auto const corner = in_board(desk.view, at_in_screen) - state.grip_in_note;
    auto const was = place_in_board(desk.view.layout, state.note);
    auto const move_to = [&](NoteId const& id, Vec2 to) {
        auto const place = note_place_at(desk.view.layout, to);
        desk.wishes.push(MoveNote { id, place.stage, place.lane, place.x, place.y });
    };
    move_to(state.note, corner);
    // The other selected notes keep their distance.
    for (auto const& id : selected_of<Note>(desk.view.session, desk.view.journey)) {
        auto const other = place_in_board(desk.view.layout, id);
        if (id != state.note && was && other && !desk.view.journey.find(id)->is_locked)
            move_to(id, other->top_left() + corner - was->top_left());
    }
    return state;
}

Hand released(Desk& desk, MovingNote const&)
{
    desk.wishes.push(EndGesture {});
    return Idle {};
}

Hand begin_resizing_note(Desk& desk, NoteId const& id, Vec2 at_in_screen)
{
    auto const* note = desk.view.journey.find(id);
    auto const place = place_in_board(desk.view.layout, id);
    if (!note || !place)
        return Idle {};
    if (desk.view.session.is_read_only || note->is_locked)
        return refuse(desk, *note);
    desk.wishes.push(BeginGesture { "Resize note" });
    return ResizingNote { id, in_board(desk.view, at_in_screen) - Vec2 { place->right(), place->bottom() }, at_in_screen };
}

Hand moved(Desk& desk, ResizingNote state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    auto const place = place_in_board(desk.view.layout, state.note);
    if (!place)
        return state;
    auto const size = in_board(desk.view, at_in_screen) - state.grip_from_corner - place->top_left();
    desk.wishes.push(ResizeNote { state.note, std::max(least_note_width, on_grid(size.x)), std::max(least_note_height, on_grid(size.y)) });
    return state;
}

Hand released(Desk& desk, ResizingNote const&)
{
    desk.wishes.push(EndGesture {});
    return Idle {};
}

}
