#pragma once

// All measures of a journey that the map shows at once, for one question; kept up to date by MeasureKeeper. What only the
// insights show is computed on demand by the functions of its own header: agreement.h, blueprint.h, kano.h, memory.h,
// personas.h, rounds.h, swot.h, tensions.h, and quadrants() and what_if_fixed().

#include "core/measure/evidence.h"
#include "core/measure/metrics.h"
#include "core/measure/moments.h"
#include "core/measure/priorities.h"
#include "core/measure/rater.h"
#include "core/measure/trust.h"
#include "core/measure/value_stream.h"
#include "core/measure/voice.h"
#include "core/measure/watermelon.h"

namespace trustline {

struct Measures {
    RaterQuestion question;
    RaterSheet rater;
    RoundId earlier_round; // the one to compare with: as asked, else the round before; empty when there is none
    RaterSheet earlier;    // of that round, with the same weights; empty tables when there is none
    TrustLine trust;
    MomentSheet moments;
    WatermelonSheet watermelon;
    ValueStream value_stream;
    VoiceSheet voice;
    EvidenceSheet evidence;
    PrioritySheet priorities;

    // For the lens "change since last round": weighted gap, now − before; without gaps of both
    // rounds the weighted perception.
    std::optional<double> change_since_last_round(TouchpointId const& touchpoint) const;
    bool operator==(Measures const&) const = default;
};

Measures measure(Journey const& journey, RaterQuestion const& question);

}
