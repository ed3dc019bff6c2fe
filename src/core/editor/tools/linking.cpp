#include "core/editor/tools/hand.h"

namespace trustline {

namespace {

TouchpointId card_at(EditorView const& view, Vec2 at_in_screen)
{
    auto const hit = hit_at(view, at_in_screen);
    return hit.kind == RecordKind::Touchpoint ? TouchpointId { hit.record.text } : TouchpointId {};
}

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
    // A click on the first card, not a drag: the second card is clicked next.
    if (target == state.from && state.is_held)
        return Linking { state.from, state.pointer_in_screen, false };
    if (!target.is_empty() && target != state.from) {
        auto const link = desk.ids.next<Link>();
        desk.wishes.push(AddLink { link, state.from, target, {} });
        desk.wishes.push(Select { { link } });
        desk.wishes.push(ChooseTool { Tool::Select });
    }
    return Idle {};
}

}
