#pragma once

// What the page says between two frames, in the order in which it happened.

#include "core/editor/input.h"
#include "panels/ui/mirror.h"

#include <string>
#include <variant>

namespace trustline {

struct TextTyped { std::string text; };  // by keyboard, input method or swipe: already composed
struct TextPasted { std::string text; std::string html; };
struct PointerLeft { };                  // the page: nothing is under the pointer any more
struct FocusLost { };                    // the window: keys that are down will not come up here

using PageEvent = std::variant<PointerDown, PointerMove, PointerUp, PointerCancel, Wheel, Pinch, KeyDown, KeyUp, TextTyped, TextPasted,
    PointerLeft, FocusLost, ui::MirrorEvent>;

}
