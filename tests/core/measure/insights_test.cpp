// Voice, evidence, priorities, rounds, personas, blueprint, SWOT and tensions.

#include "core/measure/blueprint.h"
#include "core/measure/evidence.h"
#include "core/measure/measures.h"
#include "core/measure/personas.h"
#include "core/measure/priorities.h"
#include "core/measure/rounds.h"
#include "core/measure/swot.h"
#include "core/measure/tensions.h"
#include "core/measure/voice.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    JourneyBuilder two_touchpoints()
    {
        return JourneyBuilder()
            .stage("s", "S")
            .lane("l", "L")
            .lane("back", "Back", LaneKind::Backstage)
            .round("r1", "Spring")
            .round("r2", "Autumn")
            .persona("p", "P")
            .touchpoint("a", "A", "s", "l")
            .touchpoint("b", "B", "s", "l")
            .touchpoint("hidden", "Hidden", "s", "back");
    }

    Comment comment(char const* id, char const* touchpoint, Sentiment sentiment, char const* source, char const* round = "", char const* persona = "")
    {
        return { CommentId { id }, TouchpointId { touchpoint }, "Words", sentiment, source, PersonaId { persona }, RoundId { round } };
    }

    Priority priority(char const* id, char const* touchpoint, std::optional<int> value, std::optional<int> effort, char const* stakeholder = "Ann")
    {
        return { PriorityId { id }, TouchpointId { touchpoint }, "Do it", stakeholder, value, effort };
    }

}

TEST(Voice, CountsBySentimentSourcePersonaAndRound) // [O1]
{
    auto const journey = two_touchpoints()
                             .add(comment("c1", "a", Sentiment::Positive, "interview"))
                             .add(comment("c2", "a", Sentiment::Negative, " interview ", "r1", "p"))
                             .add(comment("c3", "gone", Sentiment::Negative, "mail"))
                             .add(comment("c4", "a", Sentiment::Mixed, "mail", "r2"))
                             .journey();
    auto const all = voice_of(journey, {});
    EXPECT_EQ(all.map.n(), 3);
    EXPECT_EQ(all.touchpoints.at(TouchpointId { "a" })[Sentiment::Positive], 1);
    ASSERT_EQ(all.sources.size(), 2u);
    EXPECT_EQ(all.sources[0].source, "interview");
    EXPECT_EQ(all.sources[0].counts.n(), 2);
    EXPECT_EQ(all.personas.at(PersonaId { "p" })[Sentiment::Negative], 1);
    EXPECT_EQ(all.rounds.at(RoundId { "r2" }).n(), 1);
    EXPECT_EQ(all.unheard, (std::vector { TouchpointId { "b" } })); // back stage is not heard from
    EXPECT_EQ(all.good_news, (std::vector { CommentId { "c1" } }));
    EXPECT_EQ(voice_of(journey, { RoundId { "r2" }, {} }).map.n(), 2); // the one without a round counts, too
}

// Definitions, section 13: assumed < reported < observed < surveyed < measured (product decision).
TEST(EvidenceSheet, GoesByTheStrongestScore) // [D1]
{
    EXPECT_LT(Evidence::Assumed, Evidence::Reported);
    EXPECT_LT(Evidence::Surveyed, Evidence::Measured);
    auto const journey = two_touchpoints()
                             .score("a", all_of(5))
                             .score("a", all_of(5))
                             .score("b", all_of(5))
                             .with<Score>("score-2", [](Score& score) { score.evidence = Evidence::Observed; })
                             .journey();
    auto const sheet = evidence_of(journey, {});
    EXPECT_EQ(sheet.touchpoints.at(TouchpointId { "a" }).strongest, Evidence::Observed);
    EXPECT_EQ(sheet.touchpoints.at(TouchpointId { "a" }).n, 2);
    EXPECT_EQ(sheet.share_of_theory, 0.5);
    EXPECT_EQ(sheet.unscored, 1);
    EXPECT_EQ(sheet.n(), 3);
    EXPECT_TRUE(sheet.is_assumption_map); // two of three
    EXPECT_FALSE(evidence_of(Journey {}, {}).share_of_theory);
}

