#include "core/editor/gap_plus.h"

namespace trustline {

namespace {

// From the begin of the gap: clear of the handles in the middle of a card's sides.
constexpr float plus_place = 20;

}

std::optional<CardGap> gap_before(BoardLayout const& layout, std::uint32_t index)
{
    auto const& card = layout.cards[index];
    if (index <= layout.cards_in_cell(card.stage, card.lane).begin)
        return std::nullopt;
    auto const rect = card.rect();
    bool const is_stacked = layout.stages[card.stage].columns == 1;
    Vec2 const begin = is_stacked ? Vec2 { rect.x, rect.y - card_gap / 2 } : Vec2 { rect.x - card_gap / 2, rect.y };
    if (is_stacked)
        return CardGap { { begin.x, begin.y, rect.width, 0 }, { begin.x + plus_place, begin.y } };
    return CardGap { { begin.x, begin.y, 0, rect.height }, { begin.x, begin.y + plus_place } };
}

std::optional<Vec2> plus_in_screen(Session const& session, BoardLayout const& layout)
{
    auto const found = layout.card_of.find(session.hovered_gap);
    if (session.hovered_gap.is_empty() || found == layout.card_of.end())
        return std::nullopt;
    auto const gap = gap_before(layout, found->second);
    return gap ? std::optional(session.screen_from_board * gap->plus) : std::nullopt;
}

}
