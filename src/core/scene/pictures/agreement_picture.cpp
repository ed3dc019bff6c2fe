#include "core/scene/pictures/builders.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/measure/agreement_sheet.h"
#include "core/scene/pictures/parts.h"

namespace trustline {

namespace {

constexpr std::size_t most_agreements = 16;
constexpr float agreement_cell = 40, agreement_gap = 4;

double range_of(Spread const& spread)
{
    return spread.n >= 2 ? *spread.highest - *spread.lowest : 0;
}

// What is to be talked about first, then the widest range.
double weight_of(TouchpointAgreement const& agreement)
{
    double widest = 0;
    for (auto const& spread : agreement.dimensions)
        widest = std::max(widest, range_of(spread) + spread.ad_mean.value_or(0) / 10);
    return widest + (agreement.is_for_discussion() ? 100 : 0);
}

std::vector<TouchpointAgreement const*> agreement_rows(AgreementSheet const& sheet)
{
    std::vector<TouchpointAgreement const*> rows;
    for (auto const& agreement : sheet.touchpoints)
        rows.push_back(&agreement);
    std::stable_sort(rows.begin(), rows.end(), [](auto const* a, auto const* b) { return weight_of(*a) > weight_of(*b); });
    return rows;
}

std::optional<double> index_of(Spread const& spread, std::optional<double> const& value)
{
    return spread.words >= AgreementWords::Indices ? value : std::nullopt;
}

std::string range_text(Pen const& pen, Spread const& spread)
{
    if (*spread.lowest == *spread.highest)
        return pen.number(*spread.lowest, 0);
    return pen.number(*spread.lowest, 0) + "\u2013" + pen.number(*spread.highest, 0);
}

std::string tooltip_of(Pen const& pen, std::string const& title, Dimension dimension, Spread const& spread)
{
    auto lines = title + '\n' + pen.say(label_of(dimension)) + '\n' + pen.say("from {0} to {1}, median {2}", { pen.number(*spread.lowest, 0), pen.number(*spread.highest, 0), pen.number(*spread.median) });
    if (auto const deviation = index_of(spread, spread.ad_mean))
        lines += '\n' + pen.say("mean deviation {0} points (AD)", { pen.number(*deviation) });
    if (auto const rwg = index_of(spread, spread.rwg))
        lines += '\n' + pen.say("agreement {0} of 1 (r_wg)", { pen.number(*rwg, 2) });
    if (spread.is_for_discussion)
        lines += '\n' + pen.say("Talk about it: somebody may know something that the others do not.");
    return lines + '\n' + pen.say("scores: {0}", { std::to_string(spread.n) });
}

class AgreementTable {
public:
    AgreementTable(Pen& pen, Journey const& journey)
        : m_pen(pen)
        , m_journey(journey)
        , m_words(pen.width < 560 ? 0 : pen.width * 0.36f)
        , m_cell((pen.width - m_words) / float(dimension_count))
    {
    }

    float head(float y) const { return y + draw_dimension_heads(m_pen, m_words, m_cell, y); }

    // Returns the y below.
    float row(TouchpointAgreement const& agreement, float y) const
    {
        auto const title = shown_title(m_pen, m_journey, agreement.touchpoint);
        bool const is_above = m_words == 0;
        float const room = is_above ? m_pen.width : m_words - 12, lines = m_pen.height_of(title, room, {});
        float const height = is_above ? agreement_cell : std::max(agreement_cell, lines + 8), top = is_above ? y + lines + 4 : y;
        m_pen.paragraph(title, { 0, is_above ? y : y + (height - agreement_gap - lines) / 2 }, room, m_pen.tokens.ink);
        m_pen.mark({ 0, y, room, is_above ? lines + 2 : height - agreement_gap }, radius::row, { agreement.touchpoint }, title);
        for (auto const dimension : all_dimensions)
            cell(agreement, dimension, { m_words + float(dimension) * m_cell, top, m_cell - agreement_gap, height - agreement_gap }, title);
        return top + height + (is_above ? 6 : 0);
    }

private:
    void cell(TouchpointAgreement const& agreement, Dimension dimension, Rect const& rect, std::string const& title) const
    {
        auto const& t = m_pen.tokens;
        auto const& spread = agreement[dimension];
        if (spread.n < 2) {
            m_pen.box(rect, { {}, t.faint, 1, 3, 3, radius::row });
            return;
        }
        bool const is_wide = spread.is_for_discussion;
        m_pen.ground(rect, { is_wide ? t.lost_soft : t.field, is_wide ? std::optional(t.lost) : std::nullopt, 1.5f, 0, 0, radius::row });
        auto const words = range_text(m_pen, spread);
        auto const deviation = index_of(spread, spread.ad_mean);
        float const middle = rect.centre().y, upper = deviation ? middle - 8 : middle;
        m_pen.text_beside(words, { rect.centre().x, upper }, t.ink, { type::small, true, PictureAlign::Middle, rect.width - 4 });
        if (deviation)
            m_pen.text_beside("± " + m_pen.number(*deviation), { rect.centre().x, middle + 8 }, is_wide ? t.ink : t.muted, { type::tiny, false, PictureAlign::Middle, rect.width - 4 });
        m_pen.mark(rect, radius::row, { agreement.touchpoint }, m_pen.say("{0}, {1}: {2}", { title, m_pen.say(label_of(dimension)), words }), tooltip_of(m_pen, title, dimension, spread));
    }

