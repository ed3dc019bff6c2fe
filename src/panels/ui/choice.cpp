#include "panels/ui/choice.h"

#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr float segment_padding = 12;
constexpr float track_padding = 2;
constexpr float icon_behind_size = 16;

float segment_width(Ui& ui, Choice const& choice)
{
    float const icon = choice.icon_behind.empty() ? 0 : ui.px(icon_behind_size);
    return text_width(ui, choice.word, Type::Body, true) + 2 * ui.px(segment_padding) + icon;
}

std::uint32_t begin_group(Ui& ui, Rect const& rect, std::string_view name, Role role)
{
    mirror_text(ui, rect, name, role);
    auto const id = ui.mirror.last()->id;
    ui.mirror.begin_inside(id);
    ImGui::PushID(int(id));
    return id;
}

void end_group(Ui& ui)
{
    ImGui::PopID();
    ui.mirror.end_inside();
}

bool segment(Ui& ui, Rect const& rect, Choice const& choice, bool is_on)
{
    auto const result = item(ui, rect, { .role = Role::Radio, .name = choice.word, .description = choice.shortcut, .ring_corner = ui.px(6) });
    ui.mirror.last()->is_checked = is_on;
    auto& list = draw_list();
    float const corner = ui.px(6);
    if (is_on) {
        shadow(ui, list, rect, corner, 1);
        // In the dark a card is hardly lighter than the track.
        fill_box(list, rect, corner, ui.tokens.is_dark && ui.tokens.edge_alpha <= 0 ? ui.tokens.line : ui.tokens.card);
    } else if (result.is_hovered) {
        fill_box(list, rect, corner, ui.tokens.hover);
    }
    Colour const colour = is_on ? ui.tokens.ink : ui.tokens.muted;
    Rect rest = inset(rect, 4, 0);
    if (!choice.icon_behind.empty())
        draw_icon_in(ui, list, choice.icon_behind, cut_right(rest, ui.px(icon_behind_size)), ui.px(icon_behind_size), colour);
    label(ui, rest, choice.word, ui.lettering(Type::Body, colour, is_on, Align::Centre));
    if (!choice.tip.empty() || !choice.shortcut.empty())
        tooltip(ui, result, choice.tip.empty() ? choice.word : choice.tip, choice.shortcut);
    if (result.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result.is_pressed;
}

}

float segmented_width(Ui& ui, std::span<Choice const> choices)
{
    float width = 2 * ui.px(track_padding);
    for (auto const& choice : choices)
        width += segment_width(ui, choice);
    return width;
}

std::optional<std::size_t> segmented(Ui& ui, Rect const& rect, std::string_view name, std::span<Choice const> choices, std::optional<std::size_t> current)
{
    begin_group(ui, rect, name, Role::RadioGroup);
    fill_box(draw_list(), rect, ui.px(8), ui.tokens.field);
    edge(ui, draw_list(), rect, ui.px(8));
    Rect rest = inset(rect, ui.px(track_padding), ui.px(track_padding));
    float const spare = rest.width - (segmented_width(ui, choices) - 2 * ui.px(track_padding));
    float widest = 0;
    for (auto const& choice : choices)
        widest = std::max(widest, segment_width(ui, choice));
    bool const are_equal = spare < 0 || widest * float(choices.size()) <= rest.width;
    std::optional<std::size_t> pressed;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        float const share = std::floor(rest.width / float(choices.size() - at));
        float const own = std::floor(segment_width(ui, choices[at]) + spare / float(choices.size()));
        if (segment(ui, cut_left(rest, at + 1 == choices.size() ? rest.width : are_equal ? share : own), choices[at], current == at))
            pressed = at;
    }
    end_group(ui);
    return pressed;
}

