#pragma once

// The boxes around cards that say what the hand is doing, for BoardFrame::marks_below and marks_above. In board units with
// borders in pixels, so they need the zoom for their corners only.

#include "core/scene/scene.h"

namespace trustline::gpu {

// Where a card is seen while it moves between two layouts.
Rect seen_rect(CardInstance const& card, float motion);

BoxInstance selected_mark(Rect const& card_in_board, float zoom, Tokens const& tokens); // below the card
BoxInstance hovered_mark(Rect const& card_in_board, float zoom, Tokens const& tokens);  // above
BoxInstance focused_mark(Rect const& card_in_board, float zoom, Tokens const& tokens);  // above
BoxInstance drop_slot_mark(Rect const& slot_in_board, float zoom, Tokens const& tokens); // below

}
