// Somebody who does anything with mouse, pen, fingers and keys, as the page sends it: one event a step, in the middle of
// gestures as well. After each the map is sound and nothing is half done; at the end everything is undone, and the map is the
// first one byte for byte.

#include "app/codec.h"
#include "app/opening.h"
#include "core/editor/selection.h"
#include "support/app_driver.h"
#include "support/journeys.h"
#include "support/random_journeys.h"

#include "core/journey/violations.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

class RandomInput {
public:
    explicit RandomInput(std::uint64_t seed)
        : m_dice(seed)
    {
    }

    bool is_pointer_down() const { return m_is_down; }

    PageEvent next(Editor const& editor)
    {
        int const what = m_dice.below(20);
        if (m_is_down)
            return what < 10 ? move(editor) : what < 14 ? up() : what == 14 ? cancel() : what == 15 ? escape() : what == 16 ? pinch(editor) : what == 17 ? wheel() : key();
        return what < 8 ? down(editor) : what < 10 ? move(editor) : what < 18 ? key() : what == 18 ? wheel() : pinch(editor);
    }

    PageEvent cancel()
    {
        m_is_down = false;
        return PointerCancel {};
    }

    PageEvent escape() { return KeyDown { "Escape", "Escape", {}, false }; }
    int dice(int below) { return m_dice.below(below); }
    std::string words() { return m_dice.text(); }

private:
    // On or near something, mostly: a card, its border, a gap, the end of a link.
    Vec2 somewhere(Editor const& editor)
    {
        auto const& layout = editor.layout();
        auto const& camera = editor.session().screen_from_board;
        auto const area = editor.session().board_in_screen;
        int const what = m_dice.below(8);
        Vec2 at { area.x + float(m_dice.below(int(area.width))), area.y + float(m_dice.below(int(area.height))) };
        if (what < 5 && !layout.cards.empty()) {
            auto const rect = (camera * layout.cards[std::size_t(m_dice.below(int(layout.cards.size())))].rect()).inflated(6);
            at = { rect.x + rect.width * float(m_dice.below(101)) / 100, rect.y + rect.height * float(m_dice.below(101)) / 100 };
        } else if (what == 5 && !layout.links.empty()) {
            auto const& link = layout.links[std::size_t(m_dice.below(int(layout.links.size())))];
            at = camera * (m_dice.one_in(2) ? link.start() : link.end());
        } else if (what == 6 && !layout.notes.empty()) {
            auto const rect = camera * layout.notes[std::size_t(m_dice.below(int(layout.notes.size())))].rect;
            at = { rect.right() - float(m_dice.below(20)), rect.bottom() - float(m_dice.below(20)) };
        }
        return m_at = at;
    }

    Modifiers modifiers() { return { m_dice.one_in(6), m_dice.one_in(12), m_dice.one_in(12) }; }

    PageEvent down(Editor const& editor)
    {
        m_is_down = true;
        m_kind = PointerKind(m_dice.one_in(2) ? 0 : m_dice.below(3));
        m_button = m_dice.one_in(10) ? PointerButton(m_dice.below(3)) : PointerButton::Left;
        return PointerDown { somewhere(editor), m_button, m_kind, m_dice.one_in(8) ? 2 : 1, modifiers() };
    }
    PageEvent move(Editor const& editor) { return PointerMove { somewhere(editor), m_kind, modifiers() }; }
    PageEvent up()
    {
        m_is_down = false;
        return PointerUp { m_at, m_button, modifiers() };
    }
    PageEvent wheel() { return Wheel { m_at, { float(m_dice.between(-90, 90)), float(m_dice.between(-90, 90)) }, m_dice.one_in(2), modifiers() }; }
    PageEvent pinch(Editor const& editor)
    {
        // The page calls the first finger off before two of them pinch.
        m_is_down = false;
        return Pinch { somewhere(editor), 0.8f + float(m_dice.below(45)) / 100, { float(m_dice.below(20)), float(m_dice.below(20)) } };
    }

    PageEvent key()
    {
        struct Key {
            char const* key;
            char const* code;
        };
        constexpr Key keys[] { { "Tab", "Tab" }, { "ArrowLeft", "ArrowLeft" }, { "ArrowRight", "ArrowRight" }, { "ArrowUp", "ArrowUp" }, { "ArrowDown", "ArrowDown" },
            { "PageUp", "PageUp" }, { "PageDown", "PageDown" }, { "Enter", "Enter" }, { "Escape", "Escape" }, { "Delete", "Delete" }, { " ", "Space" },
            { "n", "KeyN" }, { "m", "KeyM" }, { "s", "KeyS" }, { "l", "KeyL" }, { "v", "KeyV" }, { "h", "KeyH" }, { "t", "KeyT" }, { "f", "KeyF" }, { "p", "KeyP" },
            { "d", "KeyD" }, { "z", "KeyZ" }, { "y", "KeyY" }, { "z", "KeyZ" }, { "F3", "F3" }, { "[", "BracketLeft" }, { "]", "BracketRight" },
            { "1", "Digit1" }, { "3", "Digit3" }, { "7", "Digit7" }, { "0", "Digit0" }, { "+", "Equal" }, { "-", "Minus" }, { ".", "Period" } };
        auto const& one = keys[m_dice.below(int(std::size(keys)))];
        Modifiers held { m_dice.one_in(5), m_dice.one_in(8), m_dice.one_in(8) };
        if (std::string_view(one.key) == "z" || std::string_view(one.key) == "y")
            held = { m_dice.one_in(4), true, false };
        if (std::string_view(one.key) == " " && m_dice.one_in(2))
            return KeyUp { " ", "Space", {} };
        return KeyDown { one.key, one.code, held, m_dice.one_in(20) };
    }

