#pragma once

// What a stage that grew by a column, or a lane by a row, does to everything behind it: it moves as one. Of one direction.

#include "core/layout/board.h"

namespace trustline {

// A stage with its columns of cards, or a lane with its rows.
struct GridStretch {
    std::uint32_t slots = 1;
    float start = 0;
};
std::vector<GridStretch> columns_of(BoardLayout const& layout);
std::vector<GridStretch> rows_of(BoardLayout const& layout);

class AxisShift {
public:
    AxisShift(std::vector<GridStretch> const& before, std::vector<GridStretch> const& now);

    // Whether no stage between these two, both included, has other columns than before: then they moved alike.
    bool keeps(std::uint32_t a, std::uint32_t b) const { return m_others_before[(a < b ? b : a) + 1] == m_others_before[a < b ? a : b]; }
    float distance(std::uint32_t stage) const { return m_distances[stage]; }
    std::uint32_t slots(std::uint32_t stage) const { return m_first_now[stage] - m_first_before[stage]; } // may go round zero
    // Which one it is now. Of gutters inside of stages with other columns it says one of those nearby.
    std::uint32_t gutter(std::uint32_t before) const;

private:
    std::vector<std::uint32_t> m_first_before, m_first_now; // slot of each stage, and how many there are
    std::vector<std::uint32_t> m_others_before;             // how many stages before this one have other columns
    std::vector<float> m_distances;
};

// A link of which nothing changed but the place.
void move_as_one(PlacedLink& link, AxisShift const& columns, std::uint32_t stage, AxisShift const& rows, std::uint32_t lane);

}
