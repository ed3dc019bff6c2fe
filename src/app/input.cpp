// How the page's events reach ImGui and the board. ImGui is told everything but what happens in the middle of a drag on the
// board; the board gets what no widget stands in the way of.

#include "app/app.h"
#include "app/keys.h"
#include "core/editor/actions.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <string_view>

namespace trustline {

namespace {

// So far no pointer gets; tells that nothing is under it.
constexpr Vec2 nowhere { -100'000, -100'000 };
// ImGui scrolls by five lines of text for a wheel of one.
constexpr float pixels_a_wheel = 80;

int imgui_button(PointerButton button)
{
    switch (button) {
    case PointerButton::Left: return ImGuiMouseButton_Left;
    case PointerButton::Middle: return ImGuiMouseButton_Middle;
    case PointerButton::Right: return ImGuiMouseButton_Right;
    }
    return ImGuiMouseButton_Left;
}

ImGuiMouseSource imgui_source(PointerKind kind)
{
    switch (kind) {
    case PointerKind::Mouse: return ImGuiMouseSource_Mouse;
    case PointerKind::Touch: return ImGuiMouseSource_TouchScreen;
    case PointerKind::Pen: return ImGuiMouseSource_Pen;
    }
    return ImGuiMouseSource_Mouse;
}

// The board lies below all windows that take the pointer.
bool is_window_at(Vec2 at_in_screen)
{
    ImGuiWindow* window = nullptr;
    ImGui::FindHoveredWindowEx({ at_in_screen.x, at_in_screen.y }, false, &window, nullptr);
    return window != nullptr;
}

}

void App::take_events(double now_ms)
{
    m_now_ms = now_ms;
    while (!m_inbox.empty() && m_digestion == 0 && GImGui->InputEventsQueue.Size == 0) {
        drop_passed_moves();
        if (needs_hover_first(m_inbox.front())) {
            auto const& down = std::get<PointerDown>(m_inbox.front());
            feed_position(down.at_in_screen, down.kind);
            m_digestion = 1;
            return;
        }
        if (needs_whole_frame_first(m_inbox.front())) {
            m_whole = m_digestion = 1;
            return;
        }
        auto const event = std::move(m_inbox.front());
        m_inbox.pop_front();
        if (!is_for_board_alone(event))
            m_whole = settling_frames;
        std::visit([this](auto const& what) { take(what); }, event);
    }
}

// ImGui knows what is under the pointer only after a frame in which it was there, and a finger comes from nowhere.
bool App::needs_hover_first(PageEvent const& event) const
{
    auto const* down = std::get_if<PointerDown>(&event);
    return down && !m_board_has_pointer && down->at_in_screen != m_pointer;
}

// Keys walk through the mirror.
bool App::needs_whole_frame_first(PageEvent const& event) const
{
    return m_is_passing && std::holds_alternative<KeyDown>(event);
}

// Moves the camera or what is in the hand, and no widget hears of it.
bool App::is_for_board_alone(PageEvent const& event) const
{
    if (std::holds_alternative<PointerMove>(event))
        return m_board_has_pointer;
    if (auto const* wheel = std::get_if<Wheel>(&event))
        return m_board_has_pointer || is_board_at(wheel->at_in_screen);
    auto const* pinch = std::get_if<Pinch>(&event);
    return pinch && is_board_at(pinch->at_in_screen);
}

void App::drop_passed_moves()
{
    while (m_inbox.size() > 1 && std::holds_alternative<PointerMove>(m_inbox[0]) && std::holds_alternative<PointerMove>(m_inbox[1]))
        m_inbox.pop_front();
}

void App::feed_position(Vec2 at_in_screen, PointerKind kind)
{
    auto& io = ImGui::GetIO();
    io.AddMouseSourceEvent(imgui_source(kind));
    if (at_in_screen == nowhere)
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    else
        io.AddMousePosEvent(at_in_screen.x, at_in_screen.y);
    m_pointer = at_in_screen;
}

void App::feed_modifiers(Modifiers const& modifiers)
{
    auto& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
    // ImGui itself makes Ctrl of a Mac's Command.
    io.AddKeyEvent(m_is_mac ? ImGuiMod_Super : ImGuiMod_Ctrl, modifiers.ctrl);
}

// No popup is open, no button of a widget is held, and no window is there.
bool App::is_board_at(Vec2 at_in_screen) const
{
    bool const is_widget_held = ImGui::IsAnyMouseDown() && GImGui->ActiveId != 0;
    return !is_widget_held && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup) && !is_window_at(at_in_screen);
}

