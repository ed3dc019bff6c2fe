#include "panels/ui/window.h"

#include "panels/ui/memory.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground
    | ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

constexpr ImGuiID fill_key = 1; // of what a surface remembers: its colour

void paint(Ui& ui, Rect const& box, SurfaceLook const& look)
{
    auto& list = draw_list();
    list.PushClipRectFullScreen();
    if (look.elevation > 0)
        shadow(ui, list, box, look.corner, look.elevation);
    fill_box(list, box, look.corner, look.fill);
    list.PopClipRect();
    ImGui::GetStateStorage()->SetInt(fill_key, int(packed(look.fill)));
}

void add_container(Ui& ui, Rect const& box, SurfaceLook const& look)
{
    MirrorNode node;
    node.id = ImGui::GetCurrentWindow()->ID;
    node.role = look.role;
    node.name = look.name;
    node.rect_in_screen = box;
    node.is_modal = look.is_modal;
    ui.mirror.add(std::move(node));
}

constexpr float scrollbar_width = 8;
constexpr float shortest_thumb = 24;
constexpr float drag_begins = 8;

// Fingers scroll by dragging: once the finger has moved far enough up or down, whatever it pressed is let go.
void scroll_by_finger(Ui& ui, ImGuiWindow* window)
{
    auto& touch = ui.memory.touch_scroll;
    if (!ui.is_touch)
        return;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        touch = { window->ID, false };
    if (touch.area != window->ID)
        return;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        touch = {};
        return;
    }
    auto const moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    if (!touch.is_scrolling && std::abs(moved.y) > drag_begins && std::abs(moved.y) > std::abs(moved.x) && window->ScrollMax.y > 0) {
        touch.is_scrolling = true;
        ImGui::ClearActiveID();
    }
    if (touch.is_scrolling)
        ImGui::SetScrollY(window, window->Scroll.y - ImGui::GetIO().MouseDelta.y);
}

void draw_scrollbar(Ui& ui, ImGuiWindow* window, Rect const& box)
{
    float const most = window->ScrollMax.y;
    if (most <= 0)
        return;
    float const length = std::max(shortest_thumb, box.height * box.height / (box.height + most));
    float const way = box.height - length;
    Rect const thumb { box.right() - scrollbar_width - 1, std::round(box.y + way * window->Scroll.y / most), scrollbar_width, length };
    auto const id = window->GetID("scrollbar");
    ImRect const grab { thumb.x, box.y, box.right(), box.bottom() };
    bool is_hovered = false, is_held = false;
    ImGui::ItemAdd(grab, id, nullptr, ImGuiItemFlags_NoNav);
    ImGui::ButtonBehavior(grab, id, &is_hovered, &is_held, ImGuiButtonFlags_NoNavFocus);
    if (is_held && way > 0)
        ImGui::SetScrollY(window, window->Scroll.y + ImGui::GetIO().MouseDelta.y * most / way);
    if (is_held || ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        fill_box(draw_list(), thumb, scrollbar_width / 2, is_held ? ui.tokens.faint : ui.tokens.line);
}

// What goes on above or below fades away and has an arrow. Whoever walks by keys is led there anyway, and sees the ring whole.
void draw_scroll_hints(Ui& ui, ImGuiWindow* window, Rect const& box)
{
    constexpr float height = 28, icon = 16, side = 12; // rounded corners and the scrollbar stay free
    constexpr float padding = 16;                      // below the last words: nobody needs to be told of it
    auto const fill = ImU32(window->RootWindow->StateStorage.GetInt(fill_key));
    ImU32 const clear = fill & ~IM_COL32_A_MASK;
    if (ImGui::GetCurrentContext()->NavCursorVisible || box.height < 3 * height)
        return;
    auto const hint = [&](float top, ImU32 above, ImU32 below, std::string_view arrow, float icon_top) {
        draw_list().AddRectFilledMultiColor({ box.x + side, top }, { box.right() - side, top + height }, above, above, below, below);
        draw_icon(ui, draw_list(), arrow, { std::round(box.centre().x - icon / 2), icon_top }, icon, ui.tokens.muted);
    };
    if (window->Scroll.y > 0)
        hint(box.y, fill, clear, "up", box.y);
    if (window->Scroll.y < window->ScrollMax.y - padding)
        hint(box.bottom() - height, clear, fill, "down", box.bottom() - icon);
}

Rect beside(Ui const& ui, Rect const& anchor, Vec2 size)
{
    constexpr float distance = 6, margin = 8;
    float x = anchor.x;
    if (x + size.x > ui.page.x - margin)
        x = anchor.right() - size.x;
    float y = anchor.bottom() + distance;
    if (y + size.y > ui.page.y - margin)
        y = anchor.y - distance - size.y >= margin ? anchor.y - distance - size.y : ui.page.y - margin - size.y;
    x = std::clamp(x, margin, std::max(margin, ui.page.x - margin - size.x));
    return snapped(Rect { x, std::max(margin, y), size.x, size.y });
}

}

Rect begin_surface(Ui& ui, char const* id, Rect const& box, SurfaceLook const& look)
{
    ImGui::SetNextWindowPos({ box.x, box.y });
    ImGui::SetNextWindowSize({ std::max(1.0f, box.width), std::max(1.0f, box.height) });
    ImGui::Begin(id, nullptr, bare | (look.takes_pointer ? 0 : ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav));
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    paint(ui, box, look);
    if (!look.name.empty()) {
        add_container(ui, box, look);
        ui.mirror.begin_inside(ui.mirror.last()->id);
    } else {
        ui.mirror.begin_inside(0);
    }
    return box;
}

