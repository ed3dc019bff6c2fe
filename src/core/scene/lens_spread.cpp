#include "core/scene/lens_classes.h"

#include "core/journey/queries.h"
#include "core/measure/agreement.h"
#include "core/measure/servqual.h"
#include "core/measure/settled.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace trustline {

namespace {

struct Ballot {
    std::uint32_t place = 0; // of the touchpoint
    Score const* score = nullptr;
};

bool counts(Score const& score, RaterQuestion const& question, RoundId const& first)
{
    RoundId const& round = score.round.is_empty() ? first : score.round;
    return (question.round.is_empty() || round == question.round) && (question.persona.is_empty() || score.persona == question.persona);
}

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
        auto const place = places.find(score.touchpoint.text);
        if (place != places.end() && counts(score, question, first))
            ballots.push_back({ place->second, &score });
    }
    std::stable_sort(ballots.begin(), ballots.end(), [](Ballot const& a, Ballot const& b) { return a.place < b.place; });
    return ballots;
}

// What the raters of one touchpoint said; kept from one to the next, so that nothing is allocated anew.
using Answers = std::array<std::vector<double>, dimension_count>;

RaterSpread spread_of_ballots(std::span<Ballot const> ballots, Answers& answers)
{
    for (auto& of_dimension : answers)
        of_dimension.clear();
    for (auto const& ballot : ballots) {
        auto const said = said_in(*ballot.score);
        for (auto const dimension : all_dimensions) {
            if (said.perception.is_scored(dimension))
                answers[std::size_t(dimension)].push_back(said.perception[dimension]);
        }
    }
    RaterSpread widest;
    for (auto const& of_dimension : answers) {
        auto const deviation = deviation_of(of_dimension);
        widest.raters = std::max(widest.raters, deviation.n);
        if (deviation.n < 3)
            continue;
        widest.is_for_discussion = widest.is_for_discussion || deviation.is_for_discussion;
        widest.deviation = std::max(widest.deviation.value_or(0), settled(deviation.from_mean));
    }
    return widest;
}

}

std::vector<RaterSpread> spread_of_touchpoints(Journey const& journey, RaterQuestion const& question)
{
    std::vector<RaterSpread> spreads(journey.all<Touchpoint>().size());
    auto const ballots = ballots_of(journey, question);
    Answers answers;
    for (std::size_t begin = 0; begin < ballots.size();) {
        std::size_t end = begin;
        while (end < ballots.size() && ballots[end].place == ballots[begin].place)
            ++end;
        spreads[ballots[begin].place] = spread_of_ballots(std::span(ballots).subspan(begin, end - begin), answers);
        begin = end;
    }
    return spreads;
}

RaterSpread spread_of_touchpoint(Journey const& journey, RaterQuestion const& question, TouchpointId const& touchpoint)
{
    std::vector<Ballot> ballots;
    RoundId const first = first_round(journey);
    for (auto const* record : journey.at_touchpoint(RecordKind::Score, touchpoint)) {
        auto const& score = *static_cast<Score const*>(record);
        if (counts(score, question, first))
            ballots.push_back({ 0, &score });
    }
    Answers answers;
    return spread_of_ballots(ballots, answers);
}

}
