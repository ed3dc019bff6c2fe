#pragma once

// The two weights everything is written in. Whoever makes the fonts (the page's loader, a test) owns them; both may be the
// same font. Sizes are chosen by the type scale: ImGui's size is a line height, an em is 0.8 of it.

struct ImFont;

namespace trustline::ui {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;
};

}
