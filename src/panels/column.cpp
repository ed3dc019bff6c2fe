#include "panels/column.h"

#include "panels/ui/shapes.h"

namespace trustline {

Rect Column::take(float height, float gap)
{
    Rect const row { m_at.x, m_at.y, m_width, height };
    m_at.y += height + m_panel.ui.px(gap);
    return row;
}

void Column::section(std::string_view title, std::string_view at_the_right)
{
    gap(4);
    ui::horizontal_hairline(ui::draw_list(), m_at.x, m_at.y, m_width, m_panel.tokens().hair);
    gap(12);
    auto& ui = m_panel.ui;
    auto beside = ui.muted(ui::Type::Small);
    auto const look = ui.ink(ui::Type::Body, true);
    float const width = at_the_right.empty() ? 0 : ui::text_width(ui, at_the_right, beside) + ui.px(8);
    // What does not fit beside each other stands below each other.
    if (ui::text_width(ui, title, look) + width > m_width) {
        take(ui::heading_lines(ui, m_at, m_width, title, 3, look), at_the_right.empty() ? 8 : 2);
        if (!at_the_right.empty())
            paragraph(at_the_right, beside);
        return;
    }
    auto row = take(ui::line_of(ui, ui::Type::Body));
    if (!at_the_right.empty()) {
        beside.align = ui::Align::Right;
        ui::text(ui, ui::cut_right(row, width - ui.px(8), ui.px(8)), at_the_right, beside);
    }
    ui::heading(ui, row, title, 3, look);
}

void Column::label(std::string_view words)
{
    auto& ui = m_panel.ui;
    ui::label(ui, take(ui::line_of(ui, ui::Type::Tiny), 3), words, ui.muted(ui::Type::Tiny));
}

void Column::paragraph(std::string_view words, ui::Lettering const& lettering, float gap_after, std::size_t most_lines)
{
    m_at.y += ui::paragraph(m_panel.ui, m_at, m_width, words, lettering, most_lines);
    gap(gap_after);
}

}
