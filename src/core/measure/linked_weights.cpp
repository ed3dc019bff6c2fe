#include "core/measure/linked_weights.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

struct Share {
    Dimension dimension;
    double exact = 0;
    int points = 0;
    double remainder() const { return exact - points; }
};

}

RaterWeights with_points(RaterWeights const& weights, Dimension dimension, int points)
{
    int const fixed = std::clamp(points, 0, 100);
    int const rest = 100 - fixed;
    int others = 0;
    for (auto const other : all_dimensions)
        others += other == dimension ? 0 : weights[other];

    std::vector<Share> shares;
    int given = 0;
    for (auto const other : all_dimensions) {
        if (other == dimension)
            continue;
        double const part = others > 0 ? double(weights[other]) / others : 1.0 / double(dimension_count - 1);
        shares.push_back({ other, part * rest, int(std::floor(part * rest)) });
        given += shares.back().points;
    }
    // Largest remainder, ties in the order of R A T E R.
    std::stable_sort(shares.begin(), shares.end(), [](Share const& a, Share const& b) { return a.remainder() > b.remainder(); });
    for (auto& share : shares) {
        if (given < rest) {
            ++share.points;
            ++given;
        }
    }
    RaterWeights result;
    result[dimension] = fixed;
    for (auto const& share : shares)
        result[share.dimension] = share.points;
    return result;
}

}
