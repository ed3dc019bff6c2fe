#pragma once

// Which triangles of a draw command need no texture: ImGui paints shapes with the atlas's one white pixel. Pixels without a
// texture cost half as much where there is no GPU, and a panel is mostly such pixels.

#include <imgui.h>

#include <span>
#include <vector>

namespace trustline::gpu {

struct TriangleRun {
    unsigned first = 0; // index
    unsigned count = 0; // indices
    bool is_solid = false;
    bool operator==(TriangleRun const&) const = default;
};

// Appends the runs of a command in their order. Solid ones smaller than `least_area` (square pixels) stay with their
// neighbours, because a draw call costs something, too.
void add_runs(std::vector<TriangleRun>& runs, std::span<ImDrawVert const> vertices, std::span<ImDrawIdx const> indices, ImVec2 white_pixel, float least_area);

}
