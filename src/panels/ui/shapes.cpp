#include "panels/ui/shapes.h"

#include "core/base/text.h"
#include "core/scene/elevation.h"
#include "panels/ui/text.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

namespace trustline::ui {

namespace {

ImDrawFlags flags_of(Corners corners)
{
    switch (corners) {
    case Corners::All: return ImDrawFlags_RoundCornersAll;
    case Corners::Left: return ImDrawFlags_RoundCornersLeft;
    case Corners::Right: return ImDrawFlags_RoundCornersRight;
    case Corners::Top: return ImDrawFlags_RoundCornersTop;
    case Corners::None: return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersAll;
}

constexpr int points_of_a_corner = 6;
using Outline = std::array<Vec2, 4 * points_of_a_corner>;

// Of a box with round corners, clockwise from the right end of its upper edge.
Outline outline_of(Rect const& box, float corner)
{
    Outline outline;
    Vec2 const middle = box.centre();
    Vec2 const reach { std::max(box.width / 2, corner) - corner, std::max(box.height / 2, corner) - corner };
    for (int point = 0; point < points_of_a_corner; ++point) {
        float const turn = std::numbers::pi_v<float> / 2 * float(point) / float(points_of_a_corner - 1);
        float const x = std::sin(turn) * corner + reach.x, y = std::cos(turn) * corner + reach.y;
        float const turned_x = std::cos(turn) * corner + reach.x, turned_y = std::sin(turn) * corner + reach.y;
        auto const place = std::size_t(point);
        outline[place] = middle + Vec2 { x, -y };
        outline[place + points_of_a_corner] = middle + Vec2 { turned_x, turned_y };
        outline[place + 2 * points_of_a_corner] = middle + Vec2 { -x, y };
        outline[place + 3 * points_of_a_corner] = middle + Vec2 { -turned_x, -turned_y };
    }
    return outline;
}

// Quads between the last two outlines that were written.
void join_outlines(ImDrawList& list)
{
    constexpr unsigned count = std::tuple_size_v<Outline>;
    unsigned const inner = list._VtxCurrentIdx - count, outer = inner - count;
    for (unsigned point = 0; point < count; ++point) {
        unsigned const next = (point + 1) % count;
        for (unsigned const index : { outer + point, outer + next, inner + next, outer + point, inner + next, inner + point })
            list.PrimWriteIdx(index);
    }
}

// One soft shadow: outlines that shrink and grow darker, which together make about the fall-off of a blur. Inside the innermost
// there is nothing: it lies under the box itself, because no shadow falls further down than half its blur.
void soft_box(ImDrawList& list, Rect const& box, float corner, float down, float blur, Colour colour, float alpha)
{
    constexpr int strips = 6;
    constexpr int count = int(std::tuple_size_v<Outline>);
    Rect const shifted = box.moved({ 0, down });
    ImVec2 const white = list._Data->TexUvWhitePixel;
    list.PrimReserve(6 * count * strips, count * (strips + 1));
    for (int step = 0; step <= strips; ++step) {
        float const t = float(step) / strips;
        float const grow = blur * (0.5f - t);
        // The sum of a parabola: the middle of the fall-off is the steepest.
        ImU32 const shade = packed(with_alpha(colour, alpha * t * t * (3 - 2 * t)));
        for (auto const& point : outline_of(shifted.inflated(grow), std::max(corner + grow, 1.0f)))
            list.PrimWriteVtx(to_imgui(point), white, shade);
        if (step > 0)
            join_outlines(list);
    }
}

// Walks along a polyline and hands out the pieces that are inked.
class Dashes {
public:
    Dashes(ImDrawList& list, Colour colour, float width, float dash, float gap)
        : m_list(list)
        , m_colour(colour)
        , m_width(width)
        , m_dash(dash)
        , m_gap(gap)
    {
    }

    void walk(Vec2 from, Vec2 to)
    {
        float const length = std::hypot(to.x - from.x, to.y - from.y);
        float at = 0;
        while (at < length) {
            float const left_of_phase = (m_is_inked ? m_dash : m_gap) - m_walked;
            float const step = std::min(left_of_phase, length - at);
            if (m_is_inked)
                ink(mixed(from, to, at / length), mixed(from, to, (at + step) / length));
            advance(step, step >= left_of_phase);
            at += step;
        }
    }

private:
    // A hairline along the pixels needs no soft edges; there may be hundreds of dots in one.
    void ink(Vec2 from, Vec2 to)
    {
        if (from.y == to.y && m_width == 1)
            fill_box(m_list, { std::min(from.x, to.x), from.y - 0.5f, std::abs(to.x - from.x), 1 }, 0, m_colour);
        else
            line(m_list, from, to, m_colour, m_width);
    }

    void advance(float step, bool ends_phase)
    {
        m_walked = ends_phase ? 0 : m_walked + step;
        if (ends_phase)
            m_is_inked = !m_is_inked;
    }

    ImDrawList& m_list;
    Colour m_colour;
    float m_width, m_dash, m_gap;
    float m_walked = 0;
    bool m_is_inked = true;
};

Vec2 point_of_radar(Vec2 centre, float radius, std::size_t axis, double value)
{
    constexpr float full_turn = 6.2831853f;
    float const angle = -full_turn / 4 + float(axis) * full_turn / float(dimension_count);
    float const length = radius * float(value) / 7;
    return centre + Vec2 { std::cos(angle), std::sin(angle) } * length;
}

void draw_radar_grid(Ui const& ui, ImDrawList& list, Vec2 centre, float radius)
{
    for (int const value : { 7, 5, 3, 1 }) {
        std::array<ImVec2, dimension_count> ring;
        for (std::size_t axis = 0; axis < ring.size(); ++axis)
            ring[axis] = to_imgui(point_of_radar(centre, radius, axis, value));
        if (value == 7)
            list.AddConvexPolyFilled(ring.data(), int(ring.size()), packed(ui.tokens.field));
        list.AddPolyline(ring.data(), int(ring.size()), packed(ui.tokens.hair), ImDrawFlags_Closed, 1);
    }
    for (std::size_t axis = 0; axis < dimension_count; ++axis)
        line(list, centre, point_of_radar(centre, radius, axis, 7), ui.tokens.hair);
}

void draw_radar_line(ImDrawList& list, Vec2 centre, float radius, RadarLine const& radar)
{
    std::array<Vec2, dimension_count> corners;
    for (std::size_t axis = 0; axis < corners.size(); ++axis)
        corners[axis] = point_of_radar(centre, radius, axis, radar.values[axis].value_or(0));
    // A fan from the centre, so that a concave star is filled rightly.
    if (radar.is_filled) {
        for (std::size_t axis = 0; axis < corners.size(); ++axis)
            list.AddTriangleFilled(to_imgui(centre), to_imgui(corners[axis]), to_imgui(corners[(axis + 1) % corners.size()]), packed(with_alpha(radar.colour, 0.18f)));
    }
    Dashes dashes { list, radar.colour, radar.width, 4, 3 };
    for (std::size_t axis = 0; axis < corners.size(); ++axis) {
        auto const next = corners[(axis + 1) % corners.size()];
        if (radar.is_dashed)
            dashes.walk(corners[axis], next);
        else
            line(list, corners[axis], next, radar.colour, radar.width);
    }
}

}

void fill_box(ImDrawList& list, Rect const& box, float corner, Colour colour, Corners corners)
{
    if (box.is_empty() || colour.alpha == 0)
        return;
    list.AddRectFilled({ box.x, box.y }, { box.right(), box.bottom() }, packed(colour), corner, flags_of(corners));
}

void stroke_box(ImDrawList& list, Rect const& box, float corner, Colour colour, float width)
{
    // ImGui centres a stroke on the path half a pixel inside the box.
    float const in = width / 2 - 0.5f;
    list.AddRect({ box.x + in, box.y + in }, { box.right() - in, box.bottom() - in }, packed(colour), corner, 0, width);
}

void dashed_box(ImDrawList& list, Rect const& box, float corner, Colour colour, float width, float dash, float gap)
{
    Rect const path = box.inflated(-width / 2);
    list.PathRect({ path.x, path.y }, { path.right(), path.bottom() }, corner);
    std::vector<ImVec2> const points(list._Path.begin(), list._Path.end());
    list.PathClear();
    Dashes dashes { list, colour, width, dash, gap };
    for (std::size_t at = 0; at < points.size(); ++at) {
        auto const& to = points[(at + 1) % points.size()];
        dashes.walk({ points[at].x, points[at].y }, { to.x, to.y });
    }
}

void line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float width)
{
    std::array<ImVec2, 2> const points { to_imgui(from), to_imgui(to) };
    list.AddPolyline(points.data(), 2, packed(colour), 0, width);
}

void dashed_line(ImDrawList& list, Vec2 from, Vec2 to, Colour colour, float width, float dash, float gap)
{
    Dashes { list, colour, width, dash, gap }.walk(from, to);
}

void horizontal_hairline(ImDrawList& list, float x, float y, float width, Colour colour)
{
    fill_box(list, { x, snapped(y), width, 1 }, 0, colour);
}

void vertical_hairline(ImDrawList& list, float x, float y, float height, Colour colour)
{
    fill_box(list, { snapped(x), y, 1, height }, 0, colour);
}

void fill_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour)
{
    list.AddCircleFilled(to_imgui(centre), radius, packed(colour));
}

