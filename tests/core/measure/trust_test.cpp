#include "core/measure/trust.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

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

namespace {

    Incident incident(char const* id, char const* touchpoint, bool is_resolved = false, char const* round = "")
    {
        Incident record;
        record.id = IncidentId { id };
        record.touchpoint = TouchpointId { touchpoint };
        record.is_resolved = is_resolved;
        record.round = RoundId { round };
        return record;
    }

    double balance_of(Journey const& journey, RaterQuestion const& question = {})
    {
        return trust_line(journey, rate(journey, question), question).balance;
    }

}

TEST(TrustLine, CountsUnresolvedIncidents) // [T5]
{
    auto const map = map_with_gaps({ 0, -3, 0 });
    auto const with = [&](std::vector<Incident> const& incidents) {
        JourneyBuilder builder { map };
        for (auto const& each : incidents)
            builder.add(each);
        return builder.journey();
    };
    EXPECT_EQ(balance_of(map), 2 - 12);
    EXPECT_EQ(balance_of(with({ incident("i1", "t100") })), 1 - 24); // one that its scores call won
    EXPECT_EQ(balance_of(with({ incident("i1", "t100"), incident("i2", "t100") })), 1 - 36);
    EXPECT_EQ(balance_of(with({ incident("i1", "t101") })), 2 - 12); // the scores and the incident tell of the same
    EXPECT_EQ(balance_of(with({ incident("i1", "t101"), incident("i2", "t101") })), 2 - 24);
    auto favourable = incident("i1", "t100");
    favourable.is_favourable = true;
    EXPECT_EQ(balance_of(with({ favourable })), 2 - 12);
}

// Definitions, section 3: a resolved negative leaves the ledger; that is the lesson.
TEST(TrustLine, LetsAResolvedNegativeLeaveTheLedger) // [T5]
{
    auto const map = map_with_gaps({ 0, -3, 0 });
    EXPECT_EQ(balance_of(JourneyBuilder(map).add(incident("i1", "t100", true)).journey()), 2 - 12);
    auto const put_right = JourneyBuilder(map).add(incident("i1", "t101", true)).journey();
    auto const line = line_of(put_right);
    EXPECT_EQ(line.balance, 2);
    EXPECT_EQ(line.resolved, 1);
    EXPECT_TRUE(line.steps[1].is_resolved);
    EXPECT_EQ(line.steps[1].effect, TrustEffect::None);
    EXPECT_EQ(balance_of(JourneyBuilder(put_right).add(incident("i2", "t101")).journey()), 2 - 12); // one of two is open
}

TEST(TrustLine, CarriesWhatIsUnresolvedIntoLaterRounds) // [T5]
{
    auto builder = JourneyBuilder().stage("s", "S").lane("l", "L").round("r1", "1").round("r2", "2").touchpoint("t", "T", "s", "l");
    builder.score("t", all_of(6), all_of(6), "r1").score("t", all_of(3), all_of(6), "r2");
    Journey const open = JourneyBuilder(builder.journey()).add(incident("i1", "t", false, "r1"));
    EXPECT_EQ(balance_of(open, { RoundId { "r1" }, {} }), -12);
    EXPECT_EQ(balance_of(open, { RoundId { "r2" }, {} }), -12);
    // What was put right in the first round does not excuse the scores of the second.
    Journey const resolved = JourneyBuilder(builder.journey()).add(incident("i1", "t", true, "r1"));
    EXPECT_EQ(balance_of(resolved, { RoundId { "r1" }, {} }), 1);
    EXPECT_EQ(balance_of(resolved, { RoundId { "r2" }, {} }), -12);
    // What happened later is not known before; a round that is not there counts in none.
    Journey const later = JourneyBuilder(builder.journey()).add(incident("i1", "t", false, "r2")).add(incident("i2", "t", false, "gone"));
    EXPECT_EQ(balance_of(later, { RoundId { "r1" }, {} }), 1);
}

TEST(TrustLine, GoesAlongThePathOfAPersona)
{
    auto const journey = JourneyBuilder(map_with_gaps({ 0, -3, 0 }))
                             .persona("p", "P")
                             .persona("q", "Q")
                             .with<Persona>("p", [](Persona& p) { p.path = { TouchpointId { "t102" }, TouchpointId { "t100" } }; })
                             .score("t100", all_of(6), all_of(6), {}, "p")
                             .score("t101", all_of(1), all_of(6), {}, "p")
                             .journey();
    auto const lines = trust_of_personas(journey);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].line.steps.size(), 2u);
    EXPECT_EQ(lines[0].line.balance, 1);
    EXPECT_EQ(lines[0].line.unscored, 1);
    EXPECT_EQ(lines[1].line.steps.size(), 3u);
    // The line of the map keeps every step, so that it can be drawn above the board.
    RaterQuestion const of_p { {}, PersonaId { "p" } };
    auto const line = trust_line(journey, rate(journey, of_p), of_p);
    EXPECT_EQ(line.steps.size(), 3u);
    EXPECT_FALSE(line.steps[1].is_on_path);
    EXPECT_EQ(line.balance, 1);
}

TEST(TrustLine, SaysHowManyJourneysEarnItBack) // [T4]
{
    EXPECT_EQ(line_of(map_with_gaps({ 0, -3, 0 })).journeys_to_earn_back(), 4); // ten by three steps
    EXPECT_EQ(line_of(map_with_gaps({ 0 })).journeys_to_earn_back(), 0);
}

TEST(TrustWhatIf, RanksWhatFixingWouldBeWorth) // [T6]
{
    auto const journey = JourneyBuilder(map_with_gaps({ 0, -3, 0, -3, -2 }))
                             .add(incident("i1", "t104"))
                             .add(incident("i2", "t104"))
                             .with<Touchpoint>("t103", [](Touchpoint& t) { t.importance = 7; })
                             .journey();
    auto const line = line_of(journey);
    auto const fixes = what_if_fixed(journey, line);
    ASSERT_EQ(fixes.size(), 3u);
    EXPECT_EQ(fixes[0].touchpoint.text, "t104"); // two incidents
    EXPECT_EQ(fixes[0].gain, 25);
    EXPECT_EQ(fixes[1].touchpoint.text, "t103"); // as much as t101, and important
    for (auto const& fix : fixes) {
        auto const fixed = trust_line_if_fixed(journey, rate(journey, {}), fix.touchpoint);
        EXPECT_EQ(fix.balance, fixed.balance);
        EXPECT_EQ(fix.lowest, fixed.lowest);
    }
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
