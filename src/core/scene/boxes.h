#pragma once

// Short ways to make the boxes a scene is of.

#include "core/scene/scene.h"

namespace trustline {

inline BoxInstance plain_box(Rect const& rect, Colour colour)
{
    BoxInstance box { { rect.x, rect.y, rect.width, rect.height } };
    box.fill = box.fill_end = colour.packed();
    return box;
}

// A line of this many pixels whatever the zoom; one of width and height is 0.
inline BoxInstance line_box(Rect const& rect, Colour colour, float pixels)
{
    BoxInstance box = plain_box(rect, colour);
    box.inflate = pixels / 2;
    return box;
}

}
