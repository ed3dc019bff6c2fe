#pragma once

// The steps that a layout is made of, one after the other: whoever alters a layout begins at the first step that is out of date.

#include "core/layout/board.h"

namespace trustline {

// Columns, rows and places of the cards, which are in their order already.
void arrange_cards(BoardLayout& layout);
void place_notes(BoardLayout& layout, Journey const& journey);
// How links are found, once all of them are routed.
void index_links(BoardLayout& layout);

}
