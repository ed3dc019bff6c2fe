#include "core/edit/alter.h"
#include "core/edit/plans.h"
#include "core/edit/texts.h"
#include "core/journey/queries.h"
#include "core/journey/ranges.h"
#include "core/journey/sound.h"

namespace trustline {

namespace {

    // Whose score of what: what SetPerception, SetExpectation, SetAdequate, SetDesired and SetEvidence have in common.
    struct Ballot {
        TouchpointId touchpoint;
        RoundId round;
        PersonaId persona;
        std::string by;
    };

    template<class Wish>
    Ballot ballot_of(Wish const& wish)
    {
        return { wish.touchpoint, wish.round, wish.persona, wish.by };
    }

    // Makes the ballot fit for the map.
    std::optional<Error> problem_with(Journey const& journey, Ballot& ballot)
    {
        if (!journey.find(ballot.touchpoint))
            return gone(RecordKind::Touchpoint);
        if (!ballot.round.is_empty() && !journey.find(ballot.round))
            return gone(RecordKind::Round);
        if (!ballot.persona.is_empty() && !journey.find(ballot.persona))
            return gone(RecordKind::Persona);
        auto const by = ballot.by;
        return set_title(ballot.by, by);
    }

    // [P6], [Q3] A score without a round and one of the first round are of the same round.
    Score const* find_score(Journey const& journey, Ballot const& ballot)
    {
        auto const first = first_round(journey);
        auto const or_first = [&](RoundId const& round) -> RoundId const& { return round.is_empty() ? first : round; };
        for (auto const* record : journey.at_touchpoint(RecordKind::Score, ballot.touchpoint)) {
            auto const& score = *static_cast<Score const*>(record);
            if (score.persona == ballot.persona && score.by == ballot.by && or_first(score.round) == or_first(ballot.round))
                return &score;
        }
        return nullptr;
    }

    // [P6] What a newer version wrote into a score is something, too.
    bool is_nothing_left(Score const& score) { return says_nothing(score) && score.extras.empty(); }

    // [F12]
    std::optional<Error> problem_with_zone(Score const& score, Dimension dimension)
    {
        if (has_sound_zone(score, dimension))
            return std::nullopt;
        return Error { "What is adequate, {0.0}, is above what is desired, {1.0}",
            { as_written(score.adequate[dimension]), as_written(score.desired[dimension]) }, {} };
    }

    // One rating of a ballot.
    struct Rating {
        RaterValues Score::*side;
        Dimension dimension;
        double value;
    };

    Result<Edit> new_score(Journey const& journey, Ballot const& ballot, ScoreId const& id, Rating const& rating, char const* label)
    {
        if (rating.value == 0)
            return Edit { label, {} };
        if (auto problem = problem_with_new_id(journey, id))
            return *problem;
        Score score;
        score.id = id;
        score.touchpoint = ballot.touchpoint;
        score.round = ballot.round;
        score.persona = ballot.persona;
        score.by = ballot.by;
        (score.*rating.side)[rating.dimension] = rating.value;
        return Edit { label, { addition(score) } };
    }

    Result<Edit> rated(Journey const& journey, Ballot ballot, Rating const& rating, ScoreId const& new_id, char const* label)
    {
        if (rating.value != 0 && !is_rating(rating.value))
            return Error { "A rating goes from 1 to 7, not {0.0}", { as_written(rating.value) }, {} };
        if (auto problem = problem_with(journey, ballot))
            return *problem;
        auto const* before = find_score(journey, ballot);
        if (!before)
            return new_score(journey, ballot, new_id, rating, label);
        Score after = *before;
        (after.*rating.side)[rating.dimension] = rating.value;
        bool const is_about_zone = rating.side == &Score::adequate || rating.side == &Score::desired;
        if (auto problem = is_about_zone ? problem_with_zone(after, rating.dimension) : std::nullopt)
            return *problem;
        if (after != *before && is_nothing_left(after))
            return Edit { label, { removal(*before) } };
        return alteration(label, before, std::move(after));
    }

}

Result<Edit> plan_wish(Journey const& journey, SetPerception const& wish)
{
    return rated(journey, ballot_of(wish), { &Score::perception, wish.dimension, wish.value }, wish.new_id, "Score touchpoint");
}

Result<Edit> plan_wish(Journey const& journey, SetExpectation const& wish)
{
    return rated(journey, ballot_of(wish), { &Score::expectation, wish.dimension, wish.value }, wish.new_id, "Set expectation");
}

Result<Edit> plan_wish(Journey const& journey, SetEvidence const& wish)
{
    auto ballot = ballot_of(wish);
    if (auto problem = problem_with(journey, ballot))
        return *problem;
    auto const* before = find_score(journey, ballot);
    if (!before)
        return Error { "There is no score yet that this could be the evidence of", {}, {} };
    Score after = *before;
    after.evidence = wish.evidence;
    return alteration("Set evidence", before, std::move(after));
}

Result<Edit> plan_wish(Journey const& journey, SetAdequate const& wish)
{
    return rated(journey, ballot_of(wish), { &Score::adequate, wish.dimension, wish.value }, wish.new_id, "Set adequate level");
}

Result<Edit> plan_wish(Journey const& journey, SetDesired const& wish)
{
    return rated(journey, ballot_of(wish), { &Score::desired, wish.dimension, wish.value }, wish.new_id, "Set desired level");
}

}