// A second button while one of them drags a card, a header or a slider: no menu opens over what is held, and it is not let go.
bool App::is_held_otherwise(PointerButton button) const
{
    bool const is_widget_held = GImGui->ActiveId != 0 && ImGui::IsAnyMouseDown() && !ImGui::IsMouseDown(imgui_button(button));
    return is_widget_held || m_editor.is_held_otherwise(button);
}

void App::leave_board()
{
    if (std::exchange(m_board_is_hovered, false))
        m_editor.handle(PointerMove { nowhere, {}, {} }, m_now_ms);
}

void App::take(PointerDown const& down)
{
    if (is_held_otherwise(down.button))
        return;
    m_editor.session().touch = down.kind == PointerKind::Touch;
    feed_modifiers(down.modifiers);
    bool const is_on_board = m_board_has_pointer || is_board_at(down.at_in_screen);
    auto& io = ImGui::GetIO();
    // ImGui's clock stands still while nothing is drawn: whether it is the second of two presses, the page knows.
    constexpr double long_ago = -1e6;
    if (down.clicks < 2)
        io.MouseClickedTime[imgui_button(down.button)] = long_ago;
    io.AddMouseButtonEvent(imgui_button(down.button), true);
    if (is_on_board) {
        m_board_has_pointer = true;
        m_editor.handle(down, m_now_ms);
    }
    m_digestion = 1;
}

void App::take(PointerMove const& move)
{
    if (m_board_has_pointer) {
        m_editor.handle(move, m_now_ms);
        return;
    }
    feed_modifiers(move.modifiers);
    feed_position(move.at_in_screen, move.kind);
    if (is_board_at(move.at_in_screen)) {
        m_board_is_hovered = true;
        m_editor.handle(move, m_now_ms);
    } else {
        leave_board();
    }
}

void App::take(PointerUp const& up)
{
    if (m_editor.is_held_otherwise(up.button))
        return;
    if (m_board_has_pointer)
        m_editor.handle(up, m_now_ms);
    m_board_has_pointer = false;
    ImGui::GetIO().AddMouseButtonEvent(imgui_button(up.button), false);
    // Otherwise what the finger left would stay hovered, and a second tap on it would not be seen as one.
    if (m_editor.session().touch)
        feed_position(nowhere, PointerKind::Touch);
    m_digestion = 3;
}

void App::take(PointerCancel const& cancel)
{
    if (m_board_has_pointer)
        m_editor.handle(cancel, m_now_ms);
    m_board_has_pointer = false;
    // Away first, then up: so nothing is clicked.
    feed_position(nowhere, PointerKind::Touch);
    for (int button = 0; button < 3; ++button)
        ImGui::GetIO().AddMouseButtonEvent(button, false);
    m_digestion = 2;
}

void App::take(Wheel const& wheel)
{
    if (m_board_has_pointer || is_board_at(wheel.at_in_screen)) {
        m_editor.handle(wheel, m_now_ms);
        return;
    }
    feed_position(wheel.at_in_screen, PointerKind::Mouse);
    if (!wheel.modifiers.ctrl)
        ImGui::GetIO().AddMouseWheelEvent(-wheel.by.x / pixels_a_wheel, -wheel.by.y / pixels_a_wheel);
}

