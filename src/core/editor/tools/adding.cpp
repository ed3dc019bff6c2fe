#include "core/editor/tools/hand.h"

namespace trustline {

namespace {

void add_touchpoint(Desk& desk, Vec2 at_in_screen)
{
    auto const place = drop_place_at(desk.view.layout, in_board(desk.view, at_in_screen), {});
    if (place.stage.is_empty())
        return;
    auto const id = desk.ids.next<Touchpoint>();
    desk.wishes.push(BeginGesture { "Add touchpoint" });
    desk.wishes.push(AddTouchpoint { id, std::string(desk.view.say("New touchpoint")), place.stage, place.lane, place.before });
    desk.wishes.push(EditInline { id, true });
}

void add_note(Desk& desk, Vec2 at_in_screen)
{
    auto const id = desk.ids.next<Note>();
    auto const place = note_place_at(desk.view.layout, in_board(desk.view, at_in_screen));
    desk.wishes.push(BeginGesture { "Add note" });
    desk.wishes.push(AddNote { id, std::string(desk.view.say("New note")), place.stage, place.lane, place.x, place.y });
    desk.wishes.push(EditInline { id, true });
}

}

Hand moved(Desk&, Adding state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    return state;
}

Hand released(Desk& desk, Adding const& state)
{
    if (state.tool == Tool::AddNote)
        add_note(desk, state.pointer_in_screen);
    else
        add_touchpoint(desk, state.pointer_in_screen);
    desk.wishes.push(ChooseTool { Tool::Select });
    return Idle {};
}

}
