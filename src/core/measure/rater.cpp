#include "core/measure/rater.h"

#include "core/measure/result_mean.h"
#include "core/measure/settled.h"

#include <algorithm>

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

    // [M1] [M2] Per rater first: whoever left a side out does not count for the gap.
    DimensionResult result_of(std::span<Score const* const> scores, Dimension dimension)
    {
        Mean perception;
        Mean expectation;
        Mean gap;
        for (auto const* score : scores) {
            bool const is_perceived = score->perception.is_scored(dimension);
            bool const is_expected = score->expectation.is_scored(dimension);
            if (is_perceived)
                perception.add(score->perception[dimension]);
            if (is_expected)
                expectation.add(score->expectation[dimension]);
            if (is_perceived && is_expected)
                gap.add(score->perception[dimension] - score->expectation[dimension]);
        }
        return { perception.value(), expectation.value(), gap.value(), perception.count() };
    }

}

RaterResult dimensions_of(std::span<Score const* const> scores)
{
    RaterResult result;
    for (auto const dimension : all_dimensions)
        result.dimensions[std::size_t(dimension)] = result_of(scores, dimension);
    result.overall.n = int(std::count_if(
        scores.begin(), scores.end(), [](auto const* score) { return score->perception.scored_count() > 0; }));
    return result;
}

RaterResult rate_scores(std::span<Score const* const> scores, RaterWeights const& weights)
{
    auto result = dimensions_of(scores);
    result.overall = overall_of(result, weights, result.overall.n);
    return result;
}

void ResultMean::add(RaterResult const& result)
{
    for (std::size_t i = 0; i < dimension_count; ++i) {
        m_perceptions[i].add(result.dimensions[i].perception);
        m_expectations[i].add(result.dimensions[i].expectation);
        m_gaps[i].add(result.dimensions[i].gap);
        m_n[i] += result.dimensions[i].n;
    }
    m_overall_n += result.overall.n;
}

RaterResult ResultMean::result(RaterWeights const& weights) const
{
    RaterResult mean;
    for (std::size_t i = 0; i < dimension_count; ++i)
        mean.dimensions[i] = { m_perceptions[i].value(), m_expectations[i].value(), m_gaps[i].value(), m_n[i] };
    mean.overall = overall_of(mean, weights, m_overall_n);
    return mean;
}

RaterResult mean_of(std::span<RaterResult const* const> results, RaterWeights const& weights)
{
    ResultMean mean;
    for (auto const* result : results)
        mean.add(*result);
    return mean.result(weights);
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
