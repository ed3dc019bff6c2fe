#include "core/base/text.h"
#include "core/editor/new_map.h"
#include "panels/gallery.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline {

namespace {

constexpr float widest = 1200;
constexpr float side_width = 306;
constexpr float side_gap = 32;

// Answers where they begin.
float languages(Panel& panel, Rect row)
{
    auto& ui = panel.ui;
    struct Entry {
        Language language;
        std::string_view action;
    };
    constexpr std::array entries { Entry { Language::Swedish, "language-sv" }, Entry { Language::Chinese, "language-zh" }, Entry { Language::English, "language-en" } };
    for (auto const& entry : entries) {
        auto const name = panel.label_of_action(entry.action);
        bool const is_on = panel.session().language == entry.language;
        ui::ButtonLook const look { .kind = is_on ? ui::ButtonKind::Quiet : ui::ButtonKind::Plain, .is_checked = is_on, .colour = is_on ? panel.tokens().ink : panel.tokens().muted };
        float const width = ui::button_width(ui, name, look) + (is_on ? 0 : ui.px(8));
        auto const cell = ui::cut_right(row, width);
        if (ui::button(ui, { cell.x, std::round(cell.centre().y - ui::button_height(ui) / 2), width, ui::button_height(ui) }, name, look))
            panel.run(entry.action);
    }
    return row.right();
}

void head(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto row = column.take(ui.px(44), panel.page.is_narrow ? 16 : 24);
    ui::draw_logo(ui, ui::draw_list(), { row.x, std::round(row.centre().y - ui.px(14)) }, ui.px(28));
    auto const left = languages(panel, row);
    Rect const words { row.x + ui.px(38), row.y, left - row.x - ui.px(38 + 6), row.height };
    auto const name = ui.ink(ui::Type::Title, true);
    // On the narrowest pages the mark stands for the name.
    if (ui::text_width(ui, "Trustline", name) <= words.width)
        ui::mirror_text(ui, ui::label(ui, words, "Trustline", name), "Trustline");
    auto const title = panel.say("Where is trust won, and where is it lost?");
    auto const type = panel.page.is_narrow ? ui::Type::Title : ui::Type::Display;
    auto const lettering = ui.ink(type, true);
    auto const lines = ui::lines_of(ui, title, column.width(), lettering, 3);
    Rect const whole { column.x(), column.y(), column.width(), float(lines.size()) * ui::line_of(ui, type) };
    for (auto const& line : lines)
        ui::label(ui, column.take(ui::line_of(ui, type), 0), line, lettering);
    ui::mirror_text(ui, whole, title, ui::Role::Heading);
    ui.mirror.last()->level = 1;
    column.gap(4);
    column.paragraph(panel.say("Pick a journey that is close to yours and change it. Nothing leaves this device."), ui.lettering(panel.page.is_narrow ? ui::Type::Body : ui::Type::Head, panel.tokens().muted), panel.page.is_narrow ? 16 : 28);
}

void back_to_map(Panel& panel, Column& column)
{
    if (!panel.view.editor.is_open())
        return;
    auto& ui = panel.ui;
    auto const& title = panel.view.journey.map().title;
    auto const words = panel.say("Back to “{0}”", { title.empty() ? std::string(panel.say("Untitled map")) : title });
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = "left" };
    auto const row = column.take(ui::button_height(ui), 20);
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        panel.wishes.push(ShowPage { Page::Board });
}

// A way to begin that is one press: an icon, a name, a sentence.
bool way_to_begin(Panel& panel, Column& column, std::string_view icon, std::string_view name, std::string_view words)
{
    auto& ui = panel.ui;
    float const inner = column.width() - ui.px(56 + 18);
    float const text_height = ui::paragraph_height(ui, words, inner, ui.muted(ui::Type::Body));
    auto const box = column.take(ui.px(17) + ui::line_of(ui, ui::Type::Head) + 3 + text_height + ui.px(17), 16);
    auto const item = ui::area_button(ui, box, name, {}, ui::Role::Button, ui.px(12));
    auto& list = ui::draw_list();
    ui::shadow(ui, list, box, ui.px(12), item.is_hovered ? 3 : 1);
    ui::fill_box(list, box, ui.px(12), panel.tokens().card);
    if (item.is_hovered)
        ui::stroke_box(list, box, ui.px(12), panel.tokens().accent, 2);
    ui::draw_icon(ui, list, icon, { box.x + ui.px(18), box.y + ui.px(20) }, ui.px(24), panel.tokens().accent);
    Rect rest { box.x + ui.px(56), box.y + ui.px(17), inner, box.height - ui.px(34) };
    ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Head), 3), name, ui.ink(ui::Type::Head, true));
    ui::paragraph(ui, rest.top_left(), inner, words, ui.muted(ui::Type::Body));
    return item.is_pressed;
}

