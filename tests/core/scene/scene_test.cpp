#include "core/scene/scene.h"
#include "core/journey/queries.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

using namespace trustline;

namespace {

struct Built {
    Journey journey;
    BoardLayout layout;
    Measures measures;
    Scene scene;

    CardInstance const& card(std::string const& id) const { return scene.cards[layout.card_of.at(TouchpointId { id })]; }
};

Built built(Journey journey, SceneStyle style = {})
{
    Built all { std::move(journey), {}, {}, {} };
    all.layout = lay_out_board(all.journey);
    all.measures = measure(all.journey, { current_round(all.journey), {} });
    all.scene = build_scene(all.journey, all.measures, all.layout, style);
    return all;
}

JourneyBuilder one_stage()
{
    return JourneyBuilder {}.stage("s1", "Before").lane("l1", "Customer").lane("l2", "Back", LaneKind::Backstage);
}

CardSign sign_of(CardInstance const& card)
{
    return CardSign(card.flags >> card_flags::sign_shift & 63);
}

}

TEST(Scene, ArraysGoIndexForIndexWithTheLayout) // [S1]
{
    auto const map = built(three_stage_journey());
    EXPECT_EQ(map.scene.cards.size(), map.layout.cards.size());
    EXPECT_EQ(map.scene.links.size(), map.layout.links.size());
    EXPECT_EQ(map.scene.notes.size(), map.layout.notes.size());
    for (std::size_t i = 0; i < map.layout.cards.size(); ++i) {
        EXPECT_EQ(map.scene.cards[i].position[0], map.layout.cards[i].position.x);
        EXPECT_EQ(map.scene.cards[i].from[1], map.layout.cards[i].position.y);
    }
}

// The shaders find the end and the stretch before it in the same places, however many points there are.
TEST(Scene, LinksWithFewPointsRepeatTheirStartInFront)
{
    PlacedLink link;
    link.count = 2;
    link.points = { { { 1, 2 }, { 9, 2 }, { 9, 2 }, { 9, 2 }, { 9, 2 } } };
    auto const drawn = link_instance(link, 7);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(drawn.points[2 * i], 1);
    EXPECT_EQ(drawn.points[8], 9);
    EXPECT_EQ(drawn.colour, 7u);
    link.count = 0;
    EXPECT_EQ(link_instance(link, 7).colour, 0u);
}

TEST(Scene, PerceptionAndExpectationArePackedInEighths) // [S1]
{
    auto const map = built(one_stage().touchpoint("a", "A", "s1", "l1").score("a", { { 1, 2.5, 7, 0, 4 } }, { { 7, 0, 6, 5, 4 } }));
    auto const& card = map.card("a");
    EXPECT_EQ(card.perception & 63, 8u);
    EXPECT_EQ(card.perception >> 6 & 63, 20u);
    EXPECT_EQ(card.perception >> 12 & 63, 56u);
    EXPECT_EQ(card.perception >> 18 & 63, 0u);
    EXPECT_EQ(card.expectation & 63, 56u);
    EXPECT_EQ(card.expectation >> 6 & 63, 0u);
}

TEST(Scene, AnUnscoredCardHasNoBandColour) // [S3]
{
    auto const map = built(one_stage().touchpoint("a", "A", "s1", "l1"));
    EXPECT_EQ(map.card("a").band, 0u);
    EXPECT_TRUE(map.card("a").flags & card_flags::is_unscored);
    EXPECT_EQ(map.card("a").flags >> card_flags::evidence_shift & 7, 0u);
}

TEST(Scene, OnlyOuterClassesOfTheGapShowTheirSign) // [S3]
{
    auto const map = built(one_stage()
                               .touchpoint("deep", "A", "s1", "l1")
                               .touchpoint("short", "B", "s1", "l1")
                               .touchpoint("top", "C", "s1", "l1")
                               .score("deep", all_of(2), all_of(6))
                               .score("short", all_of(4), all_of(5.5))
                               .score("top", all_of(7), all_of(4)));
    auto const& t = tokens(Theme::Light);
    EXPECT_EQ(map.card("deep").band, t.gap[0].packed());
    EXPECT_TRUE(map.card("deep").flags & card_flags::has_sign);
    EXPECT_TRUE(map.card("deep").flags & card_flags::sign_is_light);
    EXPECT_EQ(sign_of(map.card("deep")), CardSign::Gap0);
    EXPECT_EQ(map.card("short").band, t.gap[2].packed());
    EXPECT_FALSE(map.card("short").flags & card_flags::has_sign);
    EXPECT_EQ(sign_of(map.card("top")), CardSign::Gap6);
}

