#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

namespace {

Vec2 empty_place(BoardDriver const& board)
{
    return board.end_of_cell("Discover", "Back stage") - Vec2 { 20, 20 };
}

}

TEST(Selecting, AClickSelectsOne)
{
    BoardDriver board;
    board.click("Sign up").click("First login");
    EXPECT_EQ(board.selection(), Titles { "First login" });
}

TEST(Selecting, ShiftAndCtrlAddAndTakeAway)
{
    BoardDriver board;
    board.click("Sign up").click("First login", { .shift = true }).click("Sees the ad", { .ctrl = true });
    EXPECT_EQ(board.selection(), (Titles { "Sign up", "First login", "Sees the ad" }));
    board.click("First login", { .shift = true });
    EXPECT_EQ(board.selection(), (Titles { "Sign up", "Sees the ad" }));
}

TEST(Selecting, AClickOnOneOfSeveralSelectsOnlyThatOne)
{
    BoardDriver board;
    board.key("Ctrl+A").click("Sign up");
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

TEST(Selecting, AClickOnNothingClearsTheSelection)
{
    BoardDriver board;
    board.click("Sign up").click_at(empty_place(board));
    EXPECT_TRUE(board.selection().empty());
}

TEST(Selecting, ABoxTakesWhatItTouches)
{
    BoardDriver board;
    auto const ad = board.place_in_screen("Sees the ad");
    board.press_at(empty_place(board)).move_to(ad.centre());
    ASSERT_TRUE(board.editor().marquee_in_screen());
    EXPECT_TRUE(board.editor().marquee_in_screen()->contains(ad.centre()));
    EXPECT_EQ(board.selection(), (Titles { "Sees the ad", "Answers a question" }));
    board.release();
    EXPECT_FALSE(board.editor().marquee_in_screen());
    EXPECT_EQ(board.selection().size(), 2u);
}

TEST(Selecting, ABoxWithShiftAdds)
{
    BoardDriver board;
    board.click("First login").press_at(empty_place(board), { .shift = true }).move_to(board.place_in_screen("Answers a question").centre()).release({ .shift = true });
    EXPECT_EQ(board.selection(), (Titles { "First login", "Answers a question" }));
}

TEST(Selecting, EscapeBringsBackWhatWasSelectedBeforeTheBox)
{
    BoardDriver board;
    board.click("First login").press_at(empty_place(board), { .shift = true }).move_to(board.place_in_screen("Sees the ad").centre());
    board.key("Escape");
    EXPECT_EQ(board.selection(), Titles { "First login" });
    board.release();
}

TEST(Selecting, TheMouseHoversAndTheFingerDoesNot)
{
    BoardDriver board;
    board.move_to(board.place_in_screen("Sign up").centre());
    EXPECT_EQ(board.session().hovered, board.id_of("Sign up"));
    board.move_to(empty_place(board));
    EXPECT_TRUE(board.session().hovered.is_empty());
    board.use(PointerKind::Touch).move_to(board.place_in_screen("Sign up").centre());
    EXPECT_TRUE(board.session().hovered.is_empty());
}

TEST(Selecting, ADoubleClickOnACardEditsItsTitle)
{
    BoardDriver board;
    board.double_click("Sign up");
    ASSERT_TRUE(board.session().inline_edit);
    EXPECT_EQ(board.session().inline_edit->record, board.id_of("Sign up"));
    EXPECT_FALSE(board.session().inline_edit->is_new);
    board.type("Sign up by phone");
    EXPECT_EQ(board.touchpoint("Sign up by phone").stage.text, "join");
}

TEST(Selecting, ADoubleClickOnAnEmptyCellAddsATouchpointThere)
{
    BoardDriver board;
    board.double_click_at(empty_place(board)).type("Reads reviews");
    EXPECT_EQ(board.cell("Discover", "Back stage"), Titles { "Reads reviews" });
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u) << "adding and naming are one step";
    board.undo();
    EXPECT_TRUE(board.cell("Discover", "Back stage").empty());
}

TEST(Selecting, APressOutsideTheCardsIsNotForTheBoard)
{
    BoardDriver board;
    EXPECT_FALSE(board.editor().handle(PointerDown { { 10, 10 }, {}, {}, 1, {} }, board.now_ms()));
    EXPECT_FALSE(board.editor().handle(Wheel { { 10, 10 }, { 0, 100 }, true, {} }, board.now_ms()));
}

TEST(Selecting, UndoAndRedoBringTheSelectionOfTheirStepBack)
{
    BoardDriver board;
    board.click("Sign up").key("M").click("First login").key("M").click("Sees the ad");
    board.undo();
    EXPECT_EQ(board.selection(), Titles { "First login" });
    board.undo();
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.redo();
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.run("add-touchpoint").type("New one").click("Sees the ad").undo();
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.redo();
    EXPECT_EQ(board.selection(), Titles { "New one" });
}

}
