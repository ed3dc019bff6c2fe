#include "gpu/card_marks.h"

namespace trustline::gpu {

namespace {

BoxInstance mark_around(Rect const& rect, float zoom, float inflate)
{
    BoxInstance mark { { rect.x, rect.y, rect.width, rect.height } };
    mark.inflate = inflate;
    mark.corner = radius::card * zoom + inflate;
    return mark;
}

}

Rect seen_rect(CardInstance const& card, float motion)
{
    return { mixed(card.from[0], card.position[0], motion), mixed(card.from[1], card.position[1], motion), card_size.x, card_size.y };
}

BoxInstance selected_mark(Rect const& card_in_board, float zoom, Tokens const& tokens)
{
    BoxInstance mark = mark_around(card_in_board, zoom, 2);
    mark.fill = mark.fill_end = tokens.accent.packed();
    mark.lift = 2;
    return mark;
}

BoxInstance hovered_mark(Rect const& card_in_board, float zoom, Tokens const& tokens)
{
    BoxInstance mark = mark_around(card_in_board, zoom, 1);
    mark.ring = tokens.line.packed();
    mark.ring_width = 1;
    return mark;
}

BoxInstance focused_mark(Rect const& card_in_board, float zoom, Tokens const& tokens)
{
    BoxInstance mark = mark_around(card_in_board, zoom, 4);
    mark.ring = tokens.accent.packed();
    mark.ring_width = 2;
    return mark;
}

BoxInstance drop_slot_mark(Rect const& slot_in_board, float zoom, Tokens const& tokens)
{
    BoxInstance mark = mark_around(slot_in_board, zoom, 0);
    mark.fill = mark.fill_end = tokens.accent_soft.packed();
    mark.ring = tokens.accent.packed();
    mark.ring_width = 1.5f;
    mark.dash = 5;
    mark.gap = 4;
    return mark;
}

}
