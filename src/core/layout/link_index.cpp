#include "core/layout/board.h"

#include "core/base/plain_range.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float narrowest = 512; // about three columns
constexpr std::size_t most_levels = 25;

// This is asked of every link after every edit, so it looks at numbers and calls nobody.
struct Stretch {
    float left = 0, width = 0;
};

Stretch stretch_of(PlacedLink const& link)
{
    float low = link.points[0].x, high = low;
    for (auto const& point : plainly(link.points)) {
        low = point.x < low ? point.x : low;
        high = point.x > high ? point.x : high;
    }
    return { low - 1, high - low + 2 };
}

}

Rect bounds_of(PlacedLink const& link)
{
    auto const [left, width] = stretch_of(link);
    float low = link.points[0].y, high = low;
    for (auto const& point : plainly(link.points)) {
        low = point.y < low ? point.y : low;
        high = point.y > high ? point.y : high;
    }
    return { left, low - 1, width, high - low + 2 };
}

LinkIndex::LinkIndex(std::vector<PlacedLink> const& links)
{
    struct Seat {
        float left;
        std::uint32_t level;
        std::uint32_t bucket;
    };
    std::vector<Seat> seats(links.size());
    // Plain arrays and pointers, as in plain_range.h.
    float leftmost[most_levels], rightmost[most_levels], widths[most_levels];
    for (std::size_t level = 0; level < most_levels; ++level) {
        leftmost[level] = INFINITY;
        rightmost[level] = -INFINITY;
        widths[level] = std::ldexp(narrowest, int(level));
    }
    auto* seat = seats.data();
    for (auto const& link : plainly(links)) {
        auto const [left, width] = stretch_of(link);
        std::uint32_t level = 0;
        while (level + 1 < most_levels && widths[level] < width)
            ++level;
        *seat++ = { left, level, 0 };
        leftmost[level] = left < leftmost[level] ? left : leftmost[level];
        rightmost[level] = left > rightmost[level] ? left : rightmost[level];
    }
    std::size_t count = most_levels;
    while (count > 0 && leftmost[count - 1] > rightmost[count - 1])
        --count;
    m_levels.resize(count);
    std::uint32_t* ends[most_levels] {}; // of each level's buckets; then where the next link of each goes
    for (std::size_t level = 0; level < count; ++level) {
        m_levels[level].width = widths[level];
        if (leftmost[level] > rightmost[level])
            continue; // no link is so wide
        m_levels[level].left = leftmost[level];
        m_levels[level].begin.assign(std::size_t((rightmost[level] - leftmost[level]) / widths[level]) + 2, 0);
        ends[level] = m_levels[level].begin.data() + 1;
    }
    for (auto& each : plainly(seats)) {
        each.bucket = std::uint32_t((each.left - leftmost[each.level]) / widths[each.level]);
        ++ends[each.level][each.bucket];
    }
    std::vector<std::uint32_t> next[most_levels];
    std::uint32_t* places[most_levels] {};
    for (std::size_t level = 0; level < count; ++level) {
        auto& [width, left, begin, of_level] = m_levels[level];
        for (std::size_t bucket = 1; bucket < begin.size(); ++bucket)
            begin[bucket] += begin[bucket - 1];
        of_level.resize(begin.empty() ? 0 : begin.back());
        places[level] = of_level.data();
        next[level] = begin;
        ends[level] = next[level].data();
    }
    std::uint32_t index = 0;
    for (auto const& each : plainly(seats))
        places[each.level][ends[each.level][each.bucket]++] = index++;
}

std::vector<std::uint32_t> LinkIndex::between(float left, float right) const
{
    std::vector<std::uint32_t> found;
    for (auto const& level : m_levels) {
        if (level.links.empty() || right < level.left)
            continue;
        // Who begins one width further left may still reach this far; a pixel more, since sums of floats are rounded.
        auto const buckets = level.begin.size() - 1;
        float const first = std::floor((left - level.width - 1 - level.left) / level.width);
        float const last = std::floor((right + 1 - level.left) / level.width);
        if (first >= float(buckets))
            continue;
        auto const from = level.begin[std::size_t(std::max(first, 0.0f))];
        auto const to = level.begin[last + 1 < float(buckets) ? std::size_t(last) + 1 : buckets];
        found.insert(found.end(), level.links.begin() + from, level.links.begin() + to);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::uint32_t> links_in(BoardLayout const& layout, Rect const& area_in_board)
{
    auto found = layout.link_index.between(area_in_board.x, area_in_board.right());
    std::erase_if(found, [&](std::uint32_t index) { return !bounds_of(layout.links[index]).intersects(area_in_board); });
    return found;
}

}
