#include "gpu/sign_strokes.h"

#include "core/scene/icons.h"
#include "core/scene/scene.h"

#include <array>
#include <cassert>

namespace trustline::gpu {

namespace {

[[maybe_unused]] constexpr std::size_t most_strokes = 128; // as declared in shaders/sign.frag
constexpr std::size_t signs_of_shader = 32;                // in shaders/sign.vert
static_assert(card_sign_count < signs_of_shader);

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
    if (points.size() == 1) { // a dot
        Vec2 const at = points[0] - middle;
        strokes.segments.insert(strokes.segments.end(), { at.x, at.y, at.x, at.y });
    }
    for (std::size_t i = 0; i + (is_closed && points.size() > 1 ? 0 : 1) < points.size(); ++i) {
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

void add_digit(SignStrokes& strokes, std::vector<Line> const& lines)
{
    strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
    for (auto const& line : lines)
        add_line(strokes, line, false);
    strokes.ranges.push_back(GLint(strokes.segments.size() / 4));
}

// The first sign with this icon: some lenses share theirs.
std::size_t first_of(std::string_view name)
{
    std::size_t index = 0;
    while (icon_of(CardSign(index)) != name)
        ++index;
    return index;
}

}

SignStrokes sign_strokes()
{
    auto const lines_of_digits = digits();
    SignStrokes strokes;
    for (std::size_t i = 0; i < card_sign_count; ++i) {
        auto const name = icon_of(CardSign(i));
        if (name.size() == 1)
            add_digit(strokes, lines_of_digits[std::size_t(name[0] - '1')]);
        else if (name.starts_with("evidence-"))
            strokes.ranges.insert(strokes.ranges.end(), { GLint('0' - name.back() - 1), 0 });
        else if (auto const same = first_of(name); same < i) // drawn already
            strokes.ranges.insert(strokes.ranges.end(), { strokes.ranges[2 * same], strokes.ranges[2 * same + 1] });
        else
            add_icon(strokes, name);
    }
    // Whatever is asked for beyond them has no strokes.
    strokes.ranges.resize(2 * signs_of_shader);
    assert(strokes.segments.size() / 4 <= most_strokes);
    return strokes;
}

}
