#include "core/scene/pictures/parts.h"

#include "core/base/text.h"
#include "core/measure/settled.h"
#include "core/scene/icons.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float row = 28, dot = 5;

// Room for the words, the track and the change of a row.
struct Columns {
    float words = 0, track_left = 0, track_right = 0;
};

Columns columns_of(Pen const& pen)
{
    constexpr float change = 62;
    // The same for all rows of a picture, so that its tracks stand in one line.
    float const words = std::min(230.0f, pen.width * (pen.width < 480 ? 0.36f : 0.38f));
    return { words, words + 16, pen.width - change };
}

void draw_track(Pen& pen, float left, float right, float y, DumbbellScale scale)
{
    pen.line({ { left, y }, { right, y } }, { {}, pen.tokens.hair });
    for (double value = scale.lowest; value <= scale.highest; ++value) {
        float const x = left + (right - left) * float((value - scale.lowest) / (scale.highest - scale.lowest));
        pen.line({ { x, y - 2 }, { x, y + 2 } }, { {}, pen.tokens.line });
    }
}

void draw_change(Pen& pen, float y, Dumbbell const& each, Colour colour)
{
    double const change = settled(*each.after - *each.before);
    std::string_view const icon = change > 0 ? "arrow-up" : change < 0 ? "trust-lost" : "gap-3";
    Rect const words = pen.text_beside(signed_number(change), { pen.width, y }, pen.tokens.ink, { type::small, true, PictureAlign::Right });
    pen.icon(icon, { words.x - 10, y }, 12, colour);
}

void draw_dumbbell(Pen& pen, float y, Dumbbell const& each, Columns const& columns, DumbbellScale scale)
{
    auto const x_of = [&](double value) {
        double const share = std::clamp((value - scale.lowest) / (scale.highest - scale.lowest), 0.0, 1.0);
        return columns.track_left + (columns.track_right - columns.track_left) * float(share);
    };
    auto const& t = pen.tokens;
    pen.text_beside(each.label, { 0, y }, t.ink, { type::small, false, PictureAlign::Left, columns.words });
    draw_track(pen, columns.track_left, columns.track_right, y, scale);
    double const change = each.before && each.after ? settled(*each.after - *each.before) : 0;
    bool const is_better = each.is_better_when_higher ? change > 0 : change < 0;
    Colour const colour = change == 0 ? t.muted : is_better ? t.won : t.lost;
    if (each.before && each.after)
        pen.line({ { x_of(*each.before), y }, { x_of(*each.after), y } }, { {}, colour, 3 });
    if (each.wanted) {
        pen.box({ x_of(*each.wanted) - 2.5f, y - 8, 5, 16 }, { t.panel });
        pen.box({ x_of(*each.wanted) - 1.25f, y - 8, 2.5f, 16 }, { t.ink });
    }
    if (each.before)
        pen.circle({ x_of(*each.before), y }, dot, { t.panel, t.muted, 1.75f });
    if (each.after)
        pen.circle({ x_of(*each.after), y }, dot, { colour });
    if (each.before && each.after)
        draw_change(pen, y, each, colour);
}

}

std::string duration_text(Pen const& pen, double seconds)
{
    Duration const duration = duration_of(seconds);
    std::string_view const sentence = duration.unit == "s" ? "{0} s" : duration.unit == "min" ? "{0} min" : duration.unit == "h" ? "{0} h" : "{0} d";
    bool const is_whole = std::abs(duration.amount - std::round(duration.amount)) < 0.05;
    return pen.say(sentence, { plain_number(duration.amount, is_whole ? 0 : 1) });
}

std::string percent_text(double share)
{
    return plain_number(share * 100, share < 0.1 && share > 0 ? 1 : 0) + " %";
}

float draw_heading(Pen& pen, float y, std::string_view english)
{
    pen.text(pen.say(english), { 0, y }, pen.tokens.ink, { type::small, true, PictureAlign::Left, pen.width });
    return y + 24;
}

float draw_figure(Pen& pen, Vec2 at, std::string const& number, std::string_view english)
{
    Rect const first = pen.text(number, at, pen.tokens.ink, { type::title, true });
    Rect const second = pen.text(pen.say(english), { at.x, at.y + 26 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, pen.width - at.x });
    return std::max(first.width, second.width);
}

float draw_dumbbells(Pen& pen, float y, std::vector<Dumbbell> const& rows, DumbbellScale scale)
{
    Columns const columns = columns_of(pen);
    for (auto const& each : rows) {
        draw_dumbbell(pen, y + row / 2, each, columns, scale);
        pen.mark({ 0, y, pen.width, row }, radius::row, each.touchpoints, each.label, each.label + (each.tooltip.empty() ? "" : '\n' + each.tooltip));
        y += row;
    }
    return y;
}

float draw_touchpoint_line(Pen& pen, Journey const& journey, Measures const& measures, Vec2 at, float line_width, TouchpointId const& id, std::string tooltip)
{
    auto const& t = pen.tokens;
    auto const gap = gap_of(measures, id);
    Rect const swatch { at.x, at.y + touchpoint_line / 2 - 6, 18, 12 };
    if (gap) {
        auto const bin = gap_bin(*gap);
        pen.box(swatch, { t.gap[std::size_t(bin)], {}, 1, 0, 0, radius::tile });
        pen.icon(icon_of(std::optional(bin)), swatch.centre(), 10, t.on_gap[std::size_t(bin)]);
    } else
        pen.box(swatch, { {}, t.faint, 1, 2, 2, radius::tile });
    auto const title = shown_title(pen, journey, id);
    pen.text_beside(title, { swatch.right() + 7, swatch.centre().y }, t.ink, { type::small, false, PictureAlign::Left, line_width - 25 });
    pen.mark({ at.x - 4, at.y, line_width + 8, touchpoint_line }, radius::row, { id }, title, title + (tooltip.empty() ? "" : '\n' + tooltip));
    return at.y + touchpoint_line;
}

void draw_more(Pen& pen, Vec2 at, std::size_t count, std::vector<TouchpointId> touchpoints, float most_width)
{
    auto const words = pen.say("and {0} more", { std::to_string(count) });
    Rect const rect = pen.text(words, { at.x, at.y + 2 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, most_width > 0 ? most_width : pen.width - at.x });
    if (!touchpoints.empty())
        pen.mark(rect.inflated(2), radius::row, std::move(touchpoints), words);
}

std::optional<double> gap_of(Measures const& measures, TouchpointId const& id)
{
    auto const* result = measures.rater.touchpoints.get(id);
    return result ? result->overall.weighted : std::nullopt;
}

void sort_worst_first(std::vector<TouchpointId>& ids, Measures const& measures)
{
    std::vector<std::pair<double, TouchpointId>> keyed;
    for (auto& id : ids)
        keyed.emplace_back(gap_of(measures, id).value_or(100), std::move(id));
    std::stable_sort(keyed.begin(), keyed.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = std::move(keyed[i].second);
}

}