void end_surface(Ui& ui)
{
    ui.mirror.end_inside();
    ImGui::End();
}

bool keep_surface(Ui& ui, char const* id)
{
    auto* window = ui.keeps_surfaces ? ImGui::FindWindowByName(id) : nullptr;
    // Letters point into the atlas, which is made anew when it is full.
    bool const is_there = window && window->WasActive && !window->Hidden && ui.memory.atlas == ImGui::GetIO().Fonts->TexData->UniqueID;
    if (!is_there)
        return false;
    ImGui::SetNextWindowRefreshPolicy(ImGuiWindowRefreshFlags_TryToAvoidRefresh);
    ImGui::Begin(id, nullptr, bare | (window->Flags & (ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav)));
    ImGui::BringWindowToDisplayFront(window);
    ImGui::End();
    return true;
}

ScrollArea begin_scroll(Ui& ui, char const* id, Rect const& box)
{
    ImGui::SetCursorScreenPos({ box.x, box.y });
    ImGui::BeginChild(id, { std::max(1.0f, box.width), std::max(1.0f, box.height) }, ImGuiChildFlags_NavFlattened,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove);
    scroll_by_finger(ui, ImGui::GetCurrentWindow());
    auto const begin = ImGui::GetCursorScreenPos();
    return { box, { begin.x, begin.y }, box.width };
}

void end_scroll(Ui& ui, float contents_bottom)
{
    auto* window = ImGui::GetCurrentWindow();
    auto const begin = ImGui::GetCursorStartPos();
    float const top = window->Pos.y - window->Scroll.y + begin.y;
    ImGui::SetCursorScreenPos({ window->Pos.x, top });
    ImGui::Dummy({ 1, std::max(0.0f, contents_bottom - top) });
    Rect const box { window->Pos.x, window->Pos.y, window->Size.x, window->Size.y };
    draw_scroll_hints(ui, window, box);
    draw_scrollbar(ui, window, box);
    ImGui::EndChild();
}

void scroll_to(Rect const& rect)
{
    ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), { rect.x, rect.y, rect.right(), rect.bottom() }, ImGuiScrollFlags_KeepVisibleEdgeY);
}

void open_popup(char const* id)
{
    ImGui::OpenPopup(id);
}

bool begin_popup(Ui& ui, char const* id, Rect const& anchor, Vec2 size, Role role, std::string_view name)
{
    if (!ImGui::IsPopupOpen(id))
        return false;
    auto const box = beside(ui, anchor, size);
    ImGui::SetNextWindowPos({ box.x, box.y });
    ImGui::SetNextWindowSize({ box.width, box.height });
    if (!ImGui::BeginPopup(id, (bare & ~ImGuiWindowFlags_NoFocusOnAppearing & ~ImGuiWindowFlags_NoBringToFrontOnFocus)))
        return false;
    ui.memory.is_popup_open = true;
    SurfaceLook const look { .fill = ui.tokens.panel, .corner = 12, .elevation = 3, .role = role, .name = name };
    paint(ui, box, look);
    add_container(ui, box, look);
    ui.mirror.begin_inside(ui.mirror.last()->id);
    return true;
}

void end_popup(Ui& ui)
{
    ui.mirror.end_inside();
    ImGui::EndPopup();
}

void close_popup()
{
    ImGui::CloseCurrentPopup();
}

bool is_popup_open(char const* id)
{
    return ImGui::IsPopupOpen(id);
}

void raise_popups()
{
    for (auto const& popup : ImGui::GetCurrentContext()->OpenPopupStack) {
        if (popup.Window)
            ImGui::BringWindowToDisplayFront(popup.Window);
    }
}

bool begin_modal(Ui& ui, char const* id, Vec2 size, std::string_view title, bool closes_on_press_beside, Rect& inner)
{
    constexpr float scrim_alpha = 0.32f, margin = 8;
    Rect const page { 0, 0, ui.page.x, ui.page.y };
    begin_surface(ui, "scrim", page, { .fill = with_alpha(ui.tokens.is_dark ? Colour { 0, 0, 0, 255 } : ui.tokens.ink, scrim_alpha) });
    bool const is_pressed_beside = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    end_surface(ui);

    auto const box = centred(page, std::min(size.x, page.width - 2 * margin), std::min(size.y, page.height - 2 * margin));
    inner = begin_surface(ui, id, box,
        { .fill = ui.tokens.panel, .corner = ui.px(12), .elevation = 3, .role = Role::Dialog, .name = title, .is_modal = true });
    auto& g = *ImGui::GetCurrentContext();
    bool const has_focus = g.NavWindow && g.NavWindow->RootWindow == ImGui::GetCurrentWindow();
    if (!has_focus && !ui.memory.was_popup_open)
        ImGui::FocusWindow(ImGui::GetCurrentWindow());
    bool const is_escaped = !ui.memory.was_popup_open && ui.memory.field.id == 0 && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    return !is_escaped && !(is_pressed_beside && closes_on_press_beside);
}

void end_modal(Ui& ui)
{
    end_surface(ui);
}

}
