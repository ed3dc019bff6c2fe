#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

TEST(Dragging, ACardGoesToAnotherCell)
{
    BoardDriver board;
    board.press("Sign up").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.stage_of("Sign up"), "Onboard");
    EXPECT_EQ(board.cell("Onboard", "Customer"), (Titles { "First login", "Sign up" }));
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

TEST(Dragging, ADragIsOneUndoStepAndOneJournalEntry)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("Sign up").drag_to("Discover", "Front stage").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    EXPECT_EQ(board.editor().history().undo_label(), "Move touchpoint");
    board.undo();
    EXPECT_EQ(board.journey(), before);
    EXPECT_FALSE(board.editor().history().can_undo());
}

TEST(Dragging, NeighboursMakeRoomWhileTheCardIsInTheHand)
{
    BoardDriver board;
    board.press("First login").drag_onto("Waits for a mail");
    EXPECT_EQ(board.cell("Join", "Customer").size(), 3u);
    EXPECT_TRUE(board.host().all<AppendJournal>().empty()) << "nothing is stored before the card is let go";
    board.release();
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Dragging, EscapeTakesItAllBack)
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("First login").press("Sign up").drag_to("Onboard", "Customer").key("Escape");
    EXPECT_EQ(board.journey(), before);
    EXPECT_TRUE(board.editor().dragged().empty());
    EXPECT_FALSE(board.editor().history().can_undo());
    // The button is still down, and means nothing any more.
    board.drag_to("Discover", "Customer").release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Dragging, TheSystemMayTakeThePointerAway)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("Sign up").drag_to("Onboard", "Customer");
    board.editor().handle(PointerCancel {}, board.now_ms());
    EXPECT_EQ(board.journey(), before);
}

TEST(Dragging, SeveralCardsKeepTheirOrder)
{
    BoardDriver board;
    board.click("Waits for a mail").click("Sees the ad", { .shift = true });
    board.press("Sees the ad").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.cell("Onboard", "Customer"), (Titles { "First login", "Sees the ad", "Waits for a mail" }));
    EXPECT_EQ(board.editor().history().undo_label(), "Move touchpoints");
}

TEST(Dragging, ACardThatIsNotSelectedIsDraggedAlone)
{
    BoardDriver board;
    board.click("Sign up").press("First login").drag_to("Discover", "Back stage").release();
    EXPECT_EQ(board.stage_of("Sign up"), "Join");
    EXPECT_EQ(board.cell("Discover", "Back stage"), Titles { "First login" });
}

TEST(Dragging, WithinACellCardsAreReordered)
{
    BoardDriver board;
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Waits for a mail" }));
    board.press("Sign up").drag_to("Join", "Customer").release();
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Waits for a mail", "Sign up" }));
}

TEST(Dragging, BackToWhereItCameFromIsNoStep)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("First login").drag_to("Join", "Customer").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_FALSE(board.editor().history().can_undo());
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Dragging, TheCardFollowsThePointerAtThePointThatIsHeld)
{
    BoardDriver board;
    auto const resting = board.place_in_screen("Sign up");
    Vec2 const grip { 20, 30 };
    board.press_at(resting.top_left() + grip).drag_to("Onboard", "Back stage");
    ASSERT_EQ(board.editor().dragged().size(), 1u);
    auto const slot = board.editor().drop_slot_in_board();
    ASSERT_TRUE(slot);
    EXPECT_EQ(*slot, board.editor().layout().card(board.editor().dragged().front())->rect());
    auto const corner = board.session().screen_from_board * (slot->top_left() + board.editor().drag_offset_in_board());
    EXPECT_NEAR(corner.x, board.pointer().x - grip.x, 0.01);
    EXPECT_NEAR(corner.y, board.pointer().y - grip.y, 0.01);
    board.release();
    EXPECT_FALSE(board.editor().drop_slot_in_board());
}

TEST(Dragging, AClickWithAShakyHandIsNoDrag)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("Sign up").move_by({ 2, 2 }).release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.selection(), Titles { "Sign up" });
}

