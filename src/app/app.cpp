#include "app/app.h"

#include "app/codec.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace trustline {

namespace {

void destroy_imgui(ImGuiContext* context)
{
    ImGui::DestroyContext(context);
}

// A key that is held repeats in ImGui by time, which passes only from frame to frame.
bool is_a_key_repeating(ImGuiIO const& io)
{
    if (!io.WantTextInput && !GImGui->NavCursorVisible)
        return false;
    for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_LeftCtrl; ++key) {
        if (ImGui::IsKeyDown(ImGuiKey(key)))
            return true;
    }
    return false;
}

}

App::App(Parts parts)
    : m_screen(parts.screen)
    , m_host(parts.host)
    , m_imgui(ImGui::CreateContext(), destroy_imgui)
    , m_panels(nullptr, destroy_panel_state)
    , m_editor(map_codec(), parts.seed)
    , m_is_mac(parts.is_mac)
{
    ImGui::SetCurrentContext(m_imgui.get());
    set_up_imgui(parts);
    m_panels.reset(make_panel_state(parts.make_fonts(*ImGui::GetIO().Fonts), ~parts.seed));
}

App::~App()
{
    make_current();
}

void App::make_current() const
{
    ImGui::SetCurrentContext(m_imgui.get());
}

void App::set_up_imgui(Parts const& parts)
{
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigMacOSXBehaviors = parts.is_mac;
    // A blinking caret would ask for frames for as long as a field is open.
    io.ConfigInputTextCursorBlink = false;

    auto& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = this;
    platform.Platform_GetClipboardTextFn = [](ImGuiContext*) -> char const* {
        return static_cast<App*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->m_clipboard.c_str();
    };
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, char const* text) {
        auto& app = *static_cast<App*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
        app.m_clipboard = text;
        app.m_was_copied = true;
    };
    platform.Platform_ImeUserData = this;
    platform.Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
        auto& app = *static_cast<App*>(ImGui::GetPlatformIO().Platform_ImeUserData);
        app.m_caret = { data->WantVisible, { data->InputPos.x, data->InputPos.y, 1, data->InputLineHeight } };
    };
}

void App::push(PageEvent event)
{
    m_inbox.push_back(std::move(event));
    m_settle = settling_frames;
}

void App::resize(Vec2 size_in_screen, float pixel_density)
{
    make_current();
    auto& io = ImGui::GetIO();
    io.DisplaySize = { size_in_screen.x, size_in_screen.y };
    io.DisplayFramebufferScale = { pixel_density, pixel_density };
    wake();
}

void App::start_afresh()
{
    m_told_mirror.forget();
    m_told_caret = {};
    wake();
}

std::optional<std::string> App::take_copied_text()
{
    if (!std::exchange(m_was_copied, false))
        return std::nullopt;
    return m_clipboard;
}

void App::finish_typing()
{
    if (!m_caret.is_wanted)
        return;
    make_current();
    finish_panel_typing(m_editor.view(), m_wishes, m_mirror, *m_panels);
    run_wishes(m_now_ms);
}

double App::frame(double now_ms)
{
    make_current();
    m_now_ms = now_ms;
    for (int steps = 1;; ++steps) {
        step(now_ms);
        if (steps == most_steps || !is_digesting())
            break;
        run_wishes(now_ms);
    }
    // Shown before the wishes run: the scene is still the one that the shapes were drawn for.
    ImGui::Render();
    m_screen.show(m_editor.view(), *ImGui::GetDrawData());
    ++m_frame_count;
    run_wishes(now_ms);

    double const wait = wait_after(now_ms);
    tell_page();
    m_wanted_ms = wait < 0 ? -1 : now_ms + wait;
    return wait;
}

void App::step(double now_ms)
{
    take_events(now_ms);
    begin_imgui_frame(now_ms);
    auto& session = m_editor.session();
    auto const& io = ImGui::GetIO();
    session.board_in_screen = board_area_in_screen(m_editor.view(), { io.DisplaySize.x, io.DisplaySize.y });
    // A slow frame must not make a rest of a finger whose next move is still in the inbox.
    if (m_inbox.empty())
        m_editor.rest_finger(now_ms);
    m_editor.update(now_ms);
    m_is_passing = m_whole == 0 && (m_settle > 1 || m_editor.is_moving(now_ms));
    draw_panels(m_editor.view(), m_wishes, m_screen, m_mirror, *m_panels, m_is_passing ? FrameKind::Passing : FrameKind::Whole);
    ImGui::EndFrame();
    m_mirror.drop_stale_events();
    m_digestion = std::max(0, m_digestion - 1);
    m_settle = std::max(0, m_settle - 1);
    m_whole = std::max(0, m_whole - 1);
}

void App::run_wishes(double now_ms)
{
    if (m_wishes.is_empty())
        return;
    m_editor.run(m_wishes.take(), now_ms);
    m_editor.update(now_ms);
    m_settle = settling_frames;
    // What a hand on the board wishes shows in what it changes.
    if (!m_board_has_pointer)
        m_whole = settling_frames;
}

void App::begin_imgui_frame(double now_ms)
{
    // After a long sleep animations must not jump to their end; a timer that we waited for must not be cut short.
    double const passed_ms = now_ms - m_last_frame_ms;
    bool const was_awaited = m_wanted_ms >= 0 && now_ms >= m_wanted_ms;
    ImGui::GetIO().DeltaTime = float(std::clamp(passed_ms, 1.0, was_awaited ? 1000.0 : 50.0) / 1000);
    m_last_frame_ms = now_ms;
    ImGui::NewFrame();
}

void App::tell_page()
{
    for (auto const& request : m_editor.take_host_requests())
        m_host.take(request);
    // Elements move only when everything stands still: during a pan their layout would cost more than the map.
    if (m_inbox.empty() && m_settle == 0 && !m_is_passing && !m_editor.is_moving(m_now_ms)) {
        if (auto const changes = m_told_mirror.update(m_mirror.nodes()); !changes.is_empty())
            m_host.show_mirror(changes);
    }
    if (m_caret != m_told_caret) {
        m_told_caret = m_caret;
        m_host.place_caret(m_caret);
    }
    if (int const pointer = ImGui::GetMouseCursor(); pointer != m_told_pointer) {
        m_told_pointer = pointer;
        m_host.show_pointer(pointer);
    }
}

bool App::is_digesting() const
{
    return !m_inbox.empty() || m_digestion > 0 || !m_wishes.is_empty() || GImGui->InputEventsQueue.Size > 0;
}

bool App::wants_frames_at_once(double now_ms) const
{
    bool const is_dimming = GImGui->DimBgRatio > 0 && GImGui->DimBgRatio < 1;
    return is_digesting() || m_settle > 0 || m_is_passing || is_dimming || m_editor.is_moving(now_ms) || is_a_key_repeating(ImGui::GetIO());
}

double App::wait_after(double now_ms) const
{
    if (wants_frames_at_once(now_ms))
        return 0;
    double wait = -1;
    for (auto const& next : { next_panel_frame_ms(*m_panels), m_editor.next_frame_ms() }) {
        if (next)
            wait = wait < 0 ? std::max(1.0, *next - now_ms) : std::min(wait, std::max(1.0, *next - now_ms));
    }
    return wait;
}

}
