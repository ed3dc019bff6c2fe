#pragma once

// Keys as they look on a keyboard: "Ctrl+Shift+S" is three caps in a row.

#include "panels/ui/ui.h"

#include <string_view>

namespace trustline::ui {

float key_caps_width(Ui const& ui, std::string_view keys);
// Ending at the right edge of the box, in the middle of its height.
void key_caps(Ui& ui, Rect const& box, std::string_view keys);

}
