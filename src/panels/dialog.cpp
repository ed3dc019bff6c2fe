#include "panels/dialog.h"

#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/window.h"

#include <cmath>

namespace trustline {

DialogFrame begin_dialog(Panel& panel, char const* id, Vec2 size, std::string_view title, float buttons_height)
{
    auto& ui = panel.ui;
    DialogFrame frame;
    Rect inner;
    frame.stays = ui::begin_modal(ui, id, { size.x * ui.scale, size.y * ui.scale }, title, true, inner);
    frame.box = inner;
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    float const head = std::max(ui.touchable(32), ui::line_of(ui, ui::Type::Title)) + ui.px(24);
    Rect rest = ui::inset(inner, padding, 0);
    auto head_row = ui::cut_top(rest, head);
    float const close = ui::button_height(ui);
    auto const close_cell = ui::cut_right(head_row, close, ui.px(8));
    ui::heading(ui, head_row, title, 2, ui.ink(ui::Type::Title, true));
    Rect const close_box { inner.right() - close - ui.px(12), std::round(close_cell.centre().y - close / 2), close, close };
    if (ui::icon_button(ui, close_box, "close", panel.say("Close"), "Esc"))
        frame.stays = false;
    if (buttons_height > 0) {
        ui::cut_bottom(rest, ui.px(20));
        frame.buttons = ui::cut_bottom(rest, buttons_height, ui.px(12));
    }
    frame.contents = { inner.x, rest.y, inner.width, rest.height - (buttons_height > 0 ? 0 : 1) };
    return frame;
}

void end_dialog(Panel& panel, DialogFrame const& frame)
{
    ui::end_modal(panel.ui);
    if (!frame.stays)
        panel.wishes.push(ShowDialog { Dialog::None });
}

}
