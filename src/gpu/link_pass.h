#pragma once

// Connectors and the heads of arrows.

#include "core/scene/detail.h"
#include "core/scene/scene.h"
#include "gpu/board_program.h"
#include "gpu/instance_array.h"

namespace trustline::gpu {

inline constexpr std::size_t texels_per_link = 3;

class LinkPass {
public:
    LinkPass();
    std::array<BoardProgram*, 2> programs() { return { &m_line, &m_head }; }
    void forget();

    void draw(InstanceArray const& links, Camera const& camera, Detail detail);
    // Only the heads, as two strokes: where the trust line falls.
    void draw_fall_heads(InstanceArray const& falls, Camera const& camera);

private:
    BoardProgram m_line, m_head;
};

}
