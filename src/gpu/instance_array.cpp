#include "gpu/instance_array.h"

#include <algorithm>

namespace trustline::gpu {

void InstanceArray::forget()
{
    m_texture = 0;
    m_count = m_rows = 0;
    m_current.clear();
}

void InstanceArray::begin(std::size_t count)
{
    m_count = count;
    std::size_t const words = count * m_texels * words_per_texel;
    m_next.assign((words + row_words - 1) / row_words * row_words, 0);
}

void InstanceArray::make_texture(std::size_t rows)
{
    glDeleteTextures(1, &m_texture);
    m_rows = rows;
    m_current.clear();
    glGenTextures(1, &m_texture);
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA32UI, GLsizei(row_words / words_per_texel), GLsizei(rows));
}

void InstanceArray::upload()
{
    std::size_t const rows = m_next.size() / row_words;
    if (rows > m_rows)
        make_texture(rows + rows / 4);
    std::size_t first = 0;
    std::size_t last = rows;
    auto const is_same = [&](std::size_t row) {
        std::size_t const begin = row * row_words;
        if (begin + row_words > m_current.size())
            return false;
        // Word by word: the memcmp() of the page's program goes byte by byte.
        auto const *next = m_next.data() + begin, *current = m_current.data() + begin, *const end = next + row_words;
        while (next != end && *next == *current) {
            ++next;
            ++current;
        }
        return next == end;
    };
    while (first < last && is_same(first))
        ++first;
    while (last > first && is_same(last - 1))
        --last;
    if (first < last) {
        glBindTexture(GL_TEXTURE_2D, m_texture);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, GLint(first), GLsizei(row_words / words_per_texel), GLsizei(last - first),
            GL_RGBA_INTEGER, GL_UNSIGNED_INT, m_next.data() + first * row_words);
    }
    // Rows behind the end keep what they had; the copy remembers that.
    if (m_current.size() < m_next.size())
        m_current.resize(m_next.size());
    if (first < last)
        std::memcpy(m_current.data() + first * row_words, m_next.data() + first * row_words, (last - first) * row_words * sizeof(std::uint32_t));
}

void InstanceArray::draw(GLsizei vertices, std::size_t first, std::size_t last) const
{
    last = std::min(last, m_count);
    if (first >= last)
        return;
    glBindTexture(GL_TEXTURE_2D, m_texture);
    glDrawArrays(GL_TRIANGLES, GLint(first) * vertices, GLsizei(last - first) * vertices);
}

}
