#include "core/scene/icons.h"

#include "panels/ui/shapes.h"

#include <imgui.h>

namespace trustline::ui {

namespace {

constexpr float grid = 24;
constexpr float small_size = 16;
constexpr float stroke_when_small = 2;

Colour colour_of(Ui const& ui, IconPaint paint, Colour ink)
{
    switch (paint) {
    case IconPaint::Ink: return ink;
    case IconPaint::Card: return ui.tokens.card;
    case IconPaint::Won: return ui.tokens.won;
    case IconPaint::Failing: return ui.tokens.gap[std::size_t(GapBin::Failing)];
    case IconPaint::Accent: return ui.tokens.accent;
    }
    return ink;
}

void draw_dashed(ImDrawList& list, IconStroke const& stroke, std::vector<ImVec2> const& points, float scale, float width, Colour colour)
{
    std::size_t const count = points.size() - (stroke.is_closed ? 0 : 1);
    for (std::size_t at = 0; at < count; ++at) {
        auto const& from = points[at];
        auto const& to = points[(at + 1) % points.size()];
        dashed_line(list, { from.x, from.y }, { to.x, to.y }, colour, width, stroke.dash * scale, stroke.gap * scale);
    }
}

void draw_stroke(ImDrawList& list, IconStroke const& stroke, Vec2 top_left, float size, Colour colour)
{
    float const scale = size / grid;
    float const width_on_grid = stroke.width > 0 && stroke.width < stroke_when_small && size <= small_size ? stroke_when_small : stroke.width;
    float const width = width_on_grid * scale;
    std::vector<ImVec2> points;
    for (auto const point : stroke.points)
        points.push_back(to_imgui(top_left + point * scale));
    if (points.size() == 1)
        list.AddCircleFilled(points[0], std::max(width / 2, 0.75f), packed(colour));
    if (points.size() < 2)
        return;
    if (stroke.is_filled)
        list.AddConcavePolyFilled(points.data(), int(points.size()), packed(colour));
    if (width > 0 && stroke.dash > 0)
        draw_dashed(list, stroke, points, scale, width, colour);
    else if (width > 0)
        list.AddPolyline(points.data(), int(points.size()), packed(colour), stroke.is_closed ? ImDrawFlags_Closed : 0, width);
}

}

void draw_icon(Ui const& ui, ImDrawList& list, std::string_view name, Vec2 top_left, float size, Colour colour)
{
    for (auto const& stroke : icon(name))
        draw_stroke(list, stroke, top_left, size, colour_of(ui, stroke.paint, colour));
}

void draw_icon_in(Ui const& ui, ImDrawList& list, std::string_view name, Rect const& box, float size, Colour colour)
{
    draw_icon(ui, list, name, centred(box, size, size).top_left(), size, colour);
}

void draw_logo(Ui const& ui, ImDrawList& list, Vec2 top_left, float size)
{
    draw_icon(ui, list, "mark", top_left, size, ui.tokens.accent);
}

}
