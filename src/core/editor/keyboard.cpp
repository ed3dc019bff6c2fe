// Keys on the board that are no actions: walking, nudging, the steps of Escape. Everything with a name is in actions.cpp.

#include "core/editor/editor.h"

#include "core/editor/actions.h"
#include "core/editor/board_frame.h"

namespace trustline {

namespace {

constexpr float nudge = 8;
constexpr float far_nudge = 32;
constexpr float pan_step = 80, far_pan_step = 400; // px

std::optional<Direction> direction_of(KeyDown const& key)
{
    if (key.key == "ArrowLeft")
        return Direction::Left;
    if (key.key == "ArrowRight")
        return Direction::Right;
    if (key.key == "ArrowUp")
        return Direction::Up;
    if (key.key == "ArrowDown")
        return Direction::Down;
    return std::nullopt;
}

Vec2 step_towards(Direction direction, float length)
{
    switch (direction) {
    case Direction::Left:
        return { -length, 0 };
    case Direction::Right:
        return { length, 0 };
    case Direction::Up:
        return { 0, -length };
    case Direction::Down:
        return { 0, length };
    }
    return {};
}

bool is_plain(Modifiers const& modifiers)
{
    return modifiers == Modifiers {};
}

}

bool Editor::take(KeyDown const& key)
{
    // A key whose release got lost with the page's focus must not hold the board for ever.
    if (key.key != " ")
        m_space_is_down = false;
    bool const is_held = !std::holds_alternative<Idle>(m_hand) && !(std::holds_alternative<Linking>(m_hand) && !std::get<Linking>(m_hand).is_held);
    if (!m_session.listening_for.empty()) {
        take_shortcut(key);
        return true;
    }
    if (key.key == "Escape")
        return escape();
    if (key.key == "Alt" && draw_copies(true))
        return true;
    // Typing is for its field, and a drag is not mixed with anything else.
    if (m_session.inline_edit || m_session.dialog != Dialog::None || is_held)
        return false;
    bool const is_board = m_session.page == Page::Board;
    if (is_board && press_presentation_key(key))
        return true;
    if (is_board && !m_session.presentation && (press_link_key(key) || press_score_key(key) || press_board_key(key))) {
        finish_run();
        return true;
    }
    // Tab at the end of the board goes on to whatever comes after it.
    auto const* action = action_for(key, m_session);
    if (!action || key.key == "Tab")
        return false;
    // What is presented is looked at, not edited.
    if (m_session.presentation && action->group != "View" && action->group != "Lens" && action->group != "Appearance")
        return key.modifiers.ctrl;
    bool const is_enabled = action->is_enabled(*this);
    run({ RunAction { std::string(action->id) } }, m_now_ms);
    // The browser has its own ideas about Ctrl+D and the like, also where ours does nothing just now.
    return is_enabled || key.modifiers.ctrl;
}

bool Editor::press_board_key(KeyDown const& key)
{
    if (key.key == " " && is_plain(key.modifiers)) {
        m_space_is_down = true;
        return true;
    }
    if (key.key == "Tab" && !key.modifiers.ctrl && !key.modifiers.alt)
        return step_through_tab_order(key.modifiers.shift);
    return press_arrow(key);
}

bool Editor::press_arrow(KeyDown const& key)
{
    auto const direction = direction_of(key);
    if (!direction || key.modifiers.ctrl)
        return false;
    if (m_session.tool == Tool::Hand && !key.modifiers.alt) {
        take(PanBy { step_towards(*direction, key.modifiers.shift ? -far_pan_step : -pan_step) });
        return true;
    }
    if (focused_note(m_session, m_journey)) {
        auto const step = step_towards(*direction, key.modifiers.shift ? far_nudge : nudge);
        if (key.modifiers.alt)
            resize_notes(step);
        else
            move_notes(step);
        return true;
    }
    if (key.modifiers.alt)
        return false;
    move_focus(*direction, key.modifiers.shift);
    return true;
}

// From the outside in: what is held, the mode, the tool, the selection.
bool Editor::escape()
{
    bool const did_something = [&] {
        if (m_session.inline_edit)
            return false;
        if (m_session.dialog != Dialog::None) {
            take(ShowDialog { Dialog::None });
            return true;
        }
        if (m_session.page != Page::Board)
            return false;
        if (!std::holds_alternative<Idle>(m_hand)) {
            call_off_hand();
            return true;
        }
        // A panel's drag is taken back as well: a stage, a lane, a slider.
        if (m_history.is_in_gesture()) {
            take(AbandonGesture {});
            return true;
        }
        if (m_session.presentation) {
            end_presentation();
            return true;
        }
        if (m_session.is_scoring) {
            m_session.is_scoring = false;
            return true;
        }
        if (m_session.tool != Tool::Select) {
            take(ChooseTool { Tool::Select });
            return true;
        }
        if (!m_session.selection.empty()) {
            select({});
            return true;
        }
        if (m_session.search) {
            take(SearchFor { {}, true });
            return true;
        }
        return false;
    }();
    finish_run();
    return did_something;
}

bool Editor::step_through_tab_order(bool is_back)
{
    m_caches.refresh_layout(m_journey);
    auto const count = tab_stops(m_caches.layout());
    if (count == 0)
        return false;
    auto const focus = place_of(m_caches.layout(), focus_of(m_session));
    std::size_t next = 0;
    if (focus && is_back) {
        if (*focus == 0)
            return false;
        next = *focus - 1;
    } else if (focus) {
        if (*focus + 1 == count)
            return false;
        next = *focus + 1;
    } else if (is_back) {
        next = m_tab_place == 0 ? count - 1 : std::min(m_tab_place, count) - 1;
    } else {
        next = std::min(m_tab_place, count - 1);
    }
    m_tab_place = next;
    select_and_reveal(tab_stop(m_caches.layout(), next));
    return true;
}

bool Editor::move_focus(Direction direction, bool adds_to_selection)
{
    m_caches.refresh_layout(m_journey);
    auto const from = place_in_board(m_caches.layout(), focus_of(m_session));
    if (!from)
        return step_through_tab_order(false);
    auto const next = card_towards(m_caches.layout(), from->centre(), direction);
    if (!next)
        return false;
    std::vector<RecordId> selection = m_session.selection;
    select_and_reveal(*next);
    if (adds_to_selection) {
        std::erase(selection, *next);
        selection.push_back(*next);
        select(std::move(selection));
    }
    return true;
}

void Editor::move_notes(Vec2 by)
{
    take(BeginGesture { "Move note" });
    for (auto const& id : selected_of<Note>(m_session, m_journey)) {
        if (auto const rect = place_in_board(m_caches.layout(), id)) {
            auto const place = note_place_at(m_caches.layout(), rect->top_left() + by);
            carry_out(Command { MoveNote { id, place.stage, place.lane, place.x, place.y } });
        }
    }
    take(EndGesture {});
    if (auto const place = focus_of(m_session); !place.is_empty())
        reveal(place);
}

void Editor::resize_notes(Vec2 by)
{
    take(BeginGesture { "Resize note" });
    for (auto const& id : selected_of<Note>(m_session, m_journey)) {
        auto const& note = *m_journey.find(id);
        carry_out(Command { ResizeNote { id, note.width + int(by.x), note.height + int(by.y) } });
    }
    take(EndGesture {});
}

// --- a link whose second card is chosen by keyboard

void Editor::begin_link_from(TouchpointId const& from)
{
    auto const* card = m_caches.layout().card(from);
    if (!card || refuse_when_read_only())
        return;
    set_hand(Linking { from, m_session.screen_from_board * card->rect().centre(), false });
    show_message({ "Choose the other touchpoint: click it, or go there with Tab or the arrows and press Enter" });
}

void Editor::begin_moving_link_end(LinkId const& id, bool moves_start)
{
    auto const* link = m_journey.find(id);
    auto const* card = link ? m_caches.layout().card(moves_start ? link->from : link->to) : nullptr;
    if (!card || refuse_when_read_only())
        return;
    // From where the end is now, Tab and the arrows lead on.
    set_hand(Linking { moves_start ? link->to : link->from, m_session.screen_from_board * card->rect().centre(), false, id, moves_start });
    select_and_reveal(card->id);
    show_message({ "Choose the other touchpoint: click it, or go there with Tab or the arrows and press Enter" });
}

bool Editor::press_link_key(KeyDown const& key)
{
    if (!std::holds_alternative<Linking>(m_hand) || key.key != "Enter")
        return false;
    choose_link_target();
    return true;
}

void Editor::choose_link_target()
{
    auto const linking = std::get<Linking>(m_hand);
    auto const* target = focused_touchpoint(m_session, m_journey);
    if (!target || target->id == linking.from)
        return show_message({ "Choose another touchpoint first, with Tab or the arrows" });
    set_hand(Idle {});
    m_session.toast.reset();
    WishQueue wishes;
    auto const current = view();
    Desk desk { current, wishes, m_ids };
    finish_link(desk, linking, target->id);
    for (auto const& wish : wishes.take())
        carry_out(wish);
}

}
