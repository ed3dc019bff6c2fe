#pragma once

// Peak-end rule (Kahneman): what is remembered is about the mean of the most intense moment and the end, however long it
// took. Peak: farthest from neutral (4); of equally far ones the negative one, and of those the first (product decision). [P1]

#include "core/measure/rater.h"

namespace trustline {

struct Memory {
    std::optional<double> mean;       // 1 to 7
    std::optional<double> peak;
    std::optional<double> end;
    std::optional<double> remembered; // (peak + end) / 2
    int n = 0;                        // moments
    TouchpointId peak_at;             // empty for bare numbers
    TouchpointId end_at;

    bool operator==(Memory const&) const = default;
};

Memory memory_of(std::span<double const> values);
// The weighted perceptions along what the customer sees, in journey order; along the persona's path when one is named.
Memory memory_of_path(Journey const& journey, RaterSheet const& sheet, PersonaId const& persona = {});

}
