#include "panels/ui/item.h"

#include "panels/ui/memory.h"
#include "panels/ui/shapes.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace trustline::ui {

namespace {

ImRect imgui_rect(Rect const& rect)
{
    return { rect.x, rect.y, rect.right(), rect.bottom() };
}

void take_focus(ImGuiID id, ImRect const& box)
{
    auto& g = *ImGui::GetCurrentContext();
    ImGui::FocusWindow(g.CurrentWindow);
    ImGui::SetFocusID(id, g.CurrentWindow);
    ImGui::SetNavCursorVisible(true);
    ImGui::ScrollToRectEx(g.CurrentWindow, box, ImGuiScrollFlags_KeepVisibleEdgeY);
}

void take_event(Ui& ui, Item& item, ImRect const& box, bool is_disabled)
{
    if (ui.memory.focus_next == item.id) {
        ui.memory.focus_next = 0;
        take_focus(item.id, box);
    }
    auto const event = ui.mirror.take_event(item.id);
    if (!event)
        return;
    if (event->kind == MirrorEvent::Kind::Focus)
        take_focus(item.id, box);
    if (is_disabled)
        return;
    if (event->kind == MirrorEvent::Kind::Activate)
        item.is_pressed = true;
    if (event->kind == MirrorEvent::Kind::SetText)
        item.set_text = event->text;
    if (event->kind == MirrorEvent::Kind::SetValue)
        item.set_value = event->value;
}

ImGuiButtonFlags flags_of(ItemLook const& look)
{
    ImGuiButtonFlags flags = look.reacts_on_press ? ImGuiButtonFlags_PressedOnClick : ImGuiButtonFlags_PressedOnClickRelease;
    if (look.reacts_to_double)
        flags |= ImGuiButtonFlags_PressedOnDoubleClick;
    return flags;
}

void add_node(Ui& ui, Item const& item, ItemLook const& look)
{
    MirrorNode node;
    node.id = item.id;
    node.role = look.role;
    node.name = look.name;
    node.description = look.description;
    node.rect_in_screen = visible_part(item.rect);
    node.is_disabled = look.is_disabled;
    node.is_focused = item.is_focused;
    ui.mirror.add(std::move(node));
}

}

Item item(Ui& ui, Rect const& rect, ItemLook const& look)
{
    auto& g = *ImGui::GetCurrentContext();
    auto const key = look.key.empty() ? look.name : look.key;
    assert(!key.empty());
    Item item;
    item.id = ImGui::GetID(key.data(), key.data() + key.size());
    item.rect = rect;

    ImRect const box = imgui_rect(rect);
    ImGuiItemFlags flags = 0;
    if (look.is_disabled)
        flags |= ImGuiItemFlags_Disabled;
    if (!look.is_walked_to)
        flags |= ImGuiItemFlags_NoNav;
    if (look.gives_way)
        flags |= ImGuiItemFlags_AllowOverlap;
    if (look.role == Role::TextField)
        flags |= ImGuiItemFlags_Inputable; // Tab begins typing at once
    bool const is_seen = ImGui::ItemAdd(box, item.id, nullptr, flags);
    if (is_seen && ui.memory.field.id == item.id) {
        // A button would let go of the keyboard when the pointer is released.
        item.is_hovered = ImGui::ItemHoverable(box, item.id, flags);
    } else if (is_seen && !look.is_disabled) {
        item.is_pressed = ImGui::ButtonBehavior(box, item.id, &item.is_hovered, &item.is_held, flags_of(look));
        item.is_double_clicked = item.is_hovered && look.reacts_to_double && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    } else if (is_seen) {
        item.is_hovered = is_pointer_over(rect);
    }
    take_event(ui, item, box, look.is_disabled);
    item.is_focused = g.NavId == item.id && g.NavCursorVisible;
    add_node(ui, item, look);
    if (item.is_focused && is_seen)
        focus_ring(ui, rect, look.ring_corner, look.has_ring_inside);
    return item;
}

Rect visible_part(Rect const& rect)
{
    auto const& clip = ImGui::GetCurrentWindow()->ClipRect;
    float const left = std::max(rect.x, clip.Min.x), top = std::max(rect.y, clip.Min.y);
    float const right = std::min(rect.right(), clip.Max.x), bottom = std::min(rect.bottom(), clip.Max.y);
    if (right <= left || bottom <= top)
        return { rect.x, rect.y, 0, 0 };
    return { left, top, right - left, bottom - top };
}

bool is_pointer_over(Rect const& rect)
{
    // Also while something is active: the field that is typed into is.
    return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && ImGui::IsMouseHoveringRect(to_imgui(rect.top_left()), to_imgui({ rect.right(), rect.bottom() }));
}

void focus_ring(Ui& ui, Rect const& rect, float corner, bool is_inside)
{
    constexpr float gap = 2, width = 2;
    if (is_inside)
        stroke_box(draw_list(), visible_part(rect).inflated(-1), corner, ui.tokens.accent, width);
    else
        stroke_box(draw_list(), visible_part(rect.inflated(gap + width)), corner + gap + width / 2, ui.tokens.accent, width);
}

void focus_next(Ui& ui, std::uint32_t id)
{
    ui.memory.focus_next = id;
}

}
