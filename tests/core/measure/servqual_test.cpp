#include "core/measure/servqual.h"

#include "core/measure/rater.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace trustline {

namespace {

    std::vector<int> items_about(ItemSet set, Dimension dimension)
    {
        std::vector<int> numbers;
        for (auto const& item : items_of(set)) {
            if (item.dimension == dimension)
                numbers.push_back(item.number);
        }
        return numbers;
    }

    std::vector<int> range(int first, int last)
    {
        std::vector<int> numbers;
        for (int i = first; i <= last; ++i)
            numbers.push_back(i);
        return numbers;
    }

    std::vector<double> same_answers(double value, std::size_t count = 22) { return std::vector<double>(count, value); }

}

// Parasuraman, Zeithaml & Berry: items 1-4, 5-9, 10-13, 14-17, 18-22, counts 4/5/4/4/5.
TEST(Items, AskAboutDimensionsByNumber) // [S1]
{
    for (auto const set : { ItemSet::Revised22, ItemSet::Original22 }) {
        EXPECT_EQ(items_of(set).size(), 22u);
        EXPECT_EQ(items_about(set, Dimension::Tangibles), range(1, 4));
        EXPECT_EQ(items_about(set, Dimension::Reliability), range(5, 9));
        EXPECT_EQ(items_about(set, Dimension::Responsiveness), range(10, 13));
        EXPECT_EQ(items_about(set, Dimension::Assurance), range(14, 17));
        EXPECT_EQ(items_about(set, Dimension::Empathy), range(18, 22));
    }
}

// The later version: Reliability 5, Responsiveness 3, Assurance 4, Empathy 4, Tangibles 5.
TEST(Items, AreTwentyOneInTheLaterVersion) // [S1]
{
    EXPECT_EQ(items_of(ItemSet::Later21).size(), 21u);
    EXPECT_EQ(items_about(ItemSet::Later21, Dimension::Reliability).size(), 5u);
    EXPECT_EQ(items_about(ItemSet::Later21, Dimension::Responsiveness).size(), 3u);
    EXPECT_EQ(items_about(ItemSet::Later21, Dimension::Assurance).size(), 4u);
    EXPECT_EQ(items_about(ItemSet::Later21, Dimension::Empathy).size(), 4u);
    EXPECT_EQ(items_about(ItemSet::Later21, Dimension::Tangibles).size(), 5u);
}

// The wording of 1988: 10-13 and 18-22 negative. The revised form is all positive.
TEST(Items, AreNegativeOnlyInTheWordingOf1988) // [S2]
{
    std::vector<int> negative;
    for (auto const& item : items_of(ItemSet::Original22)) {
        if (item.is_negative)
            negative.push_back(item.number);
    }
    EXPECT_EQ(negative, (std::vector { 10, 11, 12, 13, 18, 19, 20, 21, 22 }));
    for (auto const set : { ItemSet::Revised22, ItemSet::Later21 }) {
        for (auto const& item : items_of(set))
            EXPECT_FALSE(item.is_negative);
    }
}

TEST(Reversal, IsEightMinusTheAnswer) // [S2]
{
    EXPECT_EQ(reversed(1), 7);
    EXPECT_EQ(reversed(7), 1);
    EXPECT_EQ(reversed(4), 4);
    EXPECT_EQ(reversed(2.5), 5.5);
    EXPECT_EQ(reversed(0), 0); // not answered
}

TEST(Reduction, TakesTheMeanOfTheItemsOfADimension) // [S3]
{
    auto perceptions = same_answers(5);
    perceptions[0] = 6; // Tangibles: 6 5 5 5
    perceptions[8] = 1; // Reliability: 5 5 5 5 1
    auto const score = reduced(ItemSet::Revised22, perceptions, {});
    ASSERT_TRUE(score);
    EXPECT_EQ(score.value().perception[Dimension::Tangibles], 5.25);
    EXPECT_EQ(score.value().perception[Dimension::Reliability], 4.2);
    EXPECT_EQ(score.value().perception[Dimension::Empathy], 5);
    EXPECT_EQ(score.value().expectation, RaterValues {});
}

