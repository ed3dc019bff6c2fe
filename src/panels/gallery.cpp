#include "panels/gallery.h"

#include "core/editor/translations.h"
#include "panels/thumbnail_picture.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/tooltip.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float gap = 20;
constexpr float padding = 18;
constexpr float picture_height = 132;
constexpr float recent_picture_width = 118;

// "it-service-desk" of "it-service-desk.zh-CN.trustline.json": the same journey in another language.
std::string_view journey_of(std::string_view file)
{
    auto const slash = file.rfind('/');
    if (slash != std::string_view::npos)
        file.remove_prefix(slash + 1);
    return file.substr(0, file.find('.'));
}

struct Words {
    std::string title, subtitle;
};

std::string capitalised(std::string_view text)
{
    std::string words { text };
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
        words[0] = char(words[0] - 'a' + 'A');
    // å, ä, ö
    else if (words.size() > 1 && words[0] == '\xC3' && (words[1] == '\xA5' || words[1] == '\xA4' || words[1] == '\xB6'))
        words[1] = char(words[1] - 0x20);
    return words;
}

// "IT service desk: a laptop fails" is a title and what stands below it.
Words split_title(std::string_view title, std::string_view description)
{
    for (std::string_view const colon : { ": ", "\uFF1A" }) {
        auto const at = title.find(colon);
        if (at != std::string_view::npos)
            return { std::string(title.substr(0, at)), capitalised(title.substr(at + colon.size())) };
    }
    return { std::string(title), std::string(description) };
}

Rect cell(Vec2 top_left, float width, float height, int columns, std::size_t at)
{
    float const cell_width = std::floor((width - gap * float(columns - 1)) / float(columns));
    auto const column = float(at % std::size_t(columns)), row = float(at / std::size_t(columns));
    return { top_left.x + column * (cell_width + gap), top_left.y + row * (height + gap), cell_width, height };
}

float height_of(std::size_t count, float height, int columns)
{
    auto const rows = float((count + std::size_t(columns) - 1) / std::size_t(columns));
    return rows > 0 ? rows * height + (rows - 1) * gap : 0;
}

// A card that lifts under the pointer; the ring of the keyboard comes with the item.
bool card_surface(Panel& panel, Rect const& box, Rect const& pressed, std::string_view name, std::string_view key, Rect const& picture, ui::Corners corners)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    float const corner = ui.px(12);
    auto const item = ui::area_button(ui, pressed, name, key, ui::Role::Button, corner);
    ui::shadow(ui, list, box, corner, item.is_hovered ? 3 : 1);
    ui::fill_box(list, box, corner, panel.tokens().card);
    ui::fill_box(list, picture, corner, panel.tokens().lane, corners);
    if (item.is_hovered)
        ui::stroke_box(list, box, corner, panel.tokens().accent, 2);
    return item.is_pressed;
}

void card_words(Panel& panel, Rect const& box, std::string_view title, std::string_view subtitle, std::string_view counts)
{
    auto& ui = panel.ui;
    Rect rest { box.x + ui.px(padding), box.y + ui.px(picture_height + 9), box.width - 2 * ui.px(padding), box.height - ui.px(picture_height + 9) };
    ui::horizontal_hairline(ui::draw_list(), box.x, box.y + ui.px(picture_height), box.width, panel.tokens().hair);
    ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Head), 1), title, ui.ink(ui::Type::Head, true));
    ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Body), 4), subtitle, ui.muted(ui::Type::Body));
    ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Tiny)), counts, ui.muted(ui::Type::Tiny));
}

void template_card(Panel& panel, Rect const& box, Template const& offered)
{
    auto& ui = panel.ui;
    auto const words = split_title(offered.title, offered.description);
    Rect const picture { box.x, box.y, box.width, ui.px(picture_height) };
    if (card_surface(panel, box, box, offered.title, offered.file, picture, ui::Corners::Top))
        panel.wishes.push(OpenTemplate { offered.file });
    ui.mirror.last()->description = offered.description;
    draw_thumbnail(panel, ui::draw_list(), ui::inset(picture, ui.px(padding), ui.px(14)), thumbnail_from_text(offered.thumb));
    auto const counts = panel.say("{0} stages \u00B7 {1} touchpoints", { std::to_string(offered.stages), std::to_string(offered.touchpoints) });
    card_words(panel, box, words.title, words.subtitle, counts);
}

