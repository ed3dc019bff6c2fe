#include "core/measure/linked_weights.h"

#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    std::array<int, dimension_count> moved(std::array<int, dimension_count> points, Dimension dimension, int to)
    {
        RaterWeights weights;
        weights.points = points;
        return with_points(weights, dimension, to).points;
    }

}

TEST(LinkedWeights, ShareTheRestInTheProportionTheyHad) // [M11]
{
    EXPECT_EQ(moved({ 20, 20, 20, 20, 20 }, Dimension::Reliability, 60), (std::array { 60, 10, 10, 10, 10 }));
    EXPECT_EQ(moved({ 50, 30, 10, 10, 0 }, Dimension::Reliability, 0), (std::array { 0, 60, 20, 20, 0 }));
    EXPECT_EQ(moved({ 32, 19, 11, 16, 22 }, Dimension::Empathy, 100), (std::array { 0, 0, 0, 100, 0 }));
}

TEST(LinkedWeights, ShareEquallyWhenTheyHadNothing) // [M11]
{
    EXPECT_EQ(moved({ 100, 0, 0, 0, 0 }, Dimension::Reliability, 60), (std::array { 60, 10, 10, 10, 10 }));
    EXPECT_EQ(moved({ 0, 0, 0, 0, 0 }, Dimension::Assurance, 98), (std::array { 1, 98, 1, 0, 0 }));
}

RC_GTEST_PROP(LinkedWeights, SumToAHundred, (std::uint64_t seed)) // [M11]
{
    Dice dice(seed);
    RaterWeights weights;
    for (int& points : weights.points)
        points = dice.below(101);
    auto const dimension = all_dimensions[std::size_t(dice.below(5))];
    int const points = dice.between(-10, 110);
    auto const result = with_points(weights, dimension, points);
    RC_ASSERT(result.sum() == 100);
    RC_ASSERT(result[dimension] == std::clamp(points, 0, 100));
    for (auto const other : all_dimensions)
        RC_ASSERT(result[other] >= 0);
}

}
