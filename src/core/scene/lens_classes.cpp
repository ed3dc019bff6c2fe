#include "core/scene/lens_classes.h"

#include "core/base/text.h"
#include "core/journey/names.h"
#include "core/scene/icons.h"
#include "core/scene/lens_words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace trustline {

namespace {

constexpr std::uint8_t no_class = 255;
constexpr std::size_t waiting_classes = 6; // s2 to s7
constexpr std::size_t most_owners = 7;     // as many as there are digits

// White or the theme's dark ink, whatever can be read better.
Colour ink_on(Colour ground, Tokens const& tokens)
{
    Colour const dark = dark_ink(tokens);
    return contrast_ratio(ground, rgb(0xFFFFFF)) >= contrast_ratio(ground, dark) ? rgb(0xFFFFFF) : dark;
}

std::uint32_t flags_of(std::optional<CardSign> sign, Colour ink)
{
    std::uint32_t flags = ink == rgb(0xFFFFFF) ? card_flags::sign_is_light : 0;
    if (sign)
        flags |= card_flags::has_sign | std::uint32_t(*sign) << card_flags::sign_shift;
    return flags;
}

LensClass class_of(Colour colour, Colour ink, std::optional<CardSign> sign, std::string_view word, Tokens const& tokens)
{
    LensClass made { { colour, ink, sign ? icon_of(*sign) : std::string_view {}, word }, flags_of(sign, ink) };
    if (contrast_ratio(colour, tokens.card) < 3)
        made.flags |= card_flags::has_outline;
    return made;
}

LensClass class_of(Colour colour, std::optional<CardSign> sign, std::string_view word, Tokens const& tokens)
{
    LensClass made = class_of(colour, ink_on(colour, tokens), sign, word, tokens);
    if (sign) // an empty tile would look like something to be ticked
        made.flags |= card_flags::has_chip;
    return made;
}

// On tiles the sign stands on the three outer classes only; the others say enough by sinking into the paper.
std::vector<LensClass> gap_classes(Tokens const& tokens)
{
    std::vector<LensClass> classes;
    for (std::size_t bin = 0; bin < tokens.gap.size(); ++bin) {
        LensClass made { { tokens.gap[bin], tokens.on_gap[bin], icon_of(CardSign(bin)), label_of(GapBin(bin)) } };
        bool const is_outer = GapBin(bin) <= GapBin::Failing || GapBin(bin) == GapBin::WellAbove;
        made.flags = flags_of(is_outer ? std::optional(CardSign(bin)) : std::nullopt, tokens.on_gap[bin]);
        classes.push_back(made);
    }
    return classes;
}

std::vector<LensClass> score_classes(Tokens const& tokens)
{
    std::vector<LensClass> classes;
    for (std::size_t step = 0; step < tokens.score.size(); ++step) {
        classes.push_back(class_of(tokens.score[step], tokens.on_score[step], CardSign(std::size_t(CardSign::Digit1) + step), {}, tokens));
        classes.back().flags |= card_flags::is_score_sign;
    }
    classes.front().entry.word = "poor";
    classes.back().entry.word = "excellent";
    return classes;
}

std::vector<LensClass> trust_classes(Tokens const& tokens)
{
    return {
        class_of(tokens.lost, CardSign::Down, "trust lost", tokens),
        class_of(tokens.glyph_base, CardSign::Bar, "no change", tokens),
        class_of(tokens.won, CardSign::Plus, "trust won", tokens),
        class_of(tokens.field, std::nullopt, "not on the line", tokens),
    };
}

// From the worst to the best; the index of each cell of the measure.
constexpr std::size_t class_of_cell[] { 4, 0, 3, 1, 5, 2 };
static_assert(std::size(class_of_cell) == watermelon_cell_count);

std::vector<LensClass> watermelon_classes(Tokens const& tokens)
{
    return {
        class_of(tokens.gap[1], CardSign::Slice, label_of(WatermelonCell::Watermelon), tokens),
        class_of(tokens.gap[0], CardSign::Cross, label_of(WatermelonCell::HonestlyRed), tokens),
        class_of(tokens.gap[3], CardSign::Gap2, label_of(WatermelonCell::UnmeasuredUnhappy), tokens),
        class_of(tokens.gap[2], CardSign::Carried, label_of(WatermelonCell::CarriedByPeople), tokens),
        class_of(tokens.gap[5], CardSign::Ring, label_of(WatermelonCell::Sound), tokens),
        class_of(tokens.glyph_base, std::nullopt, label_of(WatermelonCell::Unmeasured), tokens),
    };
}

std::vector<LensClass> evidence_classes(Tokens const& tokens)
{
    constexpr std::size_t steps[] { 0, 1, 3, 4, 6 };
    std::vector<LensClass> classes;
    for (std::size_t grade = 0; grade < std::size(steps); ++grade)
        classes.push_back(class_of(tokens.score[steps[grade]], CardSign(std::size_t(CardSign::Ball0) + grade), label_of(Evidence(grade)), tokens));
    return classes;
}

// AD in points, cut at a third, two thirds and the whole of what counts as agreement.
std::vector<LensClass> agreement_classes(Tokens const& tokens)
{
    return {
        class_of(tokens.score[1], CardSign::Split, "to talk about", tokens),
        class_of(tokens.score[2], CardSign::Bar, "up to 1.2 apart", tokens),
        class_of(tokens.score[4], CardSign::Ring, "up to 0.8 apart", tokens),
        class_of(tokens.score[6], CardSign::Plus, "up to 0.4 apart", tokens),
        class_of(tokens.glyph_base, std::nullopt, "fewer than three raters", tokens),
    };
}

std::uint8_t agreement_class(RaterSpread const& spread)
{
    if (spread.raters == 0)
        return no_class;
    if (!spread.deviation)
        return 4;
    if (spread.is_for_discussion)
        return 0;
    return *spread.deviation > 0.8 ? 1 : *spread.deviation > 0.4 ? 2 : 3;
}

std::vector<LensClass> change_classes(Tokens const& tokens)
{
    return {
        class_of(tokens.gap[0], CardSign::Gap0, "much worse", tokens),
        class_of(tokens.gap[2], CardSign::Down, "worse", tokens),
        class_of(tokens.glyph_base, CardSign::Bar, "about the same", tokens),
        class_of(tokens.gap[5], CardSign::Up, "better", tokens),
        class_of(tokens.gap[6], CardSign::Gap6, "much better", tokens),
    };
}

std::optional<std::size_t> change_class(RaterResult const* now, RaterResult const* before)
{
    if (!now || !before)
        return std::nullopt;
    bool const has_gaps = now->overall.weighted && before->overall.weighted;
    auto const& after_value = has_gaps ? now->overall.weighted : now->overall.perception;
    auto const& before_value = has_gaps ? before->overall.weighted : before->overall.perception;
    if (!after_value || !before_value)
        return std::nullopt;
    double const change = *after_value - *before_value;
    constexpr double limits[] { -1, -0.25, 0.25, 1 }; // [S12]
    constexpr double hair = 1e-9;
    if (change <= limits[0] + hair)
        return 0;
    if (change <= limits[1] + hair)
        return 1;
    return change < limits[2] - hair ? 2 : change < limits[3] - hair ? 3 : 4;
}

std::optional<std::size_t> score_class(std::optional<double> score)
{
    return score ? std::optional(std::size_t(std::clamp(std::lround(*score), 1L, 7L) - 1)) : std::nullopt;
}

std::optional<std::size_t> trust_class(LensFacts const& facts)
{
    bool const is_on_line = facts.step && facts.step->is_on_path;
    if (!is_on_line || facts.step->effect == TrustEffect::None)
        return facts.result && facts.result->is_scored() ? std::optional<std::size_t>(is_on_line ? 1 : 3) : std::nullopt;
    return facts.step->effect == TrustEffect::Lost ? 0 : 2;
}

std::optional<double> waiting_of(StreamStep const& step)
{
    auto const waiting = step.waiting();
    return waiting ? waiting : step.lead_time;
}

// "45", "1.5"
std::string short_number(double amount)
{
    return plain_number(amount, DecimalSign::Point, std::abs(amount - std::round(amount)) < 0.05 ? 0 : 1);
}

std::string_view word_up_to(Duration const& limit)
{
    auto const unit = limit.unit;
    if (limit.amount == 0)
        return "no waiting";
    return unit == "s" ? "up to {0.0} s" : unit == "min" ? "up to {0.0} min" : unit == "h" ? "up to {0.0} h" : "up to {0.0} d";
}

}

