#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/measure/personas.h"
#include "core/scene/icons.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr float least_row = 46, bar_gap = 4;
constexpr std::size_t most_people = 12;

std::string title_of_persona(Pen const& pen, Journey const& journey, PersonaId const& id)
{
    auto const* persona = journey.find(id);
    auto title = persona ? one_line(persona->title) : std::string {};
    return title.empty() ? pen.say("Untitled persona") : title;
}

std::vector<TouchpointId> path_of(Journey const& journey, PersonaId const& id)
{
    std::vector<TouchpointId> ids;
    if (auto const* persona = journey.find(id)) {
        auto const is_on_map = [&](TouchpointId const& touchpoint) { return journey.find(touchpoint) != nullptr; };
        std::copy_if(persona->path.begin(), persona->path.end(), std::back_inserter(ids), is_on_map);
    }
    return ids;
}

// Deeper where more of the hundred points are; the number says how many.
std::size_t shade_of(int points)
{
    return points >= 40 ? 5 : points >= 30 ? 4 : points >= 22 ? 3 : points >= 15 ? 2 : points >= 8 ? 1 : 0;
}

class PersonaMatrix {
public:
    PersonaMatrix(Pen& pen, Journey const& journey, PersonaSheet const& sheet)
        : m_pen(pen)
        , m_journey(journey)
        , m_words(std::min(170.0f, pen.width * (pen.width < 320 ? 0.22f : pen.width < 480 ? 0.26f : 0.3f)))
    {
        // A name that would be broken beside its cells stands above them.
        float widest = 0;
        for (auto const& matter : sheet.personas)
            widest = std::max(widest, pen.widest_word(title_of_persona(pen, journey, matter.persona), { type::small, true }) + 26);
        m_words = widest > m_words ? 0 : m_words;
        m_cell = (pen.width - m_words) / float(dimension_count);
    }

    float head() const { return draw_dimension_heads(m_pen, m_words, m_cell); }

    // Returns the y below.
    float row(PersonaMatter const& matter, float y) const
    {
        auto const& t = m_pen.tokens;
        auto const title = title_of_persona(m_pen, m_journey, matter.persona);
        bool const differs = matter.differs_by_result || matter.differs_by_weights;
        float const icon = differs ? 18 : 0;
        if (differs)
            m_pen.icon("flag", { 8, y + 14 }, 16, t.lost);
        bool const is_above = m_words == 0;
        float const room = is_above ? m_pen.width - icon : m_words - icon - 8;
        auto second = matter.share > 0 ? m_pen.say("{0} % of all", { m_pen.number(matter.share, 0) }) : m_pen.say("share not said");
        float const below = m_pen.paragraph(title, { icon, y + 5 }, room, t.ink, { type::small, true }, title_lines) + 2;
        float const words = m_pen.paragraph(second, { icon, below }, room, t.muted, { type::tiny }, 2) + bar_gap + 2 - y;
        float const top = is_above ? y + words : y, height = is_above ? least_row : std::max(least_row, words);
        m_pen.mark({ 0, y, is_above ? m_pen.width : m_words - 4, (is_above ? words : height) - bar_gap }, radius::row, path_of(m_journey, matter.persona), title, title + '\n' + second + '\n' + overall_text(matter));
        for (auto const dimension : all_dimensions)
            cell(matter, dimension, { m_words + float(dimension) * m_cell, top, m_cell - bar_gap, height - bar_gap }, title);
        return top + height;
    }

private:
    std::string overall_text(PersonaMatter const& matter) const
    {
        auto const& overall = matter.result.overall;
        if (!overall.perception)
            return m_pen.say("not scored");
        auto text = m_pen.say("perceived {0}", { m_pen.number(*overall.perception) });
        if (overall.weighted)
            text += '\n' + m_pen.say("gap {0}", { m_pen.gap(*overall.weighted) });
        return text + '\n' + m_pen.say("scores: {0}", { std::to_string(matter.n) });
    }

