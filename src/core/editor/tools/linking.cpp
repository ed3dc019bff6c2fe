#include "core/editor/tools/hand.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

TouchpointId card_at(EditorView const& view, Vec2 at_in_screen)
{
    auto const hit = hit_at(view, at_in_screen);
    return hit.kind == RecordKind::Touchpoint ? TouchpointId { hit.record.text } : TouchpointId {};
}

// An end is hit a little beside itself, too.
constexpr float end_reach = 9, end_reach_of_finger = 22;

bool are_near(Vec2 a, Vec2 b, float reach)
{
    return std::hypot(a.x - b.x, a.y - b.y) <= reach;
}

PlacedLink const* placed_link(BoardLayout const& layout, LinkId const& id)
{
    auto const found = std::find_if(layout.links.begin(), layout.links.end(), [&](PlacedLink const& link) { return link.id == id; });
    return found == layout.links.end() ? nullptr : &*found;
}

bool is_at_moved_end(EditorView const& view, Linking const& state)
{
    auto const* placed = placed_link(view.layout, state.link);
    return placed && are_near(view.session.screen_from_board * (state.moves_start ? placed->start() : placed->end()), state.pointer_in_screen, end_reach);
}

}

Hand begin_moving_link_end(Desk& desk, Vec2 at_in_screen, PointerKind kind)
{
    auto const& view = desk.view;
    if (view.session.selection.size() != 1 || view.session.is_read_only)
        return Idle {};
    auto const* link = view.journey.find(LinkId { view.session.selection.front().text });
    auto const* placed = link ? placed_link(view.layout, link->id) : nullptr;
    if (!placed)
        return Idle {};
    float const reach = kind == PointerKind::Touch ? end_reach_of_finger : end_reach;
    if (are_near(view.session.screen_from_board * placed->end(), at_in_screen, reach))
        return Linking { link->from, at_in_screen, true, link->id, false };
    if (are_near(view.session.screen_from_board * placed->start(), at_in_screen, reach))
        return Linking { link->to, at_in_screen, true, link->id, true };
    return Idle {};
}

void finish_link(Desk& desk, Linking const& state, TouchpointId const& target)
{
    // What undo selects again: not the card that was walked to on the way.
    desk.wishes.push(Select { { state.link.is_empty() ? RecordId { state.from } : RecordId { state.link } } });
    if (!state.link.is_empty()) {
        desk.wishes.push(ReattachLink { state.link, state.moves_start ? target : state.from, state.moves_start ? state.from : target });
        desk.wishes.push(Select { { state.link } });
        return;
    }
    auto const link = desk.ids.next<Link>();
    desk.wishes.push(AddLink { link, state.from, target, {} });
    desk.wishes.push(Select { { link } });
    desk.wishes.push(ChooseTool { Tool::Select });
}

Hand begin_link(Desk& desk, TouchpointId const& from, Vec2 at_in_screen)
{
    if (!desk.view.session.is_selected(from))
        desk.wishes.push(Select { { from } });
    return Linking { from, at_in_screen, true };
}

Hand moved(Desk&, Linking state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    return state;
}

Hand released(Desk& desk, Linking const& state)
{
    auto const target = card_at(desk.view, state.pointer_in_screen);
    bool const is_click = state.link.is_empty() ? target == state.from : is_at_moved_end(desk.view, state);
    // A click on the first card or on the end, not a drag: the other card is clicked next.
    if (state.is_held && is_click) {
        auto next = state;
        next.is_held = false;
        return next;
    }
    if (!target.is_empty() && target != state.from)
        finish_link(desk, state, target);
    return Idle {};
}

}
