#pragma once

// The invariants of one record, [J3] … [J6] of SPEC.md. Of a whole journey: violations_in() of journey.h.

#include "core/journey/journey.h"

namespace trustline {

// Ranges, texts, and references that must be there. The record need not be on the map (yet).
void find_violations(Findings& violations, Journey const& journey, RecordKind kind, void const* record);

}
