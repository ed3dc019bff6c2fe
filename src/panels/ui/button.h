#pragma once

#include "panels/ui/item.h"

namespace trustline::ui {

enum class ButtonKind : std::uint8_t { Primary, Secondary, Quiet, Icon, Plain };

struct ButtonLook {
    ButtonKind kind = ButtonKind::Secondary;
    std::string_view icon;         // drawn left of the label; alone for ButtonKind::Icon
    std::string_view icon_behind;  // right of the label: "down" of a button with a menu
    std::string_view key;          // identity, when the label is not one
    std::string_view tip;          // words of the tooltip; an icon button shows its name anyway
    std::string_view shortcut;     // in the tooltip
    bool is_disabled = false;
    bool is_icon_alone = false;    // the label is only its name
    bool is_on = false;            // drawn in accent
    std::optional<bool> is_checked;
    std::optional<bool> is_expanded;
    Role role = Role::Button;
    Type type = Type::Body;
    Align align = Align::Centre;
    Colour colour { 0, 0, 0, 0 };  // of the label; clear: the kind's own
};

// True when it was pressed.
bool button(Ui& ui, Rect const& rect, std::string_view label, ButtonLook const& look = {});
Item button_item(Ui& ui, Rect const& rect, std::string_view label, ButtonLook const& look = {});
// Width that shows the whole label.
float button_width(Ui& ui, std::string_view label, ButtonLook const& look = {});
float button_height(Ui const& ui);

// A square with an icon; its name is what assistive tools read and the tooltip says.
bool icon_button(Ui& ui, Rect const& rect, std::string_view icon, std::string_view name, std::string_view shortcut = {}, bool is_on = false, bool is_disabled = false);

// A word that does something, in accent, as wide as it is.
bool word_button(Ui& ui, Vec2 top_left, std::string_view word, Lettering const& lettering, Rect* place = nullptr);

// An area that is a button as a whole and that the caller draws: cards, rows, headers.
Item area_button(Ui& ui, Rect const& rect, std::string_view name, std::string_view key = {}, Role role = Role::Button, float corner = 8);

}
