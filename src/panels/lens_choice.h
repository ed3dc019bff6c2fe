#pragma once

// What colours the cards: a row of words where there is room, one button with a menu where there is not.

#include "panels/panel.h"

namespace trustline {

// How wide it will be when so much is offered.
float lens_width(Panel& panel, float offered);
void lens_choice(Panel& panel, Rect const& box);
// All lenses as a menu; opened by ui::open_popup("lenses").
void lens_menu(Panel& panel, Rect const& anchor);

void main_menu_entries(Panel& panel, Rect const& anchor);  // ui::open_popup("main menu")
void share_menu_entries(Panel& panel, Rect const& anchor); // ui::open_popup("save menu")

}
