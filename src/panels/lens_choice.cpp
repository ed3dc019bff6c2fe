#include "panels/lens_choice.h"

#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <array>

namespace trustline {

namespace {

constexpr std::array lenses { Lens::Overall, Lens::Gap, Lens::Trust, Lens::Reliability, Lens::Assurance, Lens::Tangibles, Lens::Empathy, Lens::Responsiveness };
constexpr std::array<std::string_view, 8> lens_actions { "lens-overall", "lens-gap", "lens-trust", "lens-reliability", "lens-assurance", "lens-tangibles", "lens-empathy", "lens-responsiveness" };
constexpr std::size_t in_the_row = 3;

struct Row {
    std::vector<std::string> shortcuts;
    std::vector<ui::Choice> choices;
    std::string more;
};

bool is_in_the_row(Lens lens)
{
    return std::size_t(lens) < in_the_row;
}

Row row_of(Panel& panel)
{
    Row row;
    row.shortcuts.reserve(in_the_row);
    for (std::size_t at = 0; at < in_the_row; ++at) {
        row.shortcuts.push_back(panel.shortcut_of(lens_actions[at]));
        row.choices.push_back({ panel.say(label_of(lenses[at])), {}, row.shortcuts.back() });
    }
    auto const lens = panel.session().lens;
    row.more = is_in_the_row(lens) ? std::string(panel.say("More")) : std::string(panel.say(label_of(lens)));
    row.choices.push_back({ row.more, panel.say("One dimension"), {} });
    return row;
}

float icon_room(Panel const& panel)
{
    return panel.ui.px(28);
}

float button_room(Panel& panel)
{
    return panel.ui.px(10 + 18 + 6 + 16 + 10) + ui::text_width(panel.ui, panel.say(label_of(panel.session().lens)), ui::Type::Body, true);
}

}

float lens_width(Panel& panel, float offered)
{
    auto const row = row_of(panel);
    float const whole = icon_room(panel) + ui::segmented_width(panel.ui, row.choices);
    return whole <= offered ? whole : button_room(panel);
}

void lens_menu(Panel& panel, Rect const& anchor)
{
    if (!ui::is_popup_open("lenses"))
        return;
    std::vector<ui::MenuEntry> entries;
    for (std::size_t at = 0; at < lenses.size(); ++at) {
        ui::MenuEntry entry { .word = panel.say(label_of(lenses[at])), .shortcut = panel.shortcut_of(lens_actions[at]) };
        entry.is_checked = panel.session().lens == lenses[at] ? std::optional(true) : std::nullopt;
        if (at == in_the_row)
            entry.heading = panel.say("One dimension");
        entry.begins_group = at == in_the_row;
        entries.push_back(std::move(entry));
    }
    if (auto const pressed = ui::menu(panel.ui, "lenses", anchor, panel.say("Lens"), entries))
        panel.wishes.push(ChooseLens { lenses[*pressed] });
}

void lens_choice(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    auto const row = row_of(panel);
    auto const lens = panel.session().lens;
    bool const is_row = box.width >= icon_room(panel) + ui::segmented_width(ui, row.choices);
    Rect rest = box;
    if (!is_row) {
        ui::ButtonLook const look { .kind = ui::ButtonKind::Quiet, .icon = "lens", .icon_behind = "down", .key = "lens", .is_expanded = ui::is_popup_open("lenses") };
        if (ui::button(ui, box, panel.say(label_of(lens)), look))
            ui::open_popup("lenses");
    } else {
        ui::draw_icon_in(ui, ui::draw_list(), "lens", ui::cut_left(rest, ui.px(18), ui.px(10)), ui.px(18), panel.tokens().muted);
        auto const current = is_in_the_row(lens) ? std::size_t(lens) : in_the_row;
        auto const pressed = ui::segmented(ui, rest, panel.say("Lens"), row.choices, current);
        if (pressed && *pressed < in_the_row)
            panel.wishes.push(ChooseLens { lenses[*pressed] });
        else if (pressed)
            ui::open_popup("lenses");
    }
    lens_menu(panel, rest);
}

}
