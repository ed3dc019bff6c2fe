#include "gpu/instance_array.h"

#include <algorithm>

namespace trustline::gpu {

void InstanceArray::create(std::span<Attribute const> attributes, GLsizei stride)
{
    m_stride = stride;
    m_attributes.assign(attributes.begin(), attributes.end());
    m_capacity = m_pointed_at = 0;
    m_bytes.clear();
    glGenBuffers(1, &m_buffer);
    glGenVertexArrays(1, &m_vertex_array);
    glBindVertexArray(m_vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
    for (auto const& attribute : m_attributes) {
        glEnableVertexAttribArray(attribute.location);
        glVertexAttribDivisor(attribute.location, 1);
        point_attribute(attribute, m_stride, 0);
    }
}

void InstanceArray::forget()
{
    m_buffer = m_vertex_array = 0;
    m_bytes.clear();
    m_capacity = m_pointed_at = 0;
}

void InstanceArray::set_bytes(std::span<std::byte const> bytes)
{
    // The part in which the two differ, in bytes; all of it when the sizes do.
    std::size_t first = 0;
    std::size_t last = bytes.size();
    if (bytes.size() == m_bytes.size()) {
        first = std::size_t(std::mismatch(bytes.begin(), bytes.end(), m_bytes.begin()).first - bytes.begin());
        while (last > first && bytes[last - 1] == m_bytes[last - 1])
            --last;
    }
    if (first < last) {
        glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
        if (bytes.size() > m_capacity) {
            m_capacity = bytes.size() + bytes.size() / 4;
            glBufferData(GL_ARRAY_BUFFER, GLsizeiptr(m_capacity), nullptr, GL_DYNAMIC_DRAW);
        }
        glBufferSubData(GL_ARRAY_BUFFER, GLintptr(first), GLsizeiptr(last - first), bytes.data() + first);
    }
    m_bytes.assign(bytes.begin(), bytes.end());
}

void InstanceArray::point_at(std::size_t first)
{
    if (first == m_pointed_at)
        return;
    glBindBuffer(GL_ARRAY_BUFFER, m_buffer);
    for (auto const& attribute : m_attributes)
        point_attribute(attribute, m_stride, first * std::size_t(m_stride));
    m_pointed_at = first;
}

void InstanceArray::draw(GLsizei vertices, std::size_t first, std::size_t last)
{
    last = std::min(last, count());
    if (first >= last || !m_vertex_array)
        return;
    glBindVertexArray(m_vertex_array);
    point_at(first);
    glDrawArraysInstanced(GL_TRIANGLES, 0, vertices, GLsizei(last - first));
}

}
