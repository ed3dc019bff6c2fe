#include "core/scene/detail.h"

#include "core/layout/board.h"

#include <array>

namespace trustline {

namespace {

// Least width of a card on the screen for each level above Dust.
constexpr std::array<float, 4> least_widths { 8, 32, 96, 240 };
constexpr float hysteresis = 0.1f;

}

Detail detail_at(float zoom)
{
    std::uint8_t level = 0;
    while (level < least_widths.size() && zoom * card_size.x >= least_widths[level])
        ++level;
    return Detail(level);
}

Detail detail_at(float zoom, Detail before)
{
    Detail const seen_nearer = detail_at(zoom * (1 + hysteresis));
    Detail const seen_farther = detail_at(zoom * (1 - hysteresis));
    return before >= seen_farther && before <= seen_nearer ? before : detail_at(zoom);
}

}
