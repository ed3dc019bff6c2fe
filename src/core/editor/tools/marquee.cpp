#include "core/editor/tools/hand.h"

#include "core/editor/selection.h"

#include <algorithm>

namespace trustline {

Hand begin_marquee(Desk& desk, Vec2 at_in_screen, Modifiers modifiers)
{
    return Marquee { in_board(desk.view, at_in_screen), at_in_screen, desk.view.session.selection, modifiers.shift || modifiers.ctrl };
}

Hand moved(Desk& desk, Marquee state, Vec2 at_in_screen)
{
    state.pointer_in_screen = at_in_screen;
    auto const area = rect_between(state.from_in_board, in_board(desk.view, at_in_screen));
    auto const kept = state.adds ? state.selected_before : std::vector<RecordId> {};
    auto selected = kept;
    auto const add = [&](RecordId const& id) {
        if (std::find(kept.begin(), kept.end(), id) == kept.end())
            selected.push_back(id);
    };
    for (auto const& card : cards_in(desk.view.layout, area))
        add(card);
    for (auto const& note : desk.view.layout.notes) {
        if (note.rect.intersects(area))
            add(note.id);
    }
    selected = with_groups(desk.view.journey, selected);
    if (selected != desk.view.session.selection)
        desk.wishes.push(Select { std::move(selected) });
    return state;
}

Hand released(Desk&, Marquee const&)
{
    return Idle {};
}

}
