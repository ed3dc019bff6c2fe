#pragma once

#include "panels/ui/item.h"

#include <span>
#include <string>

namespace trustline::ui {

struct MenuEntry {
    std::string_view word;
    std::string_view icon;
    std::string shortcut;
    bool is_disabled = false;
    std::optional<bool> is_checked;     // a tick at the right
    bool begins_group = false;          // a hairline above
    std::string_view heading;           // words above it, in muted letters
    std::optional<Colour> swatch {};    // under its icon, which is drawn in `on_swatch`
    Colour on_swatch {};
};

// A menu as a popup; opened by open_popup(id). Answers the entry that was pressed.
std::optional<std::size_t> menu(Ui& ui, char const* id, Rect const& anchor, std::string_view name, std::span<MenuEntry const> entries);

// A button that shows what is chosen and opens a menu below it.
std::optional<std::size_t> chooser(Ui& ui, Rect const& rect, char const* id, std::string_view name, std::string_view shown, std::span<MenuEntry const> entries,
    std::string_view icon = {});

}
