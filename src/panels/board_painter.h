#pragma once

// What the board panel asks of the graphics layer, which lies above it: paint a part of the scene at this point of the
// draw list (between ImGui's own shapes). The page's painter adds a draw callback; a test's does nothing.

#include "core/base/geometry.h"
#include "core/scene/trust_marks.h"

struct ImDrawList;

namespace trustline {

class BoardPainter {
public:
    virtual ~BoardPainter() = default;

    // Lanes, links, notes and cards through the camera, clipped to `clip_in_screen`.
    virtual void paint_board(ImDrawList& list, Transform const& screen_from_board, Rect const& clip_in_screen) = 0;
    // Words that stay as they were written, moved by whole pixels. They are others when the number is; they outlive the frame.
    virtual void paint_words(ImDrawList& list, ImDrawList const& words, std::uint64_t number, Vec2 moved_in_screen, Rect const& clip_in_screen) = 0;
    // The trust line, with a head for each of the cliffs, which stay until the frame is shown.
    virtual void paint_trust(ImDrawList& list, TrustScale const& scale, std::span<TrustCliff const> cliffs, Rect const& clip_in_screen) = 0;
    // The cards in the hand, above everything else of the board.
    virtual void paint_dragged(ImDrawList& list, Transform const& screen_from_board, Vec2 offset_in_board, Rect const& clip_in_screen) = 0;
};

}
