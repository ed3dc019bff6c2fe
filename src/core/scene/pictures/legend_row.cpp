#include "core/scene/pictures/legend_row.h"

namespace trustline {

namespace {

constexpr float line_sample = 20, box_sample = 18, sample_gap = 8, between = 20, row_height = 22;

float sample_width(LegendItem const& item)
{
    return item.look.stroke && !item.look.fill ? line_sample : box_sample;
}

void draw_sample(Pen& pen, LegendItem const& item, Vec2 middle_left)
{
    float const width = sample_width(item);
    if (item.look.stroke && !item.look.fill && item.icon.empty()) {
        pen.line({ middle_left, { middle_left.x + width, middle_left.y } }, item.look);
        return;
    }
    Rect const box { middle_left.x, middle_left.y - 6, width, 12 };
    if (item.look.fill) {
        PenPaint look = item.look;
        look.corner = radius::tile;
        pen.box(box, look);
    }
    if (!item.icon.empty())
        pen.icon(item.icon, box.centre(), 11, item.icon_colour);
}

}

float draw_legend_row(Pen& pen, float y, std::vector<LegendItem> const& items)
{
    float x = 0;
    for (auto const& item : items) {
        float const number = item.number.empty() ? 0 : 6 + pen.width_of(item.number, { type::small, true });
        float const sample = sample_width(item) + sample_gap;
        float const most_words = std::max(20.0f, pen.width - sample - number);
        float const words = std::min(most_words, pen.width_of(item.words, { type::small }));
        if (x > 0 && x + sample + words + number > pen.width) {
            x = 0;
            y += row_height;
        }
        float const middle = y + row_height / 2;
        draw_sample(pen, item, { x, middle });
        Rect const said = pen.text_beside(item.words, { x + sample, middle }, pen.tokens.ink, { type::small, false, PictureAlign::Left, most_words });
        if (!item.number.empty())
            pen.text_beside(item.number, { said.right() + 6, middle }, pen.tokens.ink, { type::small, true });
        if (!item.touchpoints.empty())
            pen.mark(Rect { x, y, said.right() + number - x, row_height }.inflated(2), radius::row, item.touchpoints, item.number.empty() ? item.words : item.words + " " + item.number);
        x = said.right() + number + between;
    }
    return y + row_height;
}

}
