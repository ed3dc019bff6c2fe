#pragma once

// How we know: assumed < reported < observed < surveyed < measured (product decision). A touchpoint is as well known as its
// strongest score. Rules [D1] … in measure/SPEC.md.

#include "core/measure/flat_map.h"
#include "core/measure/rater.h"

namespace trustline {

struct TouchpointEvidence {
    std::optional<Evidence> strongest; // none: nobody has scored it
    int n = 0;                         // scores behind it

    bool operator==(TouchpointEvidence const&) const = default;
};

struct EvidenceSheet {
    FlatMap<TouchpointId, TouchpointEvidence> touchpoints; // every touchpoint
    std::array<int, 5> scores_by_grade {};      // in the order of Evidence
    std::array<int, 5> touchpoints_by_grade {}; // by their strongest
    int unscored = 0;                           // touchpoints
    std::optional<double> share_of_theory;      // 0 to 1: scored touchpoints that are assumed and no more
    bool is_assumption_map = false;             // more than half of the scores are assumptions

    int n() const; // scores
    bool operator==(EvidenceSheet const&) const = default;
};

EvidenceSheet evidence_of(Journey const& journey, RaterQuestion const& question);

}
