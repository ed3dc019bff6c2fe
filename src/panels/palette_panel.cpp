// A few letters find any action and any touchpoint.

#include "core/editor/actions.h"
#include "core/editor/search.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>

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

bool row(Panel& panel, Rect const& box, Found const& found, bool is_chosen)
{
    auto& ui = panel.ui;
    std::string_view word, icon, behind;
    std::string shortcut;
    if (auto const* action = found.action.empty() ? nullptr : find_action(found.action)) {
        word = panel.say(action->label);
        icon = action->icon;
        behind = panel.say(action->group);
        shortcut = panel.shortcut_of(found.action);
    } else if (auto const* touchpoint = panel.view.journey.find(found.touchpoint)) {
        word = touchpoint->title;
        icon = "card";
        if (auto const* stage = panel.view.journey.find(touchpoint->stage))
            behind = stage->title;
    }
    auto const key = found.action.empty() ? std::string_view(found.touchpoint.text) : found.action;
    auto const item = ui::item(ui, box, { .role = ui::Role::Option, .name = word.empty() ? std::string_view("\u2013") : word, .key = key, .ring_corner = 6 });
    ui.mirror.last()->is_selected = is_chosen;
    ui.mirror.last()->description = shortcut.empty() ? std::string(behind) : shortcut;
    auto& list = ui::draw_list();
    if (is_chosen || item.is_hovered)
        ui::fill_box(list, box, ui.px(6), is_chosen ? panel.tokens().accent_soft : panel.tokens().hover);
    Rect rest = ui::inset(box, ui.px(10), 0);
    ui::draw_icon_in(ui, list, icon, ui::cut_left(rest, ui.px(18), ui.px(10)), ui.px(18), panel.tokens().muted);
    if (!shortcut.empty() && !ui.is_touch)
        ui::label(ui, ui::cut_right(rest, ui::text_width(ui, shortcut, ui::Type::Tiny), ui.px(12)), shortcut, ui.muted(ui::Type::Tiny));
    float const room = rest.width * 0.4f;
    auto lettering = ui.muted(ui::Type::Tiny);
    lettering.align = ui::Align::Right;
    ui::label(ui, ui::cut_right(rest, std::min(room, ui::text_width(ui, behind, lettering)), ui.px(10)), behind, lettering);
    ui::label(ui, rest, word, ui.ink());
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
    look.takes_focus = ui.memory.field.id == 0;
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
    for (std::size_t at = 0; at < found.size(); ++at) {
        Rect const box { rest.x, y, rest.width - ui.px(4), ui.touchable(34) };
        bool const is_chosen = at == state.palette_place;
        if (is_chosen && (ImGui::IsKeyPressed(ImGuiKey_DownArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow)))
            ui::scroll_to(box);
        if (row(panel, box, found[at], is_chosen))
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
