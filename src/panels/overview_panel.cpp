// How the map stands: service quality by dimension, stage and lane, trust, and how much is scored.

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/widest_gaps.h"
#include "core/scene/icons.h"
#include "panels/dialog.h"
#include "panels/inspector.h"
#include "panels/panel_list.h"
#include "panels/picture_view.h"
#include "panels/ui/button.h"
#include "panels/ui/choice.h"
#include "panels/ui/shapes.h"
#include "panels/ui/tooltip.h"
#include "panels/ui/window.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t lowest_shown = 5, most_name_lines = 3;

constexpr float figure_padding = 14, number_width = 96;

// A number that opens the picture in which it can be followed down to its touchpoints.
struct Figure {
    std::string number;
    std::string_view icon;
    std::string caption;
    Colour colour;
    PictureKind picture = PictureKind::Radar;
};

void draw_caption(Panel& panel, Rect const& box, std::string_view words, float line_type_height)
{
    auto& ui = panel.ui;
    auto const look = ui.muted(ui::Type::Tiny);
    float y = box.y;
    for (auto const& line : ui::lines_of(ui, words, box.width, look)) {
        ui::label(ui, { box.x, y, box.width, line_type_height }, line, look);
        y += line_type_height;
    }
}

void figure(Panel& panel, Rect const& box, Figure const& what, bool is_row)
{
    auto& ui = panel.ui;
    auto const item = ui::area_button(ui, box, what.caption + ": " + what.number, key_of(what.picture), ui::Role::Button, 8);
    if (item.is_pressed)
        show_insight(panel, what.picture);
    ui::fill_box(ui::draw_list(), box, ui.px(8), item.is_hovered ? panel.tokens().hover : panel.tokens().field);
    ui::edge(ui, ui::draw_list(), box, ui.px(8));
    Rect rest = ui::inset(box, ui.px(figure_padding), ui.px(10));
    auto number = is_row ? ui::cut_left(rest, ui.px(number_width)) : ui::cut_top(rest, ui::line_of(ui, ui::Type::Title), 2);
    if (!what.icon.empty())
        ui::draw_icon_in(ui, ui::draw_list(), what.icon, ui::cut_left(number, ui.px(16), ui.px(6)), ui.px(16), what.colour);
    ui::label(ui, number, what.number, ui.lettering(ui::Type::Title, what.colour, true));
    float const height = ui::paragraph_height(ui, what.caption, rest.width, ui.muted(ui::Type::Tiny));
    draw_caption(panel, { rest.x, is_row ? std::round(rest.centre().y - height / 2) : rest.y, rest.width, height }, what.caption, ui::line_of(ui, ui::Type::Tiny));
}

// Beside each other as long as no word has to be broken, else below each other.
void draw_figures(Panel& panel, Column& column, std::span<Figure const> all)
{
    auto& ui = panel.ui;
    auto const look = ui.muted(ui::Type::Tiny);
    float const gap = ui.px(10), width = std::floor((column.width() - gap * float(all.size() - 1)) / float(all.size())), room = width - 2 * ui.px(figure_padding);
    bool const is_row = std::any_of(all.begin(), all.end(), [&](Figure const& one) { return ui::longest_word_width(ui, one.caption, look) > room; });
    float const caption_room = is_row ? column.width() - ui.px(number_width + 2 * figure_padding) : room;
    float captions = 0;
    for (auto const& one : all)
        captions = std::max(captions, ui::paragraph_height(ui, one.caption, caption_room, look));
    float const title = ui::line_of(ui, ui::Type::Title), height = ui.px(20) + (is_row ? std::max(title, captions) : title + 2 + captions);
    auto row = is_row ? Rect {} : column.take(height, 10);
    for (auto const& one : all)
        figure(panel, is_row ? column.take(height, 6) : ui::cut_left(row, width, gap), one, is_row);
}

Colour colour_of(Panel const& panel, double signed_value)
{
    return signed_value < 0 ? panel.tokens().lost : signed_value > 0 ? panel.tokens().won : panel.tokens().ink;
}

