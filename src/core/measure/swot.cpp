#include "core/measure/swot.h"

#include "core/measure/places.h"

#include <algorithm>

namespace trustline {

int SwotSheet::n() const
{
    std::size_t sum = 0;
    for (auto const& list : tags)
        sum += list.size();
    return int(sum);
}

SwotSheet swot_of(Journey const& journey)
{
    Places const places(journey);
    std::vector<std::uint32_t> rank(places.count());
    for (std::uint32_t i = 0; i < places.in_order.size(); ++i)
        rank[places.in_order[i]] = i;
    std::vector<std::pair<std::uint32_t, SwotTag const*>> found;
    for (auto const& [id, tag] : journey.all<SwotTag>()) {
        if (auto const touchpoint = places.touchpoint(tag.touchpoint); touchpoint != nowhere)
            found.emplace_back(rank[touchpoint], &tag);
    }
    std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    SwotSheet sheet;
    for (auto const& [place, tag] : found)
        sheet.tags[std::size_t(tag->kind)].push_back(tag->id);
    return sheet;
}

}
