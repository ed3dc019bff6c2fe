#include "core/measure/rater.h"

#include "support/journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace trustline {

namespace {

    RaterWeights weights(int r, int a, int t, int e, int rs)
    {
        RaterWeights result;
        result.points = { r, a, t, e, rs };
        return result;
    }

    std::vector<int> hundred(std::vector<double> shares) { return hundred_points(shares); }

    int sum_of(std::vector<int> const& points) { return std::accumulate(points.begin(), points.end(), 0); }

}

// definitions.md section 1: largest remainder, computed.
TEST(Weights, AreNormalisedByLargestRemainder) // [M6]
{
    EXPECT_EQ(hundred({ 1, 1, 1 }), (std::vector { 34, 33, 33 }));
    EXPECT_EQ(hundred({ 3, 2, 2, 1, 1 }), (std::vector { 34, 22, 22, 11, 11 }));
}

// Zeithaml, Parasuraman & Berry 1990: the published default.
TEST(Weights, AreThePublishedOnesByDefault) // [M9]
{
    RaterWeights const published;
    EXPECT_EQ(published[Dimension::Reliability], 32);
    EXPECT_EQ(published[Dimension::Responsiveness], 22);
    EXPECT_EQ(published[Dimension::Assurance], 19);
    EXPECT_EQ(published[Dimension::Empathy], 16);
    EXPECT_EQ(published[Dimension::Tangibles], 11);
    EXPECT_EQ(published.sum(), 100);
    EXPECT_EQ(hundred_points_of(published), published);
    EXPECT_EQ(hundred({ 0, 0, 0, 0, 0 }), (std::vector { 32, 19, 11, 16, 22 }));
}

TEST(Weights, TakeNonsenseAsNothing)
{
    double const infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(hundred({ -5, 1, infinity, std::nan(""), 1 }), (std::vector { 0, 50, 0, 0, 50 }));
    EXPECT_EQ(hundred({ 1e308, 1e308, 1e308, 1e308, 0 }), (std::vector { 25, 25, 25, 25, 0 }));
    EXPECT_EQ(hundred({}), (std::vector<int> {}));
    EXPECT_EQ(hundred({ 0, 0, 0 }), (std::vector { 34, 33, 33 }));
}

RC_GTEST_PROP(Weights, SumToAHundred, (std::vector<unsigned short> numbers))
{
    RC_PRE(!numbers.empty());
    std::vector<double> const shares(numbers.begin(), numbers.end());
    auto const points = hundred_points(shares);
    RC_ASSERT(sum_of(points) == 100);
    for (std::size_t i = 0; i < points.size(); ++i)
        RC_ASSERT(points[i] >= 0);
}

RC_GTEST_PROP(Weights, KeepTheOrderOfTheShares, (std::vector<unsigned short> numbers))
{
    bool const is_any_given = std::any_of(numbers.begin(), numbers.end(), [](auto number) { return number > 0; });
    RC_PRE(is_any_given);
    std::vector<double> const shares(numbers.begin(), numbers.end());
    auto const points = hundred_points(shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        for (std::size_t k = 0; k < shares.size(); ++k)
            RC_ASSERT(!(shares[i] > shares[k]) || points[i] >= points[k]);
    }
}

RC_GTEST_PROP(Weights, DoNotChangeWhenAllAreScaled, (std::vector<unsigned short> numbers, unsigned char factor))
{
    RC_PRE(factor > 0);
    std::vector<double> const shares(numbers.begin(), numbers.end());
    auto scaled = shares;
    for (double& share : scaled)
        share *= factor;
    RC_ASSERT(hundred_points(scaled) == hundred_points(shares));
}

TEST(WeightsOfMap, ArePublishedWithoutPersonas) // [M6]
{
    EXPECT_EQ(weights_of_map(Journey {}), RaterWeights {});
}

TEST(WeightsOfMap, AreThePersonasWeightsByShare) // [M6]
{
    auto const first = weights(60, 10, 10, 10, 10);
    auto const second = weights(20, 20, 20, 20, 20);
    auto const map = [&](double share, double other_share) {
        return JourneyBuilder().persona("p1", "A", share, first).persona("p2", "B", other_share, second).journey();
    };
    EXPECT_EQ(weights_of_map(map(0, 0)), weights(40, 15, 15, 15, 15));   // nobody said: equal
    EXPECT_EQ(weights_of_map(map(75, 25)), weights(50, 13, 13, 12, 12)); // 50, four times 12.5: ties go to the first
    EXPECT_EQ(weights_of_map(map(30, 0)), first);
}

TEST(WeightsOfMap, CountEachPersonaByShareNotByHowManyPointsItGave) // [M6]
{
    auto const map = JourneyBuilder().persona("p1", "A", 50, weights(1, 0, 0, 0, 0)).persona("p2", "B", 50, weights(0, 100, 0, 0, 0)).journey();
    EXPECT_EQ(weights_of_map(map), weights(50, 50, 0, 0, 0));
}

}
