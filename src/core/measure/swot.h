#pragma once

// Strengths and weaknesses (internal), opportunities and threats (external), as tagged on touchpoints: the 2x2. Computed on demand.

#include "core/journey/journey.h"

#include <array>
#include <vector>

namespace trustline {

struct SwotSheet {
    std::array<std::vector<SwotTagId>, 4> tags; // by SwotKind, each in journey order of the touchpoints, ties by id

    std::vector<SwotTagId> const& operator[](SwotKind kind) const { return tags[std::size_t(kind)]; }
    int n() const;
    bool operator==(SwotSheet const&) const = default;
};

SwotSheet swot_of(Journey const& journey);

}
