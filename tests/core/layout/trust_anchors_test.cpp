#include "core/layout/board.h"
#include "core/measure/measures.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace trustline;

TEST(TrustAnchors, SpreadEvenlyOverTheirStage) // [L10]
{
    Journey const journey = JourneyBuilder {}
                                .stage("s1", "Before")
                                .stage("s2", "After")
                                .lane("l1", "Customer")
                                .lane("l2", "Back", LaneKind::Backstage)
                                .touchpoint("a", "A", "s1", "l1")
                                .touchpoint("b", "B", "s1", "l1")
                                .touchpoint("hidden", "C", "s1", "l2")
                                .touchpoint("d", "D", "s2", "l1");
    BoardLayout const layout = lay_out_board(journey);
    auto const anchors = trust_anchors(layout);
    ASSERT_EQ(anchors.size(), 3u);
    EXPECT_NEAR(anchors[1].x - anchors[0].x, 158 / 2.2f, 0.01f);
    EXPECT_NEAR(anchors[0].x, 0.6f * 158 / 2.2f, 0.01f);
    EXPECT_NEAR(anchors[2].x, 158 + 0.6f * 158 / 1.2f, 0.01f);
    EXPECT_EQ(layout.cards[anchors[2].card].id, TouchpointId { "d" });
}

RC_GTEST_PROP(TrustAnchors, BelongToTheStepsOfTheLedgerOneByOne, (std::uint64_t seed)) // [L10]
{
    Dice dice { seed };
    Journey const journey = random_journey(dice, 16);
    BoardLayout const layout = lay_out_board(journey);
    auto const anchors = trust_anchors(layout);
    auto const steps = measure(journey, {}).trust.steps;
    RC_ASSERT(anchors.size() == steps.size());
    float x = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        RC_ASSERT(layout.cards[anchors[i].card].id == steps[i].touchpoint);
        RC_ASSERT(anchors[i].x > x);
        x = anchors[i].x;
        auto const& stage = layout.stages[layout.cards[anchors[i].card].stage];
        RC_ASSERT(x > stage.x && x < stage.x + stage.width);
    }
}
