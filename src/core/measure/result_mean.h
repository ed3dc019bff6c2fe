#pragma once

// Sums towards the mean of many results, so that a large map needs no list of them, and one that changed can be replaced.
// Behind rate() and mean_of().

#include "core/measure/exact_sum.h"
#include "core/measure/rater.h"

namespace trustline {

class ResultMean {
public:
    void add(RaterResult const& result) { count(result, 1); } // [M2] counts once, whatever its n
    void take_out(RaterResult const& result) { count(result, -1); }
    RaterResult result(RaterWeights const& weights) const;

private:
    struct ZoneSums {
        ExactSum adequate, desired, adequacy, superiority;
        int n = 0;
    };

    void count(RaterResult const& result, int sign);
    void count_zones(RaterResult const& result, int sign);

    std::array<ExactSum, dimension_count> m_perceptions;
    std::array<ExactSum, dimension_count> m_expectations;
    std::array<ExactSum, dimension_count> m_gaps;
    std::array<int, dimension_count> m_n {};
    int m_overall_n = 0;
    std::array<ZoneSums, dimension_count> m_zones;
    int m_with_zones = 0; // results that have any
};

// The dimensions of rate_scores(), and the overall n without the overall means.
RaterResult dimensions_of(std::span<Score const* const> scores);

}
