#include "panels/ui/menu.h"

#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr float menu_padding = 6;
constexpr float item_height = 32;
constexpr float menu_icon_size = 18;
constexpr float separator = 13;
constexpr float widest = 340;

float heading_height(Ui const& ui)
{
    return line_of(ui, Type::Tiny) + ui.px(8);
}

float icon_column(Ui const& ui, std::span<MenuEntry const> entries)
{
    for (auto const& entry : entries) {
        if (!entry.icon.empty() || entry.swatch)
            return ui.px(menu_icon_size) + ui.px(10);
    }
    return 0;
}

float key_column(Ui& ui, std::span<MenuEntry const> entries)
{
    float widest_key = 0;
    for (auto const& entry : entries) {
        widest_key = std::max(widest_key, entry.shortcut.empty() || ui.is_touch ? 0 : text_width(ui, entry.shortcut, Type::Tiny) + ui.px(20));
        if (entry.is_checked)
            widest_key = std::max(widest_key, ui.px(28));
    }
    return widest_key;
}

Vec2 size_of(Ui& ui, std::span<MenuEntry const> entries)
{
    float words = 0, height = 2 * ui.px(menu_padding);
    for (auto const& entry : entries) {
        words = std::max({ words, text_width(ui, entry.word, Type::Body), text_width(ui, entry.heading, Type::Tiny) });
        height += ui.touchable(item_height);
        height += entry.begins_group ? ui.px(separator) : 0;
        height += entry.heading.empty() ? 0 : heading_height(ui);
    }
    float const width = words + icon_column(ui, entries) + key_column(ui, entries) + 2 * ui.px(menu_padding) + 2 * ui.px(10);
    return { std::min({ std::max(width, ui.px(160)), ui.px(widest), ui.page.x - 16 }), std::min(height, ui.page.y - 16) };
}

bool row(Ui& ui, Rect const& rect, MenuEntry const& entry, float icons, float keys)
{
    auto const result = item(ui, rect,
        { .role = Role::MenuItem, .name = entry.word, .description = entry.shortcut, .is_disabled = entry.is_disabled, .ring_corner = ui.px(6) });
    ui.mirror.last()->is_checked = entry.is_checked;
    auto& list = draw_list();
    if (result.is_hovered && !entry.is_disabled)
        fill_box(list, rect, ui.px(6), ui.tokens.hover);
    Colour const ink = entry.is_disabled ? ui.tokens.faint : ui.tokens.ink;
    Rect rest = inset(rect, ui.px(10), 0);
    auto const key_box = cut_right(rest, keys);
    if (icons > 0) {
        auto const column = cut_left(rest, icons);
        float const size = ui.px(menu_icon_size), icon = entry.swatch ? ui.px(12) : size;
        Rect const box { column.x, std::round(rect.y + (rect.height - size) / 2), size, size };
        if (entry.swatch)
            fill_box(list, box, ui.px(4), *entry.swatch);
        draw_icon(ui, list, entry.icon, centred(box, icon, icon).top_left(), icon, entry.swatch ? entry.on_swatch : entry.is_disabled ? ink : ui.tokens.muted);
    }
    label(ui, rest, entry.word, ui.lettering(Type::Body, ink));
    if (entry.is_checked.value_or(false))
        draw_icon(ui, list, "check", { key_box.right() - ui.px(menu_icon_size), std::round(rect.y + (rect.height - ui.px(menu_icon_size)) / 2) }, ui.px(menu_icon_size), ui.tokens.accent);
    else if (!ui.is_touch) // who works with fingers has no keys
        label(ui, key_box, entry.shortcut, ui.lettering(Type::Tiny, entry.is_disabled ? ui.tokens.faint : ui.tokens.muted, false, Align::Right));
    return result.is_pressed;
}

}

std::optional<std::size_t> menu(Ui& ui, char const* id, Rect const& anchor, std::string_view name, std::span<MenuEntry const> entries)
{
    if (!is_popup_open(id) || !begin_popup(ui, id, anchor, size_of(ui, entries), Role::Menu, name))
        return std::nullopt;
    auto const place = ImGui::GetWindowPos();
    auto const size = ImGui::GetWindowSize();
    auto const area = begin_scroll(ui, "entries", { place.x, place.y, size.x, size.y });
    float const icons = icon_column(ui, entries), keys = key_column(ui, entries);
    std::optional<std::size_t> pressed;
    float y = area.top_left.y + ui.px(menu_padding);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        auto const& entry = entries[at];
        if (entry.begins_group) {
            horizontal_hairline(draw_list(), place.x + ui.px(menu_padding), y + ui.px(menu_padding), size.x - 2 * ui.px(menu_padding), ui.tokens.hair);
            y += ui.px(separator);
        }
        if (!entry.heading.empty()) {
            text(ui, { place.x + ui.px(menu_padding + 10), y, size.x - 2 * ui.px(menu_padding + 10), heading_height(ui) }, entry.heading, ui.muted(Type::Tiny));
            y += heading_height(ui);
        }
        ImGui::PushID(int(at));
        if (row(ui, { place.x + ui.px(menu_padding), y, size.x - 2 * ui.px(menu_padding), ui.touchable(item_height) }, entry, icons, keys))
            pressed = at;
        ImGui::PopID();
        y += ui.touchable(item_height);
    }
    end_scroll(ui, y + ui.px(menu_padding));
    if (pressed)
        close_popup();
    end_popup(ui);
    return pressed;
}

std::optional<std::size_t> chooser(Ui& ui, Rect const& rect, char const* id, std::string_view name, std::string_view shown, std::span<MenuEntry const> entries,
    std::string_view icon)
{
    auto const result = item(ui, rect, { .name = name, .key = id, .ring_corner = ui.px(8) });
    auto* node = ui.mirror.last();
    node->value = shown;
    node->is_expanded = is_popup_open(id);
    auto& list = draw_list();
    fill_box(list, rect, ui.px(8), result.is_hovered ? ui.tokens.hover : ui.tokens.field);
    stroke_box(list, rect, ui.px(8), ui.tokens.faint, 1);
    Rect rest = inset(rect, ui.px(12), 0); // as in a field
    draw_icon_in(ui, list, "down", cut_right(rest, ui.px(16), ui.px(4)), ui.px(16), ui.tokens.muted);
    if (!icon.empty())
        draw_icon_in(ui, list, icon, cut_left(rest, ui.px(16), ui.px(8)), ui.px(16), ui.tokens.muted);
    label(ui, rest, shown, ui.ink());
    if (result.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (result.is_pressed)
        open_popup(id);
    return menu(ui, id, rect, name, entries);
}

}
