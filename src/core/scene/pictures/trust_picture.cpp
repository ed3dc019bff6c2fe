#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/scene/pictures/parts.h"

#include <cmath>
#include <map>

namespace trustline {

namespace {

constexpr std::size_t most_falls_labelled = 6;
constexpr std::size_t most_fixes = 6, most_personas = 8;
constexpr std::size_t most_marked = 150; // steps that can be pointed at one by one

// Of one line into a box: steps from left to right, balance upwards, zero always within.
class TrustPlot {
public:
    TrustPlot(TrustLine const& line, Rect const& rect)
        : m_line(line)
        , m_rect(rect)
        , m_highest(std::max(1.0, line.highest))
        , m_lowest(std::min(0.0, line.lowest))
    {
    }

    float y_of(double balance) const { return m_rect.y + m_rect.height * float((m_highest - balance) / (m_highest - m_lowest)); }
    float x_of(std::size_t step) const { return m_rect.x + m_rect.width * float(step) / float(std::max<std::size_t>(1, m_line.steps.size())); }
    Rect const& rect() const { return m_rect; }
    TrustLine const& line() const { return m_line; }

    // Treads and risers; of many steps in one pixel only the highest and the lowest are drawn.
    std::vector<Vec2> outline() const
    {
        std::vector<Vec2> points { { m_rect.x, y_of(0) } };
        auto const& steps = m_line.steps;
        auto const columns = std::size_t(std::max(1.0f, m_rect.width / 2));
        if (steps.size() <= columns) {
            double balance = 0;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                points.insert(points.end(), { { x_of(i), y_of(balance) }, { x_of(i), y_of(steps[i].balance) } });
                balance = steps[i].balance;
            }
            points.push_back({ m_rect.right(), y_of(balance) });
            return points;
        }
        for (std::size_t column = 0; column < columns; ++column) {
            std::size_t const begin = steps.size() * column / columns, end = steps.size() * (column + 1) / columns;
            auto const [low, high] = std::minmax_element(steps.begin() + std::ptrdiff_t(begin), steps.begin() + std::ptrdiff_t(end), [](auto const& a, auto const& b) { return a.balance < b.balance; });
            float const x = x_of(begin);
            bool const falls = high < low;
            points.insert(points.end(), { { x, y_of((falls ? high : low)->balance) }, { x, y_of((falls ? low : high)->balance) }, { x, y_of(steps[end - 1].balance) } });
        }
        return points;
    }

private:
    TrustLine const& m_line;
    Rect m_rect;
    double m_highest, m_lowest;
};

void draw_areas(Pen& pen, TrustPlot const& plot)
{
    auto const& steps = plot.line().steps;
    if (steps.size() > most_marked)
        return;
    float const zero = plot.y_of(0);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        float const y = plot.y_of(steps[i].balance), x = plot.x_of(i);
        if (y != zero)
            pen.box({ x, std::min(y, zero), plot.x_of(i + 1) - x, std::abs(y - zero) }, { y < zero ? pen.tokens.won_soft : pen.tokens.lost_soft });
    }
}

void draw_line(Pen& pen, TrustPlot const& plot, float thickness)
{
    float const zero = plot.y_of(0);
    pen.line({ { plot.rect().x, zero }, { plot.rect().right(), zero } }, { {}, pen.tokens.faint, 1, 1, 4 });
    pen.line(plot.outline(), { {}, pen.tokens.won, thickness });
    auto const& steps = plot.line().steps;
    double balance = 0;
    std::size_t drawn = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].effect == TrustEffect::Lost && drawn++ < most_marked)
            pen.line({ { plot.x_of(i), plot.y_of(balance) }, { plot.x_of(i), plot.y_of(steps[i].balance) } }, { {}, pen.tokens.lost, thickness });
        balance = steps[i].balance;
    }
}

void draw_end(Pen& pen, Vec2 middle_right, double balance)
{
    pen.text_beside(pen.signed_number(balance, balance == std::round(balance) ? 0 : 1), middle_right, balance < 0 ? pen.tokens.lost : pen.tokens.won, { type::head, true, PictureAlign::Right });
}