    Dice m_dice;
    Vec2 m_at { 600, 500 };
    PointerKind m_kind {};
    PointerButton m_button {};
    bool m_is_down = false;
};

// What belongs to the file and its pages is not the hand's.
bool goes_on_with_this_map(Editor const& editor, std::string const& map_key)
{
    return editor.map_key() == map_key && editor.session().page == Page::Board;
}

void type_into_field(Editor& editor, RandomInput& input, double now_ms)
{
    if (editor.session().inline_edit && input.dice(3) == 0)
        editor.run({ FinishInline { input.words(), input.dice(4) == 0 } }, now_ms);
}

// What is wrong, or nothing.
std::string complaint_about(Editor const& editor, bool is_pointer_down)
{
    for (auto const& violation : violations_in(editor.journey()))
        return to_english(violation);
    // What is open belongs to something that is in the hand or being typed.
    if (editor.history().is_in_gesture() && !is_pointer_down && !editor.session().inline_edit)
        return "a gesture is half done";
    for (auto const& id : editor.session().selection) {
        if (!editor.journey().contains(id))
            return "something is selected that is not there";
    }
    bool const has_all_cards = editor.view().scene.cards.size() == editor.layout().cards.size();
    return has_all_cards ? std::string() : "the scene is another map's";
}

void put_everything_down(Editor& editor, double now_ms)
{
    editor.handle(PointerCancel {}, now_ms);
    if (editor.session().inline_edit)
        editor.run({ FinishInline { {}, true } }, now_ms);
    for (int i = 0; i < 5; ++i)
        editor.handle(KeyDown { "Escape", "Escape", {}, false }, now_ms);
}

// Shorter than what the history remembers, or the first map could not come back.
void do_anything(Journey const& first, std::uint64_t seed, int steps)
{
    SCOPED_TRACE("seed " + std::to_string(seed));
    Editor editor { map_codec(), seed };
    editor.session().board_in_screen = { 160, 238, 950, 662 };
    editor.open({ .journey = first });
    double now_ms = 1'000;
    editor.update(now_ms);
    auto const key = editor.map_key();
    auto const bytes = editor.map_text();
    RandomInput input { seed };
    for (int step = 0; step < steps; ++step) {
        now_ms += input.dice(12) == 0 ? 500 : 16;
        auto const event = input.next(editor);
        std::visit([&](auto const& one) {
            if constexpr (std::is_constructible_v<InputEvent, decltype(one)>)
                editor.handle(one, now_ms);
        }, event);
        editor.update(now_ms);
        type_into_field(editor, input, now_ms);
        if (editor.session().dialog != Dialog::None)
            editor.run({ ShowDialog { Dialog::None } }, now_ms);
        editor.update(now_ms);
        editor.take_host_requests();
        ASSERT_TRUE(goes_on_with_this_map(editor, key)) << "at step " << step;
        ASSERT_EQ(complaint_about(editor, input.is_pointer_down()), "") << "at step " << step << ", event " << event.index();
    }
    put_everything_down(editor, now_ms);
    EXPECT_FALSE(editor.history().is_in_gesture());
    while (editor.history().can_undo())
        editor.run({ RunAction { "undo" } }, now_ms);
    EXPECT_EQ(editor.map_text(), bytes);
    for (now_ms += 16; editor.is_moving(now_ms); now_ms += 16)
        editor.update(now_ms);
    EXPECT_FALSE(editor.next_frame_ms().has_value() && !editor.session().toast) << "and it rests";
}

}

TEST(RandomInput, TenThousandStepsLeaveNothingHalfDone)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        do_anything(three_stage_journey(), seed, 500);
}

TEST(RandomInput, ThroughTheWholeAppAsWell)
{
    AppDriver driver;
    driver.open_example("it-service-desk.trustline.json");
    driver.settle();
    auto const bytes = driver.app().editor().map_text();
    RandomInput input { 7 };
    for (int step = 0; step < 150; ++step) {
        driver.push(input.next(driver.app().editor())).pass(input.dice(10) == 0 ? 500 : 16);
        driver.app().frame(driver.now_ms());
        ASSERT_TRUE(violations_in(driver.journey()).empty()) << "at step " << step;
    }
    driver.push(input.cancel()).settle();
    for (int i = 0; i < 6; ++i)
        driver.push(input.escape()).settle();
    auto& editor = driver.app().editor();
    put_everything_down(editor, 1e7);
    EXPECT_FALSE(editor.history().is_in_gesture());
    while (editor.history().can_undo())
        editor.run({ RunAction { "undo" } }, 1e7);
    EXPECT_EQ(editor.map_text(), bytes);
}

}
