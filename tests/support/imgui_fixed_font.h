#pragma once

// A font for tests without a screen: every character is half an em wide, wide ones (Chinese, emoji) a whole em, and drawn as
// a plain block. The same on every machine, no font file, nothing to rasterise.

#include <imgui.h>

namespace trustline {

// Into the atlas of the current context, before its first frame. Regular and semibold may be the same: it has one weight.
ImFont* add_fixed_font();

// What a renderer would have done: says that all textures ImGui asked for are there. After each ImGui::Render(), and with
// `is_last` before the context is destroyed.
void serve_textures(bool is_last = false);

// How wide a text is in it.
float fixed_font_advance(char32_t code_point, float em);

}