// The deepest falls first, as far as there is room for their words.
void label_falls(Pen& pen, Journey const& journey, TrustPlot const& plot)
{
    std::vector<std::size_t> falls;
    auto const& steps = plot.line().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].effect == TrustEffect::Lost)
            falls.push_back(i);
    }
    std::stable_sort(falls.begin(), falls.end(), [&](std::size_t a, std::size_t b) { return steps[a].change < steps[b].change; });
    LabelRoom room { plot.rect() };
    auto const outline = plot.outline();
    for (std::size_t i = 1; i < outline.size() && outline.size() < 400; ++i)
        room.take(rect_between(outline[i - 1], outline[i]).inflated(3));
    for (std::size_t i = 0; i < std::min(falls.size(), most_falls_labelled); ++i) {
        auto const& step = steps[falls[i]];
        auto const words = pen.signed_number(step.change, 0) + "  " + shown_title(pen, journey, step.touchpoint);
        float const x = plot.x_of(falls[i]), foot = plot.y_of(step.balance), head = plot.y_of(step.balance - step.change);
        room.label(pen, { x - 4, (head + foot) / 2, 8, 14 }, words, pen.tokens.lost, { type::tiny, true }, 220);
    }
}

std::string effect_text(Pen const& pen, TrustStep const& step)
{
    if (step.effect == TrustEffect::Won)
        return pen.say("trust won: {0}", { pen.signed_number(step.change, 0) });
    if (step.effect == TrustEffect::Lost)
        return pen.say("trust lost: {0}", { pen.signed_number(step.change, 0) });
    return step.is_resolved ? pen.say("put right: out of the ledger") : pen.say("no change");
}

void mark_steps(Pen& pen, Journey const& journey, TrustPlot const& plot)
{
    auto const& steps = plot.line().steps;
    if (steps.size() > most_marked)
        return;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const title = shown_title(pen, journey, steps[i].touchpoint);
        auto const words = title + '\n' + effect_text(pen, steps[i]) + '\n' + pen.say("balance {0}", { pen.signed_number(steps[i].balance, 0) });
        pen.mark({ plot.x_of(i), plot.rect().y, plot.x_of(i + 1) - plot.x_of(i), plot.rect().height }, radius::tile, { steps[i].touchpoint }, title, words);
    }
}

float draw_personas(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto const personas = trust_of_personas(journey, measures.question.round);
    if (personas.size() < 2)
        return y;
    y = draw_heading(pen, y, pen.say("By persona, along their paths"));
    auto const title_of = [&](PersonaId const& id) {
        auto const* persona = journey.find(id);
        return persona && !persona->title.empty() ? one_line(persona->title) : pen.say("Untitled persona");
    };
    float words = std::min(130.0f, pen.width * 0.32f);
    for (auto const& one : personas)
        words = std::max(words, std::min(pen.width * 0.45f, pen.widest_word(title_of(one.persona), {}) + 1));
    for (std::size_t i = 0; i < std::min(personas.size(), most_personas); ++i) {
        auto const& [id, line] = personas[i];
        auto const title = title_of(id);
        float const height = std::max(40.0f, pen.height_of(title, words, {}) + 8);
        TrustPlot const plot { line, { words + 8, y + 4, pen.width - words - 66, height - 8 } };
        pen.paragraph_beside(title, { 0, y + height / 2 }, words, pen.tokens.ink);
        draw_line(pen, plot, 2);
        draw_end(pen, { pen.width, y + height / 2 }, line.balance);
        std::vector<TouchpointId> path;
        for (auto const& step : line.steps)
            path.push_back(step.touchpoint);
        pen.mark({ 0, y, pen.width, height }, radius::row, std::move(path), title,
            title + '\n' + pen.say("{0} won, {1} lost, balance {2}", { std::to_string(line.won), std::to_string(line.lost), pen.signed_number(line.balance, 0) }));
        y += height + 4;
    }
    return y + 6;
}

