#include "core/scene/pictures/parts.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/measure/settled.h"
#include "core/scene/icons.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trustline {

namespace {

constexpr float row = 28, dot = 5, swatch_room = 25;

// Room for the words, the track and the change of a row.
struct Columns {
    float words = 0, track_left = 0, track_right = 0;
};

Columns dumbbell_columns(Pen const& pen)
{
    constexpr float change = 62;
    // The same for all rows of a picture, so that its tracks stand in one line.
    float const words = std::min(230.0f, pen.width * (pen.width < 480 ? 0.36f : 0.38f));
    return { words, words + 16, pen.width - change };
}

void draw_track(Pen& pen, float left, float right, float y, DumbbellScale scale)
{
    pen.line({ { left, y }, { right, y } }, { {}, pen.tokens.line });
    for (double value = scale.lowest; value <= scale.highest; ++value) {
        float const x = left + (right - left) * float((value - scale.lowest) / (scale.highest - scale.lowest));
        pen.line({ { x, y - 2 }, { x, y + 2 } }, { {}, pen.tokens.faint });
    }
}

void draw_change(Pen& pen, float y, Dumbbell const& each, Colour colour)
{
    double const change = settled(*each.after - *each.before);
    Rect const words = pen.text_beside(pen.signed_number(change), { pen.width, y }, pen.tokens.ink, { type::small, true, PictureAlign::Right });
    // A level sign before 0.0 would read as a minus.
    if (change != 0)
        pen.icon(change > 0 ? "arrow-up" : "trust-lost", { words.x - 10, y }, 12, colour);
}

void draw_dumbbell(Pen& pen, float y, Dumbbell const& each, Columns const& columns, DumbbellScale scale)
{
    auto const x_of = [&](double value) {
        double const share = std::clamp((value - scale.lowest) / (scale.highest - scale.lowest), 0.0, 1.0);
        return columns.track_left + (columns.track_right - columns.track_left) * float(share);
    };
    auto const& t = pen.tokens;
    pen.paragraph_beside(each.label, { 0, y }, columns.words, t.ink);
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
    // Nothing has moved: the ring of before around the dot of now.
    bool const is_same = each.before && each.after && change == 0;
    if (each.before)
        pen.circle({ x_of(*each.before), y }, is_same ? dot + 2 : dot, { t.panel, t.muted, 1.75f });
    if (each.after)
        pen.circle({ x_of(*each.after), y }, is_same ? dot - 2 : dot, { is_same || !each.before ? t.won : colour });
    if (each.before && each.after)
        draw_change(pen, y, each, colour);
}

}

std::string duration_text(Pen const& pen, double seconds)
{
    Duration const duration = duration_of(seconds);
    std::string_view const sentence = duration.unit == "s" ? "{0} s" : duration.unit == "min" ? "{0} min" : duration.unit == "h" ? "{0} h" : "{0} d";
    bool const is_whole = std::abs(duration.amount - std::round(duration.amount)) < 0.05;
    return pen.say(sentence, { pen.number(duration.amount, is_whole ? 0 : 1) });
}

std::string percent_text(Pen const& pen, double share)
{
    return pen.number(share * 100, share < 0.1 && share > 0 ? 1 : 0) + " %";
}

float draw_heading(Pen& pen, float y, std::string_view words)
{
    return pen.paragraph(words, { 0, y }, pen.width, pen.tokens.ink, { type::small, true }) + 8;
}

float draw_figure(Pen& pen, Vec2 at, std::string const& number, std::string_view english)
{
    Rect const first = pen.text(number, at, pen.tokens.ink, { type::title, true });
    Rect const second = pen.text(pen.say(english), { at.x, at.y + 26 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, pen.width - at.x });
    return std::max(first.width, second.width);
}

