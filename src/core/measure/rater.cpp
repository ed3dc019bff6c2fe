#include "core/measure/rater.h"

#include "core/base/text.h"
#include "core/journey/ranges.h"
#include "core/measure/mean.h"
#include "core/measure/result_mean.h"
#include "core/measure/servqual.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

    // [M4] Two dimensions are no picture of a service.
    constexpr int fewest_for_overall = 3;

    using Values = std::array<std::optional<double>, dimension_count>;

    Values values_of(RaterResult const& result, std::optional<double> DimensionResult::*member)
    {
        Values values;
        for (std::size_t i = 0; i < dimension_count; ++i)
            values[i] = result.dimensions[i].*member;
        return values;
    }

    int count_of(Values const& values)
    {
        return int(std::count_if(values.begin(), values.end(), [](auto const& value) { return value.has_value(); }));
    }

    std::optional<double> unweighted_mean(Values const& values)
    {
        Mean mean;
        for (auto const& value : values)
            mean.add(value);
        return mean.count() < fewest_for_overall ? std::nullopt : mean.value();
    }

    // [M3] The points are renormalised over the dimensions that have a value.
    std::optional<double> weighted_mean(Values const& values, RaterWeights const& weights)
    {
        double sum = 0;
        double points = 0;
        for (auto const dimension : all_dimensions) {
            if (auto const value = values[std::size_t(dimension)]) {
                sum += weights[dimension] * *value;
                points += weights[dimension];
            }
        }
        if (count_of(values) < fewest_for_overall || points <= 0)
            return std::nullopt;
        return sum / points;
    }

    OverallResult overall_of(RaterResult const& result, RaterWeights const& weights, int n)
    {
        auto const gaps = values_of(result, &DimensionResult::gap);
        auto const perceptions = values_of(result, &DimensionResult::perception);
        auto const expectations = values_of(result, &DimensionResult::expectation);
        return {
            .unweighted = unweighted_mean(gaps),
            .weighted = weighted_mean(gaps, weights),
            .perception = weighted_mean(perceptions, weights),
            .expectation = weighted_mean(expectations, weights),
            .scored = count_of(perceptions),
            .n = n,
        };
    }

    // [Z3] Weighted like everything else, behind the five dimensions.
    void add_overall_zone(RaterResult& result, RaterWeights const& weights)
    {
        if (result.zones.empty())
            return;
        auto const overall = [&](std::optional<double> ZoneResult::*member) {
            Values values;
            for (std::size_t i = 0; i < dimension_count; ++i)
                values[i] = result.zones[i].*member;
            return weighted_mean(values, weights);
        };
        ZoneResult zone { overall(&ZoneResult::adequate), overall(&ZoneResult::desired), overall(&ZoneResult::adequacy), overall(&ZoneResult::superiority), 0 };
        for (std::size_t i = 0; i < dimension_count; ++i)
            zone.n = std::max(zone.n, result.zones[i].n);
        result.zones.resize(dimension_count + 1);
        result.zones[dimension_count] = zone;
    }

    // What several raters said of one dimension.
    struct DimensionMeans {
        Mean perception, expectation, gap;
        Mean adequate, desired, adequacy, superiority;

        // [M1] [M2] Per rater first: whoever left a side out does not count for the gap.
        void add(double perceived, double expected)
        {
            bool const is_perceived = is_rating(perceived);
            bool const is_expected = is_rating(expected);
            if (is_perceived)
                perception.add(perceived);
            if (is_expected)
                expectation.add(expected);
            if (is_perceived && is_expected)
                gap.add(perceived - expected);
        }
        // [Z1] Whoever wants less than the least that is acceptable mixed the columns up: left out.
        void add_zone(double perceived, double least, double wanted)
        {
            bool const has_least = is_rating(least);
            bool const has_wanted = is_rating(wanted);
            if (has_least && has_wanted && least > wanted)
                return;
            if (has_least)
                adequate.add(least);
            if (has_wanted)
                desired.add(wanted);
            if (has_least && is_rating(perceived))
                adequacy.add(perceived - least);
            if (has_wanted && is_rating(perceived))
                superiority.add(perceived - wanted);
        }
    };

    bool has_zone(Score const& score)
    {
        return score.adequate.scored_count() + score.desired.scored_count() > 0;
    }

    int count_of_perceptions(RaterValues const& values)
    {
        return int(std::count_if(values.values.begin(), values.values.end(), is_rating));
    }

}

