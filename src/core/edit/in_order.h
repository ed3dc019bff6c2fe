#pragma once

// Adding and moving what stands in one row: stages, lanes, personas, rounds, and touchpoints of one cell.

#include "core/edit/alter.h"
#include "core/edit/order.h"
#include "core/journey/queries.h"

namespace trustline {

// [P1] Also when `before` has gone meanwhile.
Result<Edit> added_in_order(Journey const& journey, RecordsInOrder const& siblings, Record const& record, RecordId const& before, char const* label);
// A record of a kind whose row is the whole map.
Result<Edit> moved_in_order(Journey const& journey, RecordKind kind, RecordId const& id, RecordId const& before, char const* label);

}
