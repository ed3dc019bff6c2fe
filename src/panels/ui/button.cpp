#include "panels/ui/button.h"

#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr float padding = 12;
constexpr float plain_padding = 6;
constexpr float icon_gap = 6;
constexpr float hover_ink = 0.08f;
constexpr float press_ink = 0.16f;

// Rows of a list are read one after the other; only buttons that stand alone are bold.
bool is_bold_label(ButtonLook const& look)
{
    return look.kind != ButtonKind::Plain && look.align != Align::Left;
}

float icon_size(Ui const& ui, ButtonLook const& look)
{
    if (look.kind == ButtonKind::Icon || look.is_icon_alone)
        return ui.px(ui.is_touch ? 24 : 20);
    return ui.px(look.kind == ButtonKind::Plain ? 16 : 18);
}

struct ButtonColours {
    Colour fill { 0, 0, 0, 0 };
    Colour border { 0, 0, 0, 0 };
    Colour label;
};

Colour washed(Ui const& ui, Colour fill, Item const& item)
{
    float const ink = item.is_held ? press_ink : item.is_hovered ? hover_ink : 0;
    return mixed(fill, ui.tokens.ink, ink);
}

ButtonColours colours_of(Ui const& ui, Item const& item, ButtonLook const& look)
{
    auto const& t = ui.tokens;
    ButtonColours colours { .label = look.colour.alpha ? look.colour : t.ink };
    if (look.kind == ButtonKind::Primary) {
        colours.fill = look.is_disabled ? t.field : washed(ui, t.accent, item);
        colours.label = t.on_accent;
    } else if (look.is_on) {
        colours.fill = t.accent_soft;
        colours.label = t.accent;
    } else if (item.is_held || item.is_hovered) {
        colours.fill = item.is_held ? mixed(t.hover, t.ink, hover_ink) : t.hover;
    }
    if (look.kind == ButtonKind::Secondary || (look.kind == ButtonKind::Primary && look.is_disabled))
        colours.border = t.faint;
    if (look.kind == ButtonKind::Icon && !look.is_on && !look.colour.alpha)
        colours.label = t.ink;
    if (look.is_disabled) {
        colours.label = t.faint;
        if (look.kind != ButtonKind::Primary)
            colours.fill = { 0, 0, 0, 0 };
    }
    return colours;
}

float widest_line(Ui& ui, std::string_view words, float width, Lettering const& lettering)
{
    float widest = 0;
    for (auto const& line : lines_of(ui, words, width, lettering))
        widest = std::max(widest, text_width(ui, line, lettering));
    return widest;
}

void draw_contents(Ui& ui, Rect const& rect, std::string_view words, ButtonLook const& look, Colour colour)
{
    auto& list = draw_list();
    float const size = icon_size(ui, look);
    if (look.kind == ButtonKind::Icon || look.is_icon_alone) {
        draw_icon_in(ui, list, look.icon, rect, size, colour);
        return;
    }
    bool const is_bold = is_bold_label(look);
    auto lettering = ui.lettering(look.type, colour, is_bold);
    float const side = ui.px(look.kind == ButtonKind::Plain ? plain_padding : padding);
    Rect rest = inset(rect, std::min(side, rect.width / 4), 0);
    float const icons = (look.icon.empty() ? 0 : size + ui.px(icon_gap)) + (look.icon_behind.empty() ? 0 : ui.px(16));
    float width = icons + text_width(ui, words, lettering);
    if (width > rest.width) // on two lines its icon still stands beside the words
        width = std::min(rest.width, icons + widest_line(ui, words, rest.width - icons, lettering) + 1);
    if (look.align == Align::Centre)
        rest = { rest.x + std::round((rest.width - width) / 2), rest.y, width, rest.height };
    if (!look.icon.empty())
        draw_icon_in(ui, list, look.icon, cut_left(rest, size, ui.px(icon_gap)), size, colour);
    if (!look.icon_behind.empty())
        draw_icon_in(ui, list, look.icon_behind, cut_right(rest, ui.px(16)), ui.px(16), colour);
    lettering.align = look.align;
    label_lines(ui, rest, words, lettering);
}

}

float button_height(Ui const& ui)
{
    return ui.touchable(32);
}

float button_width(Ui& ui, std::string_view words, ButtonLook const& look)
{
    if (look.kind == ButtonKind::Icon)
        return button_height(ui);
    float width = 2 * ui.px(look.kind == ButtonKind::Plain ? plain_padding : padding) + text_width(ui, words, look.type, is_bold_label(look));
    if (!look.icon.empty())
        width += icon_size(ui, look) + ui.px(icon_gap);
    if (!look.icon_behind.empty())
        width += ui.px(16);
    return width;
}

Item button_item(Ui& ui, Rect const& rect, std::string_view words, ButtonLook const& look)
{
    auto const result = item(ui, rect,
        { .role = look.role, .name = words, .key = look.key, .description = look.shortcut, .is_disabled = look.is_disabled, .ring_corner = ui.px(8) });
    auto* node = ui.mirror.last();
    node->is_checked = look.is_checked;
    node->is_expanded = look.is_expanded;
    auto const colours = colours_of(ui, result, look);
    fill_box(draw_list(), rect, ui.px(8), colours.fill);
    if (colours.border.alpha)
        stroke_box(draw_list(), rect, ui.px(8), colours.border, 1);
    draw_contents(ui, rect, words, look, colours.label);
    if (look.kind == ButtonKind::Icon)
        tooltip(ui, result, look.tip.empty() ? words : look.tip, look.shortcut);
    else if (!look.tip.empty() || !look.shortcut.empty())
        tooltip(ui, result, look.tip.empty() ? words : look.tip, look.shortcut);
    if (result.is_hovered && !look.is_disabled)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

bool button(Ui& ui, Rect const& rect, std::string_view words, ButtonLook const& look)
{
    return button_item(ui, rect, words, look).is_pressed;
}

bool icon_button(Ui& ui, Rect const& rect, std::string_view icon, std::string_view name, std::string_view shortcut, bool is_on, bool is_disabled)
{
    return button(ui, rect, name, { .kind = ButtonKind::Icon, .icon = icon, .shortcut = shortcut, .is_disabled = is_disabled, .is_on = is_on });
}

bool word_button(Ui& ui, Vec2 top_left, std::string_view word, Lettering const& lettering, Rect* place)
{
    Rect const rect { top_left.x, top_left.y, text_width(ui, word, lettering), line_of(ui, lettering.type) };
    auto const result = item(ui, rect, { .name = word, .ring_corner = 4 });
    draw_run(ui, draw_list(), rect.top_left(), word, lettering);
    if (result.is_hovered) {
        horizontal_hairline(draw_list(), rect.x, rect.bottom() - 2, rect.width, lettering.colour);
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (place)
        *place = rect;
    return result.is_pressed;
}

Item area_button(Ui& ui, Rect const& rect, std::string_view name, std::string_view key, Role role, float corner)
{
    auto const result = item(ui, rect, { .role = role, .name = name, .key = key, .ring_corner = corner });
    if (result.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

}
