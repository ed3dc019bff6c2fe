// A few letters find any action and any touchpoint.

#include "core/editor/actions.h"
#include "core/editor/search.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/key_caps.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t most_found = 50;
constexpr float width = 560;

void take(Panel& panel, Found const& found)
{
    panel.wishes.push(ShowDialog { Dialog::None });
    if (!found.action.empty()) {
        panel.run(found.action);
        return;
    }
    panel.wishes.push(ShowPage { Page::Board });
    panel.go_to(found.touchpoint);
}

// What a row says: its name, the group or stage it is of, its keys.
struct RowWords {
    Found const& found;
    std::string_view word, icon, group;
    std::string keys;
};

RowWords words_of(Panel& panel, Found const& found)
{
    RowWords row { found, {}, {}, {}, {} };
    if (auto const* action = found.action.empty() ? nullptr : find_action(found.action)) {
        row.word = panel.say(action->label);
        row.icon = action->icon;
        row.group = panel.say(action->group);
        row.keys = panel.shortcut_of(found.action);
    } else if (auto const* touchpoint = panel.view.journey.find(found.touchpoint)) {
        row.word = touchpoint->title;
        row.icon = "card";
        if (auto const* stage = panel.view.journey.find(touchpoint->stage))
            row.group = stage->title;
    }
    return row;
}

// Every group begins at one edge, all keys end at another.
struct Columns {
    float group = 0, keys = 0; // widths
};

Columns columns_of(Panel& panel, std::vector<RowWords> const& rows, float row_width)
{
    auto& ui = panel.ui;
    Columns columns;
    for (auto const& row : rows) {
        columns.group = std::max(columns.group, std::ceil(ui::text_width(ui, row.group, ui::Type::Tiny)));
        if (!ui.is_touch)
            columns.keys = std::max(columns.keys, ui::key_caps_width(ui, row.keys));
    }
    columns.group = std::min(columns.group, std::floor(row_width * 0.3f));
    return columns;
}

bool row(Panel& panel, Rect const& box, RowWords const& words, Columns const& columns, bool is_chosen, bool begins_group)
{
    auto& ui = panel.ui;
    auto const& found = words.found;
    auto const key = found.action.empty() ? std::string_view(found.touchpoint.text) : found.action;
    auto const item = ui::item(ui, box, { .role = ui::Role::Option, .name = words.word.empty() ? std::string_view("\u2013") : words.word, .key = key, .ring_corner = 6 });
    ui.mirror.last()->is_selected = is_chosen;
    ui.mirror.last()->description = words.keys.empty() ? std::string(words.group) : words.keys;
    auto& list = ui::draw_list();
    if (is_chosen || item.is_hovered)
        ui::fill_box(list, box, ui.px(6), is_chosen ? panel.tokens().accent_soft : panel.tokens().hover);
    Rect rest = ui::inset(box, ui.px(10), 0);
    ui::draw_icon_in(ui, list, words.icon, ui::cut_left(rest, ui.px(18), ui.px(10)), ui.px(18), panel.tokens().muted);
    if (columns.keys > 0)
        ui::key_caps(ui, ui::cut_right(rest, columns.keys, ui.px(16)), words.keys);
    auto const group = ui::cut_right(rest, columns.group, ui.px(10));
    if (begins_group || is_chosen)
        ui::label(ui, group, words.group, ui.muted(ui::Type::Tiny));
    ui::label(ui, rest, words.word, ui.ink());
    return item.is_pressed;
}

void move_choice(Panel& panel, std::size_t count)
{
    auto& place = panel.state.palette_place;
    if (count == 0)
        return;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        place = (place + 1) % count;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow))
        place = (place + count - 1) % count;
    place = std::min(place, count - 1);
}

}

void palette_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto& state = panel.state;
    if (state.dialog_before != Dialog::Palette) {
        state.palette_words.clear();
        state.palette_place = 0;
    }
    Rect inner;
    float const height = std::min(ui.px(440), ui.page.y - 32);
    bool stays = ui::begin_modal(ui, "palette", { ui.px(width), height }, panel.say("All commands"), true, inner);
    Rect rest = ui::inset(inner, ui.px(12), ui.px(12));
    ui::FieldLook look { .placeholder = panel.say("Search commands and touchpoints") };
    look.takes_focus = ui.memory.field.id == 0 && ImGui::GetActiveID() == 0; // not from the row that is being pressed
    auto const typed = ui::text_field(ui, ui::cut_top(rest, ui.touchable(40), ui.px(8)), panel.say("Search"), state.palette_words, look);
    if (typed.has_changed) {
        state.palette_words = typed.text;
        state.palette_place = 0;
    }
    auto const found = found_by(panel.view, state.palette_words, most_found);
    move_choice(panel, found.size());
    if (typed.is_entered && !found.empty())
        take(panel, found[state.palette_place]);
    if (typed.is_cancelled)
        stays = false;

    auto const scroll = ui::begin_scroll(ui, "found", rest);
    ui::mirror_text(ui, rest, panel.say("Found"), ui::Role::ListBox);
    ui.mirror.begin_inside(ui.mirror.last()->id);
    float y = scroll.top_left.y;
    float const row_width = rest.width - ui.px(4);
    std::vector<RowWords> rows;
    rows.reserve(found.size());
    for (auto const& each : found)
        rows.push_back(words_of(panel, each));
    auto const columns = columns_of(panel, rows, row_width);
    for (std::size_t at = 0; at < rows.size(); ++at) {
        Rect const box { rest.x, y, row_width, ui.touchable(34) };
        bool const is_chosen = at == state.palette_place;
        if (is_chosen && (ImGui::IsKeyPressed(ImGuiKey_DownArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow)))
            ui::scroll_to(box);
        bool const begins_group = at == 0 || rows[at].group != rows[at - 1].group; // the same word down the page says nothing
        if (row(panel, box, rows[at], columns, is_chosen, begins_group))
            take(panel, found[at]);
        y += box.height;
    }
    ui.mirror.end_inside();
    if (found.empty())
        y += ui::paragraph(ui, { rest.x + ui.px(10), y + 4 }, rest.width - ui.px(20), panel.say("Nothing is called that"), ui.muted(ui::Type::Body));
    ui::end_scroll(ui, y);
    ui::end_modal(ui);
    if (!stays)
        panel.wishes.push(ShowDialog { Dialog::None });
}

}
