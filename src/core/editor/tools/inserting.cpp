// A plus between two neighbours of a cell: one press puts a touchpoint there.

#include "core/editor/tools/hand.h"

#include "core/editor/board_frame.h"
#include "core/editor/gap_plus.h"

#include <cmath>

namespace trustline {

namespace {

// The pointer is at a gap when it is this near to its middle.
constexpr float gap_reach = 8; // px

}

TouchpointId gap_at(EditorView const& view, Vec2 at_in_screen)
{
    auto const& session = view.session;
    bool const is_offered = session.tool == Tool::Select && !session.is_read_only && !session.presentation && !session.inline_edit;
    if (!is_offered || !has_connector_handles({ 0, 0, card_size.x * session.screen_from_board.zoom, 1 }))
        return {};
    // On the way to the plus the pointer may leave the gap for a moment.
    if (is_at_plus(view, at_in_screen))
        return session.hovered_gap;
    float const reach = gap_reach / session.screen_from_board.zoom;
    auto const at = in_board(view, at_in_screen);
    for (auto const index : card_indices_in(view.layout, Rect { at.x, at.y, 0, 0 }.inflated(reach + card_gap))) {
        auto const gap = gap_before(view.layout, index);
        if (gap && gap->line.inflated(reach).contains(at))
            return view.layout.cards[index].id;
    }
    return {};
}

bool is_at_plus(EditorView const& view, Vec2 at_in_screen)
{
    auto const plus = plus_in_screen(view.session, view.layout);
    return plus && std::hypot(plus->x - at_in_screen.x, plus->y - at_in_screen.y) <= plus_size / 2 + 3;
}

void insert_touchpoint(Desk& desk, TouchpointId const& before)
{
    auto const* touchpoint = desk.view.journey.find(before);
    if (!touchpoint)
        return;
    auto const id = desk.ids.next<Touchpoint>();
    desk.wishes.push(BeginGesture { "Add touchpoint" });
    desk.wishes.push(AddTouchpoint { id, std::string(desk.view.say("New touchpoint")), touchpoint->stage, touchpoint->lane, before });
    desk.wishes.push(EditInline { id, true });
}

}
