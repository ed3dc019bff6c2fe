#include "core/layout/grid_shift.h"

#include "core/base/plain_range.h"

#include <algorithm>
#include <cassert>

namespace trustline {

std::vector<GridStretch> columns_of(BoardLayout const& layout)
{
    std::vector<GridStretch> columns;
    for (auto const& stage : layout.stages)
        columns.push_back({ stage.is_collapsed ? 1 : stage.columns, stage.x });
    return columns;
}

std::vector<GridStretch> rows_of(BoardLayout const& layout)
{
    std::vector<GridStretch> rows;
    for (auto const& lane : layout.lanes)
        rows.push_back({ lane.is_collapsed ? 1 : lane.rows, lane.y });
    return rows;
}

AxisShift::AxisShift(std::vector<GridStretch> const& before, std::vector<GridStretch> const& now)
{
    assert(before.size() == now.size());
    std::uint32_t first_before = 0, first_now = 0, others = 0;
    for (std::size_t i = 0; i < now.size(); ++i) {
        m_others_before.push_back(others);
        others += before[i].slots != now[i].slots ? 1 : 0;
        m_distances.push_back(now[i].start - before[i].start);
        m_first_before.push_back(first_before);
        m_first_now.push_back(first_now);
        first_before += before[i].slots;
        first_now += now[i].slots;
    }
    m_others_before.push_back(others);
    m_first_before.push_back(first_before);
    m_first_now.push_back(first_now);
}

std::uint32_t AxisShift::gutter(std::uint32_t before) const
{
    auto const behind = std::upper_bound(m_first_before.begin(), m_first_before.end(), before);
    auto const at = std::size_t(behind - m_first_before.begin()) - 1;
    if (behind == m_first_before.end())
        return m_first_now[at];
    return std::min(m_first_now[at] + before - m_first_before[at], m_first_now[at + 1]);
}

void move_as_one(PlacedLink& link, AxisShift const& columns, std::uint32_t stage, AxisShift const& rows, std::uint32_t lane)
{
    auto const right = columns.distance(stage), down = rows.distance(lane);
    auto const columns_on = columns.slots(stage), rows_on = rows.slots(lane);
    for (auto& point : plainly(link.points)) {
        point.x += right;
        point.y += down;
    }
    link.middle.x += right;
    link.middle.y += down;
    for (auto& way : plainly(link.ways)) {
        if (!way.is_used())
            continue;
        auto const along = 2 * (way.is_vertical ? rows_on : columns_on);
        way.gutter += way.is_vertical ? columns_on : rows_on;
        way.low += along;
        way.high += along;
    }
}

}
