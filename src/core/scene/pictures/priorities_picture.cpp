#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/icons.h"
#include "core/scene/pictures/dots.h"
#include "core/scene/pictures/parts.h"
#include "core/scene/pictures/quadrant_fields.h"

namespace trustline {

namespace {

constexpr std::size_t most_priorities = 8;
// Columns of a wide table from the left; a narrow one has two lines a row.
struct PriorityColumns {
    float title = 32, gap = 0, importance = 0, value = 0, effort = 0, agreed = 0, agreed_width = 0, bar = 0, bar_width = 0;
    bool is_narrow = false;
};

std::string stakeholder_of(Pen const& pen, Journey const& journey, PriorityResult const& result)
{
    auto const* priority = journey.find(result.priority);
    return priority && !priority->stakeholder.empty() ? one_line(priority->stakeholder) : pen.say("nobody");
}

PriorityColumns columns_of(Pen const& pen, Journey const& journey, std::vector<PriorityResult> const& ranked)
{
    PriorityColumns columns;
    columns.is_narrow = pen.width < 680;
    float const w = pen.width;
    columns.bar_width = columns.is_narrow ? 48 : std::min(90.0f, w * 0.12f);
    columns.bar = w - columns.bar_width;
    // No word of a name is broken.
    float agreed = 98;
    for (auto const& result : ranked)
        agreed = std::max(agreed, pen.widest_word(stakeholder_of(pen, journey, result), {}) + 1);
    columns.agreed_width = std::min(agreed, w * 0.2f);
    columns.agreed = columns.bar - columns.agreed_width - 12;
    columns.effort = columns.agreed - 56;
    columns.value = columns.effort - 56;
    columns.importance = columns.value - 90;
    columns.gap = columns.importance - 66;
    return columns;
}

void draw_head(Pen& pen, PriorityColumns const& columns)
{
    auto const head = [&](std::string_view english, float x, float width, PictureAlign align = PictureAlign::Left) {
        pen.text(pen.say(english), { x, 0 }, pen.tokens.muted, { type::tiny, false, align, width });
    };
    head("Touchpoint", columns.title, (columns.is_narrow ? columns.bar : columns.gap) - columns.title - 12);
    head("Priority", pen.width, columns.bar_width, PictureAlign::Right);
    if (columns.is_narrow)
        return;
    head("Gap", columns.gap, 58);
    head("Importance", columns.importance, 82);
    head("Value", columns.value, 48);
    head("Effort", columns.effort, 48);
    head("Agreed with", columns.agreed, columns.agreed_width);
}

void draw_pips(Pen& pen, Vec2 at, int filled)
{
    for (int i = 0; i < 7; ++i)
        pen.box({ at.x + float(i) * 10, at.y, 8, 8 }, { i < filled ? pen.tokens.ink : pen.tokens.glyph_base, {}, 1, 0, 0, 2 });
}

std::string number_or_dash(std::optional<int> value)
{
    return value ? std::to_string(*value) : "\u2013";
}

std::string tooltip_of(Pen const& pen, Journey const& journey, PriorityResult const& result)
{
    auto const* priority = journey.find(result.priority);
    std::string lines = shown_title(pen, journey, result.touchpoint);
    if (priority && !priority->title.empty())
        lines += '\n' + one_line(priority->title);
    lines += '\n' + pen.say("value {0}, effort {1}, importance {2}", { number_or_dash(result.value), number_or_dash(result.effort), number_or_dash(result.importance) });
    if (result.gap)
        lines += '\n' + pen.say("gap {0}", { pen.gap(*result.gap) });
    if (result.worth)
        lines += '\n' + pen.say("worth {0} = value × gap × importance", { pen.number(*result.worth) });
    if (result.pick)
        lines += '\n' + pen.say(label_of(*result.pick));
    return lines;
}

// Named where no column does. Returns the right end.
float draw_gap(Pen& pen, Vec2 middle_left, std::optional<double> gap, std::string_view name = {})
{
    if (!gap)
        return pen.text_beside(pen.say("not scored"), middle_left, pen.tokens.muted, { type::tiny, false, PictureAlign::Left, 62 }).right();
    pen.icon(icon_of(std::optional(gap_bin(*gap))), { middle_left.x + 6, middle_left.y }, 12, pen.tokens.muted);
    middle_left.x += 18;
    if (!name.empty())
        middle_left.x = pen.text_beside(name, middle_left, pen.tokens.muted, { type::tiny }).right() + 4;
    return pen.text_beside(pen.gap(*gap), middle_left, pen.tokens.ink, { type::body, true }).right();
}

void draw_bar(Pen& pen, PriorityColumns const& columns, float y, PriorityResult const& result, double best)
{
    Rect const track { columns.bar, y - 4, columns.bar_width, 8 };
    pen.box(track, { pen.tokens.glyph_base, {}, 1, 0, 0, 4 });
    if (!result.worth_per_effort || best <= 0)
        return;
    float const share = float(*result.worth_per_effort / best);
    pen.box({ track.x, track.y, std::max(8.0f, track.width * share), 8 }, { result.rank == 1 ? pen.tokens.ink : pen.tokens.muted, {}, 1, 0, 0, 4 });
}

// Returns the y below.
float draw_row(Pen& pen, Journey const& journey, PriorityColumns const& columns, float y, PriorityResult const& result, double best)
{
    auto const& t = pen.tokens;
    auto const* touchpoint = journey.find(result.touchpoint);
    auto const* stage = touchpoint ? journey.find(touchpoint->stage) : nullptr;
    auto const title = shown_title(pen, journey, result.touchpoint);
    float const title_width = (columns.is_narrow ? columns.bar : columns.gap) - columns.title - 14;
    pen.text(result.rank > 0 ? std::to_string(result.rank) : "\u2013", { 12, y + 16 }, t.muted, { type::head, true, PictureAlign::Middle });
    PenText const bold { type::body, true };
    auto const words = pen.lines(title, title_width - 20, bold);
    float below = pen.paragraph(title, { columns.title, y + 8 }, title_width - 20, t.ink, bold, title_lines);
    if (touchpoint && touchpoint->moment_of_truth && !words.empty())
        pen.icon("star", { columns.title + pen.width_of(words.back(), bold) + 11, below - 9 }, 14, t.ink);
    auto const* priority = journey.find(result.priority);
    auto const second = priority && !priority->title.empty() ? one_line(priority->title) : stage ? one_line(stage->title) : std::string {};
    below = pen.paragraph(second, { columns.title, below + 2 }, title_width, t.muted, { type::tiny }, title_lines);
    float bottom = below + 12;
    if (columns.is_narrow) {
        float const left = draw_gap(pen, { columns.title, below + 12 }, result.gap, pen.say("Gap")) + 12;
        auto const numbers = pen.say("value {0}, effort {1}, importance {2}", { number_or_dash(result.value), number_or_dash(result.effort), number_or_dash(result.importance) });
        below = pen.paragraph(numbers, { left, below + 5 }, pen.width - left, t.muted, { type::tiny }, 2);
        auto const with = pen.say("{0}: {1}", { pen.say("Agreed with"), stakeholder_of(pen, journey, result) });
        bottom = pen.paragraph(with, { columns.title, below + 2 }, pen.width - columns.title, result.is_agreed ? t.ink : t.muted, { type::tiny }, title_lines) + 7;
    } else {
        draw_gap(pen, { columns.gap, y + 26 }, result.gap);
        draw_pips(pen, { columns.importance, y + 22 }, result.importance.value_or(0));
        pen.text_beside(number_or_dash(result.value), { columns.value, y + 26 }, t.ink, { type::body });
        pen.text_beside(number_or_dash(result.effort), { columns.effort, y + 26 }, t.ink, { type::body });
        auto const with = stakeholder_of(pen, journey, result);
        float const top = y + 26 - pen.line_of(type::small) * float(std::min<std::size_t>(2, pen.lines(with, columns.agreed_width, {}).size())) / 2;
        bottom = std::max(bottom, pen.paragraph(with, { columns.agreed, top }, columns.agreed_width, result.is_agreed ? t.ink : t.muted, {}, title_lines) + 8);
    }
    draw_bar(pen, columns, y + 26, result, best);
    pen.mark({ 0, y, pen.width, bottom - y }, radius::card, { result.touchpoint }, title, tooltip_of(pen, journey, result));
    return bottom;
}

void add_priorities(Pen& pen, Journey const& journey, Measures const& measures)
{
    pen.columns({ "rank", "id", "touchpoint", "what", "agreed with", "value", "gap", "importance", "effort", "worth", "worth per effort", "class", "scores" });
    if (!pen.has_table())
        return;
    auto const cell = [](std::optional<int> value) { return value ? std::to_string(*value) : std::string {}; };
    for (auto const& result : measures.priorities.ranked) {
        auto const* priority = journey.find(result.priority);
        pen.row({ result.rank > 0 ? std::to_string(result.rank) : std::string {}, result.touchpoint.text, shown_title(pen, journey, result.touchpoint),
            priority ? one_line(priority->title) : std::string {}, priority ? one_line(priority->stakeholder) : std::string {}, cell(result.value), number_cell(result.gap),
            cell(result.importance), cell(result.effort), number_cell(result.worth), number_cell(result.worth_per_effort),
            result.pick ? pen.say(label_of(*result.pick)) : std::string {}, number_cell(result.n) });
    }
}

// Not equal attention: how much of the effort goes where little is won.
float draw_share(Pen& pen, float y, Measures const& measures)
{
    auto const& sheet = measures.priorities;
    if (!sheet.effort_on_low_value)
        return y;
    auto const number_words = percent_text(pen, *sheet.effort_on_low_value);
    Rect const number = pen.text(number_words, { 0, y + 8 }, *sheet.effort_on_low_value > 0 ? pen.tokens.lost : pen.tokens.ink, { type::title, true });
    auto const words = pen.say("of the effort goes into what is worth little (value 1 to 3); priorities: {0}", { std::to_string(sheet.n) });
    float const below = pen.paragraph(words, { number.right() + 10, y + 12 }, pen.width - number.right() - 10, pen.tokens.muted, { type::small }, 3);
    std::vector<TouchpointId> low;
    for (auto const& result : sheet.ranked) {
        if (result.value && *result.value <= 3)
            low.push_back(result.touchpoint);
    }
    float const bottom = std::max(below, y + 34);
    pen.mark({ 0, y + 4, pen.width, bottom - y - 4 }, radius::row, std::move(low), number_words + " " + words);
    return bottom;
}

constexpr std::string_view no_priorities = "No priorities yet: open a touchpoint, and agree its value with somebody by name.";

}

Picture priorities_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Priorities, style };
    add_priorities(pen, journey, measures);
    auto const& ranked = measures.priorities.ranked;
    if (ranked.empty())
        return pen.take_empty(no_priorities);
    PriorityColumns const columns = columns_of(pen, journey, ranked);
    draw_head(pen, columns);
    float y = 20;
    double const best = ranked.front().worth_per_effort.value_or(0);
    std::size_t const shown = drawn_of(ranked.size(), most_priorities);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            pen.line({ { 0, y }, { pen.width, y } }, { {}, pen.tokens.hair });
        y = draw_row(pen, journey, columns, y, ranked[i], best);
    }
    y = draw_rest(pen, { columns.title, y }, ranked, shown, [](PriorityResult const& result) { return result.touchpoint; });
    y = draw_share(pen, y, measures);
    pen.caption(pen.say("value × gap × importance, against effort"));
    return pen.take(y + 6);
}

