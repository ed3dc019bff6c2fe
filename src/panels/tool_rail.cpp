#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <utility>

namespace trustline {

namespace {

struct ToolButton {
    Tool tool;
    std::string_view action;
    std::string_view icon;
};

constexpr std::array tools {
    ToolButton { Tool::Select, "tool-select", "select" },
    ToolButton { Tool::Hand, "tool-hand", "hand" },
    ToolButton { Tool::AddTouchpoint, "tool-touchpoint", "card" },
    ToolButton { Tool::AddNote, "tool-note", "note" },
    ToolButton { Tool::AddLink, "tool-link", "link" },
};

void tool_button(Panel& panel, Rect const& box, ToolButton const& tool)
{
    auto& ui = panel.ui;
    bool const is_on = panel.session().tool == tool.tool;
    auto const shortcut = panel.shortcut_of(tool.action);
    ui::ButtonLook const look { .kind = ui::ButtonKind::Icon, .icon = tool.icon, .shortcut = shortcut,
        .is_disabled = panel.session().is_read_only && tool.tool > Tool::Hand, .is_on = is_on, .is_checked = is_on };
    if (ui::button(ui, box, panel.label_of_action(tool.action), look))
        panel.run(tool.action);
}

}

void tool_rail(Panel& panel)
{
    if (panel.page.is_narrow || ui::keep_surface(panel.ui, "tools"))
        return;
    auto& ui = panel.ui;
    float const size = ui::button_height(ui), pitch = size + ui.px(4), padding = ui.px(4);
    float const separator = ui.px(9);
    float const height = pitch * float(tools.size() + 1) - ui.px(4) + separator + 2 * padding;
    Rect box { panel.page.rail.x, panel.page.rail.y, size + 2 * padding, height };
    // On a low page the rail moves up rather than out.
    box.y = std::max(panel.page.board.y + 4, std::min(box.y, panel.page.size.y - height - 8));
    ui::begin_surface(ui, "tools", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Toolbar, .name = panel.say("Tools") });
    Rect at { box.x + padding, box.y + padding, size, size };
    for (auto const& tool : tools) {
        tool_button(panel, at, tool);
        at.y += pitch;
    }
    ui::horizontal_hairline(ui::draw_list(), at.x + ui.px(4), at.y + ui.px(2), size - ui.px(8), panel.tokens().hair);
    at.y += separator;
    if (ui::icon_button(ui, at, "search", panel.label_of_action("palette"), panel.shortcut_of("palette")))
        panel.run("palette");
    ui::end_surface(ui);
}

void zoom_control(Panel& panel)
{
    if (panel.page.is_narrow)
        return;
    auto& ui = panel.ui;
    float const size = ui::button_height(ui), padding = ui.px(2);
    auto const zoom = std::to_string(int(std::lround(panel.session().screen_from_board.zoom * 100))) + " %";
    bool const is_another = std::exchange(panel.state.zoom_shown, zoom) != zoom;
    if (!is_another && ui::keep_surface(ui, "zoom"))
        return;
    float const zoom_width = ui.px(52);
    float const width = 3 * size + zoom_width + ui.px(7) + 2 * padding, height = size + 2 * padding;
    auto const& board = panel.page.board;
    Rect const box { board.right() - width - ui.px(12), board.bottom() - height - ui.px(12), width, height };
    ui::begin_surface(ui, "zoom", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Toolbar, .name = panel.say("Zoom") });
    Rect rest = ui::inset(box, padding, padding);
    auto const action = [&](Rect const& place, std::string_view id, std::string_view icon) {
        if (ui::icon_button(ui, place, icon, panel.label_of_action(id), panel.shortcut_of(id)))
            panel.run(id);
    };
    action(ui::cut_left(rest, size), "zoom-out", "minus");
    auto const shortcut = panel.shortcut_of("zoom-100");
    ui::ButtonLook const look { .kind = ui::ButtonKind::Plain, .key = "zoom", .tip = panel.label_of_action("zoom-100"), .shortcut = shortcut, .type = ui::Type::Small };
    if (ui::button(ui, ui::cut_left(rest, zoom_width), zoom, look))
        panel.run("zoom-100");
    action(ui::cut_left(rest, size), "zoom-in", "plus");
    auto const gap = ui::cut_left(rest, ui.px(7));
    ui::vertical_hairline(ui::draw_list(), gap.x + ui.px(3), gap.y + ui.px(7), gap.height - ui.px(14), panel.tokens().hair);
    action(ui::cut_left(rest, size), "fit", "fit");
    ui::end_surface(ui);
}

}
