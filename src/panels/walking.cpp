// Tab goes through all widgets in the order in which they are read out, from one panel to the next.

#include "panels/panel.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace trustline {

namespace {

bool is_acted_on(ui::Role role)
{
    using enum ui::Role;
    constexpr std::array roles { Button, Checkbox, Switch, Radio, Slider, SpinButton, TextField, Tab, MenuItem, Option, Link };
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

// Cards have an order of their own, which the editor knows.
bool is_on_board(ui::MirrorNode const& node)
{
    auto const* board = ImGui::FindWindowByName("board");
    return board && node.parent == board->ID;
}

}

bool walk_panels(PanelState& state, ui::Mirror const& mirror, bool is_back)
{
    std::vector<ui::MirrorNode const*> stops;
    bool has_board = false;
    for (auto const& node : mirror.nodes()) {
        has_board |= is_on_board(node);
        if (is_acted_on(node.role) && !node.is_disabled && !is_on_board(node))
            stops.push_back(&node);
    }
    if (is_back)
        std::reverse(stops.begin(), stops.end());
    auto const now = std::find_if(stops.begin(), stops.end(), [](auto const* node) { return node->is_focused; });
    auto next = now == stops.end() ? stops.begin() : now + 1;
    if (next == stops.end() && !has_board)
        next = stops.begin();
    if (next == stops.end())
        return false;
    state.memory.focus_next = (*next)->id;
    return true;
}

}
