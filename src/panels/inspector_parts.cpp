#include "panels/inspector.h"

#include "core/base/text.h"
#include "core/editor/actions.h"
#include "core/journey/names.h"
#include "core/scene/icons.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <cassert>
#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float radar_radius = 54;

// The area of the radar is trust won unless the whole falls short.
Colour colour_of_area(Panel const& panel, OverallResult const& overall)
{
    Colour const colour = colour_of_gap(panel, overall.weighted);
    return colour == panel.tokens().ink ? panel.tokens().won : colour;
}

void legend_line(Panel& panel, Rect row, std::string_view words, Colour colour, bool is_dashed)
{
    auto& ui = panel.ui;
    auto const swatch = ui::cut_left(row, ui.px(16), ui.px(8));
    float const middle = std::round(swatch.centre().y);
    if (is_dashed)
        ui::dashed_line(ui::draw_list(), { swatch.x, middle }, { swatch.right(), middle }, colour, 2, 4, 3);
    else
        ui::fill_box(ui::draw_list(), { swatch.x, middle - ui.px(4), swatch.width, ui.px(8) }, 2, colour);
    ui::text(ui, row, words, ui.ink(ui::Type::Tiny));
}

void overall_number(Panel& panel, Rect rest, RaterResult const& result, RaterWeights const& weights)
{
    auto& ui = panel.ui;
    auto const& overall = result.overall;
    Colour const colour = colour_of_gap(panel, overall.weighted);
    auto number_row = ui::cut_top(rest, ui::line_of(ui, ui::Type::Number), 2);
    auto const item = ui::area_button(ui, number_row, panel.say("Where the overall number comes from"), "overall");
    ui.mirror.last()->value = overall.weighted ? panel.gap(*overall.weighted) : overall.perception ? panel.number(*overall.perception) : std::string();
    ui::tooltip(ui, item, panel.say("Shows the scores it was made of"));
    if (item.is_pressed) {
        auto& is_open = panel.state.folds[std::string(sources_key)];
        is_open = !is_open;
    }
    float const tiny = ui::line_of(ui, ui::Type::Tiny);
    if (overall.weighted) {
        ui::draw_icon_in(ui, ui::draw_list(), icon_of(std::optional(gap_bin(*overall.weighted))), ui::cut_left(number_row, ui.px(18), ui.px(7)), ui.px(18), colour);
        ui::label(ui, number_row, panel.gap(*overall.weighted), ui.lettering(ui::Type::Number, colour, true));
        ui::text(ui, ui::cut_top(rest, tiny, ui.px(10)), panel.say("overall gap, weighted"), ui.muted(ui::Type::Tiny));
    } else {
        ui::label(ui, number_row, overall.perception ? panel.number(*overall.perception) : "\u2013", ui.lettering(ui::Type::Number, colour, true));
        auto const words = overall.perception ? panel.say("overall, as perceived") : panel.say("not scored");
        ui::text(ui, ui::cut_top(rest, tiny, ui.px(10)), words, ui.muted(ui::Type::Tiny));
    }
    if (overall.perception)
        legend_line(panel, ui::cut_top(rest, tiny, ui.px(5)), panel.say("perceived {0}", { panel.number(*overall.perception) }), colour_of_area(panel, overall), false);
    if (overall.expectation)
        legend_line(panel, ui::cut_top(rest, tiny, ui.px(10)), panel.say("expected {0}", { panel.number(*overall.expectation) }), panel.tokens().ink, true);
    std::string words { panel.say("Weights") };
    for (auto const dimension : all_dimensions)
        words += " " + std::to_string(weights[dimension]);
    ui::paragraph(ui, rest.top_left(), rest.width, words, ui.muted(ui::Type::Tiny));
}

std::array<std::string, dimension_count> letters_of(Panel& panel)
{
    std::array<std::string, dimension_count> letters;
    for (auto const dimension : all_dimensions) {
        auto const name = panel.say(label_of(dimension));
        std::size_t end = 0;
        next_code_point(name, end);
        letters[std::size_t(dimension)] = name.substr(0, end);
    }
    return letters;
}

