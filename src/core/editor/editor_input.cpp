#include "core/editor/editor.h"

#include "core/editor/board_frame.h"

#include <cmath>

namespace trustline {

namespace {

// A notch of a wheel is 100 to 120 pixels, a step of a trackpad's pinch a few.
constexpr float zoom_of_notch = 0.002f;
constexpr float zoom_of_pinch = 0.01f;

float zoom_factor(Wheel const& wheel)
{
    return std::exp(-wheel.by.y * (wheel.is_notched ? zoom_of_notch : zoom_of_pinch));
}

Vec2 pan_of(Wheel const& wheel)
{
    bool const is_turned = wheel.modifiers.shift && wheel.by.x == 0;
    return is_turned ? Vec2 { -wheel.by.y, 0 } : Vec2 { -wheel.by.x, -wheel.by.y };
}

// What becomes of a hand; one that holds nothing stays so. go_on(state) is of what it holds.
template<class GoOn>
Hand gone_on(Hand const& hand, GoOn go_on)
{
    return std::visit([&](auto const& state) -> Hand {
        if constexpr (std::is_same_v<std::decay_t<decltype(state)>, Idle>)
            return state;
        else
            return go_on(state);
    },
        hand);
}

}

bool Editor::handle(InputEvent const& event, double now_ms)
{
    set_now(now_ms);
    m_caches.refresh_layout(m_journey);
    return std::visit([&](auto const& one) { return take(one); }, event);
}

bool Editor::is_on_board(Vec2 at_in_screen) const
{
    return m_session.page == Page::Board && m_session.dialog == Dialog::None && cards_area_in_screen(m_session).contains(at_in_screen);
}

bool Editor::is_held_otherwise(PointerButton button) const
{
    auto const* linking = std::get_if<Linking>(&m_hand);
    bool const is_held = linking ? linking->is_held : !std::holds_alternative<Idle>(m_hand);
    return is_held && button != m_held_button;
}

void Editor::set_hand(Hand hand)
{
    m_hand = std::move(hand);
    if (!std::holds_alternative<Idle>(m_hand))
        m_session.hovered_gap = {};
    auto const* moving = std::get_if<MovingTouchpoints>(&m_hand);
    m_dragged = moving ? moving->ids : std::vector<TouchpointId> {};
}

void Editor::call_off_hand()
{
    if (std::holds_alternative<Idle>(m_hand))
        return;
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids };
    called_off(desk, m_hand);
    set_hand(Idle {});
    for (auto const& wish : wishes.take())
        carry_out(wish);
}

void Editor::move_hand(Vec2 at_in_screen)
{
    m_caches.refresh_layout(m_journey);
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids, m_space_is_down };
    set_hand(gone_on(m_hand, [&](auto const& state) { return moved(desk, state, at_in_screen); }));
    run(wishes.take(), m_now_ms);
    m_caches.refresh_layout(m_journey);
}

bool Editor::is_copying() const
{
    auto const* moving = std::get_if<MovingTouchpoints>(&m_hand);
    return moving && !moving->original.is_empty();
}

// Alt pressed or let go while cards are carried: from here on it is copies that are, or the cards themselves.
bool Editor::draw_copies(bool copies)
{
    auto const* held = std::get_if<MovingTouchpoints>(&m_hand);
    if (!held || is_copying() == copies || m_session.touch)
        return false;
    auto const moving = *held;
    call_off_hand();
    m_caches.refresh_layout(m_journey);
    auto const current = view();
    auto const* card = current.layout.card(copies ? moving.grabbed : moving.original);
    if (!card)
        return true;
    WishQueue wishes;
    Desk desk { current, wishes, m_ids };
    auto const grip_in_screen = m_session.screen_from_board * (card->position + moving.grip_in_card);
    set_hand(pick_up_touchpoints(desk, card->id, grip_in_screen, { .alt = copies }));
    run(wishes.take(), m_now_ms);
    if (!std::holds_alternative<Idle>(m_hand))
        move_hand(moving.pointer_in_screen);
    return true;
}

