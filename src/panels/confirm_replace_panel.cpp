// A map came in while another one is on the board.

#include "panels/dialog.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"

namespace trustline {

namespace {

std::string_view what_happens(Panel& panel)
{
    auto const state = panel.session().save.state;
    if (state == SaveState::NotSaved)
        return panel.say("The map on the board could not be saved on this device. Download it first, or what you changed is lost.");
    return panel.say("The map on the board stays on this device: you find it on the start page, among the last maps.");
}

}

void confirm_replace_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const waiting = panel.view.editor.waiting_title();
    auto const question = panel.say("Open “{0}” instead of the map on the board?", { waiting.empty() ? std::string(panel.say("Untitled map")) : waiting });
    float const padding = panel.page.is_narrow ? 16 : ui.px(24), button = ui.touchable(36);
    float const width = std::min(ui.px(480), ui.page.x - 16);
    float const inner = width - 2 * padding;
    float const head = std::max(ui.touchable(32), ui::line_of(ui, ui::Type::Title)) + ui.px(24);
    float const height = head + ui::paragraph_height(ui, question, inner, ui.ink()) + ui.px(8) + ui::paragraph_height(ui, what_happens(panel), inner, ui.muted(ui::Type::Body)) + ui.px(20) + button + ui.px(32);
    auto frame = begin_dialog(panel, "confirm", { width / ui.scale, height / ui.scale }, panel.say("Open another map"), button);
    Column column { panel, { frame.contents.x + padding, frame.contents.y }, frame.contents.width - 2 * padding };
    column.paragraph(question, ui.ink());
    column.paragraph(what_happens(panel), ui.muted(ui::Type::Body));
    Rect row = frame.buttons;
    auto const open_words = panel.say("Open");
    ui::ButtonLook const primary { .kind = ui::ButtonKind::Primary };
    bool const opens = ui::button(ui, ui::cut_right(row, ui::button_width(ui, open_words, primary), ui.px(8)), open_words, primary);
    auto const cancel_words = panel.say("Cancel");
    if (ui::button(ui, ui::cut_right(row, ui::button_width(ui, cancel_words), ui.px(8)), cancel_words))
        frame.stays = false;
    if (panel.session().save.state == SaveState::NotSaved) {
        auto const download = panel.label_of_action("download-map");
        if (ui::button(ui, ui::cut_right(row, std::min(row.width, ui::button_width(ui, download))), download))
            panel.run("download-map");
    }
    end_dialog(panel, frame);
    if (opens)
        panel.wishes.push(OpenWaiting {});
}

}
