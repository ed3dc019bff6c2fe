#pragma once

// Menus made of actions: words, icons and shortcuts come from the table.

#include "panels/panel.h"
#include "panels/ui/menu.h"

#include <initializer_list>
#include <span>

namespace trustline {

// An empty id begins a new group.
std::vector<ui::MenuEntry> entries_of(Panel& panel, std::span<std::string_view const> actions, std::vector<std::string_view>& ids);
// Runs what was pressed. The menu is opened by ui::open_popup(id).
void action_menu(Panel& panel, char const* id, Rect const& anchor, std::string_view name, std::initializer_list<std::string_view> actions);

}
