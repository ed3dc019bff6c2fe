#include "core/scene/scene.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace trustline;

namespace {

// A letter a touchpoint: + won, - lost, = lost more deeply, 0 neither, ? unscored.
Journey journey_of(std::string const& effects)
{
    std::vector<Change> changes;
    auto const add = [&](Record record) { changes.push_back({ id_of(record), std::nullopt, record }); };
    add(Stage { StageId { "s" }, "Stage", {}, "a" });
    add(Lane { LaneId { "l" }, "Lane", LaneKind::Customer, "a" });
    auto const keys = order_keys_between({}, {}, effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId { "t" + std::to_string(i) };
        touchpoint.stage = StageId { "s" };
        touchpoint.lane = LaneId { "l" };
        touchpoint.order = keys[i];
        add(touchpoint);
        if (effects[i] == '?')
            continue;
        Score score;
        score.id = ScoreId { "x" + std::to_string(i) };
        score.touchpoint = touchpoint.id;
        score.expectation = all_of(6);
        score.perception = all_of(effects[i] == '+' ? 6 : effects[i] == '-' ? 2 : effects[i] == '=' ? 1 : 4.5);
        add(score);
    }
    Journey journey;
    EXPECT_FALSE(journey.apply({ "Build", changes }));
    return journey;
}

Scene scene_of(std::string const& effects)
{
    Journey const journey = journey_of(effects);
    return build_scene(journey, measure(journey, {}), lay_out_board(journey), {});
}

struct Span {
    float low = 0, high = 0;
};

Span reach_of(std::vector<BoxInstance> const& boxes)
{
    Span span;
    for (auto const& box : boxes) {
        span.low = std::min(span.low, box.rect[1]);
        span.high = std::max(span.high, box.rect[1] + box.rect[3]);
    }
    return span;
}

std::size_t count_of(std::vector<BoxInstance> const& boxes, Colour colour)
{
    return std::size_t(std::count_if(boxes.begin(), boxes.end(), [&](BoxInstance const& box) { return box.fill == colour.packed(); }));
}

}

TEST(TrustShapes, WhereNobodyHasScoredThereIsNoLine) // [S5]
{
    Scene const scene = scene_of("???");
    EXPECT_TRUE(scene.trust_line.empty());
    EXPECT_TRUE(scene.trust_area.empty());
    EXPECT_EQ(scene_of("?0?").trust_line.size(), 1u) << "scored, and neither won nor lost: that is a line at zero";
}

TEST(TrustShapes, AStepUpIsATreadAndARiser) // [S5]
{
    Scene const scene = scene_of("+");
    ASSERT_EQ(scene.trust_line.size(), 3u);
    EXPECT_EQ(scene.trust_line[0].rect[0], 0);
    EXPECT_EQ(scene.trust_line[0].rect[1], 0);
    EXPECT_EQ(scene.trust_line[1].rect[1], 1);
    EXPECT_EQ(scene.trust_line[2].rect[3], 1);
    EXPECT_EQ(scene.trust_line[2].fill, tokens(Theme::Light).won.packed());
    EXPECT_EQ(scene.trust_end.y, 1);
    EXPECT_EQ(scene.trust_end.x, 148);
    EXPECT_TRUE(scene.falls.empty());
}

TEST(TrustShapes, AFallIsDrawnLastAndInItsOwnColour) // [S5]
{
    Scene const scene = scene_of("+-+");
    auto const& fall = scene.trust_line.back();
    EXPECT_EQ(fall.fill, tokens(Theme::Light).lost.packed());
    EXPECT_EQ(fall.rect[1], -11);
    EXPECT_EQ(fall.rect[3], 12);
    ASSERT_EQ(scene.falls.size(), 1u);
    EXPECT_EQ(scene.falls[0].from, 1);
    EXPECT_EQ(scene.falls[0].to, -11);
    EXPECT_FLOAT_EQ(scene.falls[0].gap, -4);
    EXPECT_EQ(scene.trust_lowest, -11);
    EXPECT_EQ(scene.trust_highest, 1);
}

TEST(TrustShapes, FallsAreRankedByDepthOfTheirGap) // [S7]
{
    Scene const scene = scene_of("-+=-"); // '=' is deeper
    ASSERT_EQ(scene.falls.size(), 3u);
    EXPECT_EQ(scene.falls[0].rank, 1u);
    EXPECT_EQ(scene.falls[1].rank, 0u);
    EXPECT_EQ(scene.falls[2].rank, 2u);
}

TEST(TrustShapes, StepsThatChangeNothingAreOneTread) // [S5]
{
    Scene const scene = scene_of("0?0");
    ASSERT_EQ(scene.trust_line.size(), 1u);
    EXPECT_EQ(scene.trust_line[0].rect[2], scene.trust_end.x);
    EXPECT_TRUE(scene.trust_area.empty());
}

TEST(TrustShapes, TheAreaReachesFromTheLineToZero) // [S5]
{
    Scene const scene = scene_of("++-");
    ASSERT_EQ(scene.trust_area.size(), 3u);
    EXPECT_EQ(scene.trust_area[1].rect[1], 0);
    EXPECT_EQ(scene.trust_area[1].rect[3], 2);
    EXPECT_EQ(scene.trust_area[2].rect[1], -10);
    EXPECT_EQ(scene.trust_area[2].rect[3], 10);
    EXPECT_NE(scene.trust_area[2].fill, scene.trust_area[2].fill_end);
    EXPECT_EQ(scene.trust_area[2].fill_end, tokens(Theme::Light).lost_soft.packed());
}

TEST(TrustShapes, AShortLineNeedsNoCoarseOne) // [S6]
{
    EXPECT_TRUE(scene_of("+-+").trust_line_coarse.empty());
}

TEST(TrustShapes, ALongLineHasACoarseOneThatKeepsEveryHighAndLow) // [S6]
{
    std::string effects;
    for (int i = 0; i < 5000; ++i)
        effects += i % 97 == 96 ? '-' : '+';
    Scene const scene = scene_of(effects);
    EXPECT_GT(scene.trust_line.size(), 5000u);
    EXPECT_LE(scene.trust_line_coarse.size(), 1000u);
    EXPECT_GT(scene.trust_line_coarse.size(), 600u);
    Span const fine = reach_of(scene.trust_line), coarse = reach_of(scene.trust_line_coarse);
    EXPECT_EQ(coarse.low, fine.low);
    EXPECT_EQ(coarse.high, fine.high);
    EXPECT_EQ(count_of(scene.trust_line_coarse, tokens(Theme::Light).lost), scene.falls.size());
    EXPECT_LE(scene.trust_area_coarse.size(), 400u);
    EXPECT_EQ(scene.trust_area_coarse.size() > 0, true);
}