// Definitions, section 13: value x gap x importance, not equal attention (how they combine is a product decision).
TEST(Priorities, AreRankedByWorthForEffort) // [R1]
{
    auto const journey = two_touchpoints()
                             .score("a", all_of(4), all_of(6))
                             .score("b", all_of(5), all_of(6))
                             .with<Touchpoint>("a", [](Touchpoint& t) { t.importance = 6; })
                             .with<Touchpoint>("b", [](Touchpoint& t) { t.importance = 7; })
                             .add(priority("cheap", "b", 7, 1))
                             .add(priority("dear", "a", 7, 6, ""))
                             .add(priority("idle", "a", 2, 3))
                             .add(priority("unknown", "hidden", 7, 1))
                             .add(priority("lost", "gone", 7, 1))
                             .journey();
    auto const sheet = priorities_of(journey, rate(journey, {}));
    ASSERT_EQ(sheet.ranked.size(), 4u);
    EXPECT_EQ(sheet.ranked[0].priority.text, "cheap");
    EXPECT_NEAR(*sheet.ranked[0].worth, 7 * 1 * 7, 1e-9);
    EXPECT_EQ(sheet.ranked[0].pick, Pick::QuickWin);
    EXPECT_EQ(sheet.ranked[1].priority.text, "dear");
    EXPECT_NEAR(*sheet.ranked[1].worth_per_effort, 7 * 2 * 6 / 6.0, 1e-9);
    EXPECT_EQ(sheet.ranked[1].pick, Pick::BigProject);
    EXPECT_FALSE(sheet.ranked[1].is_agreed);
    EXPECT_EQ(sheet.ranked[2].pick, Pick::FillIn);
    EXPECT_EQ(sheet.ranked[3].rank, 0); // nobody has scored it
    EXPECT_FALSE(sheet.ranked[3].worth);
    EXPECT_NEAR(*sheet.effort_on_low_value, 3 / 11.0, 1e-12); // 3 of 1 + 6 + 3 + 1
    EXPECT_EQ(sheet.n, 4);
}

namespace {

    RoundNumber number_of(RoundComparison const& comparison, std::string_view key)
    {
        for (auto const& number : comparison.numbers) {
            if (number.key == key)
                return number;
        }
        ADD_FAILURE() << key;
        return {};
    }

}

TEST(Rounds, StandSideBySide) // [U1]
{
    auto const journey = two_touchpoints()
                             .score("a", all_of(3), all_of(6), "r1")
                             .score("a", all_of(6), all_of(6), "r2")
                             .score("b", all_of(5), all_of(6), "r2")
                             .journey();
    auto const comparison = compare_rounds(journey, RoundId { "r1" }, RoundId { "r2" });
    auto const gap = number_of(comparison, "overall.weighted");
    EXPECT_NEAR(*gap.change(), 2.5, 1e-12);
    EXPECT_TRUE(gap.is_better());
    EXPECT_EQ(gap.n_before, 1);
    EXPECT_EQ(gap.n_after, 2);
    EXPECT_EQ(number_of(comparison, "trust.balance").change(), 1 + 12);
    EXPECT_EQ(number_of(comparison, "trust.negatives").after, 0);
    EXPECT_TRUE(number_of(comparison, "trust.negatives").is_better());
    EXPECT_FALSE(number_of(comparison, "valueStream.leadTime").before);
    EXPECT_FALSE(number_of(comparison, "overall.expectation").is_better()); // neither
    ASSERT_EQ(comparison.touchpoints.size(), 2u);
    EXPECT_NEAR(*comparison.touchpoints[0].gap_change(), 3, 1e-12);
    EXPECT_FALSE(comparison.touchpoints[1].gap_change());
    EXPECT_EQ(round_before(journey, RoundId { "r2" }).text, "r1");
    EXPECT_TRUE(round_before(journey, RoundId { "r1" }).is_empty());
    EXPECT_TRUE(round_before(journey, RoundId { "nowhere" }).is_empty());
}

