#pragma once

// What the board panel asks of the graphics layer, which lies above it: paint a part of the scene at this point of the
// draw list (between ImGui's own shapes). The page's painter adds a draw callback; a test's does nothing.

#include "core/base/geometry.h"

struct ImDrawList;

namespace trustline {

class BoardPainter {
public:
    virtual ~BoardPainter() = default;

    // Lanes, links, notes and cards through the camera, clipped to `clip_in_screen`.
    virtual void paint_board(ImDrawList& list, Transform const& screen_from_board, Rect const& clip_in_screen) = 0;
    // The trust line: x by zoom and offset of the camera, balance 0 at `zero_y_in_screen`, one good moment `step_in_pixels` up.
    virtual void paint_trust(ImDrawList& list, float zoom, float offset_x, float zero_y_in_screen, float step_in_pixels, Rect const& clip_in_screen) = 0;
    // The cards in the hand, above everything else of the board.
    virtual void paint_dragged(ImDrawList& list, Transform const& screen_from_board, Vec2 offset_in_board, Rect const& clip_in_screen) = 0;
};

}
