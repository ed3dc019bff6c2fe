// The plus between two neighbours, and the ends of links.

#include "core/editor/gap_plus.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

namespace {

// The middle of the gap above a card.
Vec2 above(BoardDriver const& board, std::string_view title)
{
    auto const card = board.place_in_screen(title);
    return { card.centre().x + 30, card.y - card_gap / 2 * board.session().screen_from_board.zoom };
}

Link const& the_link(BoardDriver const& board)
{
    return board.journey().all<Link>().begin()->second;
}

PlacedLink const& placed(BoardDriver& board)
{
    return board.editor().layout().links.front();
}

Vec2 end_of(BoardDriver& board) { return board.session().screen_from_board * placed(board).end(); }
Vec2 start_of(BoardDriver& board) { return board.session().screen_from_board * placed(board).start(); }

BoardDriver with_selected_link()
{
    BoardDriver board;
    board.settle().wish(Select { { { "ad-to-sign-up" } } });
    return board;
}

}

TEST(Inserting, APlusBetweenNeighboursPutsOneThere)
{
    BoardDriver board;
    board.settle().move_to(above(board, "Waits for a mail"));
    EXPECT_EQ(board.session().hovered_gap, board.id_of("Waits for a mail"));
    auto const plus = plus_in_screen(board.session(), board.editor().layout());
    ASSERT_TRUE(plus);
    board.click_at(*plus).type("Confirms");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Confirms", "Waits for a mail" }));
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(Inserting, EscapeTakesTheNewOneAway)
{
    BoardDriver board;
    board.settle().move_to(above(board, "Waits for a mail")).click_at(*plus_in_screen(board.session(), board.editor().layout()));
    ASSERT_TRUE(board.session().inline_edit);
    board.wish(FinishInline { {}, true });
    EXPECT_EQ(board.journey(), three_stage_journey());
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Inserting, NoPlusAboveTheFirstNorFromFarNorWhenOnlyLookedAt)
{
    BoardDriver board;
    board.settle().move_to(above(board, "Sign up"));
    EXPECT_TRUE(board.session().hovered_gap.is_empty());
    board.session().is_read_only = true;
    board.move_to({ 0, 0 }).move_to(above(board, "Waits for a mail"));
    EXPECT_TRUE(board.session().hovered_gap.is_empty());
    board.session().is_read_only = false;
    board.session().screen_from_board.zoom = 0.3f;
    board.move_to({ 0, 0 }).move_to(above(board, "Waits for a mail"));
    EXPECT_TRUE(board.session().hovered_gap.is_empty());
}

TEST(Inserting, ByKeyboardBeforeTheSelectedOne)
{
    BoardDriver board;
    board.click("Waits for a mail").key("Shift+Enter").type("Confirms");
    EXPECT_EQ(board.cell("Join", "Customer"), (Titles { "Sign up", "Confirms", "Waits for a mail" }));
    EXPECT_EQ(board.selection(), Titles { "Confirms" });
}

TEST(LinkEnds, AnEndIsDraggedToAnotherCard)
{
    auto board = with_selected_link();
    board.press_at(end_of(board)).move_to(board.place_in_screen("First login").centre());
    EXPECT_EQ(board.editor().link_in_hand()->target, board.id_of("First login"));
    board.release();
    EXPECT_EQ(the_link(board).to, board.id_of("First login"));
    EXPECT_EQ(the_link(board).from, board.id_of("Sees the ad"));
    EXPECT_EQ(board.session().selection, std::vector<RecordId> { { "ad-to-sign-up" } });
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.undo();
    EXPECT_EQ(board.journey(), three_stage_journey());
}

TEST(LinkEnds, TheStartIsDraggedAsWell)
{
    auto board = with_selected_link();
    board.press_at(start_of(board)).move_to(board.place_in_screen("Answers a question").centre()).release();
    EXPECT_EQ(the_link(board).from, board.id_of("Answers a question"));
    EXPECT_EQ(the_link(board).to, board.id_of("Sign up"));
}

TEST(LinkEnds, NothingChangesByEscapeOrBesideACardOrOnItsOtherEnd)
{
    auto board = with_selected_link();
    board.press_at(end_of(board)).move_to(board.place_in_screen("First login").centre()).key("Escape").release();
    EXPECT_EQ(board.journey(), three_stage_journey());
    board.press_at(end_of(board)).move_to(board.end_of_cell("Discover", "Back stage")).release();
    EXPECT_EQ(board.journey(), three_stage_journey());
    board.press_at(end_of(board)).move_to(board.place_in_screen("Sees the ad").centre()).release();
    EXPECT_EQ(board.journey(), three_stage_journey());
    EXPECT_FALSE(board.editor().link_in_hand());
}

TEST(LinkEnds, AClickOnTheEndAndOneOnTheCardDoTheSame)
{
    auto board = with_selected_link();
    board.click_at(end_of(board));
    ASSERT_TRUE(board.editor().link_in_hand());
    board.click("First login");
    EXPECT_EQ(the_link(board).to, board.id_of("First login"));
}

TEST(LinkEnds, ByKeyboard)
{
    auto board = with_selected_link();
    board.run("link-end").keys({ "ArrowDown", "Enter" });
    EXPECT_EQ(the_link(board).to, board.id_of("Waits for a mail"));
    EXPECT_EQ(board.session().selection, std::vector<RecordId> { { "ad-to-sign-up" } });
    board.run("link-start").key("ArrowDown").key("Escape");
    EXPECT_EQ(the_link(board).from, board.id_of("Sees the ad"));
    EXPECT_FALSE(board.editor().link_in_hand());
    board.wish(Select { { { "ad-to-sign-up" } } }).run("turn-link");
    EXPECT_EQ(the_link(board).from, board.id_of("Waits for a mail"));
}

}
