// Every action that has a key, by group; made from the table of actions, so it cannot be out of date. A press on the keys of
// one listens for others.

#include "core/base/text_search.h"
#include "core/editor/actions.h"
#include "panels/dialog.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text_field.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

struct Help {
    Action const* action;
    std::string_view group, label, hint;
    std::string keys;
};

std::vector<Help> help_of(Panel& panel)
{
    std::vector<Help> all;
    SearchWords const words { panel.state.shortcut_words };
    for (auto const& action : all_actions()) {
        std::string keys;
        for (auto const& shortcut : shortcuts_of(action, panel.session()))
            keys += (keys.empty() ? "" : ", ") + shown(shortcut, panel.ui.is_mac);
        Help help { &action, panel.say(action.group), panel.say(action.label), action.hint.empty() ? std::string_view {} : panel.say(action.hint), keys };
        bool const is_shown = words.is_empty() ? !keys.empty() : words.are_in({ help.label, help.hint, help.group, help.keys });
        if (is_shown)
            all.push_back(std::move(help));
    }
    return all;
}

bool has_own_keys(Panel const& panel, std::string_view action)
{
    auto const& choices = panel.session().key_choices;
    return std::any_of(choices.begin(), choices.end(), [&](KeyChoice const& choice) { return choice.action == action; });
}

// The keys of an action on a button: a press listens for others.
void keys_button(Panel& panel, Rect const& box, Help const& help, bool is_listening, std::string_view words)
{
    auto& ui = panel.ui;
    auto const name = panel.say("Keys of “{0}”: {1}", { std::string(help.label), help.keys.empty() ? std::string(panel.say("none")) : help.keys });
    auto const item = ui::area_button(ui, box, name, help.action->id, ui::Role::Button, ui.px(6));
    ui.mirror.last()->is_checked = is_listening;
    auto& list = ui::draw_list();
    ui::fill_box(list, box, ui.px(6), is_listening ? panel.tokens().accent_soft : item.is_hovered ? panel.tokens().hover : panel.tokens().field);
    ui::edge(ui, list, box, ui.px(6));
    if (is_listening)
        ui::stroke_box(list, box, ui.px(6), panel.tokens().accent, 1.5f);
    ui::label(ui, ui::inset(box, ui.px(8), 0), words, { ui::Type::Small, false, is_listening ? panel.tokens().accent : panel.tokens().ink, ui::Align::Right });
    ui::tooltip(ui, item, panel.say("Press to choose other keys"), {});
    if (item.is_pressed)
        panel.wishes.push(ListenForKeys { is_listening ? std::string() : std::string(help.action->id) });
}

float help_row(Panel& panel, Vec2 at, float width, Help const& help)
{
    auto& ui = panel.ui;
    bool const is_listening = panel.session().listening_for == help.action->id;
    bool const has_own = has_own_keys(panel, help.action->id);
    std::string_view const words = is_listening ? panel.say("Press the keys") : help.keys.empty() ? panel.say("Set") : std::string_view(help.keys);
    float const keys_width = std::min(width * 0.55f, ui::text_width(ui, words, ui::Type::Small) + ui.px(18));
    float const size = ui.touchable(26), reset_width = has_own ? size + ui.px(4) : 0;
    float const text_width = width - keys_width - reset_width - ui.px(12);
    float const label_height = ui::paragraph_height(ui, help.label, text_width, ui.ink(), 2);
    float const hint_height = help.hint.empty() ? 0 : ui::paragraph_height(ui, help.hint, text_width, ui.muted(ui::Type::Tiny), 3);
    // Beside a key for fingers the words stand in its middle.
    float y = at.y + std::max(0.0f, std::round((size - label_height - hint_height) / 2) - ui.px(3));
    y += ui::paragraph(ui, { at.x, y }, text_width, help.label, ui.ink(), 2);
    if (!help.hint.empty())
        y += ui::paragraph(ui, { at.x, y }, text_width, help.hint, ui.muted(ui::Type::Tiny), 3);
    Rect const keys { at.x + width - keys_width, at.y - ui.px(3), keys_width, size };
    keys_button(panel, keys, help, is_listening, words);
    if (has_own && ui::icon_button(ui, { keys.x - reset_width, keys.y, size, size }, "undo", panel.say("Usual keys of “{0}”", { std::string(help.label) })))
        panel.wishes.push(ResetKeys { std::string(help.action->id) });
    return std::max(y, keys.bottom()) + ui.px(8);
}

}

void shortcuts_panel(Panel& panel)
{
    auto& ui = panel.ui;
    if (panel.state.dialog_before != Dialog::Shortcuts)
        panel.state.shortcut_words.clear();
    bool const has_choices = !panel.session().key_choices.empty();
    auto frame = begin_dialog(panel, "shortcuts", { 560, 640 }, panel.say("Keyboard shortcuts"), has_choices ? ui::button_height(ui) : 0);
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
    if (has_choices) {
        auto const label = panel.say("All keys as they were");
        if (ui::button(ui, { frame.buttons.x, frame.buttons.y, std::min(frame.buttons.width, ui::button_width(ui, label)), frame.buttons.height }, label))
            panel.wishes.push(ResetKeys {});
    }
    end_dialog(panel, frame);
}

}
