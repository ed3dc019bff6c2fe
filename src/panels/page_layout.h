#pragma once

// Where the panels are on a page: bars, rail, inspector, and the strips that stand pinned around the cards.

#include "core/editor/board_frame.h"
#include "core/editor/editor_view.h"

namespace trustline {

struct PageLayout {
    Vec2 size;
    float scale = 1;
    bool is_narrow = false;   // a phone: one panel at a time, from below
    bool has_inspector = false;
    bool has_sheet = false;   // the inspector as a sheet over the board
    bool is_bare = false;     // the board alone: panels are hidden, or it is presented
    Rect caption;             // of a presentation, above the board; empty otherwise
    Rect top_bar;
    Rect banner;              // read-only; empty otherwise
    Rect search;              // of words on the board: a row above it, on a phone instead of the top bar; empty otherwise
    Rect bottom_bar;          // of a phone
    Rect inspector;           // docked, or the sheet
    Rect rail;
    Rect board;               // with its frame
    BoardFrame frame;
    Rect headers;             // stages
    Rect trust;               // trust strip
    Rect lane_names;
    Rect corner;              // left of headers and trust strip
    Rect cards;               // where cards are seen: Session::board_in_screen
};

PageLayout page_layout(EditorView const& view, Vec2 page_size);

}
