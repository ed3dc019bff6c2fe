#include "core/editor/camera.h"

#include <cmath>

namespace trustline {

namespace {

// So much of the map stays in view, in pixels, however far people pan.
constexpr float kept_in_view = 96;
constexpr float air = 24;

float limited(float zoom)
{
    return std::clamp(zoom, least_zoom, greatest_zoom);
}

// How far a span must be moved to lie in another; the begin wins when it is too long.
float push_into(float begin, float end, float area_begin, float area_end)
{
    if (begin < area_begin || end - begin > area_end - area_begin)
        return area_begin - begin;
    return std::min(0.0f, area_end - end);
}

float eased_in_out_cubic(float t)
{
    return t < 0.5f ? 4 * t * t * t : 1 - std::pow(2 - 2 * t, 3.0f) / 2;
}

}

Transform zoomed(Transform const& screen_from_board, float factor, Vec2 at)
{
    float const zoom = limited(screen_from_board.zoom * factor);
    float const done = zoom / screen_from_board.zoom;
    return { zoom, at + (screen_from_board.offset - at) * done };
}

Transform panned(Transform const& screen_from_board, Vec2 by_in_screen)
{
    return { screen_from_board.zoom, screen_from_board.offset + by_in_screen };
}

Transform fitting(Rect const& rect, Rect const& area, float most_zoom, Alignment alignment)
{
    float const wanted = std::min(area.width / std::max(rect.width, 1.0f), area.height / std::max(rect.height, 1.0f));
    float const zoom = limited(std::min(wanted, most_zoom));
    if (alignment == Alignment::TopLeft)
        return { zoom, area.top_left() - rect.top_left() * zoom };
    auto offset = area.centre() - rect.centre() * zoom;
    if (alignment == Alignment::Top)
        offset.y = area.y - rect.y * zoom;
    return { zoom, offset };
}

Transform bounded(Transform const& wanted, Rect const& map_in_board, Rect const& area)
{
    Transform transform { limited(wanted.zoom), wanted.offset };
    auto const map = transform * map_in_board;
    float const keep_x = std::min(kept_in_view, area.width / 2);
    float const keep_y = std::min(kept_in_view, area.height / 2);
    transform.offset.x += std::max(0.0f, area.x + keep_x - map.right()) - std::max(0.0f, map.x - (area.right() - keep_x));
    transform.offset.y += std::max(0.0f, area.y + keep_y - map.bottom()) - std::max(0.0f, map.y - (area.bottom() - keep_y));
    return transform;
}

Transform revealing(Transform const& screen_from_board, Rect const& rect_in_board, Rect const& area)
{
    auto const rect = screen_from_board * rect_in_board;
    auto const inner = area.inflated(-std::min({ air, area.width / 8, area.height / 8 }));
    Vec2 by;
    if (rect.x < area.x || rect.right() > area.right())
        by.x = push_into(rect.x, rect.right(), inner.x, inner.right());
    if (rect.y < area.y || rect.bottom() > area.bottom())
        by.y = push_into(rect.y, rect.bottom(), inner.y, inner.bottom());
    return panned(screen_from_board, by);
}

bool is_over(Flight const& flight, double now_ms)
{
    return flight.start_ms && now_ms >= *flight.start_ms + flight_ms;
}

Transform place_of(Flight const& flight, double now_ms)
{
    if (is_over(flight, now_ms))
        return flight.to;
    double const passed_ms = flight.start_ms ? std::max(0.0, now_ms - *flight.start_ms) : 0;
    float const t = eased_in_out_cubic(float(passed_ms / flight_ms));
    float const growth = std::log(flight.to.zoom / flight.from.zoom);
    if (std::abs(growth) < 1e-3f)
        return { mixed(flight.from.zoom, flight.to.zoom, t), mixed(flight.from.offset, flight.to.offset, t) };
    // Offsets follow the zoom, not the time: then the fixed point of the two transforms does not move.
    float const way = std::expm1(t * growth) / std::expm1(growth);
    return { flight.from.zoom * std::exp(t * growth), mixed(flight.from.offset, flight.to.offset, way) };
}

}