void open_card(Panel& panel, Column& column)
{
    if (way_to_begin(panel, column, "open", panel.say("Open a file"), panel.say("A map, or a picture of a map (SVG). Or drop it anywhere.")))
        panel.run("open-file");
}

void empty_card(Panel& panel, Column& column)
{
    if (way_to_begin(panel, column, "card", panel.say("Empty map"), panel.say("Three stages, four lanes, your journey")))
        panel.run("new-map");
}

// What the pasted text would become, in words that are exactly true.
std::string promise_of(Panel& panel)
{
    auto const text = trimmed(panel.state.pasted);
    if (text.empty())
        return {};
    if (text.front() == '{' || text.front() == '<')
        return std::string(panel.say("This looks like a file of a map"));
    IdSource ids { 1 };
    auto const journey = map_from_lines(text, panel.session().language, ids);
    if (!journey)
        return panel.view.say(journey.error());
    return panel.say("Becomes a map; stages: {1}, touchpoints: {0}",
        { std::to_string(journey.value().all<Touchpoint>().size()), std::to_string(journey.value().all<Stage>().size()) });
}

void paste_card(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    auto const words = panel.say("A list of lines, one touchpoint each, or the JSON of a map.");
    float const padding = ui.px(18), inner = column.width() - ui.px(56 + 18);
    float const text_height = ui::paragraph_height(ui, words, inner, ui.muted(ui::Type::Body));
    float const field_height = ui.px(110), promise_height = panel.state.promise.empty() ? 0 : 2 * ui::line_of(ui, ui::Type::Small);
    float const head_height = ui.px(17) + ui::line_of(ui, ui::Type::Head) + 3 + text_height + ui.px(14);
    auto const box = column.take(head_height + field_height + ui.px(8) + promise_height + ui.px(6) + ui.touchable(36) + padding, 20);
    ui::shadow(ui, list, box, ui.px(12), 1);
    ui::fill_box(list, box, ui.px(12), panel.tokens().card);
    ui::draw_icon(ui, list, "paste", { box.x + padding, box.y + ui.px(20) }, ui.px(24), panel.tokens().accent);
    Rect title { box.x + ui.px(56), box.y + ui.px(17), inner, head_height };
    auto const name = panel.say("Paste anything");
    ui::heading(ui, ui::cut_top(title, ui::line_of(ui, ui::Type::Head), 3), name, 3, ui.ink(ui::Type::Head, true));
    ui::paragraph(ui, title.top_left(), inner, words, ui.muted(ui::Type::Body));

    Rect rest { box.x + padding, box.y + head_height, box.width - 2 * padding, box.height - head_height - padding };
    ui::FieldLook look { .is_multiline = true, .placeholder = panel.say("Book a visit"), .selects_all = false, .most_characters = 1'000'000 };
    auto const typed = ui::text_field(ui, ui::cut_top(rest, field_height, ui.px(8)), panel.say("Pasted text"), panel.state.pasted, look);
    if ((typed.has_changed || typed.is_finished) && typed.text != panel.state.pasted) {
        panel.state.pasted = typed.text;
        panel.state.promise = promise_of(panel);
    }
    auto promise = ui::cut_top(rest, promise_height, ui.px(6));
    if (!panel.state.promise.empty()) {
        ui::draw_icon(ui, list, "action", promise.top_left(), ui.px(16), panel.tokens().muted);
        ui::cut_left(promise, ui.px(22));
        ui::paragraph(ui, promise.top_left(), promise.width, panel.state.promise, ui.muted(), 2);
    }
    bool const is_empty = trimmed(panel.state.pasted).empty();
    auto buttons = ui::cut_top(rest, ui.touchable(36));
    ui::ButtonLook const make { .kind = ui::ButtonKind::Primary, .is_disabled = is_empty };
    auto const make_words = panel.say("Make a map");
    if (ui::button(ui, ui::cut_left(buttons, std::min(buttons.width, ui::button_width(ui, make_words, make)), ui.px(6)), make_words, make))
        panel.wishes.push(MakeMapFromText { panel.state.pasted });
    ui::ButtonLook const clear { .kind = ui::ButtonKind::Quiet, .is_disabled = is_empty };
    auto const clear_words = panel.say("Clear");
    if (ui::button(ui, ui::cut_left(buttons, std::min(buttons.width, ui::button_width(ui, clear_words, clear))), clear_words, clear)) {
        panel.state.pasted.clear();
        panel.state.promise.clear();
    }
}

