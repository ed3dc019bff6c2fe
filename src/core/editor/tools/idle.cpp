#include "core/editor/tools/hand.h"

#include "core/editor/board_frame.h"
#include "core/editor/selection.h"

#include <cmath>

namespace trustline {

namespace {

// A handle is hit a little beside itself, too.
constexpr float handle_reach = connector_handle_size / 2 + 3;

bool is_at_handle(EditorView const& view, PlacedCard const& card, Vec2 at_in_screen)
{
    auto const rect = view.session.screen_from_board * card.rect();
    if (!has_connector_handles(rect))
        return false;
    for (auto const handle : connector_handles(rect)) {
        if (std::abs(handle.x - at_in_screen.x) <= handle_reach && std::abs(handle.y - at_in_screen.y) <= handle_reach)
            return true;
    }
    return false;
}

// Handles are shown on the card under the mouse, and stay while the pointer is on them.
TouchpointId card_with_handle_at(EditorView const& view, Vec2 at_in_screen)
{
    auto const* card = view.layout.card(TouchpointId { view.session.hovered.text });
    return card && is_at_handle(view, *card, at_in_screen) ? card->id : TouchpointId {};
}

NoteId note_with_grip_at(EditorView const& view, Vec2 at_in_screen)
{
    for (auto const& note : view.layout.notes) {
        bool const has_grip = view.session.is_selected(note.id);
        if (has_grip && note_grip(view.session.screen_from_board * note.rect).contains(at_in_screen))
            return note.id;
    }
    return {};
}

bool adds_to_selection(Modifiers const& modifiers)
{
    return modifiers.shift || modifiers.ctrl;
}

Hand press_on_board(Desk& desk, PointerDown const& event)
{
    auto const hit = hit_at(desk.view, event.at_in_screen);
    // The second press of two means what is under it, not what the first has brought up there. What it does shows when it
    // goes up: a tap and a drag soon after are a tap and a drag.
    if (event.clicks == 2 && !adds_to_selection(event.modifiers))
        return Pressed { event.at_in_screen, event.kind, event.modifiers, hit, desk.view.session.is_selected(hit.record), desk.view.now_ms, true };

    bool const is_mouse = event.kind != PointerKind::Touch;
    if (auto end = begin_moving_link_end(desk, event.at_in_screen, event.kind); std::holds_alternative<Linking>(end))
        return end;
    if (is_mouse && is_at_plus(desk.view, event.at_in_screen)) {
        insert_touchpoint(desk, desk.view.session.hovered_gap);
        return Idle {};
    }
    if (is_mouse) {
        if (auto const card = card_with_handle_at(desk.view, event.at_in_screen); !card.is_empty())
            return begin_link(desk, card, event.at_in_screen);
    }
    if (auto const note = note_with_grip_at(desk.view, event.at_in_screen); !note.is_empty())
        return begin_resizing_note(desk, note, event.at_in_screen);

    bool const was_selected = desk.view.session.is_selected(hit.record);
    if (is_mouse && !hit.record.is_empty() && !was_selected) {
        if (adds_to_selection(event.modifiers))
            desk.wishes.push(ToggleSelected { hit.record });
        else
            desk.wishes.push(Select { with_groups(desk.view.journey, { hit.record }) });
    }
    return Pressed { event.at_in_screen, event.kind, event.modifiers, hit, was_selected, desk.view.now_ms };
}

Hand press_right(Desk& desk, PointerDown const& event)
{
    auto const hit = hit_at(desk.view, event.at_in_screen);
    if (!hit.record.is_empty() && !desk.view.session.is_selected(hit.record))
        desk.wishes.push(Select { { hit.record } });
    return Idle {};
}

}

Hand press(Desk& desk, PointerDown const& event)
{
    auto const tool = desk.view.session.tool;
    bool const is_shown = desk.view.session.presentation.has_value(); // what is presented is not edited
    if (event.button == PointerButton::Middle || desk.space_is_down || is_shown)
        return Panning { event.at_in_screen, event.kind };
    if (event.button == PointerButton::Right)
        return press_right(desk, event);

    switch (tool) {
    case Tool::Hand:
        return Panning { event.at_in_screen, event.kind };
    case Tool::AddTouchpoint:
    case Tool::AddNote:
        return Adding { tool, event.at_in_screen };
    case Tool::AddLink: {
        auto const hit = hit_at(desk.view, event.at_in_screen);
        if (hit.kind == RecordKind::Touchpoint)
            return begin_link(desk, TouchpointId { hit.record.text }, event.at_in_screen);
        break;
    }
    case Tool::Select:
        break;
    }
    return press_on_board(desk, event);
}

RecordId hovered_at(EditorView const& view, Vec2 at_in_screen)
{
    if (auto card = card_with_handle_at(view, at_in_screen); !card.is_empty())
        return card;
    return hit_at(view, at_in_screen).record;
}

}
