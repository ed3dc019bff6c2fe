#include "core/measure/rater.h"

#include "core/journey/queries.h"
#include "core/measure/measures.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace trustline {

namespace {

    constexpr double exact = 1e-9;

    // In the order of RATER; 0 is unscored.
    RaterValues values(double r, double a, double t, double e, double rs)
    {
        RaterValues result;
        result.values = { r, a, t, e, rs };
        return result;
    }


    Score score_of(RaterValues const& perception, RaterValues const& expectation = {})
    {
        Score score;
        score.perception = perception;
        score.expectation = expectation;
        return score;
    }

    RaterResult rated(std::vector<Score> const& scores, RaterWeights const& weights = {})
    {
        std::vector<Score const*> pointers;
        for (auto const& score : scores)
            pointers.push_back(&score);
        return rate_scores(pointers, weights);
    }

    RaterWeights equal_weights()
    {
        RaterWeights weights;
        weights.points = { 20, 20, 20, 20, 20 };
        return weights;
    }

    // definitions.md section 1: G = {T +0.25, R −1.40, Rs −0.75, A −0.50, E −1.00}.
    std::vector<Score> const published_gaps { score_of(values(4.6, 5.5, 5.25, 5, 5.25), values(6, 6, 5, 6, 6)) };

    double value_or_nan(std::optional<double> value) { return value.value_or(std::nan("")); }

    bool are_close(std::optional<double> a, std::optional<double> b)
    {
        return a.has_value() == b.has_value() && (!a || std::fabs(*a - *b) < exact);
    }

    bool are_close(RaterResult const& a, RaterResult const& b)
    {
        for (std::size_t i = 0; i < dimension_count; ++i) {
            auto const& x = a.dimensions[i];
            auto const& y = b.dimensions[i];
            if (x.n != y.n || !are_close(x.perception, y.perception) || !are_close(x.expectation, y.expectation) || !are_close(x.gap, y.gap))
                return false;
        }
        return a.overall.n == b.overall.n && a.overall.scored == b.overall.scored && are_close(a.overall.unweighted, b.overall.unweighted)
            && are_close(a.overall.weighted, b.overall.weighted) && are_close(a.overall.perception, b.overall.perception)
            && are_close(a.overall.expectation, b.overall.expectation);
    }

}

// definitions.md section 1, computed vector: U is the mean of five dimension gaps. The mean of the 22 items would be
// −0.7273; nothing here has that number.
// [M10]
TEST(Rater, AWrittenGapSaysTheWordOfItsBin)
{
    EXPECT_EQ(gap_number(-0.04, DecimalSign::Point), "\u22120.04");
    EXPECT_EQ(gap_number(-0.004, DecimalSign::Point), "\u22120.004");
    EXPECT_EQ(gap_number(0.04, DecimalSign::Point), "0.0");
    EXPECT_EQ(gap_number(-0.96, DecimalSign::Point), "\u22120.96");
    EXPECT_EQ(gap_number(-1.96, DecimalSign::Point), "\u22121.96");
    EXPECT_EQ(gap_number(0.97, DecimalSign::Point), "+0.97");
    EXPECT_EQ(gap_number(-0.9999999999999998, DecimalSign::Point), "\u22121.0");
    EXPECT_EQ(gap_number(-0.6, DecimalSign::Point), "\u22120.6");
    EXPECT_EQ(gap_number(1.42, DecimalSign::Point), "+1.4");
}

TEST(Overall, IsTheMeanOfFiveDimensionGapsAndNotOfTwentyTwoItems) // [M3]
{
    auto const result = rated(published_gaps);
    EXPECT_NEAR(value_or_nan(result[Dimension::Tangibles].gap), 0.25, exact);
    EXPECT_NEAR(value_or_nan(result[Dimension::Reliability].gap), -1.40, exact);
    EXPECT_NEAR(value_or_nan(result[Dimension::Responsiveness].gap), -0.75, exact);
    EXPECT_NEAR(value_or_nan(result[Dimension::Assurance].gap), -0.50, exact);
    EXPECT_NEAR(value_or_nan(result[Dimension::Empathy].gap), -1.00, exact);
    EXPECT_NEAR(value_or_nan(result.overall.unweighted), -0.6800, exact);

    double const mean_of_items = (4 * 0.25 + 5 * -1.40 + 4 * -0.75 + 4 * -0.50 + 5 * -1.00) / 22;
    EXPECT_NEAR(mean_of_items, -0.7273, 5e-5);
    EXPECT_GT(std::fabs(*result.overall.unweighted - mean_of_items), 0.04);
}

