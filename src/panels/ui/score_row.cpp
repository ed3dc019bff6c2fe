#include "panels/ui/choice.h"

#include "core/base/text.h"
#include "panels/ui/memory.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/tooltip.h"

#include "core/scene/icons.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr int highest = 7;
constexpr float pip_width = 15, pip_height = 10, pip_pitch = 17;
constexpr float score_height = 28;
constexpr float name_width = 116;

std::optional<double> gap_of(PipsLook const& look)
{
    if (look.perception == 0 || look.expectation == 0)
        return std::nullopt;
    return look.perception - look.expectation;
}

std::string short_number(Ui const& ui, double value)
{
    return plain_number(value, ui.decimal_sign, value == std::round(value) ? 0 : 1);
}

std::string spoken(Ui const& ui, PipsLook const& look)
{
    auto const number = [&ui](double value) { return value == 0 ? std::string("\u2013") : short_number(ui, value); };
    return filled(look.word_for_value, { number(look.perception), number(look.expectation) });
}

void complete_slider_node(Ui& ui, PipsLook const& look)
{
    auto* node = ui.mirror.last();
    node->minimum = 0;
    node->maximum = highest;
    node->now = float(look.perception);
    node->value = spoken(ui, look);
    node->is_focused = node->is_focused || look.is_focused;
}

void set(PipsResult& result, PipsLook const& look, int value, bool is_expectation)
{
    double const now = is_expectation ? look.expectation : look.perception;
    int const wanted = now == value ? 0 : value;
    (is_expectation ? result.expectation : result.perception) = wanted;
}

// By keyboard: digits set, arrows go one up or down, 0 clears.
void take_keys(Ui& ui, ImGuiID id, PipsLook const& look, PipsResult& result)
{
    bool const is_expectation = ImGui::GetIO().KeyShift || look.sets_expectation;
    auto& value = is_expectation ? result.expectation : result.perception;
    int const now = int(std::lround(is_expectation ? look.expectation : look.perception));
    ui.memory.takes_digits = true;
    for (int digit = 0; digit <= highest; ++digit) {
        if (ImGui::IsKeyPressed(ImGuiKey(ImGuiKey_0 + digit)) || ImGui::IsKeyPressed(ImGuiKey(ImGuiKey_Keypad0 + digit)))
            value = digit;
    }
    for (auto const& [key, by] : { std::pair(ImGuiKey_LeftArrow, -1), std::pair(ImGuiKey_RightArrow, 1) }) {
        ImGui::SetKeyOwner(key, id);
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id))
            value = std::clamp(now + by, 1, highest);
    }
}

void draw_pips(Ui& ui, Rect const& row, PipsLook const& look, std::optional<int> under_pointer)
{
    auto& list = draw_list();
    Colour const filled_colour = gap_of(look) ? thin_colour(ui, gap_of(look)) : ui.tokens.muted;
    float const pitch = ui.px(pip_pitch), width = ui.px(pip_width), height = ui.px(pip_height);
    float const y = std::round(row.y + (row.height - height) / 2);
    for (int at = 0; at < highest; ++at) {
        Rect const pip { row.x + float(at) * pitch + 1, y, width, height };
        float const share = std::clamp(float(look.perception) - float(at), 0.0f, 1.0f);
        fill_box(list, pip, 3, ui.tokens.glyph_base);
        fill_box(list, { pip.x, pip.y, pip.width * share, pip.height }, 3, filled_colour);
        if (under_pointer == at + 1)
            stroke_box(list, pip.inflated(1), 4, ui.tokens.faint, 1);
    }
    if (look.expectation > 0) {
        float const x = std::round(row.x + float(look.expectation) * pitch - 1);
        float const tick = ui.px(18);
        fill_box(list, { x - 1, std::round(row.y + (row.height - tick) / 2), 4.5f, tick }, 1, look.is_focused ? ui.tokens.accent_soft : ui.tokens.panel);
        fill_box(list, { x, std::round(row.y + (row.height - tick) / 2), 2.5f, tick }, 1, ui.tokens.ink);
    }
}

void draw_gap(Ui& ui, Rect const& box, PipsLook const& look)
{
    auto const gap = gap_of(look);
    Rect rest = box;
    if (!gap) {
        if (look.perception > 0)
            label(ui, rest, short_number(ui, look.perception), ui.lettering(Type::Body, ui.tokens.muted, false, Align::Right));
        return;
    }
    bool const is_whole = *gap == std::round(*gap);
    auto const number = label(ui, rest, shown_gap(ui, gap, is_whole ? 0 : 1), ui.lettering(Type::Body, ui.tokens.ink, true, Align::Right));
    float const size = ui.px(11);
    draw_icon(ui, draw_list(), icon_of(gap_bin(*gap)), { number.x - size - ui.px(5), std::round(box.y + (box.height - size) / 2) }, size, ui.tokens.muted);
}

}

float pips_height(Ui const& ui)
{
    return ui.touchable(score_height);
}

