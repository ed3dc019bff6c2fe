#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float ladder_height = 86, above = 24, below = 30; // words over and under the steps
constexpr float least_work = 62, least_wait = 26;
constexpr PenText title_look { type::tiny };
constexpr std::size_t most_lines = 6;

struct Rung {
    StreamStep const* step = nullptr;
    double work = 0, wait = 0; // seconds
    float least_work_width = least_work; // no word of the title is broken
    float work_width = 0, wait_width = 0;
};

std::vector<Rung> rungs_of(Pen const& pen, Journey const& journey, ValueStream const& stream)
{
    std::vector<Rung> rungs;
    for (auto const& step : stream.steps) {
        if (!step.is_on_longest_path || (!step.process_time && !step.lead_time))
            continue;
        // What has a lead time only is waited for as far as anybody knows.
        // Means of different timings may come out the wrong way round: then nothing is waited for.
        double const wait = step.waiting().value_or(step.process_time ? 0 : step.lead_time.value_or(0));
        float const room = pen.widest_word(shown_title(pen, journey, step.touchpoint), title_look) + 14 - (wait > 0 ? least_wait : 0);
        rungs.push_back({ &step, step.process_time.value_or(0), std::max(0.0, wait), std::clamp(room, least_work, pen.width / 2) });
    }
    return rungs;
}

float least_width(Rung const& rung)
{
    return rung.least_work_width + (rung.wait > 0 ? least_wait : 0);
}

// Pixels a second that a line has for its times, once every step has room for its words.
double rate_of(std::span<Rung const> rungs, float width)
{
    double total = 0;
    float least = 0;
    for (auto const& rung : rungs) {
        total += rung.work + rung.wait;
        least += least_width(rung);
    }
    return total > 0 ? std::max(0.0f, width - least) / total : 0;
}

void set_widths(std::span<Rung> rungs, double rate)
{
    for (auto& rung : rungs) {
        rung.work_width = rung.least_work_width + float(rung.work * rate);
        rung.wait_width = rung.wait > 0 ? least_wait + float(rung.wait * rate) : 0;
    }
}

// As many as fit into one line with at least their least widths.
std::size_t rungs_in_line(std::span<Rung const> rungs, float width)
{
    float used = 0;
    std::size_t count = 0;
    for (auto const& rung : rungs) {
        used += least_width(rung);
        if (count > 0 && used > width)
            break;
        ++count;
    }
    return count;
}

// About as many in each line as in the others.
std::vector<std::span<Rung>> lines_of(std::vector<Rung>& rungs, float width)
{
    std::size_t fitting = 0;
    for (std::size_t begin = 0; begin < rungs.size(); ++fitting)
        begin += rungs_in_line(std::span<Rung const>(rungs).subspan(begin), width);
    std::vector<std::span<Rung>> lines;
    std::size_t begin = 0;
    for (std::size_t line = 0; begin < rungs.size() && line < most_lines; ++line) {
        auto const rest = std::span(rungs).subspan(begin);
        std::size_t const fair = fitting > line ? (rest.size() + fitting - line - 1) / (fitting - line) : rest.size();
        lines.push_back(rest.first(std::min(fair, rungs_in_line(rest, width))));
        begin += lines.back().size();
    }
    return lines;
}

std::string tooltip_of(Pen const& pen, Journey const& journey, StreamStep const& step)
{
    std::string lines = shown_title(pen, journey, step.touchpoint);
    auto const add = [&](std::string_view sentence, std::optional<double> seconds) {
        if (seconds)
            lines += '\n' + pen.say(sentence, { duration_text(pen, *seconds) });
    };
    add("process time {0}", step.process_time);
    add("lead time {0}", step.lead_time);
    add("waiting {0}", step.waiting());
    add("promised {0}", step.promised_time);
    if (step.complete_and_accurate)
        lines += '\n' + pen.say("{0} complete and accurate", { percent_text(pen, *step.complete_and_accurate) });
    return lines;
}

