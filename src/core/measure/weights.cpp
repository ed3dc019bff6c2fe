#include "core/measure/rater.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trustline {

namespace {

    // What people type may be anything; a share that is no amount counts as none.
    std::vector<double> amounts(std::span<double const> shares)
    {
        std::vector<double> result;
        result.reserve(shares.size());
        for (double const share : shares)
            result.push_back(std::isfinite(share) && share > 0 ? share : 0);
        // Scaled so that a sum of huge shares stays finite.
        double const largest = result.empty() ? 0 : *std::max_element(result.begin(), result.end());
        if (largest > 1e12) {
            for (double& share : result)
                share /= largest;
        }
        return result;
    }

    std::vector<double> published_shares(std::size_t count)
    {
        if (count != dimension_count)
            return std::vector<double>(count, 1.0);
        RaterWeights const published;
        return { published.points.begin(), published.points.end() };
    }

    // Positions by falling remainder; of equal ones the first comes first.
    std::vector<std::size_t> by_remainder(std::vector<double> const& quotas)
    {
        std::vector<std::size_t> positions(quotas.size());
        std::iota(positions.begin(), positions.end(), std::size_t(0));
        auto const remainder = [&](std::size_t at) { return std::round((quotas[at] - std::floor(quotas[at])) * 1e9); };
        std::stable_sort(positions.begin(), positions.end(),
            [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
        return positions;
    }

    RaterWeights weights_of(std::vector<int> const& points)
    {
        RaterWeights weights;
        std::copy(points.begin(), points.end(), weights.points.begin());
        return weights;
    }

    std::array<double, dimension_count> fractions_of(RaterWeights const& weights)
    {
        auto const points = hundred_points_of(weights);
        std::array<double, dimension_count> fractions {};
        for (auto const dimension : all_dimensions)
            fractions[std::size_t(dimension)] = points[dimension] / 100.0;
        return fractions;
    }

}

std::vector<int> hundred_points(std::span<double const> given)
{
    auto shares = amounts(given);
    if (shares.empty())
        return {};
    if (std::all_of(shares.begin(), shares.end(), [](double share) { return share == 0; }))
        shares = published_shares(shares.size());
    double const sum = std::accumulate(shares.begin(), shares.end(), 0.0);

    std::vector<double> quotas;
    std::vector<int> points;
    for (double const share : shares) {
        quotas.push_back(share * 100 / sum);
        points.push_back(int(std::floor(quotas.back())));
    }
    auto missing = 100 - std::accumulate(points.begin(), points.end(), 0);
    for (auto const at : by_remainder(quotas)) {
        if (missing-- <= 0)
            break;
        ++points[at];
    }
    return points;
}

RaterWeights hundred_points_of(RaterWeights const& weights)
{
    std::array<double, dimension_count> shares {};
    std::copy(weights.points.begin(), weights.points.end(), shares.begin());
    return weights_of(hundred_points(shares));
}

RaterWeights weights_of_map(Journey const& journey)
{
    auto const& personas = journey.all<Persona>();
    bool const has_shares
        = std::any_of(personas.begin(), personas.end(), [](auto const& entry) { return entry.second.share > 0; });
    std::array<double, dimension_count> sums {};
    for (auto const& [id, persona] : personas) {
        auto const fractions = fractions_of(persona.weights);
        for (std::size_t i = 0; i < dimension_count; ++i)
            sums[i] += fractions[i] * (has_shares ? persona.share : 1.0);
    }
    return weights_of(hundred_points(sums));
}

}
