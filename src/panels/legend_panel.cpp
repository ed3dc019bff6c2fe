// What the colours mean, in the strip below the lanes. Goes out of the way of a hand that drags something near it.

#include "core/scene/legend.h"

#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <cmath>

namespace trustline {

namespace {

constexpr float padding = 16;
constexpr float title_width = 128;
constexpr float swatch_height = 18;
constexpr float near_the_hand = 60;
constexpr float least_unscored_width = 72;

bool is_hand_near(Panel const& panel, Rect const& box)
{
    auto const& editor = panel.view.editor;
    auto const mouse = ImGui::GetIO().MousePos;
    bool const is_busy = !editor.dragged().empty() || editor.link_in_hand().has_value();
    return is_busy && box.inflated(near_the_hand).contains({ mouse.x, mouse.y });
}

void draw_sign(Panel& panel, Rect const& box, LegendEntry const& entry)
{
    auto& ui = panel.ui;
    bool const is_digit = entry.sign.size() == 1;
    if (is_digit)
        ui::label(ui, box, entry.sign, ui.lettering(ui::Type::Tiny, entry.on_colour, true, ui::Align::Centre));
    else if (!entry.sign.empty())
        ui::draw_icon_in(ui, ui::draw_list(), entry.sign, box, ui.px(11), entry.on_colour);
}

float unscored_width(Panel const& panel, Legend const& legend)
{
    auto const& last = legend.entries.back();
    float const words = last.is_unscored ? ui::text_width(panel.ui, panel.say(last.word, last.arguments), ui::Type::Tiny) + panel.ui.px(8) : 0;
    return std::max(panel.ui.px(least_unscored_width), words);
}

// Where each entry stands: the unscored ones need room for their words, which have no neighbour to share with.
std::vector<Rect> places_of(Panel const& panel, Rect const& row, Legend const& legend)
{
    float const unscored = unscored_width(panel, legend);
    float shared = row.width;
    std::size_t scored = 0;
    for (auto const& entry : legend.entries) {
        shared -= entry.is_unscored ? unscored : 0;
        scored += entry.is_unscored ? 0 : 1;
    }
    float const width = std::floor(shared / float(std::max<std::size_t>(1, scored)));
    std::vector<Rect> places;
    float x = row.x;
    for (auto const& entry : legend.entries) {
        places.push_back({ x, row.y, (entry.is_unscored ? unscored : width) - 2, row.height });
        x += entry.is_unscored ? unscored : width;
    }
    return places;
}

void draw_swatches(Panel& panel, std::vector<Rect> const& places, Legend const& legend)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto const& entry = legend.entries[at];
        if (entry.is_unscored) {
            ui::dashed_box(list, ui::centred(places[at], ui.px(36), places[at].height - 2), 4, panel.tokens().faint, 1, 3, 3);
            continue;
        }
        bool const is_last = at + 1 == places.size() || legend.entries[at + 1].is_unscored;
        auto const corners = at == 0 ? ui::Corners::Left : is_last ? ui::Corners::Right : ui::Corners::None;
        ui::fill_box(list, places[at], ui.px(5), entry.colour, corners);
        draw_sign(panel, places[at], entry);
    }
}

bool shares_word(LegendEntry const& one, LegendEntry const& next)
{
    return one.word == next.word && one.arguments == next.arguments && !one.word.empty() && !next.is_unscored;
}

// Neighbours that share a word share its place; the counts stand between colour and word.
void draw_words(Panel& panel, std::vector<Rect> const& places, float counts_y, Legend const& legend)
{
    auto& ui = panel.ui;
    float const line = ui::line_of(ui, ui::Type::Tiny);
    auto const word_look = ui.lettering(ui::Type::Tiny, panel.tokens().muted, false, ui::Align::Centre);
    auto const count_look = ui.lettering(ui::Type::Tiny, panel.tokens().ink, true, ui::Align::Centre);
    for (std::size_t at = 0; at < places.size();) {
        std::size_t end = at + 1;
        while (end < places.size() && shares_word(legend.entries[at], legend.entries[end]))
            ++end;
        Rect const box { places[at].x, counts_y + line, places[end - 1].right() - places[at].x, line };
        if (!legend.entries[at].word.empty())
            ui::label(ui, box, panel.say(legend.entries[at].word, legend.entries[at].arguments), word_look);
        at = end;
    }
    for (std::size_t at = 0; at < places.size(); ++at)
        ui::label(ui, { places[at].x, counts_y, places[at].width, line }, std::to_string(legend.entries[at].count), count_look);
}

// Classes with words of their own need more room than the steps of a scale.
float width_of_entries(Panel& panel, Legend const& legend)
{
    auto& ui = panel.ui;
    float width = ui.px(43);
    auto const& entries = legend.entries;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        bool const is_alone = (at == 0 || !shares_word(entries[at - 1], entries[at])) && (at + 1 == entries.size() || !shares_word(entries[at], entries[at + 1]));
        if (is_alone && !entries[at].is_unscored && !entries[at].word.empty())
            width = std::max(width, std::min(ui::text_width(ui, panel.say(entries[at].word, entries[at].arguments), ui.muted(ui::Type::Tiny)) + ui.px(8), ui.px(132)));
    }
    return width;
}

std::string in_words(Panel& panel, Legend const& legend)
{
    std::string words;
    for (auto const& entry : legend.entries) {
        auto const word = entry.word.empty() ? std::string(entry.sign) : panel.say(entry.word, entry.arguments);
        words += (words.empty() ? "" : ", ") + word + " " + std::to_string(entry.count);
    }
    return words;
}

}

void legend_panel(Panel& panel)
{
    if (panel.page.is_narrow || panel.view.layout.cards.empty())
        return;
    auto& ui = panel.ui;
    auto const& legend = panel.view.scene.legend;
    if (legend.entries.empty())
        return;
    float const entry_width = width_of_entries(panel, legend);
    auto const& board = panel.page.board;
    float const left = board.x + ui.px(12), most = board.width - ui.px(12 + 24 + 190);
    float const width = std::min(2 * ui.px(padding) + ui.px(title_width) + entry_width * float(std::max<std::size_t>(legend.entries.size(), 5)) + unscored_width(panel, legend) - ui.px(43), most);
    float const height = ui.px(12 + swatch_height + 4) + 2 * ui::line_of(ui, ui::Type::Tiny) + ui.px(8);
    Rect const box { left, board.bottom() - height - ui.px(12), width, height };
    if (width < ui.px(300) || is_hand_near(panel, box))
        return;
    ui::begin_surface(ui, "legend", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Region, .name = panel.say("Legend") });
    Rect rest = ui::inset(box, ui.px(padding), 0);
    Rect title = ui::cut_left(rest, ui.px(title_width - 8), ui.px(8));
    title.y += ui.px(11);
    ui::text(ui, ui::cut_top(title, ui::line_of(ui, ui::Type::Small), 2), panel.say(legend.title), ui.ink(ui::Type::Small, true));
    ui::paragraph(ui, title.top_left(), title.width, panel.say(legend.subtitle), ui.muted(ui::Type::Tiny), 2);
    Rect const swatches { rest.x, box.y + ui.px(12), rest.width, ui.px(swatch_height) };
    auto const places = places_of(panel, swatches, legend);
    draw_swatches(panel, places, legend);
    draw_words(panel, places, swatches.bottom() + ui.px(3), legend);
    ui::mirror_text(ui, { rest.x, swatches.y, rest.width, swatches.height }, in_words(panel, legend), ui::Role::Image);
    ui::end_surface(ui);
}

}