bool is_late(StreamStep const& step)
{
    return step.promised_time && step.lead_time && *step.lead_time > 0 && *step.promised_time <= *step.lead_time;
}

class Ladder {
public:
    Ladder(Pen& pen, Journey const& journey, TouchpointId const& bottleneck)
        : m_pen(pen)
        , m_journey(journey)
        , m_bottleneck(bottleneck)
    {
    }

    float draw(std::span<Rung const> rungs, float y)
    {
        m_top = y + above;
        m_bottom = m_top + ladder_height;
        std::vector<Vec2> outline { { 0, m_bottom } };
        float x = 0, titles = 0;
        for (auto const& rung : rungs) {
            if (rung.wait_width > 0) {
                wait_box(rung, x);
                outline.insert(outline.end(), { { x, m_bottom }, { x, m_top }, { x + rung.wait_width, m_top }, { x + rung.wait_width, m_bottom } });
            }
            titles = std::max(titles, words(rung, x));
            x += rung.wait_width + rung.work_width;
            outline.push_back({ x, m_bottom });
        }
        m_pen.line(std::move(outline), { {}, m_pen.tokens.ink, 2 });
        x = 0;
        for (auto const& rung : rungs) {
            promise(rung, x);
            auto const& id = rung.step->touchpoint;
            float const width = rung.wait_width + rung.work_width;
            m_pen.mark({ x, y, width, above + ladder_height + below + titles - 6 }, radius::row, { id }, shown_title(m_pen, m_journey, id), tooltip_of(m_pen, m_journey, *rung.step));
            x += width;
        }
        return m_bottom + below + titles;
    }

private:
    bool is_hot(Rung const& rung) const { return rung.step->touchpoint == m_bottleneck || rung.step->is_late(); }

    void wait_box(Rung const& rung, float x)
    {
        auto const& t = m_pen.tokens;
        m_pen.ground({ x, m_top, rung.wait_width, ladder_height }, { is_hot(rung) ? t.lost_soft : t.field });
        auto const time = duration_text(m_pen, rung.wait);
        auto const full = m_pen.say("{0} waiting", { time });
        float const room = rung.wait_width + rung.work_width - 4;
        PenText const look { type::tiny, is_hot(rung), PictureAlign::Left, 0 };
        bool const has_room = m_pen.width_of(full, look) <= rung.wait_width + 10;
        float const width = m_pen.width_of(has_room ? full : time, look);
        // In the middle over its box, unless it would leave the place of the step.
        float const left = std::clamp(x + (rung.wait_width - width) / 2, x, std::max(x, x + room - width));
        m_pen.text(has_room ? full : time, { left, m_top - 18 }, is_hot(rung) ? t.lost : t.muted, { type::tiny, is_hot(rung), PictureAlign::Left, room });
    }

    // A tick where the time was up that had been promised.
    void promise(Rung const& rung, float x)
    {
        auto const& step = *rung.step;
        if (!is_late(step))
            return;
        float const share = float(*step.promised_time / *step.lead_time);
        float const at = std::clamp(x + (rung.wait_width + rung.work_width) * share, 3.0f, m_pen.width - 3);
        m_pen.box({ at - 2.5f, m_bottom - 14, 5, 20 }, { m_pen.tokens.panel });
        m_pen.box({ at - 1.25f, m_bottom - 14, 2.5f, 20 }, { m_pen.tokens.ink });
    }

    // Returns how high the lines of the title are.
    float words(Rung const& rung, float x)
    {
        float const centre = x + rung.wait_width + rung.work_width / 2, room = rung.work_width - 2;
        auto const& t = m_pen.tokens;
        auto const time = rung.step->process_time ? duration_text(m_pen, rung.work) : std::string("\u2013");
        m_pen.text(time, { centre, m_bottom + 8 }, t.ink, { type::small, true, PictureAlign::Middle, room });
        auto const title = shown_title(m_pen, m_journey, rung.step->touchpoint);
        // Words may reach back under the waiting before them.
        float const wide = rung.wait_width + rung.work_width - 12;
        Vec2 const at { x + rung.wait_width + rung.work_width - 2, m_bottom + 25 };
        return m_pen.paragraph(title, at, wide, t.muted, { type::tiny, false, PictureAlign::Right }, title_lines) - at.y;
    }

