// What the colours mean, in the strip below the lanes. Goes out of the way of a hand that drags something near it.

#include "core/scene/legend.h"

#include "panels/panel_list.h"
#include "panels/ui/button.h"
#include "panels/ui/menu.h"
#include "panels/ui/shapes.h"
#include "panels/ui/text.h"
#include "panels/ui/window.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float padding = 16;
constexpr float title_width = 128;
constexpr float swatch_height = 18;
constexpr float near_the_hand = 60;
constexpr float least_unscored_width = 72;
constexpr std::size_t most_word_lines = 2, most_subtitle_lines = 3;

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

float title_width_of(Panel& panel, Legend const& legend)
{
    auto& ui = panel.ui;
    return std::max(ui.px(title_width), ui::text_width(ui, panel.say(legend.title), ui.ink(ui::Type::Small, true)) + ui.px(10));
}

float unscored_width(Panel& panel, Legend const& legend)
{
    auto const& last = legend.entries.back();
    float const words = last.is_unscored ? ui::text_width(panel.ui, panel.say(last.word, last.arguments), ui::Type::Tiny) + panel.ui.px(8) : 0;
    return std::max(panel.ui.px(least_unscored_width), words);
}

// Where each entry stands: the unscored ones need room for their words, which have no neighbour to share with.
std::vector<Rect> places_of(Panel& panel, Rect const& row, Legend const& legend)
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

std::string word_of(Panel& panel, LegendEntry const& entry)
{
    return entry.word.empty() ? std::string {} : panel.say(entry.word, entry.arguments);
}

bool shares_word(LegendEntry const& one, LegendEntry const& next)
{
    return one.word == next.word && one.arguments == next.arguments && !one.word.empty() && !next.is_unscored;
}

// Neighbours that share a word share its place.
struct SharedWord {
    std::size_t begin = 0, end = 0;
    std::string words;
    Rect box; // between the counts and the foot
};

std::vector<SharedWord> shared_words(Panel& panel, std::vector<Rect> const& places, Legend const& legend)
{
    std::vector<SharedWord> all;
    for (std::size_t at = 0; at < places.size();) {
        std::size_t end = at + 1;
        while (end < places.size() && shares_word(legend.entries[at], legend.entries[end]))
            ++end;
        all.push_back({ at, end, word_of(panel, legend.entries[at]), { places[at].x, 0, places[end - 1].right() - places[at].x, 0 } });
        at = end;
    }
    return all;
}

// How many lines the words below the colours need, one or two.
std::size_t lines_of_words(Panel& panel, std::vector<SharedWord> const& words)
{
    auto const look = panel.ui.muted(ui::Type::Tiny);
    return std::any_of(words.begin(), words.end(), [&](SharedWord const& one) { return ui::text_width(panel.ui, one.words, look) > one.box.width; }) ? 2 : 1;
}

// The counts stand between colour and word.
void draw_words(Panel& panel, std::vector<Rect> const& places, std::vector<SharedWord> const& words, float counts_y, Legend const& legend)
{
    auto& ui = panel.ui;
    float const line = ui::line_of(ui, ui::Type::Tiny);
    auto const word_look = ui.lettering(ui::Type::Tiny, panel.tokens().muted, false, ui::Align::Centre);
    auto const count_look = ui.lettering(ui::Type::Tiny, panel.tokens().ink, true, ui::Align::Centre);
    for (auto const& word : words) {
        float y = counts_y + line;
        for (auto const& run : ui::lines_of(ui, word.words, word.box.width, word_look, most_word_lines)) {
            ui::label(ui, { word.box.x, y, word.box.width, line }, run, word_look);
            y += line;
        }
    }
    for (std::size_t at = 0; at < places.size(); ++at)
        ui::label(ui, { places[at].x, counts_y, places[at].width, line }, std::to_string(legend.entries[at].count), count_look);
}

// Classes with words of their own need more room than the steps of a scale; long words get a second line.
// A class with a word of its own, below its swatch.
bool has_own_word(std::vector<LegendEntry> const& entries, std::size_t at)
{
    bool const is_alone = (at == 0 || !shares_word(entries[at - 1], entries[at])) && (at + 1 == entries.size() || !shares_word(entries[at], entries[at + 1]));
    return is_alone && !entries[at].is_unscored && !entries[at].word.empty();
}