void stroke_circle(ImDrawList& list, Vec2 centre, float radius, Colour colour, float width)
{
    list.AddCircle(to_imgui(centre), radius, packed(colour), 0, width);
}

void shadow(Ui const& ui, ImDrawList& list, Rect const& box, float corner, int level)
{
    auto const elevation = elevation_of(level, ui.tokens);
    for (auto const& shade : { elevation.far, elevation.near }) {
        if (shade.alpha > 0)
            soft_box(list, box, corner, shade.offset_y, shade.blur, ui.tokens.shadow, shade.alpha);
    }
    if (elevation.ring_alpha > 0)
        stroke_box(list, box.inflated(1), corner + 1, with_alpha(ring_colour(ui.tokens), elevation.ring_alpha), 1);
}

void edge(Ui const& ui, ImDrawList& list, Rect const& box, float corner)
{
    if (ui.tokens.edge_alpha > 0)
        stroke_box(list, box, corner, with_alpha(ring_colour(ui.tokens), ui.tokens.edge_alpha), 1);
}

Colour thin_colour(Ui const& ui, std::optional<double> gap)
{
    return gap ? thin_gap_colour(ui.tokens, gap_bin(*gap)) : ui.tokens.muted;
}

void draw_bar(Ui const& ui, ImDrawList& list, Rect const& track, std::optional<double> perceived, std::optional<double> expected)
{
    float const corner = track.height / 2;
    fill_box(list, track, corner, ui.tokens.glyph_base);
    if (perceived) {
        auto const gap = expected ? std::optional(*perceived - *expected) : std::nullopt;
        fill_box(list, { track.x, track.y, std::max(track.width * float(*perceived) / 7, track.height), track.height }, corner, thin_colour(ui, gap));
    }
    if (expected) {
        float const x = std::round(track.x + track.width * float(*expected) / 7 - 1);
        float const over = 3;
        fill_box(list, { x - 1, track.y, 4, track.height }, 0, with_alpha(ui.tokens.panel, 0.9f));
        fill_box(list, { x, track.y - over, 2, track.height + 2 * over }, 0, ui.tokens.ink);
    }
}

void draw_radar(Ui& ui, ImDrawList& list, Vec2 centre, float radius, std::span<RadarLine const> lines, std::span<std::string const> letters)
{
    draw_radar_grid(ui, list, centre, radius);
    auto const lettering = ui.lettering(Type::Tiny, ui.tokens.muted, true);
    for (std::size_t axis = 0; axis < letters.size(); ++axis) {
        auto const at = point_of_radar(centre, radius * 1.2f, axis, 7);
        Vec2 const half { text_width(ui, letters[axis], lettering) / 2, line_of(ui, lettering.type) / 2 };
        draw_run(ui, list, at - half, letters[axis], lettering);
    }
    for (auto const& radar : lines)
        draw_radar_line(list, centre, radius, radar);
}

std::string shown_gap(Ui const& ui, std::optional<double> gap, int decimals)
{
    return !gap ? "\u2013" : decimals == 0 ? signed_number(*gap, ui.decimal_sign, 0) : gap_number(*gap, ui.decimal_sign);
}

}