    Pen& m_pen;
    Journey const& m_journey;
    TouchpointId const& m_bottleneck;
    float m_top = 0, m_bottom = 0;
};

std::vector<TouchpointId> timed_in(ValueStream const& stream)
{
    std::vector<TouchpointId> ids;
    for (auto const& step : stream.steps)
        ids.push_back(step.touchpoint);
    return ids;
}

float draw_figures(Pen& pen, ValueStream const& stream)
{
    struct Figure {
        std::optional<std::string> number;
        std::string_view words;
    };
    auto const time = [&](std::optional<double> seconds) { return seconds ? std::optional(duration_text(pen, *seconds)) : std::nullopt; };
    auto const percent = [&](std::optional<double> share) { return share ? std::optional(percent_text(pen, *share)) : std::nullopt; };
    Figure const figures[] { { time(stream.lead_time), "lead time" }, { time(stream.process_time), "process time" }, { percent(stream.activity_ratio), "of the time is work" },
        { percent(stream.rolled_complete_and_accurate), "right first time, rolled" } };
    auto const timed = timed_in(stream);
    float x = 0, y = 0;
    for (auto const& [number, words] : figures) {
        if (!number)
            continue;
        float const width = std::max(pen.width_of(*number, { type::title, true }), pen.width_of(pen.say(words), { type::tiny }));
        if (x > 0 && x + width > pen.width) {
            x = 0;
            y += 52;
        }
        float const drawn = draw_figure(pen, { x, y }, *number, words);
        pen.mark(Rect { x, y, drawn, 42 }.inflated(3), radius::row, timed, *number + " " + pen.say(words));
        x += drawn + 30;
    }
    return x > 0 || y > 0 ? y + 56 : y;
}

// Days to hours: what the customer got back since the round before.
float draw_comparison(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto const& stream = measures.value_stream;
    if (stream.compared == 0 || !stream.lead_time_before || !stream.lead_time_after || !stream.given_to_customer)
        return y;
    y = draw_heading(pen, y, pen.say("Lead time in both rounds"));
    float const top = y;
    bool const is_better = *stream.given_to_customer >= 0;
    double const longest = std::max(*stream.lead_time_before, *stream.lead_time_after);
    auto const bar = [&](std::string const& round, double seconds, Colour colour) {
        float const words = std::min(110.0f, pen.width * 0.3f), room = pen.width - words - 78;
        float const width = longest > 0 ? std::max(3.0f, room * float(seconds / longest)) : 3;
        float const height = std::max(24.0f, pen.height_of(round, words - 8, {}) + 8), middle = y + height / 2;
        pen.paragraph_beside(round, { 0, middle }, words - 8, pen.tokens.muted);
        pen.box({ words, middle - 6, width, 12 }, { colour, {}, 1, 0, 0, radius::tile });
        pen.text_beside(duration_text(pen, seconds), { words + width + 8, middle }, pen.tokens.ink, { type::small, true });
        y += height;
    };
    bar(round_title(pen, journey, measures.earlier_round, "before"), *stream.lead_time_before, pen.tokens.muted);
    bar(round_title(pen, journey, measures.question.round, "now"), *stream.lead_time_after, is_better ? pen.tokens.won : pen.tokens.lost);
    auto const amount = duration_text(pen, std::abs(*stream.given_to_customer));
    auto const n = std::to_string(stream.compared);
    auto const words = is_better ? pen.say("{0} given back to the customer; touchpoints timed in both rounds: {1}", { amount, n })
                                 : pen.say("{0} taken from the customer; touchpoints timed in both rounds: {1}", { amount, n });
    float const below = pen.paragraph(words, { 0, y + 2 }, pen.width, pen.tokens.ink, { type::small }, 3);
    pen.mark({ 0, top, pen.width, below + 2 - top }, radius::row, timed_in(stream), words);
    return below + 8;
}

