#include "core/measure/trust.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    RaterValues all_of(double value)
    {
        RaterValues values;
        values.values.fill(value);
        return values;
    }

    TrustEffect effect_of(RaterValues const& perception, RaterValues const& expectation = {})
    {
        Score score;
        score.perception = perception;
        score.expectation = expectation;
        Score const* const pointer = &score;
        return trust_effect(rate_scores({ &pointer, 1 }, {}));
    }

    // One touchpoint a gap, in this order, seen by the customer.
    Journey map_with_gaps(std::vector<double> const& gaps, double ratio = 12)
    {
        JourneyBuilder builder;
        builder.stage("s1", "Stage").lane("l1", "Lane");
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            auto const id = "t" + std::to_string(100 + i);
            builder.touchpoint(id, id, "s1", "l1").score(id, all_of(6 + gaps[i]), all_of(6));
        }
        auto map = builder.journey().map();
        auto with_ratio = map;
        with_ratio.trust_ratio = ratio;
        Journey journey = builder;
        EXPECT_FALSE(journey.apply({ "Ratio", { { map.id, map, with_ratio } } }));
        return journey;
    }

    TrustLine line_of(Journey const& journey) { return trust_line(journey, rate(journey, {})); }

    std::vector<double> balances(TrustLine const& line)
    {
        std::vector<double> result;
        for (auto const& step : line.steps)
            result.push_back(step.balance);
        return result;
    }

}

TEST(TrustEffect, IsJudgedByTheWeightedGap) // [T1]
{
    EXPECT_EQ(effect_of(all_of(4), all_of(6)), TrustEffect::Lost);
    EXPECT_EQ(effect_of(all_of(4.01), all_of(6)), TrustEffect::None);
    EXPECT_EQ(effect_of(all_of(5), all_of(6)), TrustEffect::None);
    EXPECT_EQ(effect_of(all_of(5.01), all_of(6)), TrustEffect::Won);
    EXPECT_EQ(effect_of(all_of(7), all_of(6)), TrustEffect::Won);
    EXPECT_EQ(effect_of(all_of(1.01), all_of(2.01)), TrustEffect::None); // −0.9999999999999998 is −1
}

TEST(TrustEffect, IsJudgedByPerceptionWithoutExpectations) // [T1]
{
    EXPECT_EQ(effect_of(all_of(3)), TrustEffect::Lost);
    EXPECT_EQ(effect_of(all_of(3.5)), TrustEffect::None);
    EXPECT_EQ(effect_of(all_of(5)), TrustEffect::Won);
}

TEST(TrustEffect, IsNoneWithoutAnOverall) // [T1] [M4]
{
    RaterValues two;
    two.values = { 1, 1, 0, 0, 0 };
    EXPECT_EQ(effect_of(two), TrustEffect::None);
    EXPECT_EQ(effect_of({}), TrustEffect::None);
}

// definitions.md section 3: balance = positives − ratio × unresolved negatives, ratio 12 by default.
TEST(TrustLine, ClimbsOneStepAtATimeAndFallsOffACliff) // [T3]
{
    auto const line = line_of(map_with_gaps({ 0, 0, -3, 0, -1.5 }));
    EXPECT_EQ(balances(line), (std::vector<double> { 1, 2, -10, -9, -9 }));
    EXPECT_EQ(line.balance, 3 - 12 * 1);
    EXPECT_EQ(line.lowest, -10);
    EXPECT_EQ(line.highest, 2);
    EXPECT_EQ(line.won, 3);
    EXPECT_EQ(line.lost, 1);
    EXPECT_EQ(line.unscored, 0);
    EXPECT_EQ(line.ratio, 12);
    EXPECT_EQ(line.steps[2].change, -12);
    EXPECT_EQ(line.steps[2].effect, TrustEffect::Lost);
}

TEST(TrustLine, TakesTheRatioOfTheMap) // [T3]
{
    auto const line = line_of(map_with_gaps({ -3, 0 }, 2.5));
    EXPECT_EQ(line.balance, -1.5);
    EXPECT_EQ(line.to_earn_back(), 2); // [T4] half a good touchpoint does not exist
}

TEST(TrustLine, SaysWhatEarnsItBack) // [T4]
{
    EXPECT_EQ(line_of(map_with_gaps({ -3 })).to_earn_back(), 12);
    EXPECT_EQ(line_of(map_with_gaps({ 0 })).to_earn_back(), 0);
    EXPECT_EQ(line_of(Journey {}).to_earn_back(), 0);
}

TEST(TrustLine, HasOnlyWhatTheCustomerSees) // [T2]
{
    auto const journey = JourneyBuilder()
                             .stage("s1", "Stage")
                             .lane("evidence", "E", LaneKind::PhysicalEvidence)
                             .lane("front", "F", LaneKind::Frontstage)
                             .lane("back", "B", LaneKind::Backstage)
                             .lane("support", "S", LaneKind::Support)
                             .touchpoint("a", "A", "s1", "evidence")
                             .touchpoint("b", "B", "s1", "back")
                             .touchpoint("c", "C", "s1", "front")
                             .touchpoint("d", "D", "s1", "support")
                             .score("b", all_of(1), all_of(7))
                             .score("c", all_of(6), all_of(6))
                             .journey();
    auto const line = line_of(journey);
    ASSERT_EQ(line.steps.size(), 2u);
    EXPECT_EQ(line.steps[0].touchpoint.text, "a");
    EXPECT_EQ(line.steps[1].touchpoint.text, "c");
    EXPECT_EQ(line.balance, 1);
    EXPECT_EQ(line.unscored, 1);
}

// definitions.md section 3: a resolved negative leaves the ledger; that is the lesson.
TEST(TrustLine, ShowsWhatItWouldBeIfThisOneHadGoneWell)
{
    auto const journey = map_with_gaps({ 0, -3, 0 });
    auto const line = trust_line_if_fixed(journey, rate(journey, {}), TouchpointId { "t101" });
    EXPECT_EQ(balances(line), (std::vector<double> { 1, 2, 3 }));
    EXPECT_EQ(line.lost, 0);
    auto const unknown = trust_line_if_fixed(journey, rate(journey, {}), TouchpointId { "elsewhere" });
    EXPECT_EQ(balances(unknown), balances(line_of(journey)));
}

RC_GTEST_PROP(TrustLine, EndsWithTheLedgersFormula, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    auto const line = line_of(journey);
    RC_ASSERT(std::fabs(line.balance - (line.won - line.ratio * line.negatives)) < 1e-9);
    RC_ASSERT(line.lowest <= 0 && line.highest >= 0);
    RC_ASSERT(line.balance + line.to_earn_back() > -1e-6);
    RC_ASSERT(line.to_earn_back() == 0 || line.balance + line.to_earn_back() - 1 < 1e-6);
    for (auto const& step : line.steps)
        RC_ASSERT(step.balance >= line.lowest && step.balance <= line.highest);
}

}
