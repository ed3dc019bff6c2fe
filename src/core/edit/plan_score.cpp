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
    Result<Ballot> ballot_of(Journey const& journey, Wish const& wish)
    {
        if (!journey.find(wish.touchpoint))
            return gone(RecordKind::Touchpoint);
        if (!wish.round.is_empty() && !journey.find(wish.round))
            return gone(RecordKind::Round);
        if (!wish.persona.is_empty() && !journey.find(wish.persona))
            return gone(RecordKind::Persona);
        Ballot ballot { wish.touchpoint, wish.round, wish.persona, {} };
        if (auto problem = set_title(ballot.by, wish.by))
            return *problem;
        return ballot;
    }

    // [P6], [Q3] A score without a round and one of the first round are of the same round.
    Score const* find_score(Journey const& journey, Ballot const& ballot)
    {
        auto const first = first_round(journey);
        auto const or_first = [&](RoundId const& round) -> RoundId const& { return round.is_empty() ? first : round; };
        for (auto const& [id, score] : journey.all<Score>()) {
            if (score.touchpoint == ballot.touchpoint && score.persona == ballot.persona && score.by == ballot.by
                && or_first(score.round) == or_first(ballot.round))
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
        return Error { "What is adequate, {0}, is above what is desired, {1}",
            { as_written(score.adequate[dimension]), as_written(score.desired[dimension]) }, {} };
    }

    Result<Edit> new_score(Journey const& journey, Ballot const& ballot, ScoreId const& id, RaterValues Score::*side,
        Dimension dimension, double value, char const* label)
    {
        if (value == 0)
            return Edit { label, {} };
        if (auto problem = problem_with_new_id(journey, id))
            return *problem;
        Score score;
        score.id = id;
        score.touchpoint = ballot.touchpoint;
        score.round = ballot.round;
        score.persona = ballot.persona;
        score.by = ballot.by;
        (score.*side)[dimension] = value;
        return Edit { label, { addition(score) } };
    }

    template<class Wish>
    Result<Edit> rated(Journey const& journey, Wish const& wish, RaterValues Score::*side, char const* label)
    {
        if (wish.value != 0 && !is_rating(wish.value))
            return Error { "A rating goes from 1 to 7, not {0}", { as_written(wish.value) }, {} };
        auto const ballot = ballot_of(journey, wish);
        if (!ballot)
            return ballot.error();
        auto const* before = find_score(journey, ballot.value());
        if (!before)
            return new_score(journey, ballot.value(), wish.new_id, side, wish.dimension, wish.value, label);
        Score after = *before;
        (after.*side)[wish.dimension] = wish.value;
        bool const is_about_zone = side == &Score::adequate || side == &Score::desired;
        if (auto problem = is_about_zone ? problem_with_zone(after, wish.dimension) : std::nullopt)
            return *problem;
        if (after != *before && is_nothing_left(after))
            return Edit { label, { removal(*before) } };
        return alteration(label, *before, after);
    }

}

Result<Edit> plan_wish(Journey const& journey, SetPerception const& wish)
{
    return rated(journey, wish, &Score::perception, "Score touchpoint");
}

Result<Edit> plan_wish(Journey const& journey, SetExpectation const& wish)
{
    return rated(journey, wish, &Score::expectation, "Set expectation");
}

Result<Edit> plan_wish(Journey const& journey, SetEvidence const& wish)
{
    auto const ballot = ballot_of(journey, wish);
    if (!ballot)
        return ballot.error();
    auto const* before = find_score(journey, ballot.value());
    if (!before)
        return Error { "There is no score yet that this could be the evidence of", {}, {} };
    Score after = *before;
    after.evidence = wish.evidence;
    return alteration("Set evidence", *before, after);
}

Result<Edit> plan_wish(Journey const& journey, SetAdequate const& wish)
{
    return rated(journey, wish, &Score::adequate, "Set adequate level");
}

Result<Edit> plan_wish(Journey const& journey, SetDesired const& wish)
{
    return rated(journey, wish, &Score::desired, "Set desired level");
}

}
