#include "core/measure/tensions.h"

#include "core/measure/places.h"

#include <algorithm>
#include <cstdlib>

namespace trustline {

namespace {

    constexpr TensionEnds words[] {
        { "Innovation", "Stability" },
        { "Openness", "Privacy" },
        { "Agility", "Process" },
        { "Contribution", "Cost" },
        { "", "" },
    };

    std::optional<int> position(std::optional<int> value)
    {
        return value && std::abs(*value) <= 3 ? value : std::nullopt;
    }

    // [X1] Of the round asked for; what names no round holds for each.
    bool is_asked(Tension const& tension, RoundId const& round)
    {
        return round.is_empty() || tension.round.is_empty() || tension.round == round;
    }

    bool is_same(Tension const& a, Tension const& b)
    {
        auto const ends_a = ends_of(a);
        auto const ends_b = ends_of(b);
        return a.kind == b.kind && ends_a.left == ends_b.left && ends_a.right == ends_b.right;
    }

    // The round asked for is compared with the one that it is asked against, every other one with the one before it.
    std::optional<int> position_before(Places const& places, Tension const& tension, RaterQuestion const& question)
    {
        auto const earlier = places.compared_with(tension.round == question.round ? question : RaterQuestion { tension.round, {} });
        for (auto const& [id, other] : places.journey.all<Tension>()) {
            if (!earlier.is_empty() && other.round == earlier && is_same(other, tension))
                return position(other.position);
        }
        return std::nullopt;
    }

    TensionResult result_of(Places const& places, Tension const& tension, RaterQuestion const& question)
    {
        TensionResult result;
        result.tension = tension.id;
        result.position = position(tension.position);
        result.wanted = position(tension.wanted);
        if (result.position && result.wanted)
            result.pull = *result.wanted - *result.position;
        if (auto const before = position_before(places, tension, question); before && result.position)
            result.moved = *result.position - *before;
        result.touchpoints = int(std::count_if(tension.touchpoints.begin(), tension.touchpoints.end(),
            [&](TouchpointId const& id) { return places.touchpoint(id) != nowhere; }));
        return result;
    }

}

TensionEnds ends_of(Tension const& tension)
{
    auto const& usual = words[std::size_t(tension.kind)];
    return { tension.left.empty() ? usual.left : std::string_view(tension.left), tension.right.empty() ? usual.right : std::string_view(tension.right) };
}

std::vector<TensionResult> tensions_of(Journey const& journey, RaterQuestion const& question)
{
    Places const places(journey);
    std::vector<TensionResult> results;
    for (auto const& [id, tension] : journey.all<Tension>()) {
        if (is_asked(tension, question.round))
            results.push_back(result_of(places, tension, question));
    }
    std::stable_sort(results.begin(), results.end(), [](TensionResult const& a, TensionResult const& b) {
        return std::abs(a.pull.value_or(0)) > std::abs(b.pull.value_or(0)) || (a.pull && !b.pull && *a.pull == 0);
    });
    return results;
}

}
