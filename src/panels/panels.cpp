#include "panels/panels.h"

#include "core/editor/translations.h"
#include "panels/panel_list.h"
#include "panels/ui/text_field.h"
#include "panels/ui/theme.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>

namespace trustline {

namespace {

void dialogs(Panel& panel)
{
    switch (panel.session().dialog) {
    case Dialog::None:
        break;
    case Dialog::Palette:
        return palette_panel(panel);
    case Dialog::Shortcuts:
        return shortcuts_panel(panel);
    case Dialog::Personas:
        return personas_panel(panel);
    case Dialog::Overview:
        return overview_panel(panel);
    case Dialog::MapDetails:
        return map_details_panel(panel);
    case Dialog::ConfirmReplace:
        return confirm_replace_panel(panel);
    case Dialog::Insights:
        return insights_panel(panel);
    case Dialog::Services:
        return services_panel(panel);
    case Dialog::Rounds:
        return rounds_panel(panel);
    case Dialog::Tensions:
        return tensions_panel(panel);
    case Dialog::Survey:
        return survey_panel(panel);
    case Dialog::Rows:
        return rows_panel(panel);
    }
}

void board_page(Panel& panel, BoardPainter& painter)
{
    board_panel(panel, painter);
    search_bar(panel);
    if (panel.page.is_bare) {
        presentation_panel(panel);
        return;
    }
    tool_rail(panel);
    legend_panel(panel);
    minimap_panel(panel);
    zoom_control(panel);
    if (panel.page.search != panel.page.top_bar)
        top_bar(panel);
    read_only_banner(panel);
    bottom_bar(panel);
    inspector(panel);
}

// A press beside the field that is typed into is for what is there, also where that is drawn before the field.
void let_go_of_field(ui::ActiveField const& field)
{
    auto const mouse = ImGui::GetIO().MousePos;
    bool const is_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !field.box.contains({ mouse.x, mouse.y });
    if (field.id != 0 && is_beside && ImGui::GetActiveID() == field.id)
        ImGui::ClearActiveID();
}

// A modal dialog stands last in the mirror; what was added before it is out of reach.
void keep_topmost_dialog(ui::Mirror& mirror)
{
    auto const& nodes = mirror.nodes();
    for (std::size_t at = nodes.size(); at-- > 0;) {
        if (nodes[at].is_modal)
            return mirror.keep_from(at);
    }
}

// A menu stands above whatever was drawn after it.
void raise_popups()
{
    for (auto const& popup : ImGui::GetCurrentContext()->OpenPopupStack) {
        if (popup.Window)
            ImGui::BringWindowToDisplayFront(popup.Window);
    }
}

// F6 leads the keyboard from the board into each panel in turn, and back.
void walk_between_panels(Panel& panel)
{
    bool const is_asked = ImGui::IsKeyPressed(ImGuiKey_F6, false) && panel.session().dialog == Dialog::None && !panel.ui.memory.is_popup_open;
    if (!is_asked)
        return;
    constexpr std::array<char const*, 6> stops { "top bar", "tools", "stages", "lanes", "zoom", "inspector" };
    auto const* now = ImGui::GetCurrentContext()->NavWindow;
    std::size_t place = 0;
    while (place < stops.size() && (!now || now->RootWindow != ImGui::FindWindowByName(stops[place])))
        ++place;
    bool const is_back = ImGui::GetIO().KeyShift;
    std::size_t const next = place == stops.size() ? (is_back ? stops.size() - 1 : 0) : is_back ? place - 1 : place + 1;
    auto* window = next < stops.size() ? ImGui::FindWindowByName(stops[next]) : nullptr;
    ImGui::FocusWindow(window && window->WasActive ? window : nullptr);
    if (window && window->WasActive) {
        ImGui::NavInitWindow(window, true);
        ImGui::SetNavCursorVisible(true);
    }
}

// After a press on a panel the keyboard goes back to the board, unless somebody walks through the panel by keyboard.
void give_keyboard_back(Panel& panel)
{
    auto& g = *ImGui::GetCurrentContext();
    bool const is_walking = g.NavCursorVisible && g.NavId != 0;
    bool const is_dialog = panel.session().dialog != Dialog::None || panel.ui.memory.is_popup_open;
    if (g.NavWindow && !is_walking && !is_dialog && g.ActiveId == 0 && !ui::is_typing(panel.ui))
        ImGui::FocusWindow(nullptr);
    panel.state.wants_keys = is_dialog || (g.NavWindow && is_walking);
}

// Neither a widget under the pointer or the keyboard nor anything that waits for words.
bool is_at_rest(Panel const& panel)
{
    auto const& g = *ImGui::GetCurrentContext();
    auto const& memory = panel.state.memory;
    bool const is_walking = g.NavCursorVisible && g.NavId != 0;
    return panel.session().page == Page::Board && panel.session().dialog == Dialog::None && !memory.was_popup_open && memory.field.id == 0 && memory.tip.id == 0
        && !g.HoveredWindow && g.ActiveId == 0 && !is_walking;
}

KeptFor kept_for(EditorView const& view)
{
    auto const& session = view.session;
    return { view.journey.revision(), session.selection.number(), session.tool, session.is_scoring, session.inline_edit.has_value() };
}

}

PanelState* make_panel_state(ui::Fonts const& fonts, std::uint64_t seed)
{
    ui::set_switches();
    auto* state = new PanelState;
    state->fonts = fonts;
    state->ids = IdSource { seed };
    return state;
}

void destroy_panel_state(PanelState* state)
{
    delete state;
}

void draw_panels(EditorView const& view, WishQueue& wishes, BoardPainter& painter, ui::Mirror& mirror, PanelState& state, FrameKind kind)
{
    auto const& io = ImGui::GetIO();
    auto const page = page_layout(view, { io.DisplaySize.x, io.DisplaySize.y });
    ui::Ui ui { mirror, wishes, view.tokens, state.memory, state.fonts };
    ui.page = page.size;
    ui.now_ms = view.now_ms;
    ui.scale = page.scale;
    ui.is_touch = view.session.touch || page.is_narrow;
    ui.is_chinese = view.session.language == Language::Chinese;
    ui.decimal_sign = decimal_sign(view.session.language);
    ui.is_mac = io.ConfigMacOSXBehaviors;

    mirror.begin_frame();
    state.memory.begin_frame();
    ui::set_style(ui);
    let_go_of_field(state.memory.field);
    Panel panel { ui, view, wishes, state, page };
    auto now_for = kept_for(view);
    ui.is_passing = kind == FrameKind::Passing;
    ui.keeps_surfaces = ui.is_passing && state.kept_for == now_for && is_at_rest(panel);
    int const atlas = io.Fonts->TexData ? io.Fonts->TexData->UniqueID : 0;
    if (view.session.page == Page::Start)
        start_panel(panel);
    else
        board_page(panel, painter);
    dialogs(panel);
    toast_panel(panel);
    ui::raise_popups();
    raise_popups();
    ui::finish_orphaned_field(ui);
    ui::draw_tooltip(ui);
    keep_topmost_dialog(mirror);
    walk_between_panels(panel);
    give_keyboard_back(panel);
    if (!ui.keeps_surfaces) {
        state.kept_for = std::move(now_for);
        state.memory.atlas = io.Fonts->TexData && io.Fonts->TexData->UniqueID == atlas ? atlas : 0;
    }
    state.dialog_before = view.session.dialog;
    state.next_frame_ms = state.memory.next_frame_ms;
}

void finish_panel_typing(EditorView const& view, WishQueue& wishes, ui::Mirror& mirror, PanelState& state)
{
    ui::Ui ui { mirror, wishes, view.tokens, state.memory, state.fonts };
    ui::finish_typing(ui);
}

bool panels_want_key(PanelState const& state, KeyDown const& key)
{
    if (state.memory.field.id != 0 || key.key == "F6")
        return key.key != "F3"; // goes from hit to hit while the words are still typed
    if (!state.wants_keys)
        return false;
    if (key.modifiers.ctrl || key.modifiers.alt)
        return state.dialog_before != Dialog::None;
    constexpr std::array<std::string_view, 11> walking { "Tab", "Enter", " ", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp" };
    bool const is_walking = std::find(walking.begin(), walking.end(), key.key) != walking.end() || key.key == "PageDown";
    bool const is_digit = key.key.size() == 1 && key.key[0] >= '0' && key.key[0] <= '9';
    return is_walking || state.dialog_before != Dialog::None || (is_digit && state.memory.takes_digits);
}

std::optional<double> next_panel_frame_ms(PanelState const& state)
{
    return state.next_frame_ms;
}

}
