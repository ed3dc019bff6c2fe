#pragma once

// The measures of Measures over Places that are there already: what measure() and MeasureKeeper put together. Each has a
// function of the journey in its own header, which asks for nothing else.

#include "core/measure/measures.h"
#include "core/measure/places.h"

namespace trustline {

TrustLine trust_line(Places const& places, RaterSheet const& sheet, RaterQuestion const& question);
MomentSheet moments_of_truth(Places const& places, RaterSheet const& sheet);
WatermelonSheet watermelons(Places const& places, RaterSheet const& sheet, RoundId const& round);
ValueStream value_stream(Places const& places, RaterQuestion const& question);
VoiceSheet voice_of(Places const& places, RaterQuestion const& question);
PrioritySheet priorities_of(Places const& places, RaterSheet const& sheet);

}
