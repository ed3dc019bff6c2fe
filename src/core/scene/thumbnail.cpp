#include "core/scene/thumbnail.h"

#include "core/journey/queries.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace trustline {

namespace {

constexpr std::size_t most_columns = 96;
constexpr std::size_t most_rows = 12;
constexpr std::size_t most_balances = 400;

char tile_of(TouchpointId const& id, RaterSheet const& rater)
{
    auto const found = rater.touchpoints.find(id);
    if (found == rater.touchpoints.end() || !found->second.overall.weighted)
        return 'u';
    return char('0' + int(gap_bin(*found->second.overall.weighted)));
}

// Where a stage or a lane begins among the tiles, and how many it takes: as many as its fullest cell is wide or high.
struct Tracks {
    std::size_t begin = 0;
    std::size_t size = 1;
};

struct Grid {
    std::vector<Tracks> columns; // by stage
    std::vector<Tracks> rows;    // by lane
};

std::size_t index_of(float offset, float card, float gap)
{
    return std::size_t(std::max(0.0f, std::round(offset / (card + gap))));
}

std::size_t column_in_cell(BoardLayout const& layout, PlacedCard const& card)
{
    return index_of(card.position.x - layout.stages[card.stage].x - cell_padding_x, card_size.x, card_gap);
}

std::size_t row_in_cell(BoardLayout const& layout, PlacedCard const& card)
{
    return index_of(card.position.y - layout.lanes[card.lane].y - cell_padding_y, card_size.y, card_gap);
}

Grid grid_of(BoardLayout const& layout)
{
    Grid grid { std::vector<Tracks>(layout.stages.size()), std::vector<Tracks>(layout.lanes.size()) };
    for (auto const& card : layout.cards) {
        auto& column = grid.columns[card.stage];
        auto& row = grid.rows[card.lane];
        column.size = std::max(column.size, column_in_cell(layout, card) + 1);
        row.size = std::max(row.size, row_in_cell(layout, card) + 1);
    }
    for (std::size_t stage = 1; stage < grid.columns.size(); ++stage)
        grid.columns[stage].begin = grid.columns[stage - 1].begin + grid.columns[stage - 1].size + 1;
    for (std::size_t lane = 1; lane < grid.rows.size(); ++lane)
        grid.rows[lane].begin = grid.rows[lane - 1].begin + grid.rows[lane - 1].size;
    return grid;
}

std::vector<std::string> empty_rows(Grid const& grid)
{
    std::string row;
    for (auto const& column : grid.columns) {
        if (!row.empty())
            row += ' ';
        row.append(column.size, '.');
    }
    row.resize(std::min(row.size(), most_columns));
    auto const count = grid.rows.empty() ? 0 : grid.rows.back().begin + grid.rows.back().size;
    return std::vector<std::string>(std::min(count, most_rows), row);
}

std::vector<int> balances_of(TrustLine const& trust)
{
    std::vector<int> balances { 0 };
    for (auto const& step : trust.steps) {
        if (balances.size() < most_balances)
            balances.push_back(int(std::lround(step.balance)));
    }
    return balances;
}

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> parts;
    for (;;) {
        auto const end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool read_int(std::string_view text, int& value)
{
    constexpr int most = 1'000'000;
    auto const end = text.data() + text.size();
    auto const result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc {} && result.ptr == end && value >= -most && value <= most;
}

bool is_row(std::string_view row)
{
    return row.size() <= most_columns && row.find_first_not_of("0123456u. ") == std::string_view::npos;
}

}

Thumbnail thumbnail_of(BoardLayout const& layout, Measures const& measures)
{
    auto const grid = grid_of(layout);
    Thumbnail thumbnail { balances_of(measures.trust), empty_rows(grid), 0 };
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        if (is_visible_to_customer(layout.lanes[lane].kind))
            thumbnail.visible_rows = int(std::min(thumbnail.rows.size(), grid.rows[lane].begin + grid.rows[lane].size));
    }
    for (auto const& card : layout.cards) {
        auto const column = grid.columns[card.stage].begin + column_in_cell(layout, card);
        auto const row = grid.rows[card.lane].begin + row_in_cell(layout, card);
        if (row < thumbnail.rows.size() && column < thumbnail.rows[row].size())
            thumbnail.rows[row][column] = tile_of(card.id, measures.rater);
    }
    return thumbnail;
}

std::string to_text(Thumbnail const& thumbnail)
{
    std::string text;
    for (int const balance : thumbnail.balances)
        text += (text.empty() ? "" : ",") + std::to_string(balance);
    text += '|' + std::to_string(thumbnail.visible_rows) + '|';
    for (auto const& row : thumbnail.rows)
        text += (&row == &thumbnail.rows.front() ? "" : "/") + row;
    return text;
}

Thumbnail thumbnail_from_text(std::string_view text)
{
    auto const parts = split(text, '|');
    Thumbnail thumbnail;
    if (parts.size() != 3 || !read_int(parts[1], thumbnail.visible_rows))
        return {};
    for (auto const number : split(parts[0], ',')) {
        int balance = 0;
        if (thumbnail.balances.size() >= most_balances || !read_int(number, balance))
            return {};
        thumbnail.balances.push_back(balance);
    }
    for (auto const row : split(parts[2], '/')) {
        if (thumbnail.rows.size() >= most_rows || !is_row(row))
            return {};
        thumbnail.rows.emplace_back(row);
    }
    return thumbnail;
}

}
