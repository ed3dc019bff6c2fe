#include "core/editor/editor.h"

#include "core/editor/seed.h"
#include "core/editor/selection.h"
#include "core/editor/translations.h"
#include "core/journey/queries.h"

#include <cmath>

namespace trustline {

namespace {

constexpr double neighbours_move_ms = 180;
constexpr double long_press_ms = 450;
constexpr double toast_ms = 6'000;

// The finger that rests on a card, a note or an empty place.
Pressed const* resting_finger(Hand const& hand)
{
    auto const* pressed = std::get_if<Pressed>(&hand);
    bool const rests = pressed && pressed->kind == PointerKind::Touch
        && (!pressed->hit.kind || pressed->hit.kind == RecordKind::Touchpoint || pressed->hit.kind == RecordKind::Note);
    return rests ? pressed : nullptr;
}

}

Editor::Editor(MapCodec codec, std::uint64_t seed)
    : m_codec(codec)
    , m_ids(seed)
{
    m_caches.refresh(m_journey, {}, {}, 0, 0);
}

RaterQuestion Editor::question() const
{
    return { m_session.round.is_empty() ? current_round(m_journey) : m_session.round, m_session.persona, m_session.compared };
}

// Under the owner's lens whoever answers for the card in focus stands out.
SceneStyle Editor::style() const
{
    SceneStyle style { m_session.lens, m_session.theme() };
    auto const* touchpoint = m_session.lens == Lens::Owner ? focused_touchpoint(m_session, m_journey) : nullptr;
    if (touchpoint)
        style.owner = touchpoint->owner;
    if (m_session.search)
        style.search = m_session.search->words;
    return style;
}

EditorView Editor::view() const
{
    return { m_journey, m_caches.measures(), m_caches.layout(), m_caches.scene(), m_session, m_history,
        tokens(m_session.theme()), m_now_ms, *this };
}

std::vector<HostRequest> Editor::take_host_requests()
{
    return std::exchange(m_requests, {});
}

std::string_view Editor::say(std::string_view english) const
{
    return translated(m_session.language, english);
}

std::uint64_t Editor::new_seed()
{
    return seed_from(m_ids);
}

void Editor::rest_finger(double now_ms)
{
    set_now(now_ms);
    auto const* finger = resting_finger(m_hand);
    if (!finger || now_ms < finger->since_ms + long_press_ms)
        return;
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids };
    set_hand(held_still(desk, m_hand));
    run(wishes.take(), now_ms);
}

void Editor::update(double now_ms)
{
    set_now(now_ms);
    if (m_snapshot_due_ms && now_ms >= *m_snapshot_due_ms && !m_history.is_in_gesture())
        store_snapshot();
    scroll_at_edge();
    glide_on();
    double const motion_ms = m_session.reduced_motion ? 0 : neighbours_move_ms;
    m_caches.refresh(m_journey, question(), style(), now_ms, motion_ms);
    if (auto const settling = std::exchange(m_settling, std::nullopt))
        m_caches.settle_from(settling->cards, settling->offset_in_board, now_ms, motion_ms);
    make_room_for_search();
    keep_fitted();
    keep_presented();
    fly_on();
    find_hits();
    if (m_session.toast && !m_toast_since_ms)
        m_toast_since_ms = now_ms;
    if (m_session.toast && now_ms >= *m_toast_since_ms + toast_ms)
        m_session.toast.reset();
    SetPageTitle title { m_session.page == Page::Board ? m_journey.map().title : std::string {}, std::string(language_tag(m_session.language)) };
    if (!(title == m_page_title)) {
        m_page_title = title;
        request(std::move(title));
    }
}

bool Editor::is_moving(double now_ms) const
{
    return m_flight.has_value() || m_glide.has_value() || m_settling.has_value() || m_caches.motion(now_ms) < 1 || edge_scroll() != Vec2 {};
}

std::optional<double> Editor::next_frame_ms() const
{
    std::optional<double> next;
    auto const at = [&](double time_ms) { next = next ? std::min(*next, time_ms) : time_ms; };
    if (m_session.toast)
        at(m_toast_since_ms.value_or(m_now_ms) + toast_ms);
    if (m_snapshot_due_ms && !m_history.is_in_gesture())
        at(*m_snapshot_due_ms);
    if (auto const* finger = resting_finger(m_hand))
        at(finger->since_ms + long_press_ms);
    return next;
}

float Editor::motion(double now_ms) const
{
    return m_caches.motion(now_ms);
}

std::uint64_t Editor::scene_number() const
{
    return m_caches.scene_number();
}

// --- the hand

std::vector<TouchpointId> const& Editor::dragged() const
{
    return m_dragged;
}

Vec2 Editor::drag_offset_in_board() const
{
    auto const* moving = std::get_if<MovingTouchpoints>(&m_hand);
    auto const* card = moving ? m_caches.layout().card(moving->grabbed) : nullptr;
    if (!card)
        return {};
    auto const pointer = m_session.screen_from_board.inverse() * moving->pointer_in_screen;
    return pointer - moving->grip_in_card - card->position;
}

std::optional<Rect> Editor::marquee_in_screen() const
{
    auto const* marquee = std::get_if<Marquee>(&m_hand);
    if (!marquee)
        return std::nullopt;
    return rect_between(m_session.screen_from_board * marquee->from_in_board, marquee->pointer_in_screen);
}

std::optional<Rect> Editor::drop_slot_in_board() const
{
    auto const* moving = std::get_if<MovingTouchpoints>(&m_hand);
    auto const* card = moving ? m_caches.layout().card(moving->grabbed) : nullptr;
    if (!card)
        return std::nullopt;
    return card->rect();
}

std::optional<Editor::LinkInHand> Editor::link_in_hand() const
{
    auto const* linking = std::get_if<Linking>(&m_hand);
    auto const* from = linking ? m_caches.layout().card(linking->from) : nullptr;
    if (!from)
        return std::nullopt;
    auto const rect = m_session.screen_from_board * from->rect();
    auto const hit = hit_at(view(), linking->pointer_in_screen);
    bool const has_target = hit.kind == RecordKind::Touchpoint && hit.record != linking->from;
    Vec2 end = linking->pointer_in_screen;
    TouchpointId target = has_target ? TouchpointId { hit.record.text } : TouchpointId {};
    // By keyboard: to the card that was gone to.
    auto const* chosen = linking->is_held || m_session.selection.empty() ? nullptr : m_caches.layout().card(TouchpointId { m_session.selection.back().text });
    if (chosen && chosen->id != linking->from) {
        auto const place = m_session.screen_from_board * chosen->rect();
        target = chosen->id;
        // Above each other: from foot to head.
        if (std::abs(place.centre().x - rect.centre().x) < rect.width / 2) {
            bool const is_below = place.centre().y > rect.centre().y;
            return LinkInHand { { rect.centre().x, is_below ? rect.bottom() : rect.y }, { place.centre().x, is_below ? place.y : place.bottom() }, linking->from, target };
        }
        end = { place.centre().x >= rect.centre().x ? place.x : place.right(), place.centre().y };
    }
    Vec2 const start { end.x >= rect.centre().x ? rect.right() : rect.x, rect.centre().y };
    return LinkInHand { start, end, linking->from, target };
}

// --- the view

std::string_view EditorView::say(std::string_view english) const
{
    return translated(session.language, english);
}

std::string EditorView::say(Error const& sentence) const
{
    return translated(session.language, sentence);
}

Touchpoint const* EditorView::only_selected_touchpoint() const
{
    return session.selection.size() == 1 ? focused_touchpoint(session, journey) : nullptr;
}

}
