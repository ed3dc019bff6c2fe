#pragma once

// Lays out what stands below each other in a panel that scrolls: each part takes its height off the top.

#include "panels/panel.h"
#include "panels/ui/text.h"

namespace trustline {

class Column {
public:
    Column(Panel& panel, Vec2 top_left, float width)
        : m_panel(panel)
        , m_at(top_left)
        , m_width(width)
    {
    }

    Rect take(float height, float gap = 8);
    void gap(float height) { m_at.y += m_panel.ui.px(height); }
    float y() const { return m_at.y; }
    float width() const { return m_width; }
    float x() const { return m_at.x; }

    // A hairline with 12 px above and below, then the heading with what stands at its right, or below it when both are long.
    void section(std::string_view title, std::string_view at_the_right = {});
    void label(std::string_view words);   // small and muted, above a field
    void paragraph(std::string_view words, ui::Lettering const& lettering, float gap = 8, std::size_t most_lines = 0);

private:
    Panel& m_panel;
    Vec2 m_at;
    float m_width;
};

// Panels in a column of the page: padding, a scroll area below a head that stays.
inline constexpr float panel_padding = 20;

}
