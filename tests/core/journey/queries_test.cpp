#include "core/journey/queries.h"

#include "support/journeys.h"
#include "support/random_journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace trustline {

namespace {

    template<class R>
    std::string ids_of(std::vector<R const*> const& records)
    {
        std::string ids;
        for (auto const* record : records)
            ids += (ids.empty() ? "" : " ") + record->id.text;
        return ids;
    }

}

TEST(InOrder, IsByOrderKey) // [Q1]
{
    Journey const journey = three_stage_journey();
    EXPECT_EQ(ids_of(stages_in_order(journey)), "discover join onboard");
    EXPECT_EQ(ids_of(lanes_in_order(journey)), "customer frontstage backstage");
    EXPECT_EQ(ids_of(personas_in_order(journey)), "newcomers returning");
    EXPECT_EQ(ids_of(rounds_in_order(journey)), "spring autumn");
}

TEST(InOrder, ResolvesTiesByIdAndTakesMissingKeysFirst) // [Q1]
{
    JourneyBuilder builder;
    builder.stage("b", "B").stage("a", "A").stage("c", "C").stage("z", "Z");
    for (char const* id : { "a", "b", "c" })
        builder.with<Stage>(id, [](Stage& stage) { stage.order = "V"; });
    builder.with<Stage>("z", [](Stage& stage) { stage.order.clear(); });
    EXPECT_EQ(ids_of(stages_in_order(builder)), "z a b c");
}

TEST(TouchpointsInOrder, GoStageByStageLaneByLane) // [Q2]
{
    EXPECT_EQ(ids_of(touchpoints_in_order(three_stage_journey())), "ad question sign-up mail address login call");
}

TEST(TouchpointsInCell, AreThoseOfItsStageAndLane) // [Q2]
{
    Journey const journey = three_stage_journey();
    EXPECT_EQ(ids_of(touchpoints_in_cell(journey, StageId { "join" }, LaneId { "customer" })), "sign-up mail");
    EXPECT_EQ(ids_of(touchpoints_in_cell(journey, StageId { "onboard" }, LaneId { "backstage" })), "");
}

RC_GTEST_PROP(TouchpointsInOrder, AreTheCellsOneAfterTheOther, (std::uint64_t seed)) // [Q2]
{
    Dice dice(seed);
    Journey const journey = random_journey(dice);
    std::vector<Touchpoint const*> expected;
    for (auto const* stage : stages_in_order(journey)) {
        for (auto const* lane : lanes_in_order(journey)) {
            auto const cell = touchpoints_in_cell(journey, stage->id, lane->id);
            expected.insert(expected.end(), cell.begin(), cell.end());
        }
    }
    RC_ASSERT(touchpoints_in_order(journey) == expected);
}

TEST(Round, TheLastOneIsCurrent)
{
    EXPECT_EQ(current_round(three_stage_journey()), RoundId { "autumn" });
    EXPECT_EQ(first_round(three_stage_journey()), RoundId { "spring" });
    EXPECT_EQ(current_round(Journey {}), RoundId {});
    EXPECT_EQ(first_round(Journey {}), RoundId {});
}

TEST(Round, OfAScoreWithoutOneIsTheFirst) // [Q3]
{
    Score score;
    EXPECT_EQ(round_of(three_stage_journey(), score), RoundId { "spring" });
    EXPECT_EQ(round_of(Journey {}, score), RoundId {});
    score.round = RoundId { "autumn" };
    EXPECT_EQ(round_of(three_stage_journey(), score), RoundId { "autumn" });
}

TEST(Visibility, EndsBelowTheFrontStage)
{
    EXPECT_TRUE(is_visible_to_customer(LaneKind::PhysicalEvidence));
    EXPECT_TRUE(is_visible_to_customer(LaneKind::Customer));
    EXPECT_TRUE(is_visible_to_customer(LaneKind::Frontstage));
    EXPECT_FALSE(is_visible_to_customer(LaneKind::Backstage));
    EXPECT_FALSE(is_visible_to_customer(LaneKind::Support));
}

TEST(TitleOf, IsWhatPeopleWouldCallIt)
{
    Journey const journey = three_stage_journey();
    EXPECT_EQ(title_of(*journey.record(RecordId { "map" })), "Joining");
    EXPECT_EQ(title_of(*journey.record(RecordId { "call" })), "Welcome call");
    EXPECT_EQ(title_of(*journey.record(RecordId { "ad-to-sign-up" })), "clicks");
    EXPECT_EQ(title_of(*journey.record(RecordId { "todo" })), "Who checks at weekends?");
    EXPECT_EQ(title_of(*journey.record(RecordId { "score-1" })), "Maja");
}

}
