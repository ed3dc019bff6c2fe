#pragma once

// Any picture of the insights (core/scene/pictures) on the screen: its shapes with draw lists, its marks as widgets that tell
// their numbers and select their touchpoints.

#include "core/scene/pictures/picture.h"
#include "panels/panel.h"

namespace trustline {

// Built again only when the map, the question, the width or the look has changed. `width` in pixels of the page, `height`
// of the room there is for it, if it is to fill it.
Picture const& picture_of(Panel& panel, PictureKind kind, float width, float height = 0);
// Opens the insights with this one alone.
void show_insight(Panel& panel, PictureKind kind);
// How high it is on this page, in this width.
float height_of(Panel const& panel, Picture const& picture, float width);
// Answers the touchpoints of the mark that was pressed.
std::vector<TouchpointId> const* picture_view(Panel& panel, Vec2 top_left, float width, Picture const& picture);

}
