// Gestures that begin on panels: whatever calls them off takes them back as a whole.

#include "support/app_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

constexpr std::string_view desk_map = "it-service-desk.trustline.json";

// The header of the first stage, taken and led over the second one.
struct HeldHeader {
    HeldHeader()
    {
        app.open_example(desk_map).rest();
        first = app.app().editor().journey();
        auto const& stages = app.app().editor().layout().stages;
        auto const& editor = app.app().editor();
        from = app.centre_of(editor.journey().find(stages[0].id)->title);
        to = app.centre_of(editor.journey().find(stages[1].id)->title) + Vec2 { 60, 0 };
        app.press_at(from).drag_to(mixed(from, to, 0.5f)).drag_to(to);
    }

    AppDriver app;
    Journey first;
    Vec2 from, to;
};

}

TEST(HeldHeaders, EscapePutsTheStageBack)
{
    HeldHeader held;
    ASSERT_NE(held.app.journey(), held.first);
    held.app.key("Escape", "Escape");
    EXPECT_EQ(held.app.journey(), held.first);
    held.app.drag_to(held.to + Vec2 { 100, 0 }).release();
    EXPECT_EQ(held.app.journey(), held.first) << "what was called off does not go on";
    EXPECT_FALSE(held.app.app().editor().history().can_undo());
}

TEST(HeldHeaders, APointerThatIsTakenAwayPutsItBackToo)
{
    HeldHeader held;
    held.app.push(PointerCancel {}).settle();
    EXPECT_EQ(held.app.journey(), held.first);
    EXPECT_FALSE(held.app.app().editor().history().is_in_gesture());
    EXPECT_FALSE(held.app.app().editor().history().can_undo());
}

TEST(HeldHeaders, LettingGoIsOneStep)
{
    HeldHeader held;
    held.app.release();
    EXPECT_NE(held.app.journey(), held.first);
    held.app.app().editor().run({ RunAction { "undo" } }, 1e6);
    EXPECT_EQ(held.app.journey(), held.first);
}

TEST(OwnKeys, AreListenedForBeforeAnyWidgetHearsThem)
{
    AppDriver app;
    app.open_example(desk_map).rest();
    app.app().editor().run({ ShowDialog { Dialog::Shortcuts } }, 1e6);
    app.rest();
    app.app().editor().run({ ListenForKeys { "present" } }, 1e6);
    EXPECT_TRUE(app.app().uses({ "u", "KeyU", { .alt = true }, false })) << "the browser shall not take it";
    app.key("Enter", "NumpadEnter", { .alt = true });
    EXPECT_TRUE(app.session().listening_for.empty());
    ASSERT_EQ(app.session().key_choices.size(), 1u);
    EXPECT_EQ(app.session().key_choices[0].key, "enter");
    EXPECT_EQ(app.session().dialog, Dialog::Shortcuts);
}

TEST(Contrast, IsTakenFromThePage)
{
    AppDriver app;
    EXPECT_TRUE(app.tell("high-contrast", {}, 1));
    EXPECT_EQ(app.session().theme(), Theme::Contrast);
    app.tell("dark", {}, 1);
    EXPECT_EQ(app.session().theme(), Theme::DarkContrast);
}

TEST(Gliding, AFlungBoardComesToRestWithoutFurtherFrames)
{
    AppDriver app;
    app.open_example(desk_map).rest();
    app.tell("action", { "zoom-100" });
    app.rest();
    auto const area = app.session().board_in_screen;
    auto at = area.centre();
    app.push(PointerDown { at, {}, PointerKind::Touch, 1, {} });
    for (int i = 0; i < 5; ++i) {
        at = at - Vec2 { 30, 0 };
        app.pass(16).push(PointerMove { at, PointerKind::Touch, {} });
        app.app().frame(app.now_ms());
    }
    auto const before = app.session().screen_from_board.offset.x;
    app.pass(16).push(PointerUp { at, {}, {} }).settle();
    app.rest();
    EXPECT_LT(app.session().screen_from_board.offset.x, before - 20);
    EXPECT_EQ(app.rest(), 0);
}

}
