#include "panels/inspector.h"

#include "core/editor/selection.h"
#include "panels/action_menu.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float widest_column = 440; // of a sheet: names and their numbers stay together

template<class R>
R const* only_selected(Panel const& panel)
{
    auto const& selection = panel.session().selection;
    return selection.size() == 1 ? panel.view.journey.find(Id<R> { selection.front().text }) : nullptr;
}

void subject(Panel& panel, Column& column)
{
    if (panel.session().selection.size() > 1)
        return several_panel(panel, column);
    if (auto const* touchpoint = only_selected<Touchpoint>(panel))
        return touchpoint_panel(panel, column, *touchpoint);
    if (auto const* stage = only_selected<Stage>(panel))
        return stage_panel(panel, column, *stage);
    if (auto const* lane = only_selected<Lane>(panel))
        return lane_panel(panel, column, *lane);
    if (auto const* note = only_selected<Note>(panel))
        return note_panel(panel, column, *note);
    if (auto const* link = only_selected<Link>(panel))
        return link_panel(panel, column, *link);
    map_panel(panel, column);
}

void more_menu(Panel& panel, Rect const& box)
{
    auto const kind = panel.session().selection.size() == 1 ? panel.view.journey.kind_of(panel.session().selection.front()) : std::nullopt;
    if (panel.session().selection.empty())
        return;
    if (ui::icon_button(panel.ui, box, "more", panel.say("More actions"), {}, ui::is_popup_open("more actions")))
        ui::open_popup("more actions");
    auto const name = panel.say("More actions");
    if (kind == RecordKind::Touchpoint)
        action_menu(panel, "more actions", box, name, { "rename", "link-to", "duplicate", "", "move-earlier", "move-later", "move-left", "move-right", "move-up", "move-down", "", "zoom-selection", "delete" });
    else if (kind == RecordKind::Stage)
        action_menu(panel, "more actions", box, name, { "rename-stage", "stage-earlier", "stage-later", "add-stage", "", "select-in-stage", "collapse-stage", "merge-stage", "", "remove-stage" });
    else if (kind == RecordKind::Lane)
        action_menu(panel, "more actions", box, name, { "rename-lane", "lane-up", "lane-down", "add-lane", "", "select-in-lane", "collapse-lane", "", "remove-lane" });
    else
        action_menu(panel, "more actions", box, name, { "duplicate", "zoom-selection", "", "delete" });
}

// A sheet can be sent away: nothing is selected then. The buttons stay while what is below them scrolls.
void sheet_buttons(Panel& panel, Rect const& sheet)
{
    auto& ui = panel.ui;
    constexpr float size = 44, gap = 4;
    Rect const box { sheet.right() - 2 * (size + gap), sheet.y + gap, 2 * size + gap, size };
    ui::begin_surface(ui, "sheet buttons", box, { .fill = panel.tokens().panel, .corner = 12 });
    more_menu(panel, { box.x, box.y, size, size });
    if (ui::icon_button(ui, { box.right() - size, box.y, size, size }, "close", panel.say("Close")))
        panel.wishes.push(Select {});
    ui::end_surface(ui);
}

}

void inspector(Panel& panel)
{
    if (!panel.page.has_inspector)
        return;
    auto& ui = panel.ui;
    auto const& box = panel.page.inspector;
    bool const is_sheet = panel.page.has_sheet;
    if (ui::keep_surface(ui, "inspector")) {
        if (is_sheet)
            ui::keep_surface(ui, "sheet buttons");
        return;
    }
    ui::begin_surface(ui, "inspector", box,
        { .fill = panel.tokens().panel, .corner = is_sheet ? 16.0f : 0.0f, .elevation = is_sheet ? 3 : 0, .role = ui::Role::Region, .name = panel.say("Inspector") });
    if (!is_sheet)
        ui::vertical_hairline(ui::draw_list(), box.x - 1, box.y, box.height, panel.tokens().hair);
    float const top = is_sheet ? 12 : 0;
    Rect const area { box.x, box.y + top, box.width, box.height - top };
    // What is shown keeps its own place of scrolling.
    auto const focus = focus_of(panel.session());
    auto const scroll = ui::begin_scroll(ui, focus.is_empty() ? "map" : focus.text.c_str(), area);
    float const padding = panel.page.is_narrow ? 16 : std::max(ui.px(panel_padding), std::round((scroll.width - ui.px(widest_column)) / 2));
    Column column { panel, { scroll.top_left.x + padding, scroll.top_left.y + ui.px(14) }, scroll.width - 2 * padding };
    subject(panel, column);
    // As high as the line beside it, so that it leaves the title below alone.
    float const more = std::min(ui::button_height(ui), ui.px(26));
    if (!is_sheet)
        more_menu(panel, { box.right() - more - ui.px(12), scroll.top_left.y + ui.px(9), more, more });
    ui::end_scroll(ui, column.y() + ui.px(16));
    if (is_sheet)
        ui::fill_box(ui::draw_list(), ui::centred({ box.x, box.y, box.width, 12 }, 36, 4), 2, panel.tokens().line);
    ui::end_surface(ui);
    if (is_sheet)
        sheet_buttons(panel, box);
}

}
