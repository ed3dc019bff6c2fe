#include "core/scene/elevation.h"

#include <algorithm>

namespace trustline {

namespace {

constexpr std::array<Elevation, 5> on_light { {
    {},
    { { 1, 2, 0.08f }, { 3, 8, 0.05f }, 0.07f },
    { {}, { 6, 18, 0.16f }, 0 },
    { { 2, 6, 0.06f }, { 10, 28, 0.10f }, 0.07f },
    { { 4, 8, 0.12f }, { 16, 36, 0.26f }, 0 },
} };

constexpr std::array<Elevation, 5> on_dark { {
    {},
    { {}, { 2, 6, 0.35f }, 0.06f },
    { {}, { 8, 20, 0.50f }, 0 },
    { {}, { 10, 28, 0.45f }, 0.08f },
    { {}, { 18, 40, 0.65f }, 0 },
} };

}

Elevation elevation_of(int level, Tokens const& tokens)
{
    auto elevation = (tokens.is_dark ? on_dark : on_light)[std::size_t(std::clamp(level, 0, 4))];
    if (level > 0)
        elevation.ring_alpha = std::max(elevation.ring_alpha, tokens.edge_alpha);
    return elevation;
}

Colour ring_colour(Tokens const& tokens)
{
    return tokens.is_dark ? rgb(0xFFFFFF) : tokens.shadow;
}

std::array<float, 20> merged_elevations(Tokens const& tokens)
{
    std::array<float, 20> merged {};
    for (std::size_t level = 0; level < 5; ++level) {
        auto const elevation = elevation_of(int(level), tokens);
        float* const to = merged.data() + 4 * level;
        to[0] = elevation.far.offset_y;
        to[1] = elevation.far.blur;
        to[2] = elevation.far.alpha + elevation.near.alpha * 0.6f;
        to[3] = elevation.ring_alpha;
    }
    return merged;
}

}
