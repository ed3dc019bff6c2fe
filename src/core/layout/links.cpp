#include "core/base/plain_range.h"
#include "core/layout/board_parts.h"
#include "core/layout/link_router.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

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
    LinkRouter router { layout };
    layout.links.clear();
    layout.links.reserve(journey.all<Link>().size());
    for (auto const& [id, link] : journey.all<Link>()) {
        auto const from = layout.card_of.find(link.from), to = layout.card_of.find(link.to);
        if (from == layout.card_of.end() || to == layout.card_of.end())
            continue;
        auto& placed = layout.links.emplace_back();
        placed.id = id;
        placed.from = from->second;
        placed.to = to->second;
        placed.has_label = !link.label.empty();
        router.plan(placed);
    }
    router.finish();
    index_links(layout);
}

void index_links(BoardLayout& layout)
{
    layout.link_index = LinkIndex(layout.links);
    layout.labelled_links.clear();
    std::uint32_t index = 0;
    for (auto const& link : plainly(layout.links)) {
        if (link.has_label)
            layout.labelled_links.push_back(index);
        ++index;
    }
}

float distance_to(PlacedLink const& link, Vec2 point_in_board)
{
    float nearest = INFINITY;
    for (std::size_t i = 0; i + 1 < link.count; ++i)
        nearest = std::min(nearest, distance_to_segment(link.points[i], link.points[i + 1], point_in_board));
    // The middle of its words belongs to it: they may stand a little beside their track.
    Vec2 const away = point_in_board - link.middle;
    if (link.has_label && !link.is_hidden())
        nearest = std::min(nearest, std::max({ std::abs(away.x) - 12, std::abs(away.y) - 7, 0.0f }));
    return nearest;
}

Bend bend_of(PlacedLink const& link, std::size_t corner)
{
    Vec2 const before = link.points[corner], at = link.points[corner + 1], after = link.points[corner + 2];
    Vec2 const back = before - at, on = after - at;
    float const length_back = std::hypot(back.x, back.y), length_on = std::hypot(on.x, on.y);
    float const radius = std::min({ bend_radius, length_back / 2, length_on / 2 });
    if (radius <= 0)
        return { at, at, at };
    return { at + back * (radius / length_back), at, at + on * (radius / length_on) };
}

Rect label_box(PlacedLink const& link, float text_width)
{
    constexpr float padding = 6, height = 15, away = 4;
    float const width = text_width + 2 * padding;
    return { link.is_label_beside ? link.middle.x + away : link.middle.x - width / 2, link.middle.y - height / 2, width, height };
}

PlacedLink routed_freely(PlacedLink link, Rect const& from, Rect const& to)
{
    bool const is_across = to.x >= from.right() || to.right() <= from.x;
    bool const is_on = is_across ? to.x > from.x : to.y > from.y;
    Vec2 const start = is_across ? Vec2 { is_on ? from.right() : from.x, from.centre().y } : Vec2 { from.centre().x, is_on ? from.bottom() : from.y };
    Vec2 const end = is_across ? Vec2 { is_on ? to.x : to.right(), to.centre().y } : Vec2 { to.centre().x, is_on ? to.y : to.bottom() };
    Vec2 const half = mixed(start, end, 0.5f);
    link.count = 4;
    link.points = { start, is_across ? Vec2 { half.x, start.y } : Vec2 { start.x, half.y }, is_across ? Vec2 { half.x, end.y } : Vec2 { end.x, half.y }, end, end };
    return link;
}

}
