#include "core/scene/scene.h"

#include "core/journey/names.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

// White or the theme's dark ink. By brightness (ITU-R BT.601) rather than by contrast: this runs for every card.
Colour ink_on(Colour ground, Tokens const& tokens)
{
    int const brightness = (299 * ground.red + 587 * ground.green + 114 * ground.blue) / 1000;
    return brightness < 140 ? rgb(0xFFFFFF) : tokens.is_dark ? tokens.tip_ink : tokens.ink;
}

std::optional<LensMark> mark_of_gap(std::optional<double> gap, Tokens const& tokens)
{
    if (!gap)
        return std::nullopt;
    GapBin const bin = gap_bin(*gap);
    return LensMark { tokens.gap[std::size_t(bin)], tokens.on_gap[std::size_t(bin)], LensScale::Gap, bin, gap };
}

std::optional<LensMark> mark_of_score(std::optional<double> score, Tokens const& tokens)
{
    if (!score)
        return std::nullopt;
    auto const step = std::size_t(std::clamp(std::lround(*score), 1L, 7L) - 1);
    return LensMark { tokens.score[step], tokens.on_score[step], LensScale::Score, std::nullopt, score };
}

std::optional<LensMark> mark_of_trust(RaterResult const& result, TrustStep const* step, Tokens const& tokens)
{
    if (!step || !result.is_scored())
        return std::nullopt;
    Colour const colour = step->effect == TrustEffect::Won ? tokens.won : step->effect == TrustEffect::Lost ? tokens.lost : tokens.glyph_base;
    return LensMark { colour, ink_on(colour, tokens), LensScale::Trust, std::nullopt, step->change };
}

Dimension dimension_of(Lens lens)
{
    return Dimension(std::size_t(lens) - std::size_t(Lens::Reliability));
}

}

LensScale scale_of(Lens lens)
{
    if (lens == Lens::Gap)
        return LensScale::Gap;
    return lens == Lens::Trust ? LensScale::Trust : LensScale::Score;
}

// [S3]
std::optional<LensMark> lens_mark(RaterResult const& result, TrustStep const* step, Lens lens, Tokens const& tokens)
{
    switch (lens) {
    case Lens::Overall:
        return mark_of_score(result.overall.perception, tokens);
    case Lens::Gap:
        return mark_of_gap(result.overall.weighted, tokens);
    case Lens::Trust:
        return mark_of_trust(result, step, tokens);
    case Lens::Reliability:
    case Lens::Assurance:
    case Lens::Tangibles:
    case Lens::Empathy:
    case Lens::Responsiveness:
        return mark_of_score(result[dimension_of(lens)].perception, tokens);
    default:
        return std::nullopt;
    }
}

std::string_view label_of(Lens lens)
{
    switch (lens) {
    case Lens::Overall:
        return "Overall";
    case Lens::Gap:
        return "Gap";
    case Lens::Trust:
        return "Trust";
    case Lens::Watermelon:
        return "Watermelon";
    case Lens::Evidence:
        return "Evidence";
    case Lens::Waiting:
        return "Waiting time";
    case Lens::Owner:
        return "Owner";
    case Lens::Agreement:
        return "Agreement";
    case Lens::Change:
        return "Change";
    default:
        return label_of(dimension_of(lens));
    }
}

}
