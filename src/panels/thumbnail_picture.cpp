#include "panels/thumbnail_picture.h"

#include "panels/ui/shapes.h"

#include <algorithm>
#include <cmath>

namespace trustline {

namespace {

constexpr float share_of_line = 0.46f;
constexpr float small_width = 120;

struct Steps {
    float left = 0, width = 1; // of one step
    float zero_y = 0, unit = 1;
    float y_of(int balance) const { return zero_y - float(balance) * unit; }
};

Steps steps_in(Rect const& box, std::vector<int> const& balances)
{
    int const highest = std::max(0, *std::max_element(balances.begin(), balances.end()));
    int const lowest = std::min(0, *std::min_element(balances.begin(), balances.end()));
    float const room = box.height - 8, span = float(std::max(1, highest - lowest));
    float const unit = std::min(6.0f, room / span);
    float const spare = room - span * unit;
    return { box.x, box.width / float(balances.size()), std::round(box.y + 4 + spare / 2 + float(highest) * unit), unit };
}

void draw_area(Panel& panel, ImDrawList& list, Steps const& steps, std::vector<int> const& balances)
{
    for (std::size_t at = 0; at < balances.size(); ++at) {
        float const y = steps.y_of(balances[at]);
        float const left = std::round(steps.left + float(at) * steps.width), right = std::round(steps.left + float(at + 1) * steps.width);
        Rect const area { left, std::min(y, steps.zero_y), right - left, std::abs(y - steps.zero_y) };
        ui::fill_box(list, area, 0, balances[at] < 0 ? panel.tokens().lost_soft : panel.tokens().won_soft);
    }
}

void draw_line(Panel& panel, ImDrawList& list, Steps const& steps, std::vector<int> const& balances, float width)
{
    float const half = width / 2;
    auto const stroke = [&](float x0, float y0, float x1, float y1, Colour colour) {
        Rect const box { std::min(x0, x1) - half, std::min(y0, y1) - half, std::abs(x1 - x0) + width, std::abs(y1 - y0) + width };
        ui::fill_box(list, box, half, colour);
    };
    for (std::size_t at = 0; at < balances.size(); ++at) {
        float const left = steps.left + float(at) * steps.width, y = steps.y_of(balances[at]);
        stroke(left, y, left + steps.width, y, panel.tokens().won);
        if (at > 0 && balances[at] > balances[at - 1])
            stroke(left, steps.y_of(balances[at - 1]), left, y, panel.tokens().won);
    }
    for (std::size_t at = 1; at < balances.size(); ++at) {
        if (balances[at] < balances[at - 1]) {
            float const left = steps.left + float(at) * steps.width;
            stroke(left, steps.y_of(balances[at - 1]), left, steps.y_of(balances[at]), panel.tokens().lost);
        }
    }
}

struct TileGrid {
    float tile_width = 1, tile_height = 1;
    float gap = 3, stage_gap = 7, row_gap = 3, line_gap = 6;
};

TileGrid grid_in(Rect const& box, Thumbnail const& thumbnail)
{
    bool const is_small = box.width < small_width;
    TileGrid grid { .gap = is_small ? 1.2f : 3.0f, .stage_gap = is_small ? 3.0f : 7.0f, .row_gap = is_small ? 2.0f : 3.0f, .line_gap = is_small ? 4.0f : 6.0f };
    auto const& row = thumbnail.rows.front();
    auto const stages = float(std::count(row.begin(), row.end(), ' '));
    float const tiles = float(row.size()) - stages;
    float const gaps = std::max(0.0f, tiles - 1 - stages) * grid.gap + stages * grid.stage_gap;
    grid.tile_width = std::max(1.0f, (box.width - gaps) / std::max(1.0f, tiles));
    auto const rows = float(thumbnail.rows.size());
    grid.tile_height = std::clamp((box.height - (rows - 1) * grid.row_gap - grid.line_gap) / rows, 1.0f, 12.0f);
    return grid;
}

void draw_tile(Panel& panel, ImDrawList& list, Rect const& tile, char what)
{
    float const corner = tile.width > 6 ? 2 : 1;
    if (what >= '0' && what <= '6')
        ui::fill_box(list, tile, corner, panel.tokens().gap[std::size_t(what - '0')]);
    else if (what == 'u')
        ui::stroke_box(list, tile, corner, panel.tokens().line, 1);
}

void draw_tiles(Panel& panel, ImDrawList& list, Rect const& box, Thumbnail const& thumbnail)
{
    auto const grid = grid_in(box, thumbnail);
    float y = box.y;
    for (std::size_t row = 0; row < thumbnail.rows.size(); ++row) {
        if (int(row) == thumbnail.visible_rows && row > 0) {
            float const middle = std::round(y - grid.row_gap / 2 + grid.line_gap / 2) + 0.5f;
            ui::dashed_line(list, { box.x, middle }, { box.right(), middle }, panel.tokens().faint, 1, 4, 4);
            y += grid.line_gap;
        }
        float x = box.x;
        for (char const what : thumbnail.rows[row]) {
            if (what == ' ') {
                x += grid.stage_gap - grid.gap;
                continue;
            }
            draw_tile(panel, list, { x, y, grid.tile_width, grid.tile_height }, what);
            x += grid.tile_width + grid.gap;
        }
        y += grid.tile_height + grid.row_gap;
    }
}

}

void draw_thumbnail(Panel& panel, ImDrawList& list, Rect const& box, Thumbnail const& thumbnail)
{
    bool const is_small = box.width < small_width;
    Rect rest = box;
    auto const line_box = ui::cut_top(rest, std::round(box.height * share_of_line), is_small ? 4 : 8);
    if (!thumbnail.balances.empty()) {
        auto const steps = steps_in(line_box, thumbnail.balances);
        draw_area(panel, list, steps, thumbnail.balances);
        draw_line(panel, list, steps, thumbnail.balances, is_small ? 2 : 3);
    }
    if (!thumbnail.rows.empty() && !thumbnail.rows.front().empty())
        draw_tiles(panel, list, rest, thumbnail);
}

void draw_empty_thumbnail(Panel& panel, ImDrawList& list, Rect const& box)
{
    constexpr int columns = 3, rows = 4;
    float const zero = std::round(box.y + box.height * 0.28f) + 0.5f;
    ui::dashed_line(list, { box.x, zero }, { box.right(), zero }, panel.tokens().line, 1, 1, 4);
    float const gap = 8, width = (box.width - gap * (columns - 1)) / columns, height = 10;
    float const top = box.y + box.height * share_of_line + 4;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            Rect const slot { box.x + float(column) * (width + gap), top + float(row) * (height + 4), width, height };
            ui::dashed_box(list, slot, 2.5f, panel.tokens().line, 1, 3, 3);
        }
    }
    ui::fill_box(list, { box.x, top - 0.5f, width, height + 1 }, 2.5f, panel.tokens().accent);
}

}