// definitions.md section 1: the same gaps with the published weights of 1990.
TEST(Overall, IsWeightedByTheHundredPoints) // [M3]
{
    EXPECT_NEAR(value_or_nan(rated(published_gaps).overall.weighted), -0.8405, exact);
}

// Circulated worksheets divide the weighted sum by five once more; with weights that sum to 1 that is wrong by a factor 5.
TEST(Overall, IsNeverDividedByFiveAgain) // [M3]
{
    auto const even = rated(published_gaps, equal_weights());
    EXPECT_NEAR(value_or_nan(even.overall.weighted), value_or_nan(even.overall.unweighted), exact);
    auto const all_alike = rated({ score_of(all_of(4), all_of(6)) });
    EXPECT_NEAR(value_or_nan(all_alike.overall.weighted), -2, exact);
}

// Cronin & Taylor 1992: performance only.
TEST(Servperf, IsTheMeanPerceptionWhereNobodyGaveExpectations) // [M3]
{
    auto const result = rated({ score_of(values(6, 5, 4, 5, 3)) }, equal_weights());
    EXPECT_NEAR(value_or_nan(result.overall.perception), 4.6, exact);
    EXPECT_FALSE(result.overall.weighted);
    EXPECT_FALSE(result.overall.unweighted);
    EXPECT_FALSE(result.overall.expectation);
    auto const weighted = rated({ score_of(values(6, 5, 4, 5, 3)) });
    EXPECT_NEAR(value_or_nan(weighted.overall.perception), 0.32 * 6 + 0.19 * 5 + 0.11 * 4 + 0.16 * 5 + 0.22 * 3, exact);
}

// definitions.md section 1, missing values (product decision).
TEST(Overall, RenormalisesWeightsOverWhatIsScored) // [M3]
{
    auto const result = rated({ score_of(values(5, 4, 0, 6, 0), values(6, 6, 5, 6, 0)) });
    EXPECT_EQ(result.overall.scored, 3); // "3 of 5 scored"
    EXPECT_NEAR(value_or_nan(result.overall.weighted), (32 * -1.0 + 19 * -2.0 + 16 * 0.0) / (32 + 19 + 16), exact);
    EXPECT_NEAR(value_or_nan(result.overall.unweighted), -1, exact);
    EXPECT_NEAR(value_or_nan(result.overall.expectation), (32 * 6 + 19 * 6 + 11 * 5 + 16 * 6) / 78.0, exact);
}

TEST(Overall, IsNotShownBelowThreeDimensions) // [M4]
{
    auto const result = rated({ score_of(values(5, 4, 0, 0, 0), values(6, 6, 5, 0, 0)) });
    EXPECT_EQ(result.overall.scored, 2);
    EXPECT_FALSE(result.overall.weighted);
    EXPECT_FALSE(result.overall.unweighted);
    EXPECT_FALSE(result.overall.perception);
    EXPECT_TRUE(result.overall.expectation); // three of those
    EXPECT_TRUE(result.is_scored());
}

TEST(Overall, HasNoWeightedMeanWhenAllWeightLiesOnUnscoredDimensions) // [M3]
{
    RaterWeights only_tangibles;
    only_tangibles.points = { 0, 0, 100, 0, 0 };
    auto const result = rated({ score_of(values(5, 4, 0, 6, 3), values(6, 6, 0, 6, 6)) }, only_tangibles);
    EXPECT_FALSE(result.overall.weighted);
    EXPECT_TRUE(result.overall.unweighted);
}

