#pragma once

// Fonts that the browser rasterises on a canvas: whatever the system has, in every script, and nothing to download. An em is
// round(0.8 × ImGui's size); ascent and line height do not depend on the system's font, so that every machine lays out alike.

#include "core/layout/text_wrap.h"
#include "panels/ui/fonts.h"

#include <string_view>

struct ImFontAtlas;

namespace trustline {

// Two weights, 400 and 600. Once, before the first frame.
ui::Fonts make_web_fonts(ImFontAtlas& atlas);

// What glyphs depend on: light text is rasterised a little bolder than dark text, Chinese characters by language (as in the
// lang attribute), and all by the density of the screen that ImGui knows. Before every frame; when it is another than before,
// glyphs are made anew.
void set_web_font_style(ImFontAtlas& atlas, bool is_light_text, std::string_view language);

// Whether what the browser gives back is what was drawn. Some browsers falsify it against fingerprinting; then there is no
// text, and the page has to say so.
bool web_fonts_are_readable();

// As wide as the glyphs are drawn, one by one; nothing is asked of the browser twice.
MeasureText measure_with_web_fonts();

}
