#pragma once

// Points and boxes. Variables say the space they are in: `in_screen` (CSS pixels from the top left of the page),
// `in_board` (board units: one unit is one pixel at 100 % zoom). y grows downwards everywhere.

#include <algorithm>

namespace trustline {

struct Vec2 {
    float x = 0;
    float y = 0;

    bool operator==(Vec2 const&) const = default;
    friend Vec2 operator+(Vec2 a, Vec2 b) { return { a.x + b.x, a.y + b.y }; }
    friend Vec2 operator-(Vec2 a, Vec2 b) { return { a.x - b.x, a.y - b.y }; }
    friend Vec2 operator*(Vec2 a, float factor) { return { a.x * factor, a.y * factor }; }
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    bool operator==(Rect const&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Vec2 top_left() const { return { x, y }; }
    Vec2 centre() const { return { x + width / 2, y + height / 2 }; }
    bool is_empty() const { return width <= 0 || height <= 0; }
    bool contains(Vec2 point) const { return point.x >= x && point.x < right() && point.y >= y && point.y < bottom(); }
    bool covers(Rect const& other) const { return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom(); }
    bool intersects(Rect const& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    Rect inflated(float by) const { return { x - by, y - by, width + 2 * by, height + 2 * by }; }
    Rect moved(Vec2 by) const { return { x + by.x, y + by.y, width, height }; }
};

// The smallest box around both; an empty box adds nothing.
Rect united(Rect const& a, Rect const& b);
Rect rect_between(Vec2 a, Vec2 b);
Vec2 mixed(Vec2 from, Vec2 to, float t);
float mixed(float from, float to, float t);

// screen = board * zoom + offset. Named target first, so that the words meet: screen_from_board * point_in_board.
struct Transform {
    float zoom = 1;
    Vec2 offset;

    bool operator==(Transform const&) const = default;
    friend Vec2 operator*(Transform const& t, Vec2 point) { return point * t.zoom + t.offset; }
    friend Rect operator*(Transform const& t, Rect const& r)
    {
        Vec2 const corner = t * r.top_left();
        return { corner.x, corner.y, r.width * t.zoom, r.height * t.zoom };
    }
    Transform inverse() const { return { 1 / zoom, offset * (-1 / zoom) }; }
};

}
