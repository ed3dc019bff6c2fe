#pragma once

// Surfaces that widgets stand on: docked panels, floating ones, popups, dialogs, areas that scroll. Windows of ImGui
// underneath, with nothing of theirs to be seen; on top of each other in the order in which they are begun.

#include "panels/ui/item.h"

namespace trustline::ui {

struct SurfaceLook {
    Colour fill { 0, 0, 0, 0 };    // nothing is painted when clear
    float corner = 0;
    int elevation = 0;
    Role role = Role::Region;
    std::string_view name;         // empty: not in the mirror
    bool takes_pointer = true;
    bool is_modal = false;
};

// Answers the surface's inner rectangle, which is the one given.
Rect begin_surface(Ui& ui, char const* id, Rect const& box, SurfaceLook const& look);
void end_surface(Ui& ui);

// Where Ui::keeps_surfaces: what the surface showed in the frame before stays, drawn by nobody, and it is in its place among the
// others, but not in the mirror. False when it was not there.
bool keep_surface(Ui& ui, char const* id);

// The surface scrolls up and down when what is in it ends below its box. Between the two, draw from `top_left` down, and
// tell the end where the contents end. Fingers drag it, the wheel turns it.
struct ScrollArea {
    Rect box;      // what can be seen
    Vec2 top_left; // where the contents begin, scrolled
    float width = 0;
};
ScrollArea begin_scroll(Ui& ui, char const* id, Rect const& box);
void end_scroll(Ui& ui, float contents_bottom);
void scroll_to(Rect const& rect); // within the area that is open

// A popup at the side of what opened it; closes by Escape and by a press elsewhere.
void open_popup(char const* id);
bool begin_popup(Ui& ui, char const* id, Rect const& anchor, Vec2 size, Role role, std::string_view name);
void end_popup(Ui& ui);
void close_popup();
bool is_popup_open(char const* id);
// Above every surface, whichever was drawn after them.
void raise_popups();

// A dialog over a scrim. True while it shall stay: false when Escape or a press beside it closed it.
bool begin_modal(Ui& ui, char const* id, Vec2 size, std::string_view title, bool closes_on_press_beside, Rect& inner);
void end_modal(Ui& ui);

}
