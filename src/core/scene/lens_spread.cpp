#include "core/scene/lens_classes.h"

#include "core/journey/queries.h"
#include "core/measure/agreement.h"

#include <algorithm>
#include <unordered_map>

namespace trustline {

namespace {

struct Ballot {
    std::uint32_t place = 0; // of the touchpoint
    Score const* score = nullptr;
};

// Sorted by touchpoint, so that those of one stand together.
std::vector<Ballot> ballots_of(Journey const& journey, RaterQuestion const& question)
{
    std::vector<Ballot> ballots;
    auto const& touchpoints = journey.all<Touchpoint>();
    std::unordered_map<std::string_view, std::uint32_t> places;
    places.reserve(touchpoints.size());
    std::uint32_t next = 0;
    for (auto const& [id, touchpoint] : touchpoints)
        places.emplace(id.text, next++);
    RoundId const first = first_round(journey);
    for (auto const& [id, score] : journey.all<Score>()) {
        RoundId const& round = score.round.is_empty() ? first : score.round;
        auto const place = places.find(score.touchpoint.text);
        bool const counts = (question.round.is_empty() || round == question.round) && (question.persona.is_empty() || score.persona == question.persona);
        if (counts && place != places.end())
            ballots.push_back({ place->second, &score });
    }
    std::stable_sort(ballots.begin(), ballots.end(), [](Ballot const& a, Ballot const& b) { return a.place < b.place; });
    return ballots;
}

RaterSpread spread_of_ballots(std::span<Ballot const> ballots)
{
    RaterSpread widest;
    for (auto const dimension : all_dimensions) {
        std::vector<double> answers;
        for (auto const& ballot : ballots) {
            if (ballot.score->perception.is_scored(dimension))
                answers.push_back(ballot.score->perception[dimension]);
        }
        Spread const spread = spread_of(answers);
        widest.raters = std::max(widest.raters, spread.n);
        widest.is_for_discussion = widest.is_for_discussion || (spread.n >= 3 && spread.is_for_discussion);
        if (spread.n >= 3 && spread.ad_mean)
            widest.deviation = std::max(widest.deviation.value_or(0), *spread.ad_mean);
    }
    return widest;
}

}

std::vector<RaterSpread> spread_of_touchpoints(Journey const& journey, RaterQuestion const& question)
{
    std::vector<RaterSpread> spreads(journey.all<Touchpoint>().size());
    auto const ballots = ballots_of(journey, question);
    for (std::size_t begin = 0; begin < ballots.size();) {
        std::size_t end = begin;
        while (end < ballots.size() && ballots[end].place == ballots[begin].place)
            ++end;
        spreads[ballots[begin].place] = spread_of_ballots(std::span(ballots).subspan(begin, end - begin));
        begin = end;
    }
    return spreads;
}

}
