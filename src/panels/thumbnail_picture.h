#pragma once

#include "core/scene/thumbnail.h"
#include "panels/panel.h"

struct ImDrawList;

namespace trustline {

// A map in small: the trust line above, tiles in gap colours below.
void draw_thumbnail(Panel& panel, ImDrawList& list, Rect const& box, Thumbnail const& thumbnail);
// What an empty map looks like, with its first card.
void draw_empty_thumbnail(Panel& panel, ImDrawList& list, Rect const& box);

}
