#include "core/scene/legend_count.h"

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

std::string_view subtitle_of(LensScale scale)
{
    switch (scale) {
    case LensScale::Gap:
        return "perception minus expectation";
    case LensScale::Score:
        return "as perceived, 1 to 7";
    case LensScale::Trust:
        break;
    }
    return "a rule of thumb";
}

std::vector<LegendEntry> entries_of(LensScale scale, Tokens const& tokens)
{
    switch (scale) {
    case LensScale::Gap:
        return gap_entries(tokens);
    case LensScale::Score:
        return score_entries(tokens);
    case LensScale::Trust:
        break;
    }
    return trust_entries(tokens);
}

}

LegendCount::LegendCount(Lens lens, Tokens const& tokens)
    : m_legend { label_of(lens), subtitle_of(scale_of(lens)), entries_of(scale_of(lens), tokens) }
    , m_unscored { tokens.card, tokens.muted, {}, "not scored", 0, true }
{
}

void LegendCount::add(std::optional<LensMark> const& mark)
{
    ++(mark ? m_legend.entries[entry_of(*mark)] : m_unscored).count;
}

Legend LegendCount::take()
{
    if (m_unscored.count > 0)
        m_legend.entries.push_back(m_unscored);
    return std::move(m_legend);
}

}