LensClasses::LensClasses(Journey const& journey, Measures const& measures, SceneStyle const& style)
    : m_lens(style.lens)
    , m_tokens(tokens(style.theme))
{
    make_classes(journey, measures, style);
}

void LensClasses::make_classes(Journey const& journey, Measures const& measures, SceneStyle const& style)
{
    switch (m_lens) {
    case Lens::Gap:
        m_classes = gap_classes(m_tokens);
        break;
    case Lens::Trust:
        m_classes = trust_classes(m_tokens);
        break;
    case Lens::Watermelon:
        m_classes = watermelon_classes(m_tokens);
        break;
    case Lens::Evidence:
        m_classes = evidence_classes(m_tokens);
        break;
    case Lens::Waiting:
        make_waiting(measures);
        break;
    case Lens::Owner:
        make_owners(journey, style.owner);
        break;
    case Lens::Agreement:
        m_classes = agreement_classes(m_tokens);
        for (auto const& spread : spread_of_touchpoints(journey, measures.question))
            m_agreement.push_back(agreement_class(spread));
        break;
    case Lens::Change:
        if (auto const* round = journey.find(measures.earlier_round))
            m_compared = without_controls(round->title);
        m_classes = change_classes(m_tokens);
        break;
    default:
        m_classes = score_classes(m_tokens);
    }
}