void App::take(Pinch const& pinch)
{
    if (is_board_at(pinch.at_in_screen))
        m_editor.handle(pinch, m_now_ms);
}

// Tab: along the journey first, then from panel to panel, and round again.
bool App::walk(KeyDown const& key)
{
    bool const is_ours = key.key == "Tab" && !key.modifiers.ctrl && !key.modifiers.alt && !m_caret.is_wanted
        && !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
    if (!is_ours)
        return false;
    bool const is_for_board = !panels_want_key(*m_panels, key) && m_editor.session().page == Page::Board;
    if (is_for_board && m_editor.handle(key, m_now_ms))
        return true;
    if (!walk_panels(*m_panels, m_mirror, key.modifiers.shift))
        ImGui::FocusWindow(nullptr);
    return true;
}

void App::take(KeyDown const& key)
{
    m_digestion = 3;
    if (!m_editor.session().listening_for.empty()) {
        m_editor.handle(key, m_now_ms);
        return;
    }
    if (walk(key))
        return;
    bool const is_typing = m_caret.is_wanted;
    bool const is_for_board = !panels_want_key(*m_panels, key);
    feed_modifiers(key.modifiers);
    if (auto const known = imgui_key(key.key, key.code); known != ImGuiKey_None && !key.is_repeat)
        ImGui::GetIO().AddKeyEvent(known, true);
    if (is_for_board)
        m_editor.handle(key, m_now_ms);
    // A key may open or close a field; within one, letters follow each other at once.
    if (is_typing && key.key.size() == 1)
        m_digestion = 1;
}

bool App::uses(KeyDown const& key) const
{
    constexpr std::string_view walking[] = { "Tab", "Enter", "Escape", " ", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home",
        "End", "PageUp", "PageDown", "Backspace", "Delete", "F6" };
    if (key.key == "Alt")
        return m_editor.is_carrying(); // some browsers would go on to their menu
    bool const is_chord = key.modifiers.ctrl || key.modifiers.alt;
    if (!is_chord && (key.key.size() == 1 || std::find(std::begin(walking), std::end(walking), key.key) != std::end(walking)))
        return true;
    if (action_for(key, m_editor.session()) || !m_editor.session().listening_for.empty())
        return true;
    return is_chord && panels_want_key(*m_panels, key) && imgui_key(key.key, key.code) != ImGuiKey_None;
}

void App::take(KeyUp const& key)
{
    feed_modifiers(key.modifiers);
    if (auto const known = imgui_key(key.key, key.code); known != ImGuiKey_None)
        ImGui::GetIO().AddKeyEvent(known, false);
    m_editor.handle(key, m_now_ms);
}

void App::take(TextTyped const& text)
{
    ImGui::GetIO().AddInputCharactersUTF8(text.text.c_str());
    m_digestion = 1;
}

// Through ImGui's own paste, so that taking it back is one step.
void App::take(TextPasted const& text)
{
    if (!m_caret.is_wanted) {
        m_wishes.push(Paste { text.text, text.html });
        return;
    }
    m_clipboard = text.text;
    auto& io = ImGui::GetIO();
    auto const command = m_is_mac ? ImGuiMod_Super : ImGuiMod_Ctrl;
    io.AddKeyEvent(command, true);
    io.AddKeyEvent(ImGuiKey_V, true);
    io.AddKeyEvent(ImGuiKey_V, false);
    io.AddKeyEvent(command, false);
    m_digestion = 2;
}

void App::take(PointerLeft const&)
{
    if (m_board_has_pointer)
        return; // captured: it will come back
    feed_position(nowhere, PointerKind::Mouse);
    leave_board();
}

void App::take(FocusLost const&)
{
    ImGui::GetIO().ClearInputKeys();
}

void App::take(ui::MirrorEvent const& event)
{
    m_mirror.push_event(event);
    m_digestion = 3;
}

}
