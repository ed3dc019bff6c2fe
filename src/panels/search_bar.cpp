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

constexpr float most_field_width = 320;

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
    auto const& box = panel.page.search;
    float const button = ui::button_height(ui);
    ui::begin_surface(ui, "search", box, { .fill = panel.tokens().panel, .role = ui::Role::Region, .name = panel.say("Find on the board") });
    ui::horizontal_hairline(ui::draw_list(), box.x, box.bottom() - 1, box.width, panel.tokens().hair);
    Rect rest = ui::inset(box, ui.px(panel.page.is_narrow ? 8 : 12), 0);
    auto const middle = [&](Rect const& cell, float height) { return Rect { cell.x, std::round(box.centre().y - height / 2), cell.width, height }; };
    auto const action = [&](std::string_view icon, std::string_view id) {
        auto const cell = middle(ui::cut_left(rest, button), button);
        if (ui::icon_button(ui, cell, icon, panel.label_of_action(id), panel.shortcut_of(id), false, search->count == 0))
            panel.run(id);
    };
    // From right to left what stands there anyway; what is left is the field's.
    bool const is_closed = ui::icon_button(ui, middle(ui::cut_right(rest, button, ui.px(8)), button), "close", panel.say("End the search"), "Esc");
    auto const words = hits_in_words(panel, *search);
    auto const lettering = ui.lettering(ui::Type::Small, panel.tokens().muted);
    float const words_width = std::max(ui.px(56), std::ceil(ui::text_width(ui, words, lettering)));
    float const field_width = std::min(ui.px(most_field_width), rest.width - words_width - 2 * button - ui.px(16));
    search_field(panel, middle(ui::cut_left(rest, field_width, ui.px(8)), ui::field_height(ui)), *search);
    action("up", "find-previous");
    action("down", "find-next");
    Rect const count = middle(ui::cut_left(rest, words_width), ui::line_of(ui, ui::Type::Small));
    ui::label(ui, { count.x + ui.px(8), count.y, count.width, count.height }, words, lettering);
    if (!words.empty())
        ui::mirror_text(ui, count, words, ui::Role::Status);
    if (is_closed)
        panel.wishes.push(SearchFor { {}, true });
    ui::end_surface(ui);
}

}
