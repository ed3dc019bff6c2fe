#pragma once

// Lanes, hairlines and the three lines of the service blueprint (Shostack 1984; Bitner, Ostrom & Morgan 2008).

#include "core/scene/scene.h"

namespace trustline {

std::vector<BlueprintLine> blueprint_lines(BoardLayout const& layout);
std::vector<BoxInstance> backdrop_of(BoardLayout const& layout, std::vector<BlueprintLine> const& lines, Tokens const& tokens);
bool has_folded(BoardLayout const& layout);
// Where the bar of a card in a collapsed stage or lane stands; none where there is no room for so many.
std::optional<Rect> folded_place(BoardLayout const& layout, std::uint32_t card);
// What collapsed stages and lanes hold: a bar a card in its lens colour, as many as there is room for [S15].
void add_folded_cards(std::vector<BoxInstance>& boxes, BoardLayout const& layout, std::vector<CardInstance> const& cards, Tokens const& tokens);

}