Picture impact_effort_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::ImpactEffort, style };
    add_priorities(pen, journey, measures);
    auto const& t = pen.tokens;
    Rect const plot = plot_within(pen, 22, 40);
    auto const at = [&](double effort, double value) { return Vec2 { plot.x + plot.width * float((effort - 1) / 6), plot.bottom() - plot.height * float((value - 1) / 6) }; };
    std::vector<Dot> dots;
    auto const& ranked = measures.priorities.ranked;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        if (ranked[i].value && ranked[i].effort)
            dots.push_back({ at(*ranked[i].effort, *ranked[i].value), i, &ranked[i].touchpoint, ranked[i].gap, ranked[i].worth_per_effort.value_or(0) });
    }
    auto const words_of = [&](std::size_t index) {
        auto const title = shown_title(pen, journey, ranked[index].touchpoint);
        auto const rank = ranked[index].rank > 0 ? std::to_string(ranked[index].rank) + "." : std::string {};
        return DotWords { rank.empty() ? title : rank + " " + title, tooltip_of(pen, journey, ranked[index]), rank };
    };
    if (dots.empty())
        return pen.take_empty(ranked.empty() ? no_priorities : std::string_view("No priority has both a value and an effort yet."));

    Vec2 const cross = at(3.5, 3.5);
    LabelRoom room = draw_fields(pen, plot, cross,
        { { { label_of(Pick::QuickWin), t.won, with_alpha(t.won_soft, 0.6f) }, { label_of(Pick::BigProject), t.muted, t.field }, { label_of(Pick::FillIn), t.muted, t.field },
            { label_of(Pick::Thankless), t.lost, with_alpha(t.lost_soft, 0.6f) } } });
    draw_scales(pen, plot, {}, "value, 1 to 7", "effort, 1 to 7");
    draw_dots(pen, room, plot.inflated(field_margin), std::move(dots), words_of, HeapSign::None);
    float const y = draw_share(pen, plot.bottom() + below_plot(pen), measures);
    pen.caption(pen.say("high from 4 of 7; the number is the rank"));
    return pen.take(y);
}

}
