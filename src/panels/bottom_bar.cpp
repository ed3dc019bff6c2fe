// The bar below the board on a phone.

#include "panels/lens_choice.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <array>
#include <cmath>

namespace trustline {

void bottom_bar(Panel& panel)
{
    if (!panel.page.is_narrow || ui::keep_surface(panel.ui, "bottom bar"))
        return;
    auto& ui = panel.ui;
    auto const& bar = panel.page.bottom_bar;
    ui::begin_surface(ui, "bottom bar", bar, { .fill = panel.tokens().panel, .role = ui::Role::Toolbar, .name = panel.say("Actions") });
    ui::horizontal_hairline(ui::draw_list(), bar.x, bar.y, bar.width, panel.tokens().hair);
    constexpr int count = 6;
    constexpr float size = 44;
    float const pitch = bar.width / count;
    auto const place = [&](int at) { return Rect { std::round(bar.x + pitch * (float(at) + 0.5f) - size / 2), std::round(bar.centre().y - size / 2), size, size }; };
    auto const action = [&](int at, std::string_view id, std::string_view icon) {
        if (ui::icon_button(ui, place(at), icon, panel.label_of_action(id), {}, false, !panel.is_enabled(id)))
            panel.run(id);
    };
    action(0, "fit", "fit");
    auto const add = panel.label_of_action("add-touchpoint");
    if (ui::button(ui, place(1), add, { .kind = ui::ButtonKind::Primary, .icon = "card", .is_disabled = panel.session().is_read_only, .is_icon_alone = true }))
        panel.run("add-touchpoint");
    if (ui::icon_button(ui, place(2), "lens", panel.say("Lens"), {}, ui::is_popup_open("lenses")))
        ui::open_popup("lenses");
    lens_menu(panel, place(2));
    action(3, "insights", "insights");
    if (ui::icon_button(ui, place(4), "share", panel.say("Share"), {}, ui::is_popup_open("save menu")))
        ui::open_popup("save menu");
    share_menu_entries(panel, place(4));
    if (ui::icon_button(ui, place(5), "menu", panel.say("Menu"), {}, ui::is_popup_open("main menu")))
        ui::open_popup("main menu");
    main_menu_entries(panel, place(5));
    ui::end_surface(ui);
}

}
