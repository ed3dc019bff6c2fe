#include "core/edit/history.h"

#include "support/edit_driver.h"
#include "support/journeys.h"

namespace trustline {

namespace {

    RenameTouchpoint renamed(char const* title) { return { TouchpointId { "call" }, title }; }
    RenameStage renamed_stage(char const* title) { return { StageId { "join" }, title }; }

}

TEST(History, UndoesAndRedoesStepByStep) // [H1]
{
    EditDriver driver { three_stage_journey() };
    EXPECT_FALSE(driver.history.can_undo());
    driver.run(renamed("One"));
    driver.run(renamed_stage("Two"));
    Journey const after = driver.journey;
    EXPECT_EQ(driver.history.undo_label(), "Rename stage");

    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.stage("join").title, "Join");
    EXPECT_EQ(driver.touchpoint("call").title, "One");
    EXPECT_EQ(driver.history.undo_label(), "Rename touchpoint");
    EXPECT_EQ(driver.history.redo_label(), "Rename stage");

    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.journey, three_stage_journey());
    EXPECT_FALSE(driver.history.can_undo());
    EXPECT_EQ(driver.history.undo_label(), "");

    driver.history.redo(driver.journey);
    driver.history.redo(driver.journey);
    EXPECT_EQ(driver.journey, after);
    EXPECT_FALSE(driver.history.can_redo());
}

TEST(History, AnswersWithTheEditThatWasApplied) // [H2]
{
    EditDriver driver { three_stage_journey() };
    Journey replay = driver.journey;
    driver.run(renamed("One"));
    Journey const renamed_journey = driver.journey;
    auto const back = driver.history.undo(driver.journey);
    auto const forth = driver.history.redo(driver.journey);
    EXPECT_EQ(forth, inverse_of(back));
    ASSERT_FALSE(replay.apply(forth));
    EXPECT_EQ(replay, renamed_journey);
    ASSERT_FALSE(replay.apply(back));
    EXPECT_EQ(replay, three_stage_journey());
}

TEST(History, HasNothingToUndoOrRedoAtTheEnds) // [H1]
{
    EditDriver driver { three_stage_journey() };
    EXPECT_TRUE(driver.history.undo(driver.journey).is_empty());
    EXPECT_TRUE(driver.history.redo(driver.journey).is_empty());
    EXPECT_EQ(driver.journey, three_stage_journey());
}

TEST(History, ANewStepForgetsWhatCouldBeRedone) // [H3]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.undo(driver.journey);
    driver.run(renamed("Other"));
    EXPECT_FALSE(driver.history.can_redo());
    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.journey, three_stage_journey());
}

TEST(History, AnEditThatChangesNothingLeavesNoTrace) // [H3]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.undo(driver.journey);
    driver.run(renamed("Welcome call"));
    EXPECT_FALSE(driver.history.can_undo());
    EXPECT_TRUE(driver.history.can_redo());
}

TEST(History, AnEditThatDoesNotFitIsNotRemembered) // [H4]
{
    EditDriver driver { three_stage_journey() };
    auto const stale = driver.edit_of(renamed("One"));
    driver.run(renamed("Two"));
    EXPECT_TRUE(driver.history.apply(driver.journey, stale));
    EXPECT_EQ(driver.touchpoint("call").title, "Two");
    driver.history.undo(driver.journey);
    EXPECT_FALSE(driver.history.can_undo());
}

TEST(Gesture, IsOneStep) // [H5]
{
    EditDriver driver { three_stage_journey() };
    driver.history.begin_gesture("Move touchpoints");
    for (char const* stage : { "discover", "onboard", "join" })
        driver.run(MoveTouchpoints { { TouchpointId { "call" } }, StageId { stage }, LaneId { "customer" }, {} });
    EXPECT_TRUE(driver.history.is_in_gesture());
    Edit const whole = driver.history.end_gesture();
    EXPECT_EQ(whole.changes.size(), 1u);
    EXPECT_EQ(driver.history.undo_label(), "Move touchpoints");
    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.journey, three_stage_journey());
    driver.history.redo(driver.journey);
    EXPECT_EQ(driver.cell("join", "customer"), "sign-up mail call");
}

