#pragma once

// The frame that dialogs share: title, close button, contents that scroll, buttons below.

#include "panels/column.h"

namespace trustline {

struct DialogFrame {
    Rect box;       // of the whole dialog
    Rect contents;  // what scrolls
    Rect buttons;   // below; empty without
    bool stays = true;
};

DialogFrame begin_dialog(Panel& panel, char const* id, Vec2 size, std::string_view title, float buttons_height = 0);
// Pushes ShowDialog{None} when the dialog shall not stay.
void end_dialog(Panel& panel, DialogFrame const& frame);

}
