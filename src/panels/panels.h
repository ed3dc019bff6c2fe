#pragma once

// Everything ImGui shows, in the order of drawing. One function a panel; each reads the view and writes wishes.

#include "core/editor/editor.h"
#include "panels/board_painter.h"
#include "panels/ui/fonts.h"
#include "panels/ui/mirror.h"

#include <cstdint>
#include <optional>

namespace trustline {

// State of the widgets that is not the session's: half-typed filters, open menus, scroll places. Made after the ImGui
// context and its fonts, destroyed before them; sets ImGui's style and its switches for the keyboard.
struct PanelState;
PanelState* make_panel_state(ui::Fonts const& fonts, std::uint64_t seed); // `seed` of ids for new records
void destroy_panel_state(PanelState*);

// In a passing frame nothing moved but the camera or what is in the hand, and another frame follows: panels that show neither
// stay as they are.
enum class FrameKind : std::uint8_t { Whole, Passing };

// Between ImGui::NewFrame and ImGui::Render. Begins the mirror's frame itself; the mirror is complete when it returns, but for
// a passing frame.
void draw_panels(EditorView const& view, WishQueue& wishes, BoardPainter& painter, ui::Mirror& mirror, PanelState& state, FrameKind kind = FrameKind::Whole);

// What is being typed becomes a wish now, without another frame.
void finish_panel_typing(EditorView const& view, WishQueue& wishes, ui::Mirror& mirror, PanelState& state);

// Where cards are seen on a page of this size: right of the lanes' names, below the trust line, left of the inspector. The
// app writes it to Session::board_in_screen before Editor::update, so that fitting and jumping know the place.
Rect board_area_in_screen(EditorView const& view, Vec2 page_size);

// Whether a key press is for the panels (typing, an open menu or dialog, walking through a panel by keyboard) and not for
// the board. ImGui is fed every key in any case.
bool panels_want_key(PanelState const& state, KeyDown const& key);

// Leads the keyboard to the widget that follows in reading order, or precedes. False when there is none in this direction:
// the board is next. Dialogs and the start page have no board, so there it goes round.
bool walk_panels(PanelState& state, ui::Mirror const& mirror, bool is_back);

// When the panels want to be drawn again though nothing happened: a tooltip that waits, a toast that ends. In the clock of
// EditorView::now_ms.
std::optional<double> next_panel_frame_ms(PanelState const& state);

}
