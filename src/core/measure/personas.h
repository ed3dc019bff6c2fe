#pragma once

// What matters most to each: weights and results of the personas side by side. Computed on demand.
// A segment that differs (product decision, [G1]): with three or more measured personas, the one whose overall lies a full point or
// more from every other one's, while those lie less than a point from each other. The same for weights, with 20 of the 100 points.

#include "core/measure/rater.h"
#include "core/measure/trust.h"

namespace trustline {

struct PersonaMatter {
    PersonaId persona;
    double share = 0;       // percent, 0: not said
    RaterWeights weights;   // 100 points
    RaterResult result;     // its own scores with its own weights
    std::array<std::optional<double>, dimension_count> leverage {}; // weight / 100 × gap: where its points are lost
    Dimension matters_most = Dimension::Reliability;                // the heaviest weight, ties in the order of RATER
    std::optional<Dimension> hurts_most;                            // the lowest leverage below 0
    int n = 0;              // scores
    bool differs_by_result = false;
    bool differs_by_weights = false;
};

struct PersonaSheet {
    std::vector<PersonaMatter> personas; // in their order
    std::string_view rule;               // the rule above as one English sentence, for captions
};

PersonaSheet what_matters(Journey const& journey, RoundId const& round = {});
// From a sheet that is there already, whatever persona it asks for.
PersonaSheet what_matters(Journey const& journey, RaterSheet const& sheet);

}
