// While only the camera or what is in the hand moves, panels that show neither are not drawn anew; then everything is.

#include "support/app_driver.h"

#include <gtest/gtest.h>
#include <imgui_internal.h>

#include <algorithm>

namespace trustline {

namespace {

constexpr double passing_frame_ms = 16;

struct PannedBoard {
    PannedBoard() { app.open_example("it-service-desk.trustline.json").rest(); }

    void pan_by(Vec2 by) { app.push(Wheel { { 700, 400 }, by, false, {} }); }
    void one_frame() { app.app().frame(app.pass(passing_frame_ms).now_ms()); }
    static bool is_kept(char const* surface) { return ImGui::FindWindowByName(surface)->SkipRefresh; }

    AppDriver app;
};

}

TEST(PassingFrames, APanDrawsNoPanelThatStandsStill)
{
    PannedBoard board;
    board.pan_by({ 30, 0 });
    board.one_frame();
    for (auto const* surface : { "inspector", "tools", "legend", "top bar", "zoom" }) {
        EXPECT_TRUE(board.is_kept(surface)) << surface;
        EXPECT_TRUE(ImGui::FindWindowByName(surface)->Active) << surface;
    }
    EXPECT_FALSE(board.is_kept("stages"));
    board.app.settle();
    EXPECT_FALSE(board.is_kept("inspector"));
}

TEST(PassingFrames, TheMirrorIsToldOnceThePanHasEnded)
{
    PannedBoard board;
    auto const before = board.app.centre_of("Calls the service desk");
    auto const updates = board.app.host().mirror_updates;
    auto const nodes = board.app.host().nodes;
    for (int time = 0; time < 5; ++time) {
        board.pan_by({ 6, 0 });
        board.one_frame();
    }
    EXPECT_EQ(board.app.host().mirror_updates, updates);
    board.app.settle();
    EXPECT_FLOAT_EQ(board.app.centre_of("Calls the service desk").x, before.x - 30);
    for (auto const& [id, node] : nodes)
        EXPECT_TRUE(board.app.host().nodes.contains(id)) << node.name;
}

TEST(PassingFrames, AKeyInTheMiddleOfAPanMeetsTheWholeMirror)
{
    PannedBoard board;
    board.pan_by({ 30, 0 });
    board.one_frame();
    board.app.key("F6", "F6").key("Tab", "Tab");
    board.app.key("Tab", "Tab");
    auto const& nodes = board.app.host().nodes;
    EXPECT_TRUE(std::any_of(nodes.begin(), nodes.end(), [](auto const& node) { return node.second.is_focused; }));
}

TEST(PassingFrames, WhatIsSelectedByADragShowsInTheInspectorAtOnce)
{
    PannedBoard board;
    auto const at = board.app.centre_of("Looks for help on the phone");
    board.app.press_at(at);
    board.app.push(PointerMove { at + Vec2 { 12, 3 }, {}, {} });
    board.one_frame();
    ASSERT_EQ(board.app.session().selection.size(), 1u);
    board.app.push(PointerMove { at + Vec2 { 14, 3 }, {}, {} });
    board.one_frame();
    board.one_frame();
    board.app.push(PointerMove { at + Vec2 { 15, 3 }, {}, {} });
    board.one_frame();
    EXPECT_TRUE(board.is_kept("inspector"));
    board.app.release();
    EXPECT_FALSE(board.is_kept("inspector"));
}

TEST(PassingFrames, AMovedPointerDrawsEverything)
{
    PannedBoard board;
    board.app.push(PointerMove { { 700, 400 }, {}, {} });
    board.one_frame();
    EXPECT_FALSE(board.is_kept("inspector"));
}

}
