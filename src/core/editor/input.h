#pragma once

// What the page's pointer, wheel and keys say to the board once ImGui did not want them. Plain data; positions in CSS
// pixels of the page.

#include "core/base/geometry.h"

#include <cstdint>
#include <string>
#include <variant>

namespace trustline {

struct Modifiers {
    bool shift = false;
    bool ctrl = false; // Ctrl, or Command on a Mac
    bool alt = false;
    bool operator==(Modifiers const&) const = default;
};

enum class PointerKind : std::uint8_t { Mouse, Touch, Pen };
enum class PointerButton : std::uint8_t { Left, Middle, Right };

struct PointerDown { Vec2 at_in_screen; PointerButton button {}; PointerKind kind {}; int clicks = 1; Modifiers modifiers; };
struct PointerMove { Vec2 at_in_screen; PointerKind kind {}; Modifiers modifiers; };
struct PointerUp { Vec2 at_in_screen; PointerButton button {}; Modifiers modifiers; };
struct PointerCancel { };
struct Wheel { Vec2 at_in_screen; Vec2 by; bool is_notched = false; Modifiers modifiers; }; // ctrl: zoom
struct Pinch { Vec2 at_in_screen; float factor = 1; Vec2 pan; };
// `key` is KeyboardEvent.key ("a", "Enter", "ArrowLeft"), `code` KeyboardEvent.code ("KeyA", "Digit1").
struct KeyDown { std::string key; std::string code; Modifiers modifiers; bool is_repeat = false; };
struct KeyUp { std::string key; std::string code; Modifiers modifiers; };

using InputEvent = std::variant<PointerDown, PointerMove, PointerUp, PointerCancel, Wheel, Pinch, KeyDown, KeyUp>;

}
