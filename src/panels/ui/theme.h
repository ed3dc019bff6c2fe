#pragma once

#include "panels/ui/ui.h"

namespace trustline::ui {

// ImGui's own style, from the tokens: what little of it can be seen, and sizes. Every frame, since themes change.
void set_style(Ui const& ui);
// Once: walking by keyboard, no blinking caret, nothing stored on disk.
void set_switches();

}
