#pragma once

#include "core/measure/rater.h"

#include <vector>

namespace trustline {

// The touchpoints that fall short the most, the worst first, at most so many; those that fall short of nothing are not
// among them. By weighted gap, ties by id.
std::vector<TouchpointId> widest_gaps(RaterSheet const& sheet, std::size_t most);

}
