#include "core/measure/rater.h"

#include "core/journey/queries.h"
#include "core/measure/mean.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

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

    struct Indices {
        std::unordered_map<std::string_view, std::uint32_t> index_of;

        template<class Record>
        explicit Indices(Table<Record> const& table)
        {
            index_of.reserve(table.size());
            for (auto const& [id, record] : table)
                index_of.emplace(id.text, std::uint32_t(index_of.size()));
        }
        std::optional<std::uint32_t> find(RecordId const& id) const
        {
            auto const found = index_of.find(id.text);
            return found == index_of.end() ? std::nullopt : std::optional(found->second);
        }
    };

    // Which group a score counts for: a touchpoint, or a touchpoint as one persona sees it.
    struct Counted {
        std::uint64_t group = 0;
        Score const* score = nullptr;
    };

    // Scores group by group, groups rising, those of one group by id.
    class Grouped {
    public:
        explicit Grouped(std::vector<Counted> counted)
            : m_counted(std::move(counted))
        {
            std::stable_sort(m_counted.begin(), m_counted.end(), [](auto const& a, auto const& b) { return a.group < b.group; });
            for (auto const& counted_score : m_counted)
                m_scores.push_back(counted_score.score);
        }

        template<class Visit>
        void each_group(Visit&& visit) const
        {
            for (std::size_t begin = 0; begin < m_counted.size();) {
                std::size_t end = begin + 1;
                while (end < m_counted.size() && m_counted[end].group == m_counted[begin].group)
                    ++end;
                visit(m_counted[begin].group, std::span(m_scores).subspan(begin, end - begin));
                begin = end;
            }
        }

    private:
        std::vector<Counted> m_counted;
        std::vector<Score const*> m_scores;
    };

    // [M7] [Q3] The scores of the round that was asked for; of all rounds when none was.
    std::vector<Score const*> scores_of_round(Journey const& journey, RoundId const& round)
    {
        RoundId const first = first_round(journey); // as round_of() does, but asked once and not for every score
        std::vector<Score const*> scores;
        for (auto const& [id, score] : journey.all<Score>()) {
            if (round.is_empty() || (score.round.is_empty() ? first : score.round) == round)
                scores.push_back(&score);
        }
        return scores;
    }

    void rate_touchpoints(RaterSheet& sheet, Journey const& journey, std::vector<Score const*> const& scores,
        PersonaId const& persona, Indices const& touchpoints)
    {
        std::vector<Counted> counted;
        for (auto const* score : scores) {
            auto const touchpoint = touchpoints.find(score->touchpoint);
            if (touchpoint && (persona.is_empty() || score->persona == persona))
                counted.push_back({ *touchpoint, score });
        }
        std::vector<RaterResult> results(journey.all<Touchpoint>().size());
        Grouped(std::move(counted)).each_group([&](std::uint64_t group, std::span<Score const* const> of_touchpoint) {
            results[group] = rate_scores(of_touchpoint, sheet.weights);
        });
        std::size_t at = 0;
        for (auto const& [id, touchpoint] : journey.all<Touchpoint>())
            sheet.touchpoints.emplace_hint(sheet.touchpoints.end(), id, results[at++]);
    }

    // [M5] Each persona with its own weights, whatever persona was asked for.
    void rate_personas(
        RaterSheet& sheet, Journey const& journey, std::vector<Score const*> const& scores, Indices const& touchpoints)
    {
        auto const& table = journey.all<Persona>();
        Indices const personas(table);
        std::vector<Counted> counted;
        for (auto const* score : scores) {
            auto const touchpoint = touchpoints.find(score->touchpoint);
            auto const persona = personas.find(score->persona);
            if (touchpoint && persona)
                counted.push_back({ std::uint64_t(*persona) << 32 | *touchpoint, score });
        }
        std::vector<std::vector<RaterResult>> results(table.size());
        Grouped(std::move(counted)).each_group([&](std::uint64_t group, std::span<Score const* const> of_touchpoint) {
            results[group >> 32].push_back(rate_scores(of_touchpoint, {}));
        });
        std::size_t at = 0;
        for (auto const& [id, persona] : table) {
            std::vector<RaterResult const*> pointers;
            for (auto const& result : results[at++])
                pointers.push_back(&result);
            sheet.personas.emplace(id, mean_of(pointers, persona.weights));
        }
    }

    // [M2] What stands in one stage, or in one lane: every touchpoint once.
    template<class Record>
    std::map<Id<Record>, RaterResult> rolled_up(
        Journey const& journey, RaterSheet const& sheet, Id<Record> Touchpoint::*place)
    {
        Indices const indices(journey.all<Record>());
        std::vector<std::vector<RaterResult const*>> members(journey.all<Record>().size());
        auto result = sheet.touchpoints.begin();
        for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
            if (auto const index = indices.find(touchpoint.*place))
                members[*index].push_back(&result->second);
            ++result;
        }
        std::map<Id<Record>, RaterResult> results;
        std::size_t at = 0;
        for (auto const& [id, record] : journey.all<Record>())
            results.emplace_hint(results.end(), id, mean_of(members[at++], sheet.weights));
        return results;
    }

    RaterWeights weights_for(Journey const& journey, PersonaId const& asked)
    {
        auto const* persona = asked.is_empty() ? nullptr : journey.find(asked);
        return persona ? hundred_points_of(persona->weights) : weights_of_map(journey);
    }

}

RaterResult rate_scores(std::span<Score const* const> scores, RaterWeights const& weights)
{
    RaterResult result;
    for (auto const dimension : all_dimensions)
        result.dimensions[std::size_t(dimension)] = result_of(scores, dimension);
    auto const n = std::count_if(
        scores.begin(), scores.end(), [](auto const* score) { return score->perception.scored_count() > 0; });
    result.overall = overall_of(result, weights, int(n));
    return result;
}

RaterResult mean_of(std::span<RaterResult const* const> results, RaterWeights const& weights)
{
    RaterResult mean;
    for (std::size_t i = 0; i < dimension_count; ++i) {
        Mean perception;
        Mean expectation;
        Mean gap;
        int n = 0;
        for (auto const* result : results) {
            perception.add(result->dimensions[i].perception);
            expectation.add(result->dimensions[i].expectation);
            gap.add(result->dimensions[i].gap);
            n += result->dimensions[i].n;
        }
        mean.dimensions[i] = { perception.value(), expectation.value(), gap.value(), n };
    }
    int n = 0;
    for (auto const* result : results)
        n += result->overall.n;
    mean.overall = overall_of(mean, weights, n);
    return mean;
}

RaterSheet rate(Journey const& journey, RaterQuestion const& question)
{
    RaterSheet sheet;
    sheet.weights = weights_for(journey, question.persona);
    auto const scores = scores_of_round(journey, question.round);
    Indices const touchpoints(journey.all<Touchpoint>());
    rate_touchpoints(sheet, journey, scores, question.persona, touchpoints);
    rate_personas(sheet, journey, scores, touchpoints);
    sheet.stages = rolled_up(journey, sheet, &Touchpoint::stage);
    sheet.lanes = rolled_up(journey, sheet, &Touchpoint::lane);

    std::vector<RaterResult const*> all;
    for (auto const& [id, result] : sheet.touchpoints) {
        all.push_back(&result);
        sheet.touchpoints_scored += result.is_scored() ? 1 : 0;
    }
    sheet.map = mean_of(all, sheet.weights);
    return sheet;
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