TEST(Rounds, KnowAMetricAgain) // [U1]
{
    auto const metric = [](char const* id, char const* round, double actual, char const* title = "Answered in time") {
        Metric record;
        record.id = MetricId { id };
        record.touchpoint = TouchpointId { "a" };
        record.round = RoundId { round };
        record.title = title;
        record.actual = actual;
        record.target = 90;
        return record;
    };
    auto const journey = two_touchpoints()
                             .add(metric("m1", "r1", 80))
                             .add(metric("m2", "r2", 95))
                             .add(metric("m3", "r2", 95, "Something else"))
                             .journey();
    auto const comparison = compare_rounds(journey, RoundId { "r1" }, RoundId { "r2" });
    ASSERT_EQ(comparison.metrics.size(), 1u);
    EXPECT_EQ(comparison.metrics[0].after.text, "m2");
    EXPECT_EQ(comparison.metrics[0].was_met, false);
    EXPECT_EQ(comparison.metrics[0].is_met, true);
}

// [C1] for indices: ids of sixteen bytes and more, and beginnings that are the same.
TEST(Rounds, DoNotMindLongIds)
{
    JourneyBuilder builder;
    builder.stage("s", "S").lane("l", "L");
    for (auto const* id : { "abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnopr", "abcdefghijklmno" })
        builder.touchpoint(id, id, "s", "l").score(id, all_of(double(std::string(id).back() - 'a') / 4 + 1));
    auto const sheet = rate(builder, {});
    for (auto const& [id, result] : sheet.touchpoints)
        EXPECT_NEAR(*result.overall.perception, double(id.text.back() - 'a') / 4 + 1, 1e-12) << id.text;
}

TEST(Targets, SayWhatWasExpectedAndAchieved) // [U2]
{
    Target target { TargetId { "t1" }, RoundId { "r2" }, TouchpointId { "a" } };
    target.perception[Dimension::Reliability] = 6;
    Target const of_nothing { TargetId { "t2" }, RoundId { "gone" }, {} };
    auto const journey = two_touchpoints().score("a", all_of(3), {}, "r1").score("a", all_of(5), {}, "r2").add(target).add(of_nothing).journey();
    auto const targets = targets_of(journey);
    ASSERT_EQ(targets.size(), 1u); // a round that is not there
    ASSERT_EQ(targets[0].numbers.size(), 1u);
    auto const& number = targets[0].numbers[0];
    EXPECT_EQ(number.expected(), 3);
    EXPECT_EQ(number.achieved(), 2);
    EXPECT_EQ(number.is_met(), false);
    EXPECT_TRUE(targets_of(journey, { RoundId { "r1" }, {} }).empty());
}

TEST(Targets, AreComparedWithTheRoundThatIsAskedFor) // [U2]
{
    Target target { TargetId { "t1" }, RoundId { "r3" }, TouchpointId { "a" } };
    target.perception[Dimension::Reliability] = 6;
    auto builder = two_touchpoints();
    builder.round("r3", "Three");
    auto const journey = builder.score("a", all_of(2), {}, "r1").score("a", all_of(3), {}, "r2").score("a", all_of(5), {}, "r3").add(target).journey();
    EXPECT_EQ(targets_of(journey, { RoundId { "r3" }, {} }).at(0).numbers.at(0).before, 3);
    EXPECT_EQ(targets_of(journey, { RoundId { "r3" }, {}, RoundId { "r1" } }).at(0).numbers.at(0).before, 2);
    EXPECT_EQ(targets_of(journey).at(0).numbers.at(0).before, 3);
}