    Pen& m_pen;
    Journey const& m_journey;
    float m_words, m_cell;
};

void add_rows(Pen& pen, Journey const& journey, AgreementSheet const& sheet)
{
    pen.columns({ "id", "touchpoint", "dimension", "median", "lowest", "highest", "AD_M", "r_wg", "consensus", "scores", "to be talked about" });
    if (!pen.has_table())
        return;
    for (auto const& agreement : sheet.touchpoints) {
        for (auto const dimension : all_dimensions) {
            auto const& spread = agreement[dimension];
            if (spread.n < 2)
                continue;
            pen.row({ agreement.touchpoint.text, shown_title(pen, journey, agreement.touchpoint), pen.say(label_of(dimension)), number_cell(spread.median, 1), number_cell(spread.lowest, 0),
                number_cell(spread.highest, 0), number_cell(index_of(spread, spread.ad_mean)), number_cell(index_of(spread, spread.rwg)), number_cell(index_of(spread, spread.consensus)),
                number_cell(spread.n), pen.say(spread.is_for_discussion ? "yes" : "no") });
        }
    }
}

float draw_to_discuss(Pen& pen, AgreementSheet const& sheet)
{
    auto const count = std::to_string(sheet.for_discussion.size());
    bool const is_any = !sheet.for_discussion.empty();
    Rect const number = pen.text(count, { 0, 0 }, is_any ? pen.tokens.lost : pen.tokens.ink, { type::title, true });
    auto const words = pen.say("touchpoints to talk about: a mean deviation above {0}, or 4 points between two people", { pen.number(acceptable_deviation({})) });
    float const below = std::max(28.0f, pen.paragraph(words, { number.right() + 10, 5 }, pen.width - number.right() - 10, pen.tokens.muted));
    pen.mark({ 0, 0, pen.width, below }, radius::row, sheet.for_discussion, count + " " + words);
    return below + 12;
}

}

// How far people agree: what two of them say of one touchpoint.
Picture agreement_picture(Journey const& journey, Measures const& measures, PictureStyle const& style)
{
    Pen pen { PictureKind::Agreement, style };
    auto const sheet = agreement_of(journey, measures.question);
    add_rows(pen, journey, sheet);
    if (sheet.touchpoints.empty())
        return pen.take_empty("No touchpoint has two scores in this round yet: let another person score it, too.");
    float y = draw_to_discuss(pen, sheet);
    AgreementTable const table { pen, journey };
    y = table.head(y);
    auto const rows = agreement_rows(sheet);
    std::size_t const shown = drawn_of(rows.size(), most_agreements);
    for (std::size_t i = 0; i < shown; ++i)
        y = table.row(*rows[i], y);
    y = draw_rest(pen, { 0, y }, rows, shown, [](TouchpointAgreement const* row) { return row->touchpoint; });
    if (sheet.alpha.value) {
        auto const words = pen.say("Over the whole map raters tell touchpoints apart alike by {0} of 1 (Krippendorff's alpha, scores: {1}): that is not how far they agree on one.",
            { pen.number(*sheet.alpha.value, 2), std::to_string(sheet.alpha.values) });
        float const below = pen.paragraph(words, { 0, y + 6 }, pen.width, pen.tokens.muted, { type::tiny }, 6);
        std::vector<TouchpointId> all;
        for (auto const& agreement : sheet.touchpoints)
            all.push_back(agreement.touchpoint);
        pen.mark({ 0, y + 3, pen.width, below - y }, radius::row, std::move(all), words);
        y = below;
    }
    pen.caption(pen.say("lowest to highest of what is perceived, ± mean deviation from three people on; touchpoints: {0}", { std::to_string(sheet.touchpoints.size()) }));
    return pen.take(y + 4);
}

}
