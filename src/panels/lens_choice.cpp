#include "panels/lens_choice.h"

#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <array>

namespace trustline {

namespace {

struct LensAction {
    Lens lens;
    std::string_view action;
    std::string_view heading {}; // of the group in the menu that begins here
};

// The most asked for first: as many of them stand in the row as there is room for.
constexpr std::array lenses {
    LensAction { Lens::Overall, "lens-overall" }, LensAction { Lens::Gap, "lens-gap" }, LensAction { Lens::Trust, "lens-trust" },
    LensAction { Lens::Watermelon, "lens-watermelon" }, LensAction { Lens::Evidence, "lens-evidence" },
    LensAction { Lens::Waiting, "lens-waiting" }, LensAction { Lens::Owner, "lens-owner" }, LensAction { Lens::Agreement, "lens-agreement" }, LensAction { Lens::Change, "lens-change" },
    LensAction { Lens::Reliability, "lens-reliability", "One dimension" }, LensAction { Lens::Assurance, "lens-assurance" }, LensAction { Lens::Tangibles, "lens-tangibles" },
    LensAction { Lens::Empathy, "lens-empathy" }, LensAction { Lens::Responsiveness, "lens-responsiveness" },
};
static_assert(lenses.size() == lens_count);
constexpr std::array<std::size_t, 2> rows { 5, 3 };

struct Row {
    std::vector<std::string> shortcuts; // what the choices look at: it stays in its place when a row is moved
    std::vector<ui::Choice> choices;
    std::size_t current = 0;
};

std::size_t place_of(Lens lens)
{
    return std::size_t(std::find_if(lenses.begin(), lenses.end(), [&](LensAction const& one) { return one.lens == lens; }) - lenses.begin());
}

Row row_of(Panel& panel, std::size_t count)
{
    Row row;
    row.shortcuts.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        row.shortcuts.push_back(panel.shortcut_of(lenses[at].action));
        row.choices.push_back({ panel.say(label_of(lenses[at].lens)), {}, row.shortcuts.back() });
    }
    auto const place = place_of(panel.session().lens);
    row.current = std::min(place, count);
    row.choices.push_back({ panel.say(place < count ? "More" : label_of(panel.session().lens)), panel.say("All lenses"), {}, "down" });
    return row;
}

float icon_room(Panel const& panel)
{
    return panel.ui.px(18) + panel.ui.px(10); // each rounded, as it is drawn
}

ui::ButtonLook button_look()
{
    return { .kind = ui::ButtonKind::Quiet, .icon = "lens", .icon_behind = "down", .key = "lens", .is_expanded = ui::is_popup_open("lenses") };
}

}

float lens_width(Panel& panel, float offered)
{
    for (auto const count : rows) {
        auto const row = row_of(panel, count);
        float const whole = icon_room(panel) + ui::segmented_width(panel.ui, row.choices);
        if (whole <= offered)
            return whole;
    }
    return ui::button_width(panel.ui, panel.say(label_of(panel.session().lens)), button_look());
}

void lens_menu(Panel& panel, Rect const& anchor)
{
    if (!ui::is_popup_open("lenses"))
        return;
    std::vector<ui::MenuEntry> entries;
    for (std::size_t at = 0; at < lenses.size(); ++at) {
        auto const& one = lenses[at];
        ui::MenuEntry entry { .word = panel.say(label_of(one.lens)), .shortcut = panel.shortcut_of(one.action) };
        entry.is_checked = panel.session().lens == one.lens ? std::optional(true) : std::nullopt;
        entry.begins_group = !one.heading.empty();
        if (entry.begins_group)
            entry.heading = panel.say(one.heading);
        entries.push_back(std::move(entry));
    }
    if (auto const pressed = ui::menu(panel.ui, "lenses", anchor, panel.say("Lens"), entries))
        panel.wishes.push(ChooseLens { lenses[*pressed].lens });
}

void lens_choice(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    auto const lens = panel.session().lens;
    auto const fits = [&](Row const& row) { return box.width >= icon_room(panel) + ui::segmented_width(ui, row.choices); };
    std::size_t count = rows.front();
    auto row = row_of(panel, count);
    if (!fits(row)) {
        count = rows.back();
        row = row_of(panel, count);
    }
    bool const is_row = fits(row);
    Rect rest = box;
    if (!is_row) {
        if (ui::button(ui, box, panel.say(label_of(lens)), button_look()))
            ui::open_popup("lenses");
    } else {
        ui::draw_icon_in(ui, ui::draw_list(), "lens", ui::cut_left(rest, ui.px(18), ui.px(10)), ui.px(18), panel.tokens().muted);
        auto const pressed = ui::segmented(ui, rest, panel.say("Lens"), row.choices, row.current);
        if (pressed && *pressed < count)
            panel.wishes.push(ChooseLens { lenses[*pressed].lens });
        else if (pressed)
            ui::open_popup("lenses");
    }
    lens_menu(panel, rest);
}

}
