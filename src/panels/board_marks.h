#pragma once

// What the person at work adds to the board: rings of selection, hover and focus, connector handles, the slot where a card
// will land, the marquee, the link in the hand.

#include "panels/board_texts.h"

namespace trustline {

void draw_slot(Panel& panel, ImDrawList& list, VisibleBoard const& board);      // below the cards' texts
void draw_marked_links(Panel& panel, ImDrawList& list, VisibleBoard const& board); // below the links' labels
void draw_rings(Panel& panel, ImDrawList& list, VisibleBoard const& board);
void draw_hand(Panel& panel, ImDrawList& list, VisibleBoard const& board);      // marquee and link
// A presentation shows one stage: what lies beside it in the area steps back.
void dim_beside_presented(Panel& panel, ImDrawList& list, Rect const& area);
void draw_count_of_selection(Panel& panel, ImDrawList& list, VisibleBoard const& board);

}
