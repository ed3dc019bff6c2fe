#pragma once

// An array of instances on the GPU, with a copy of what is in it: setting it again uploads the rows that differ. It lives in
// a texture of integers from which vertex shaders fetch their instance by gl_VertexID, so that thousands of quads are one
// plain draw call. (Instanced calls cost a fixed time per instance on some drivers, the software one among them: 9 µs.)

#include "gpu/gl.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace trustline::gpu {

class InstanceArray {
public:
    // Each instance takes so many texels of 16 bytes, the last one padded with zeros.
    explicit InstanceArray(std::size_t texels_per_instance)
        : m_texels(texels_per_instance)
    {
    }
    void forget();

    template<class Instance>
    void set(std::span<Instance const> instances)
    {
        begin(instances.size());
        for (std::size_t i = 0; i < instances.size(); ++i)
            std::memcpy(m_next.data() + i * m_texels * words_per_texel, &instances[i], sizeof(Instance));
        upload();
    }
    std::size_t count() const { return m_count; }
    bool is_empty() const { return m_count == 0; }

    // With a program in use whose sampler is unit 0: `vertices` an instance, instances [first, last).
    void draw(GLsizei vertices, std::size_t first, std::size_t last) const;
    void draw(GLsizei vertices) const { draw(vertices, 0, m_count); }

private:
    static constexpr std::size_t words_per_texel = 4;
    static constexpr std::size_t row_words = 1024 * words_per_texel; // shaders know the width, too

    void begin(std::size_t count);
    void upload();
    void make_texture(std::size_t rows);

    std::size_t m_texels;
    std::size_t m_count = 0;
    GLuint m_texture = 0;
    std::size_t m_rows = 0;               // of the texture
    std::vector<std::uint32_t> m_current; // whole rows
    std::vector<std::uint32_t> m_next;
};

}
