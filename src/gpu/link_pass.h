#pragma once

// Connectors and the heads of arrows.

#include "core/scene/detail.h"
#include "core/scene/scene.h"
#include "gpu/board_program.h"
#include "gpu/instance_array.h"

namespace trustline::gpu {

class LinkPass {
public:
    LinkPass();
    std::array<BoardProgram*, 2> programs() { return { &m_line, &m_head }; }
    void forget();

    static void create_array(InstanceArray& links);
    void draw(InstanceArray& links, Camera const& camera, Detail detail);
    // Only the heads, as two strokes: where the trust line falls.
    void draw_fall_heads(InstanceArray& falls, Camera const& camera);

private:
    BoardProgram m_line, m_head;
};

}
