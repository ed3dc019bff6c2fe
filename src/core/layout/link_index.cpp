#include "core/layout/board.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float narrowest = 512; // about three columns

}

Rect bounds_of(PlacedLink const& link)
{
    Vec2 low = link.points[0], high = low;
    for (auto const& point : link.points) {
        low = { std::min(low.x, point.x), std::min(low.y, point.y) };
        high = { std::max(high.x, point.x), std::max(high.y, point.y) };
    }
    return { low.x - 1, low.y - 1, high.x - low.x + 2, high.y - low.y + 2 };
}

LinkIndex::LinkIndex(std::vector<PlacedLink> const& links)
{
    struct Stretch {
        float left, width;
    };
    std::vector<Stretch> stretches;
    stretches.reserve(links.size());
    std::vector<std::size_t> levels(links.size());
    std::vector<Stretch> reach; // by level: the leftmost left, and how far the others are from it
    for (std::size_t i = 0; i < links.size(); ++i) {
        auto const bounds = bounds_of(links[i]);
        stretches.push_back({ bounds.x, bounds.width });
        while (levels[i] < 24 && std::ldexp(narrowest, int(levels[i])) < bounds.width)
            ++levels[i];
        if (levels[i] >= reach.size())
            reach.resize(levels[i] + 1, { INFINITY, -INFINITY });
        auto& of_level = reach[levels[i]];
        of_level = { std::min(of_level.left, bounds.x), std::max(of_level.width, bounds.x) };
    }
    m_levels.resize(reach.size());
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        m_levels[level].width = std::ldexp(narrowest, int(level));
        if (reach[level].left > reach[level].width)
            continue; // no link is so wide
        m_levels[level].left = reach[level].left;
        m_levels[level].begin.assign(std::size_t((reach[level].width - reach[level].left) / m_levels[level].width) + 2, 0);
    }
    auto const bucket_of = [&](std::size_t link) {
        auto const& level = m_levels[levels[link]];
        return std::size_t((stretches[link].left - level.left) / level.width);
    };
    for (std::size_t i = 0; i < links.size(); ++i)
        ++m_levels[levels[i]].begin[bucket_of(i) + 1];
    for (auto& level : m_levels) {
        for (std::size_t bucket = 1; bucket < level.begin.size(); ++bucket)
            level.begin[bucket] += level.begin[bucket - 1];
        level.links.resize(level.begin.empty() ? 0 : level.begin.back());
    }
    auto next = std::vector<std::vector<std::uint32_t>>(m_levels.size());
    for (std::size_t level = 0; level < m_levels.size(); ++level)
        next[level] = m_levels[level].begin;
    for (std::size_t i = 0; i < links.size(); ++i)
        m_levels[levels[i]].links[next[levels[i]][bucket_of(i)]++] = std::uint32_t(i);
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
