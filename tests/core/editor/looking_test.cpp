// Ways around the board: search, places to go back to, presentation, gliding.

#include "core/editor/board_frame.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

#include <cmath>

namespace trustline {

using Titles = std::vector<std::string>;

namespace {

bool is_dimmed(BoardDriver& board, std::string_view title)
{
    auto const view = board.editor().view();
    auto const card = view.layout.card_of.at(board.id_of(title));
    return (view.scene.cards[card].flags & card_flags::is_dimmed) != 0;
}

void expect_near(Transform const& a, Transform const& b)
{
    EXPECT_NEAR(a.zoom, b.zoom, 1e-3);
    EXPECT_NEAR(a.offset.x, b.offset.x, 0.1);
    EXPECT_NEAR(a.offset.y, b.offset.y, 0.1);
}

Transform camera(BoardDriver const& board)
{
    return board.session().screen_from_board;
}

// A finger that goes over the board in `count` steps of a frame each and is lifted at once.
void fling(BoardDriver& board, Vec2 by, int count)
{
    auto const from = board.end_of_cell("Onboard", "Back stage");
    board.use(PointerKind::Touch).press_at(from);
    for (int i = 0; i < count; ++i)
        board.move_by(by);
    board.release();
}

}

// --- search

TEST(BoardSearch, DimsWhatDoesNotHaveTheWordsAndCountsWhatDoes)
{
    BoardDriver board;
    board.key("Ctrl+F").wish(SearchFor { "CALL" }).settle();
    ASSERT_TRUE(board.session().search);
    EXPECT_EQ(board.session().search->count, 1u);
    EXPECT_FALSE(is_dimmed(board, "Welcome call"));
    EXPECT_TRUE(is_dimmed(board, "Sign up"));
    board.wish(SearchFor { "" }).settle();
    EXPECT_FALSE(is_dimmed(board, "Sign up")) << "nothing is looked for";
    board.wish(SearchFor { "call" }).wish(SearchFor { {}, true }).settle();
    EXPECT_FALSE(board.session().search);
    EXPECT_FALSE(is_dimmed(board, "Sign up"));
}

TEST(BoardSearch, WalksTheHitsAlongTheJourneyAndRound)
{
    BoardDriver board;
    board.run("find").wish(SearchFor { "a" });
    auto const count = board.session().search->count;
    ASSERT_GE(count, 5u);
    EXPECT_TRUE(board.selection().empty()) << "typing leads nowhere by itself";
    board.key("F3");
    EXPECT_EQ(board.selection(), Titles { "Sees the ad" });
    EXPECT_EQ(board.session().search->place, 1u);
    EXPECT_EQ(board.last_announcement(), "Sees the ad: 1 of " + std::to_string(count));
    board.key("Shift+F3");
    EXPECT_EQ(board.session().search->place, count);
    board.key("F3").key("F3");
    EXPECT_EQ(board.session().search->place, 2u);
    EXPECT_EQ(board.selection(), Titles { "Answers a question" });
}

TEST(BoardSearch, FindsNotesLinksStagesAndLanes)
{
    BoardDriver board;
    board.run("find").wish(SearchFor { "weekends" }).run("find-next");
    EXPECT_EQ(board.selection(), Titles { "Who checks at weekends?" });
    board.wish(SearchFor { "onboard" }).run("find-next");
    EXPECT_EQ(board.session().selection, std::vector<RecordId> { { "onboard" } });
    board.wish(SearchFor { "nothing like this" }).run("find-next");
    EXPECT_EQ(board.session().search->count, 0u);
    EXPECT_EQ(board.last_announcement(), "Nothing on the board has these words");
}

TEST(BoardSearch, FollowsTheMapAndEndsWithEscape)
{
    BoardDriver board;
    board.run("find").wish(SearchFor { "mail" });
    auto const count = board.session().search->count;
    board.wish(RenameTouchpoint { TouchpointId { "ad" }, "A mail" });
    EXPECT_EQ(board.session().search->count, count + 1);
    board.key("Escape");
    EXPECT_FALSE(board.session().search);
}

TEST(BoardSearch, AHitFarAwayIsShownLargeEnoughToRead)
{
    BoardDriver board { large_journey(400) };
    board.settle();
    ASSERT_LT(camera(board).zoom, 0.5f);
    board.run("find").wish(SearchFor { board.journey().all<Touchpoint>().begin()->second.title }).run("find-next").settle();
    EXPECT_GE(camera(board).zoom, 0.7f);
    auto const rect = camera(board) * *place_in_board(board.editor().layout(), board.session().selection.front());
    EXPECT_TRUE(board.session().board_in_screen.contains(rect.centre()));
}

// --- places

TEST(Places, BackAndForwardAfterJumps)
{
    BoardDriver board { large_journey(400) };
    board.settle();
    auto const first = camera(board);
    EXPECT_FALSE(board.editor().has_place_to_go(-1));
    board.run("zoom-100").settle();
    auto const second = camera(board);
    board.run("fit").settle();
    board.editor().handle(KeyDown { "å", "BracketLeft", { .alt = true }, false }, board.now_ms());
    board.settle();
    expect_near(camera(board), second);
    board.run("go-back").settle();
    expect_near(camera(board), first);
    EXPECT_FALSE(board.editor().has_place_to_go(-1));
    board.run("go-forward").settle();
    expect_near(camera(board), second);
    board.run("fit").settle();
    EXPECT_FALSE(board.editor().has_place_to_go(1)) << "a new jump forgets what was ahead";
}

TEST(Places, SmallStepsAreNoPlaces)
{
    BoardDriver board;
    board.settle().click("Sign up").keys({ "ArrowRight", "+", "-" }).settle();
    EXPECT_FALSE(board.editor().has_place_to_go(-1));
}

// --- presentation

TEST(Presentation, WalksStageByStageAndComesBack)
{
    BoardDriver board;
    board.settle();
    auto const before = camera(board);
    board.key("P").settle();
    EXPECT_EQ(board.session().presentation, 0u);
    for (auto const* key : { "ArrowRight", "Space", "PageDown", "ArrowRight" })
        board.key(key).settle();
    EXPECT_EQ(board.session().presentation, 3u) << "the last stage stays";
    EXPECT_EQ(board.last_announcement(), "Onboard: 3 of 3");
    auto const place = camera(board) * *place_in_board(board.editor().layout(), { "onboard" });
    EXPECT_TRUE(board.session().board_in_screen.contains(place.centre()));
    EXPECT_GT(place.height, board.session().board_in_screen.height * 0.8f);
    board.key("PageUp").key("Home");
    EXPECT_EQ(board.session().presentation, 0u);
    board.key("Escape").settle();
    EXPECT_FALSE(board.session().presentation);
    expect_near(camera(board), before);
}

TEST(Presentation, HangsFromTheStripsAboveIt)
{
    BoardDriver board;
    auto const distance = [&](Rect const& shown) { return (camera(board) * shown).y - board.session().board_in_screen.y; };
    board.key("P").wait(400);
    EXPECT_NEAR(distance(board.editor().layout().bounds), 8, 0.1);
    board.key("ArrowRight").wait(400);
    EXPECT_NEAR(distance(board.editor().layout().grid), 8, 0.1);
}

TEST(Presentation, ShowsNothingEmptyBesideTheFirstAndTheLastStage)
{
    BoardDriver board;
    for (int i = 0; i < 9; ++i)
        board.run("add-stage").key("Enter"); // until the map is wider than the page
    board.key("Escape").settle().run("present").wait(400).key("Home").wait(400);
    auto const& area = board.session().board_in_screen;
    for (std::size_t stage = 1; stage <= board.editor().layout().stages.size(); ++stage) {
        board.key("ArrowRight").wait(400);
        ASSERT_EQ(board.session().presentation, stage);
        auto const shown = camera(board) * board.editor().layout().grid;
        ASSERT_GT(shown.width, area.width);
        EXPECT_LE(shown.x, area.x + 0.1f) << stage;
        EXPECT_GE(shown.right(), area.right() - 0.1f) << stage;
    }
}

TEST(Presentation, BeginsWithTheStageAtHandAndEditsNothing)
{
    BoardDriver board;
    auto const before = board.journey();
    board.click("Sign up").key("P");
    EXPECT_EQ(board.session().presentation, 2u);
    EXPECT_TRUE(board.selection().empty());
    board.keys({ "N", "F", "Ctrl+A", "Delete", "M" });
    board.press("Sign up").drag_to("Onboard", "Customer").release();
    EXPECT_EQ(board.journey(), before);
    board.key("3");
    EXPECT_EQ(board.session().lens, Lens::Trust) << "looked at through any lens";
    board.key("P");
    EXPECT_FALSE(board.session().presentation);
}

// --- glide

TEST(Gliding, AFlungBoardGoesOnAndComesToRest)
{
    BoardDriver board;
    board.settle();
    fling(board, { -30, 0 }, 4);
    auto const released = camera(board);
    ASSERT_TRUE(board.editor().is_moving(board.now_ms()));
    board.wait(100);
    EXPECT_LT(camera(board).offset.x, released.offset.x - 10);
    board.settle();
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
    auto const rest = camera(board);
    board.wait(500);
    EXPECT_EQ(camera(board), rest);
}

TEST(Gliding, NotAfterARestNorWithReducedMotionNorByMouse)
{
    BoardDriver board;
    board.settle();
    auto const from = board.end_of_cell("Onboard", "Back stage");
    board.use(PointerKind::Touch).press_at(from).move_by({ -120, 0 }).wait(200).release();
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
    board.session().reduced_motion = true;
    fling(board, { 30, 0 }, 4);
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
    board.session().reduced_motion = false;
    board.use(PointerKind::Mouse).key("H").press_at(from).move_by({ -120, 0 }).release();
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
}

TEST(Gliding, APressStopsIt)
{
    BoardDriver board;
    board.settle();
    fling(board, { -30, 0 }, 4);
    board.wait(50).press_at(board.pointer());
    auto const held = camera(board);
    board.wait(300);
    EXPECT_EQ(camera(board), held);
}

}
