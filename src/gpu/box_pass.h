#pragma once

// Boxes of the scene. Most have nothing but a colour, and such ones are drawn by a program whose pixels cost next to
// nothing; where both kinds are mixed, the order of the array is kept.

#include "core/scene/scene.h"
#include "core/scene/trust_marks.h"
#include "gpu/board_program.h"
#include "gpu/instance_array.h"

namespace trustline::gpu {

class BoxArray {
public:
    void forget();
    void set(std::span<BoxInstance const> boxes);
    std::size_t count() const { return m_instances.count(); }

private:
    friend class BoxPass;
    struct Run {
        std::size_t first = 0, last = 0;
        bool is_plain = false;
        bool is_opaque = false;
    };
    InstanceArray m_instances { 3 };
    std::vector<Run> m_runs;
};

class BoxPass {
public:
    BoxPass();
    std::array<BoardProgram*, 2> programs() { return { &m_plain, &m_box }; }
    void forget();
    void draw(BoxArray const& boxes, Camera const& camera, Tokens const& tokens);
    void draw(BoxArray const& boxes, std::span<BoxRange const> ranges, Camera const& camera, Tokens const& tokens);

private:
    bool use(BoxArray::Run const& run, Camera const& camera, Tokens const& tokens);

    BoardProgram m_plain, m_box;
    Tokens const* m_shadows_of = nullptr; // which ones the program has
};

}
