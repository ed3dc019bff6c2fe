#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/journey/queries.h"
#include "core/measure/rounds.h"
#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/parts.h"

#include <cmath>
#include <map>

namespace trustline {

namespace {

constexpr std::size_t most_stages = 8, most_touchpoints = 8, most_numbers = 12;

std::string change_text(Pen const& pen, std::optional<double> before, std::optional<double> after)
{
    auto const number = [&](std::optional<double> value) { return value ? pen.number(*value) : pen.say("not scored"); };
    return pen.say("{0} → {1}", { number(before), number(after) });
}

// What the map set out to reach in this round.
std::array<std::optional<double>, dimension_count> targets_of_map(std::vector<TargetResult> const& targets)
{
    std::array<std::optional<double>, dimension_count> wanted;
    for (auto const& target : targets) {
        for (auto const& number : target.numbers) {
            if (target.touchpoint.is_empty())
                wanted[std::size_t(number.dimension)] = number.aimed;
        }
    }
    return wanted;
}

std::vector<Dumbbell> dimension_rows(Pen const& pen, Measures const& measures, std::vector<TargetResult> const& targets)
{
    auto const wanted = targets_of_map(targets);
    auto const& now = measures.rater.map;
    auto const& before = measures.earlier.map;
    // The touchpoints that a number of one of the rounds comes from.
    auto const behind = [&](auto const& perception) {
        std::vector<TouchpointId> ids;
        for (auto const& [id, result] : measures.rater.touchpoints) {
            auto const* earlier = measures.earlier.touchpoints.get(id);
            if (perception(result) || (earlier && perception(*earlier)))
                ids.push_back(id);
        }
        return ids;
    };
    std::vector<Dumbbell> rows;
    rows.push_back({ pen.say("Overall"), before.overall.perception, now.overall.perception, {}, true, behind([](RaterResult const& result) { return result.overall.perception; }), change_text(pen, before.overall.perception, now.overall.perception) });
    for (auto const dimension : all_dimensions) {
        auto const& aim = wanted[std::size_t(dimension)];
        auto tooltip = change_text(pen, before[dimension].perception, now[dimension].perception);
        if (aim)
            tooltip += '\n' + pen.say("target {0}", { pen.number(*aim) });
        if (aim && before[dimension].perception && now[dimension].perception) {
            tooltip += '\n' + pen.say("expected {0}, achieved {1}",
                                  { pen.signed_number(*aim - *before[dimension].perception), pen.signed_number(*now[dimension].perception - *before[dimension].perception) });
        }
        rows.push_back({ pen.say(label_of(dimension)), before[dimension].perception, now[dimension].perception, aim, true, behind([dimension](RaterResult const& result) { return result[dimension].perception; }), tooltip });
    }
    return rows;
}

void keep_widest(std::vector<Dumbbell>& rows, std::size_t most)
{
    auto const width = [](Dumbbell const& row) { return std::abs(*row.after - *row.before); };
    std::stable_sort(rows.begin(), rows.end(), [&](Dumbbell const& a, Dumbbell const& b) { return width(a) > width(b); });
    if (rows.size() > most)
        rows.resize(most);
}

std::vector<Dumbbell> stage_rows(Pen const& pen, Journey const& journey, Measures const& measures)
{
    std::map<StageId, std::vector<TouchpointId>> touchpoints;
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>())
        touchpoints[touchpoint.stage].push_back(id);
    std::vector<Dumbbell> rows;
    for (auto const* stage : stages_in_order(journey)) {
        auto const* now = measures.rater.stages.get(stage->id);
        auto const* before = measures.earlier.stages.get(stage->id);
        if (!now || !before || !now->overall.perception || !before->overall.perception)
            continue;
        auto title = one_line(stage->title);
        rows.push_back({ title.empty() ? pen.say("Untitled stage") : title, before->overall.perception, now->overall.perception, {}, true, touchpoints[stage->id],
            change_text(pen, before->overall.perception, now->overall.perception) });
    }
    if (rows.size() > most_stages)
        keep_widest(rows, most_stages);
    return rows;
}

std::optional<double> target_of(std::vector<TargetResult> const& targets, TouchpointId const& id)
{
    double sum = 0;
    int count = 0;
    for (auto const& target : targets) {
        for (auto const& number : target.numbers) {
            if (target.touchpoint == id) {
                sum += number.aimed;
                ++count;
            }
        }
    }
    return count == int(dimension_count) ? std::optional(sum / count) : std::nullopt;
}

std::vector<Dumbbell> touchpoint_rows(Pen const& pen, Journey const& journey, RoundComparison const& comparison, std::vector<TargetResult> const& targets)
{
    std::vector<Dumbbell> rows;
    for (auto const& change : comparison.touchpoints) {
        if (!change.perception_before || !change.perception_after)
            continue;
        rows.push_back({ {}, change.perception_before, change.perception_after, {}, true, { change.touchpoint }, change_text(pen, change.perception_before, change.perception_after) });
    }
    keep_widest(rows, most_touchpoints);
    for (auto& row : rows) {
        row.label = shown_title(pen, journey, row.touchpoints.front());
        row.wanted = target_of(targets, row.touchpoints.front());
    }
    return rows;
}

std::string number_text(Pen const& pen, RoundNumber const& number, std::optional<double> value)
{
    if (!value)
        return "\u2013";
    if (number.unit == "s")
        return duration_text(pen, *value);
    if (number.unit == "share")
        return percent_text(pen, *value);
    auto const plain = pen.number(*value, *value == std::round(*value) ? 0 : 1);
    return number.unit == "%" ? plain + " %" : plain;
}

// The dimensions have rows of their own.
bool is_drawn_above(RoundNumber const& number)
{
    auto const is_of = [&](Dimension dimension) { return number.key.find(key_of(dimension)) != std::string_view::npos; };
    return number.key.starts_with("overall.perception") || std::any_of(all_dimensions.begin(), all_dimensions.end(), is_of);
}

// Every other measure in words: they have no common scale.
float draw_numbers(Pen& pen, float y, Journey const& journey, Measures const& earlier, Measures const& later, RoundComparison const& comparison)
{
    float const width = std::min(pen.width, most_list_width);
    std::size_t drawn = 0;
    for (auto const& number : comparison.numbers) {
        if (!number.before || !number.after || is_drawn_above(number) || drawn == most_numbers)
            continue;
        ++drawn;
        Colour const colour = number.is_better() ? pen.tokens.won : number.is_worse() ? pen.tokens.lost : pen.tokens.muted;
        auto const words = pen.say("{0} → {1}", { number_text(pen, number, number.before), number_text(pen, number, number.after) });
        auto const label = pen.say(number.label);
        float const room = width - std::min(width * 0.45f, pen.width_of(words, { type::small, true })) - 26;
        float const height = pen.height_of(label, room, {}) + 8, middle = y + height / 2;
        Rect const right = pen.text_beside(words, { width, middle }, pen.tokens.ink, { type::small, true, PictureAlign::Right, width * 0.45f });
        pen.icon(number.is_better() ? "check" : number.is_worse() ? "cross" : "gap-3", { right.x - 12, middle }, 12, colour);
        pen.paragraph_beside(label, { 0, middle }, room, pen.tokens.ink);
        pen.mark({ 0, y, width, height }, radius::row, touchpoints_behind(number, journey, earlier, later), label,
            label + '\n' + words + '\n' + pen.say("n {0} and {1}", { std::to_string(number.n_before), std::to_string(number.n_after) }));
        y += height;
    }
    return y;
}

void add_rounds(Pen& pen, Journey const& journey, RoundComparison const& comparison, std::vector<TargetResult> const& targets)
{
    pen.columns({ "what", "id", "name", "before", "after", "target", "n before", "n after" });
    if (!pen.has_table())
        return;
    for (auto const& number : comparison.numbers)
        pen.row({ std::string(number.key), {}, pen.say(number.label), number_cell(number.before), number_cell(number.after), {}, number_cell(number.n_before), number_cell(number.n_after) });
    for (auto const& change : comparison.touchpoints) {
        pen.row({ "touchpoint.perception", change.touchpoint.text, shown_title(pen, journey, change.touchpoint), number_cell(change.perception_before),
            number_cell(change.perception_after), number_cell(target_of(targets, change.touchpoint)), number_cell(change.n_before), number_cell(change.n_after) });
    }
    for (auto const& target : targets) {
        for (auto const& number : target.numbers) {
            pen.row({ "target." + std::string(key_of(number.dimension)), target.touchpoint.text, target.touchpoint.is_empty() ? pen.say("Map") : shown_title(pen, journey, target.touchpoint),
                number_cell(number.before), number_cell(number.after), number_cell(number.aimed), {}, number_cell(number.n) });
        }
    }
}

float draw_group(Pen& pen, float y, std::string_view english, std::vector<Dumbbell> const& rows)
{
    if (rows.empty())
        return y;
    y = draw_heading(pen, y, pen.say(english));
    return draw_dumbbells(pen, y, rows) + 10;
}

}

