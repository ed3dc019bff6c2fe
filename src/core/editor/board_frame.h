#pragma once

// What stands pinned around the cards: stage headers above, the trust strip below them, the lanes' names at the left. They
// do not scale with the zoom. The camera fits maps into what they leave; the panels draw them by the same numbers.

#include "core/editor/session.h"

#include <array>
#include <optional>

namespace trustline {

// In CSS pixels of the page.
struct BoardFrame {
    float header_height = 52;     // names and numbers of the stages
    float trust_height = 138;     // the trust line
    float lane_names_width = 96;  // 0: the names stand inside the bands
    float overlays_height = 108;  // legend and minimap, free of cards when the whole map is in view
};

// Pages narrower than 600 px give the map more room.
BoardFrame board_frame(float page_width);

// The board with its frame → where cards are seen, and the three strips around it.
Rect cards_area_within(Rect const& framed_board_in_screen, BoardFrame const& frame);
Rect stage_headers_around(Rect const& cards_area_in_screen, BoardFrame const& frame);
Rect trust_strip_around(Rect const& cards_area_in_screen, BoardFrame const& frame);
Rect lane_names_around(Rect const& cards_area_in_screen, BoardFrame const& frame);

// Where cards are seen: Session::board_in_screen, which the panels compute by the functions above.
Rect cards_area_in_screen(Session const& session);
// The part of it that no legend and no minimap covers; what "fit" fills.
Rect fit_area_in_screen(Session const& session);

// Handles of a card from which a link is drawn: at the middle of its left, right, upper and lower side.
inline constexpr float connector_handle_size = 8; // px
std::array<Vec2, 4> connector_handles(Rect const& card_in_screen);
// Cards smaller than this on the screen have no handles.
bool has_connector_handles(Rect const& card_in_screen);

// The grip at the lower right corner of a selected note, which resizes it.
inline constexpr float note_grip_size = 12; // px
Rect note_grip(Rect const& note_in_screen);

}
