#include "core/scene/legend.h"

#include "core/scene/icons.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr std::string_view digits[] { "1", "2", "3", "4", "5", "6", "7" };

std::vector<LegendEntry> gap_entries(Tokens const& tokens)
{
    std::vector<LegendEntry> entries;
    for (std::size_t bin = 0; bin < tokens.gap.size(); ++bin)
        entries.push_back({ tokens.gap[bin], tokens.on_gap[bin], icon_of(std::optional { GapBin(bin) }), label_of(GapBin(bin)) });
    return entries;
}

std::vector<LegendEntry> score_entries(Tokens const& tokens)
{
    std::vector<LegendEntry> entries;
    for (std::size_t step = 0; step < tokens.score.size(); ++step)
        entries.push_back({ tokens.score[step], tokens.on_score[step], digits[step], {} });
    entries.front().word = "poor";
    entries.back().word = "excellent";
    return entries;
}

std::vector<LegendEntry> trust_entries(Tokens const& tokens)
{
    Colour const on_line = tokens.is_dark ? tokens.tip_ink : rgb(0xFFFFFF);
    return {
        { tokens.lost, on_line, "trust-lost", "trust lost" },
        { tokens.glyph_base, tokens.ink, {}, "no change" },
        { tokens.won, on_line, "trust-won", "trust won" },
    };
}

std::size_t entry_of(LensMark const& mark)
{
    double const value = mark.value.value_or(0);
    switch (mark.scale) {
    case LensScale::Gap:
        return std::size_t(gap_bin(value));
    case LensScale::Score:
        return std::size_t(std::clamp(std::lround(value), 1L, 7L) - 1);
    case LensScale::Trust:
        break;
    }
    return value < 0 ? 0 : value == 0 ? 1 : 2;
}

std::vector<TrustStep const*> steps_of_cards(Measures const& measures, BoardLayout const& layout)
{
    std::vector<TrustStep const*> steps(layout.cards.size(), nullptr);
    for (auto const& step : measures.trust.steps) {
        if (auto const card = layout.card_of.find(step.touchpoint); card != layout.card_of.end())
            steps[card->second] = &step;
    }
    return steps;
}

// Under the trust lens, cards behind the line of visibility are neither won nor lost, and not unscored either.
bool takes_part(TrustStep const* step, Lens lens)
{
    return step || lens != Lens::Trust;
}

void count_cards(Legend& legend, LegendEntry& unscored, Measures const& measures, BoardLayout const& layout, SceneStyle const& style)
{
    auto const steps = steps_of_cards(measures, layout);
    for (auto const& [id, result] : measures.rater.touchpoints) {
        auto const card = layout.card_of.find(id);
        if (card == layout.card_of.end() || !takes_part(steps[card->second], style.lens))
            continue;
        if (auto const mark = lens_mark(result, steps[card->second], style.lens, tokens(style.theme)))
            ++legend.entries[entry_of(*mark)].count;
        else
            ++unscored.count;
    }
}

}

Legend legend_of(Measures const& measures, BoardLayout const& layout, SceneStyle const& style)
{
    Tokens const& theme = tokens(style.theme);
    Legend legend { label_of(style.lens) };
    switch (scale_of(style.lens)) {
    case LensScale::Gap:
        legend.subtitle = "perception minus expectation";
        legend.entries = gap_entries(theme);
        break;
    case LensScale::Score:
        legend.subtitle = "as perceived, 1 to 7";
        legend.entries = score_entries(theme);
        break;
    case LensScale::Trust:
        legend.subtitle = "a rule of thumb";
        legend.entries = trust_entries(theme);
        break;
    }
    LegendEntry unscored { theme.card, theme.muted, {}, "not scored", 0, true };
    count_cards(legend, unscored, measures, layout, style);
    if (unscored.count > 0)
        legend.entries.push_back(unscored);
    return legend;
}

}
