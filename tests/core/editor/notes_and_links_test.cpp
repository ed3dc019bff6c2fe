#include "core/editor/board_frame.h"
#include "core/editor/selection.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

using Titles = std::vector<std::string>;

namespace {

constexpr std::string_view note = "Who checks at weekends?";

Note const& note_on(BoardDriver const& board, std::string_view text = note)
{
    return *board.journey().find(NoteId { board.id_of(text).text });
}

Link const* link_between(BoardDriver const& board, std::string_view from, std::string_view to)
{
    for (auto const& [id, link] : board.journey().all<Link>()) {
        if (link.from == board.id_of(from) && link.to == board.id_of(to))
            return &link;
    }
    return nullptr;
}

}

TEST(Notes, ADraggedNoteBelongsToTheCellUnderIt)
{
    BoardDriver board;
    auto const goal = board.end_of_cell("Discover", "Back stage") - Vec2 { 100, 60 };
    board.press_at(board.place_in_screen(note).top_left() + Vec2 { 5, 5 }).move_to(goal).release();
    EXPECT_EQ(note_on(board).stage.text, "discover");
    EXPECT_EQ(note_on(board).lane.text, "backstage");
    auto const corner = board.place_in_screen(note).top_left();
    EXPECT_NEAR(corner.x, goal.x - 5, 1);
    EXPECT_NEAR(corner.y, goal.y - 5, 1);
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
    board.undo();
    EXPECT_EQ(note_on(board).stage.text, "join");
}

TEST(Notes, OutsideTheGridANoteIsFree)
{
    BoardDriver board;
    auto const area = board.session().board_in_screen;
    board.press(note).move_to({ area.centre().x, area.bottom() - 60 }).release();
    EXPECT_TRUE(note_on(board).stage.is_empty());
    EXPECT_TRUE(note_on(board).lane.is_empty());
}

TEST(Notes, EscapeTakesADraggedNoteBack)
{
    BoardDriver board;
    auto const before = board.journey();
    board.press(note).move_by({ 200, 40 }).key("Escape").release();
    EXPECT_EQ(board.journey(), before);
}

TEST(Notes, TheGripResizesASelectedNote)
{
    BoardDriver board;
    board.click(note);
    auto const grip = note_grip(board.place_in_screen(note)).centre();
    board.press_at(grip).move_to(grip + Vec2 { 40, 24 }).release();
    EXPECT_EQ(note_on(board).width, 136 + 40);
    EXPECT_EQ(note_on(board).height, 72 + 24);
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Notes, ArrowsNudgeAndAltArrowsResize)
{
    BoardDriver board;
    board.click(note).keys({ "ArrowRight", "ArrowDown", "Shift+ArrowRight", "Alt+ArrowRight", "Alt+ArrowUp" });
    EXPECT_EQ(note_on(board).x, 20 + 8 + 32);
    EXPECT_EQ(note_on(board).y, 30 + 8);
    EXPECT_EQ(note_on(board).width, 136 + 8);
    EXPECT_EQ(note_on(board).height, 72 - 8);
}

TEST(Notes, TheToolPutsANoteWhereItIsClicked)
{
    BoardDriver board;
    board.run("tool-note");
    EXPECT_EQ(board.session().tool, Tool::AddNote);
    board.click_at(board.end_of_cell("Discover", "Front stage") - Vec2 { 60, 60 }).type("Ask Maja");
    EXPECT_EQ(note_on(board, "Ask Maja").lane.text, "frontstage");
    EXPECT_EQ(board.session().tool, Tool::Select);
    EXPECT_EQ(board.host().all<AppendJournal>().size(), 1u);
}

TEST(Notes, AddedByKeyboardTheyDoNotCoverEachOther)
{
    BoardDriver board;
    board.click("First login").key("Shift+N").type("One").click("First login").key("Shift+N").type("Two");
    EXPECT_NE(note_on(board, "One").x, note_on(board, "Two").x);
    EXPECT_EQ(note_on(board, "Two").stage.text, "onboard");
}

TEST(Notes, ACancelledNewNoteIsGone)
{
    BoardDriver board;
    auto const before = board.journey();
    board.key("Shift+N").wish(FinishInline { {}, true });
    EXPECT_EQ(board.journey(), before);
    EXPECT_FALSE(board.editor().history().can_undo());
    EXPECT_TRUE(board.host().all<AppendJournal>().empty());
}