    void cell(PersonaMatter const& matter, Dimension dimension, Rect const& rect, std::string const& title) const
    {
        auto const& t = m_pen.tokens;
        int const points = matter.weights[dimension];
        auto const shade = shade_of(points);
        Colour const ink = t.on_score[shade];
        auto const& gap_here = matter.result[dimension].gap;
        bool const matters_most = matter.matters_most == dimension;
        m_pen.box(rect, { t.score[shade], matters_most ? std::optional(t.ink) : std::nullopt, 2, 0, 0, radius::row });
        float const middle = rect.centre().y - (gap_here ? 7 : 0), second = rect.centre().y + 10;
        m_pen.text_beside(std::to_string(points), { rect.centre().x, middle }, ink, { type::body, true, PictureAlign::Middle });
        if (gap_here) {
            bool const hurts = matter.hurts_most == dimension;
            auto const words = m_pen.gap(*gap_here);
            // The number has a sign of its own: a level one before it would read as a second minus.
            m_pen.text_beside(words, { rect.centre().x, second }, ink, { type::tiny, hurts, PictureAlign::Middle });
        }
        auto tooltip = title + '\n' + m_pen.say(label_of(dimension)) + '\n' + m_pen.say("{0} of 100 points", { std::to_string(points) });
        if (gap_here)
            tooltip += '\n' + m_pen.say("gap {0}", { m_pen.gap(*gap_here) });
        if (auto const& leverage = matter.leverage[std::size_t(dimension)])
            tooltip += '\n' + m_pen.say("{0} to the overall gap", { m_pen.signed_number(*leverage, 2) });
        m_pen.mark(rect, radius::row, path_of(m_journey, matter.persona), m_pen.say("{0}, {1}: {2} points", { title, m_pen.say(label_of(dimension)), std::to_string(points) }), tooltip);
    }

    Pen& m_pen;
    Journey const& m_journey;
    float m_words, m_cell = 0;
};

float draw_who_differs(Pen& pen, Journey const& journey, PersonaSheet const& sheet, float y)
{
    for (auto const& matter : sheet.personas) {
        if (!matter.differs_by_result && !matter.differs_by_weights)
            continue;
        auto const title = title_of_persona(pen, journey, matter.persona);
        auto const words = matter.differs_by_result ? pen.say("{0} differs from all others in how the service is perceived.", { title })
                                                    : pen.say("{0} differs from all others in what matters.", { title });
        pen.icon("flag", { 8, y + 10 }, 16, pen.tokens.lost);
        float const below = pen.paragraph(words, { 22, y + 2 }, pen.width - 22, pen.tokens.ink, { type::small }, 3) + 6;
        pen.mark({ 0, y, pen.width, below - y - 2 }, radius::row, path_of(journey, matter.persona), words);
        y = below;
    }
    return y;
}

void add_people(Pen& pen, Journey const& journey, PersonaSheet const& sheet)
{
    pen.columns({ "id", "persona", "share", "dimension", "weight", "perceived", "expected", "gap", "leverage", "scores", "differs from all others" });
    for (auto const& matter : sheet.personas) {
        for (auto const dimension : all_dimensions) {
            auto const& result = matter.result[dimension];
            pen.row({ matter.persona.text, title_of_persona(pen, journey, matter.persona), number_cell(matter.share, 1), pen.say(label_of(dimension)), number_cell(matter.weights[dimension]),
                number_cell(result.perception), number_cell(result.expectation), number_cell(result.gap), number_cell(matter.leverage[std::size_t(dimension)], 3), number_cell(result.n),
                pen.say(matter.differs_by_result || matter.differs_by_weights ? "yes" : "no") });
        }
    }
}

}

Picture personas_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Personas, style };
    auto const sheet = what_matters(journey, measures.question.round);
    add_people(pen, journey, sheet);
    if (sheet.personas.empty())
        return pen.take_empty("No personas yet: add the people this journey is for, and give each 100 points to share out.");
    PersonaMatrix const matrix { pen, journey, sheet };
    float y = matrix.head();
    std::size_t const shown = drawn_of(sheet.personas.size(), most_people);
    for (std::size_t i = 0; i < shown; ++i)
        y = matrix.row(sheet.personas[i], y);
    y = draw_more(pen, { 0, y }, sheet.personas.size() - shown, {});
    y = draw_who_differs(pen, journey, sheet, y + 4);
    pen.caption(pen.say("points of 100 and gap; a frame is around what matters most"));
    return pen.take(y);
}

}
