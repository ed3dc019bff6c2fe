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
    heading_row(title, at_the_right);
}

Rect Column::heading_row(std::string_view title, std::string_view at_the_right)
{
    auto& ui = m_panel.ui;
    auto row = take(ui::line_of(ui, ui::Type::Body));
    auto const whole = row;
    if (!at_the_right.empty()) {
        auto lettering = ui.muted(ui::Type::Small);
        lettering.align = ui::Align::Right;
        float const width = std::min(ui::text_width(ui, at_the_right, lettering), row.width * 0.6f);
        ui::text(ui, ui::cut_right(row, width, ui.px(8)), at_the_right, lettering);
    }
    ui::heading(ui, row, title, 3, ui.ink(ui::Type::Body, true));
    return whole;
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