TEST(Reduction, ReversesTheNegativeItemsOf1988First) // [S2]
{
    auto perceptions = same_answers(6);
    for (int const number : { 10, 11, 12, 13, 18, 19, 20, 21, 22 })
        perceptions[std::size_t(number - 1)] = 2; // strongly against a complaint
    auto const score = reduced(ItemSet::Original22, perceptions, perceptions);
    ASSERT_TRUE(score);
    for (auto const dimension : all_dimensions) {
        EXPECT_EQ(score.value().perception[dimension], 6);
        EXPECT_EQ(score.value().expectation[dimension], 6);
    }
}

TEST(Reduction, CountsAnItemOnlyWithBothSides) // [S3]
{
    auto perceptions = same_answers(5);
    auto expectations = same_answers(6);
    perceptions[0] = 1;
    expectations[0] = 0; // not answered: the low perception has nothing to be compared with
    auto const score = reduced(ItemSet::Revised22, perceptions, expectations);
    ASSERT_TRUE(score);
    EXPECT_EQ(score.value().perception[Dimension::Tangibles], 5);
    EXPECT_EQ(score.value().expectation[Dimension::Tangibles], 6);

    for (int i = 0; i < 4; ++i)
        expectations[std::size_t(i)] = 0;
    auto const without = reduced(ItemSet::Revised22, perceptions, expectations);
    ASSERT_TRUE(without);
    EXPECT_FALSE(without.value().perception.is_scored(Dimension::Tangibles));
    EXPECT_EQ(without.value().perception.scored_count(), 4);
}

// definitions.md section 1, computed: from 22 items to U = −0.6800, never their mean −0.7273.
TEST(Reduction, LeadsToTheOverallGapOfTheFiveDimensions) // [M3] [S3]
{
    std::map<Dimension, double> const gaps { { Dimension::Tangibles, 0.25 }, { Dimension::Reliability, -1.40 }, { Dimension::Responsiveness, -0.75 },
        { Dimension::Assurance, -0.50 }, { Dimension::Empathy, -1.00 } };
    std::vector<double> perceptions;
    double sum = 0;
    for (auto const& item : items_of(ItemSet::Revised22)) {
        perceptions.push_back(6 + gaps.at(item.dimension));
        sum += gaps.at(item.dimension);
    }
    auto const reduced_score = reduced(ItemSet::Revised22, perceptions, same_answers(6));
    ASSERT_TRUE(reduced_score);
    Score score;
    score.perception = reduced_score.value().perception;
    score.expectation = reduced_score.value().expectation;
    Score const* const pointer = &score;
    auto const overall = rate_scores({ &pointer, 1 }, {}).overall;
    EXPECT_NEAR(*overall.unweighted, -0.6800, 1e-9);
    EXPECT_NEAR(*overall.weighted, -0.8405, 1e-9);
    EXPECT_NEAR(sum / 22, -0.7273, 5e-5);
}

TEST(Reduction, RefusesWhatIsNoAnswer) // [S3]
{
    EXPECT_EQ(reduced(ItemSet::Revised22, same_answers(5, 21), {}).error().message, "{0} answers were expected, and {1} are given");
    EXPECT_FALSE(reduced(ItemSet::Later21, same_answers(5, 22), {}));
    EXPECT_TRUE(reduced(ItemSet::Later21, same_answers(5, 21), {}));
    EXPECT_FALSE(reduced(ItemSet::Revised22, same_answers(5), same_answers(5, 5)));
    auto answers = same_answers(5);
    answers[21] = 8;
    EXPECT_EQ(filled(reduced(ItemSet::Revised22, answers, {}).error().message, { "22" }), "The answer to item 22 is not from 1 to 7");
    answers[21] = 0.5;
    EXPECT_FALSE(reduced(ItemSet::Revised22, answers, {}));
    answers[21] = std::nan("");
    EXPECT_FALSE(reduced(ItemSet::Revised22, answers, {}));
}

}