float draw_bottleneck(Pen& pen, Journey const& journey, ValueStream const& stream, float y)
{
    auto const is_bottleneck = [&](StreamStep const& step) { return step.touchpoint == stream.bottleneck; };
    auto const step = std::find_if(stream.steps.begin(), stream.steps.end(), is_bottleneck);
    if (stream.bottleneck.is_empty() || step == stream.steps.end() || !step->lead_time || !stream.lead_time || *stream.lead_time <= 0)
        return y;
    auto const taken = pen.say("Bottleneck: {0} takes {1} of the lead time.", { shown_title(pen, journey, step->touchpoint), percent_text(pen, *step->lead_time / *stream.lead_time) });
    auto const words = pen.say("{0} {1}", { taken, pen.say("Above the line is waiting, below it work.") });
    pen.icon("gap-0", { 8, y + 12 }, 13, pen.tokens.lost);
    float const end = pen.paragraph(words, { 22, y + 4 }, pen.width - 22, pen.tokens.ink, { type::small }, 4);
    pen.mark({ 0, y + 1, pen.width, end - y + 2 }, radius::row, { stream.bottleneck }, words);
    return end + 10;
}

void add_rungs(Pen& pen, Journey const& journey, ValueStream const& stream)
{
    pen.columns({ "id", "touchpoint", "process time, s", "lead time, s", "waiting, s", "promised, s", "complete and accurate", "on the longest path", "timings" });
    if (!pen.has_table())
        return;
    for (auto const& step : stream.steps) {
        pen.row({ step.touchpoint.text, shown_title(pen, journey, step.touchpoint), number_cell(step.process_time, 0), number_cell(step.lead_time, 0), number_cell(step.waiting(), 0),
            number_cell(step.promised_time, 0), number_cell(step.complete_and_accurate, 3), pen.say(step.is_on_longest_path ? "yes" : "no"), number_cell(step.n) });
    }
}

}

Picture value_stream_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::ValueStream, style };
    auto const& stream = measures.value_stream;
    add_rungs(pen, journey, stream);
    auto rungs = rungs_of(pen, journey, stream);
    if (rungs.empty())
        return pen.take_empty("No times yet: open a touchpoint and say how long it takes, hands on and from end to end.");
    float y = draw_figures(pen, stream);
    auto const lines = lines_of(rungs, pen.width);
    // One scale for all lines: the longest is as wide as the picture.
    double rate = 1e9;
    for (auto const& line : lines)
        rate = std::min(rate, rate_of(line, pen.width));
    Ladder ladder { pen, journey, stream.bottleneck };
    std::size_t begin = 0;
    for (auto const& line : lines) {
        set_widths(line, rate);
        y = ladder.draw(line, y) + 6;
        begin += line.size();
    }
    y = draw_rest(pen, { 0, y }, rungs, begin, [](Rung const& rung) { return rung.step->touchpoint; });
    std::vector<TouchpointId> late;
    for (auto const& rung : rungs) {
        if (is_late(*rung.step))
            late.push_back(rung.step->touchpoint);
    }
    if (!late.empty())
        y = draw_legend_row(pen, y, { { { pen.tokens.ink }, {}, {}, pen.say("where the time was up that had been promised"), {}, late, LegendSample::Tick } }) + 4;
    y = draw_bottleneck(pen, journey, stream, y);
    y = draw_comparison(pen, journey, measures, y);
    auto caption = pen.say("ratio of sums; timings: {0}", { std::to_string(stream.n) });
    if (stream.has_branches)
        caption = pen.say("{0}; {1}", { caption, pen.say("of parallel branches the longest") });
    if (stream.left_out > 0)
        caption = pen.say("{0}; {1}", { caption, pen.say("left out because they cannot be: {0}", { std::to_string(stream.left_out) }) });
    pen.caption(std::move(caption));
    return pen.take(y);
}

}
