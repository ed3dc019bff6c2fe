#pragma once

// A change is a list of {id, before, after}. Undo, autosave, recovery, tests and merging all follow from it.

#include "core/journey/records.h"

#include <optional>
#include <string>
#include <vector>

namespace trustline {

// One record before and after. Nothing else ever alters a journey.
struct Change {
    RecordId id;
    std::optional<Record> before; // empty: the record is being added
    std::optional<Record> after;  // empty: the record is being removed

    bool operator==(Change const&) const = default;
};

struct Edit {
    std::string label; // what Undo shows, in English, a key of the translations: "Move touchpoints"
    std::vector<Change> changes;

    bool is_empty() const { return changes.empty(); }
    bool operator==(Edit const&) const = default;
};

// [E2] Backwards, with the sides swapped: applying both leaves the journey as it was.
Edit inverse_of(Edit const& edit);

// [E3] One edit with the effect of both in turn, a record changed at most once; changes that cancel out are gone.
// The label is the first one's.
Edit squashed(Edit const& first, Edit const& second);

}
