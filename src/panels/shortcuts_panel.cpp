// Every action that has a key, by group; made from the table of actions, so it cannot be out of date.

#include "core/base/text.h"
#include "core/editor/actions.h"
#include "panels/dialog.h"
#include "panels/panel_list.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text_field.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

struct Help {
    std::string_view group, label, hint;
    std::string keys;
};

std::vector<Help> help_of(Panel& panel)
{
    std::vector<Help> all;
    for (auto const& action : all_actions()) {
        std::string keys;
        for (auto const& shortcut : action.shortcuts)
            keys += (keys.empty() ? "" : ", ") + shown(shortcut, panel.ui.is_mac);
        all.push_back({ panel.say(action.group), panel.say(action.label), action.hint.empty() ? std::string_view {} : panel.say(action.hint), keys });
    }
    auto const& words = panel.state.shortcut_words;
    std::erase_if(all, [&](Help const& help) {
        if (words.empty())
            return help.keys.empty();
        return !contains_folded(std::string(help.label) + " " + std::string(help.hint) + " " + help.keys, words);
    });
    return all;
}

float help_row(Panel& panel, Vec2 at, float width, Help const& help)
{
    auto& ui = panel.ui;
    float const keys_width = std::min(width * 0.55f, ui::text_width(ui, help.keys, ui::Type::Small) + ui.px(16));
    float const text_width = width - keys_width - ui.px(12);
    float const label_height = ui::paragraph(ui, at, text_width, help.label, ui.ink(), 2);
    float y = at.y + label_height;
    if (!help.hint.empty())
        y += ui::paragraph(ui, { at.x, y }, text_width, help.hint, ui.muted(ui::Type::Tiny), 3);
    if (!help.keys.empty()) {
        Rect const chip { at.x + width - keys_width, at.y - 1, keys_width, ui.px(22) };
        ui::fill_box(ui::draw_list(), chip, ui.px(6), panel.tokens().field);
        ui::text(ui, ui::inset(chip, ui.px(8), 0), help.keys, { ui::Type::Small, false, panel.tokens().ink, ui::Align::Right });
    }
    return y + ui.px(8);
}

}

void shortcuts_panel(Panel& panel)
{
    auto& ui = panel.ui;
    if (panel.state.dialog_before != Dialog::Shortcuts)
        panel.state.shortcut_words.clear();
    auto frame = begin_dialog(panel, "shortcuts", { 560, 640 }, panel.say("Keyboard shortcuts"));
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    Rect rest = ui::inset(frame.contents, padding, 0);
    ui::FieldLook look { .placeholder = panel.say("Search") };
    look.takes_focus = panel.state.dialog_before != Dialog::Shortcuts && !panel.session().touch;
    auto const typed = ui::text_field(ui, ui::cut_top(rest, ui::field_height(ui), ui.px(10)), panel.say("Search shortcuts"), panel.state.shortcut_words, look);
    if (typed.has_changed)
        panel.state.shortcut_words = typed.text;
    if (typed.is_cancelled)
        frame.stays = false;
    auto const scroll = ui::begin_scroll(ui, "contents", { frame.contents.x, rest.y, frame.contents.width, frame.contents.bottom() - rest.y });
    Vec2 at { rest.x, scroll.top_left.y };
    std::string_view group;
    for (auto const& help : help_of(panel)) {
        if (help.group != group) {
            group = help.group;
            at.y += ui.px(8);
            ui::heading(ui, { at.x, at.y, rest.width, ui::line_of(ui, ui::Type::Head) }, group, 3, ui.ink(ui::Type::Head, true));
            at.y += ui::line_of(ui, ui::Type::Head) + ui.px(8);
        }
        at.y = help_row(panel, at, rest.width, help);
    }
    ui::end_scroll(ui, at.y + ui.px(24));
    end_dialog(panel, frame);
}

}
