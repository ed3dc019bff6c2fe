#pragma once

// Words beside the pointer after it has rested for 450 ms, or beside what the keyboard has focused. One at a time, drawn
// last over everything. Fingers get none: what a tooltip says must be said elsewhere, too.

#include "panels/ui/item.h"

namespace trustline::ui {

void tooltip(Ui& ui, Item const& item, std::string_view words, std::string_view shortcut = {});
// For something that is no widget, such as a text that was cut.
void tooltip_over(Ui& ui, Rect const& box, std::string_view words, std::string_view shortcut = {});
// At the end of the frame.
void draw_tooltip(Ui& ui);

}
