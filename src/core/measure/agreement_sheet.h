#pragma once

// The agreement of a whole map: per touchpoint and dimension the spread of its raters, and whether the raters see the map alike.
// One score is one rater. Computed on demand. Rules [A1] … in measure/SPEC.md.

#include "core/measure/agreement.h"
#include "core/measure/rater.h"

namespace trustline {

struct TouchpointAgreement {
    TouchpointId touchpoint;
    std::array<Spread, dimension_count> dimensions; // of the perceptions

    Spread const& operator[](Dimension dimension) const { return dimensions[std::size_t(dimension)]; }
    bool is_for_discussion() const; // any dimension
};

struct AgreementSheet {
    std::vector<TouchpointAgreement> touchpoints; // with two raters or more of a dimension, in journey order
    Alpha alpha;                                  // Krippendorff, ordinal; a unit is one dimension of one touchpoint
    std::vector<TouchpointId> for_discussion;     // in journey order
};

AgreementSheet agreement_of(Journey const& journey, RaterQuestion const& question = {});

}