TEST(Rounds, SayWhichTouchpointsANumberComesFrom)
{
    auto const journey = two_touchpoints().score("a", all_of(3), all_of(6), "r1").score("b", all_of(5), all_of(5), "r2").journey();
    auto const earlier = measure(journey, { RoundId { "r1" }, {} }), later = measure(journey, { RoundId { "r2" }, {} });
    auto const comparison = compare_rounds(journey, earlier, later);
    for (auto const& number : comparison.numbers) {
        auto const ids = touchpoints_behind(number, journey, earlier, later);
        bool const counts_nothing = number.before.value_or(0) == 0 && number.after.value_or(0) == 0;
        EXPECT_TRUE(counts_nothing || !ids.empty()) << number.key;
        if (number.key == "overall.weighted") {
            EXPECT_EQ(ids, (std::vector { TouchpointId { "a" }, TouchpointId { "b" } }));
        }
        if (number.key == "trust.negatives") {
            EXPECT_EQ(ids, (std::vector { TouchpointId { "a" } }));
        }
    }
}

namespace {

    JourneyBuilder three_personas(double a, double b, double c)
    {
        JourneyBuilder builder = two_touchpoints().persona("p2", "P2").persona("p3", "P3");
        builder.score("a", all_of(6 + a), all_of(6), {}, "p");
        builder.score("a", all_of(6 + b), all_of(6), {}, "p2");
        builder.score("a", all_of(6 + c), all_of(6), {}, "p3");
        return builder;
    }

    std::vector<bool> differing(Journey const& journey)
    {
        std::vector<bool> result;
        for (auto const& matter : what_matters(journey).personas)
            result.push_back(matter.differs_by_result);
        return result;
    }

}

TEST(Personas, PointOutTheOneThatDiffersFromAllOthers) // [G1]
{
    EXPECT_EQ(differing(three_personas(0, -0.5, -2)), (std::vector { false, false, true }));
    EXPECT_EQ(differing(three_personas(0, -1, -2)), (std::vector { false, false, false })); // the others differ, too
    EXPECT_EQ(differing(three_personas(0, -0.5, -1.4)), (std::vector { false, false, false }));
    RaterWeights other;
    other.points = { 10, 10, 60, 10, 10 };
    auto const journey = three_personas(0, 0, 0).with<Persona>("p2", [&](Persona& p) { p.weights = other; }).journey();
    auto const sheet = what_matters(journey);
    EXPECT_TRUE(sheet.personas[1].differs_by_weights);
    EXPECT_EQ(sheet.personas[1].matters_most, Dimension::Tangibles);
    EXPECT_FALSE(sheet.personas[0].differs_by_weights);
}

TEST(Personas, KnowWhereTheirPointsAreLost)
{
    RaterValues perception = all_of(6);
    perception[Dimension::Empathy] = 2;
    auto const journey = two_touchpoints().score("a", perception, all_of(6), {}, "p").journey();
    auto const matter = what_matters(journey).personas.front();
    EXPECT_EQ(matter.hurts_most, Dimension::Empathy);
    EXPECT_NEAR(*matter.leverage[std::size_t(Dimension::Empathy)], 0.16 * -4, 1e-12);
    EXPECT_EQ(matter.matters_most, Dimension::Reliability);
}

// Bitner, Ostrom & Morgan 2008: five components, three lines. Definitions, section 4.
TEST(Blueprint, HasThreeLines) // [B1]
{
    using enum LaneKind;
    EXPECT_TRUE(crosses(BlueprintLine::Interaction, Customer, Frontstage));
    EXPECT_TRUE(crosses(BlueprintLine::Interaction, Support, PhysicalEvidence));
    EXPECT_FALSE(crosses(BlueprintLine::Interaction, PhysicalEvidence, Customer));
    EXPECT_TRUE(crosses(BlueprintLine::Visibility, Frontstage, Backstage));
    EXPECT_FALSE(crosses(BlueprintLine::Visibility, Customer, Frontstage));
    EXPECT_TRUE(crosses(BlueprintLine::InternalInteraction, Backstage, Support));
    EXPECT_FALSE(crosses(BlueprintLine::InternalInteraction, Frontstage, Backstage));
}

