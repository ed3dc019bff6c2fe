// The bar for looking through the board: a field, how many hits there are, and the way from one to the next.

#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <cmath>

namespace trustline {

namespace {

constexpr float search_bar_width = 400;

std::string hits_in_words(Panel& panel, BoardSearch const& search)
{
    if (search.words.empty())
        return {};
    if (search.count == 0)
        return std::string(panel.say("No hits"));
    if (search.place == 0)
        return search.count == 1 ? std::string(panel.say("1 hit")) : panel.say("{0} hits", { std::to_string(search.count) });
    return panel.say("{0} of {1}", { std::to_string(search.place), std::to_string(search.count) });
}

void search_field(Panel& panel, Rect const& box, BoardSearch const& search)
{
    ui::FieldLook look { .placeholder = panel.say("Find on the board"), .key = "board search" };
    look.enter_stays = true;
    look.takes_focus = panel.state.search_asked != search.asked;
    panel.state.search_asked = search.asked;
    auto const typed = ui::text_field(panel.ui, box, panel.say("Find on the board"), search.words, look);
    if (typed.has_changed)
        panel.wishes.push(SearchFor { typed.text });
    if (typed.is_entered)
        panel.run(ImGui::GetIO().KeyShift ? "find-previous" : "find-next");
    if (typed.is_cancelled)
        panel.wishes.push(SearchFor { {}, true });
}

}

void search_bar(Panel& panel)
{
    auto const& search = panel.session().search;
    if (!search) {
        panel.state.search_asked = 0;
        return;
    }
    auto& ui = panel.ui;
    auto const& cards = panel.page.cards;
    float const button = ui::button_height(ui), padding = ui.px(6);
    float const width = std::min(ui.px(search_bar_width), panel.page.board.width - 16), height = std::max(button, ui::field_height(ui)) + 2 * padding;
    Rect const box { std::round(cards.right() - width - 8), cards.y + 8, width, height };
    ui::begin_surface(ui, "search", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Region, .name = panel.say("Find on the board") });
    Rect rest = ui::inset(box, padding, padding);
    auto const action = [&](std::string_view icon, std::string_view id) {
        auto const cell = ui::cut_right(rest, button);
        if (ui::icon_button(ui, { cell.x, std::round(cell.centre().y - button / 2), button, button }, icon, panel.label_of_action(id), panel.shortcut_of(id), false, search->count == 0))
            panel.run(id);
    };
    auto const close = ui::cut_right(rest, button);
    bool const is_closed = ui::icon_button(ui, { close.x, std::round(close.centre().y - button / 2), button, button }, "close", panel.say("End the search"), "Esc");
    action("down", "find-next");
    action("up", "find-previous");
    auto const words = hits_in_words(panel, *search);
    auto const lettering = ui.lettering(ui::Type::Small, panel.tokens().muted, false, ui::Align::Right);
    float const room = std::max(ui.px(56), ui::text_width(ui, words, lettering));
    Rect const count = ui::cut_right(rest, room, ui.px(8));
    ui::label(ui, count, words, lettering);
    if (!words.empty())
        ui::mirror_text(ui, count, words, ui::Role::Status);
    rest.width -= ui.px(8);
    float const field_height = ui::field_height(ui);
    search_field(panel, { rest.x, std::round(rest.centre().y - field_height / 2), rest.width, field_height }, *search);
    if (is_closed)
        panel.wishes.push(SearchFor { {}, true });
    ui::end_surface(ui);
}

}
