#pragma once

// Whoever makes a finished frame visible: WebGL2 in the page, nothing in a test. It is the board's painter as well, since
// the board is drawn between ImGui's own shapes.

#include "panels/board_painter.h"

struct ImDrawData;

namespace trustline {

class EditorView;

class Screen : public BoardPainter {
public:
    // The frame is complete: the board's arrays are those of `view`, the shapes those of `data`. Only the last frame of
    // several that were computed at once is shown.
    virtual void show(EditorView const& view, ImDrawData& data) = 0;
};

}