bool breaks_words(Panel& panel, std::vector<Rect> const& places, Legend const& legend)
{
    auto& ui = panel.ui;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (has_own_word(legend.entries, at) && ui::longest_word_width(ui, word_of(panel, legend.entries[at]), ui.muted(ui::Type::Tiny)) > places[at].width)
            return true;
    }
    return false;
}

float width_of_entries(Panel& panel, Legend const& legend)
{
    auto& ui = panel.ui;
    auto const look = ui.muted(ui::Type::Tiny);
    float width = ui.px(43);
    auto const& entries = legend.entries;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (!has_own_word(entries, at))
            continue;
        auto const words = word_of(panel, entries[at]);
        float const whole = ui::text_width(ui, words, look), least = ui::longest_word_width(ui, words, look);
        width = std::max(width, std::max(std::min(whole, ui.px(112)), least) + ui.px(8));
    }
    return width;
}

// A press on a class selects its cards: the number says how many.
bool is_in(CardInstance const& card, LegendEntry const& entry)
{
    if (entry.is_unscored)
        return card.band >> 24 == 0;
    bool const has_sign = (card.flags & card_flags::has_sign) != 0;
    auto const sign = has_sign ? icon_of(CardSign(card.flags >> card_flags::sign_shift & 63)) : std::string_view {};
    return card.band == entry.colour.packed() && (sign.empty() || sign == entry.sign);
}

void select_class(Panel& panel, LegendEntry const& entry)
{
    std::vector<RecordId> ids;
    auto const& cards = panel.view.scene.cards;
    for (std::size_t at = 0; at < cards.size(); ++at) {
        if (is_in(cards[at], entry))
            ids.push_back(panel.view.layout.cards[at].id);
    }
    panel.wishes.push(Select { std::move(ids) });
}

// "failing 1/2": entries that share a word are told apart by their place among them.
std::string name_of(Panel& panel, Legend const& legend, std::size_t at)
{
    auto const& entry = legend.entries[at];
    auto name = word_of(panel, entry);
    if (name.empty())
        name = entry.sign;
    auto const shares_word = [&](LegendEntry const& other) { return other.word == entry.word && other.arguments == entry.arguments; };
    auto const begin = legend.entries.begin(), here = begin + std::ptrdiff_t(at);
    auto const all = std::count_if(begin, legend.entries.end(), shares_word);
    if (!entry.word.empty() && all > 1)
        name += ' ' + std::to_string(std::count_if(begin, here, shares_word) + 1) + '/' + std::to_string(all);
    return name;
}

void press_classes(Panel& panel, std::vector<Rect> const& places, float height, Legend const& legend)
{
    for (std::size_t at = 0; at < places.size(); ++at) {
        auto const& entry = legend.entries[at];
        auto const name = name_of(panel, legend, at) + ": " + std::to_string(entry.count);
        Rect const box { places[at].x, places[at].y, places[at].width, height };
        auto const item = ui::area_button(panel.ui, box, name, "class " + std::to_string(at), ui::Role::Button, 5);
        if (item.is_hovered && entry.count > 0)
            ui::stroke_box(ui::draw_list(), ui::inset(box, -1, -1), panel.ui.px(5), panel.tokens().accent, 1.5f);
        if (item.is_pressed && entry.count > 0)
            select_class(panel, entry);
    }
}

// A digit stands before its word, where its swatch has no room for it.
std::string name_in_list(Panel& panel, Legend const& legend, std::size_t at)
{
    auto const& entry = legend.entries[at];
    bool const has_digit = entry.sign.size() == 1 && !entry.word.empty();
    return (has_digit ? std::string(entry.sign) + " \u00B7 " : std::string()) + name_of(panel, legend, at);
}

void draw_colours(Panel& panel, Rect const& strip, Legend const& legend)
{
    auto& list = ui::draw_list();
    float const swatch = strip.width / float(legend.entries.size());
    for (std::size_t at = 0; at < legend.entries.size(); ++at) {
        float const left = std::round(strip.x + float(at) * swatch), right = std::round(strip.x + float(at + 1) * swatch);
        Rect const place { left, strip.y, right - left - 1, strip.height };
        if (legend.entries[at].is_unscored)
            ui::dashed_box(list, place, 2, panel.tokens().faint, 1, 2, 2);
        else
            ui::fill_box(list, place, 0, legend.entries[at].colour);
    }
}

