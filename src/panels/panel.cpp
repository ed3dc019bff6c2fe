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

void Panel::go_to(TouchpointId const& touchpoint)
{
    constexpr float readable_zoom = 0.75f;
    wishes.push(Select { { touchpoint } });
    auto const* card = view.layout.card(touchpoint);
    if (!card)
        return;
    float const zoom = std::max(session().screen_from_board.zoom, readable_zoom);
    Vec2 const half { page.cards.width / zoom / 2, page.cards.height / zoom / 2 };
    auto const middle = card->rect().centre();
    wishes.push(LookAt { { middle.x - half.x, middle.y - half.y, 2 * half.x, 2 * half.y } });
}

std::string_view Panel::label_of_action(std::string_view action) const
{
    auto const* found = find_action(action);
    return found ? say(found->label) : std::string_view {};
}

}
