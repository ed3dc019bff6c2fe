#pragma once

// The invariants of one record by itself, [J3] … [J6] of SPEC.md. Of a whole journey: violations_in() of journey.h.

#include "core/base/result.h"
#include "core/journey/records.h"

namespace trustline {

// What fields can break by themselves: ranges, texts, order keys, and a note with half a cell.
void find_faults_in_fields(Findings& violations, RecordKind kind, void const* record);

}
