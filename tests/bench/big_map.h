#pragma once

// Big maps for benchmarks: the same for the same number on every machine. Forty stages and five lanes, one of each kind;
// every touchpoint scored, one in thirty failing; a link from each card of the customer's lane to the next; some notes.

#include "core/journey/journey.h"

namespace trustline {

Journey big_map(int touchpoints);

}