std::optional<std::size_t> tabs(Ui& ui, Rect const& rect, std::string_view name, std::span<Choice const> choices, std::size_t current)
{
    begin_group(ui, rect, name, Role::TabList);
    std::optional<std::size_t> pressed;
    Rect rest = rect;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        bool const is_on = at == current;
        float const width = text_width(ui, choices[at].word, Type::Body, true);
        auto const place = cut_left(rest, std::min(width, std::max(0.0f, rest.width)), ui.px(20));
        auto const result = item(ui, place, { .role = Role::Tab, .name = choices[at].word, .ring_corner = 4 });
        ui.mirror.last()->is_selected = is_on;
        label(ui, place, choices[at].word, ui.lettering(Type::Body, is_on || result.is_hovered ? ui.tokens.ink : ui.tokens.muted, is_on));
        if (is_on)
            fill_box(draw_list(), { place.x, rect.bottom() - 3, place.width, 3 }, 1.5f, ui.tokens.accent);
        if (result.is_pressed)
            pressed = at;
    }
    horizontal_hairline(draw_list(), rect.x, rect.bottom(), rect.width, ui.tokens.hair);
    end_group(ui);
    return pressed;
}

float chip_height(Ui const& ui)
{
    return ui.touchable(26);
}

float chip_width(Ui& ui, std::string_view word, std::string_view icon)
{
    return text_width(ui, word, Type::Small) + 2 * ui.px(10) + (icon.empty() ? 0 : ui.px(14 + 5));
}

bool chip(Ui& ui, Rect const& rect, std::string_view word, bool is_on, std::string_view icon)
{
    float const corner = std::min(rect.height / 2, ui.px(13));
    auto const result = item(ui, rect, { .name = word, .ring_corner = corner });
    ui.mirror.last()->is_checked = is_on;
    auto& list = draw_list();
    fill_box(list, rect, corner, is_on ? ui.tokens.accent_soft : result.is_hovered ? ui.tokens.hover : ui.tokens.field);
    edge(ui, list, rect, corner);
    Colour const colour = is_on ? ui.tokens.accent : ui.tokens.ink;
    Rect rest = inset(rect, ui.px(10), 0);
    if (!icon.empty())
        draw_icon_in(ui, list, icon, cut_left(rest, ui.px(14), ui.px(5)), ui.px(14), is_on ? colour : ui.tokens.muted);
    label(ui, rest, word, ui.lettering(Type::Small, colour, is_on));
    if (result.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result.is_pressed;
}

bool checkbox(Ui& ui, Rect const& rect, std::string_view word, bool is_on)
{
    auto const result = item(ui, rect, { .role = Role::Checkbox, .name = word, .ring_corner = 6 });
    ui.mirror.last()->is_checked = is_on;
    auto& list = draw_list();
    float const size = ui.px(18);
    Rect rest = rect;
    auto const box = centred(cut_left(rest, size, ui.px(8)), size, size);
    if (is_on) {
        fill_box(list, box, 5, ui.tokens.accent);
        Vec2 const middle = box.centre();
        line(list, middle + Vec2 { -size * 0.22f, 0 }, middle + Vec2 { -size * 0.05f, size * 0.17f }, ui.tokens.on_accent, 2);
        line(list, middle + Vec2 { -size * 0.05f, size * 0.17f }, middle + Vec2 { size * 0.25f, -size * 0.17f }, ui.tokens.on_accent, 2);
    } else {
        stroke_box(list, box, 5, result.is_hovered ? ui.tokens.ink : ui.tokens.faint, 1.75f);
    }
    label(ui, rest, word, ui.ink());
    if (result.is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result.is_pressed;
}

void progress(Ui& ui, Rect const& rect, std::string_view name, float share)
{
    fill_box(draw_list(), rect, rect.height / 2, ui.tokens.glyph_base);
    if (share > 0)
        fill_box(draw_list(), { rect.x, rect.y, std::max(rect.height, rect.width * std::min(share, 1.0f)), rect.height }, rect.height / 2, ui.tokens.accent);
    mirror_text(ui, rect, name, Role::Image);
}

}