TEST(Scene, ScoreLensesShowDigitsAndOutlinePaleSteps) // [S3]
{
    auto const map = built(one_stage().touchpoint("low", "A", "s1", "l1").touchpoint("high", "B", "s1", "l1").score("low", all_of(2)).score("high", { { 6.6, 1, 1, 1, 1 } }),
        { Lens::Reliability, Theme::Light });
    auto const& t = tokens(Theme::Light);
    EXPECT_EQ(map.card("low").band, t.score[1].packed());
    EXPECT_EQ(sign_of(map.card("low")), CardSign::Digit2);
    EXPECT_TRUE(map.card("low").flags & card_flags::is_score_sign);
    EXPECT_TRUE(map.card("low").flags & card_flags::has_outline);
    EXPECT_EQ(map.card("high").band, t.score[6].packed());
    EXPECT_FALSE(map.card("high").flags & card_flags::has_outline);
}

TEST(Scene, TheTrustLensShowsWhatEachStepDid) // [S3]
{
    auto const map = built(one_stage()
                               .touchpoint("won", "A", "s1", "l1")
                               .touchpoint("lost", "B", "s1", "l1")
                               .touchpoint("neutral", "C", "s1", "l1")
                               .touchpoint("hidden", "D", "s1", "l2")
                               .score("won", all_of(6), all_of(6))
                               .score("lost", all_of(2), all_of(6))
                               .score("neutral", all_of(4), all_of(5.5))
                               .score("hidden", all_of(1), all_of(7)),
        { Lens::Trust, Theme::Light });
    auto const& t = tokens(Theme::Light);
    EXPECT_EQ(map.card("won").band, t.won.packed());
    EXPECT_EQ(sign_of(map.card("won")), CardSign::Plus);
    EXPECT_EQ(map.card("lost").band, t.lost.packed());
    EXPECT_EQ(sign_of(map.card("lost")), CardSign::Down);
    // Not by the colour of a band alone.
    EXPECT_TRUE(map.card("won").flags & map.card("lost").flags & card_flags::has_chip);
    EXPECT_EQ(map.card("neutral").band, t.glyph_base.packed());
    EXPECT_EQ(sign_of(map.card("neutral")), CardSign::Bar);
    EXPECT_EQ(map.card("hidden").band, t.field.packed());
    EXPECT_FALSE(map.card("hidden").flags & (card_flags::is_unscored | card_flags::has_sign | card_flags::has_chip));
}

TEST(Scene, EvidenceIsTheBestOfTheScoresThatCount) // [S4]
{
    Score assumed { ScoreId { "x1" }, TouchpointId { "a" }, RoundId { "r1" } };
    assumed.perception = all_of(4);
    Score observed = assumed;
    observed.id = ScoreId { "x2" };
    observed.evidence = Evidence::Observed;
    observed.by = "Ann";
    Score elsewhere = assumed;
    elsewhere.id = ScoreId { "x3" };
    elsewhere.round = RoundId { "r2" };
    elsewhere.evidence = Evidence::Measured;
    Journey const journey = one_stage().round("r1", "One").round("r2", "Two").touchpoint("a", "A", "s1", "l1").add(assumed).add(observed).add(elsewhere);

    BoardLayout const layout = lay_out_board(journey);
    Scene const scene = build_scene(journey, measure(journey, { RoundId { "r1" }, {} }), layout, {});
    EXPECT_EQ(scene.cards[0].flags >> card_flags::evidence_shift & 7, std::uint32_t(Evidence::Observed) + 1);
}

TEST(Scene, AMomentOfTruthIsFlagged)
{
    auto const map = built(one_stage().touchpoint("a", "A", "s1", "l1").with<Touchpoint>("a", [](Touchpoint& t) { t.moment_of_truth = MomentOfTruth {}; }));
    EXPECT_TRUE(map.card("a").flags & card_flags::moment_of_truth);
}

