#pragma once

// Where the plus between two neighbours of a cell stands: for the hand that presses it and the panel that draws it.

#include "core/editor/session.h"
#include "core/layout/board.h"

#include <optional>

namespace trustline {

inline constexpr float plus_size = 20; // px

struct CardGap {
    Rect line;  // the middle of the gap: as wide or as high as 0
    Vec2 plus;  // centre, in board units
};
// Between a card of layout.cards and the one before it in its cell; none for the first of a cell.
std::optional<CardGap> gap_before(BoardLayout const& layout, std::uint32_t card);
// Centre of the plus that is shown (Session::hovered_gap), if one is.
std::optional<Vec2> plus_in_screen(Session const& session, BoardLayout const& layout);

}