void figures(Panel& panel, Column& column)
{
    auto const& measures = panel.view.measures;
    auto const& overall = measures.rater.map.overall;
    auto const all = panel.view.journey.all<Touchpoint>().size();
    Figure gap_figure { "\u2013", {}, std::string(panel.say("overall gap, weighted")), panel.tokens().ink };
    if (overall.weighted)
        gap_figure = { panel.gap(*overall.weighted), icon_of(std::optional(gap_bin(*overall.weighted))), gap_figure.caption, colour_of_gap(panel, overall.weighted) };
    else if (overall.perception)
        gap_figure = { panel.number(*overall.perception), {}, std::string(panel.say("overall, as perceived")), panel.tokens().ink };
    auto const ratio = panel.number(measures.trust.ratio, measures.trust.ratio == std::round(measures.trust.ratio) ? 0 : 1);
    auto const balance = measures.trust.is_known() ? panel.signed_number(measures.trust.balance, 0) : std::string("\u2013");
    Figure const trust { balance, {}, panel.say("trust at the end; {0} to 1, a rule of thumb", { ratio }), colour_of(panel, measures.trust.balance), PictureKind::Trust };
    auto const scored = std::size_t(measures.rater.touchpoints_scored);
    auto const percent = all ? std::to_string(scored * 100 / all) + " %" : std::string("\u2013");
    Figure const share { percent, {}, panel.say(all == 1 ? "{0} of {1} touchpoint scored" : "{0} of {1} touchpoints scored", { std::to_string(scored), std::to_string(all) }), panel.tokens().ink, PictureKind::Evidence };
    draw_figures(panel, column, std::array { gap_figure, trust, share });
}

struct RowLook {
    std::string_view name;
    std::string_view key;
    RaterResult const* result = nullptr;
    std::optional<Dimension> dimension; // this dimension of the result, otherwise overall
};

struct Numbers {
    std::optional<double> perception, expectation, gap;
    int n = 0;
};

Numbers numbers_of(RowLook const& look)
{
    if (look.dimension) {
        auto const& one = (*look.result)[*look.dimension];
        return { one.perception, one.expectation, one.gap, one.n };
    }
    auto const& overall = look.result->overall;
    return { overall.perception, overall.expectation, overall.weighted, overall.n };
}

// A row that can be pressed: name, bar with tick, mean, gap with sign, n.
bool quality_row(Panel& panel, Column& column, RowLook const& look)
{
    auto& ui = panel.ui;
    auto const numbers = numbers_of(look);
    auto const name = std::string(look.name);
    bool const is_narrow = column.width() < ui.px(380);
    float const beside = column.width() - ui.px(62 + 34) - (is_narrow ? 0 : ui.px(52)), name_width = std::floor(beside * (is_narrow ? 0.55f : 0.45f));
    float const lines = ui::paragraph_height(ui, name, name_width, ui.ink(), most_name_lines);
    auto const box = column.take(std::max(ui.touchable(30), lines + ui.px(8)), 0);
    auto const item = ui::area_button(ui, ui::inset(box, -ui.px(8), 0), name, look.key, ui::Role::Button, 6);
    auto const gap_words = numbers.gap ? panel.gap(*numbers.gap) : std::string("\u2013");
    auto* node = ui.mirror.last();
    node->description = numbers.gap ? panel.say("gap {0}", { gap_words }) : std::string(panel.say("not scored"));
    node->value = numbers.perception ? panel.number(*numbers.perception) : std::string();
    if (item.is_hovered)
        ui::fill_box(ui::draw_list(), item.rect, 6, panel.tokens().hover);
    Rect rest = box;
    if (!is_narrow)
        ui::label(ui, ui::cut_right(rest, ui.px(52)), panel.say("n = {0}", { std::to_string(numbers.n) }), { ui::Type::Tiny, false, panel.tokens().muted, ui::Align::Right });
    auto const gap_box = ui::cut_right(rest, ui.px(62));
    auto const number = ui::label(ui, gap_box, gap_words, { ui::Type::Body, true, panel.tokens().ink, ui::Align::Right });
    if (numbers.gap)
        ui::draw_icon(ui, ui::draw_list(), icon_of(std::optional(gap_bin(*numbers.gap))), { number.x - ui.px(16), std::round(box.centre().y - ui.px(5.5f)) }, ui.px(11), panel.tokens().muted);
    ui::label(ui, ui::cut_right(rest, ui.px(34)), numbers.perception ? panel.number(*numbers.perception) : "", { ui::Type::Body, false, panel.tokens().muted, ui::Align::Right });
    auto const words = ui::cut_left(rest, name_width, ui.px(8));
    float y = std::round(box.centre().y - lines / 2);
    for (auto const& line : ui::lines_of(ui, name, name_width, ui.ink(), most_name_lines)) {
        ui::label(ui, { words.x, y, words.width, ui::line_of(ui, ui::Type::Body) }, line, ui.ink());
        y += ui::line_of(ui, ui::Type::Body);
    }
    if (numbers.perception)
        ui::draw_bar(ui, ui::draw_list(), { rest.x, std::round(rest.centre().y - 3), rest.width - ui.px(8), ui.px(6) }, numbers.perception, numbers.expectation);
    else
        ui::label(ui, rest, panel.say("not scored"), ui.muted(ui::Type::Tiny));
    return item.is_pressed;
}

