#pragma once

// What every widget needs: the mirror it tells about itself, the colours and letters it draws with, the queue of wishes,
// and the little that widgets remember from frame to frame. Made anew each frame, passed along; there is nothing global.
//
// Widgets take the rectangle they shall fill. Nothing flows by itself: a panel measures its texts, lays out rectangles in
// CSS pixels of the page, and asks each widget to be there.

#include "core/base/colour.h"
#include "core/base/geometry.h"
#include "core/base/text.h"
#include "core/editor/wishes.h"
#include "core/layout/text_wrap.h"
#include "core/scene/tokens.h"
#include "panels/ui/fonts.h"
#include "panels/ui/mirror.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

struct ImDrawList;
struct ImVec2;

namespace trustline::ui {

struct Memory; // memory.h

enum class Type : std::uint8_t { Tiny, Small, Body, Head, Title, Number, Display };
enum class Align : std::uint8_t { Left, Centre, Right };

struct Lettering {
    Type type = Type::Body;
    bool is_bold = false;
    Colour colour;
    Align align = Align::Left;
};

class Ui {
public:
    Mirror& mirror;
    WishQueue& wishes;
    Tokens const& tokens;
    Memory& memory;
    Fonts fonts;
    Vec2 page;              // size of the page
    double now_ms = 0;
    float scale = 1;        // 1.35 on a projector
    bool is_touch = false;  // rows and buttons are 44 px high
    bool is_chinese = false;
    bool is_mac = false;
    DecimalSign decimal_sign = DecimalSign::Point; // of the reader's language
    bool is_passing = false;     // this frame: another one follows, before anybody is told of the mirror
    bool keeps_surfaces = false; // in this frame: see keep_surface

    // A length of the drawings on this page, in whole pixels.
    float px(float length) const;
    // The same, but at least as high as a finger is wide where fingers are used.
    float touchable(float length) const;
    Lettering lettering(Type type, Colour colour, bool is_bold = false, Align align = Align::Left) const { return { type, is_bold, colour, align }; }
    Lettering ink(Type type = Type::Body, bool is_bold = false) const { return { type, is_bold, tokens.ink, Align::Left }; }
    Lettering muted(Type type = Type::Small) const { return { type, false, tokens.muted, Align::Left }; }
};

std::uint32_t packed(Colour colour);
ImVec2 to_imgui(Vec2 point);
Rect snapped(Rect const& rect);
float snapped(float value);
ImDrawList& draw_list(); // of the current window

// Part of a rectangle, for laying out. `height` and `width` are cut off; `rest` loses them.
Rect cut_top(Rect& rest, float height, float gap = 0);
Rect cut_bottom(Rect& rest, float height, float gap = 0);
Rect cut_left(Rect& rest, float width, float gap = 0);
Rect cut_right(Rect& rest, float width, float gap = 0);
Rect centred(Rect const& outer, float width, float height);
Rect inset(Rect const& outer, float x, float y);

}
