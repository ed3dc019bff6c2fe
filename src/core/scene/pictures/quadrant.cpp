#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/pictures/dots.h"
#include "core/scene/pictures/pen.h"

#include <cmath>

namespace trustline {

namespace {

constexpr float left = 30, top = 22, bottom = 40; // around the plot

// Importance upwards, performance to the right, on the part of the scale that is used.
struct Plot {
    Rect rect;
    float lowest = 1;

    Vec2 at(double performance, double importance) const
    {
        float const span = 7 - lowest;
        return { rect.x + (float(performance) - lowest) / span * rect.width, rect.bottom() - (float(importance) - lowest) / span * rect.height };
    }
};

Plot plot_of(Pen const& pen, QuadrantSheet const& sheet)
{
    double lowest = 4;
    for (auto const& point : sheet.points)
        lowest = std::min({ lowest, point.importance - 0.3, point.performance - 0.3 });
    float const width = pen.width - left - 6;
    return { { left, top, width, std::clamp(width * 0.66f, 220.0f, 420.0f) }, std::max(1.0f, float(std::floor(lowest))) };
}

void draw_fields(Pen& pen, Plot const& plot, Vec2 cross)
{
    auto const& rect = plot.rect;
    auto const& t = pen.tokens;
    pen.box({ rect.x, rect.y, cross.x - rect.x, cross.y - rect.y }, { with_alpha(t.lost_soft, 0.6f) });
    pen.box({ cross.x, rect.y, rect.right() - cross.x, cross.y - rect.y }, { with_alpha(t.won_soft, 0.6f) });
    pen.box({ rect.x, cross.y, rect.width, rect.bottom() - cross.y }, { t.field });
    pen.line({ { cross.x, rect.y }, { cross.x, rect.bottom() } }, { {}, t.panel, 4 });
    pen.line({ { rect.x, cross.y }, { rect.right(), cross.y } }, { {}, t.panel, 4 });
}

void draw_scales(Pen& pen, Plot const& plot)
{
    auto const& rect = plot.rect;
    pen.text(pen.say("importance, 1 to 7"), { 0, 0 }, pen.tokens.muted, { type::tiny });
    pen.text(pen.say("perception, 1 to 7"), { rect.right(), rect.bottom() + 22 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Right });
    for (int value = int(plot.lowest); value <= 7; ++value) {
        Vec2 const at = plot.at(value, value);
        pen.text(std::to_string(value), { at.x, rect.bottom() + 5 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Middle });
        pen.text_beside(std::to_string(value), { rect.x - 8, std::clamp(at.y, rect.y + 7, rect.bottom() - 7) }, pen.tokens.muted, { type::tiny, false, PictureAlign::Right });
    }
}

// The name of a quadrant stands in its outer corner, if it fits into it.
void name_field(Pen& pen, LabelRoom& room, Rect const& field, Quadrant quadrant, Colour colour, bool is_upper)
{
    if (field.width < 60 || field.height < 26)
        return;
    float const y = is_upper ? field.bottom() - 24 : field.bottom() - 22;
    room.take(pen.text(pen.say(label_of(quadrant)), { field.x + 10, y }, colour, { type::small, true, PictureAlign::Left, field.width - 16 }).inflated(1));
}

void name_fields(Pen& pen, LabelRoom& room, Plot const& plot, Vec2 cross)
{
    auto const& rect = plot.rect;
    auto const& t = pen.tokens;
    name_field(pen, room, { rect.x, rect.y, cross.x - rect.x, cross.y - rect.y }, Quadrant::ConcentrateHere, t.lost, true);
    name_field(pen, room, { cross.x, rect.y, rect.right() - cross.x, cross.y - rect.y }, Quadrant::KeepUp, t.won, true);
    name_field(pen, room, { rect.x, cross.y, cross.x - rect.x, rect.bottom() - cross.y }, Quadrant::LowPriority, t.muted, false);
    name_field(pen, room, { cross.x, cross.y, rect.right() - cross.x, rect.bottom() - cross.y }, Quadrant::PossibleOverkill, t.muted, false);
}

Dot dot_of(Pen const& pen, Journey const& journey, Measures const& measures, Plot const& plot, QuadrantPoint const& point)
{
    Dot dot { plot.at(point.performance, point.importance), { point.touchpoint } };
    auto const* result = measures.rater.touchpoints.get(point.touchpoint);
    auto const gap = result ? result->overall.weighted : std::nullopt;
    dot.gap = gap;
    dot.label = shown_title(pen, journey, point.touchpoint);
    // What to concentrate on is named first.
    dot.weight = (point.quadrant == Quadrant::ConcentrateHere ? 100 : 0) + point.importance * std::max(0.0, -gap.value_or(0)) + point.importance / 7;
    dot.tooltip = dot.label + '\n' + pen.say(label_of(point.quadrant)) + '\n'
        + pen.say("importance {0}, perceived {1}", { plain_number(point.importance, 0), plain_number(point.performance) });
    if (gap)
        dot.tooltip += '\n' + pen.say("gap {0}", { signed_number(*gap) });
    dot.tooltip += '\n' + pen.say("{0} scores", { std::to_string(point.n) });
    return dot;
}

void add_row(Pen& pen, Journey const& journey, Measures const& measures, QuadrantPoint const& point)
{
    auto const* result = measures.rater.touchpoints.get(point.touchpoint);
    pen.row({ point.touchpoint.text, shown_title(pen, journey, point.touchpoint), number_cell(point.importance, 0), number_cell(point.performance),
        number_cell(result ? result->overall.weighted : std::nullopt), pen.say(label_of(point.quadrant)), number_cell(point.n) });
}

}

// Importance-performance analysis (Martilla & James 1977).
Picture quadrant_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Quadrant, style };
    pen.columns({ "id", "touchpoint", "importance", "perceived", "gap", "quadrant", "scores" });
    QuadrantSheet const sheet = quadrants(journey, measures.rater);
    if (sheet.points.empty() || !sheet.importance || !sheet.performance)
        return pen.take_empty("No touchpoint has both an importance and a score yet: give each touchpoint an importance from 1 to 7 and score it.");

    Plot const plot = plot_of(pen, sheet);
    Vec2 cross = plot.at(*sheet.performance, *sheet.importance);
    cross.x = std::clamp(cross.x, plot.rect.x, plot.rect.right());
    cross.y = std::clamp(cross.y, plot.rect.y, plot.rect.bottom());
    draw_fields(pen, plot, cross);
    draw_scales(pen, plot);
    LabelRoom room { plot.rect };
    name_fields(pen, room, plot, cross);
    std::vector<Dot> dots;
    for (auto const& point : sheet.points) {
        dots.push_back(dot_of(pen, journey, measures, plot, point));
        if (pen.has_table())
            add_row(pen, journey, measures, point);
    }
    draw_dots(pen, room, plot.rect, std::move(dots));
    auto caption = pen.say(label_of(sheet.cross_hair)) + ' '
        + pen.say("({0} and {1})", { plain_number(*sheet.importance), plain_number(*sheet.performance) });
    if (sheet.left_out > 0)
        caption += "; " + pen.say("{0} touchpoints without an importance or a score", { std::to_string(sheet.left_out) });
    pen.caption(std::move(caption));
    return pen.take(plot.rect.bottom() + bottom);
}

}
