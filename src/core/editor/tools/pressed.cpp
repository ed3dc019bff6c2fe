#include "core/editor/tools/hand.h"

#include "core/editor/selection.h"

#include <cmath>

namespace trustline {

namespace {

// A hand is never quite still: below this it is a click or a tap.
constexpr float slop_of_mouse = 4;
constexpr float slop_of_finger = 8;
constexpr float tremor = 3; // of a finger that rests, px

bool has_moved(Pressed const& state, Vec2 at_in_screen)
{
    auto const way = at_in_screen - state.at_in_screen;
    return std::hypot(way.x, way.y) >= (state.kind == PointerKind::Touch ? slop_of_finger : slop_of_mouse);
}

// A slow finger that sets out does not rest, however long it takes.
Pressed still_pressed(Desk const& desk, Pressed state, Vec2 at_in_screen)
{
    auto const wandered = at_in_screen - state.at_in_screen;
    auto const way = wandered - state.wandered;
    if (std::hypot(way.x, way.y) < tremor)
        return state;
    state.wandered = wandered;
    state.since_ms = desk.view.now_ms;
    return state;
}

Hand pick_up(Desk& desk, Pressed const& state)
{
    if (state.hit.kind == RecordKind::Touchpoint)
        return pick_up_touchpoints(desk, TouchpointId { state.hit.record.text }, state.at_in_screen, state.modifiers);
    if (state.hit.kind == RecordKind::Note)
        return pick_up_note(desk, NoteId { state.hit.record.text }, state.at_in_screen);
    return begin_marquee(desk, state.at_in_screen, state.modifiers);
}

Hand edit_or_add(Desk& desk, Hit const& hit, Vec2 at_in_screen)
{
    if (!hit.record.is_empty()) {
        desk.wishes.push(EditInline { hit.record });
        return Idle {};
    }
    if (hit.stage.is_empty())
        return Idle {};
    return released(desk, Adding { Tool::AddTouchpoint, at_in_screen });
}

Hand moved_on(Desk& desk, Hand hand, Vec2 at_in_screen)
{
    return std::visit([&](auto state) -> Hand {
        if constexpr (std::is_same_v<decltype(state), Idle>)
            return state;
        else
            return moved(desk, std::move(state), at_in_screen);
    },
        std::move(hand));
}

}

Hand moved(Desk& desk, Pressed state, Vec2 at_in_screen)
{
    if (!has_moved(state, at_in_screen))
        return still_pressed(desk, state, at_in_screen);
    // A finger pans, unless it began on something that it had selected before.
    if (state.kind == PointerKind::Touch && !state.was_selected)
        return moved(desk, Panning { state.at_in_screen, state.kind, {}, desk.view.now_ms }, at_in_screen);
    return moved_on(desk, pick_up(desk, state), at_in_screen);
}

Hand released(Desk& desk, Pressed const& state)
{
    if (state.is_second)
        return edit_or_add(desk, state.hit, state.at_in_screen);
    auto const& record = state.hit.record;
    bool const adds = state.modifiers.shift || state.modifiers.ctrl;
    if (record.is_empty()) {
        if (!adds)
            desk.wishes.push(Select {});
    } else if (state.kind == PointerKind::Touch && !state.was_selected) {
        desk.wishes.push(Select { with_groups(desk.view.journey, { record }) });
    } else if (state.was_selected && adds) {
        desk.wishes.push(ToggleSelected { record });
    } else if (state.was_selected) {
        desk.wishes.push(Select { with_groups(desk.view.journey, { record }) });
    }
    return Idle {};
}

Hand held_still(Desk& desk, Hand const& hand)
{
    auto const* state = std::get_if<Pressed>(&hand);
    if (!state)
        return hand;
    if (state->hit.kind == RecordKind::Touchpoint)
        return pick_up_touchpoints(desk, TouchpointId { state->hit.record.text }, state->at_in_screen, {});
    if (state->hit.kind == RecordKind::Note)
        return pick_up_note(desk, NoteId { state->hit.record.text }, state->at_in_screen);
    if (!state->hit.kind)
        return begin_marquee(desk, state->at_in_screen, state->modifiers);
    return hand;
}

}
