#include "gpu/sign_strokes.h"

#include "core/scene/icons.h"

#include <array>
#include <cassert>

namespace trustline::gpu {

namespace {

[[maybe_unused]] constexpr std::size_t most_strokes = 96; // as declared in shaders/sign.frag

using Line = std::vector<Vec2>;

// Digits of a plotter's pen: five wide, from 4 to 20 high on the grid.
std::array<std::vector<Line>, 7> digits()
{
    return { {
        { { { 8.5f, 7.5f }, { 12.5f, 4 }, { 12.5f, 20 } } },
        { { { 7.5f, 7 }, { 9.5f, 4.4f }, { 12, 4 }, { 15, 5 }, { 16.3f, 8 }, { 15, 11.5f }, { 7.5f, 20 }, { 16.7f, 20 } } },
        { { { 7.5f, 4 }, { 16.3f, 4 }, { 11.3f, 10.3f }, { 14.5f, 11 }, { 16.5f, 13.5f }, { 16, 17.5f }, { 13.5f, 19.7f }, { 10, 20 }, { 7.3f, 18.3f } } },
        { { { 14.3f, 20 }, { 14.3f, 4 }, { 6.8f, 15.5f }, { 17.3f, 15.5f } } },
        { { { 15.7f, 4 }, { 8.6f, 4 }, { 8, 11 }, { 11, 10 }, { 14.5f, 10.8f }, { 16.5f, 14 }, { 15.7f, 18 }, { 12.5f, 20 }, { 9.5f, 19.8f }, { 7.3f, 18.2f } } },
        { { { 15, 4 }, { 11, 6.5f }, { 8, 12 }, { 7.6f, 15.5f }, { 9, 19 }, { 12, 20 }, { 15, 19 }, { 16.4f, 15.7f }, { 15.2f, 12.5f }, { 12.2f, 11.2f }, { 9, 12.4f }, { 7.6f, 15.5f } } },
        { { { 7.3f, 4 }, { 16.5f, 4 }, { 10.3f, 20 } } },
    } };
}

void add_line(SignStrokes& strokes, std::span<Vec2 const> points, bool is_closed)
{
    constexpr Vec2 middle { 12, 12 };
    for (std::size_t i = 0; i + (is_closed ? 0 : 1) < points.size(); ++i) {
        Vec2 const from = points[i] - middle;
        Vec2 const to = points[(i + 1) % points.size()] - middle;
        strokes.segments.insert(strokes.segments.end(), { from.x, from.y, to.x, to.y });
    }
}

void add_icon(SignStrokes& strokes, std::string_view name)
{
    strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
    for (auto const& stroke : icon(name))
        add_line(strokes, stroke.points, stroke.is_closed);
    strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
}

}

SignStrokes sign_strokes()
{
    SignStrokes strokes;
    for (auto const* name : { "gap-0", "gap-1", "gap-2", "gap-3", "gap-4", "gap-5", "gap-6" })
        add_icon(strokes, name);
    for (auto const& lines : digits()) {
        strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
        for (auto const& line : lines)
            add_line(strokes, line, false);
        strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
    }
    add_icon(strokes, "trust-lost");
    add_icon(strokes, "trust-won");
    assert(strokes.segments.size() / 4 <= most_strokes);
    return strokes;
}

}
