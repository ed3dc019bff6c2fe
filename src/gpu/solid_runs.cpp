#include "gpu/solid_runs.h"

#include <cmath>

namespace trustline::gpu {

namespace {

struct Triangle {
    ImDrawVert const& a;
    ImDrawVert const& b;
    ImDrawVert const& c;

    bool is_solid(ImVec2 white) const
    {
        auto const is_white = [&](ImDrawVert const& vertex) { return vertex.uv.x == white.x && vertex.uv.y == white.y; };
        return is_white(a) && is_white(b) && is_white(c);
    }
    float area() const
    {
        return std::abs((b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (c.pos.x - a.pos.x) * (b.pos.y - a.pos.y)) / 2;
    }
};

void add_run(std::vector<TriangleRun>& runs, std::size_t first, std::size_t end, bool is_solid)
{
    if (first < end)
        runs.push_back({ unsigned(first), unsigned(end - first), is_solid });
}

}

void add_runs(std::vector<TriangleRun>& runs, std::span<ImDrawVert const> vertices, std::span<ImDrawIdx const> indices, ImVec2 white_pixel, float least_area)
{
    std::size_t textured_begin = 0; // what has not been added yet; its end is a solid stretch, if `is_in_solid`
    std::size_t solid_begin = 0;
    float area = 0;
    bool is_in_solid = false;
    auto const end_solid = [&](std::size_t end) {
        if (is_in_solid && area >= least_area) {
            add_run(runs, textured_begin, solid_begin, false);
            add_run(runs, solid_begin, end, true);
            textured_begin = end;
        }
        is_in_solid = false;
    };
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        Triangle const triangle { vertices[indices[i]], vertices[indices[i + 1]], vertices[indices[i + 2]] };
        if (!triangle.is_solid(white_pixel)) {
            end_solid(i);
            continue;
        }
        if (!is_in_solid) {
            solid_begin = i;
            area = 0;
            is_in_solid = true;
        }
        area += triangle.area();
    }
    end_solid(indices.size());
    add_run(runs, textured_begin, indices.size(), false);
}

}