// On a phone: in the corner above the names of the lanes, where nothing else stands. Its colours are in line with those of the stages.
void draw_in_corner(Panel& panel, Rect const& box, std::string_view title, Legend const& legend)
{
    auto& ui = panel.ui;
    constexpr std::size_t most_lines = 2;
    float const side = 6, icon = ui.px(12), colours = ui.px(10);
    Rect rest { box.x + side, box.y, box.width - side - 2, box.height };
    auto look = ui.ink(ui::Type::Tiny, true);
    if (ui::longest_word_width(ui, title, look) > rest.width)
        look = ui.ink(ui::Type::Tiny);
    auto const lines = ui::lines_of(ui, title, rest.width, look);
    float const line = ui::line_of(ui, look.type);
    // A title that is too long stands above the list only.
    bool const has_title = ui::longest_word_width(ui, title, look) <= rest.width && lines.size() <= most_lines && float(lines.size()) * line + colours + 2 <= box.height;
    float const words = has_title ? float(lines.size()) * line : 0;
    ui::cut_top(rest, std::floor((box.height - words - colours - 2) / 2));
    for (std::size_t at = 0; has_title && at < lines.size(); ++at)
        ui::label(ui, ui::cut_top(rest, line), lines[at], look);
    Rect row = ui::cut_top(rest, colours + 2);
    ui::draw_icon_in(ui, ui::draw_list(), "down", ui::cut_right(row, icon, 2), icon, panel.tokens().muted);
    draw_colours(panel, { row.x, row.bottom() - colours, row.width, colours }, legend);
}

void draw_chip(Panel& panel, Rect const& box, std::string_view title, Legend const& legend, float colours)
{
    auto& ui = panel.ui;
    Rect rest { box.x + ui.px(14), box.y, box.width - ui.px(14) - ui.px(10), box.height };
    ui::draw_icon_in(ui, ui::draw_list(), "down", ui::cut_right(rest, ui.px(16), ui.px(6)), ui.px(16), panel.tokens().muted);
    draw_colours(panel, ui::centred(ui::cut_right(rest, colours, ui.px(10)), colours, ui.px(14)), legend);
    ui::label(ui, rest, title, ui.ink(ui::Type::Small, true));
}

// Where there is no room for words: the colours, which open a list with their signs, words and numbers.
void small_legend(Panel& panel, Legend const& legend)
{
    auto& ui = panel.ui;
    auto const title = panel.say(legend.title);
    bool const is_in_corner = panel.page.is_narrow;
    float const height = ui.touchable(32), colours = ui.px(9) * float(legend.entries.size());
    float const width = ui::text_width(ui, title, ui.ink(ui::Type::Small, true)) + colours + ui.px(14) + ui.px(10) + ui.px(16) + ui.px(6) + ui.px(10); // each rounded, as in the chip
    auto const& board = panel.page.board;
    auto const& corner = panel.page.corner;
    Rect const box = is_in_corner ? Rect { corner.x, panel.page.headers.y, corner.width, panel.page.headers.height - 1 }
                                  : Rect { board.x + ui.px(12), board.bottom() - height - ui.px(10), width, height };
    panel.state.legend_box = box;
    if (!is_in_corner && is_hand_near(panel, box))
        return;
    ui::SurfaceLook look { .role = ui::Role::Region, .name = panel.say("Legend") };
    if (!is_in_corner)
        look.fill = panel.tokens().panel, look.corner = height / 2, look.elevation = 3;
    ui::begin_surface(ui, "legend", box, look);
    auto const chip = ui::item(ui, box, { .name = title, .key = "colours", .ring_corner = is_in_corner ? 6 : height / 2, .has_ring_inside = is_in_corner });
    ui.mirror.last()->is_expanded = ui::is_popup_open("classes");
    if (is_in_corner)
        draw_in_corner(panel, box, title, legend);
    else
        draw_chip(panel, box, title, legend, colours);
    std::vector<ui::MenuEntry> entries;
    std::vector<std::string> names;
    for (std::size_t at = 0; at < legend.entries.size(); ++at)
        names.push_back(name_in_list(panel, legend, at));
    auto const subtitle = std::string(title) + " \u00B7 " + panel.say(legend.subtitle, legend.subtitle_arguments);
    for (std::size_t at = 0; at < legend.entries.size(); ++at) {
        auto const& entry = legend.entries[at];
        ui::MenuEntry row { .word = names[at], .icon = entry.is_unscored ? std::string_view("gap-none") : entry.sign.size() == 1 ? std::string_view {} : entry.sign, .shortcut = std::to_string(entry.count) };
        row.is_disabled = entry.count == 0;
        row.heading = at == 0 ? std::string_view(subtitle) : std::string_view {};
        if (!entry.is_unscored) {
            row.swatch = entry.colour;
            row.on_swatch = entry.on_colour;
        }
        entries.push_back(std::move(row));
    }
    if (chip.is_pressed)
        ui::open_popup("classes");
    if (auto const pressed = ui::menu(ui, "classes", box, panel.say("Legend"), entries))
        select_class(panel, legend.entries[*pressed]);
    ui::end_surface(ui);
}

}

