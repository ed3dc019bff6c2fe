#include "core/editor/tools/hand.h"

#include <cmath>

namespace trustline {

namespace {

// How far beside a line a pointer may be and still mean it.
constexpr float reach_of_mouse = 6;
constexpr float reach_of_finger = 14;

}

Vec2 in_board(EditorView const& view, Vec2 at_in_screen)
{
    return view.session.screen_from_board.inverse() * at_in_screen;
}

Hit hit_at(EditorView const& view, Vec2 at_in_screen)
{
    float const reach = view.session.touch ? reach_of_finger : reach_of_mouse;
    return hit_test(view.layout, in_board(view, at_in_screen), reach / view.session.screen_from_board.zoom);
}

NotePlace note_place_at(BoardLayout const& layout, Vec2 corner)
{
    auto const stage = layout.stage_at(corner.x);
    auto const lane = layout.lane_at(corner.y);
    if (!stage || !lane)
        return { {}, {}, int(std::lround(corner.x)), int(std::lround(corner.y)) };
    auto const from_cell = corner - layout.cell(*stage, *lane).top_left();
    return { layout.stages[*stage].id, layout.lanes[*lane].id, int(std::lround(from_cell.x)), int(std::lround(from_cell.y)) };
}

}