TEST(Scene, LinesOfTheBlueprintRunBetweenTheirLanes) // [S2]
{
    auto const map = built(JourneyBuilder {}
                               .stage("s1", "Stage")
                               .lane("l0", "Evidence", LaneKind::PhysicalEvidence)
                               .lane("l1", "Customer")
                               .lane("l2", "Front", LaneKind::Frontstage)
                               .lane("l3", "Back", LaneKind::Backstage)
                               .lane("l4", "Support", LaneKind::Support));
    auto const& lines = map.scene.blueprint_lines;
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].kind, BlueprintLineKind::Interaction);
    EXPECT_EQ(lines[0].y, 224);
    EXPECT_EQ(lines[1].kind, BlueprintLineKind::Visibility);
    EXPECT_EQ(lines[1].y, 336);
    EXPECT_EQ(lines[2].kind, BlueprintLineKind::InternalInteraction);
    auto const dashed = std::count_if(map.scene.backdrop.begin(), map.scene.backdrop.end(), [](BoxInstance const& box) { return box.dash > 0; });
    EXPECT_EQ(dashed, 2);
    EXPECT_EQ(map.scene.backdrop.front().fill, tokens(Theme::Light).lane.packed());
}

TEST(Scene, TheLineOfVisibilityIsDrawnWhateverTheOrderOfLanes) // [S2]
{
    auto const map = built(JourneyBuilder {}.stage("s1", "Stage").lane("l1", "Support", LaneKind::Support).lane("l2", "Customer"));
    ASSERT_EQ(map.scene.blueprint_lines.size(), 1u);
    EXPECT_EQ(map.scene.blueprint_lines[0].kind, BlueprintLineKind::Visibility);
}

TEST(Scene, CollapsedStripsShowWhatTheyHold) // [L12]
{
    auto const map = built(JourneyBuilder {}
                               .stage("s1", "Folded")
                               .stage("s2", "Open")
                               .lane("l1", "Customer")
                               .touchpoint("a", "A", "s1", "l1")
                               .touchpoint("b", "B", "s1", "l1")
                               .touchpoint("c", "C", "s2", "l1")
                               .score("a", all_of(2), all_of(6))
                               .with<Stage>("s1", [](Stage& stage) { stage.is_collapsed = true; }));
    std::vector<BoxInstance> bars;
    std::copy_if(map.scene.backdrop.begin(), map.scene.backdrop.end(), std::back_inserter(bars), [](BoxInstance const& box) { return box.corner > 0; });
    ASSERT_EQ(bars.size(), 2u);
    EXPECT_EQ(bars[0].fill, map.card("a").band);
    EXPECT_GT(bars[1].ring_width, 0) << "not scored: an outline";
    EXPECT_GT(bars[1].rect[1], bars[0].rect[1] + bars[0].rect[3]);
    for (auto const& bar : bars)
        EXPECT_LE(bar.rect[0] + bar.rect[2], collapsed_stage_width);
}

TEST(Scene, AnEmptyMapHasAnEmptyScene)
{
    auto const map = built(Journey {});
    EXPECT_TRUE(map.scene.backdrop.empty());
    EXPECT_TRUE(map.scene.trust_line.empty());
    EXPECT_TRUE(map.scene.cards.empty());
}

TEST(Scene, MovedCardsStartWhereTheyWereSeen) // [S10]
{
    auto const before = built(one_stage().touchpoint("b", "B", "s1", "l1"));
    auto after = built(one_stage().touchpoint("a", "A", "s1", "l1").touchpoint("b", "B", "s1", "l1"));
    carry_positions(after.scene, after.layout, before.scene, before.layout, 1);
    EXPECT_EQ(after.card("b").from[1], 8);
    EXPECT_EQ(after.card("b").position[1], 112);
    EXPECT_EQ(after.card("a").from[1], after.card("a").position[1]); // new: stands where it is

    auto again = built(one_stage().touchpoint("b", "B", "s1", "l1"));
    carry_positions(again.scene, again.layout, after.scene, after.layout, 0.5f);
    EXPECT_EQ(again.card("b").from[1], 60); // half way when it turned back
}

RC_GTEST_PROP(Scene, CanBeBuiltOfAnyJourney, (std::uint64_t seed))
{
    Dice dice { seed };
    Journey const journey = random_journey(dice, 12);
    for (int lens = 0; lens < 8; ++lens) {
        auto const map = built(journey, { Lens(lens), Theme(dice.below(3)) });
        RC_ASSERT(map.scene.cards.size() == map.layout.cards.size());
        for (auto const& box : map.scene.trust_line)
            RC_ASSERT(std::isfinite(box.rect[0]) && box.rect[2] >= 0 && box.rect[3] >= 0);
    }
}