TEST(Dimension, IsUnscoredAndNotZeroWithoutScores) // [M1]
{
    auto const result = rated({});
    for (auto const dimension : all_dimensions) {
        EXPECT_FALSE(result[dimension].perception);
        EXPECT_FALSE(result[dimension].gap);
        EXPECT_EQ(result[dimension].n, 0);
    }
    EXPECT_EQ(result.overall.scored, 0);
    EXPECT_FALSE(result.is_scored());
    EXPECT_EQ(rated({ score_of({}, {}) }).overall.n, 0);
}

TEST(Dimension, GapIsTheMeanOverRatersWhoGaveBothSides) // [M2]
{
    auto const result = rated({ score_of(all_of(3), all_of(6)), score_of(all_of(5), all_of(6)), score_of(all_of(7)), score_of({}, all_of(4)) });
    auto const& reliability = result[Dimension::Reliability];
    EXPECT_NEAR(value_or_nan(reliability.perception), 5, exact);
    EXPECT_NEAR(value_or_nan(reliability.expectation), 16 / 3.0, exact);
    EXPECT_NEAR(value_or_nan(reliability.gap), -2, exact);
    EXPECT_EQ(reliability.n, 3); // [M8]
    EXPECT_EQ(result.overall.n, 3);
}

TEST(GapBins, TurnAtTheLimitsOfTheLook) // [M10]
{
    EXPECT_EQ(gap_bin(-6), GapBin::FailingDeep);
    EXPECT_EQ(gap_bin(-3), GapBin::FailingDeep);
    EXPECT_EQ(gap_bin(-2.99), GapBin::Failing);
    EXPECT_EQ(gap_bin(-2), GapBin::Failing);
    EXPECT_EQ(gap_bin(-1.99), GapBin::Short);
    EXPECT_EQ(gap_bin(-1), GapBin::Short);
    EXPECT_EQ(gap_bin(-0.99), GapBin::Nearly);
    EXPECT_EQ(gap_bin(-0.01), GapBin::Nearly);
    EXPECT_EQ(gap_bin(0), GapBin::Met);
    EXPECT_EQ(gap_bin(0.99), GapBin::Met);
    EXPECT_EQ(gap_bin(1), GapBin::Above);
    EXPECT_EQ(gap_bin(2), GapBin::WellAbove);
    EXPECT_EQ(gap_bin(6), GapBin::WellAbove);
}

TEST(GapBins, DoNotTurnOnTheDustOfDoubles) // [M10]
{
    double const minus_one = 1.01 - 2.01;
    ASSERT_NE(minus_one, -1.0);
    EXPECT_EQ(gap_bin(minus_one), GapBin::Short);
    EXPECT_EQ(gap_bin(0.1 + 0.2 - 0.3), GapBin::Met);
    EXPECT_EQ(gap_bin(0.3 - 0.2 - 0.1), GapBin::Met);
}

TEST(GapBins, HaveFiveWords) // definitions.md section 1, range names
{
    EXPECT_EQ(label_of(GapBin::FailingDeep), "failing");
    EXPECT_EQ(label_of(GapBin::Failing), "failing");
    EXPECT_EQ(label_of(GapBin::Short), "short");
    EXPECT_EQ(label_of(GapBin::Nearly), "nearly");
    EXPECT_EQ(label_of(GapBin::Met), "met");
    EXPECT_EQ(label_of(GapBin::Above), "above");
    EXPECT_EQ(label_of(GapBin::WellAbove), "above");
}

TEST(RaterSheet, CountsEachTouchpointOnceHoweverManyScoredIt) // [M2]
{
    auto const journey = JourneyBuilder()
                             .stage("s1", "One")
                             .stage("s2", "Two")
                             .lane("l1", "Lane")
                             .touchpoint("t1", "T1", "s1", "l1")
                             .touchpoint("t2", "T2", "s1", "l1")
                             .touchpoint("t3", "T3", "s2", "l1")
                             .score("t1", all_of(2))
                             .score("t1", all_of(4))
                             .score("t1", all_of(3))
                             .score("t2", all_of(7))
                             .journey();
    auto const sheet = rate(journey, {});
    EXPECT_NEAR(value_or_nan(sheet.touchpoints.at(TouchpointId { "t1" }).overall.perception), 3, exact);
    EXPECT_NEAR(value_or_nan(sheet.stages.at(StageId { "s1" }).overall.perception), 5, exact);
    EXPECT_EQ(sheet.stages.at(StageId { "s1" }).overall.n, 4);
    EXPECT_FALSE(sheet.stages.at(StageId { "s2" }).is_scored());
    EXPECT_FALSE(sheet.touchpoints.at(TouchpointId { "t3" }).is_scored());
    EXPECT_NEAR(value_or_nan(sheet.lanes.at(LaneId { "l1" }).overall.perception), 5, exact);
    EXPECT_NEAR(value_or_nan(sheet.map.overall.perception), 5, exact);
    EXPECT_EQ(sheet.touchpoints_scored, 2);
}