void LensClasses::look_again(Journey const& journey, RaterQuestion const& question, std::uint32_t place, TouchpointId const& touchpoint)
{
    if (m_lens == Lens::Agreement && place < m_agreement.size())
        m_agreement[place] = agreement_class(spread_of_touchpoint(journey, question, touchpoint));
}

// As many in each class as can be: quantiles of what is waited. A map with few numbers has fewer classes.
void LensClasses::make_waiting(Measures const& measures)
{
    std::vector<double> waits;
    for (auto const& step : measures.value_stream.steps) {
        if (auto const waiting = waiting_of(step); waiting && !step.is_late())
            waits.push_back(*waiting);
    }
    std::sort(waits.begin(), waits.end());
    for (std::size_t i = 1; i <= waiting_classes && !waits.empty(); ++i) {
        double const limit = waits[(waits.size() * i + waiting_classes - 1) / waiting_classes - 1];
        if (m_limits.empty() || limit > m_limits.back())
            m_limits.push_back(limit);
    }
    for (std::size_t i = 0; i < m_limits.size(); ++i) {
        std::size_t const step = m_limits.size() == 1 ? 3 : 1 + i * 5 / (m_limits.size() - 1);
        Duration const limit = duration_of(m_limits[i]);
        m_classes.push_back(class_of(m_tokens.score[step], CardSign(std::size_t(CardSign::Digit1) + i), word_up_to(limit), m_tokens));
        m_classes.back().entry.arguments = { short_number(limit.amount) };
    }
    m_classes.push_back(class_of(m_tokens.lost, CardSign::Late, "past the promise", m_tokens));
}