float draw_fixes(Pen& pen, Journey const& journey, Measures const& measures, float y)
{
    auto const fixes = what_if_fixed(journey, measures.trust);
    if (fixes.empty())
        return y;
    y = draw_heading(pen, y, pen.say("What if this were fixed"));
    double const best = std::max(1.0, fixes.front().gain);
    float const words = std::min(300.0f, pen.width * 0.46f), bar_left = words + 10, bar_room = pen.width - bar_left - 96;
    std::size_t const shown = drawn_of(fixes.size(), most_fixes);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const& fix = fixes[i];
        auto const title = shown_title(pen, journey, fix.touchpoint);
        float const height = std::max(26.0f, pen.height_of(title, words, {}) + 8), middle = y + height / 2;
        pen.paragraph_beside(title, { 0, middle }, words, pen.tokens.ink);
        pen.box({ bar_left, middle - 5, std::max(3.0f, bar_room * float(fix.gain / best)), 10 }, { pen.tokens.won, {}, 1, 0, 0, radius::tile });
        auto const end = pen.say("{0} → {1}", { pen.signed_number(measures.trust.balance, 0), pen.signed_number(fix.balance, 0) });
        pen.text_beside(end, { pen.width, middle }, pen.tokens.ink, { type::small, true, PictureAlign::Right, 90 });
        pen.mark({ 0, y, pen.width, height }, radius::row, { fix.touchpoint }, title,
            title + '\n' + pen.say("if it were fixed: balance {0}, {1} more", { pen.signed_number(fix.balance, 0), pen.signed_number(fix.gain, 0) }));
        y += height;
    }
    return draw_rest(pen, { 0, y }, fixes, shown, [](TrustWhatIf const& fix) { return fix.touchpoint; }) + 6;
}

std::string earn_back_text(Pen const& pen, TrustLine const& line)
{
    if (line.balance >= 0)
        return pen.say("The balance is not below zero: {0} won, {1} lost, {2} put right.", { std::to_string(line.won), std::to_string(line.lost), std::to_string(line.resolved) });
    auto const journeys = line.journeys_to_earn_back();
    auto words = pen.say("Good touchpoints that bring the balance back to zero: {0}.", { std::to_string(line.to_earn_back()) });
    if (journeys)
        words += ' ' + pen.say("That equals whole journeys without a negative: {0}.", { std::to_string(*journeys) });
    return words;
}

void add_trust_line(Pen& pen, Journey const& journey, Measures const& measures)
{
    pen.columns({ "step", "id", "touchpoint", "change", "balance", "unresolved negatives", "put right", "balance if fixed" });
    if (!pen.has_table())
        return;
    std::map<TouchpointId, double> fixes;
    for (auto const& fix : what_if_fixed(journey, measures.trust))
        fixes.emplace(fix.touchpoint, fix.balance);
    std::size_t place = 0;
    for (auto const& step : measures.trust.steps) {
        auto const fix = fixes.find(step.touchpoint);
        pen.row({ std::to_string(++place), step.touchpoint.text, shown_title(pen, journey, step.touchpoint), number_cell(step.change, 1), number_cell(step.balance, 1),
            number_cell(step.negatives), pen.say(step.is_resolved ? "yes" : "no"), fix == fixes.end() ? std::string {} : number_cell(fix->second, 1) });
    }
}

}

Picture trust_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Trust, style };
    add_trust_line(pen, journey, measures);
    auto const& line = measures.trust;
    if (line.won + line.lost + line.resolved == 0)
        return pen.take_empty("No trust won or lost yet: score what the customer sees.");
    TrustPlot const plot { line, { 2, 8, pen.width - 58, std::clamp(pen.width * 0.22f, 140.0f, 240.0f) } };
    draw_areas(pen, plot);
    draw_line(pen, plot, 4);
    label_falls(pen, journey, plot);
    draw_end(pen, { pen.width, std::clamp(plot.y_of(line.balance), plot.rect().y + 10, plot.rect().bottom() - 10) }, line.balance);
    if (float const zero = plot.y_of(0); std::abs(zero - plot.y_of(line.balance)) > 24)
        pen.text_beside("0", { pen.width, std::clamp(zero, 8.0f, plot.rect().bottom() - 8) }, pen.tokens.muted, { type::tiny, false, PictureAlign::Right });
    mark_steps(pen, journey, plot);
    auto const words = earn_back_text(pen, line);
    float const top = plot.rect().bottom() + 12;
    float y = pen.paragraph(words, { 0, top }, pen.width, pen.tokens.ink, { type::small }, 4) + 12;
    std::vector<TouchpointId> counted;
    for (auto const& step : line.steps) {
        if (step.effect != TrustEffect::None || step.is_resolved)
            counted.push_back(step.touchpoint);
    }
    pen.mark({ 0, top - 3, pen.width, y - top - 6 }, radius::row, std::move(counted), words);
    y = draw_fixes(pen, journey, measures, y);
    y = draw_personas(pen, journey, measures, y);
    auto const ratio = pen.number(line.ratio, line.ratio == std::round(line.ratio) ? 0 : 1);
    pen.caption(pen.say("{0} to 1, a rule of thumb; touchpoints: {1}", { ratio, std::to_string(line.steps.size()) }));
    return pen.take(y);
}

}
