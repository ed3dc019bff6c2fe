// Keys of somebody's own choice, and the keys of keyboards as browsers send them.

#include "core/editor/actions.h"
#include "core/editor/settings.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

struct Press {
    char const* layout;
    KeyDown key;
    std::string_view action;
};

KeyDown pressed(std::string key, std::string code, Modifiers modifiers = {})
{
    return { std::move(key), std::move(code), modifiers, false };
}

constexpr Modifiers shift { .shift = true }, ctrl { .ctrl = true }, alt { .alt = true };

BoardDriver& press(BoardDriver& board, KeyDown const& key)
{
    board.editor().handle(key, board.now_ms());
    return board.wait(1);
}

std::string keys_of(BoardDriver& board, std::string_view action)
{
    auto const shortcuts = shortcuts_of(*find_action(action), board.session());
    return shortcuts.empty() ? std::string() : shown(shortcuts.front(), false);
}

}

TEST(Layouts, EveryKeyMeansTheSameOnKeyboardsOfManyCountries)
{
    Press const presses[] {
        { "Swedish", pressed("+", "Minus"), "zoom-in" },
        { "Swedish", pressed("-", "Slash"), "zoom-out" },
        { "Swedish", pressed("?", "Minus", shift), "shortcuts" },
        { "Swedish", pressed("\"", "Digit2", shift), "zoom-selection" },
        { "Swedish", pressed("=", "Digit0", shift), "zoom-100" },
        { "Swedish", pressed("å", "BracketLeft", alt), "go-back" },
        { "Swedish", pressed("¨", "BracketRight", alt), "go-forward" },
        { "Swedish", pressed(".", "Period", ctrl), "hide-panels" },
        { "Swedish", pressed("f", "KeyF", ctrl), "find" },
        { "German", pressed("z", "KeyY", ctrl), "undo" },
        { "German", pressed("y", "KeyZ", ctrl), "redo" },
        { "German", pressed("Z", "KeyY", { .shift = true, .ctrl = true }), "redo" },
        { "German", pressed("+", "BracketRight"), "zoom-in" },
        { "German", pressed("-", "Slash"), "zoom-out" },
        { "German", pressed("?", "Minus", shift), "shortcuts" },
        { "German", pressed("!", "Digit1", shift), "fit" },
        { "French", pressed("&", "Digit1"), "lens-overall" },
        { "French", pressed("à", "Digit0"), "lens-evidence" },
        { "French", pressed("1", "Digit1", shift), "fit" },
        { "French", pressed("2", "Digit2", shift), "zoom-selection" },
        { "French", pressed("z", "KeyW", ctrl), "undo" },
        { "French", pressed("a", "KeyQ", ctrl), "select-all" },
        { "French", pressed("m", "Semicolon"), "moment-of-truth" },
        { "French", pressed("?", "KeyM", shift), "shortcuts" },
        { "French", pressed(".", "Comma", { .shift = true, .ctrl = true }), "hide-panels" },
        { "French", pressed("+", "Equal", shift), "zoom-in" },
        { "Chinese", pressed("？", "Slash", shift), "shortcuts" },
        { "Chinese", pressed("＋", "Equal", shift), "zoom-in" },
        { "Chinese", pressed("！", "Digit1", shift), "fit" },
        { "Chinese", pressed("。", "Period", {}), "" },
        { "Chinese", pressed("ｎ", "KeyN"), "add-touchpoint" },
        { "Russian", pressed("а", "KeyF", ctrl), "find" },
        { "Greek", pressed("π", "KeyP"), "present" },
    };
    for (auto const& one : presses) {
        auto const* action = action_for(one.key, Session {});
        EXPECT_EQ(action ? action->id : std::string_view(), one.action) << one.layout << " " << one.key.key << " " << one.key.code;
    }
}

