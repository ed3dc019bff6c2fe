#include "core/base/geometry.h"

namespace trustline {

Rect united(Rect const& a, Rect const& b)
{
    if (a.is_empty())
        return b;
    if (b.is_empty())
        return a;
    return rect_between({ std::min(a.x, b.x), std::min(a.y, b.y) },
        { std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()) });
}

Rect rect_between(Vec2 a, Vec2 b)
{
    Vec2 const corner { std::min(a.x, b.x), std::min(a.y, b.y) };
    return { corner.x, corner.y, std::max(a.x, b.x) - corner.x, std::max(a.y, b.y) - corner.y };
}

Vec2 mixed(Vec2 from, Vec2 to, float t)
{
    return { mixed(from.x, to.x, t), mixed(from.y, to.y, t) };
}

float mixed(float from, float to, float t)
{
    // Exact at both ends, which from + (to − from) × t is not.
    return from * (1 - t) + to * t;
}

}
