#include "panels/ui/ui.h"

#include <imgui.h>

#include <cmath>

namespace trustline::ui {

namespace {

constexpr float finger = 44;

}

float Ui::px(float length) const
{
    return std::round(length * scale);
}

float Ui::touchable(float length) const
{
    return std::max(px(length), is_touch ? finger : 0.0f);
}

std::uint32_t packed(Colour colour)
{
    return colour.packed();
}

ImVec2 to_imgui(Vec2 point)
{
    return { point.x, point.y };
}

float snapped(float value)
{
    float const density = std::max(1.0f, ImGui::GetIO().DisplayFramebufferScale.x);
    return std::round(value * density) / density;
}

Rect snapped(Rect const& rect)
{
    float const x = snapped(rect.x), y = snapped(rect.y);
    return { x, y, snapped(rect.right()) - x, snapped(rect.bottom()) - y };
}

ImDrawList& draw_list()
{
    return *ImGui::GetWindowDrawList();
}

Rect cut_top(Rect& rest, float height, float gap)
{
    Rect const part { rest.x, rest.y, rest.width, height };
    rest.y += height + gap;
    rest.height -= height + gap;
    return part;
}

Rect cut_bottom(Rect& rest, float height, float gap)
{
    Rect const part { rest.x, rest.bottom() - height, rest.width, height };
    rest.height -= height + gap;
    return part;
}

Rect cut_left(Rect& rest, float width, float gap)
{
    Rect const part { rest.x, rest.y, width, rest.height };
    rest.x += width + gap;
    rest.width -= width + gap;
    return part;
}

Rect cut_right(Rect& rest, float width, float gap)
{
    Rect const part { rest.right() - width, rest.y, width, rest.height };
    rest.width -= width + gap;
    return part;
}

Rect centred(Rect const& outer, float width, float height)
{
    return { std::round(outer.x + (outer.width - width) / 2), std::round(outer.y + (outer.height - height) / 2), width, height };
}

Rect inset(Rect const& outer, float x, float y)
{
    return { outer.x + x, outer.y + y, outer.width - 2 * x, outer.height - 2 * y };
}

}
