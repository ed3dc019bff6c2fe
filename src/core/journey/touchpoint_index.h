#pragma once

// Which records of a kind say something of a touchpoint (scores, comments, times …): of fifty thousand scores the five of one
// touchpoint, without looking at the others; and which touchpoints are in a stage. An index of a kind is made when it is first asked for, and then follows every
// change. It belongs to one journey and is not copied with it: the copy makes its own when it needs one.

#include "core/journey/records.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace trustline {

class Journey;

class TouchpointIndex {
public:
    using Records = std::vector<void const*>; // sorted by id

    TouchpointIndex() = default;
    TouchpointIndex(TouchpointIndex const&) { }
    TouchpointIndex& operator=(TouchpointIndex const&)
    {
        m_kinds = {};
        return *this;
    }

    Records const& at(Journey const& journey, RecordKind kind, RecordId const& touchpoint_or_stage);
    // Right after a record came into its table, and right before it leaves it or is replaced.
    void put(RecordKind kind, void const* record);
    void take_out(RecordKind kind, void const* record);

private:
    using OfKind = std::unordered_map<RecordId, Records, RecordIdHash>;

    std::array<std::optional<OfKind>, record_kind_count> m_kinds;
};

}