PipsResult pips(Ui& ui, Rect const& rect, PipsLook const& look)
{
    auto& list = draw_list();
    if (look.is_focused)
        fill_box(list, inset(rect, -ui.px(8), 0), ui.px(6), ui.tokens.accent_soft);
    Rect rest = rect;
    float const numbers = ui.px(46), track = ui.px(pip_pitch) * highest + 4;
    auto const number_box = cut_right(rest, numbers);
    auto const name_box = cut_left(rest, std::min(ui.px(name_width), std::max(0.0f, rest.width - track)));
    Rect const row { name_box.right(), rect.y, track, rect.height };

    auto const result_item = item(ui, rect, { .role = Role::Slider, .name = look.name, .description = look.description, .reacts_on_press = true, .ring_corner = ui.px(6) });
    complete_slider_node(ui, look);
    auto const mouse = ImGui::GetIO().MousePos;
    std::optional<int> under;
    if (result_item.is_hovered && mouse.x >= row.x && mouse.x < row.x + ui.px(pip_pitch) * highest)
        under = 1 + int((mouse.x - row.x) / ui.px(pip_pitch));

    PipsResult result;
    result.is_pressed = result_item.is_pressed;
    bool const is_expectation = ImGui::GetIO().KeyShift || look.sets_expectation;
    if (result_item.is_pressed && under)
        set(result, look, *under, is_expectation);
    if (result_item.set_value)
        result.perception = std::clamp(int(std::lround(*result_item.set_value)), 0, highest);
    if (result_item.is_focused)
        take_keys(ui, result_item.id, look, result);

    label(ui, name_box, look.name, ui.ink());
    draw_pips(ui, row, look, under);
    draw_gap(ui, number_box, look);
    return result;
}

float keys_height(Ui const& ui)
{
    return line_of(ui, Type::Body) + 4 + 44;
}

PipsResult keys(Ui& ui, Rect const& rect, PipsLook const& look)
{
    auto& list = draw_list();
    Rect rest = rect;
    auto name_box = cut_top(rest, line_of(ui, Type::Body), 4);
    mirror_text(ui, rect, look.name, Role::RadioGroup);
    ui.mirror.last()->description = spoken(ui, look);
    ui.mirror.begin_inside(ui.mirror.last()->id);
    ImGui::PushID(look.name.data(), look.name.data() + look.name.size());
    draw_gap(ui, cut_right(name_box, ui.px(60)), look);
    label(ui, name_box, look.name, ui.ink(Type::Body, true));

    PipsResult result;
    float const gap = 4.5f, height = 44;
    float const width = std::floor(std::min(46.0f, (rest.width - gap * (highest - 1)) / highest));
    float const pitch = std::floor((rest.width - width) / (highest - 1));
    double const current = look.sets_expectation ? look.expectation : look.perception;
    for (int value = 1; value <= highest; ++value) {
        Rect const key { rest.x + float(value - 1) * pitch, rest.y, width, height };
        auto const digit = std::to_string(value);
        auto const pressed = item(ui, key, { .role = Role::Radio, .name = digit, .ring_corner = 10 });
        bool const is_chosen = std::lround(current) == value;
        ui.mirror.last()->is_checked = is_chosen;
        fill_box(list, key, 10, is_chosen ? ui.tokens.accent : pressed.is_hovered ? ui.tokens.hover : ui.tokens.card);
        if (!is_chosen)
            stroke_box(list, key, 10, ui.tokens.faint, 1);
        label(ui, key, digit, ui.lettering(Type::Head, is_chosen ? ui.tokens.on_accent : ui.tokens.ink, is_chosen, Align::Centre));
        double const other = look.sets_expectation ? look.perception : look.expectation;
        if (!is_chosen && std::lround(other) == value)
            fill_box(list, { key.x + 10, key.bottom() - 6, key.width - 20, 2.5f }, 1, look.sets_expectation ? ui.tokens.muted : ui.tokens.ink);
        if (pressed.is_pressed)
            set(result, look, value, look.sets_expectation);
    }
    ImGui::PopID();
    ui.mirror.end_inside();
    return result;
}

SliderResult slider(Ui& ui, Rect const& rect, std::string_view name, float value, float minimum, float maximum, float step, std::string_view value_in_words)
{
    constexpr float track_height = 4, thumb = 16;
    auto const result_item = item(ui, rect, { .role = Role::Slider, .name = name, .reacts_on_press = true });
    auto* node = ui.mirror.last();
    node->minimum = minimum;
    node->maximum = maximum;
    node->now = value;
    node->value = value_in_words;

    float const half = ui.px(thumb) / 2;
    Rect const track { rect.x + half, std::round(rect.centre().y - track_height / 2), rect.width - 2 * half, track_height };
    SliderResult result { .is_begun = ImGui::IsItemActivated(), .is_ended = ImGui::IsItemDeactivated() };
    auto const offer = [&](float wanted) {
        float const stepped = std::clamp(std::round(wanted / step) * step, minimum, maximum);
        if (stepped != value)
            result.value = stepped;
    };
    // Escape takes a drag back; whoever owns the gesture does so.
    bool const is_called_off = result_item.is_held && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (is_called_off)
        ImGui::ClearActiveID();
    else if (result_item.is_held)
        offer(minimum + (ImGui::GetIO().MousePos.x - track.x) / std::max(1.0f, track.width) * (maximum - minimum));
    if (result_item.is_focused) {
        for (auto const& [key, by] : { std::pair(ImGuiKey_LeftArrow, -step), std::pair(ImGuiKey_RightArrow, step) }) {
            ImGui::SetKeyOwner(key, result_item.id);
            if (ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, result_item.id))
                offer(value + by);
        }
    }
    if (result_item.set_value)
        offer(*result_item.set_value);

    auto& list = draw_list();
    float const share = std::clamp((value - minimum) / (maximum - minimum), 0.0f, 1.0f);
    Vec2 const middle { track.x + track.width * share, track.centre().y };
    fill_box(list, track, track_height / 2, ui.tokens.glyph_base);
    fill_box(list, { track.x, track.y, track.width * share, track.height }, track_height / 2, ui.tokens.accent);
    fill_circle(list, middle, half, result_item.is_held || result_item.is_hovered ? ui.tokens.accent_soft : ui.tokens.panel);
    stroke_circle(list, middle, half - 1, ui.tokens.accent, 2);
    return result;
}

}