TEST(Gesture, WithoutALabelIsCalledAfterItsFirstEdit) // [H5]
{
    EditDriver driver { three_stage_journey() };
    driver.history.begin_gesture("");
    driver.run(renamed_stage("One"));
    driver.run(renamed("Two"));
    EXPECT_EQ(driver.history.end_gesture().label, "Rename stage");
}

TEST(Gesture, InsideAGestureIsPartOfIt) // [H5]
{
    EditDriver driver { three_stage_journey() };
    driver.history.begin_gesture("Outer");
    driver.run(renamed("One"));
    driver.history.begin_gesture("Inner");
    driver.run(renamed_stage("Two"));
    EXPECT_TRUE(driver.history.end_gesture().is_empty());
    EXPECT_TRUE(driver.history.is_in_gesture());
    Edit const whole = driver.history.end_gesture();
    EXPECT_EQ(whole.label, "Outer");
    EXPECT_EQ(whole.changes.size(), 2u);
    driver.history.undo(driver.journey);
    EXPECT_EQ(driver.journey, three_stage_journey());
    EXPECT_FALSE(driver.history.can_undo());
}

TEST(Gesture, ThatComesToNothingLeavesNoTrace) // [H5]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.undo(driver.journey);
    driver.history.begin_gesture("There and back");
    driver.run(renamed_stage("There"));
    driver.run(renamed_stage("Join"));
    EXPECT_TRUE(driver.history.end_gesture().is_empty());
    EXPECT_FALSE(driver.history.can_undo());
    EXPECT_TRUE(driver.history.can_redo());
    EXPECT_EQ(driver.history.redo_label(), "Rename touchpoint");
}

TEST(Gesture, AbandonedLeavesTheJourneyAsItWas) // [H6]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("Before"));
    driver.run(renamed("One more"));
    driver.history.undo(driver.journey);
    Journey const before = driver.journey;
    driver.history.begin_gesture("Outer");
    driver.run(renamed_stage("Two"));
    driver.history.begin_gesture("Inner");
    driver.run(RemoveRecords { { RecordId { "onboard" } } });
    driver.history.abandon_gesture(driver.journey);
    EXPECT_EQ(driver.journey, before);
    EXPECT_FALSE(driver.history.is_in_gesture());
    EXPECT_EQ(driver.history.undo_label(), "Rename touchpoint");
    EXPECT_TRUE(driver.history.can_redo()) << "what could be redone still can";
    EXPECT_TRUE(driver.history.end_gesture().is_empty()) << "the hand comes off after Escape";
    EXPECT_TRUE(driver.history.end_gesture().is_empty());
    EXPECT_FALSE(driver.history.is_in_gesture());
}

TEST(Gesture, IsNotUndoneWhileItIsOpen) // [H5]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.begin_gesture("Open");
    EXPECT_FALSE(driver.history.can_undo());
    EXPECT_TRUE(driver.history.undo(driver.journey).is_empty());
    EXPECT_TRUE(driver.history.redo(driver.journey).is_empty());
    EXPECT_EQ(driver.touchpoint("call").title, "One");
}

TEST(Gesture, OutsideOfOneNothingIsAbandoned) // [H6]
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.abandon_gesture(driver.journey);
    EXPECT_EQ(driver.touchpoint("call").title, "One");
    EXPECT_TRUE(driver.history.can_undo());
}

TEST(History, KeepsTheLastThousandSteps) // [H7]
{
    EditDriver driver { Journey {} };
    for (int i = 0; i < 1'100; ++i)
        driver.run(RenameMap { "Title " + std::to_string(i) });
    int undone = 0;
    while (!driver.history.undo(driver.journey).is_empty())
        ++undone;
    EXPECT_EQ(undone, 1'000);
    EXPECT_EQ(driver.journey.map().title, "Title 99");
}

TEST(History, ClearedForgetsEverything)
{
    EditDriver driver { three_stage_journey() };
    driver.run(renamed("One"));
    driver.history.begin_gesture("Open");
    driver.run(renamed("Two"));
    driver.history.clear();
    EXPECT_FALSE(driver.history.is_in_gesture() || driver.history.can_undo() || driver.history.can_redo());
    EXPECT_EQ(driver.touchpoint("call").title, "Two") << "it forgets, it does not undo";
}

}
