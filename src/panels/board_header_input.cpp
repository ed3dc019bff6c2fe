#include "panels/board_parts.h"

#include <imgui.h>

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

void select_or_rename(Panel& panel, ui::Item const& item, RecordId const& id)
{
    if (item.is_double_clicked && !panel.session().is_read_only)
        panel.wishes.push(EditInline { id });
    else if (item.is_pressed)
        panel.wishes.push(Select { { id } });
}

}
