#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/measure/memory.h"
#include "core/scene/pictures/legend_row.h"
#include "core/scene/pictures/parts.h"

#include <cmath>

namespace trustline {

namespace {

constexpr float left = 24;
constexpr std::size_t most_moments_marked = 150;

struct Moment {
    TouchpointId touchpoint;
    double perception = 0;
};

// What memory_of_path looks at: the scored steps of the path that the customer sees.
std::vector<Moment> moments_of(Measures const& measures)
{
    std::vector<Moment> moments;
    for (auto const& step : measures.trust.steps) {
        auto const* result = measures.rater.touchpoints.get(step.touchpoint);
        if (step.is_on_path && result && result->overall.perception)
            moments.push_back({ step.touchpoint, *result->overall.perception });
    }
    return moments;
}

class MomentPlot {
public:
    MomentPlot(Pen& pen, Journey const& journey, std::vector<Moment> const& moments, Memory const& memory)
        : m_pen(pen)
        , m_journey(journey)
        , m_moments(moments)
        , m_memory(memory)
        , m_rect { left, 0, pen.width - left - 8, std::clamp(pen.width * 0.27f, 150.0f, 300.0f) }
    {
        m_rect.y = m_pen.height_of(peak_words(), name_width(), name_look) + 8;
    }

    // Below the name of the end.
    float bottom() const { return m_rect.bottom() + 6 + std::max(14.0f, m_pen.height_of(end_words(), name_width(), name_look)); }

    void draw()
    {
        auto const& memory = m_memory;
        auto const& t = m_pen.tokens;
        for (int value = 1; value <= 7; ++value) {
            m_pen.line({ { m_rect.x, y_of(value) }, { m_rect.right(), y_of(value) } }, { {}, value == 4 ? t.faint : t.line });
            if (value % 3 == 1)
                m_pen.text_beside(std::to_string(value), { m_rect.x - 8, y_of(value) }, t.muted, { type::tiny, false, PictureAlign::Right });
        }
        level(memory.mean, { {}, t.muted, 1.75f, 6, 4 });
        level(memory.remembered, { {}, t.ink, 2.5f });
        m_pen.line(path(), { {}, t.won, 2 });
        mark_moments();
        named(memory.peak_at, peak_words(), true);
        if (!is_same())
            named(memory.end_at, end_words(), false);
    }

private:
    static constexpr PenText name_look { type::tiny, true };
    float name_width() const { return m_rect.width * 0.62f; }
    bool is_same() const { return m_memory.end_at == m_memory.peak_at; }
    std::string name(std::string_view english, TouchpointId const& id) const { return m_pen.say("{0}: {1}", { m_pen.say(english), shown_title(m_pen, m_journey, id) }); }
    std::string peak_words() const { return name(is_same() ? "peak and end" : "peak", m_memory.peak_at); }
    std::string end_words() const { return is_same() ? std::string {} : name("end", m_memory.end_at); }

    float y_of(double value) const { return m_rect.bottom() - m_rect.height * float((value - 1) / 6); }
    float x_of(std::size_t moment) const { return m_rect.x + m_rect.width * (float(moment) + 0.5f) / float(m_moments.size()); }

    void level(std::optional<double> value, PenPaint const& paint)
    {
        if (value)
            m_pen.line({ { m_rect.x, y_of(*value) }, { m_rect.right(), y_of(*value) } }, paint);
    }

    // One point a moment; of very many every n-th, with the peak among them as a dot of its own.
    std::vector<Vec2> path() const
    {
        std::size_t const step = std::max<std::size_t>(1, m_moments.size() / 600);
        std::vector<Vec2> points;
        for (std::size_t i = 0; i < m_moments.size(); i += step)
            points.push_back({ x_of(i), y_of(m_moments[i].perception) });
        return points;
    }

    void mark_moments()
    {
        if (m_moments.size() > most_moments_marked)
            return;
        float const width = m_rect.width / float(m_moments.size());
        for (std::size_t i = 0; i < m_moments.size(); ++i) {
            m_pen.circle({ x_of(i), y_of(m_moments[i].perception) }, std::min(4.0f, width / 2), { m_pen.tokens.won });
            auto const title = shown_title(m_pen, m_journey, m_moments[i].touchpoint);
            m_pen.mark({ x_of(i) - width / 2, m_rect.y, width, m_rect.height }, radius::tile, { m_moments[i].touchpoint }, title,
                title + '\n' + m_pen.say("perceived {0}", { m_pen.number(m_moments[i].perception) }));
        }
    }

    void named(TouchpointId const& id, std::string const& words, bool is_above)
    {
        auto const is_it = [&](Moment const& moment) { return moment.touchpoint == id; };
        auto const found = std::find_if(m_moments.begin(), m_moments.end(), is_it);
        if (found == m_moments.end())
            return;
        bool const is_low = found->perception < 4;
        Colour const colour = is_low ? m_pen.tokens.lost : m_pen.tokens.won;
        Vec2 const at { x_of(std::size_t(found - m_moments.begin())), y_of(found->perception) };
        m_pen.circle(at, 6, { m_pen.tokens.panel, colour, 2.5f });
        float const width = std::ceil(std::min(m_pen.width_of(words, name_look), name_width())); // as the text is drawn
        float const x = std::clamp(at.x - width / 2, 0.0f, m_pen.width - width);
        // The peak is named above the plot, the end below it: they never meet.
        m_pen.paragraph(words, { x, is_above ? 0 : m_rect.bottom() + 6 }, width, colour, name_look, title_lines);
    }

    Pen& m_pen;
    Journey const& m_journey;
    std::vector<Moment> const& m_moments;
    Memory const& m_memory;
    Rect m_rect;
};

}

// Peak-end rule (Kahneman); what is remembered is the mean of the peak and the end, however long it took.
Picture peak_end_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::PeakEnd, style };
    auto const moments = moments_of(measures);
    auto const memory = memory_of_path(journey, measures.rater, measures.question.persona);
    pen.columns({ "moment", "id", "touchpoint", "perceived", "peak", "end" });
    for (std::size_t i = 0; i < moments.size() && pen.has_table(); ++i) {
        auto const& id = moments[i].touchpoint;
        pen.row({ std::to_string(i + 1), id.text, shown_title(pen, journey, id), number_cell(moments[i].perception), pen.say(id == memory.peak_at ? "yes" : "no"), pen.say(id == memory.end_at ? "yes" : "no") });
    }
    if (moments.empty() || !memory.remembered || !memory.mean)
        return pen.take_empty("Nothing to remember yet: score what the customer sees.");
    MomentPlot plot { pen, journey, moments, memory };
    plot.draw();
    std::vector<TouchpointId> all, remembered { memory.peak_at };
    for (auto const& moment : moments)
        all.push_back(moment.touchpoint);
    if (memory.end_at != memory.peak_at)
        remembered.push_back(memory.end_at);
    float const y = draw_legend_row(pen, plot.bottom() + 8,
        { { { {}, pen.tokens.ink, 2.5f }, {}, {}, pen.say("remembered"), pen.number(*memory.remembered), std::move(remembered) },
            { { {}, pen.tokens.muted, 1.75f, 6, 4 }, {}, {}, pen.say("mean"), pen.number(*memory.mean), std::move(all) } });
    pen.caption(pen.say("(peak + end) / 2, neutral is 4; moments: {0}", { std::to_string(memory.n) }));
    return pen.take(y + 2);
}

}
