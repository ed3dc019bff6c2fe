#include "core/editor/actions.h"
#include "core/scene/icons.h"
#include "support/board_driver.h"

#include <gtest/gtest.h>

#include <set>

namespace trustline {

namespace {

std::string action_of(std::string key, std::string code, Modifiers modifiers = {}, bool letters = true)
{
    Session session;
    session.letters_are_shortcuts = letters;
    auto const* action = action_for({ std::move(key), std::move(code), modifiers, false }, session);
    return action ? std::string(action->id) : std::string();
}

}

TEST(Actions, HaveIdsOfTheirOwnAndAllTheirWords)
{
    std::set<std::string_view> ids;
    for (auto const& action : all_actions()) {
        EXPECT_TRUE(ids.insert(action.id).second) << action.id;
        EXPECT_FALSE(action.label.empty());
        EXPECT_FALSE(action.group.empty());
        EXPECT_TRUE(action.is_enabled && action.run);
        EXPECT_EQ(find_action(action.id), &action);
        if (!action.icon.empty()) {
            EXPECT_FALSE(icon(action.icon).empty()) << action.icon;
        }
    }
}

TEST(Actions, NoShortcutIsTakenTwice)
{
    std::set<std::string> seen;
    for (auto const& action : all_actions()) {
        for (auto const& shortcut : action.shortcuts)
            EXPECT_TRUE(seen.insert(std::string(shortcut.key) + "/" + shown(shortcut, false)).second) << shown(shortcut, false);
    }
}

TEST(Actions, EveryOneRunsWithNothingAndWithEverythingSelected)
{
    for (auto const& action : all_actions()) {
        BoardDriver board;
        board.run(action.id);
        BoardDriver other;
        other.click("Sign up").click("Who checks at weekends?", { .shift = true }).click("First login", { .shift = true }).run(action.id);
        auto start = BoardDriver::without_map();
        start.run(action.id);
    }
}

TEST(Actions, EveryEditOfAnActionIsOneStep)
{
    for (auto const& action : all_actions()) {
        if (action.id == "undo" || action.id == "redo")
            continue;
        BoardDriver board;
        auto const key = board.editor().map_key();
        board.click("Sign up").click("First login", { .shift = true }).run(action.id);
        if (board.session().inline_edit)
            board.type("Typed");
        if (board.editor().map_key() != key)
            continue;
        EXPECT_LE(board.host().all<AppendJournal>().size(), 1u) << action.id;
        if (board.editor().history().can_undo())
            board.undo();
        EXPECT_EQ(board.journey(), three_stage_journey()) << action.id;
    }
}

TEST(Actions, KeysMeanActionsOnAnyLayout)
{
    EXPECT_EQ(action_of("z", "KeyZ", { .ctrl = true }), "undo");
    EXPECT_EQ(action_of("Z", "KeyZ", { .shift = true, .ctrl = true }), "redo");
    EXPECT_EQ(action_of("y", "KeyZ", { .ctrl = true }), "redo") << "German: the letter counts";
    EXPECT_EQ(action_of("я", "KeyZ", { .ctrl = true }), "undo") << "Russian: the place counts";
    EXPECT_EQ(action_of("\"", "Digit2", { .shift = true }), "zoom-selection") << "Swedish";
    EXPECT_EQ(action_of("&", "Digit1"), "lens-overall") << "French";
    EXPECT_EQ(action_of("1", "Digit1", { .shift = true }), "fit") << "French with Shift";
    EXPECT_EQ(action_of("?", "Slash", { .shift = true }), "shortcuts");
    EXPECT_EQ(action_of("?", "Minus", { .shift = true }), "shortcuts") << "Swedish";
    EXPECT_EQ(action_of("+", "Equal", { .shift = true }), "zoom-in");
    EXPECT_EQ(action_of("+", "Minus"), "zoom-in") << "Swedish";
    EXPECT_EQ(action_of("N", "KeyN"), "add-touchpoint") << "with Caps Lock";
    EXPECT_EQ(action_of("N", "KeyN", { .shift = true }), "add-note");
    EXPECT_EQ(action_of("n", "KeyN", { .ctrl = true }), "");
    EXPECT_EQ(action_of("ArrowLeft", "ArrowLeft", { .alt = true }), "move-left");
    EXPECT_EQ(action_of("F1", "F1"), "shortcuts");
    EXPECT_EQ(action_of("q", "KeyQ"), "");
}

TEST(Actions, SingleCharactersCanBeSwitchedOff)
{
    EXPECT_EQ(action_of("n", "KeyN", {}, false), "");
    EXPECT_EQ(action_of("1", "Digit1", {}, false), "");
    EXPECT_EQ(action_of("!", "Digit1", { .shift = true }, false), "");
    EXPECT_EQ(action_of("?", "Slash", { .shift = true }, false), "");
    EXPECT_EQ(action_of("+", "Equal", { .shift = true }, false), "");
    EXPECT_EQ(action_of("z", "KeyZ", { .ctrl = true }, false), "undo");
    EXPECT_EQ(action_of("Delete", "Delete", {}, false), "delete");
    EXPECT_EQ(action_of("F2", "F2", {}, false), "rename");
    BoardDriver board;
    board.run("letter-keys").click("Sign up").key("N");
    EXPECT_FALSE(board.session().inline_edit);
    EXPECT_NE(board.host().last<RememberSettings>().json.find("\"letters_are_shortcuts\":false"), std::string::npos);
}

TEST(Actions, ShortcutsAreWrittenAsThePlatformDoes)
{
    EXPECT_EQ(shown(find_action("redo")->shortcuts[0], false), "Ctrl+Shift+Z");
    EXPECT_EQ(shown(find_action("redo")->shortcuts[0], true), "⇧⌘Z");
    EXPECT_EQ(shown(find_action("fit")->shortcuts[0], false), "Shift+1");
    EXPECT_EQ(shown(find_action("move-left")->shortcuts[0], false), "Alt+←");
    EXPECT_EQ(shown(find_action("lens-gap")->shortcuts[0], false), "2");
    EXPECT_EQ(shown(find_action("delete")->shortcuts[1], true), "⌫");
}

TEST(Actions, ADisabledActionDoesNothing)
{
    BoardDriver board;
    EXPECT_FALSE(board.editor().view().is_enabled("delete"));
    EXPECT_FALSE(board.editor().view().is_enabled("undo"));
    board.run("delete").run("undo");
    EXPECT_EQ(board.journey(), three_stage_journey());
    EXPECT_TRUE(board.editor().handle(KeyDown { "d", "KeyD", { .ctrl = true }, false }, board.now_ms())) << "no bookmark instead";
}

}
