#pragma once

// Words on panels: measured, cut with an ellipsis, broken into lines. Nothing is drawn wider than the box it was given.

#include "panels/ui/ui.h"

#include <vector>

namespace trustline::ui {

float em_of(Ui const& ui, Type type);
float line_of(Ui const& ui, Type type);   // height of a line of text with its leading
float text_width(Ui const& ui, std::string_view text, Type type, bool is_bold = false);
float text_width(Ui const& ui, std::string_view text, Lettering const& lettering);
// For texts that the core measures (wrapping, cards): em in pixels.
MeasureText measure_with(Fonts const& fonts);
float run_width(Fonts const& fonts, std::string_view text, float em, bool is_bold);

// A run of text at a place, as it is; `top_left` is that of its line.
void draw_run(Ui const& ui, ImDrawList& list, Vec2 top_left, std::string_view text, Lettering const& lettering);

// One line in the middle of the box's height, with an ellipsis when it is too long (then a tooltip shows it whole).
// Answers where the letters are. Not in the mirror: the widget it belongs to is.
Rect label(Ui& ui, Rect const& box, std::string_view text, Lettering const& lettering);

// The same on as many lines as there is height for.
void label_lines(Ui& ui, Rect const& box, std::string_view text, Lettering const& lettering);

// Lines of a paragraph of this width; kept from frame to frame.
std::vector<std::string> const& lines_of(Ui& ui, std::string_view text, float width, Lettering const& lettering, std::size_t most_lines = 0);
// The narrowest a paragraph can be without breaking a word; 0 in Chinese, which breaks anywhere.
float longest_word_width(Ui const& ui, std::string_view words, Lettering const& lettering);
float paragraph_height(Ui& ui, std::string_view text, float width, Lettering const& lettering, std::size_t most_lines = 0);

// What people read, also in the mirror: a line, a paragraph (answers its height), a heading.
Rect text(Ui& ui, Rect const& box, std::string_view words, Lettering const& lettering);
float paragraph(Ui& ui, Vec2 top_left, float width, std::string_view words, Lettering const& lettering, std::size_t most_lines = 0);
void heading(Ui& ui, Rect const& box, std::string_view words, int level, Lettering const& lettering);
// On as many lines as it takes; answers its height.
float heading_lines(Ui& ui, Vec2 top_left, float width, std::string_view words, int level, Lettering const& lettering);

// The same, not in the mirror, and a word that is wider than a line is shortened and never broken: names in narrow columns.
float whole_words(Ui& ui, Vec2 top_left, float width, std::string_view words, Lettering const& lettering, std::size_t most_lines);

// A node of the mirror for something that is read and not operated, such as a number that was drawn.
void mirror_text(Ui& ui, Rect const& box, std::string_view words, Role role = Role::Text);

}