Picture rounds_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Rounds, style };
    if (measures.earlier_round.is_empty()) {
        add_rounds(pen, journey, {}, {});
        return pen.take_empty("No rounds to compare yet: start a second round, and score it.");
    }
    auto const earlier = measure(journey, { measures.earlier_round, measures.question.persona });
    auto const comparison = compare_rounds(journey, earlier, measures);
    auto const targets = targets_of(journey, measures.question);
    add_rounds(pen, journey, comparison, targets);
    auto const before = round_title(pen, journey, measures.earlier_round, "before"), now = round_title(pen, journey, measures.question.round, "now");
    if (!measures.rater.map.is_scored() || !measures.earlier.map.is_scored())
        return pen.take_empty("Only one of the rounds “{0}” and “{1}” is scored yet.", { before, now });

    auto const& t = pen.tokens;
    float y = draw_legend_row(pen, 0, { { { t.panel, t.muted, 1.75f }, {}, {}, before, {}, {}, LegendSample::Dot }, { { t.won }, {}, {}, now, {}, {}, LegendSample::Dot },
                                             { { t.ink }, {}, {}, pen.say("target"), {}, {}, LegendSample::Tick } });
    y = draw_group(pen, y + 8, "Perceived, by dimension", dimension_rows(pen, measures, targets));
    y = draw_group(pen, y, "By stage", stage_rows(pen, journey, measures));
    y = draw_group(pen, y, "Where it changed the most", touchpoint_rows(pen, journey, comparison, targets));
    if (std::any_of(comparison.numbers.begin(), comparison.numbers.end(), [](RoundNumber const& number) { return number.before && number.after; }))
        y = draw_numbers(pen, draw_heading(pen, y, pen.say("Everything else")), journey, earlier, measures, comparison);
    pen.caption(pen.say("{0} against {1}; scale 1 to 7", { now, before }));
    return pen.take(y + 4);
}

}
