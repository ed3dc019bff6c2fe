#include "core/scene/path_data.h"

#include <cassert>
#include <cmath>

namespace trustline {

namespace {

constexpr float pi = 3.14159265f;

float length(Vec2 v)
{
    return std::hypot(v.x, v.y);
}

class PathReader {
public:
    PathReader(std::string_view data, int most_segments)
        : m_data(data)
        , m_most_segments(most_segments)
    {
    }

    std::vector<Polyline> read()
    {
        for (skip_spaces(); m_at < m_data.size(); skip_spaces())
            run(m_data[m_at++]);
        return std::move(m_lines);
    }

private:
    void skip_spaces()
    {
        while (m_at < m_data.size() && (m_data[m_at] == ' ' || m_data[m_at] == ','))
            ++m_at;
    }

    // Decimal numbers without exponents; strtof would want a terminated text.
    float number()
    {
        skip_spaces();
        bool const is_negative = m_at < m_data.size() && m_data[m_at] == '-';
        m_at += is_negative;
        float value = 0, scale = 1;
        bool is_fraction = false;
        for (; m_at < m_data.size() && (m_data[m_at] == '.' || (m_data[m_at] >= '0' && m_data[m_at] <= '9')); ++m_at) {
            if (m_data[m_at] == '.') {
                is_fraction = true;
                continue;
            }
            value = value * 10 + float(m_data[m_at] - '0');
            scale *= is_fraction ? 10.0f : 1.0f;
        }
        return (is_negative ? -value : value) / scale;
    }

    Vec2 point(Vec2 origin)
    {
        float const x = number();
        return origin + Vec2 { x, number() };
    }

    void run(char command)
    {
        bool const is_relative = command >= 'a';
        Vec2 const origin = is_relative ? m_pen : Vec2 {};
        switch (is_relative ? char(command - 'a' + 'A') : command) {
        case 'M':
            m_pen = point(origin);
            m_lines.push_back({ { m_pen } });
            return;
        case 'L':
            return line_to(point(origin));
        case 'H':
            return line_to({ origin.x + number(), m_pen.y });
        case 'V':
            return line_to({ m_pen.x, origin.y + number() });
        case 'C':
            return curve(origin);
        case 'A':
            return arc(origin);
        case 'Z':
            m_lines.back().is_closed = true;
            m_pen = m_lines.back().points.front();
            return;
        default:
            assert(false && "a command the icon table does not use");
        }
    }

    void line_to(Vec2 to)
    {
        m_pen = to;
        m_lines.back().points.push_back(to);
    }

    int segments_for(float curve_length) const
    {
        return std::clamp(int(std::ceil(curve_length / 1.1f)), 2, m_most_segments);
    }

    void curve(Vec2 origin)
    {
        Vec2 const start = m_pen, control_1 = point(origin), control_2 = point(origin), end = point(origin);
        int const segments = segments_for(length(control_1 - start) + length(control_2 - control_1) + length(end - control_2));
        for (int i = 1; i <= segments; ++i) {
            float const t = float(i) / float(segments), s = 1 - t;
            line_to(start * (s * s * s) + control_1 * (3 * s * s * t) + control_2 * (3 * s * t * t) + end * (t * t * t));
        }
    }

    // From end points to a centre as in SVG 1.1, appendix F.6.5, for circles.
    void arc(Vec2 origin)
    {
        float const radius = number();
        number(); // the same radius again
        number(); // a circle has no rotation
        bool const is_large = number() != 0, is_clockwise = number() != 0;
        Vec2 const start = m_pen, end = point(origin), half = (end - start) * 0.5f;
        float const reach = std::max(radius, length(half));
        float const height = std::sqrt(std::max(0.0f, reach * reach - half.x * half.x - half.y * half.y)) / std::max(length(half), 1e-6f);
        float const side = is_large == is_clockwise ? 1.0f : -1.0f;
        Vec2 const centre = start + half + Vec2 { half.y, -half.x } * (side * height);
        float const first = std::atan2(start.y - centre.y, start.x - centre.x);
        float turn = std::atan2(end.y - centre.y, end.x - centre.x) - first;
        if (is_clockwise && turn <= 0)
            turn += 2 * pi;
        if (!is_clockwise && turn >= 0)
            turn -= 2 * pi;
        int const segments = segments_for(reach * std::abs(turn));
        for (int i = 1; i < segments; ++i) {
            float const angle = first + turn * float(i) / float(segments);
            line_to(centre + Vec2 { std::cos(angle), std::sin(angle) } * reach);
        }
        line_to(end);
    }

    std::string_view m_data;
    std::size_t m_at = 0;
    int m_most_segments;
    Vec2 m_pen;
    std::vector<Polyline> m_lines;
};

}

std::vector<Polyline> polylines_of(std::string_view path_data, int most_segments)
{
    return PathReader { path_data, most_segments }.read();
}

}