void empty_card(Panel& panel, Rect const& box)
{
    auto& ui = panel.ui;
    Rect const picture { box.x, box.y, box.width, ui.px(picture_height) };
    auto const name = panel.say("Empty map");
    if (card_surface(panel, box, box, name, "empty", picture, ui::Corners::Top))
        panel.run("new-map");
    draw_empty_thumbnail(panel, ui::draw_list(), ui::inset(picture, ui.px(padding), ui.px(14)));
    auto const hint = ui.is_touch ? std::string(panel.say("Begin with a blank board")) : panel.say("Press {0} to add a touchpoint", { panel.shortcut_of("add-touchpoint") });
    card_words(panel, box, name, panel.say("Three stages, four lanes, your journey"), hint);
}

void recent_card(Panel& panel, Rect const& box, RecentMap const& map)
{
    auto& ui = panel.ui;
    Rect const picture { box.x, box.y, ui.px(recent_picture_width), box.height };
    auto const title = map.title.empty() ? panel.say("Untitled map") : std::string_view(map.title);
    float const size = ui.touchable(24);
    // The button that forgets the map stands beside what is pressed, not on it.
    Rect const pressed { box.x, box.y, box.width - size - ui.px(8), box.height };
    bool const is_pressed = card_surface(panel, box, pressed, title, map.key, picture, ui::Corners::Left);
    ui.mirror.last()->description = map.detail;
    if (is_pressed)
        panel.wishes.push(OpenRecent { map.key });
    draw_thumbnail(panel, ui::draw_list(), ui::inset(picture, ui.px(12), ui.px(12)), thumbnail_from_text(map.thumb));
    Rect rest { picture.right() + ui.px(14), box.y + ui.px(18), box.right() - picture.right() - ui.px(14 + 6) - size, box.height - ui.px(24) };
    auto const lettering = ui.ink(ui::Type::Body, true);
    for (auto const& line : ui::lines_of(ui, title, rest.width, lettering, 2))
        ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Body)), line, lettering);
    rest.y += 3;
    auto const count = panel.say(map.touchpoints == 1 ? "{0} touchpoint" : "{0} touchpoints", { std::to_string(map.touchpoints) });
    auto const detail = map.detail.empty() ? count : map.detail + " \u00B7 " + count;
    for (auto const& line : ui::lines_of(ui, detail, rest.width, ui.muted(ui::Type::Tiny), 2))
        ui::label(ui, ui::cut_top(rest, ui::line_of(ui, ui::Type::Tiny)), line, ui.muted(ui::Type::Tiny));
    ImGui::PushID(map.key.c_str());
    if (ui::icon_button(ui, { box.right() - size - ui.px(4), box.y + ui.px(4), size, size }, "close", panel.say("Forget this map")))
        panel.wishes.push(ForgetRecent { map.key });
    ImGui::PopID();
}

}

std::vector<Template const*> templates_shown(Session const& session)
{
    auto const wanted = language_tag(session.language), english = language_tag(Language::English);
    std::vector<Template const*> shown;
    for (auto const& offered : session.templates) {
        auto const known = std::find_if(shown.begin(), shown.end(), [&](Template const* other) { return journey_of(other->file) == journey_of(offered.file); });
        bool const is_wanted = offered.language == wanted;
        if (known == shown.end() && (is_wanted || offered.language == english))
            shown.push_back(&offered);
        else if (known != shown.end() && is_wanted)
            *known = &offered;
    }
    std::stable_partition(shown.begin(), shown.end(), [&](Template const* offered) { return offered->language == wanted; });
    return shown;
}

float template_cards(Panel& panel, Vec2 top_left, float width, int columns, bool with_empty_map)
{
    float const height = panel.ui.px(gallery_card_height) + (panel.ui.is_touch ? 14 : 0);
    auto const shown = templates_shown(panel.session());
    for (std::size_t at = 0; at < shown.size(); ++at)
        template_card(panel, cell(top_left, width, height, columns, at), *shown[at]);
    if (with_empty_map)
        empty_card(panel, cell(top_left, width, height, columns, shown.size()));
    return height_of(shown.size() + (with_empty_map ? 1 : 0), height, columns);
}

float recent_cards(Panel& panel, Vec2 top_left, float width, int columns)
{
    float const height = panel.ui.px(recent_card_height);
    auto const& recent = panel.session().recent;
    for (std::size_t at = 0; at < recent.size(); ++at)
        recent_card(panel, cell(top_left, width, height, columns, at), recent[at]);
    return height_of(recent.size(), height, columns);
}

}
