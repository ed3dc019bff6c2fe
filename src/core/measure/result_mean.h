#pragma once

// Sums towards the mean of many results, so that a large map needs no list of them. Behind rate() and mean_of().

#include "core/measure/mean.h"
#include "core/measure/rater.h"

namespace trustline {

class ResultMean {
public:
    void add(RaterResult const& result); // [M2] counts once, whatever its n
    RaterResult result(RaterWeights const& weights) const;

private:
    std::array<Mean, dimension_count> m_perceptions;
    std::array<Mean, dimension_count> m_expectations;
    std::array<Mean, dimension_count> m_gaps;
    std::array<int, dimension_count> m_n {};
    int m_overall_n = 0;
};

// The dimensions of rate_scores(), and the overall n without the overall means.
RaterResult dimensions_of(std::span<Score const* const> scores);

}
