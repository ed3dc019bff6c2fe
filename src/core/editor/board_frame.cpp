#include "core/editor/board_frame.h"

namespace trustline {

namespace {

constexpr float narrow_page = 600;
constexpr float least_card_width_with_handles = 96;

}

BoardFrame board_frame(float page_width)
{
    if (page_width >= narrow_page)
        return {};
    return { .header_height = 44, .trust_height = 96, .lane_names_width = 0, .overlays_height = 60 };
}

Rect cards_area_within(Rect const& framed, BoardFrame const& frame)
{
    float const top = frame.header_height + frame.trust_height;
    return { framed.x + frame.lane_names_width, framed.y + top,
        std::max(0.0f, framed.width - frame.lane_names_width), std::max(0.0f, framed.height - top) };
}

Rect stage_headers_around(Rect const& area, BoardFrame const& frame)
{
    return { area.x, area.y - frame.trust_height - frame.header_height, area.width, frame.header_height };
}

Rect trust_strip_around(Rect const& area, BoardFrame const& frame)
{
    return { area.x, area.y - frame.trust_height, area.width, frame.trust_height };
}

Rect lane_names_around(Rect const& area, BoardFrame const& frame)
{
    return { area.x - frame.lane_names_width, area.y, frame.lane_names_width, area.height };
}

Rect cards_area_in_screen(Session const& session)
{
    return session.board_in_screen;
}

Rect fit_area_in_screen(Session const& session)
{
    auto area = cards_area_in_screen(session);
    float const overlays = board_frame(area.width).overlays_height;
    // On a very low page the map matters more than what floats over it.
    if (area.height > 3 * overlays)
        area.height -= overlays;
    return area;
}

std::array<Vec2, 4> connector_handles(Rect const& card)
{
    auto const centre = card.centre();
    return { Vec2 { card.x, centre.y }, Vec2 { card.right(), centre.y }, Vec2 { centre.x, card.y }, Vec2 { centre.x, card.bottom() } };
}

bool has_connector_handles(Rect const& card)
{
    return card.width >= least_card_width_with_handles;
}

Rect note_grip(Rect const& note)
{
    return { note.right() - note_grip_size, note.bottom() - note_grip_size, note_grip_size, note_grip_size };
}

}
