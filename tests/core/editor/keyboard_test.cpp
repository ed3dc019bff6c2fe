#include "core/editor/actions.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

TEST(Keyboard, TabWalksAlongTheJourneyThenNotesThenLinks)
{
    BoardDriver board;
    Titles walked;
    for (int i = 0; i < 20 && board.editor().handle(KeyDown { "Tab", "Tab", {}, false }, board.now_ms()); ++i)
        walked.push_back(board.selection().front());
    EXPECT_EQ(walked, (Titles { "Sees the ad", "Answers a question", "Sign up", "Waits for a mail", "Checks the address", "First login", "Welcome call", "Ask in May", "Who checks at weekends?", "clicks" }));
    board.keys({ "Shift+Tab", "Shift+Tab", "Shift+Tab" });
    EXPECT_EQ(board.selection(), Titles { "Welcome call" });
}

TEST(Keyboard, TabIsNoTrap)
{
    BoardDriver board;
    board.click("Sees the ad");
    EXPECT_FALSE(board.editor().handle(KeyDown { "Tab", "Tab", { .shift = true }, false }, board.now_ms()));
}

TEST(Keyboard, AfterDeletingTabGoesOnWhereTheFocusWas)
{
    BoardDriver board;
    board.click("Sign up").key("Delete");
    EXPECT_TRUE(board.selection().empty());
    board.key("Tab");
    EXPECT_EQ(board.selection(), Titles { "Waits for a mail" });
}

TEST(Keyboard, TheViewFollowsTheFocus)
{
    BoardDriver board { large_journey(200) };
    board.run("zoom-100").settle().wish(LookAt { { 0, 0, 600, 400 } }).settle();
    auto const area = board.session().board_in_screen;
    for (int i = 0; i < 60; ++i) {
        board.key("Tab").settle();
        auto const place = board.place_in_screen(board.selection().front());
        EXPECT_TRUE(area.contains(place.centre())) << board.selection().front();
    }
}

TEST(Keyboard, ArrowsGoToTheNearestCard)
{
    BoardDriver board;
    board.click("Sees the ad").key("ArrowRight");
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.key("ArrowDown");
    EXPECT_EQ(board.selection(), Titles { "Waits for a mail" });
    board.key("ArrowRight");
    EXPECT_EQ(board.selection(), Titles { "First login" });
    board.key("ArrowLeft");
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.key("Shift+ArrowDown");
    EXPECT_EQ(board.selection(), (Titles { "Sign up", "Waits for a mail" }));
}

TEST(Keyboard, AltArrowsMoveToTheNeighbouringStageAndLane)
{
    BoardDriver board;
    board.click("Sign up").key("Alt+ArrowRight");
    EXPECT_EQ(board.cell("Onboard", "Customer"), (Titles { "Sign up", "First login" }));
    board.key("Alt+ArrowDown");
    EXPECT_EQ(board.cell("Onboard", "Front stage"), (Titles { "Sign up", "Welcome call" }));
    board.keys({ "Alt+ArrowRight" });
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard") << "there is no further stage";
    board.keys({ "Alt+ArrowLeft", "Alt+ArrowUp" });
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Waits for a mail" }));
    EXPECT_EQ(board.last_announcement(), "Sign up: Join, Customer, place 1 of 2");
}

TEST(Keyboard, AltArrowsMoveCardsOfSeveralCellsSideBySide)
{
    BoardDriver board;
    board.click("Sees the ad").click("Waits for a mail", { .shift = true }).key("Alt+ArrowRight");
    EXPECT_EQ(board.stage_of("Sees the ad"), "Join");
    EXPECT_EQ(board.stage_of("Waits for a mail"), "Onboard");
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Keyboard, PageUpAndDownMoveWithinTheCell)
{
    BoardDriver board;
    board.click("Sign up").key("PageDown");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Waits for a mail", "Sign up" }));
    board.key("PageDown");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Waits for a mail", "Sign up" }));
    board.key("Ctrl+[");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Waits for a mail" }));
    board.key("PageUp").key("Ctrl+]");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Waits for a mail", "Sign up" }));
}

