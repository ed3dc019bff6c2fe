#include "panels/panel.h"

#include "core/base/text.h"
#include "core/editor/actions.h"

namespace trustline {

std::string Panel::shortcut_of(std::string_view action) const
{
    auto const* found = find_action(action);
    auto const shortcuts = found ? shortcuts_of(*found, session()) : Shortcuts {};
    return shortcuts.empty() ? std::string() : shown(shortcuts.front(), ui.is_mac);
}

std::string Panel::number(double value, int decimals) const
{
    return plain_number(value, ui.decimal_sign, decimals);
}

std::string Panel::signed_number(double value, int decimals) const
{
    return trustline::signed_number(value, ui.decimal_sign, decimals);
}

std::string Panel::gap(double value) const
{
    return gap_number(value, ui.decimal_sign);
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

ScoreTarget const& Panel::target_of(TouchpointId const& touchpoint)
{
    auto& kept = state.target;
    bool const is_same = kept.is_known && kept.revision == view.journey.revision() && kept.touchpoint == touchpoint
        && kept.round == session().round && kept.persona == session().persona && kept.map == view.editor.map_key();
    if (!is_same)
        kept = { view.editor.map_key(), view.journey.revision(), touchpoint, session().round, session().persona, score_target(session(), view.journey, touchpoint), true };
    return kept.target;
}

std::string_view Panel::label_of_action(std::string_view action) const
{
    auto const* found = find_action(action);
    return found ? say(found->label) : std::string_view {};
}

}