void section_title(Panel& panel, Column& column, std::string_view words)
{
    auto& ui = panel.ui;
    ui::heading(ui, column.take(ui::line_of(ui, ui::Type::Head), 12), words, 2, ui.ink(ui::Type::Head, true));
}

void bring(Panel& panel, Column& column, bool with_empty_map)
{
    section_title(panel, column, panel.say("Bring what you have"));
    if (with_empty_map)
        empty_card(panel, column);
    open_card(panel, column);
    paste_card(panel, column);
}

void recent(Panel& panel, Column& column, int columns)
{
    if (panel.session().recent.empty())
        return;
    section_title(panel, column, panel.say("Recent on this device"));
    column.take(recent_cards(panel, { column.x(), column.y() }, column.width(), columns), 24);
}

void footer(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    auto const words = panel.say("No account, no server, works without a network. A map is one JSON file and it is yours.");
    float const size = ui.px(16);
    ui::draw_icon(ui, ui::draw_list(), "lock", { column.x(), column.y() }, size, panel.tokens().muted);
    float const inner = column.width() - size - ui.px(6);
    column.take(ui::paragraph(ui, { column.x() + size + ui.px(6), column.y() }, inner, words, ui.muted(ui::Type::Small)), 24);
}

float templates(Panel& panel, Column column, int columns, bool with_empty_map)
{
    section_title(panel, column, panel.say("Templates"));
    column.take(template_cards(panel, { column.x(), column.y() }, column.width(), columns, with_empty_map), 24);
    return column.y();
}

}

void start_panel(Panel& panel)
{
    auto& ui = panel.ui;
    Rect const page { 0, 0, ui.page.x, ui.page.y };
    ui::begin_surface(ui, "start", page, { .fill = panel.tokens().canvas, .role = ui::Role::Region, .name = panel.say("Start page") });
    auto const scroll = ui::begin_scroll(ui, "start", page);
    float const margin = panel.page.is_narrow ? 16 : std::max(ui.px(32), std::round((page.width - ui.px(widest)) / 2));
    Column column { panel, { page.x + margin, scroll.top_left.y + (panel.page.is_narrow ? 8 : ui.px(20)) }, page.width - 2 * margin };
    head(panel, column);
    back_to_map(panel, column);
    bool const has_side = column.width() >= ui.px(1000);
    float const main_width = has_side ? column.width() - ui.px(side_width + side_gap) : column.width();
    int const columns = std::clamp(int(main_width / ui.px(264)), 1, 3);
    float bottom = templates(panel, { panel, { column.x(), column.y() }, main_width }, columns, !has_side);
    if (has_side) {
        Column side { panel, { column.x() + main_width + ui.px(side_gap), column.y() }, ui.px(side_width) };
        bring(panel, side, true);
        bottom = std::max(bottom, side.y() + 4);
    }
    Column below { panel, { column.x(), bottom }, column.width() };
    if (!has_side)
        bring(panel, below, false);
    recent(panel, below, std::clamp(int(column.width() / ui.px(270)), 1, 4));
    footer(panel, below);
    ui::end_scroll(ui, below.y());
    ui::end_surface(ui);
}

}
