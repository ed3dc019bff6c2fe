#pragma once

// A big map with everything on it that is measured: two rounds, five personas, services, metrics, timings, comments,
// incidents, priorities; `scores` scores spread over both rounds. The same on every machine.

#include "core/journey/journey.h"

namespace trustline {

Journey rich_map(int touchpoints, int scores);

}
