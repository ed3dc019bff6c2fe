#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

namespace {

BoardDriver with_a_finger()
{
    BoardDriver board;
    board.use(PointerKind::Touch);
    return board;
}

}

TEST(Touch, ATapSelects)
{
    auto board = with_a_finger();
    board.click("Sign up");
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    EXPECT_TRUE(board.session().touch);
    board.click_at(board.end_of_cell("Discover", "Back stage") - Vec2 { 20, 20 });
    EXPECT_TRUE(board.selection().empty());
}

TEST(Touch, OneFingerPansAlsoFromACard)
{
    auto board = with_a_finger();
    board.session().reduced_motion = true; // no glide
    auto const before = board.session().screen_from_board.offset;
    board.press("Sign up").move_by({ 40, 30 }).release();
    EXPECT_EQ(board.session().screen_from_board.offset, before + (Vec2 { 40, 30 }));
    EXPECT_EQ(board.stage_of("Sign up"), "Join");
    EXPECT_TRUE(board.selection().empty());
}

TEST(Touch, AFingerDragsASelectedCard)
{
    auto board = with_a_finger();
    board.click("Sign up").press("Sign up").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard");
}

TEST(Touch, ALongPressPicksACardUp)
{
    auto board = with_a_finger();
    board.press("Sign up");
    ASSERT_TRUE(board.editor().next_frame_ms());
    board.wait(500);
    EXPECT_EQ(board.editor().dragged().size(), 1u);
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
    board.drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard");
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Touch, AFingerThatSetsOutSlowlyDoesNotRest)
{
    auto board = with_a_finger();
    board.session().reduced_motion = true; // no glide
    board.press("Sign up").wait(300).move_by({ 5, 0 }).wait(300);
    EXPECT_TRUE(board.editor().dragged().empty());
    board.move_by({ 40, 0 }).release();
    EXPECT_TRUE(board.selection().empty());
}

TEST(Touch, ALongPressWithoutAMoveChangesNothing)
{
    auto board = with_a_finger();
    auto const before = board.journey();
    board.press("Sign up").wait(500).release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_FALSE(board.editor().history().is_in_gesture());
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

TEST(Touch, AFingerThatRestedOnAnEmptyPlaceDrawsABox)
{
    auto board = with_a_finger();
    auto const from = board.place_in_screen("Sign up").top_left() - Vec2 { 3, 3 };
    auto const camera = board.session().screen_from_board;
    board.press_at(from).wait(500);
    ASSERT_TRUE(board.editor().marquee_in_screen());
    auto const last = board.place_in_screen("Waits for a mail");
    board.move_to({ last.right() - 4, last.bottom() - 4 }).release();
    EXPECT_EQ(board.selection(), (Titles { "Sign up", "Waits for a mail" }));
    EXPECT_EQ(board.session().screen_from_board, camera) << "nothing was panned";
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Touch, ASecondFingerEndsWhatTheFirstBegan)
{
    auto board = with_a_finger();
    auto const before = board.journey();
    board.click("Sign up").press("Sign up").drag_to("Onboard", "Customer");
    board.editor().handle(Pinch { { 500, 400 }, 1.1f, {} }, board.now_ms());
    EXPECT_EQ(board.journey(), before);
    EXPECT_TRUE(board.editor().dragged().empty());
}

TEST(Touch, ADoubleTapEditsTheTitle)
{
    auto board = with_a_finger();
    board.double_click("Sign up");
    EXPECT_TRUE(board.session().inline_edit);
}

// Browsers and we count both as clicks: what counts is that the finger has moved.
TEST(Touch, ATapAndADragSoonAfterAreATapAndADrag)
{
    auto board = with_a_finger();
    auto const place = board.place_in_screen("Sign up").centre();
    board.click_at(place).press_at(place, {}, {}, 2).drag_to("Onboard", "Customer").release();
    EXPECT_FALSE(board.session().inline_edit);
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard");
}

}