// Six hues are too many to tell: from near every card says who; from far those with the most touchpoints are numbered. One that was
// chosen stands out, and is numbered, too; the numbers of the others stay.
void LensClasses::make_owners(Journey const& journey, std::string_view chosen)
{
    std::map<std::string_view, int> counts;
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (!touchpoint.owner.empty())
            ++counts[touchpoint.owner];
    }
    std::vector<std::pair<std::string_view, int>> owners(counts.begin(), counts.end());
    std::stable_sort(owners.begin(), owners.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    auto const at = std::find_if(owners.begin(), owners.end(), [&](auto const& owner) { return owner.first == chosen; });
    if (at != owners.end() && std::size_t(at - owners.begin()) >= most_owners)
        std::iter_swap(at, owners.begin() + (most_owners - 1));
    for (std::size_t i = 0; i < std::min(owners.size(), most_owners); ++i) {
        bool const is_chosen = owners[i].first == chosen;
        m_owners.emplace_back(owners[i].first);
        m_classes.push_back(class_of(m_tokens.score[is_chosen ? 5 : 1], CardSign(std::size_t(CardSign::Digit1) + i), "{0}", m_tokens));
        m_classes.back().entry.arguments = { m_owners.back() };
        m_classes.back().flags &= ~card_flags::has_chip; // the name stands on the card
    }
    if (owners.size() > most_owners)
        m_classes.push_back(class_of(m_tokens.field, std::nullopt, "others", m_tokens));
}

std::optional<std::size_t> LensClasses::waiting_class(StreamStep const* step) const
{
    if (!step)
        return std::nullopt;
    if (step->is_late())
        return m_classes.size() - 1;
    auto const waiting = waiting_of(*step);
    if (!waiting)
        return std::nullopt;
    auto const limit = std::lower_bound(m_limits.begin(), m_limits.end(), *waiting);
    return std::size_t(std::min<std::ptrdiff_t>(limit - m_limits.begin(), std::ptrdiff_t(m_limits.size()) - 1));
}

std::optional<std::size_t> LensClasses::owner_class(Touchpoint const* touchpoint) const
{
    if (!touchpoint || touchpoint->owner.empty())
        return std::nullopt;
    auto const found = std::find(m_owners.begin(), m_owners.end(), touchpoint->owner);
    return std::size_t(found - m_owners.begin()); // one past them: the others
}

std::optional<std::size_t> LensClasses::of(LensFacts const& facts) const
{
    switch (m_lens) {
    case Lens::Gap:
        return facts.result && facts.result->overall.weighted ? std::optional(std::size_t(gap_bin(*facts.result->overall.weighted))) : std::nullopt;
    case Lens::Overall:
        return facts.result ? score_class(facts.result->overall.perception) : std::nullopt;
    case Lens::Trust:
        return trust_class(facts);
    case Lens::Watermelon:
        return facts.watermelon && facts.watermelon->cell ? std::optional(class_of_cell[std::size_t(*facts.watermelon->cell)]) : std::nullopt;
    case Lens::Evidence:
        return facts.evidence > 0 ? std::optional<std::size_t>(facts.evidence - 1) : std::nullopt;
    case Lens::Waiting:
        return waiting_class(facts.stream);
    case Lens::Owner:
        return owner_class(facts.touchpoint);
    case Lens::Agreement:
        return facts.place < m_agreement.size() && m_agreement[facts.place] != no_class ? std::optional<std::size_t>(m_agreement[facts.place]) : std::nullopt;
    case Lens::Change:
        return change_class(facts.result, facts.earlier);
    default:
        return facts.result ? score_class((*facts.result)[dimension_of(m_lens)].perception) : std::nullopt;
    }
}

Legend LensClasses::legend(std::vector<int> const& counts, int count_of_none) const
{
    Legend legend { label_of(m_lens), subtitle_of(m_lens), {}, {} };
    if (m_lens == Lens::Change && !m_compared.empty()) {
        legend.subtitle = "against {0}";
        legend.subtitle_arguments = { m_compared };
    }
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        legend.entries.push_back(m_classes[i].entry);
        legend.entries.back().count = counts[i];
    }
    if (count_of_none > 0) {
        LegendEntry none { m_tokens.card, m_tokens.muted, {}, word_of_none(m_lens) };
        none.count = count_of_none;
        none.is_unscored = true;
        legend.entries.push_back(none);
    }
    return legend;
}

}