TEST(Keyboard, ScatteredCardsComeTogetherOnTheWay)
{
    JourneyBuilder builder;
    builder.stage("s", "S").lane("l", "L");
    for (char const* id : { "a", "b", "c", "d", "e" })
        builder.touchpoint(id, id, "s", "l");
    BoardDriver board { Journey(builder) };
    board.wish(Select { { { "b" }, { "d" } } }).key("PageUp");
    EXPECT_EQ(board.cell("S", "L"), (Titles { "b", "d", "a", "c", "e" }));
    board.undo().wish(Select { { { "b" }, { "d" } } }).key("PageDown");
    EXPECT_EQ(board.cell("S", "L"), (Titles { "a", "c", "e", "b", "d" }));
}

TEST(Keyboard, NAddsBehindTheSelectedOne)
{
    BoardDriver board;
    board.click("Sign up").key("N").type("Reads the terms");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Reads the terms", "Waits for a mail" }));
    board.key("Escape").key("N").type("Hears of us");
    EXPECT_EQ(board.cell("Discover", "Customer"), (Titles { "Sees the ad", "Hears of us" }));
}

TEST(Keyboard, EscapeInTheFieldOfANewCardRemovesItAgain)
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("Sign up").key("N").wish(FinishInline { "half a ti", true });
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Keyboard, DeleteRemovesAndOffersToUndo)
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("Sign up").key("Backspace");
    EXPECT_EQ(board.toast(), "Deleted: Sign up");
    EXPECT_TRUE(board.session().toast->can_undo);
    EXPECT_TRUE(board.journey().all<Link>().empty()) << "its link goes with it";
    board.key("Ctrl+Z");
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.key("Ctrl+A").key("Delete");
    EXPECT_EQ(board.toast(), "Deleted: 9 items");
}

TEST(Keyboard, CtrlDCopiesCardsWithScoresAndNotes)
{
    BoardDriver board;
    auto const scores = board.journey().all<Score>().size();
    board.click("Sign up").click("Who checks at weekends?", { .shift = true }).key("Ctrl+D");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Sign up", "Waits for a mail" }));
    EXPECT_EQ(board.journey().all<Score>().size(), scores + 2);
    EXPECT_EQ(board.journey().all<Note>().size(), 3u);
    EXPECT_EQ(board.selection().size(), 2u);
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Keyboard, MMarksAndUnmarksMomentsOfTruth)
{
    BoardDriver board;
    board.click("First login").click("Sign up", { .shift = true }).key("M");
    EXPECT_TRUE(board.touchpoint("First login").moment_of_truth);
    EXPECT_EQ(board.touchpoint("Sign up").moment_of_truth->reason, "The first thing they do with us") << "what was marked stays as it is";
    board.key("M");
    EXPECT_FALSE(board.touchpoint("First login").moment_of_truth);
    EXPECT_FALSE(board.touchpoint("Sign up").moment_of_truth);
    board.undo();
    EXPECT_TRUE(board.touchpoint("Sign up").moment_of_truth);
}

TEST(Keyboard, StagesAreAddedNamedMovedAndRemoved)
{
    BoardDriver board;
    board.click("Sees the ad").key("F").type("Compare");
    EXPECT_EQ(board.stages(), (Titles { "Discover", "Compare", "Join", "Onboard" }));
    board.run("stage-later");
    EXPECT_EQ(board.stages(), (Titles { "Discover", "Join", "Compare", "Onboard" }));
    EXPECT_EQ(board.last_announcement(), "Compare: place 3 of 4");
    board.run("stage-earlier").run("stage-earlier").run("stage-earlier");
    EXPECT_EQ(board.stages(), (Titles { "Compare", "Discover", "Join", "Onboard" }));
    board.run("rename-stage").type("Consider");
    EXPECT_EQ(board.stages().front(), "Consider");
    board.click("Sign up").run("remove-stage");
    EXPECT_EQ(board.stages(), (Titles { "Consider", "Discover", "Onboard" }));
    EXPECT_EQ(board.toast(), "Deleted: Join");
    board.undo();
    EXPECT_EQ(board.cell("Join", "Customer").size(), 2u);
}

TEST(Keyboard, WhatStandsAtAnEndCannotBeMovedBeyondIt)
{
    BoardDriver board;
    auto const can = [&](char const* action) { return find_action(action)->is_enabled(board.editor()); };
    board.wish(Select { { StageId { "discover" } } });
    EXPECT_FALSE(can("stage-earlier"));
    EXPECT_TRUE(can("stage-later"));
    board.run("stage-later").run("stage-later");
    EXPECT_TRUE(can("stage-earlier"));
    EXPECT_FALSE(can("stage-later"));
    board.wish(Select { { LaneId { "customer" } } });
    EXPECT_FALSE(can("lane-up"));
    EXPECT_TRUE(can("lane-down"));
    board.run("lane-down").run("lane-down");
    EXPECT_TRUE(can("lane-up"));
    EXPECT_FALSE(can("lane-down"));
}

