#pragma once

// Pairs that pull apart: where the team stands, where it should, how far that is. Computed on demand. [X1] …

#include "core/measure/rater.h"

#include <optional>
#include <string_view>
#include <vector>

namespace trustline {

struct TensionEnds {
    std::string_view left;  // English, keys of the translations, unless the team wrote its own
    std::string_view right;
};
TensionEnds ends_of(Tension const& tension); // its own words, else the kind's; good as long as the tension

struct TensionResult {
    TensionId tension;
    std::optional<int> position;   // −3 … +3
    std::optional<int> wanted;
    std::optional<int> pull;       // wanted − position: below 0 towards left
    std::optional<int> moved;      // position − the one of the same tension in the round that it is compared with
    int touchpoints = 0;           // n: tied to so many that are on the map

    bool operator==(TensionResult const&) const = default;
};

// The farthest from where it should be first, those of which nothing is said last, ties by id. A tension without a round is of
// every round.
std::vector<TensionResult> tensions_of(Journey const& journey, RaterQuestion const& question = {});

}