TEST(Links, ADragFromAHandleToAnotherCardLinksThem)
{
    BoardDriver board;
    board.move_to(board.place_in_screen("Sign up").centre());
    auto const handle = connector_handles(board.place_in_screen("Sign up"))[1];
    board.press_at(handle).move_to(board.place_in_screen("Welcome call").centre());
    auto const drawn = board.editor().link_in_hand();
    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->target, board.id_of("Welcome call"));
    board.release();
    auto const* link = link_between(board, "Sign up", "Welcome call");
    ASSERT_TRUE(link);
    EXPECT_TRUE(board.session().is_selected(link->id));
    EXPECT_FALSE(board.editor().link_in_hand());
}

TEST(Links, LetGoOverNothingIsNoLink)
{
    BoardDriver board;
    auto const before = board.journey();
    board.run("tool-link").press("Sign up").move_to(board.end_of_cell("Discover", "Back stage")).release();
    EXPECT_EQ(board.journey(), before);
}

TEST(Links, TheToolAlsoTakesTwoClicks)
{
    BoardDriver board;
    board.run("tool-link").click("Sign up").click("First login");
    EXPECT_TRUE(link_between(board, "Sign up", "First login"));
    EXPECT_EQ(board.session().tool, Tool::Select);
    EXPECT_FALSE(board.editor().link_in_hand());
}

TEST(Links, ByKeyboardTheOtherEndIsChosenWithTabAndEnter)
{
    BoardDriver board;
    board.click("Sign up").run("link-to");
    EXPECT_FALSE(board.toast().empty());
    board.keys({ "Enter" });
    EXPECT_TRUE(board.editor().link_in_hand()) << "it cannot be linked with itself";
    board.keys({ "ArrowRight", "Enter" });
    EXPECT_TRUE(link_between(board, "Sign up", "First login"));
    EXPECT_FALSE(board.editor().link_in_hand());
}

TEST(Links, EscapeLeavesALinkUndrawn)
{
    BoardDriver board;
    board.click("Sign up").run("link-to").key("Escape").keys({ "Tab", "Enter" });
    EXPECT_FALSE(board.editor().link_in_hand());
    EXPECT_EQ(board.journey().all<Link>().size(), 1u);
}

TEST(Links, SelectedTouchpointsAreLinkedInTheirOrder)
{
    BoardDriver board;
    board.click("Welcome call").click("Sign up", { .shift = true }).click("First login", { .shift = true }).run("link-selected");
    EXPECT_TRUE(link_between(board, "Welcome call", "Sign up"));
    EXPECT_TRUE(link_between(board, "Sign up", "First login"));
    board.undo();
    EXPECT_EQ(board.journey().all<Link>().size(), 1u);
}

TEST(Links, TheSameLinkTwiceIsRefusedWithAReason)
{
    BoardDriver board;
    board.click("Sees the ad").click("Sign up", { .shift = true }).run("link-selected");
    EXPECT_EQ(board.toast(), "These two touchpoints are linked already");
    EXPECT_EQ(board.journey().all<Link>().size(), 1u);
}

TEST(Links, ALinkIsSelectedLabelledAndDeleted)
{
    BoardDriver board;
    board.wish(Select { { board.id_of("clicks") } }).key("Enter").type("follows");
    EXPECT_EQ(board.journey().all<Link>().begin()->second.label, "follows");
    board.key("Enter").type("");
    EXPECT_EQ(board.journey().all<Link>().begin()->second.label, "");
    board.key("Delete");
    EXPECT_TRUE(board.journey().all<Link>().empty());
}

TEST(Notes, HeldAtTheEdgeOfTheBoardTheyDoNotGoOnForEver)
{
    BoardDriver board;
    auto const area = board.session().board_in_screen;
    board.settle().click("Who checks at weekends?");
    board.press("Who checks at weekends?").move_to({ area.right() - 2, area.centre().y }).wait(2'000);
    auto const once = board.session().screen_from_board;
    board.wait(2'000);
    EXPECT_EQ(board.session().screen_from_board, once);
    board.release();
}

}