std::string radar_in_words(Panel& panel, RaterResult const& result)
{
    std::string words;
    for (auto const dimension : all_dimensions) {
        auto const& one = result[dimension];
        words += words.empty() ? "" : "; ";
        words += std::string(panel.say(label_of(dimension))) + ": " + (one.gap ? panel.say("gap {0}", { panel.gap(*one.gap) }) : std::string(panel.say("not scored")));
    }
    return words;
}

}

Colour colour_of_gap(Panel const& panel, std::optional<double> gap)
{
    if (!gap)
        return panel.tokens().ink;
    auto const bin = gap_bin(*gap);
    if (bin <= GapBin::Short)
        return panel.tokens().lost;
    return bin >= GapBin::Above ? panel.tokens().won : panel.tokens().ink;
}

void breadcrumb(Panel& panel, Column& column, std::string_view icon, std::string_view words, float room_at_the_right)
{
    auto& ui = panel.ui;
    auto const look = ui.muted(ui::Type::Small);
    float const line = std::max(ui::line_of(ui, look.type), ui.px(20)), icon_room = icon.empty() ? 0 : ui.px(16) + ui.px(6);
    float const width = column.width() - room_at_the_right - icon_room;
    constexpr std::size_t most_lines = 2;
    float const height = ui::paragraph_height(ui, words, width, look, most_lines);
    auto row = column.take(std::max(line, height), 2);
    if (!icon.empty())
        ui::draw_icon_in(ui, ui::draw_list(), icon, { row.x, row.y, ui.px(16), line }, ui.px(16), panel.tokens().muted);
    ui::paragraph(ui, { row.x + icon_room, row.y + std::max(0.0f, std::round((line - height) / 2)) }, width, words, look, most_lines);
}

void locked_row(Panel& panel, Column& column, bool is_locked)
{
    auto& ui = panel.ui;
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = "lock", .align = ui::Align::Left };
    if (is_locked && !panel.session().is_read_only && ui::button(ui, column.take(ui::button_height(ui), 8), panel.say("Locked: press to unlock"), look))
        panel.run("lock");
}

void title_field(Panel& panel, Column& column, std::string_view name, std::string_view value, std::function<Wish(std::string)> wish)
{
    auto& ui = panel.ui;
    constexpr float side = 6;
    float const width = column.width() + 2 * side;
    ui::FieldLook look { .is_multiline = true, .enter_ends = true, .is_title = true, .placeholder = panel.say("Untitled"), .type = ui::Type::Title, .is_bold = true, .has_frame = false, .padding = side / ui.scale, .padding_above = 4 / ui.scale };
    look.key = name;
    look.wish = std::move(wish);
    auto const lines = std::clamp<std::size_t>(ui::lines_of(ui, value, column.width(), ui.ink(ui::Type::Title, true), 4).size(), 1, 4);
    float const height = float(lines) * ui::line_of(ui, ui::Type::Title) + 8;
    auto const row = column.take(height, 6);
    Rect const box { row.x - side, row.y, width, height };
    if (panel.session().is_read_only)
        ui::paragraph(ui, { row.x, row.y + 4 }, column.width(), value, ui.ink(ui::Type::Title, true), 4);
    else
        ui::text_field(ui, box, name, value, look);
}

void description_field(Panel& panel, Column& column, std::string_view name, std::string_view value, std::string_view placeholder, std::function<Wish(std::string)> wish)
{
    auto& ui = panel.ui;
    if (panel.session().is_read_only) {
        if (!value.empty())
            column.paragraph(value, ui.ink());
        return;
    }
    ui::FieldLook look { .is_multiline = true, .placeholder = placeholder };
    look.key = name;
    look.wish = std::move(wish);
    // While it is typed into, the area grows with its text.
    auto const id = ImGui::GetID(name.data(), name.data() + name.size());
    auto const shown = ui.memory.field.id == id ? ui.memory.field.edit.text() : std::string(value);
    float const height = ui::area_height(ui, shown, column.width(), 2, 8, look);
    ui::text_field(ui, column.take(height), name, value, look);
}

