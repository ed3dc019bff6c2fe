#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/measure/settled.h"
#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/pen.h"

#include <cmath>
#include <numbers>

namespace trustline {

namespace {

constexpr float plain_radius = 170, largest_radius = 250, least_radius = 44;
constexpr float axis_label_distance = 12;

struct RadarPlace {
    Vec2 centre;
    float radius = 0;
    bool is_narrow = false; // then the words of the two axes at the sides stand above their ends, at the borders of the picture

    Vec2 axis(Dimension dimension) const
    {
        float const turn = float(dimension) * 2 * std::numbers::pi_v<float> / dimension_count;
        return { std::sin(turn), -std::cos(turn) };
    }
    // The scale begins at 1 in the middle and ends at 7 on the rim.
    Vec2 at(Dimension dimension, double value) const { return centre + axis(dimension) * (radius * float((value - 1) / 6)); }
    Vec2 label_at(Dimension dimension) const { return centre + axis(dimension) * (radius + axis_label_distance); }
};

PictureAlign align_of(Vec2 axis)
{
    return axis.x > 0.1f ? PictureAlign::Left : axis.x < -0.1f ? PictureAlign::Right : PictureAlign::Middle;
}

bool is_at_the_side(Vec2 axis)
{
    return axis.y > -0.9f && axis.y < 0.5f;
}

// Two lines, name and number: above the rim, beside it or below it.
constexpr float label_height = 32;

struct LabelPlace {
    Vec2 top;
    PictureAlign align;
    float room; // up to the border of the picture
};

LabelPlace label_place(Pen const& pen, RadarPlace const& place, Dimension dimension)
{
    Vec2 const axis = place.axis(dimension), at = place.label_at(dimension);
    auto const align = align_of(axis);
    if (place.is_narrow && is_at_the_side(axis))
        return { { axis.x > 0 ? pen.width : 0, place.at(dimension, 7).y - label_height - 6 }, axis.x > 0 ? PictureAlign::Right : PictureAlign::Left, pen.width / 2 };
    float const up = axis.y < -0.9f ? label_height - 2 : axis.y > 0.5f ? 2 : label_height / 2;
    float const room = align == PictureAlign::Middle ? pen.width : std::max(20.0f, pen.width / 2 - std::abs(axis.x) * (place.radius + axis_label_distance) - 1);
    return { { at.x, at.y - up }, align, room };
}

// As large as the words to its left and right leave room for.
RadarPlace place_of(Pen const& pen)
{
    // Of its radius the pentagon is 1.81 high; the rest is words and the legend.
    float const most = std::clamp((pen.height - 116) / 1.81f, plain_radius, largest_radius);
    float beside = most, above = most;
    for (auto const dimension : all_dimensions) {
        Vec2 const axis = RadarPlace {}.axis(dimension);
        if (align_of(axis) == PictureAlign::Middle)
            continue;
        float const words = pen.width_of(pen.say(label_of(dimension)), { type::small }), side = std::abs(axis.x);
        beside = std::min(beside, (pen.width / 2 - words - 2) / side - axis_label_distance);
        if (!is_at_the_side(axis)) {
            above = std::min(above, (pen.width / 2 - words - 2) / side - axis_label_distance);
            continue;
        }
        // Over the end of its axis, clear of the edge that goes up from there: (1 + axis.y) / side is how steep that edge is.
        float const steep = (1 + axis.y) / side, inner = pen.width / 2 - words - 4;
        above = std::min({ above, (steep * inner + 6) / (1 + axis.y), (pen.width / 2 - 8) / side });
    }
    bool const is_narrow = above > beside;
    float const radius = std::floor(std::max(is_narrow ? above : beside, least_radius));
    return { { pen.width / 2, radius + axis_label_distance + label_height }, radius, is_narrow };
}

void draw_ground(Pen& pen, RadarPlace const& place)
{
    for (int const ring : { 7, 5, 3 }) {
        std::vector<Vec2> points;
        for (auto const dimension : all_dimensions)
            points.push_back(place.at(dimension, ring));
        PenPaint paint { std::nullopt, pen.tokens.line };
        if (ring == 7)
            paint.fill = pen.tokens.field;
        pen.area(points, place.centre, paint);
    }
    for (auto const dimension : all_dimensions)
        pen.line({ place.centre, place.at(dimension, 7) }, { {}, pen.tokens.line });
}

using Value = std::optional<double> DimensionResult::*;

// A dimension that nobody has scored leaves a gap in the line.
void draw_values(Pen& pen, RadarPlace const& place, RaterResult const& result, Value value, PenPaint const& paint)
{
    std::vector<std::optional<Vec2>> places;
    for (auto const dimension : all_dimensions) {
        auto const& number = result[dimension].*value;
        places.push_back(number ? std::optional(place.at(dimension, *number)) : std::nullopt);
    }
    if (std::all_of(places.begin(), places.end(), [](auto const& at) { return at.has_value(); })) {
        std::vector<Vec2> points;
        for (auto const& at : places)
            points.push_back(*at);
        if (paint.fill)
            pen.area(points, place.centre, { paint.fill });
        points.push_back(points.front());
        pen.line(points, { {}, paint.stroke, paint.stroke_width, paint.dash, paint.gap });
        return;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto const& next = places[(i + 1) % places.size()];
        if (places[i] && next)
            pen.line({ *places[i], *next }, { {}, paint.stroke, paint.stroke_width, paint.dash, paint.gap });
    }
}

// The touchpoints that a number comes from.
template<class Holds>
std::vector<TouchpointId> scored_with(FlatMap<TouchpointId, RaterResult> const& results, Holds holds)
{
    std::vector<TouchpointId> ids;
    for (auto const& [id, result] : results) {
        if (holds(result))
            ids.push_back(id);
    }
    return ids;
}

bool is_perceived(RaterResult const& result) { return result.overall.perception.has_value(); }
bool is_expected(RaterResult const& result) { return result.overall.expectation.has_value(); }
bool is_below_adequate(RaterResult const& result)
{
    return std::any_of(all_dimensions.begin(), all_dimensions.end(), [&](Dimension dimension) { return settled(result.zone(dimension).adequacy.value_or(0)) < 0; });
}

// Red where less is given than is acceptable, as in the charts of LibQUAL: from what is adequate down to what is perceived.
void draw_adequacy(Pen& pen, RadarPlace const& place, Dimension dimension, RaterResult const& now)
{
    auto const zone = now.zone(dimension);
    if (!zone.adequacy || !zone.adequate || settled(*zone.adequacy) >= 0 || !now[dimension].perception)
        return;
    Vec2 const from = place.at(dimension, *zone.adequate), to = place.at(dimension, *now[dimension].perception);
    pen.line({ from, to }, { {}, pen.tokens.lost, 4 });
    Vec2 const across { -place.axis(dimension).y * 5, place.axis(dimension).x * 5 };
    pen.line({ from + across, from - across }, { {}, pen.tokens.lost, 2 });
}

std::string tooltip_of(Pen const& pen, DimensionResult const& now, ZoneResult const& zone, DimensionResult const* before, std::string const& earlier)
{
    std::string lines = now.perception ? pen.say("perceived {0}", { pen.number(*now.perception) }) : pen.say("not scored");
    if (now.expectation)
        lines += '\n' + pen.say("expected {0}", { pen.number(*now.expectation) });
    if (now.gap)
        lines += '\n' + pen.say("gap {0}", { pen.gap(*now.gap) });
    if (zone.adequacy)
        lines += '\n' + pen.say("against what is adequate {0}", { pen.signed_number(*zone.adequacy) });
    if (before && before->perception)
        lines += '\n' + pen.say("{0}: {1}", { earlier, pen.number(*before->perception) });
    lines += '\n' + pen.say("scores: {0}", { std::to_string(now.n) });
    return lines;
}

float draw_legend(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto const& now = measures.rater.map;
    auto const& touchpoints = measures.rater.touchpoints;
    auto const number = [&pen](std::optional<double> value) { return value ? pen.number(*value) : std::string {}; };
    std::vector<LegendItem> items;
    items.push_back({ { {}, pen.tokens.won, 2.5f }, {}, {}, round_title(pen, journey, measures.question.round, "perceived"), number(now.overall.perception), scored_with(touchpoints, is_perceived) });
    if (!measures.earlier_round.is_empty() && measures.earlier.map.is_scored())
        items.push_back({ { {}, pen.tokens.muted, 1.75f, 6, 4 }, {}, {}, round_title(pen, journey, measures.earlier_round, "before"), number(measures.earlier.map.overall.perception),
            scored_with(measures.earlier.touchpoints, is_perceived) });
    if (now.overall.expectation)
        items.push_back({ { {}, pen.tokens.ink, 1.75f, 2, 3 }, {}, {}, pen.say("expected"), number(now.overall.expectation), scored_with(touchpoints, is_expected) });
    if (is_below_adequate(now))
        items.push_back({ { {}, pen.tokens.lost, 4 }, {}, {}, pen.say("below what is adequate"), {}, scored_with(touchpoints, is_below_adequate) });
    return draw_legend_row(pen, y, items);
}

}

Picture radar_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Radar, style };
    auto const& now = measures.rater.map;
    RaterResult const* before = measures.earlier_round.is_empty() || !measures.earlier.map.is_scored() ? nullptr : &measures.earlier.map;
    pen.columns({ "dimension", "perceived", "expected", "gap", "perceived before", "adequate", "weight", "scores" });
    if (!now.is_scored())
        return pen.take_empty("Nothing is scored yet: select a touchpoint and press 1 to 7.");

    auto const earlier = round_title(pen, journey, measures.earlier_round, "before");
    RadarPlace const place = place_of(pen);
    draw_ground(pen, place);
    draw_values(pen, place, now, &DimensionResult::perception, { with_alpha(pen.tokens.won, 0.16f), pen.tokens.won, 2.5f });
    if (before)
        draw_values(pen, place, *before, &DimensionResult::perception, { {}, pen.tokens.muted, 1.75f, 6, 4 });
    draw_values(pen, place, now, &DimensionResult::expectation, { {}, pen.tokens.ink, 1.75f, 2, 3 });
    for (auto const dimension : all_dimensions) {
        auto const& result = now[dimension];
        auto const [top, align, room] = label_place(pen, place, dimension);
        Rect area = pen.text(pen.say(label_of(dimension)), top, pen.tokens.ink, { type::small, false, align, room });
        auto const number = result.perception ? pen.number(*result.perception) : std::string("\u2013");
        area = united(area, pen.text(number, { top.x, top.y + Pen::line_of(type::small) }, pen.tokens.ink, { type::small, true, align })).inflated(3);
        if (result.perception) {
            Vec2 const dot = place.at(dimension, *result.perception);
            draw_adequacy(pen, place, dimension, now);
            bool const is_adequate = settled(now.zone(dimension).adequacy.value_or(0)) >= 0;
            pen.circle(dot, is_adequate ? 3.5f : 5, { is_adequate ? pen.tokens.won : pen.tokens.lost, pen.tokens.panel });
            area = united(area, { dot.x - 6, dot.y - 6, 12, 12 });
        }
        pen.mark(area, radius::row, scored_with(measures.rater.touchpoints, [&](RaterResult const& of) { return of[dimension].perception.has_value(); }), pen.say(label_of(dimension)), tooltip_of(pen, result, now.zone(dimension), before ? &(*before)[dimension] : nullptr, earlier));
        pen.row({ pen.say(label_of(dimension)), number_cell(result.perception), number_cell(result.expectation), number_cell(result.gap),
            number_cell(before ? (*before)[dimension].perception : std::nullopt), number_cell(now.zone(dimension).adequate), number_cell(measures.rater.weights[dimension]), number_cell(result.n) });
    }
    float const below = place.centre.y + place.radius * 0.81f + axis_label_distance + label_height + 8;
    pen.caption(pen.say("mean of raters, then of touchpoints; 1 in the middle, 7 on the rim; scores: {0}", { std::to_string(now.overall.n) }));
    return pen.take(draw_legend(pen, journey, measures, below));
}

}
