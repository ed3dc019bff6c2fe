#pragma once

// Which of several scores of a touchpoint is meant when somebody types one.

#include "core/editor/session.h"

namespace trustline {

struct ScoreTarget {
    RoundId round;
    PersonaId persona;
    std::string by;
    Score const* score = nullptr; // null: a new one will be made
};

// The score of the round and persona that are chosen and of nobody in particular; without one, the only score that these
// numbers are made of, so that what is typed is what is then shown; with several, a new one of nobody in particular.
ScoreTarget score_target(Session const& session, Journey const& journey, TouchpointId const& touchpoint);

}
