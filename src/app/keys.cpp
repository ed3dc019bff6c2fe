#include "app/keys.h"

#include <string_view>

namespace trustline {

namespace {

struct Name {
    std::string_view code;
    ImGuiKey key;
};

constexpr Name names[] = {
    { "ArrowLeft", ImGuiKey_LeftArrow }, { "ArrowRight", ImGuiKey_RightArrow }, { "ArrowUp", ImGuiKey_UpArrow },
    { "ArrowDown", ImGuiKey_DownArrow }, { "PageUp", ImGuiKey_PageUp }, { "PageDown", ImGuiKey_PageDown }, { "Home", ImGuiKey_Home },
    { "End", ImGuiKey_End }, { "Insert", ImGuiKey_Insert }, { "Delete", ImGuiKey_Delete }, { "Backspace", ImGuiKey_Backspace },
    { "Tab", ImGuiKey_Tab }, { "Enter", ImGuiKey_Enter }, { "NumpadEnter", ImGuiKey_KeypadEnter }, { "Escape", ImGuiKey_Escape },
    { "Space", ImGuiKey_Space }, { "F1", ImGuiKey_F1 }, { "F2", ImGuiKey_F2 }, { "F6", ImGuiKey_F6 }, { "ShiftLeft", ImGuiKey_LeftShift },
    { "ShiftRight", ImGuiKey_RightShift }, { "ControlLeft", ImGuiKey_LeftCtrl }, { "ControlRight", ImGuiKey_RightCtrl },
    { "AltLeft", ImGuiKey_LeftAlt }, { "AltRight", ImGuiKey_RightAlt }, { "ContextMenu", ImGuiKey_Menu },
};

ImGuiKey key_named(std::string_view name)
{
    for (auto const& known : names) {
        if (known.code == name)
            return known.key;
    }
    return ImGuiKey_None;
}

// "KeyQ" or "Digit4" → the last character, folded.
char last_of(std::string_view code, std::string_view begin)
{
    return code.size() == begin.size() + 1 && code.starts_with(begin) ? code.back() : '\0';
}

ImGuiKey letter_or_digit(char character)
{
    if (character >= 'a' && character <= 'z')
        return ImGuiKey(ImGuiKey_A + (character - 'a'));
    if (character >= 'A' && character <= 'Z')
        return ImGuiKey(ImGuiKey_A + (character - 'A'));
    if (character >= '0' && character <= '9')
        return ImGuiKey(ImGuiKey_0 + (character - '0'));
    return ImGuiKey_None;
}

}

ImGuiKey imgui_key(std::string const& key, std::string const& code)
{
    if (auto const named = key_named(code); named != ImGuiKey_None)
        return named;
    if (key.size() == 1) {
        if (auto const letter = letter_or_digit(key[0]); letter != ImGuiKey_None)
            return letter;
    }
    // Phones send no code, and a Cyrillic layout no Latin letter.
    if (auto const named = key_named(key); named != ImGuiKey_None)
        return named;
    if (char const letter = last_of(code, "Key"))
        return letter_or_digit(letter);
    return letter_or_digit(last_of(code, "Digit"));
}

}
