#pragma once

// How much of a card can be seen at a zoom: the level of detail that both its shapes (gpu) and its texts (panels) follow.

#include <cstdint>

namespace trustline {

enum class Detail : std::uint8_t {
    Dust,  // a card is less than 8 px wide: a square of the lens colour
    Tile,  // 8 to 31 px: a rounded tile, signs from 20 px, the star on a disc
    Label, // 32 to 95 px: white card, band, star; one line of title from 64 px
    Card,  // 96 to 239 px: all of the anatomy
    Open,  // 240 px and more: letters under the bars, first comment
};

Detail detail_at(float zoom);
// With memory, so that a zoom at a border does not flicker: `before` is left only 10 % beyond its borders. Whoever draws the
// board keeps the last answer and asks once a frame; askers who see the same zooms get the same answers.
Detail detail_at(float zoom, Detail before);

}
