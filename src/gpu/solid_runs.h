#pragma once

// Which triangles of a draw command need no texture: ImGui paints shapes with the atlas's one white pixel. Pixels without a
// texture cost half as much where there is no GPU, and a panel is mostly such pixels. In the same walk: whether the command's
// clip rectangle cuts anything at all.

#include <imgui.h>

#include <span>
#include <vector>

namespace trustline::gpu {

struct TriangleRun {
    unsigned first = 0; // index
    unsigned count = 0; // indices
    bool is_solid = false;
};

struct TrianglesToLookAt {
    ImDrawVert const* vertices;
    std::span<ImDrawIdx const> indices;
    ImVec4 clip; // left, top, right, bottom
};

struct Triangles {
    std::vector<TriangleRun> runs; // in their order
    bool are_cut = false;          // by their clip rectangle
};

// Solid runs smaller than `least_area` (square pixels) stay with their neighbours, because a draw call costs something, too.
void look_at(Triangles& found, TrianglesToLookAt const& triangles, ImVec2 white_pixel, float least_area);

}
