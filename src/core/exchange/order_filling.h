#pragma once

// People who write a map by hand leave order keys out; their records then stand in the order in which they appear.
// [X14] in SPEC.md.

#include "core/journey/records.h"

#include <vector>

namespace trustline {

// The order key of a record as it was read.
struct OrderSlot {
    OrderKey* order;
    bool is_missing;
};
using OrderSequence = std::vector<OrderSlot>; // the records of one row, as they appear

// Gives a key to each slot that misses one.
void fill_orders(OrderSequence const& sequence);

}
