#include "core/measure/widest_gaps.h"

#include <algorithm>

namespace trustline {

std::vector<TouchpointId> widest_gaps(RaterSheet const& sheet, std::size_t most)
{
    struct Short {
        double gap;
        TouchpointId const* id;
    };
    std::vector<Short> all;
    for (auto const& [id, result] : sheet.touchpoints) {
        if (result.overall.weighted && *result.overall.weighted < 0)
            all.push_back({ *result.overall.weighted, &id });
    }
    std::stable_sort(all.begin(), all.end(), [](Short const& a, Short const& b) { return a.gap < b.gap; });
    std::vector<TouchpointId> ids;
    for (std::size_t at = 0; at < std::min(most, all.size()); ++at)
        ids.push_back(*all[at].id);
    return ids;
}

}