TEST(RaterSheet, CountsTheScoresOfTheRoundThatWasAskedFor) // [M7] [Q3]
{
    auto const journey = JourneyBuilder()
                             .stage("s1", "One")
                             .lane("l1", "Lane")
                             .round("r1", "Spring")
                             .round("r2", "Autumn")
                             .touchpoint("t1", "T1", "s1", "l1")
                             .score("t1", all_of(2)) // without a round: the first
                             .score("t1", all_of(4), {}, "r1")
                             .score("t1", all_of(6), {}, "r2")
                             .journey();
    auto const perception = [&](char const* round) { return value_or_nan(rate(journey, { RoundId { round }, {} }).map.overall.perception); };
    EXPECT_NEAR(perception("r1"), 3, exact);
    EXPECT_NEAR(perception("r2"), 6, exact);
    EXPECT_NEAR(perception(""), 4, exact);
}

TEST(RaterSheet, GivesEachPersonaItsOwnScoresAndWeights) // [M5]
{
    RaterWeights only_empathy;
    only_empathy.points = { 0, 0, 0, 100, 0 };
    auto const journey = JourneyBuilder()
                             .stage("s1", "One")
                             .lane("l1", "Lane")
                             .persona("p1", "Ann", 0, only_empathy)
                             .persona("p2", "Bo", 0, equal_weights())
                             .touchpoint("t1", "T1", "s1", "l1")
                             .score("t1", values(1, 1, 1, 7, 1), {}, {}, "p1")
                             .score("t1", all_of(3), {}, {}, "p2")
                             .journey();
    auto const sheet = rate(journey, {});
    EXPECT_NEAR(value_or_nan(sheet.personas.at(PersonaId { "p1" }).overall.perception), 7, exact);
    EXPECT_NEAR(value_or_nan(sheet.personas.at(PersonaId { "p2" }).overall.perception), 3, exact);
    EXPECT_EQ(sheet.weights, weights_of_map(journey));

    auto const of_ann = rate(journey, { {}, PersonaId { "p1" } });
    EXPECT_NEAR(value_or_nan(of_ann.map.overall.perception), 7, exact);
    EXPECT_EQ(of_ann.weights, only_empathy);
    EXPECT_NEAR(value_or_nan(of_ann.personas.at(PersonaId { "p2" }).overall.perception), 3, exact); // still there to compare
}

TEST(RaterSheet, IgnoresScoresOfTouchpointsThatAreGone)
{
    auto const journey = JourneyBuilder().stage("s1", "One").lane("l1", "Lane").score("gone", all_of(1)).journey();
    EXPECT_FALSE(rate(journey, {}).map.is_scored());
}

RC_GTEST_PROP(RaterSheet, GapIsAntisymmetric, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    Edit exchanged { "Exchange both sides", {} };
    for (auto const& [id, score] : journey.all<Score>()) {
        auto mirrored = score;
        std::swap(mirrored.perception, mirrored.expectation);
        std::swap(mirrored.perception_items, mirrored.expectation_items);
        exchanged.changes.push_back({ id, score, mirrored });
    }
    auto mirror = journey;
    RC_ASSERT(!mirror.apply(exchanged));
    auto const there = rate(journey, {}).map;
    auto const back = rate(mirror, {}).map;
    for (auto const dimension : all_dimensions) {
        RC_ASSERT(there[dimension].gap.has_value() == back[dimension].gap.has_value());
        if (there[dimension].gap)
            RC_ASSERT(std::fabs(*there[dimension].gap + *back[dimension].gap) < exact);
    }
}

