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

TEST(HeldHeaders, ASecondButtonOpensNoMenu)
{
    HeldHeader held;
    held.app.push(PointerDown { held.to, PointerButton::Right, {}, 1, {} }).settle();
    EXPECT_FALSE(held.app.has("Rename stage"));
    held.app.push(PointerUp { held.to, PointerButton::Right, {} }).settle();
    held.app.key("Escape", "Escape");
    EXPECT_EQ(held.app.journey(), held.first) << "it was still held";
}

TEST(HeldCards, ASecondButtonNeitherOpensAMenuNorLetsGo)
{
    AppDriver app;
    app.open_example(desk_map).rest();
    auto const first = app.journey();
    auto const from = app.centre_of("Calls the service desk"), over = app.centre_of("Guide is for another model");
    app.push(PointerMove { from, {}, {} }).settle();
    EXPECT_EQ(app.host().pointer, 7) << "a card can be pressed";
    app.press_at(from).drag_to(mixed(from, over, 0.5f)).drag_to(over);
    EXPECT_EQ(app.host().pointer, 2) << "a closed hand";
    auto const selection = app.session().selection.size();
    for (auto const button : { PointerButton::Right, PointerButton::Middle }) {
        app.push(PointerDown { over, button, {}, 1, {} }).push(PointerUp { over, button, {} }).settle();
        EXPECT_FALSE(app.has("Rename"));
        EXPECT_EQ(app.session().selection.size(), selection);
        EXPECT_EQ(app.app().editor().dragged().size(), 1u) << "still held";
    }
    auto const there = app.centre_of("Back to work") + Vec2 { 0, 200 };
    app.drag_to(there).release();
    EXPECT_TRUE(app.app().editor().dragged().empty());
    EXPECT_NE(app.journey(), first);
    app.key("z", "KeyZ", { false, true, false });
    EXPECT_EQ(app.journey(), first) << "one step";
}

TEST(PointerOverTheBoard, TellsWhatTheNextPressDoes)
{
    AppDriver app;
    app.open_example(desk_map).rest();
    auto const over = app.centre_of("Calls the service desk");
    app.push(PointerMove { over, {}, {} }).settle();
    EXPECT_EQ(app.host().pointer, 7) << "a hand that points";
    app.push(KeyDown { " ", "Space", {}, false }).settle();
    EXPECT_EQ(app.host().pointer, 5) << "an open hand";
    app.push(KeyUp { " ", "Space", {} }).settle();
    EXPECT_EQ(app.host().pointer, 7);
    app.key("t", "KeyT");
    EXPECT_EQ(app.host().pointer, 8) << "a cross";
    app.key("Escape", "Escape").key("h", "KeyH");
    EXPECT_EQ(app.host().pointer, 5);
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
