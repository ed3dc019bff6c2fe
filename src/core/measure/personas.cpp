#include "core/measure/personas.h"

#include "core/journey/queries.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace trustline {

namespace {

    constexpr double far_in_points_of_scale = 1;
    constexpr double far_in_points_of_weights = 20;

    std::optional<double> overall_of(PersonaMatter const& matter)
    {
        auto const& overall = matter.result.overall;
        return overall.weighted ? overall.weighted : overall.perception;
    }

    // Points that would have to move from one dimension to another.
    double distance(RaterWeights const& a, RaterWeights const& b)
    {
        int sum = 0;
        for (auto const dimension : all_dimensions)
            sum += std::abs(a[dimension] - b[dimension]);
        return sum / 2.0;
    }

    // [G1] The one that is far from every other while those are close to each other; nobody of two.
    template<class Distance>
    PersonaMatter* odd_one_out(std::vector<PersonaMatter*> const& matters, double far, Distance distance_between)
    {
        if (matters.size() < 3)
            return nullptr;
        for (auto* odd : matters) {
            bool is_odd = true;
            for (auto const* a : matters) {
                for (auto const* b : matters) {
                    if (a == b)
                        continue;
                    double const apart = settled(distance_between(*a, *b));
                    bool const is_about_odd = a == odd || b == odd;
                    is_odd = is_odd && (is_about_odd ? apart >= far : apart < far);
                }
            }
            if (is_odd)
                return odd;
        }
        return nullptr;
    }

    void fill_in(PersonaMatter& matter)
    {
        double lowest = 0;
        for (auto const dimension : all_dimensions) {
            if (matter.weights[dimension] > matter.weights[matter.matters_most])
                matter.matters_most = dimension;
            auto const& gap = matter.result[dimension].gap;
            if (!gap)
                continue;
            double const leverage = matter.weights[dimension] / 100.0 * *gap;
            matter.leverage[std::size_t(dimension)] = leverage;
            if (settled(leverage) < settled(lowest)) {
                lowest = leverage;
                matter.hurts_most = dimension;
            }
        }
    }

}

PersonaSheet what_matters(Journey const& journey, RoundId const& round)
{
    return what_matters(journey, rate(journey, { round, {} }));
}

PersonaSheet what_matters(Journey const& journey, RaterSheet const& sheet)
{
    PersonaSheet result;
    result.rule = "A persona stands out when its overall lies a full point or more from every other one's while those lie less than a "
                  "point from each other; by weights, when that is so with 20 of the 100 points. It takes three.";
    for (auto const* persona : personas_in_order(journey)) {
        PersonaMatter matter;
        matter.persona = persona->id;
        matter.share = persona->share;
        matter.weights = hundred_points_of(persona->weights);
        matter.result = sheet.personas.at(persona->id);
        matter.n = matter.result.overall.n;
        fill_in(matter);
        result.personas.push_back(std::move(matter));
    }
    std::vector<PersonaMatter*> with_gap;
    std::vector<PersonaMatter*> all;
    for (auto& matter : result.personas) {
        all.push_back(&matter);
        if (matter.result.overall.weighted)
            with_gap.push_back(&matter);
    }
    // Gaps and perceptions cannot be compared with each other: perceptions only where nobody has a gap.
    auto measured = with_gap;
    if (with_gap.empty())
        std::copy_if(all.begin(), all.end(), std::back_inserter(measured), [](auto const* matter) { return overall_of(*matter).has_value(); });
    if (auto* odd = odd_one_out(measured, far_in_points_of_scale, [](auto const& a, auto const& b) { return std::fabs(*overall_of(a) - *overall_of(b)); }))
        odd->differs_by_result = true;
    if (auto* odd = odd_one_out(all, far_in_points_of_weights, [](auto const& a, auto const& b) { return distance(a.weights, b.weights); }))
        odd->differs_by_weights = true;
    return result;
}

}
