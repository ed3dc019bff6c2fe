#include "core/layout/board_parts.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

// How far a curve that goes round swings out: three quarters of this, into the gap between two columns.
constexpr float swing_out = 13;

void route_to_the_side(PlacedLink& link, Rect const& from, Rect const& to)
{
    float const direction = to.x > from.x ? 1.0f : -1.0f;
    link.start = { direction > 0 ? from.right() : from.x, from.centre().y };
    link.end = { direction > 0 ? to.x : to.right(), to.centre().y };
    float const width = std::abs(link.end.x - link.start.x);
    float const reach = std::clamp(width / 2, std::min(width, 14.0f), 160.0f) * direction;
    link.control_1 = { link.start.x + reach, link.start.y };
    link.control_2 = { link.end.x - reach, link.end.y };
}

void route_to_the_next_row(PlacedLink& link, Rect const& from, Rect const& to)
{
    bool const is_down = to.y > from.y;
    link.start = { from.centre().x, is_down ? from.bottom() : from.y };
    link.end = { to.centre().x, is_down ? to.y : to.bottom() };
    float const reach = (link.end.y - link.start.y) / 2;
    link.control_1 = { link.start.x, link.start.y + reach };
    link.control_2 = { link.end.x, link.end.y - reach };
}

// Along the right side, so that the cards between the two do not hide it; also from a card to itself.
void route_around(PlacedLink& link, Rect const& from, Rect const& to)
{
    float const apart = link.from == link.to ? card_size.y / 4 : 0;
    link.start = { from.right(), from.centre().y - apart };
    link.end = { to.right(), to.centre().y + apart };
    link.control_1 = { link.start.x + swing_out, link.start.y };
    link.control_2 = { link.end.x + swing_out, link.end.y };
}

// [L8]
void route(PlacedLink& link, Rect const& from, Rect const& to)
{
    if (from.x != to.x)
        route_to_the_side(link, from, to);
    else if (link.from != link.to && std::abs(to.y - from.y) < row_pitch + 2 * cell_padding_y)
        route_to_the_next_row(link, from, to);
    else
        route_around(link, from, to);
}

Vec2 point_on(PlacedLink const& link, float t)
{
    float const s = 1 - t;
    return link.start * (s * s * s) + link.control_1 * (3 * s * s * t) + link.control_2 * (3 * s * t * t) + link.end * (t * t * t);
}

float distance_to_segment(Vec2 a, Vec2 b, Vec2 point)
{
    Vec2 const along = b - a, to_point = point - a;
    float const length_squared = along.x * along.x + along.y * along.y;
    float t = 0;
    if (length_squared > 0)
        t = std::clamp((to_point.x * along.x + to_point.y * along.y) / length_squared, 0.0f, 1.0f);
    Vec2 const offset = point - (a + along * t);
    return std::hypot(offset.x, offset.y);
}

}

void route_links(BoardLayout& layout, Journey const& journey)
{
    layout.links.clear();
    layout.links.reserve(journey.all<Link>().size());
    for (auto const& [id, link] : journey.all<Link>()) {
        auto const from = layout.card_of.find(link.from), to = layout.card_of.find(link.to);
        if (from == layout.card_of.end() || to == layout.card_of.end())
            continue;
        PlacedLink placed { id, from->second, to->second };
        placed.has_label = !link.label.empty();
        route_link(placed, layout.cards);
        layout.links.push_back(std::move(placed));
    }
    index_links(layout);
}

void index_links(BoardLayout& layout)
{
    layout.link_index = LinkIndex(layout.links);
    layout.labelled_links.clear();
    for (std::uint32_t index = 0; index < layout.links.size(); ++index) {
        if (layout.links[index].has_label)
            layout.labelled_links.push_back(index);
    }
}

void route_link(PlacedLink& link, std::vector<PlacedCard> const& cards)
{
    route(link, cards[link.from].seen_rect(), cards[link.to].seen_rect());
}

float distance_to(PlacedLink const& link, Vec2 point_in_board)
{
    constexpr int segments = 24;
    float nearest = distance_to_segment(link.start, link.start, point_in_board);
    Vec2 from = link.start;
    for (int i = 1; i <= segments; ++i) {
        Vec2 const to = point_on(link, float(i) / segments);
        nearest = std::min(nearest, distance_to_segment(from, to, point_in_board));
        from = to;
    }
    return nearest;
}

}