RaterResult dimensions_of(std::span<Score const* const> scores)
{
    std::array<DimensionMeans, dimension_count> means;
    RaterResult result;
    bool is_any_zone = false;
    for (auto const* score : scores) {
        bool const has_items = score->item_set != ItemSet::None;
        auto const from_items = has_items ? said_in(*score) : SaidByRater {};
        auto const& perception = has_items ? from_items.perception : score->perception;
        auto const& expectation = has_items ? from_items.expectation : score->expectation;
        bool const is_zone = has_zone(*score);
        is_any_zone = is_any_zone || is_zone;
        for (auto const dimension : all_dimensions) {
            auto& mean = means[std::size_t(dimension)];
            mean.add(perception[dimension], expectation[dimension]);
            if (is_zone)
                mean.add_zone(perception[dimension], score->adequate[dimension], score->desired[dimension]);
        }
        result.overall.n += count_of_perceptions(perception) > 0 ? 1 : 0;
    }
    if (is_any_zone)
        result.zones.resize(dimension_count);
    for (std::size_t i = 0; i < dimension_count; ++i) {
        auto const& mean = means[i];
        result.dimensions[i] = { mean.perception.value(), mean.expectation.value(), mean.gap.value(), mean.perception.count() };
        if (is_any_zone)
            result.zones[i] = { mean.adequate.value(), mean.desired.value(), mean.adequacy.value(), mean.superiority.value(), mean.adequacy.count() };
    }
    return result;
}

RaterResult rate_scores(std::span<Score const* const> scores, RaterWeights const& weights)
{
    auto result = dimensions_of(scores);
    result.overall = overall_of(result, weights, result.overall.n);
    add_overall_zone(result, weights);
    return result;
}

namespace {

    void count_value(ExactSum& sum, std::optional<double> value, int sign)
    {
        if (!value)
            return;
        if (sign > 0)
            sum.add(*value);
        else
            sum.take_out(*value);
    }

}

void ResultMean::count(RaterResult const& result, int sign)
{
    for (std::size_t i = 0; i < dimension_count; ++i) {
        count_value(m_perceptions[i], result.dimensions[i].perception, sign);
        count_value(m_expectations[i], result.dimensions[i].expectation, sign);
        count_value(m_gaps[i], result.dimensions[i].gap, sign);
        m_n[i] += sign * result.dimensions[i].n;
    }
    m_overall_n += sign * result.overall.n;
    if (!result.zones.empty())
        count_zones(result, sign);
}

void ResultMean::count_zones(RaterResult const& result, int sign)
{
    m_with_zones += sign;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        count_value(m_zones[i].adequate, result.zones[i].adequate, sign);
        count_value(m_zones[i].desired, result.zones[i].desired, sign);
        count_value(m_zones[i].adequacy, result.zones[i].adequacy, sign);
        count_value(m_zones[i].superiority, result.zones[i].superiority, sign);
        m_zones[i].n += sign * result.zones[i].n;
    }
}

RaterResult ResultMean::result(RaterWeights const& weights) const
{
    RaterResult mean;
    for (std::size_t i = 0; i < dimension_count; ++i)
        mean.dimensions[i] = { m_perceptions[i].mean(), m_expectations[i].mean(), m_gaps[i].mean(), m_n[i] };
    mean.overall = overall_of(mean, weights, m_overall_n);
    if (m_with_zones > 0) {
        for (auto const& zone : m_zones)
            mean.zones.push_back({ zone.adequate.mean(), zone.desired.mean(), zone.adequacy.mean(), zone.superiority.mean(), zone.n });
        add_overall_zone(mean, weights);
    }
    return mean;
}

RaterResult mean_of(std::span<RaterResult const* const> results, RaterWeights const& weights)
{
    ResultMean mean;
    for (auto const* result : results)
        mean.add(*result);
    return mean.result(weights);
}

std::optional<ZoneState> ZoneResult::state() const
{
    if (!adequacy || !superiority)
        return std::nullopt;
    if (settled(*adequacy) < 0)
        return ZoneState::BelowZone;
    return settled(*superiority) > 0 ? ZoneState::AboveZone : ZoneState::InZone;
}

std::optional<double> ZoneResult::position() const
{
    // MSA − MSS is the width of the zone for those who said both.
    if (!adequacy || !superiority || settled(*adequacy - *superiority) <= 0)
        return std::nullopt;
    return *adequacy / (*adequacy - *superiority);
}

GapBin gap_bin(double gap)
{
    double const value = settled(gap);
    if (value <= -3)
        return GapBin::FailingDeep;
    if (value <= -2)
        return GapBin::Failing;
    if (value <= -1)
        return GapBin::Short;
    if (value < 0)
        return GapBin::Nearly;
    if (value < 1)
        return GapBin::Met;
    return value < 2 ? GapBin::Above : GapBin::WellAbove;
}

std::string gap_number(double gap, DecimalSign sign)
{
    constexpr int most_decimals = 9; // limits are compared after rounding to so many
    int decimals = 1;
    for (double scale = 10; decimals < most_decimals && gap_bin(std::round(gap * scale) / scale) != gap_bin(gap); scale *= 10)
        ++decimals;
    return signed_number(gap, sign, decimals);
}

std::string_view label_of(GapBin bin)
{
    switch (bin) {
    case GapBin::FailingDeep:
    case GapBin::Failing:
        return "failing";
    case GapBin::Short:
        return "short";
    case GapBin::Nearly:
        return "nearly";
    case GapBin::Met:
        return "met";
    case GapBin::Above:
    case GapBin::WellAbove:
        break;
    }
    return "above";
}

}
