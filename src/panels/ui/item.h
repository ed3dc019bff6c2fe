#pragma once

// The heart of every widget: a rectangle that can be pointed at, pressed and walked to by keyboard, with its node in the
// mirror and the events that came for it from there. Widgets draw themselves from what it answers.

#include "panels/ui/ui.h"

namespace trustline::ui {

struct ItemLook {
    Role role = Role::Button;
    std::string_view name;        // for assistive tools; also the identity unless `key` is given
    std::string_view key;         // identity within the ImGui id stack
    std::string_view description;
    bool is_disabled = false;
    bool reacts_on_press = false; // pressed already when the button goes down: fields, sliders
    bool reacts_to_double = false;
    bool is_walked_to = true;     // by Tab and arrows
    bool gives_way = false;       // to what is added later over it
    float ring_corner = 8;        // of the focus ring, px
    bool has_ring_inside = false; // side by side with others of its kind, which would lie on a ring around it
};

struct Item {
    std::uint32_t id = 0;
    Rect rect;
    bool is_hovered = false;
    bool is_held = false;
    bool is_pressed = false;      // clicked, Enter, Space, or activated by an assistive tool
    bool is_double_clicked = false;
    bool is_focused = false;      // by keyboard: shows the ring
    std::optional<std::string> set_text;  // an assistive tool typed this
    std::optional<float> set_value;
};

Item item(Ui& ui, Rect const& rect, ItemLook const& look);

// What of a rectangle the current window lets one see; empty (at its corner) when nothing.
Rect visible_part(Rect const& rect);
bool is_pointer_over(Rect const& rect); // in the current window, with nothing above it
// Kept within what the current window may draw on.
void focus_ring(Ui& ui, Rect const& rect, float corner, bool is_inside = false);
// Takes the keyboard's focus to the widget of this id when it is drawn next.
void focus_next(Ui& ui, std::uint32_t id);

}