TEST(Keyboard, LanesAreAddedNamedMovedAndRemoved)
{
    BoardDriver board;
    board.click("Welcome call").key("Shift+F").type("Partners");
    EXPECT_EQ(board.lanes(), (Titles { "Customer", "Front stage", "Partners", "Back stage" }));
    EXPECT_EQ(board.journey().find(LaneId { board.session().selection.front().text })->kind, LaneKind::Frontstage);
    board.run("lane-up");
    EXPECT_EQ(board.lanes(), (Titles { "Customer", "Partners", "Front stage", "Back stage" }));
    board.run("lane-down").run("lane-down").run("lane-down");
    EXPECT_EQ(board.lanes().back(), "Partners");
    board.run("rename-lane").type("Friends").run("remove-lane");
    EXPECT_EQ(board.lanes(), (Titles { "Customer", "Front stage", "Back stage" }));
    board.click("Checks the address").run("select-lane").key("Delete");
    EXPECT_EQ(board.lanes(), (Titles { "Customer", "Front stage" }));
    board.key("Escape").run("select-all").keys({ "Delete" });
    EXPECT_TRUE(board.journey().all<Touchpoint>().empty());
}

TEST(Keyboard, TheLastStageStaysWithAReason)
{
    JourneyBuilder builder;
    builder.stage("s", "Only").lane("l", "L");
    BoardDriver board { Journey(builder) };
    board.wish(Select { { { "s" } } }).key("Delete");
    EXPECT_EQ(board.stages(), Titles { "Only" });
    EXPECT_TRUE(board.session().toast->is_error);
}

TEST(Keyboard, EscapeLeavesStepByStep)
{
    BoardDriver board;
    board.click("Sign up").key("S").key("L").key("Ctrl+K");
    EXPECT_EQ(board.session().dialog, Dialog::Palette);
    board.key("Escape");
    EXPECT_EQ(board.session().dialog, Dialog::None);
    EXPECT_TRUE(board.session().is_scoring);
    board.key("Escape");
    EXPECT_FALSE(board.session().is_scoring);
    EXPECT_EQ(board.session().tool, Tool::AddLink);
    board.key("Escape");
    EXPECT_EQ(board.session().tool, Tool::Select);
    board.key("Escape");
    EXPECT_TRUE(board.selection().empty());
    EXPECT_FALSE(board.editor().handle(KeyDown { "Escape", "Escape", {}, false }, board.now_ms()));
}

TEST(Keyboard, KeysBelongToTheDialogWhileOneIsOpen)
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("Sign up").key("?").keys({ "Delete", "N", "ArrowRight" });
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

TEST(Keyboard, ADragIsNotMixedWithKeys)
{
    BoardDriver board;
    board.press("Sign up").drag_to("Onboard", "Customer").keys({ "Delete", "Ctrl+Z", "N" }).release();
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard");
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Keyboard, WithTheHandToolArrowsPan)
{
    BoardDriver board;
    board.settle().wish(ZoomBy { 3, { 700, 400 } }).key("H");
    auto const before = board.session().screen_from_board.offset;
    board.key("ArrowRight");
    EXPECT_EQ(board.session().screen_from_board.offset, before - (Vec2 { 80, 0 }));
    board.keys({ "ArrowLeft", "Shift+ArrowDown" });
    EXPECT_EQ(board.session().screen_from_board.offset, before - (Vec2 { 0, 400 }));
    EXPECT_TRUE(board.selection().empty());
}

TEST(Keyboard, SpaceHeldDownPans)
{
    BoardDriver board;
    auto const before = board.session().screen_from_board.offset;
    board.key("Space").press("Sign up").move_by({ 30, 20 }).release().release_key("Space");
    EXPECT_EQ(board.session().screen_from_board.offset, before + (Vec2 { 30, 20 }));
    EXPECT_EQ(board.stage_of("Sign up"), "Join");
    board.click("Sign up");
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

}
