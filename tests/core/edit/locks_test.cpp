#include "core/edit/locks.h"

#include "support/edit_driver.h"
#include "support/journeys.h"

namespace trustline {

namespace {

    Journey with_locked_sign_up()
    {
        return JourneyBuilder(three_stage_journey()).with<Touchpoint>("sign-up", [](Touchpoint& touchpoint) { touchpoint.is_locked = true; }).with<Note>("todo", [](Note& note) { note.is_locked = true; }).journey();
    }

    constexpr char const* refusal = "“Sign up” is locked. Unlock it first.";

}

TEST(Locks, KeepATouchpointAsAndWhereItIs) // [P13]
{
    EditDriver driver { with_locked_sign_up() };
    TouchpointId const id { "sign-up" };
    EXPECT_EQ(driver.refusal_of(RenameTouchpoint { id, "Register" }), refusal);
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { id }, StageId { "onboard" }, LaneId { "customer" }, {} }), refusal);
    EXPECT_EQ(driver.refusal_of(MoveTouchpoints { { id }, StageId { "join" }, LaneId { "customer" }, {} }), refusal);
    EXPECT_EQ(driver.refusal_of(RemoveRecords { { id } }), refusal);
    EXPECT_NE(driver.refusal_of(RemoveRecords { { RecordId { "join" } } }).find("is locked"), std::string::npos);
    driver.refusal_of(MoveNote { NoteId { "todo" }, {}, {}, 0, 0 });
    driver.refusal_of(EditNote { NoteId { "todo" }, "Done" });
}

TEST(Locks, LetOthersMoveAroundAndSayWhatTheyThink) // [P13]
{
    EditDriver driver { with_locked_sign_up() };
    driver.run(MoveTouchpoints { { TouchpointId { "mail" } }, StageId { "join" }, LaneId { "customer" }, TouchpointId { "sign-up" } });
    driver.run(SetPerception { TouchpointId { "sign-up" }, {}, {}, {}, Dimension::Empathy, 3, ScoreId { "new" } });
    driver.run(MoveStage { StageId { "join" }, StageId { "discover" } });
    EXPECT_EQ(driver.cell("join", "customer"), "mail sign-up");
}

TEST(Locks, AreOpenedByOneChange) // [P13]
{
    EditDriver driver { with_locked_sign_up() };
    auto open = driver.touchpoint("sign-up");
    open.is_locked = false;
    driver.run(ChangeRecord { open });
    driver.run(RenameTouchpoint { open.id, "Register" });
    EXPECT_EQ(driver.touchpoint("sign-up").title, "Register");
}

}
