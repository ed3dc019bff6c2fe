#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/pictures/dots.h"
#include "core/scene/pictures/parts.h"
#include "core/scene/pictures/quadrant_fields.h"

#include <cmath>

namespace trustline {

namespace {

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
    return { plot_within(pen, 22), std::max(1.0f, float(std::floor(lowest))) };
}

Dot dot_of(Measures const& measures, Plot const& plot, QuadrantPoint const& point, std::size_t index)
{
    auto const gap = gap_of(measures, point.touchpoint);
    // The worst is named first, and of equals what matters more.
    double const weight = point.importance / 100 - gap.value_or(0);
    return { plot.at(point.performance, point.importance), index, &point.touchpoint, gap, weight };
}

DotWords words_of(Pen const& pen, Journey const& journey, Measures const& measures, QuadrantPoint const& point)
{
    auto const title = shown_title(pen, journey, point.touchpoint);
    auto tooltip = title + '\n' + pen.say(label_of(point.quadrant)) + '\n'
        + pen.say("importance {0}, perceived {1}", { pen.number(point.importance, 0), pen.number(point.performance) });
    if (auto const gap = gap_of(measures, point.touchpoint))
        tooltip += '\n' + pen.say("gap {0}", { pen.gap(*gap) });
    return { title, tooltip + '\n' + pen.say("scores: {0}", { std::to_string(point.n) }) };
}

void add_row(Pen& pen, Journey const& journey, Measures const& measures, QuadrantPoint const& point)
{
    pen.row({ point.touchpoint.text, shown_title(pen, journey, point.touchpoint), number_cell(point.importance, 0), number_cell(point.performance),
        number_cell(gap_of(measures, point.touchpoint)), pen.say(label_of(point.quadrant)), number_cell(point.n) });
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
    Vec2 const cross = plot.at(*sheet.performance, *sheet.importance);
    auto const& t = pen.tokens;
    LabelRoom room = draw_fields(pen, plot.rect, cross,
        { { { label_of(Quadrant::ConcentrateHere), t.lost, with_alpha(t.lost_soft, 0.6f) }, { label_of(Quadrant::KeepUp), t.won, with_alpha(t.won_soft, 0.6f) },
            { label_of(Quadrant::LowPriority), t.muted, t.field }, { label_of(Quadrant::PossibleOverkill), t.muted, t.field } } });
    draw_scales(pen, plot.rect, { plot.lowest, 7 }, "importance, 1 to 7", "perception, 1 to 7");
    Rect const dots_area = plot.rect.inflated(field_margin);
    std::vector<Dot> dots;
    for (auto const& point : sheet.points) {
        dots.push_back(dot_of(measures, plot, point, dots.size()));
        if (pen.has_table())
            add_row(pen, journey, measures, point);
    }
    bool const has_counts = draw_dots(pen, room, dots_area, std::move(dots), [&](std::size_t index) { return words_of(pen, journey, measures, sheet.points[index]); });
    auto caption = pen.say(label_of(sheet.cross_hair)) + ' '
        + pen.say("({0} and {1})", { pen.number(*sheet.importance), pen.number(*sheet.performance) });
    if (sheet.left_out > 0)
        caption = pen.say("{0}; {1}", { caption, pen.say("left out without an importance or a score: {0}", { std::to_string(sheet.left_out) }) });
    if (has_counts)
        caption = pen.say("{0}; {1}", { caption, pen.say("a number in a dot: so many touchpoints in one place") });
    pen.caption(std::move(caption));
    return pen.take(plot.rect.bottom() + below_plot(pen));
}

}
