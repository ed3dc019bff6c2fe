#include "core/editor/board_frame.h"
#include "core/editor/camera.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

constexpr Rect area { 100, 200, 1'000, 600 };
constexpr Rect map { 0, 0, 4'000, 900 };

void expect_near(Vec2 a, Vec2 b, float by = 0.05f)
{
    EXPECT_NEAR(a.x, b.x, by);
    EXPECT_NEAR(a.y, b.y, by);
}

}

TEST(Camera, ZoomKeepsThePointUnderThePointer)
{
    Transform const before { 0.8f, { 40, 70 } };
    Vec2 const pointer { 512, 333 };
    auto const after = zoomed(before, 1.7f, pointer);
    expect_near(after * (before.inverse() * pointer), pointer);
    EXPECT_FLOAT_EQ(after.zoom, 0.8f * 1.7f);
}

TEST(Camera, ZoomHasLimits)
{
    EXPECT_FLOAT_EQ(zoomed({}, 1'000, {}).zoom, greatest_zoom);
    EXPECT_FLOAT_EQ(zoomed({}, 0.0001f, {}).zoom, least_zoom);
    expect_near(zoomed({ greatest_zoom, { 5, 5 } }, 2, { 100, 100 }).offset, { 5, 5 });
}

TEST(Camera, FittingShowsAllOfIt)
{
    auto const fitted = fitting(map, area, 1, Alignment::TopLeft);
    expect_near((fitted * map).top_left(), area.top_left());
    EXPECT_LE((fitted * map).right(), area.right() + 0.1f);
    EXPECT_FLOAT_EQ(fitting({ 0, 0, 100, 100 }, area, 1, Alignment::TopLeft).zoom, 1) << "small maps are not blown up";
    expect_near((fitting(map, area, 1, Alignment::Centre) * map).centre(), area.centre());
}

TEST(Camera, FittedToTheTopItStandsInTheMiddleFromLeftToRight)
{
    Rect const small { 40, 60, 100, 50 };
    auto const shown = fitting(small, area, 1, Alignment::Top) * small;
    EXPECT_FLOAT_EQ(shown.y, area.y);
    EXPECT_FLOAT_EQ(shown.centre().x, area.centre().x);
}

TEST(Camera, TheMapIsNeverLost)
{
    for (Vec2 const offset : { Vec2 { 1e6f, 0 }, Vec2 { -1e6f, 0 }, Vec2 { 0, 1e6f }, Vec2 { 0, -1e6f } }) {
        auto const seen = bounded({ 1, offset }, map, area) * map;
        EXPECT_TRUE(seen.inflated(-50).intersects(area));
    }
    Transform const fine { 1, { 150, 250 } };
    EXPECT_EQ(bounded(fine, map, area), fine);
}

TEST(Camera, RevealingMovesNoMoreThanNeeded)
{
    Transform const before { 1, area.top_left() };
    EXPECT_EQ(revealing(before, { 10, 10, 144, 96 }, area), before);
    auto const after = revealing(before, { 1'200, 10, 144, 96 }, area);
    EXPECT_FLOAT_EQ(after.offset.y, before.offset.y);
    EXPECT_LE((after * Rect { 1'200, 10, 144, 96 }).right(), area.right());
    EXPECT_GT((after * Rect { 1'200, 10, 144, 96 }).right(), area.right() - 60);
}

TEST(Camera, AFlightKeepsOnePointStill)
{
    Transform const from { 1, { 100, 100 } };
    auto const to = zoomed(from, 0.2f, { 600, 400 });
    Flight const flight { from, to, 1'000 };
    auto const fixed = from.inverse() * Vec2 { 600, 400 };
    for (double now = 1'000; now <= 1'000 + flight_ms; now += 20)
        expect_near(place_of(flight, now) * fixed, { 600, 400 }, 0.5f);
    EXPECT_EQ(place_of(flight, 1'000), from);
    EXPECT_EQ(place_of(flight, 1'000 + flight_ms), to);
    EXPECT_FALSE(is_over(flight, 1'000 + flight_ms - 1));
}

TEST(Camera, AFreshMapIsFittedOnceItsPlaceIsKnown)
{
    Editor editor { fake_codec(), 1 };
    editor.open({ .journey = large_journey(300) });
    editor.update(0);
    editor.session().board_in_screen = { 152, 238, 960, 662 };
    editor.update(16);
    auto const seen = editor.session().screen_from_board * editor.layout().bounds;
    expect_near(seen.top_left(), { 152, 238 });
    EXPECT_LE(seen.right(), 152 + 960 + 0.5f);
    EXPECT_LE(seen.bottom(), 238 + 662 - 100) << "the legend has its place below";
    // It stays fitted while panels open and close, until somebody looks elsewhere.
    editor.session().board_in_screen.width = 600;
    editor.update(32);
    EXPECT_LE((editor.session().screen_from_board * editor.layout().bounds).right(), 752.5f);
    editor.run({ PanBy { { -5, 0 } } }, 40);
    auto const panned = editor.session().screen_from_board;
    editor.session().board_in_screen.width = 960;
    editor.update(48);
    EXPECT_EQ(editor.session().screen_from_board, panned);
}

TEST(Camera, TheWheelPansAndZooms)
{
    BoardDriver board;
    board.move_to({ 600, 500 });
    auto const before = board.session().screen_from_board;
    board.wheel({ 0, 60 });
    EXPECT_EQ(board.session().screen_from_board.offset, before.offset - (Vec2 { 0, 60 }));
    board.wheel({ 0, 40 }, { .shift = true }, true);
    EXPECT_EQ(board.session().screen_from_board.offset, before.offset - (Vec2 { 40, 60 }));
    auto const point = board.session().screen_from_board.inverse() * board.pointer();
    board.wheel({ 0, -120 }, { .ctrl = true }, true);
    EXPECT_GT(board.session().screen_from_board.zoom, before.zoom * 1.2f);
    EXPECT_LT(board.session().screen_from_board.zoom, before.zoom * 1.4f);
    expect_near(board.session().screen_from_board * point, board.pointer());
}

TEST(Camera, APinchZoomsAtTheFingers)
{
    BoardDriver board;
    Vec2 const at { 500, 400 };
    auto const point = board.session().screen_from_board.inverse() * at;
    board.editor().handle(Pinch { at, 2, { 10, 5 } }, board.now_ms());
    expect_near(board.session().screen_from_board * point, at + (Vec2 { 10, 5 } * 2.0f), 0.5f);
}

TEST(Camera, TheMiddleButtonAndTheHandPan)
{
    BoardDriver board;
    auto const before = board.session().screen_from_board.offset;
    board.press_at({ 600, 400 }, {}, PointerButton::Middle).move_by({ 25, -10 });
    EXPECT_TRUE(board.editor().is_panning());
    board.release();
    EXPECT_EQ(board.session().screen_from_board.offset, before + (Vec2 { 25, -10 }));
    board.key("H").press("Sign up").move_by({ -25, 10 }).release();
    EXPECT_EQ(board.session().screen_from_board.offset, before);
    EXPECT_TRUE(board.selection().empty());
}

TEST(Camera, ZoomKeysFlyAndReducedMotionJumps)
{
    BoardDriver board;
    board.key("Shift+0").settle().key("+");
    EXPECT_TRUE(board.editor().is_moving(board.now_ms()));
    board.settle();
    EXPECT_NEAR(board.session().screen_from_board.zoom, 1.25f, 1e-3f);
    board.session().reduced_motion = true;
    board.key("-");
    EXPECT_NEAR(board.session().screen_from_board.zoom, 1, 1e-3f);
    board.key("=").key("=").key("Shift+0");
    EXPECT_NEAR(board.session().screen_from_board.zoom, 1, 1e-3f);
    EXPECT_FALSE(board.editor().is_moving(board.now_ms()));
}

TEST(Camera, FitAndSelectionByKey)
{
    BoardDriver board { large_journey(300) };
    auto const fitted = board.session().screen_from_board;
    board.key("Tab").key("Shift+2").settle();
    EXPECT_GT(board.session().screen_from_board.zoom, fitted.zoom * 2);
    EXPECT_TRUE(board.session().board_in_screen.contains(board.place_in_screen(board.selection().front()).centre()));
    board.key("Shift+1").settle();
    EXPECT_NEAR(board.session().screen_from_board.zoom, fitted.zoom, 1e-4f);
}

TEST(BoardFrame, LeavesRoomForWhatIsPinned)
{
    auto const frame = board_frame(1'440);
    auto const cards = cards_area_within({ 64, 48, 1'048, 852 }, frame);
    EXPECT_EQ(cards, (Rect { 160, 238, 952, 662 }));
    EXPECT_EQ(stage_headers_around(cards, frame), (Rect { 160, 48, 952, 52 }));
    EXPECT_EQ(trust_strip_around(cards, frame), (Rect { 160, 100, 952, 138 }));
    EXPECT_EQ(lane_names_around(cards, frame), (Rect { 64, 238, 96, 662 }));
    EXPECT_EQ(cards_area_within({ 0, 48, 390, 796 }, board_frame(390)), (Rect { 0, 188, 390, 656 }));
}

}
