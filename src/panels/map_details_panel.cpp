// Title, description and language of the map, the ratio of the trust line, and the rounds.

#include "core/base/text.h"
#include "core/journey/queries.h"
#include "panels/dialog.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <array>
#include <cmath>

namespace trustline {

namespace {

struct MapLanguage {
    std::string_view tag, name;
};
constexpr std::array languages { MapLanguage { "en", "English" }, MapLanguage { "zh-CN", "\u4E2D\u6587" }, MapLanguage { "sv", "Svenska" }, MapLanguage { "", {} } };

void language_row(Panel& panel, Column& column, MapInfo const& map)
{
    auto& ui = panel.ui;
    column.label(panel.say("Language of the texts in the map"));
    std::vector<ui::MenuEntry> entries;
    std::string_view shown = map.language;
    for (auto const& language : languages) {
        ui::MenuEntry entry { .word = language.tag.empty() ? panel.say("Not said") : language.name };
        entry.is_checked = map.language == language.tag ? std::optional(true) : std::nullopt;
        if (entry.is_checked)
            shown = entry.word;
        entries.push_back(std::move(entry));
    }
    auto const pressed = ui::chooser(ui, column.take(ui::field_height(ui)), "language", panel.say("Language of the map"), shown, entries);
    if (pressed)
        panel.wishes.push(SetMapLanguage { std::string(languages[*pressed].tag) });
}

void ratio_row(Panel& panel, Column& column, MapInfo const& map)
{
    auto& ui = panel.ui;
    auto const words = panel.say("Good moments that one bad moment costs");
    float const size = ui::button_height(ui), text_width = column.width() - 2 * size - ui.px(44 + 8);
    auto row = column.take(std::max(ui.touchable(36), ui::paragraph_height(ui, words, text_width, ui.ink())), 4);
    auto const value = panel.number(map.trust_ratio, map.trust_ratio == std::round(map.trust_ratio) ? 0 : 1);
    auto const plus = ui::cut_right(row, size);
    auto const number = ui::cut_right(row, ui.px(44));
    auto const minus = ui::cut_right(row, size, ui.px(8));
    auto const place = [&](Rect const& cell) { return Rect { cell.x, std::round(cell.centre().y - size / 2), size, size }; };
    ui::label_lines(ui, row, words, ui.ink());
    if (ui::icon_button(ui, place(minus), "minus", panel.say("One less"), {}, false, map.trust_ratio <= 1))
        panel.wishes.push(SetTrustRatio { std::max(1.0, map.trust_ratio - 1) });
    ui::text(ui, number, value, { ui::Type::Title, true, panel.tokens().ink, ui::Align::Centre });
    if (ui::icon_button(ui, place(plus), "plus", panel.say("One more"), {}, false, map.trust_ratio >= 100))
        panel.wishes.push(SetTrustRatio { std::min(100.0, map.trust_ratio + 1) });
    column.paragraph(panel.say("12 to 1 is a rule of thumb that has been told for decades; no study behind it is known."), ui.muted(ui::Type::Tiny), 4);
}

// What there is of them, and the way to their own panel.
void rounds_section(Panel& panel, Column& column)
{
    auto& ui = panel.ui;
    column.section(panel.say("Rounds"));
    std::string titles;
    for (auto const* round : rounds_in_order(panel.view.journey))
        titles.append(titles.empty() ? "" : " \u00b7 ").append(round->title);
    if (!titles.empty())
        column.paragraph(titles, ui.ink());
    column.paragraph(panel.say("Each time the touchpoints are scored anew is a round: a quarter, a workshop, a survey."), ui.muted(ui::Type::Small));
    ui::ButtonLook const look { .kind = ui::ButtonKind::Secondary, .icon = "clock" };
    auto const words = panel.label_of_action("rounds");
    auto const row = column.take(ui::button_height(ui));
    if (ui::button(ui, { row.x, row.y, std::min(row.width, ui::button_width(ui, words, look)), row.height }, words, look))
        panel.run("rounds");
}

}

void map_details_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const frame = begin_dialog(panel, "map details", { 520, ui.is_touch ? 720.0f : 560.0f }, panel.say("Map details"));
    auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
    auto const& map = panel.view.journey.map();
    if (panel.session().is_read_only) {
        column.paragraph(map.title, ui.ink(ui::Type::Title, true));
        column.paragraph(map.description, ui.ink());
    } else {
        column.label(panel.say("Title"));
        ui::FieldLook look { .placeholder = panel.say("Untitled map") };
        look.wish = [](std::string text) { return Wish { Command { RenameMap { std::move(text) } } }; };
        ui::text_field(ui, column.take(ui::field_height(ui)), panel.say("Title of the map"), map.title, look);
        column.label(panel.say("Description"));
        description_field(panel, column, panel.say("Description"), map.description, panel.say("Whose journey, when, and why it is looked at"),
            [](std::string text) { return Wish { Command { DescribeMap { std::move(text) } } }; });
        language_row(panel, column, map);
        column.section(panel.say("Trust line"));
        ratio_row(panel, column, map);
        rounds_section(panel, column);
    }
    ui::end_scroll(ui, column.y() + ui.px(24));
    end_dialog(panel, frame);
}

}
