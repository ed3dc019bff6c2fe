// Which key means which action, and how keys are written.

#include "core/editor/actions.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace trustline {

namespace {

constexpr std::string_view by_code = "code:";

bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

// The key in lower case; signs of full width, as on Chinese keyboards, are plain ones. Where the layout has no Latin letters
// (Greek, Cyrillic), the place of the key decides.
std::string key_of(KeyDown const& key)
{
    auto text = folded(key.key);
    bool const is_foreign_letter = !text.empty() && (text[0] & 0x80) != 0;
    if (is_foreign_letter && key.code.size() == 4 && key.code.starts_with("Key"))
        return { lower(key.code[3]) };
    return text;
}

bool is_one_character(std::string_view key)
{
    return key.starts_with("code:") || code_points_in(key) == 1;
}

bool matches(Shortcut const& shortcut, KeyDown const& key)
{
    if (shortcut.key.starts_with(by_code))
        return shortcut.key.substr(by_code.size()) == key.code && shortcut.modifiers == key.modifiers;
    if (shortcut.key != key_of(key))
        return false;
    // A sign such as "+" or "?" says by itself whether Shift was held.
    bool const is_sign = shortcut.key.size() == 1 && !is_ascii_letter(shortcut.key[0]);
    auto held = key.modifiers;
    if (is_sign)
        held.shift = shortcut.modifiers.shift;
    return shortcut.modifiers == held;
}

struct ShownKey {
    std::string_view key;
    std::string_view shown;
    std::string_view shown_on_mac;
};
constexpr std::array shown_keys {
    ShownKey { "arrowleft", "←", "←" },
    ShownKey { "arrowright", "→", "→" },
    ShownKey { "arrowup", "↑", "↑" },
    ShownKey { "arrowdown", "↓", "↓" },
    ShownKey { "pageup", "PgUp", "PgUp" },
    ShownKey { "pagedown", "PgDn", "PgDn" },
    ShownKey { "delete", "Del", "⌦" },
    ShownKey { "backspace", "Backspace", "⌫" },
    ShownKey { "escape", "Esc", "Esc" },
    ShownKey { "enter", "Enter", "↩" },
    ShownKey { "tab", "Tab", "Tab" },
    ShownKey { "-", "−", "−" },
    ShownKey { " ", "Space", "Space" },
    ShownKey { "contextmenu", "Menu", "Menu" },
    ShownKey { "code:BracketLeft", "[", "[" },
    ShownKey { "code:BracketRight", "]", "]" },
};

std::string shown_key(std::string_view key, bool is_mac)
{
    for (auto const& known : shown_keys) {
        if (known.key == key)
            return std::string(is_mac ? known.shown_on_mac : known.shown);
    }
    if (key.starts_with(by_code))
        return { key.back() }; // Digit1, Numpad1
    std::string text { key };
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

}

Shortcuts shortcuts_of(Action const& action, Session const& session)
{
    for (auto const& choice : session.key_choices) {
        if (choice.action == action.id)
            return { { choice.key, choice.modifiers } };
    }
    return action.shortcuts;
}

Action const* action_for(KeyDown const& key, Session const& session)
{
    bool const is_chord = key.modifiers.ctrl || key.modifiers.alt;
    for (auto const& action : all_actions()) {
        for (auto const& shortcut : shortcuts_of(action, session)) {
            if (!matches(shortcut, key))
                continue;
            // WCAG 2.1.4: shortcuts of a single character can be switched off.
            if (is_chord || session.letters_are_shortcuts || !is_one_character(shortcut.key))
                return &action;
        }
    }
    return nullptr;
}

std::optional<KeyChoice> shortcut_in(KeyDown const& key, std::string_view action)
{
    constexpr std::string_view others[] { "Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Dead", "Process", "Unidentified", "Tab", "" };
    bool const is_chord = key.modifiers.ctrl || key.modifiers.alt;
    // Arrows and Space walk and pan on the board, F6 goes from panel to panel.
    bool const is_taken = key.key == "F6" || (!is_chord && (key.key == " " || key.key.starts_with("Arrow")));
    if (is_taken || std::find(std::begin(others), std::end(others), key.key) != std::end(others))
        return std::nullopt;
    KeyChoice choice { std::string(action), key_of(key), key.modifiers };
    bool const is_sign = choice.key.size() == 1 && !is_ascii_letter(choice.key[0]);
    // With Shift or Alt a digit is another sign on every keyboard, and with Alt on a Mac a letter is, too: the place counts.
    bool const is_digit = key.code.starts_with("Digit");
    bool const is_letter = key.code.starts_with("Key") && key.modifiers.alt;
    if (is_digit || is_letter)
        choice.key = "code:" + key.code;
    else if (is_sign)
        choice.modifiers.shift = false;
    return choice;
}

Action const* owner_of(KeyChoice const& keys, Session const& session)
{
    for (auto const& action : all_actions()) {
        if (action.id == keys.action)
            continue;
        for (auto const& shortcut : shortcuts_of(action, session)) {
            if (shortcut.key == keys.key && shortcut.modifiers == keys.modifiers)
                return &action;
        }
    }
    return nullptr;
}

std::string shown(Shortcut const& shortcut, bool is_mac)
{
    auto const& modifiers = shortcut.modifiers;
    std::string text;
    if (is_mac) {
        text += modifiers.alt ? "⌥" : "";
        text += modifiers.shift ? "⇧" : "";
        text += modifiers.ctrl ? "⌘" : "";
    } else {
        text += modifiers.ctrl ? "Ctrl+" : "";
        text += modifiers.alt ? "Alt+" : "";
        text += modifiers.shift ? "Shift+" : "";
    }
    return text + shown_key(shortcut.key, is_mac);
}

}
