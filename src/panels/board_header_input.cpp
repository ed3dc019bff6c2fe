#include "panels/board_parts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float pixels_a_wheel = 80;
constexpr float zoom_a_wheel = 1.15f;

}

void pan_by_wheel(Panel& panel)
{
    auto const& io = ImGui::GetIO();
    if (!ImGui::IsWindowHovered() || (io.MouseWheel == 0 && io.MouseWheelH == 0))
        return;
    if (io.KeyCtrl)
        panel.wishes.push(ZoomBy { std::pow(zoom_a_wheel, io.MouseWheel), { io.MousePos.x, io.MousePos.y } });
    else
        panel.wishes.push(PanBy { { io.MouseWheelH * pixels_a_wheel, io.MouseWheel * pixels_a_wheel } });
}

bool drag_header(Panel& panel, ui::Item const& item, RecordId const& id, char const* label)
{
    constexpr float slop = 6;
    auto& dragged = panel.state.dragged_header;
    bool const is_dragged = item.is_held && ImGui::IsMouseDragging(ImGuiMouseButton_Left, slop) && !panel.session().is_read_only;
    if (is_dragged && !dragged) {
        dragged = id;
        panel.wishes.push(BeginGesture { label });
        return true;
    }
    if (!dragged || *dragged != id)
        return false;
    // Escape has taken the gesture back, or the system the pointer.
    bool const is_called_off = !panel.view.history.is_in_gesture() || !ImGui::IsMousePosValid();
    if (!is_called_off && item.is_held)
        return true;
    dragged.reset();
    if (is_called_off) {
        ImGui::ClearActiveID();
        panel.wishes.push(AbandonGesture {});
    } else {
        panel.wishes.push(EndGesture {});
    }
    return false;
}

bool asks_for_menu(Panel& panel, ui::Item const& item, RecordKind kind, RecordId const& id)
{
    auto& state = panel.state;
    auto const& io = ImGui::GetIO();
    bool const by_button = item.is_hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    bool const by_finger = item.is_pressed && !state.dragged_header && has_finger_rested(panel);
    bool const by_keys = item.is_focused && state.menu_answered != panel.session().menu_asked;
    if (panel.session().presentation || (!by_button && !by_finger && !by_keys))
        return false;
    auto const pressed = io.MouseClickedPos[by_button ? ImGuiMouseButton_Right : ImGuiMouseButton_Left];
    Vec2 const place = by_keys ? Vec2 { item.rect.x + 8, item.rect.y + std::min(item.rect.height, 48.0f) } : Vec2 { pressed.x, pressed.y };
    state.menu_wanted = MenuWanted { { id, kind, {}, {} }, place, by_keys };
    panel.wishes.push(Select { { id } });
    return true;
}

void select_or_rename(Panel& panel, ui::Item const& item, RecordId const& id)
{
    if (item.is_double_clicked && !panel.session().is_read_only)
        panel.wishes.push(EditInline { id });
    else if (item.is_pressed)
        panel.wishes.push(Select { { id } });
}

}
