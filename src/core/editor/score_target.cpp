#include "core/editor/score_target.h"

#include "core/journey/queries.h"

namespace trustline {

ScoreTarget score_target(Session const& session, Journey const& journey, TouchpointId const& touchpoint)
{
    auto const round = session.round.is_empty() ? current_round(journey) : session.round;
    ScoreTarget const fresh { round, session.persona, {}, nullptr };
    auto const first = first_round(journey);
    Score const* only = nullptr;
    int count = 0;
    for (auto const* record : journey.at_touchpoint(RecordKind::Score, touchpoint)) {
        auto const& score = *static_cast<Score const*>(record);
        bool const counts = (score.round.is_empty() ? first : score.round) == round
            && (session.persona.is_empty() || score.persona == session.persona);
        if (!counts)
            continue;
        if (score.persona == fresh.persona && score.by.empty() && score.round == round)
            return { score.round, score.persona, score.by, &score };
        only = &score;
        ++count;
    }
    if (count != 1)
        return fresh;
    return { only->round, only->persona, only->by, only };
}

}
