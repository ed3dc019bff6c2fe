#pragma once

// Everything ImGui shows, in the order of drawing. One function a panel; each reads the view and writes wishes.

#include "core/editor/editor.h"
#include "panels/board_painter.h"
#include "panels/ui/mirror.h"

namespace trustline {

// State of the widgets that is not the session's: half-typed filters, open menus, scroll places.
struct PanelState;
PanelState* make_panel_state();
void destroy_panel_state(PanelState*);

void draw_panels(EditorView const& view, WishQueue& wishes, BoardPainter& painter, ui::Mirror& mirror, PanelState& state);

}
