#include "gpu/solid_runs.h"

#include <cmath>

namespace trustline::gpu {

namespace {

bool is_white(ImDrawVert const& vertex, ImVec2 white) { return vertex.uv.x == white.x && vertex.uv.y == white.y; }

bool is_outside(ImDrawVert const& vertex, ImVec4 const& clip)
{
    return vertex.pos.x < clip.x || vertex.pos.y < clip.y || vertex.pos.x > clip.z || vertex.pos.y > clip.w;
}

float area_of(ImVec2 a, ImVec2 b, ImVec2 c)
{
    return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

void add_run(std::vector<TriangleRun>& runs, std::size_t first, std::size_t end, bool is_solid)
{
    if (first < end)
        runs.push_back({ unsigned(first), unsigned(end - first), is_solid });
}

}

void look_at(Triangles& found, TrianglesToLookAt const& triangles, ImVec2 white_pixel, float least_area)
{
    auto const& [vertices, indices, clip] = triangles;
    found.runs.clear();
    found.are_cut = false;
    std::size_t textured_begin = 0; // what has not been added yet; its end is a solid stretch, if `is_in_solid`
    std::size_t solid_begin = 0;
    float area = 0;
    bool is_in_solid = false;
    auto const end_solid = [&](std::size_t end) {
        if (is_in_solid && area >= least_area) {
            add_run(found.runs, textured_begin, solid_begin, false);
            add_run(found.runs, solid_begin, end, true);
            textured_begin = end;
        }
        is_in_solid = false;
    };
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        auto const &a = vertices[indices[i]], &b = vertices[indices[i + 1]], &c = vertices[indices[i + 2]];
        if (!found.are_cut)
            found.are_cut = is_outside(a, clip) || is_outside(b, clip) || is_outside(c, clip);
        if (!is_white(a, white_pixel) || !is_white(b, white_pixel) || !is_white(c, white_pixel)) {
            end_solid(i);
            continue;
        }
        if (!is_in_solid) {
            solid_begin = i;
            area = 0;
            is_in_solid = true;
        }
        area += area_of(a.pos, b.pos, c.pos);
    }
    end_solid(indices.size());
    add_run(found.runs, textured_begin, indices.size(), false);
}

}