float draw_dumbbells(Pen& pen, float y, std::vector<Dumbbell> const& rows, DumbbellScale scale)
{
    Columns const columns = dumbbell_columns(pen);
    for (double const value : { scale.lowest, (scale.lowest + scale.highest) / 2, scale.highest }) {
        float const x = columns.track_left + (columns.track_right - columns.track_left) * float((value - scale.lowest) / (scale.highest - scale.lowest));
        pen.text(pen.number(value, 0), { x, y - 2 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Middle });
    }
    y += 12;
    for (auto const& each : rows) {
        float const height = std::max(row, pen.height_of(each.label, columns.words, {}) + 8);
        draw_dumbbell(pen, y + height / 2, each, columns, scale);
        pen.mark({ 0, y, pen.width, height }, radius::row, each.touchpoints, each.label, each.label + (each.tooltip.empty() ? "" : '\n' + each.tooltip));
        y += height;
    }
    return y;
}

float touchpoint_line_height(Pen const& pen, Journey const& journey, float line_width, TouchpointId const& id)
{
    return pen.height_of(shown_title(pen, journey, id), line_width - swatch_room, {}) + 8;
}

float draw_touchpoint_line(Pen& pen, Journey const& journey, Measures const& measures, Vec2 at, float line_width, TouchpointId const& id, std::string tooltip)
{
    auto const& t = pen.tokens;
    auto const gap = gap_of(measures, id);
    Rect const swatch { at.x, at.y + 6, 18, 12 };
    if (gap) {
        auto const bin = gap_bin(*gap);
        pen.box(swatch, { t.gap[std::size_t(bin)], {}, 1, 0, 0, radius::tile });
        pen.icon(icon_of(std::optional(bin)), swatch.centre(), 10, t.on_gap[std::size_t(bin)]);
    } else
        pen.box(swatch, { {}, t.faint, 1, 2, 2, radius::tile });
    auto const title = shown_title(pen, journey, id);
    float const below = pen.paragraph(title, { at.x + swatch_room, at.y + 4 }, line_width - swatch_room, t.ink, {}, title_lines) + 4;
    pen.mark({ at.x - 4, at.y, line_width + 8, below - at.y }, radius::row, { id }, title, title + (tooltip.empty() ? "" : '\n' + tooltip));
    return below;
}

float draw_more(Pen& pen, Vec2 at, std::size_t count, std::vector<TouchpointId> touchpoints, float most_width)
{
    if (count == 0)
        return at.y;
    auto const words = pen.say("and {0} more", { std::to_string(count) });
    Rect const rect = pen.text(words, { at.x, at.y + 2 }, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, most_width > 0 ? most_width : pen.width - at.x });
    if (!touchpoints.empty())
        pen.mark(rect.inflated(2), radius::row, std::move(touchpoints), words);
    return at.y + 22;
}

float draw_dimension_heads(Pen& pen, float left, float column, float y)
{
    constexpr PenText look { type::tiny };
    constexpr float between = 6;
    auto const is_wide = [&](Dimension dimension) { return pen.width_of(pen.say(label_of(dimension)), look) > column - between; };
    bool const has_two_lines = std::any_of(all_dimensions.begin(), all_dimensions.end(), is_wide);
    // From the right: what would leave the picture pushes those of its line to the left.
    std::array<float, 2> free { pen.width + between, pen.width + between };
    for (std::size_t at = dimension_count; at-- > 0;) {
        auto const dimension = all_dimensions[at];
        auto const words = pen.say(label_of(dimension));
        std::size_t const line = has_two_lines ? at % 2 : 0;
        float const most = (has_two_lines ? 2 : 1) * column - between, width = std::min(most, pen.width_of(words, look));
        float const wished = left + (float(at) + 0.5f) * column - (width + 4) / 2;
        float const x = std::max(0.0f, std::min(wished, free[line] - between - width));
        pen.text(words, { x, y + 14 * float(line) }, pen.tokens.muted, { look.em, false, PictureAlign::Left, std::min(most, free[line] - between - x) });
        free[line] = x;
    }
    return has_two_lines ? 36 : 22;
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
