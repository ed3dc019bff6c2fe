#pragma once

// A part of a map on its way to another place, tab or map. It is a map itself, so that whatever reads and writes maps
// carries it. Rules [K1] … in SPEC.md.

#include "core/base/id.h"
#include "core/edit/commands.h"
#include "core/journey/journey.h"

#include <vector>

namespace trustline {

// [K1] Touchpoints and notes among the ids (and those of stages and lanes among them) with all that hangs on them, and the
// links among them. Without touchpoints and notes when there is nothing to take along.
Journey fragment_of(Journey const& journey, std::vector<RecordId> const& ids);
bool is_empty_fragment(Journey const& fragment);

// Where somebody wants it; each may be empty. `before` stands in the cell of the other two.
struct PastePlace {
    StageId stage;
    LaneId lane;
    TouchpointId before;

    bool operator==(PastePlace const&) const = default;
};

// What puts it there: commands that are one step together.
struct PastePlan {
    std::vector<Command> commands;
    std::vector<RecordId> pasted; // touchpoints in journey order, then notes
};

PastePlan plan_of_paste(Journey const& journey, Journey const& fragment, PastePlace const& place, IdSource& ids);

}