void legend_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const& legend = panel.view.scene.legend;
    if (!is_hand_near(panel, panel.state.legend_box) && ui::keep_surface(ui, "legend"))
        return;
    panel.state.legend_box = {};
    if (legend.entries.empty() || panel.view.layout.cards.empty())
        return;
    if (panel.page.is_narrow)
        return small_legend(panel, legend);
    float const entry_width = width_of_entries(panel, legend);
    auto const& board = panel.page.board;
    float const left = board.x + ui.px(12), most = board.width - ui.px(12 + 24 + 190);
    float const title_room = title_width_of(panel, legend);
    float const width = std::min(2 * ui.px(padding) + title_room + entry_width * float(std::max<std::size_t>(legend.entries.size(), 5)) + unscored_width(panel, legend) - ui.px(43), most);
    Rect const row { left + ui.px(padding) + title_room, 0, width - 2 * ui.px(padding) - title_room, ui.px(swatch_height) };
    auto places = places_of(panel, row, legend);
    if (breaks_words(panel, places, legend))
        return small_legend(panel, legend);
    auto const words = shared_words(panel, places, legend);
    auto const subtitle = panel.say(legend.subtitle, legend.subtitle_arguments);
    float const tiny = ui::line_of(ui, ui::Type::Tiny);
    float const beside = ui.px(11) + ui::line_of(ui, ui::Type::Small) + 2 + ui::paragraph_height(ui, subtitle, title_room - ui.px(8), ui.muted(ui::Type::Tiny), most_subtitle_lines);
    float const height = std::max(ui.px(12 + swatch_height + 4) + float(1 + lines_of_words(panel, words)) * tiny, beside) + ui.px(8);
    Rect const box { left, board.bottom() - height - ui.px(12), width, height };
    panel.state.legend_box = box;
    if (width < ui.px(300) || is_hand_near(panel, box))
        return;
    ui::begin_surface(ui, "legend", box, { .fill = panel.tokens().panel, .corner = ui.px(12), .elevation = 3, .role = ui::Role::Region, .name = panel.say("Legend") });
    Rect rest = ui::inset(box, ui.px(padding), 0);
    Rect title = ui::cut_left(rest, title_room - ui.px(8), ui.px(8));
    title.y += ui.px(11);
    ui::text(ui, ui::cut_top(title, ui::line_of(ui, ui::Type::Small), 2), panel.say(legend.title), ui.ink(ui::Type::Small, true));
    ui::paragraph(ui, title.top_left(), title.width, subtitle, ui.muted(ui::Type::Tiny), most_subtitle_lines);
    for (auto& place : places)
        place.y = box.y + ui.px(12);
    draw_swatches(panel, places, legend);
    draw_words(panel, places, words, box.y + ui.px(12 + swatch_height + 3), legend);
    press_classes(panel, places, box.bottom() - ui.px(6) - places.front().y, legend);
    ui::end_surface(ui);
}

}