template<class Match>
void select_touchpoints(Panel& panel, Match const& match)
{
    std::vector<RecordId> ids;
    for (auto const& card : panel.view.layout.cards) {
        auto const* touchpoint = panel.view.journey.find(card.id);
        if (touchpoint && match(*touchpoint))
            ids.push_back(card.id);
    }
    panel.wishes.push(Select { ids });
    panel.wishes.push(ShowDialog { Dialog::None });
    if (!ids.empty())
        panel.run("zoom-selection");
}

template<class Results, class Id>
RaterResult const& result_in(Results const& results, Id const& id)
{
    static RaterResult const none;
    auto const found = results.find(id);
    return found == results.end() ? none : found->second;
}

void by_dimension(Panel& panel, Column& column)
{
    constexpr Lens lenses[] { Lens::Reliability, Lens::Assurance, Lens::Tangibles, Lens::Empathy, Lens::Responsiveness };
    column.section(panel.say("By dimension"), panel.say("shows the lens"));
    for (auto const dimension : all_dimensions) {
        if (quality_row(panel, column, { panel.say(label_of(dimension)), key_of(dimension), &panel.view.measures.rater.map, dimension })) {
            panel.wishes.push(ChooseLens { lenses[std::size_t(dimension)] });
            panel.wishes.push(ShowDialog { Dialog::None });
        }
    }
}

void by_stage_and_lane(Panel& panel, Column& column)
{
    auto const& rater = panel.view.measures.rater;
    column.section(panel.say("By stage"), panel.say("selects its touchpoints"));
    for (auto const* stage : stages_in_order(panel.view.journey)) {
        if (quality_row(panel, column, { stage->title, stage->id.text, &result_in(rater.stages, stage->id), {} }))
            select_touchpoints(panel, [&](Touchpoint const& touchpoint) { return touchpoint.stage == stage->id; });
    }
    column.section(panel.say("By lane"), panel.say("selects its touchpoints"));
    for (auto const* lane : lanes_in_order(panel.view.journey)) {
        if (quality_row(panel, column, { lane->title, lane->id.text, &result_in(rater.lanes, lane->id), {} }))
            select_touchpoints(panel, [&](Touchpoint const& touchpoint) { return touchpoint.lane == lane->id; });
    }
}

void lowest(Panel& panel, Column& column)
{
    auto const ids = widest_gaps(panel.view.measures.rater, lowest_shown);
    if (ids.empty())
        return;
    column.section(panel.say("Widest gaps"), panel.say("selects the touchpoint"));
    for (auto const& id : ids) {
        auto const* touchpoint = panel.view.journey.find(id);
        if (touchpoint && quality_row(panel, column, { touchpoint->title, id.text, &result_in(panel.view.measures.rater.touchpoints, id), {} }))
            select_touchpoints(panel, [&](Touchpoint const& other) { return other.id == id; });
    }
}

}

void overview_panel(Panel& panel)
{
    auto& ui = panel.ui;
    auto const frame = begin_dialog(panel, "overview", { 720, 680 }, panel.say("Overview"));
    auto const scroll = ui::begin_scroll(ui, "contents", frame.contents);
    float const padding = panel.page.is_narrow ? 16 : ui.px(24);
    Column column { panel, { frame.contents.x + padding, scroll.top_left.y }, frame.contents.width - 2 * padding };
    question_row(panel, column, nullptr);
    figures(panel, column);
    column.paragraph(panel.say("Bar: perceived; tick: expected, both out of 7. Every row is a mean of touchpoints: each counts once, whatever its n."), ui.muted(ui::Type::Tiny), 6);
    by_dimension(panel, column);
    by_stage_and_lane(panel, column);
    lowest(panel, column);
    ui::end_scroll(ui, column.y() + ui.px(24));
    end_dialog(panel, frame);
}

}
