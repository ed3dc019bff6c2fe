#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <cmath>

namespace trustline {

void toast_panel(Panel& panel)
{
    auto const& toast = panel.session().toast;
    if (!toast)
        return;
    auto& ui = panel.ui;
    auto const& t = panel.tokens();
    auto const words = panel.view.say(toast->sentence);
    auto const lettering = ui.lettering(ui::Type::Body, t.tip_ink);
    auto const undo_look = ui.lettering(ui::Type::Body, t.tip_ink, true);
    auto const undo = panel.label_of_action("undo");
    float const undo_width = toast->can_undo ? ui::text_width(ui, undo, undo_look) + ui.px(20) : 0;
    float const close_size = ui.touchable(28);
    float const padding = ui.px(16);
    float const most = std::min(ui.px(560), ui.page.x - 24) - 2 * padding - undo_width - close_size;
    float const text_width = std::min(ui::text_width(ui, words, lettering) + 1, most);
    auto const lines = ui::lines_of(ui, words, text_width, lettering, 4);
    float const line = ui::line_of(ui, ui::Type::Body);
    float const height = std::max(ui.px(40), float(lines.size()) * line + ui.px(22));
    float const width = text_width + undo_width + close_size + 2 * padding - ui.px(8);
    bool const is_board = panel.session().page == Page::Board;
    float const bottom = is_board && panel.page.is_narrow ? panel.page.bottom_bar.y : ui.page.y;
    float const middle = is_board && !panel.page.is_narrow ? panel.page.board.centre().x : ui.page.x / 2;
    float const x = std::clamp(std::round(middle - width / 2), 12.0f, std::max(12.0f, ui.page.x - width - 12));
    Rect const box { x, bottom - height - ui.px(is_board && !panel.page.is_narrow ? 108 : 16), width, height };
    ui::begin_surface(ui, "toast", box, { .fill = toast->is_error ? t.error : t.tip, .corner = ui.px(8), .elevation = 3, .role = ui::Role::Region, .name = panel.say("Message") });
    auto const ink = toast->is_error ? (t.is_dark ? t.tip_ink : t.on_accent) : t.tip_ink;
    float y = std::round(box.centre().y - float(lines.size()) * line / 2);
    for (auto const& words_of_line : lines) {
        ui::label(ui, { box.x + padding, y, text_width, line }, words_of_line, ui.lettering(ui::Type::Body, ink));
        y += line;
    }
    ui::mirror_text(ui, { box.x + padding, box.y, text_width, box.height }, words, ui::Role::Status);
    if (toast->can_undo) {
        Rect place;
        if (ui::word_button(ui, { box.x + padding + text_width + ui.px(12), std::round(box.centre().y - line / 2) }, undo, ui.lettering(ui::Type::Body, ink, true), &place)) {
            panel.run("undo");
            panel.wishes.push(DismissToast {});
        }
        ui::horizontal_hairline(ui::draw_list(), place.x, place.bottom() - 2, place.width, ink);
    }
    Rect const close { box.right() - close_size - ui.px(6), std::round(box.centre().y - close_size / 2), close_size, close_size };
    if (ui::button(ui, close, panel.say("Dismiss"), { .kind = ui::ButtonKind::Icon, .icon = "close", .colour = ink }))
        panel.wishes.push(DismissToast {});
    ui::end_surface(ui);
}

}