RC_GTEST_PROP(RaterSheet, DoesNotMindTheOrderOfRecords, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    std::vector<Score const*> scores;
    for (auto const& [id, score] : journey.all<Score>())
        scores.push_back(&score);
    auto const before = rate_scores(scores, {});
    for (std::size_t i = scores.size(); i > 1; --i)
        std::swap(scores[i - 1], scores[std::size_t(dice.below(int(i)))]);
    RC_ASSERT(are_close(rate_scores(scores, {}), before));
}

RC_GTEST_PROP(RaterSheet, DoesNotMindAnUnscoredTouchpoint, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    auto const before = rate(journey, {});
    auto const after = rate(JourneyBuilder(journey)
                                .touchpoint("unscored-by-anyone", "New", journey.all<Stage>().begin()->first.text, journey.all<Lane>().begin()->first.text)
                                .journey(),
        {});
    RC_ASSERT(after.map == before.map);
    RC_ASSERT(after.stages == before.stages);
    RC_ASSERT(after.lanes == before.lanes);
    RC_ASSERT(after.personas == before.personas);
    RC_ASSERT(after.touchpoints_scored == before.touchpoints_scored);
}

RC_GTEST_PROP(RaterSheet, DoesNotMindWeightsThatAreAllScaled, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const journey = random_journey(dice);
    std::vector<Score const*> scores;
    for (auto const& [id, score] : journey.all<Score>())
        scores.push_back(&score);
    RaterWeights weights;
    for (int& points : weights.points)
        points = dice.below(20);
    auto scaled = weights;
    for (int& points : scaled.points)
        points *= 5;
    RC_ASSERT(are_close(rate_scores(scores, weights), rate_scores(scores, scaled)));
}

RC_GTEST_PROP(RaterSheet, StaysInsideTheScale, (std::uint64_t seed))
{
    Dice dice(seed);
    auto const sheet = rate(random_journey(dice), {});
    for (auto const& [id, result] : sheet.touchpoints) {
        for (auto const& dimension : result.dimensions) {
            double const perception = dimension.perception.value_or(1);
            RC_ASSERT(perception >= 1 && perception <= 7);
            RC_ASSERT(std::fabs(dimension.gap.value_or(0)) <= 6);
        }
        RC_ASSERT(std::fabs(result.overall.weighted.value_or(0)) <= 6 + exact);
    }
}

TEST(Measures, AnswerOneQuestionTogether)
{
    auto const journey = three_stage_journey();
    RaterQuestion const question { current_round(journey), {} };
    auto const measures = measure(journey, question);
    EXPECT_EQ(measures.question, question);
    EXPECT_EQ(measures.rater.touchpoints.size(), journey.all<Touchpoint>().size());
    EXPECT_EQ(measures.trust.balance, trust_line(journey, measures.rater).balance);
}

namespace {

    Journey scored_once(Score score)
    {
        score.id = ScoreId { "only" };
        score.touchpoint = TouchpointId { "t" };
        return JourneyBuilder().stage("s", "S").lane("l", "L").touchpoint("t", "T", "s", "l").add(score);
    }

}

// LibQUAL's arithmetic, rolled up: M 4.8, D 6.4, P 5.2 (definitions, section 1).
TEST(RaterSheet, RollsUpTheZoneOfTolerance) // [Z3]
{
    Score score;
    score.perception = all_of(5.2);
    score.adequate = all_of(4.8);
    score.desired = all_of(6.4);
    auto const sheet = rate(scored_once(score), {});
    for (auto const& result : { sheet.map, sheet.stages.value(0), sheet.lanes.value(0), sheet.touchpoints.value(0) }) {
        for (auto const& zone : { result.overall_zone(), result.zone(Dimension::Empathy) }) {
            EXPECT_NEAR(*zone.adequacy, 0.4, exact);
            EXPECT_NEAR(*zone.superiority, -1.2, exact);
            EXPECT_NEAR(*zone.position(), 0.25, exact);
            EXPECT_EQ(zone.state(), ZoneState::InZone);
            EXPECT_EQ(zone.n, 1);
        }
    }
    EXPECT_FALSE(rate(scored_once({}), {}).map.adequacy());
}

