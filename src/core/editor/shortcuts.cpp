// Which key means which action, and how keys are written.

#include "core/editor/actions.h"

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

// The key in lower case. Where the layout has no Latin letters (Greek, Cyrillic), the place of the key decides.
std::string key_of(KeyDown const& key)
{
    bool const is_foreign_letter = !key.key.empty() && (key.key[0] & 0x80) != 0;
    if (is_foreign_letter && key.code.size() == 4 && key.code.starts_with("Key"))
        return { lower(key.code[3]) };
    std::string text = key.key;
    for (char& c : text)
        c = lower(c);
    return text;
}

bool is_one_character(std::string_view key)
{
    return key.size() == 1 || key.starts_with("code:Digit") || key.starts_with("code:Numpad");
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
    text[0] = text[0] >= 'a' && text[0] <= 'z' ? char(text[0] - 'a' + 'A') : text[0];
    return text;
}

}

Action const* action_for(KeyDown const& key, bool letters_are_shortcuts)
{
    bool const is_chord = key.modifiers.ctrl || key.modifiers.alt;
    for (auto const& action : all_actions()) {
        for (auto const& shortcut : action.shortcuts) {
            if (!matches(shortcut, key))
                continue;
            // WCAG 2.1.4: shortcuts of a single character can be switched off.
            if (is_chord || letters_are_shortcuts || !is_one_character(shortcut.key))
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
