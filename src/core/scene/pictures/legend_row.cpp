#include "core/scene/pictures/legend_row.h"

namespace trustline {

namespace {

constexpr float line_sample = 20, box_sample = 18, dot_sample = 10, tick_sample = 5, sample_gap = 8, between = 20, row_height = 22;

LegendSample sample_of(LegendItem const& item)
{
    if (item.sample != LegendSample::AsItIs)
        return item.sample;
    return item.look.stroke && !item.look.fill && item.icon.empty() ? LegendSample::Line : LegendSample::Box;
}

float sample_width(LegendItem const& item)
{
    switch (sample_of(item)) {
    case LegendSample::Line:
        return line_sample;
    case LegendSample::Dot:
        return dot_sample;
    case LegendSample::Tick:
        return tick_sample;
    default:
        return box_sample;
    }
}

void draw_sample(Pen& pen, LegendItem const& item, Vec2 middle_left)
{
    float const width = sample_width(item);
    Vec2 const middle { middle_left.x + width / 2, middle_left.y };
    switch (sample_of(item)) {
    case LegendSample::Line:
        return pen.line({ middle_left, { middle_left.x + width, middle_left.y } }, item.look);
    case LegendSample::Dot:
        return pen.circle(middle, width / 2, item.look);
    case LegendSample::Tick:
        return pen.box({ middle.x - 1.25f, middle.y - 8, 2.5f, 16 }, item.look);
    default:
        break;
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
    constexpr PenText look { type::small };
    float x = 0, height = row_height;
    for (auto const& item : items) {
        float const number = item.number.empty() ? 0 : 6 + pen.width_of(item.number, { type::small, true });
        float const sample = sample_width(item) + sample_gap;
        float const most_words = std::max(20.0f, pen.width - sample - number);
        float const words = std::min(most_words, pen.width_of(item.words, look));
        if (x > 0 && x + sample + words + number > pen.width) {
            x = 0;
            y += height;
            height = row_height;
        }
        // Long titles of rounds break: such a one has its rows to itself.
        height = std::max(height, pen.height_of(item.words, words, look) + 6);
        float const middle = y + height / 2, right = x + sample + words;
        draw_sample(pen, item, { x, middle });
        pen.paragraph_beside(item.words, { x + sample, middle }, words, pen.tokens.ink, look);
        if (!item.number.empty())
            pen.text_beside(item.number, { right + 6, middle }, pen.tokens.ink, { type::small, true });
        if (!item.touchpoints.empty())
            pen.mark(Rect { x, y, right + number - x, height }.inflated(2), radius::row, item.touchpoints, item.number.empty() ? item.words : item.words + " " + item.number);
        x = right + number + between;
    }
    return y + height;
}

}