bool Editor::take(PointerDown const& event)
{
    if (!is_on_board(event.at_in_screen))
        return false;
    m_session.touch = event.kind == PointerKind::Touch;
    m_glide.reset();
    m_pressed_at = event.at_in_screen;
    m_has_dragged = false;
    bool const waits_for_second_card = std::holds_alternative<Linking>(m_hand) && !std::get<Linking>(m_hand).is_held;
    if (waits_for_second_card) {
        m_held_button = event.button;
        move_hand(event.at_in_screen);
        return true;
    }
    if (!std::holds_alternative<Idle>(m_hand))
        return true;
    // What is being typed is finished by its own field, with the text that only the field knows.
    if (!m_session.inline_edit)
        settle_gesture();
    m_held_button = event.button;
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids, m_space_is_down };
    set_hand(press(desk, event));
    run(wishes.take(), m_now_ms);
    return true;
}

bool Editor::take(PointerMove const& event)
{
    constexpr float slack = 8; // of a finger
    auto const way = event.at_in_screen - m_pressed_at;
    m_has_dragged = m_has_dragged || std::hypot(way.x, way.y) > slack;
    if (!std::holds_alternative<Idle>(m_hand)) {
        move_hand(event.at_in_screen);
        return true;
    }
    bool const hovers = event.kind != PointerKind::Touch && is_on_board(event.at_in_screen);
    if (hovers)
        m_pointer_on_board = event.at_in_screen; // stays while a menu is open
    auto hovered = hovers ? hovered_at(view(), event.at_in_screen) : RecordId {};
    auto gap = hovers ? gap_at(view(), event.at_in_screen) : TouchpointId {};
    bool const is_new = hovered != m_session.hovered || gap != m_session.hovered_gap;
    m_session.hovered = std::move(hovered);
    m_session.hovered_gap = std::move(gap);
    return is_new;
}

bool Editor::take(PointerUp const& event)
{
    bool const is_held = !std::holds_alternative<Idle>(m_hand);
    if (!is_held || event.button != m_held_button)
        return is_held;
    move_hand(event.at_in_screen);
    auto const* panning = std::get_if<Panning>(&m_hand);
    auto const flung = panning && panning->kind == PointerKind::Touch ? std::optional(*panning) : std::nullopt;

    auto const dropped = m_dragged;
    auto const offset = drag_offset_in_board();
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids, m_space_is_down };
    set_hand(gone_on(m_hand, [&](auto const& state) { return released(desk, state); }));
    run(wishes.take(), m_now_ms);
    if (!dropped.empty())
        m_settling = Settling { dropped, offset };
    if (flung)
        begin_gliding(*flung);
    return true;
}

bool Editor::take(PointerCancel const&)
{
    bool const is_held = !std::holds_alternative<Idle>(m_hand);
    m_has_dragged = true;
    call_off_hand();
    finish_run();
    m_session.hovered = {};
    m_session.hovered_gap = {};
    return is_held;
}

bool Editor::take(Wheel const& event)
{
    if (!is_on_board(event.at_in_screen))
        return false;
    if (event.modifiers.ctrl)
        run({ ZoomBy { zoom_factor(event), event.at_in_screen } }, m_now_ms);
    else
        run({ PanBy { pan_of(event) } }, m_now_ms);
    if (!std::holds_alternative<Idle>(m_hand))
        move_hand(event.at_in_screen);
    return true;
}

bool Editor::take(Pinch const& event)
{
    // The first of the two fingers did not mean what it seemed to mean.
    call_off_hand();
    if (!is_on_board(event.at_in_screen))
        return false;
    run({ PanBy { event.pan }, ZoomBy { event.factor, event.at_in_screen } }, m_now_ms);
    return true;
}

bool Editor::take(KeyUp const& event)
{
    if (event.key == "Alt")
        return draw_copies(false);
    if (event.key != " ")
        return false;
    return std::exchange(m_space_is_down, false);
}

}
