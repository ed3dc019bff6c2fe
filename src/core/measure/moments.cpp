#include "core/measure/moments.h"

#include "core/base/text.h"
#include "core/measure/mean.h"
#include "core/measure/parts.h"
#include "core/measure/settled.h"

#include <algorithm>

namespace trustline {

namespace {

    constexpr int important = 6;
    constexpr double short_gap = -1;
    constexpr double middle_of_scale = 4;

    // [N1]
    std::optional<MomentCandidate> candidate_of(Touchpoint const& touchpoint, RaterResult const& result)
    {
        if (!touchpoint.importance || *touchpoint.importance < important)
            return std::nullopt;
        auto const gap = result.overall.weighted;
        auto const adequacy = result.adequacy();
        bool const falls_short = (gap && settled(*gap) <= short_gap) || (adequacy && settled(*adequacy) < 0);
        if (!falls_short)
            return std::nullopt;
        double const shortfall = gap ? std::max(0.0, -*gap) : 0;
        return MomentCandidate { touchpoint.id, *touchpoint.importance / 7.0 * shortfall, *touchpoint.importance, gap, adequacy, result.overall.n,
            touchpoint.moment_of_truth.has_value() };
    }

    // [N2] On the line counts as high.
    Quadrant quadrant_of(bool is_important, bool is_good)
    {
        if (is_important)
            return is_good ? Quadrant::KeepUp : Quadrant::ConcentrateHere;
        return is_good ? Quadrant::PossibleOverkill : Quadrant::LowPriority;
    }

}

MomentSheet moments_of_truth(Places const& places, RaterSheet const& sheet)
{
    MomentSheet moments;
    for (auto const index : places.in_order) {
        auto const& touchpoint = *places.touchpoints[index];
        if (touchpoint.moment_of_truth)
            moments.flagged.push_back(touchpoint.id);
        if (auto candidate = candidate_of(touchpoint, sheet.touchpoints.value(index)))
            moments.candidates.push_back(std::move(*candidate));
    }
    std::stable_sort(moments.candidates.begin(), moments.candidates.end(),
        [](MomentCandidate const& a, MomentCandidate const& b) { return settled(a.rank) > settled(b.rank); });
    return moments;
}

void update_moments(MomentSheet& moments, Places const& places, RaterSheet const& sheet, std::span<std::uint32_t const> touchpoints)
{
    auto const is_changed = [&](TouchpointId const& id) {
        return std::any_of(touchpoints.begin(), touchpoints.end(), [&](std::uint32_t index) { return places.touchpoints[index]->id == id; });
    };
    auto const order_of = [&](TouchpointId const& id) { return places.order_of[places.touchpoint(id)]; };
    std::erase_if(moments.flagged, is_changed);
    std::erase_if(moments.candidates, [&](MomentCandidate const& candidate) { return is_changed(candidate.touchpoint); });
    for (auto const index : touchpoints) {
        auto const& touchpoint = *places.touchpoints[index];
        auto const order = places.order_of[index];
        if (touchpoint.moment_of_truth) {
            auto const at = std::partition_point(moments.flagged.begin(), moments.flagged.end(), [&](TouchpointId const& id) { return order_of(id) < order; });
            moments.flagged.insert(at, touchpoint.id);
        }
        auto candidate = candidate_of(touchpoint, sheet.touchpoints.value(index));
        if (!candidate)
            continue;
        double const rank = settled(candidate->rank);
        auto const at = std::partition_point(moments.candidates.begin(), moments.candidates.end(), [&](MomentCandidate const& other) {
            double const other_rank = settled(other.rank);
            return other_rank != rank ? other_rank > rank : order_of(other.touchpoint) < order;
        });
        moments.candidates.insert(at, std::move(*candidate));
    }
}

MomentSheet moments_of_truth(Journey const& journey, RaterSheet const& sheet)
{
    return moments_of_truth(Places(journey), sheet);
}

Error reason_for(MomentCandidate const& candidate)
{
    auto const importance = std::to_string(candidate.importance);
    auto const n = std::to_string(candidate.n);
    bool const is_inadequate = candidate.adequacy && settled(*candidate.adequacy) < 0;
    if (!candidate.gap)
        return { "Importance {0} of 7, and {1.0} below what is acceptable (n = {2})", { importance, plain_number(-*candidate.adequacy, DecimalSign::Point), n }, {} };
    auto const gap = gap_number(*candidate.gap, DecimalSign::Point);
    if (is_inadequate)
        return { "Importance {0} of 7, a gap of {1.0}, and {2.0} below what is acceptable (n = {3})",
            { importance, gap, plain_number(-*candidate.adequacy, DecimalSign::Point), n }, {} };
    return { "Importance {0} of 7 and a gap of {1.0} (n = {2})", { importance, gap, n }, {} };
}

namespace {

    struct QuadrantWords {
        std::string_view key;
        std::string_view label;
    };
    constexpr QuadrantWords quadrant_words[] {
        { "concentrateHere", "Concentrate here" },
        { "keepUp", "Keep up the good work" },
        { "lowPriority", "Low priority" },
        { "possibleOverkill", "Possible overkill" },
    };

}

std::string_view label_of(Quadrant quadrant) { return quadrant_words[std::size_t(quadrant)].label; }
std::string_view key_of(Quadrant quadrant) { return quadrant_words[std::size_t(quadrant)].key; }

std::string_view label_of(CrossHair cross_hair)
{
    return cross_hair == CrossHair::GrandMeans ? "Cross-hair at the means of all points" : "Cross-hair at the middle of the scale (4)";
}

QuadrantSheet quadrants(Journey const& journey, RaterSheet const& sheet, CrossHair cross_hair)
{
    Places const places(journey);
    QuadrantSheet result;
    result.cross_hair = cross_hair;
    Mean importance;
    Mean performance;
    for (auto const index : places.in_order) {
        auto const& touchpoint = *places.touchpoints[index];
        auto const& overall = sheet.touchpoints.value(index).overall;
        if (!touchpoint.importance || !overall.perception) {
            ++result.left_out;
            continue;
        }
        importance.add(double(*touchpoint.importance));
        performance.add(*overall.perception);
        result.points.push_back({ touchpoint.id, double(*touchpoint.importance), *overall.perception, {}, overall.n });
    }
    bool const is_at_means = cross_hair == CrossHair::GrandMeans;
    result.importance = is_at_means ? importance.value() : middle_of_scale;
    result.performance = is_at_means ? performance.value() : middle_of_scale;
    for (auto& point : result.points)
        point.quadrant = quadrant_of(settled(point.importance) >= settled(*result.importance), settled(point.performance) >= settled(*result.performance));
    return result;
}

}