TEST(Dragging, AltDragsACopy)
{
    BoardDriver board;
    board.press("First login", { .alt = true }).drag_to("Onboard", "Back stage").release();
    EXPECT_EQ(board.cell("Onboard", "Customer"), Titles { "First login" });
    EXPECT_EQ(board.cell("Onboard", "Back stage"), Titles { "First login" });
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    EXPECT_EQ(board.editor().history().undo_label(), "Duplicate touchpoints");
}

TEST(Dragging, AltPressedOnTheWayDrawsCopies)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("First login").drag_to("Onboard", "Back stage").key("Alt");
    EXPECT_TRUE(board.editor().is_copying());
    EXPECT_EQ(board.cell("Onboard", "Customer"), Titles { "First login" });
    EXPECT_EQ(board.cell("Onboard", "Back stage"), Titles { "First login" }) << "at once, without another move";
    board.release();
    EXPECT_EQ(board.editor().history().undo_label(), "Duplicate touchpoints");
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.undo();
    EXPECT_EQ(board.journey(), before);
    EXPECT_EQ(board.selection(), Titles { "First login" });
}

TEST(Dragging, AltLetGoOnTheWayMovesTheCardItself)
{
    BoardDriver board;
    auto const first = board.id_of("First login");
    board.press("First login", { .alt = true }).drag_to("Onboard", "Back stage").release_key("Alt");
    EXPECT_FALSE(board.editor().is_copying());
    board.release();
    EXPECT_EQ(board.cell("Onboard", "Customer"), Titles {});
    EXPECT_EQ(board.cell("Onboard", "Back stage"), Titles { "First login" });
    EXPECT_EQ(board.id_of("First login"), first);
    EXPECT_EQ(board.editor().history().undo_label(), "Move touchpoint");
    EXPECT_EQ(board.selection(), Titles { "First login" });
}

TEST(Dragging, EscapeTakesCopiesDrawnOnTheWayBack)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press("First login").drag_to("Onboard", "Back stage").keys({ "Alt", "Escape" }).release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_FALSE(board.editor().history().can_undo());
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Dragging, ALetGoCardGlidesToItsPlace)
{
    BoardDriver board;
    board.settle().press("First login").drag_to("Onboard", "Front stage").release();
    EXPECT_LT(board.editor().motion(board.now_ms()), 1);
    auto const& card = board.editor().view().scene.cards[board.editor().layout().card_of.at(board.id_of("First login"))];
    EXPECT_NE(card.from[1], card.position[1]);
    board.wait(200);
    EXPECT_EQ(board.editor().motion(board.now_ms()), 1);
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
}

TEST(Dragging, NothingGlidesWhenMotionIsReduced)
{
    BoardDriver board;
    board.session().reduced_motion = true;
    board.settle().press("First login").drag_to("Onboard", "Front stage").release();
    EXPECT_EQ(board.editor().motion(board.now_ms()), 1);
}

TEST(Dragging, TheBoardScrollsWhenACardIsHeldAtItsEdge)
{
    BoardDriver board { large_journey(400) };
    board.wish(LookAt { { 1'000, 0, 900, 500 } }).settle();
    auto const area = board.session().board_in_screen;
    auto const card = cards_in(board.editor().layout(), board.session().screen_from_board.inverse() * area).front();
    board.press(board.journey().find(card)->title).move_to({ area.right() - 5, area.centre().y });
    auto const before = board.session().screen_from_board.offset.x;
    EXPECT_TRUE(board.editor().is_moving(board.now_ms()));
    board.wait(300);
    EXPECT_LT(board.session().screen_from_board.offset.x, before - 100);
    board.move_to(area.centre());
    auto const stopped = board.session().screen_from_board.offset.x;
    board.wait(300);
    EXPECT_EQ(board.session().screen_from_board.offset.x, stopped);
    board.release();
}

TEST(Dragging, AReadOnlyMapSaysWhyOnce)
{
    BoardDriver board;
    board.session().is_read_only = true;
    auto const before = board.journey();
    board.press("Sign up").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.journey(), before);
    EXPECT_NE(board.toast().find("Save a copy"), std::string::npos);
    EXPECT_EQ(board.host().all<Announce>().size(), 1u);
}

}
