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
constexpr float title_width = 108;
constexpr float swatch_height = 18;
constexpr float near_the_hand = 60;

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

void draw_swatches(Panel& panel, Rect const& row, Legend const& legend)
{
    auto& ui = panel.ui;
    auto& list = ui::draw_list();
    float const width = std::floor(row.width / float(legend.entries.size()));
    std::size_t scored = 0;
    for (auto const& entry : legend.entries)
        scored += entry.is_unscored ? 0 : 1;
    for (std::size_t at = 0; at < legend.entries.size(); ++at) {
        auto const& entry = legend.entries[at];
        Rect const box { row.x + float(at) * width, row.y, width - 2, row.height };
        if (entry.is_unscored) {
            ui::dashed_box(list, ui::inset(box, 2, 1), 4, panel.tokens().faint, 1, 3, 3);
            continue;
        }
        auto const corners = at == 0 ? ui::Corners::Left : at + 1 == scored ? ui::Corners::Right : ui::Corners::None;
        ui::fill_box(list, box, ui.px(5), entry.colour, corners);
        draw_sign(panel, box, entry);
    }
}

// Neighbours that share a word share its place; the counts stand between colour and word.
void draw_words(Panel& panel, Rect const& row, Rect const& counts, Legend const& legend)
{
    auto& ui = panel.ui;
    float const width = std::floor(row.width / float(legend.entries.size()));
    for (std::size_t at = 0; at < legend.entries.size();) {
        std::size_t end = at + 1;
        while (end < legend.entries.size() && legend.entries[end].word == legend.entries[at].word && !legend.entries[at].word.empty() && !legend.entries[end].is_unscored)
            ++end;
        Rect const box { row.x + float(at) * width, row.y, float(end - at) * width - 2, row.height };
        if (!legend.entries[at].word.empty())
            ui::label(ui, box, panel.say(legend.entries[at].word), ui.lettering(ui::Type::Tiny, panel.tokens().muted, false, ui::Align::Centre));
        at = end;
    }
    for (std::size_t at = 0; at < legend.entries.size(); ++at) {
        Rect const box { counts.x + float(at) * width, counts.y, width - 2, counts.height };
        auto const count = std::to_string(legend.entries[at].count);
        ui::label(ui, box, count, ui.lettering(ui::Type::Tiny, panel.tokens().ink, true, ui::Align::Centre));
    }
}

std::string in_words(Panel& panel, Legend const& legend)
{
    std::string words;
    for (auto const& entry : legend.entries) {
        auto const word = entry.word.empty() ? entry.sign : panel.say(entry.word);
        words += (words.empty() ? "" : ", ") + std::string(word) + " " + std::to_string(entry.count);
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
    float const entry_width = ui.px(43);
    auto const& board = panel.page.board;
    float const left = board.x + ui.px(12), most = board.width - ui.px(12 + 24 + 190);
    float const width = std::min(2 * ui.px(padding) + ui.px(title_width) + entry_width * float(std::max<std::size_t>(legend.entries.size(), 5)), most);
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
    draw_swatches(panel, swatches, legend);
    float const line = ui::line_of(ui, ui::Type::Tiny);
    Rect const counts { rest.x, swatches.bottom() + ui.px(3), rest.width, line };
    draw_words(panel, { rest.x, counts.bottom(), rest.width, line }, counts, legend);
    ui::mirror_text(ui, { rest.x, swatches.y, rest.width, swatches.height }, in_words(panel, legend), ui::Role::Image);
    ui::end_surface(ui);
}

}
