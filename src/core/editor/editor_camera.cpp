#include "core/editor/editor.h"

#include "core/editor/board_frame.h"
#include "core/editor/selection.h"

namespace trustline {

namespace {

// While something is held near the edge of the board, the board scrolls towards it.
constexpr float edge_width = 40;
constexpr float edge_speed = 0.9f; // px a millisecond at the very edge
constexpr double longest_scroll_step_ms = 50;

bool scrolls_at_edge(Hand const& hand)
{
    return std::holds_alternative<MovingTouchpoints>(hand) || std::holds_alternative<MovingNote>(hand)
        || std::holds_alternative<ResizingNote>(hand) || std::holds_alternative<Marquee>(hand)
        || (std::holds_alternative<Linking>(hand) && std::get<Linking>(hand).is_held);
}

std::optional<Vec2> pointer_of(Hand const& hand)
{
    return std::visit([](auto const& state) -> std::optional<Vec2> {
        if constexpr (requires { state.pointer_in_screen; })
            return state.pointer_in_screen;
        else
            return std::nullopt;
    },
        hand);
}

// From −1 at the lower end to 1 at the upper end of a span; 0 in its middle.
float beyond(float at, float begin, float end)
{
    float const width = std::min(edge_width, (end - begin) / 4);
    if (width <= 0)
        return 0;
    if (at < begin + width)
        return -std::min(1.0f, (begin + width - at) / width);
    if (at > end - width)
        return std::min(1.0f, (at - end + width) / width);
    return 0;
}

// From far, the stars of the last cards and the end of the trust line stand out over the grid.
Transform whole_map(Rect const& bounds, Rect area)
{
    constexpr float far_zoom = 0.5f, margin = 12;
    auto const whole = fitting(bounds, area, 1, Alignment::TopLeft);
    if (whole.zoom > far_zoom)
        return whole;
    area.width -= std::min(margin, area.width / 4);
    return fitting(bounds, area, 1, Alignment::TopLeft);
}

}

void Editor::set_camera(Transform const& screen_from_board)
{
    m_session.screen_from_board = bounded(screen_from_board, m_caches.layout().bounds, cards_area_in_screen(m_session));
}

void Editor::look(Transform const& wanted)
{
    m_wants_fit = false;
    m_is_fitted = false;
    m_glide.reset();
    auto const target = bounded(wanted, m_caches.layout().bounds, cards_area_in_screen(m_session));
    remember_place(target);
    if (m_session.reduced_motion) {
        m_flight.reset();
        m_session.screen_from_board = target;
    } else if (target != m_session.screen_from_board) {
        m_flight = Flight { m_session.screen_from_board, target, std::nullopt };
    }
}

void Editor::fit()
{
    auto const area = fit_area_in_screen(m_session);
    if (area.is_empty()) {
        m_wants_fit = true;
        return;
    }
    look(whole_map(m_caches.layout().bounds, area));
    m_is_fitted = true;
    m_fitted_area = area;
}

// A fresh map is fitted as soon as its place is known, and stays so while windows and panels change size, until somebody
// pans or zooms.
void Editor::keep_fitted()
{
    auto const area = fit_area_in_screen(m_session);
    bool const area_has_changed = m_is_fitted && area != m_fitted_area;
    if (area.is_empty() || (!m_wants_fit && !area_has_changed))
        return;
    m_flight.reset();
    m_session.screen_from_board = whole_map(m_caches.layout().bounds, area);
    m_wants_fit = false;
    m_is_fitted = true;
    m_fitted_area = area;
}

// The row of the words looked for takes its height from the board: what is seen goes down with it and comes up again.
void Editor::make_room_for_search()
{
    float const top = cards_area_in_screen(m_session).y;
    if (top == m_area_top)
        return;
    bool const is_searching = m_session.search.has_value();
    auto const moved = [&](Transform& camera) { camera.offset.y += top - m_area_top; };
    if (is_searching != m_area_has_search) {
        moved(m_session.screen_from_board);
        if (m_flight) {
            moved(m_flight->from);
            moved(m_flight->to);
        }
    }
    m_area_top = top;
    m_area_has_search = is_searching;
}

void Editor::fly_on()
{
    if (!m_flight)
        return;
    // Whoever asked may not have known the time: it takes off with the first frame.
    if (!m_flight->start_ms)
        m_flight->start_ms = m_now_ms;
    m_session.screen_from_board = place_of(*m_flight, m_now_ms);
    if (is_over(*m_flight, m_now_ms))
        m_flight.reset();
}

void Editor::select_and_reveal(RecordId const& record)
{
    select({ record });
    reveal(record);
}

void Editor::reveal(RecordId const& record)
{
    m_caches.refresh_layout(m_journey);
    auto const area = cards_area_in_screen(m_session);
    auto const place = place_in_board(m_caches.layout(), record);
    if (!place || area.is_empty() || m_wants_fit)
        return;
    auto const camera = camera_target();
    if (auto const wanted = revealing(camera, *place, area); wanted != camera)
        look(wanted);
}

Vec2 Editor::edge_scroll() const
{
    auto const pointer = pointer_of(m_hand);
    if (!pointer || !scrolls_at_edge(m_hand))
        return {};
    auto const area = cards_area_in_screen(m_session);
    // A note that is held may be anywhere, and would draw the edge of the map along with it.
    bool const is_note = std::holds_alternative<MovingNote>(m_hand) || std::holds_alternative<ResizingNote>(m_hand);
    auto const map = m_session.screen_from_board * (is_note ? m_caches.layout().grid : m_caches.layout().bounds);
    // Only towards what is hidden: beyond the edge of the map there is nothing to reach.
    auto const towards = [](float push, float hidden_before, float hidden_after) {
        return push < 0 ? std::min(-push, std::max(0.0f, hidden_before)) : -std::min(push, std::max(0.0f, hidden_after));
    };
    return { towards(beyond(pointer->x, area.x, area.right()), area.x - map.x, map.right() - area.right()),
        towards(beyond(pointer->y, area.y, area.bottom()), area.y - map.y, map.bottom() - area.bottom()) };
}

void Editor::scroll_at_edge()
{
    double const passed_ms = std::clamp(m_now_ms - m_last_scroll_ms, 0.0, longest_scroll_step_ms);
    m_last_scroll_ms = m_now_ms;
    auto const by = edge_scroll();
    if (by == Vec2 {})
        return;
    m_flight.reset();
    m_is_fitted = false;
    set_camera(panned(m_session.screen_from_board, by * float(passed_ms * edge_speed)));
    // The pointer stands still, what is below it does not.
    move_hand(*pointer_of(m_hand));
}

void Editor::take(LookAt const& wish)
{
    auto const area = cards_area_in_screen(m_session);
    if (!area.is_empty())
        look(fitting(wish.rect_in_board, area, greatest_zoom, Alignment::Centre));
}

void Editor::take(ZoomBy const& wish)
{
    m_flight.reset();
    m_glide.reset();
    m_is_fitted = false;
    set_camera(zoomed(m_session.screen_from_board, wish.factor, wish.at_in_screen));
}

void Editor::take(PanBy const& wish)
{
    m_flight.reset();
    m_glide.reset();
    m_is_fitted = false;
    set_camera(panned(m_session.screen_from_board, wish.by_in_screen));
}

}