TEST(Blueprint, CountsCrossingsAndHandOvers) // [B2]
{
    auto const through = [](Channel channel) { return [channel](Touchpoint& t) { t.channel = channel; }; };
    auto const journey = two_touchpoints()
                             .touchpoint("c", "C", "s", "l")
                             .with<Touchpoint>("a", through(Channel::Web))
                             .with<Touchpoint>("b", through(Channel::Phone))
                             .with<Touchpoint>("c", through(Channel::Phone))
                             .link("l1", "a", "hidden")
                             .link("l2", "a", "c")
                             .journey();
    auto const blueprint = blueprint_of(journey);
    EXPECT_EQ(blueprint.links, 2);
    EXPECT_EQ(blueprint.crossings[0].size(), 1u);
    EXPECT_EQ(blueprint.crossings[1], (std::vector { LinkId { "l1" } }));
    EXPECT_EQ(blueprint.crossings[2].size(), 0u);
    EXPECT_EQ(blueprint.transitions, 2); // a to c along the link, b to c in order
    ASSERT_EQ(blueprint.handovers.size(), 1u);
    EXPECT_EQ(blueprint.handovers[0].to.text, "c");
}

TEST(Swot, IsATwoByTwo)
{
    auto const tag = [](char const* id, char const* touchpoint, SwotKind kind) { return SwotTag { SwotTagId { id }, TouchpointId { touchpoint }, kind, "Text" }; };
    auto const journey = two_touchpoints()
                             .add(tag("x1", "b", SwotKind::Strength))
                             .add(tag("x2", "a", SwotKind::Strength))
                             .add(tag("x3", "a", SwotKind::Threat))
                             .add(tag("x4", "gone", SwotKind::Threat))
                             .journey();
    auto const sheet = swot_of(journey);
    EXPECT_EQ(sheet[SwotKind::Strength], (std::vector { SwotTagId { "x2" }, SwotTagId { "x1" } }));
    EXPECT_EQ(sheet.n(), 3);
}

TEST(Tensions, SayHowFarFromWhereTheyShouldBe) // [X1]
{
    auto const tension = [](char const* id, TensionKind kind, std::optional<int> position, std::optional<int> wanted, char const* round) {
        Tension record;
        record.id = TensionId { id };
        record.kind = kind;
        record.position = position;
        record.wanted = wanted;
        record.round = RoundId { round };
        record.touchpoints = { TouchpointId { "a" }, TouchpointId { "gone" } };
        return record;
    };
    auto const journey = two_touchpoints()
                             .round("r3", "Winter")
                             .add(tension("t1", TensionKind::OpennessPrivacy, -1, 0, "r2"))
                             .add(tension("t2", TensionKind::AgilityProcess, 2, -1, ""))
                             .add(tension("t3", TensionKind::ContributionCost, {}, {}, "r2"))
                             .add(tension("t4", TensionKind::OpennessPrivacy, -3, 0, "r1"))
                             .journey();
    auto const results = tensions_of(journey, { RoundId { "r2" }, {} });
    ASSERT_EQ(results.size(), 3u);
    EXPECT_EQ(results[0].tension.text, "t2");
    EXPECT_EQ(results[0].pull, -3);
    EXPECT_EQ(results[0].touchpoints, 1);
    EXPECT_EQ(results[1].moved, 2);
    EXPECT_FALSE(tensions_of(journey, { RoundId { "r2" }, {}, RoundId { "r3" } })[1].moved) << "compared with a round in which nobody said anything";
    EXPECT_EQ(ends_of(*journey.find(TensionId { "t1" })).right, "Privacy");
    EXPECT_FALSE(results[2].pull);
}

}