void radar_with_number(Panel& panel, Column& column, RaterResult const& result, RaterWeights const& weights)
{
    auto& ui = panel.ui;
    auto row = column.take(ui.px(140), 4);
    auto const radar_box = ui::cut_left(row, ui.px(132), ui.px(14));
    ui::RadarLine expected { .colour = panel.tokens().ink, .width = 1.5f, .is_dashed = true };
    ui::RadarLine perceived { .colour = colour_of_area(panel, result.overall), .width = 2.25f, .is_filled = true };
    std::vector<ui::RadarLine> lines;
    for (auto const dimension : all_dimensions) {
        expected.values[std::size_t(dimension)] = result[dimension].expectation;
        perceived.values[std::size_t(dimension)] = result[dimension].perception;
    }
    if (result.overall.expectation)
        lines.push_back(expected);
    if (result.overall.perception)
        lines.push_back(perceived);
    auto const letters = letters_of(panel);
    ui::draw_radar(ui, ui::draw_list(), { radar_box.x + ui.px(66), radar_box.y + ui.px(74) }, ui.px(radar_radius), lines, letters);
    ui::mirror_text(ui, radar_box, radar_in_words(panel, result), ui::Role::Image);
    row.y += ui.px(14);
    overall_number(panel, row, result, weights);
}

std::string dimension_words(Panel& panel, Dimension dimension)
{
    constexpr std::string_view actions[] { "lens-reliability", "lens-assurance", "lens-tangibles", "lens-empathy", "lens-responsiveness" };
    auto const* action = find_action(actions[std::size_t(dimension)]);
    return action ? std::string(panel.say(action->hint)) : std::string();
}

void dimension_bars(Panel& panel, Column& column, RaterResult const& result)
{
    auto& ui = panel.ui;
    for (auto const dimension : all_dimensions) {
        auto const& one = result[dimension];
        auto row = column.take(ui.px(26), 0);
        auto const whole = row;
        auto const number_box = ui::cut_right(row, ui.px(62));
        ui::label(ui, ui::cut_left(row, ui.px(106), ui.px(8)), panel.say(label_of(dimension)), ui.ink());
        Rect const track { row.x, std::round(row.centre().y - 3), row.width - ui.px(8), ui.px(6) };
        ui::draw_bar(ui, ui::draw_list(), track, one.perception, one.expectation);
        auto const words = one.gap ? panel.gap(*one.gap) : one.perception ? panel.number(*one.perception) : std::string("\u2013");
        auto const number = ui::label(ui, number_box, words, ui.lettering(ui::Type::Body, panel.tokens().ink, true, ui::Align::Right));
        if (one.gap)
            ui::draw_icon(ui, ui::draw_list(), icon_of(std::optional(gap_bin(*one.gap))), { number.x - ui.px(16), std::round(row.centre().y - ui.px(5.5f)) }, ui.px(11), panel.tokens().muted);
        auto const spoken = std::string(panel.say(label_of(dimension))) + ": " + words;
        ui::mirror_text(ui, whole, spoken);
        ui::tooltip_over(ui, whole, dimension_words(panel, dimension));
    }
    column.gap(8);
}

void action_rows(Panel& panel, Column& column, std::initializer_list<std::string_view> actions)
{
    auto& ui = panel.ui;
    for (auto const id : actions) {
        auto const* action = find_action(id);
        assert(action);
        auto const shortcut = panel.shortcut_of(id);
        ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = action->icon, .shortcut = shortcut, .is_disabled = !panel.is_enabled(id), .align = ui::Align::Left };
        if (ui::button(ui, column.take(ui::button_height(ui), 6), panel.say(action->label), look))
            panel.run(id);
    }
    column.gap(6);
}

}
