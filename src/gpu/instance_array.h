#pragma once

// A buffer of instances on the GPU with a copy of what is in it: setting it again uploads what lies between the first and
// the last instance that differ. Drawn as quads: the vertex shader makes their corners out of gl_VertexID.

#include "gpu/gl.h"

#include <cstddef>
#include <span>
#include <vector>

namespace trustline::gpu {

class InstanceArray {
public:
    void create(std::span<Attribute const> attributes, GLsizei stride);
    void forget();

    template<class Instance>
    void set(std::span<Instance const> instances)
    {
        set_bytes(std::as_bytes(instances));
    }
    std::size_t count() const { return m_bytes.size() / std::size_t(m_stride); }
    bool is_empty() const { return m_bytes.empty(); }

    // With the program in use: `vertices` a instance, instances [first, last).
    void draw(GLsizei vertices, std::size_t first, std::size_t last);
    void draw(GLsizei vertices) { draw(vertices, 0, count()); }

private:
    void set_bytes(std::span<std::byte const> bytes);
    void point_at(std::size_t first);

    GLuint m_buffer = 0;
    GLuint m_vertex_array = 0;
    GLsizei m_stride = 1;
    std::vector<Attribute> m_attributes;
    std::vector<std::byte> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_pointed_at = 0; // WebGL2 has no first instance: attributes begin there
};

}