TEST(RaterSheet, LeavesOutAZoneThatIsUpsideDown) // [Z1]
{
    Score score;
    score.perception = all_of(5);
    score.adequate = all_of(6);
    score.desired = all_of(4);
    EXPECT_FALSE(rate(scored_once(score), {}).map.adequacy());
    EXPECT_NEAR(*rate(scored_once(score), {}).map.overall.perception, 5, exact);
}

TEST(RaterSheet, LetsSingleItemsCountInsteadOfTheirDimension) // [S4]
{
    Score score;
    score.perception = all_of(1);
    score.expectation = all_of(6);
    score.item_set = ItemSet::Revised22;
    score.perception_items.assign(22, 0);
    for (std::size_t item = 4; item < 9; ++item) // 5 to 9: reliability
        score.perception_items[item] = 3 + double(item % 3);
    auto const sheet = rate(scored_once(score), {});
    EXPECT_NEAR(*sheet.map[Dimension::Reliability].perception, (4 + 5 + 3 + 4 + 5) / 5.0, exact);
    EXPECT_NEAR(*sheet.map[Dimension::Reliability].gap, 4.2 - 6, exact);
    EXPECT_NEAR(*sheet.map[Dimension::Empathy].perception, 1, exact); // no answers: its value
    score.perception_items.resize(3);                                 // what cannot be read is left out
    EXPECT_NEAR(*rate(scored_once(score), {}).map[Dimension::Reliability].perception, 1, exact);
}

TEST(RaterSheet, ReversesTheNegativeItemsOf1988) // [S2] [S4]
{
    Score score;
    score.item_set = ItemSet::Original22;
    score.perception_items.assign(22, 2);
    auto const sheet = rate(scored_once(score), {});
    EXPECT_NEAR(*sheet.map[Dimension::Responsiveness].perception, 6, exact);
    EXPECT_NEAR(*sheet.map[Dimension::Reliability].perception, 2, exact);
}

TEST(RaterSheet, RollsUpToServices)
{
    auto const journey = JourneyBuilder()
                             .stage("s", "S")
                             .lane("l", "L")
                             .add(Service { ServiceId { "desk" }, "Desk", {}, "a" })
                             .touchpoint("t1", "T", "s", "l")
                             .touchpoint("t2", "T", "s", "l")
                             .with<Touchpoint>("t1", [](Touchpoint& t) { t.service = ServiceId { "desk" }; })
                             .score("t1", all_of(3))
                             .score("t2", all_of(7))
                             .journey();
    auto const sheet = rate(journey, {});
    EXPECT_NEAR(*sheet.services.at(ServiceId { "desk" }).overall.perception, 3, exact);
    EXPECT_TRUE(sheet.are_weights_published);
}

// Scores that no invariant would let in are left out, and the rest of the map is measured all the same.
TEST(RaterSheet, LeavesOutWhatIsNoRating)
{
    auto values = all_of(5);
    values[Dimension::Reliability] = 99;
    values[Dimension::Empathy] = std::numeric_limits<double>::quiet_NaN();
    Score score;
    score.perception = values;
    auto const sheet = rate(scored_once(score), {});
    EXPECT_FALSE(sheet.map[Dimension::Reliability].perception);
    EXPECT_NEAR(*sheet.map.overall.perception, 5, exact);
}

// Product decision: weights that sum to 0 are the published default, whatever else is on the map.
TEST(RaterSheet, MeasuresWithWeightsThatSumToNothing)
{
    RaterWeights nothing;
    nothing.points.fill(0);
    auto const journey = JourneyBuilder().stage("s", "S").lane("l", "L").persona("p", "P", 0, nothing).touchpoint("t", "T", "s", "l").score("t", all_of(4), {}, {}, "p").journey();
    EXPECT_NEAR(*rate(journey, {}).personas.value(0).overall.perception, 4, exact);
    EXPECT_EQ(rate(journey, {}).weights, RaterWeights {});
}

}
