#include "support/edit_driver.h"
#include "support/journeys.h"
#include "support/three_stages.h"

namespace trustline {

using namespace three_stages;

TEST(AddStage, PutsItBeforeAnotherOrAtTheEnd)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddStage { StageId { "leave" }, "Leave", {} });
    driver.run(AddStage { StageId { "hear" }, "Hear of it", discover });
    driver.run(AddStage { StageId { "wait" }, "Wait", onboard });
    EXPECT_EQ(driver.stages(), "hear discover join wait onboard leave");
    EXPECT_EQ(driver.history.undo_label(), "Add stage");
}

TEST(AddStage, OnAnEmptyMap)
{
    EditDriver driver { Journey {} };
    driver.run(AddStage { StageId { "first" }, "First", {} });
    EXPECT_EQ(driver.stages(), "first");
}

TEST(AddStage, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(AddStage { StageId { "new" }, " ", {} }), "A stage needs a title");
    EXPECT_EQ(driver.refusal_of(AddStage { StageId { "call" }, "Call", {} }), "The id \"call\" is used twice");
    EXPECT_EQ(driver.refusal_of(AddStage { StageId { "no good" }, "Call", {} }),
        "\"no good\" cannot be an id: ids are 1 to 64 letters, digits, '_', '-', '.' or ':'");
    EXPECT_EQ(driver.refusal_of(AddStage { StageId { "new" }, "New", StageId { "gone" } }), "This stage is no longer on the map");
}

TEST(RenameStage, AndDescribeIt)
{
    EditDriver driver { three_stage_journey() };
    driver.run(RenameStage { join, "Enrol" });
    driver.run(DescribeStage { join, "With a form" });
    EXPECT_EQ(driver.stage("join").title, "Enrol");
    EXPECT_EQ(driver.stage("join").description, "With a form");
    EXPECT_EQ(driver.refusal_of(RenameStage { join, "" }), "A stage needs a title");
    EXPECT_EQ(driver.refusal_of(DescribeStage { StageId { "gone" }, "x" }), "This stage is no longer on the map");
}

TEST(MoveStage, ChangesOneRecord) // [P4]
{
    EditDriver driver { three_stage_journey() };
    EXPECT_EQ(driver.edit_of(MoveStage { onboard, discover }).changes.size(), 1u);
    driver.run(MoveStage { onboard, discover });
    EXPECT_EQ(driver.stages(), "onboard discover join");
    driver.run(MoveStage { onboard, join });
    EXPECT_EQ(driver.stages(), "discover onboard join");
    driver.run(MoveStage { discover, {} });
    EXPECT_EQ(driver.stages(), "onboard join discover");
}

TEST(MoveStage, ToItsOwnPlaceIsNoChange) // [P5]
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_TRUE(driver.edit_of(MoveStage { join, onboard }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveStage { join, join }).is_empty());
    EXPECT_TRUE(driver.edit_of(MoveStage { onboard, {} }).is_empty());
}

TEST(MoveStage, Refusals)
{
    EditDriver const driver { three_stage_journey() };
    EXPECT_EQ(driver.refusal_of(MoveStage { StageId { "gone" }, join }), "This stage is no longer on the map");
    EXPECT_EQ(driver.refusal_of(MoveStage { join, StageId { "gone" } }), "This stage is no longer on the map");
}

TEST(Lanes, AreAddedRenamedMovedAndMadeAnotherKind)
{
    EditDriver driver { three_stage_journey() };
    driver.run(AddLane { LaneId { "support" }, "Support", LaneKind::Support, {} });
    driver.run(AddLane { LaneId { "evidence" }, "Evidence", LaneKind::PhysicalEvidence, LaneId { "customer" } });
    driver.run(RenameLane { LaneId { "customer" }, "Member" });
    driver.run(SetLaneKind { LaneId { "backstage" }, LaneKind::Support });
    driver.run(MoveLane { LaneId { "support" }, LaneId { "backstage" } });
    EXPECT_EQ(driver.lanes(), "evidence customer frontstage support backstage");
    EXPECT_EQ(driver.lane("customer").title, "Member");
    EXPECT_EQ(driver.lane("backstage").kind, LaneKind::Support);
    EXPECT_EQ(driver.lane("evidence").kind, LaneKind::PhysicalEvidence);
    EXPECT_EQ(driver.refusal_of(RenameLane { LaneId { "customer" }, "\t" }), "A lane needs a title");
    EXPECT_EQ(driver.refusal_of(SetLaneKind { LaneId { "gone" }, LaneKind::Support }), "This lane is no longer on the map");
}

TEST(MoveStage, WorksAmongKeysThatAreEqualOrMissing) // [P4]
{
    JourneyBuilder builder;
    builder.lane("lane", "Lane");
    for (char const* id : { "a", "b", "c", "d", "e" })
        builder.stage(id, id);
    for (char const* id : { "a", "b" })
        builder.with<Stage>(id, [](Stage& stage) { stage.order.clear(); });
    for (char const* id : { "c", "d", "e" })
        builder.with<Stage>(id, [](Stage& stage) { stage.order = "V"; });
    EditDriver driver { builder.journey() };
    ASSERT_EQ(driver.stages(), "a b c d e");

    driver.run(MoveStage { StageId { "e" }, StageId { "d" } });
    EXPECT_EQ(driver.stages(), "a b c e d");
    driver.run(MoveStage { StageId { "b" }, StageId { "a" } });
    EXPECT_EQ(driver.stages(), "b a c e d");
    EXPECT_TRUE(findings_in(driver.journey).empty()) << "the ties that were in the way are resolved";
}

}
