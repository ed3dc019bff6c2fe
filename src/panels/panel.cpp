#include "panels/panel.h"

#include "core/editor/actions.h"

namespace trustline {

std::string Panel::shortcut_of(std::string_view action) const
{
    auto const* found = find_action(action);
    if (!found || found->shortcuts.empty())
        return {};
    return shown(found->shortcuts.front(), ui.is_mac);
}

std::string_view Panel::label_of_action(std::string_view action) const
{
    auto const* found = find_action(action);
    return found ? say(found->label) : std::string_view {};
}

}
