#pragma once

// Critical incidents by class (Bitner, Booms & Tetreault 1990; problem customers: Bitner, Booms & Mohr 1994). What they do to the
// ledger stands in trust.h. Computed on demand.

#include "core/measure/rater.h"

namespace trustline {

inline constexpr std::size_t incident_class_count = 13;

struct IncidentCounts {
    int favourable = 0;
    int resolved = 0;   // unfavourable, put right
    int unresolved = 0; // unfavourable

    int n() const { return favourable + resolved + unresolved; }
    bool operator==(IncidentCounts const&) const = default;
};

struct IncidentSheet {
    IncidentCounts map;
    std::array<IncidentCounts, incident_class_count> by_class; // in the order of IncidentClass
    std::vector<IncidentId> unresolved;                        // unfavourable, in journey order, ties by id

    IncidentCounts const& operator[](IncidentClass of) const { return by_class[std::size_t(of)]; }
    bool operator==(IncidentSheet const&) const = default;
};

// Those of the round and the persona asked for; what names none counts for each.
IncidentSheet incidents_of(Journey const& journey, RaterQuestion const& question = {});

}
