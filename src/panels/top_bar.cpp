#include "panels/action_menu.h"
#include "panels/lens_choice.h"
#include "panels/panel_list.h"
#include "panels/save_words.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/text_field.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <cmath>

namespace trustline {

namespace {

constexpr float title_width = 440;
constexpr float least_title_width = 120;
constexpr float least_width_for_present = 900; // of the page; where it is narrower, the menu has it

void logo(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    auto const name = panel.say("Back to start");
    auto const item = ui::area_button(ui, box, name, "logo");
    if (item.is_hovered)
        ui::fill_box(ui::draw_list(), box, ui.px(8), panel.tokens().hover);
    auto const icon = ui::centred(box, ui.px(24), ui.px(24));
    if (panel.page.is_narrow)
        ui::draw_icon(ui, ui::draw_list(), "left", icon.top_left(), icon.width, panel.tokens().ink);
    else
        ui::draw_logo(ui, ui::draw_list(), icon.top_left(), icon.width);
    ui::tooltip(ui, item, name, panel.shortcut_of("back-to-start"));
    if (item.is_pressed)
        panel.run("back-to-start");
}

void title(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    bool const is_wrong = panel.session().save.state == SaveState::NotSaved;
    Colour const colour = is_wrong ? panel.tokens().error : panel.tokens().muted;
    auto const lettering = ui.lettering(ui::Type::Tiny, colour);
    float const icon_size = ui.px(14), room = box.width - icon_size - 5;
    auto const fits = [&](std::string_view words) { return ui::text_width(ui, words, lettering) <= room; };
    auto const whole = save_words(panel);
    // The time of saving can be left out. Why nothing is saved must be read whole: on a phone on two lines.
    auto const words = is_wrong || fits(whole) ? whole : save_words(panel, false);
    std::size_t const lines = panel.page.is_narrow && !fits(words) ? 2 : 1;
    float const title_line = ui.px(lines > 1 ? 20 : 22), save_line = float(lines) * ui.px(16);
    float const top = std::round(box.centre().y - (title_line + save_line) / 2);
    auto const& map = panel.view.journey.map();
    ui::FieldLook look { .key = "title", .is_bold = true, .has_frame = false, .padding = 6 };
    look.placeholder = panel.say("Untitled map");
    look.wish = [](std::string text) { return Wish { Command { RenameMap { std::move(text) } } }; };
    if (panel.page.is_narrow)
        look.align = ui::Align::Centre;
    // The letters stand where the line below them does; the field reaches a little beyond, into the gaps of the bar.
    Rect const field { box.x - look.padding * ui.scale, top, box.width + 2 * look.padding * ui.scale, title_line };
    if (panel.session().is_read_only)
        ui::text(ui, { box.x, top, box.width, title_line }, map.title, { ui::Type::Body, true, panel.tokens().ink, look.align });
    else
        ui::text_field(ui, field, panel.say("Title of the map"), map.title, look);

    Rect line { box.x, top + title_line, box.width, save_line };
    if (panel.page.is_narrow) {
        float const width = std::min(line.width, icon_size + 5 + ui::text_width(ui, words, lettering));
        line = { std::round(box.centre().x - width / 2), line.y, width, line.height };
    }
    ui::draw_icon_in(ui, ui::draw_list(), save_icon(panel.session().save.state), ui::cut_left(line, icon_size, 5), icon_size, colour);
    ui::label_lines(ui, line, words, lettering);
    ui::mirror_text(ui, line, whole, ui::Role::Status);
}

bool action_icon(Panel& panel, Rect const& box, std::string_view action, std::string_view icon)
{
    bool const is_pressed = ui::icon_button(panel.ui, box, icon, panel.label_of_action(action), panel.shortcut_of(action), false, !panel.is_enabled(action));
    if (is_pressed)
        panel.run(action);
    return is_pressed;
}

Rect button_in(Panel const& panel, Rect& rest, float width, bool is_right, float gap)
{
    float const height = ui::button_height(panel.ui);
    auto const cell = is_right ? ui::cut_right(rest, width, gap) : ui::cut_left(rest, width, gap);
    return { cell.x, std::round(cell.centre().y - height / 2), width, height };
}

void save_menu(Panel& panel, Rect const& anchor)
{
    action_menu(panel, "save menu", anchor, panel.say("Save and share"),
        { "save", "save-as", "save-copy", "", "download-map", "export-svg", "download-report" });
}

void share_button(Panel& panel, Rect& rest)
{
    auto& ui = panel.ui;
    bool const has_word = panel.page.size.x >= ui.px(900);
    auto const name = panel.say("Share");
    ui::ButtonLook look { .kind = ui::ButtonKind::Primary, .icon = "share", .tip = panel.say("Save, download, export"), .is_expanded = ui::is_popup_open("save menu") };
    float const width = has_word ? ui::button_width(ui, name, look) : ui::button_height(ui) + ui.px(10);
    auto const box = button_in(panel, rest, width, true, ui.px(12));
    if (!has_word)
        look.is_icon_alone = true;
    if (ui::button(ui, box, name, look))
        ui::open_popup("save menu");
    save_menu(panel, box);
}

void main_menu(Panel& panel, Rect const& box)
{
    if (ui::icon_button(panel.ui, box, "menu", panel.say("Menu"), {}, ui::is_popup_open("main menu")))
        ui::open_popup("main menu");
    main_menu_entries(panel, box);
}

// With its word where the page is wide enough.
void action_button(Panel& panel, Rect& rest, std::string_view action, std::string_view icon, float least_width_for_word)
{
    auto& ui = panel.ui;
    auto const name = panel.label_of_action(action);
    bool const has_word = panel.page.size.x >= ui.px(least_width_for_word);
    ui::ButtonLook look { .kind = has_word ? ui::ButtonKind::Quiet : ui::ButtonKind::Icon, .icon = icon };
    auto const shortcut = panel.shortcut_of(action);
    look.shortcut = shortcut;
    auto const box = button_in(panel, rest, ui::button_width(ui, name, look), true, ui.px(4));
    if (ui::button(ui, box, name, look))
        panel.run(action);
}

void wide_bar(Panel& panel)
{
    auto& ui = panel.ui;
    Rect rest = ui::inset(panel.page.top_bar, ui.px(12), 0);
    rest.width -= ui.px(8); // the drawing leaves 20 px at the right
    share_button(panel, rest);
    main_menu(panel, button_in(panel, rest, ui::button_height(ui), true, ui.px(4)));
    if (panel.page.size.x >= ui.px(least_width_for_present))
        action_button(panel, rest, "present", "present", 1300);
    action_button(panel, rest, "insights", "insights", 1120);
    logo(panel, button_in(panel, rest, ui.px(36), false, ui.px(8)));

    // What is left is shared by the title, undo and redo, and the lens.
    float const undo_width = 2 * ui::button_height(ui) + ui.px(12);
    float const lens = lens_width(panel, rest.width - undo_width - ui.px(least_title_width + 24));
    float const title_room = std::min(ui.px(title_width), rest.width - undo_width - lens - ui.px(24));
    title(panel, ui::cut_left(rest, std::max(ui.px(60), title_room), ui.px(12)));
    action_icon(panel, button_in(panel, rest, ui::button_height(ui), false, 0), "undo", "undo");
    action_icon(panel, button_in(panel, rest, ui::button_height(ui), false, ui.px(10)), "redo", "redo");
    lens_choice(panel, button_in(panel, rest, lens, false, 0));
}

void narrow_bar(Panel& panel)
{
    auto& ui = panel.ui;
    Rect rest = ui::inset(panel.page.top_bar, ui.px(4), 0);
    float const size = ui::button_height(ui);
    logo(panel, button_in(panel, rest, size, false, ui.px(6)));
    action_icon(panel, button_in(panel, rest, size, true, 0), "redo", "redo");
    action_icon(panel, button_in(panel, rest, size, true, ui.px(6)), "undo", "undo");
    title(panel, rest);
}

}

void main_menu_entries(Panel& panel, Rect const& anchor)
{
    action_menu(panel, "main menu", anchor, panel.say("Menu"),
        { "back-to-start", "new-map", "open-file", "import-survey", "", "overview", "map-details", "personas", "services", "rounds", "tensions", "", "find", "palette", "shortcuts", "letter-keys", "toggle-inspector", "hide-panels", "present", "",
            "theme-system", "theme-light", "theme-dark", "theme-projector", "theme-contrast", "large-text", "", "language-en", "language-zh", "language-sv" });
}

void share_menu_entries(Panel& panel, Rect const& anchor)
{
    save_menu(panel, anchor);
}

void top_bar(Panel& panel)
{
    if (ui::keep_surface(panel.ui, "top bar"))
        return;
    auto const& bar = panel.page.top_bar;
    ui::begin_surface(panel.ui, "top bar", bar, { .fill = panel.tokens().panel, .role = ui::Role::Toolbar, .name = panel.say("Map bar") });
    ui::horizontal_hairline(ui::draw_list(), bar.x, bar.bottom() - 1, bar.width, panel.tokens().hair);
    if (panel.page.is_narrow)
        narrow_bar(panel);
    else
        wide_bar(panel);
    ui::end_surface(panel.ui);
}

namespace {

std::string_view why_read_only(Panel const& panel)
{
    switch (panel.session().elsewhere) {
    case Elsewhere::Open: return panel.say("This map is open in another tab. Here it can be read, not changed.");
    case Elsewhere::TakenOver: return panel.say("This map went on in another tab. Here it can be read, not changed.");
    case Elsewhere::No: break;
    }
    return panel.say("A newer version of Trustline wrote this map. Here it can be read, not changed.");
}

}

// The words, and what can be done: beside them, on a phone below them.
void read_only_banner(Panel& panel)
{
    auto const& box = panel.page.banner;
    if (box.is_empty())
        return;
    auto& ui = panel.ui;
    ui::begin_surface(ui, "banner", box, { .fill = panel.tokens().accent_soft, .role = ui::Role::Region, .name = panel.say("Read only") });
    bool const is_narrow = panel.page.is_narrow;
    Rect rest = ui::inset(box, ui.px(is_narrow ? 12 : 20), 2);
    float const button = is_narrow ? ui::button_height(ui) : rest.height;
    Rect row { rest.x, rest.bottom() - button, rest.width, button };
    if (is_narrow)
        rest.height -= button;
    auto const offer = [&](std::string_view action) {
        auto const label = panel.label_of_action(action);
        ui::ButtonLook const look { .kind = ui::ButtonKind::Quiet };
        float const width = ui::button_width(ui, label, look);
        if (ui::button(ui, ui::cut_right(is_narrow ? row : rest, width, ui.px(4)), label, look))
            panel.run(action);
    };
    offer("save-copy");
    if (panel.session().elsewhere != Elsewhere::No)
        offer("take-over");
    auto const words = why_read_only(panel);
    auto const lettering = ui.ink(is_narrow ? ui::Type::Small : ui::Type::Body);
    float const height = ui::paragraph_height(ui, words, rest.width, lettering, 2);
    ui::paragraph(ui, { rest.x, std::round(rest.centre().y - height / 2) }, rest.width, words, lettering, 2);
    ui.mirror.last()->role = ui::Role::Status;
    ui::end_surface(ui);
}

}
