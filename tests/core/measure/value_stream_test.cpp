#include "core/measure/value_stream.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace trustline {

namespace {

    Timing timing(std::string const& touchpoint, std::optional<double> process, std::optional<double> lead, std::optional<double> percent = {}, char const* round = "")
    {
        Timing record;
        record.id = TimingId { "time-" + touchpoint + round };
        record.touchpoint = TouchpointId { touchpoint };
        record.round = RoundId { round };
        record.process_time = process;
        record.lead_time = lead;
        record.complete_and_accurate = percent;
        return record;
    }

    JourneyBuilder touchpoints(std::initializer_list<char const*> ids)
    {
        JourneyBuilder builder;
        builder.stage("s", "S").lane("l", "L").round("r1", "Spring").round("r2", "Autumn");
        for (auto const* id : ids)
            builder.touchpoint(id, id, "s", "l");
        return builder;
    }

    std::vector<std::string> longest_path(ValueStream const& stream)
    {
        std::vector<std::string> ids;
        for (auto const& step : stream.steps) {
            if (step.is_on_longest_path)
                ids.push_back(step.touchpoint.text);
        }
        return ids;
    }

}

// Definitions, section 5: (PT, LT, %C&A) = (10, 60, .95), (30, 480, .80), (5, 1440, .90) min.
TEST(ValueStream, IsThatOfTheVectorInTheDefinitions) // [V2]
{
    auto const journey = touchpoints({ "a", "b", "c" }).add(timing("a", 600, 3600, 95)).add(timing("b", 1800, 28800, 80)).add(timing("c", 300, 86400, 90)).journey();
    auto const stream = value_stream(journey, {});
    EXPECT_EQ(stream.process_time, 45 * 60);
    EXPECT_EQ(stream.lead_time, 1980 * 60);
    EXPECT_EQ(stream.waiting, (1980 - 45) * 60);
    EXPECT_NEAR(*stream.activity_ratio * 100, 2.27, 5e-3);
    EXPECT_NEAR(*stream.rolled_complete_and_accurate * 100, 68.4, 1e-9);
    EXPECT_EQ(stream.bottleneck.text, "c");
    EXPECT_EQ(stream.n, 3);
    EXPECT_FALSE(stream.has_branches);
}

TEST(ValueStream, LeavesOutWhatCannotBe) // [V1]
{
    auto const journey = touchpoints({ "a", "b", "c" }).add(timing("a", 600, 300)).add(timing("b", 60, 120)).add(timing("c", {}, 100, 120)).journey();
    auto const stream = value_stream(journey, {});
    EXPECT_EQ(stream.left_out, 2);
    EXPECT_EQ(stream.lead_time, 120);
    EXPECT_EQ(stream.activity_ratio, 0.5);
}

TEST(ValueStream, SaysNothingOfWhatNobodyTimed)
{
    auto const stream = value_stream(touchpoints({ "a" }).journey(), {});
    EXPECT_FALSE(stream.lead_time);
    EXPECT_FALSE(stream.activity_ratio);
    EXPECT_FALSE(stream.rolled_complete_and_accurate);
    EXPECT_TRUE(stream.bottleneck.is_empty());
    // A lead time alone gives no ratio, and a process time of 0 in 0 gives none, either.
    EXPECT_FALSE(value_stream(touchpoints({ "a" }).add(timing("a", {}, 50)).journey(), {}).activity_ratio);
    EXPECT_FALSE(value_stream(touchpoints({ "a" }).add(timing("a", 0, 0)).journey(), {}).activity_ratio);
}

// Definitions, section 5: of parallel branches the longest lead time.
TEST(ValueStream, TakesTheLongestOfParallelBranches) // [V3]
{
    auto const forked = touchpoints({ "a", "b", "c", "d", "e" })
                            .add(timing("a", 1, 10))
                            .add(timing("b", 2, 100))
                            .add(timing("c", 3, 30))
                            .add(timing("d", 4, 10))
                            .add(timing("e", 5, 7))
                            .link("ab", "a", "b")
                            .link("ac", "a", "c")
                            .link("bd", "b", "d")
                            .link("cd", "c", "d")
                            .link("back", "d", "a") // work that comes back is no branch
                            .journey();
    auto const stream = value_stream(forked, {});
    EXPECT_TRUE(stream.has_branches);
    EXPECT_EQ(longest_path(stream), (std::vector<std::string> { "a", "b", "d", "e" })); // e is linked to nothing and follows
    EXPECT_EQ(stream.lead_time, 10 + 100 + 10 + 7);
    EXPECT_EQ(stream.process_time, 1 + 2 + 4 + 5);
    EXPECT_EQ(stream.bottleneck.text, "b");
}

TEST(ValueStream, SaysWhatWasGivenToTheCustomer) // [V4]
{
    auto builder = touchpoints({ "a", "b" })
                       .add(timing("a", 60, 259200, {}, "r1")) // three days
                       .add(timing("a", 60, 7200, {}, "r2"))   // two hours
                       .add(timing("b", 60, 600, {}, "r2"));   // not timed before: not compared
    auto const stream = value_stream(builder.journey(), { RoundId { "r2" }, {} });
    EXPECT_EQ(stream.compared, 1);
    EXPECT_EQ(stream.lead_time, 7800);
    EXPECT_EQ(stream.given_to_customer, 259200 - 7200);
    EXPECT_FALSE(value_stream(builder.journey(), { RoundId { "r1" }, {} }).given_to_customer);
    EXPECT_EQ(value_stream(builder.journey(), { RoundId { "r1" }, {} }).lead_time, 259200);
}

TEST(Duration, TakesTheLargestUnit)
{
    EXPECT_EQ(duration_of(45).unit, "s");
    EXPECT_EQ(duration_of(180).amount, 3);
    EXPECT_EQ(duration_of(180).unit, "min");
    EXPECT_EQ(duration_of(5400).amount, 1.5);
    EXPECT_EQ(duration_of(129600).unit, "d");
    EXPECT_EQ(duration_of(3599).unit, "h"); // not "60.0 min"
    EXPECT_EQ(duration_of(0).unit, "s");
}

RC_GTEST_PROP(ValueStream, NeverHasMoreWorkThanTime, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const stream = value_stream(random_journey(dice, 20), {});
    if (stream.activity_ratio)
        RC_ASSERT(*stream.activity_ratio >= 0 && *stream.activity_ratio <= 1 + 1e-9);
    if (stream.rolled_complete_and_accurate)
        RC_ASSERT(*stream.rolled_complete_and_accurate >= 0 && *stream.rolled_complete_and_accurate <= 1);
    double sum = 0;
    for (auto const& step : stream.steps)
        sum += step.lead_time.value_or(0);
    RC_ASSERT(stream.lead_time.value_or(0) <= sum * (1 + 1e-12));
}

}