TEST(OwnKeys, AreListenedForAndKept)
{
    BoardDriver board;
    board.wish(ShowDialog { Dialog::Shortcuts }).wish(ListenForKeys { "present" });
    press(board, pressed("Shift", "ShiftLeft", shift));
    EXPECT_EQ(board.session().listening_for, "present") << "more keys will follow";
    press(board, pressed("U", "KeyU", shift));
    EXPECT_TRUE(board.session().listening_for.empty());
    EXPECT_EQ(keys_of(board, "present"), "Shift+U");
    EXPECT_EQ(board.last_announcement(), "Present: Shift+U");
    Session other;
    take_settings(other, board.host().last<RememberSettings>().json);
    EXPECT_EQ(other.key_choices, board.session().key_choices);
    EXPECT_EQ(settings_text(other), settings_text(board.session()));

    board.key("Escape").key("Shift+U");
    EXPECT_TRUE(board.session().presentation);
    board.key("Escape").key("P");
    EXPECT_FALSE(board.session().presentation) << "the old key means nothing any more";
}

TEST(OwnKeys, OfAnotherActionAreRefusedWithItsName)
{
    BoardDriver board;
    board.wish(ShowDialog { Dialog::Shortcuts }).wish(ListenForKeys { "present" });
    press(board, pressed("d", "KeyD", ctrl));
    EXPECT_EQ(board.session().listening_for, "present");
    EXPECT_EQ(board.toast(), "Ctrl+D belongs to “Duplicate” already. Choose other keys, or press Escape.");
    press(board, pressed("Escape", "Escape"));
    EXPECT_TRUE(board.session().listening_for.empty());
    EXPECT_EQ(board.session().dialog, Dialog::Shortcuts) << "only listening ended";
    EXPECT_EQ(keys_of(board, "present"), "P");
}

TEST(OwnKeys, FollowTheLayoutOrThePlaceOfTheKey)
{
    BoardDriver board;
    auto const choose = [&](std::string_view action, KeyDown const& key) {
        board.wish(ListenForKeys { std::string(action) });
        press(board, key);
        return keys_of(board, action);
    };
    EXPECT_EQ(choose("fit", pressed("ö", "Semicolon")), "ö");
    EXPECT_EQ(choose("fit", pressed("#", "Digit3", shift)), "Shift+3");
    EXPECT_EQ(choose("fit", pressed("∫", "KeyB", alt)), "Alt+B");
    EXPECT_EQ(choose("fit", pressed("F8", "F8")), "F8");
    board.wish(ListenForKeys { "fit" });
    press(board, pressed("ArrowLeft", "ArrowLeft"));
    EXPECT_EQ(board.session().listening_for, "fit") << "arrows walk on the board";
}

TEST(OwnKeys, GoBackToThoseOfTheTable)
{
    BoardDriver board;
    for (auto const* action : { "fit", "present" }) {
        board.wish(ListenForKeys { action });
        press(board, pressed(action[0] == 'f' ? "j" : "k", "KeyJ"));
    }
    EXPECT_EQ(board.session().key_choices.size(), 2u);
    board.wish(ResetKeys { "fit" });
    EXPECT_EQ(keys_of(board, "fit"), "Shift+1");
    EXPECT_EQ(keys_of(board, "present"), "K");
    board.wish(ResetKeys {});
    EXPECT_TRUE(board.session().key_choices.empty());
    EXPECT_EQ(board.host().last<RememberSettings>().json.find("keys"), std::string::npos);
}

TEST(OwnKeys, BrokenSettingsGiveNoKeys)
{
    for (auto const* text : { R"({"keys":"save:9:61"})", R"({"keys":"nothing:1:61"})", R"({"keys":"save:1:6"})", R"({"keys":"save:1:ff"})", R"({"keys":"save"})", R"({"keys":""})" }) {
        Session session;
        take_settings(session, text);
        EXPECT_TRUE(session.key_choices.empty()) << text;
    }
}

TEST(Themes, FollowTheSystemAndItsWishForContrast)
{
    Session session;
    session.system_wants_contrast = true;
    EXPECT_EQ(session.theme(), Theme::Contrast);
    session.system_is_dark = true;
    EXPECT_EQ(session.theme(), Theme::DarkContrast);
    session.theme_choice = ThemeChoice::Light;
    EXPECT_EQ(session.theme(), Theme::Light) << "what was chosen counts";
    session.system_wants_contrast = false;
    session.theme_choice = ThemeChoice::HighContrast;
    EXPECT_EQ(session.theme(), Theme::DarkContrast);
}

}
